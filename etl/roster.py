"""Who is in the staff list, and by which words a ledger may mean them."""

import duckdb

# A number or name that two people share, as it stands or without its noughts, tells nobody apart.
WORDS = """
    create or replace table reference.staff_words as
    with listed as (
        select upper(staff_no) as staff_id, staff_no, name from typed.staff
    ),
    words as (
        select 'number' as kind, compact(staff_no) as word, staff_id from listed
        union all
        select 'bare number', bare_number(staff_no), staff_id from listed
        union all
        select 'name', folded(name), staff_id from listed
    )
    select kind, word, min(staff_id) as staff_id
    from words
    where word is not null
    group by kind, word
    having count(distinct staff_id) = 1
"""


def take_down(con: duckdb.DuckDBPyConnection) -> None:
    """reference.staff_words(kind, word, staff_id) of `typed.staff`; the macro `staff_of` reads it."""
    con.execute(WORDS)

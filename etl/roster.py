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

# 0012 in one list and 12 in another, of the same name; the longest spelling is the one that lost nothing.
SPELLINGS = """
    update typed.staff as staff
    set staff_no = whole.staff_no
    from (
        select bare_number(staff_no) as number, folded(name) as name, arg_max(staff_no, length(staff_no)) as staff_no
        from typed.staff
        where name is not null
        group by all
        having count(distinct compact(staff_no)) > 1
    ) as whole
    where bare_number(staff.staff_no) = whole.number and folded(staff.name) = whole.name
"""


def settle_numbers(con: duckdb.DuckDBPyConnection) -> None:
    """Whoever stands in `typed.staff` with a number and without its noughts has one number: to be merged as one person.

    Of another name it is somebody else.
    """
    con.execute(SPELLINGS)


def take_down(con: duckdb.DuckDBPyConnection) -> None:
    """reference.staff_words(kind, word, staff_id) of `typed.staff`; the macro `staff_of` reads it."""
    con.execute(WORDS)

"""What a clerk should know about how the registers were compared."""

from collections import defaultdict

import duckdb

from translations.say import both
from warehouse.contracts import Text

PARTS = """
    with openings as (
        select estate, min(month_end) as opening_month_end, arg_min(residents, month_end) as opening_residents,
        from build.registers
        where is_complete
        group by all
    )
    select
        load_id, estate, registers.previous_month_end, registers.previous_residents, registers.listed_again,
        registers.residents, opening_month_end, opening_residents, count(*) as rows,
    from raw.listed
    join build.registers as registers using (estate, month_end)
    join openings using (estate)
    where not is_complete
    group by all
    order by all
"""
# Rows of whole registers that lack somebody, and may hold them.
UNKNOWN = """
    with lacking as (
        select distinct left_month_end as month_end
        from build.presence
        where left_month_end is not null and left_month_end is distinct from gone_month_end
    ),
    turned_away as (select distinct load_id, row_no from raw.faults where is_row_rejected)
    select load_id, count(*)
    from turned_away
    join raw.loads using (load_id)
    semi join lacking using (month_end)
    anti join raw.known_again using (load_id, row_no)
    anti join raw.mended using (load_id, row_no)
    where source = 'residents'
    group by all
    order by all
"""


def note(con: duckdb.DuckDBPyConnection) -> None:
    """Into raw.load_notes: registers taken as a part, those of no month, rows in which somebody missed may stand."""
    _note_parts(con)
    _note_without_month(con)
    _note_unknown(con)


def _note_parts(con: duckdb.DuckDBPyConnection) -> None:
    later, first = defaultdict(list), defaultdict(list)
    for load_id, estate, before, of, again, residents, opening, people, rows in con.execute(PARTS).fetchall():
        if before:
            later[load_id].append((rows, f"{estate} {again}/{of} ({before:%Y-%m})"))
        else:
            first[load_id].append((rows, f"{estate} {residents}/{people} ({opening:%Y-%m})"))
    for load_id, found in later.items():
        message = both(
            "Lists under half of the residents of the register before: {estates}. It was taken as a part: "
            "nobody counts as gone for not being in it.", estates="; ".join(part for _, part in found),
        )  # fmt: skip
        _note(con, load_id, "part_of_register", sum(rows for rows, _ in found), message)
    for load_id, found in first.items():
        message = both(
            "Lists under half of the residents of the register after: {estates}. It was taken as a part: "
            "the comparison begins with the one after, and nobody arrives in that.",
            estates="; ".join(part for _, part in found),
        )  # fmt: skip
        _note(con, load_id, "part_of_register", sum(rows for rows, _ in found), message)


def _note_without_month(con: duckdb.DuckDBPyConnection) -> None:
    found = con.execute(
        "select load_id, count(*) from raw.listed where month_end is null group by all order by all"
    ).fetchall()
    message = both(
        "No month up to now is named above the table, in the name of the sheet or of the file, "
        "so this register was not compared with others."
    )
    for load_id, rows in found:
        _note(con, load_id, "no_month", rows, message)


def _note_unknown(con: duckdb.DuckDBPyConnection) -> None:
    for load_id, rows in con.execute(UNKNOWN).fetchall():
        message = both(
            "Rows turned away in which nobody can be told again: {rows}. Some who count as no longer here may stand in "
            "them. Mend the rows (page Data) and deliver them again.", rows=rows,
        )  # fmt: skip
        _note(con, load_id, "unknown_rows", rows, message)


def _note(con: duckdb.DuckDBPyConnection, load_id: int, rule: str, rows: int, message: Text) -> None:
    con.execute(
        "insert into raw.load_notes values (?, ?, ?, ?, ?)",
        [load_id, rule, rows, message["zh"], message["en"]],
    )

"""Registers over time: which month each is of, which are whole, who is listed when.

A register speaks of the estates it has rows of. It is believed to be whole when it lists at least `BELIEVED` of the
residents of the estate's last whole register, as present or as gone; a smaller one is a part: whom it lists is listed,
but nobody has left for not being in it. A register that names no month takes part without being compared.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from translations.say import both
from warehouse.contracts import Source, Text

QUERIES = Path(__file__).parent / "comparison"
BELIEVED = 0.5  # of the residents of the register before
SIZES = """
    select written_estate, month_end, count(*) filter (where not is_gone) as residents
    from build.entries
    where written_estate is not null
    group by all
    order by all
"""
# How many residents of each earlier register of an estate a later one lists again.
LISTED_AGAIN = """
    select entries.estate, entries.month_end, earlier.month_end, count(*)
    from build.entries as entries
    join build.entries as earlier
        on earlier.resident_id = entries.resident_id
        and earlier.estate = entries.estate
        and earlier.month_end < entries.month_end
    where not earlier.is_gone
    group by all
"""
PARTS = """
    select
        load_id, estate, registers.previous_month_end, registers.previous_residents, registers.listed_again,
        count(*) as rows,
    from raw.listed
    join build.registers as registers using (estate, month_end)
    where not is_complete
    group by all
    order by all
"""
Register = tuple[str, date, int, date | None, int | None, int | None, bool]  # a row of build.registers


def take_down(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Keep what every register says in raw.listed; of a resident's rows only the newest register's stay typed.

    Runs before `duplicates.merge`, which still chooses among rows without a month.
    """
    _create(con, "raw.listed", "listed")
    _create(con, "build.standing", "standing")
    con.execute("""
        create or replace table raw.found as
        with newest as (
            select load_id, row_no from build.standing
            qualify row_number() over (partition by resident_id order by month_end desc) = 1
        )
        select load_id, row_no
        from raw.listed anti join newest using (load_id, row_no)
        where month_end is not null
    """)
    con.execute("insert into raw.merged select load_id, row_no, 'newer_register' from raw.found")
    con.execute(
        f"delete from typed.{source.name} where (load_id, row_no) in (select (load_id, row_no) from raw.found)"
    )


def compare(con: duckdb.DuckDBPyConnection) -> None:
    """build.entries, registers, presence and listings, of all registers together; what a clerk should know into notes.

    Runs when the residents are merged (`same_residents.settle`).
    """
    _create(con, "build.entries", "entries")
    again = {tuple(place): people for *place, people in con.execute(LISTED_AGAIN).fetchall()}
    _fill_registers(con, judged(con.execute(SIZES).fetchall(), again))
    _create(con, "build.presence", "presence")
    _create(con, "build.listings", "listings")
    _note_parts(con)
    _note_without_month(con)


def judged(
    sizes: Iterable[tuple[str, date, int]], listed_again: dict[tuple[str, date, date], int]
) -> list[Register]:
    """Each register with the whole one before it, and whether it is whole itself. sizes: ascending in month.

    listed_again: people of an earlier register (third) whom a later one (second) of an estate lists.
    """
    found: list[Register] = []
    whole: dict[str, tuple[date, int]] = {}
    for estate, month, residents in sizes:
        before, people = whole.get(estate, (None, None))
        again = listed_again.get((estate, month, before), 0) if before else None
        is_complete = before is None or again >= BELIEVED * people
        found.append((estate, month, residents, before, people, again, is_complete))
        if is_complete:
            whole[estate] = (month, residents)
    return found


def _fill_registers(con: duckdb.DuckDBPyConnection, registers: list[Register]) -> None:
    kinds = {
        "estate": pa.string(), "month_end": pa.date32(), "residents": pa.int32(), "previous_month_end": pa.date32(),
        "previous_residents": pa.int32(), "listed_again": pa.int32(), "is_complete": pa.bool_(),
    }  # fmt: skip
    columns = zip(*registers, strict=True) if registers else [()] * len(kinds)
    arrays = [pa.array(column, kind) for column, kind in zip(columns, kinds.values(), strict=True)]
    con.register("registers", pa.table(arrays, names=list(kinds)))
    con.execute("create or replace table build.registers as select * from registers")
    con.unregister("registers")


def _note_parts(con: duckdb.DuckDBPyConnection) -> None:
    parts = defaultdict(list)
    for load_id, *part in con.execute(PARTS).fetchall():
        parts[load_id].append(part)
    for load_id, found in parts.items():
        estates = "; ".join(f"{estate} {again}/{of} ({month:%Y-%m})" for estate, month, of, again, _ in found)
        message = both(
            "Lists under half of the residents of the register before: {estates}. It was taken as a part: "
            "nobody counts as gone for not being in it.", estates=estates,
        )  # fmt: skip
        _note(con, load_id, "part_of_register", sum(rows for *_, rows in found), message)


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


def _note(con: duckdb.DuckDBPyConnection, load_id: int, rule: str, rows: int, message: Text) -> None:
    con.execute(
        "insert into raw.load_notes values (?, ?, ?, ?, ?)",
        [load_id, rule, rows, message["zh"], message["en"]],
    )


def _create(con: duckdb.DuckDBPyConnection, table: str, query: str) -> None:
    text = (QUERIES / f"{query}.sql").read_text(encoding="utf-8")
    con.execute(f"create or replace table {table} as {text}")

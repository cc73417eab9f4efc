"""Registers over time: which month each is of, which are whole, who is listed when.

A register speaks of the estates it has rows of. It is believed to be whole when it lists at least `BELIEVED` of the
residents of the estate's last whole register, as present or as gone; a smaller one is a part: whom it lists is listed,
but nobody has left for not being in it. The first whole one opens the series of its estate, and nobody arrives in it.
A register that names no month takes part without being compared.
"""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from pathlib import Path

import duckdb
import pyarrow as pa

from etl import register_notes
from warehouse.contracts import Source

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
Size = tuple[str, date, int]  # estate, month end, residents listed
Again = dict[tuple[str, date, date], int]  # estate, month end, an earlier month end: listed in both
Register = tuple[str, date, int, date | None, int | None, int | None, bool]  # a row of build.registers


def take_down(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Keep what every register says in raw.listed; of a resident's rows only the newest register's stay typed.

    Runs before `duplicates.merge`, which still chooses among rows without a month.
    """
    _create(con, "raw.listed", "listed")
    _create(con, "build.standing", "standing")
    con.execute("""
        create or replace table scratch.found as
        with newest as (
            select load_id, row_no from build.standing
            qualify row_number() over (partition by resident_id order by month_end desc) = 1
        )
        select load_id, row_no
        from raw.listed anti join newest using (load_id, row_no)
        where month_end is not null
    """)
    con.execute("insert into raw.merged select load_id, row_no, 'newer_register' from scratch.found")
    con.execute(
        f"delete from typed.{source.name} where (load_id, row_no) in (select (load_id, row_no) from scratch.found)"
    )


def compare(con: duckdb.DuckDBPyConnection) -> None:
    """build.entries, registers, presence and listings, of all registers together, and the notes on them.

    Runs when the residents are merged (`same_residents.settle`).
    """
    _create(con, "build.entries", "entries")
    again = {tuple(place): people for *place, people in con.execute(LISTED_AGAIN).fetchall()}
    _fill_registers(con, judged(con.execute(SIZES).fetchall(), again))
    _create(con, "build.presence", "presence")
    _create(con, "build.listings", "listings")
    register_notes.note(con)


def judged(sizes: Iterable[Size], listed_again: Again) -> list[Register]:
    """Each register with the whole one before it, and whether it is whole itself. sizes: ascending in month."""
    found: list[Register] = []
    for estate, series in groupby(sizes, key=lambda size: size[0]):
        registers = [(month, residents) for _, month, residents in series]
        whole = opening = _opening(estate, registers, listed_again)
        for month, residents in registers:
            if month <= opening[0]:
                found.append((estate, month, residents, None, None, None, month == opening[0]))
                continue
            before, people = whole
            again = listed_again.get((estate, month, before), 0)
            is_complete = again >= BELIEVED * people
            found.append((estate, month, residents, before, people, again, is_complete))
            if is_complete:
                whole = (month, residents)
    return found


def _opening(estate: str, registers: list[tuple[date, int]], listed_again: Again) -> tuple[date, int]:
    """The first register, unless a later one mostly lists people that it lacks: then it was a part."""
    opening, people = registers[0]
    for month, residents in registers[1:]:
        again = listed_again.get((estate, month, opening), 0)
        if residents > people and again < BELIEVED * residents:
            opening, people = month, residents
        elif again >= BELIEVED * people:
            break
    return opening, people


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


def _create(con: duckdb.DuckDBPyConnection, table: str, query: str) -> None:
    text = (QUERIES / f"{query}.sql").read_text(encoding="utf-8")
    con.execute(f"create or replace table {table} as {text}")

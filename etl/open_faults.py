"""What a build still has open: its loads, and the faults that no row delivered since has answered."""

import getpass
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from etl import mended
from translations.say import language
from warehouse.connection import open_people, open_warehouse

LOADS = f"""
    select
        load_id, source, file, coalesce(sheet, ''), {mended.PLACE},
        row_number() over (partition by source, file, sheet order by load_id), sha256,
    from meta.loads
    order by load_id
"""
FACTS = "select community, is_fictional, data_date from meta.builds"
FAULTS = """
    select load_id, row_no, column_name, message, message_en, is_row_rejected
    from raw.rejects
    where mended_by_load_id is null and (load_id, row_no) not in (
        select (loads.load_id, origins.origin_row)
        from raw.origins as origins
        join loads on loads.file = origins.origin_file and loads.place = origins.origin_sheet
            and starts_with(loads.sha256, origins.origin_check)
        where (origins.load_id, origins.row_no) in (select (load_id, row_no) from raw.rejects)
    )
    order by load_id, row_no, is_row_rejected desc, column_name
"""


@dataclass(frozen=True)
class Fault:
    """column_name '' = the whole row."""

    column_name: str
    message: str
    is_row_rejected: bool


@dataclass(frozen=True)
class Facts:
    """Of the build that sent the rows back."""

    build_id: str
    community: str
    is_fictional: bool
    data_date: date


@dataclass(frozen=True)
class Load:
    """place: as a returned row names it (etl/mended.py). table: which of those side by side on the sheet, from 1."""

    load_id: int
    source: str
    file: str
    sheet: str
    place: str
    table: int
    sha256: str


def read(build: Path) -> tuple[Facts, list[Load], dict[int, dict[int, list[Fault]]]]:
    """What the build says of itself, its loads, and the open faults by load and row."""
    warehouse = open_warehouse(build)
    try:
        loads = loads_of(warehouse)
        with warehouse.cursor() as cursor:
            facts = Facts(build.name, *cursor.execute(FACTS).fetchone())
    finally:
        warehouse.close()
    found: dict[int, dict[int, list[Fault]]] = {}
    people = open_people(build, getpass.getuser(), "python -m etl returns")
    try:
        for load_id, row_no, column, zh, en, rejected in _faults(people, loads):
            fault = Fault(column, {"zh": zh, "en": en}[language()], rejected)
            found.setdefault(load_id, {}).setdefault(row_no, []).append(fault)
    finally:
        people.close()
    return facts, loads, found


def loads_of(warehouse: duckdb.DuckDBPyConnection) -> list[Load]:
    """All loads of a build, in the order they were read."""
    with warehouse.cursor() as cursor:
        return [Load(*line) for line in cursor.execute(LOADS).fetchall()]


def _faults(people: duckdb.DuckDBPyConnection, loads: list[Load]) -> list[tuple]:
    with people.cursor() as cursor:
        cursor.execute(
            "create temp table loads (load_id integer, file varchar, place varchar, sha256 varchar)"
        )
        cursor.executemany(
            "insert into loads values (?, ?, ?, ?)",
            [(each.load_id, each.file, each.place, each.sha256) for each in loads],
        )
        return cursor.execute(FAULTS).fetchall()

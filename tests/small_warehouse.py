"""Small real builds for tests: a folder with warehouse.duckdb, made from the promises and a test's rows."""

import shutil
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from etl.build import further_ledgers
from etl.sources import SOURCES as KINDS
from indicators.periods import between, month_end
from warehouse import tables

REPOSITORY = Path(__file__).parent.parent
FIRST, LAST = date(2024, 1, 1), date(2025, 12, 31)
FURTHER = further_ledgers()
# load 1 holds residents, load 2 services, as the rows of many tests say
FIRST_LOADS = ("residents", "service_records")
SOURCES = {
    source.name: source.rhythm for source in sorted(KINDS, key=lambda each: each.name not in FIRST_LOADS)
}


def small_warehouse(
    folder: Path,
    rows: Mapping[str, Iterable[Mapping[str, object]]] | None = None,
    first_date: date = FIRST,
    data_date: date = LAST,
    missing: Iterable[tuple[str, date]] = (),
    name: str = "20260101T000000Z",
) -> Path:
    """A finished build below `folder`; its own path is returned.

    rows: full table name ("core.service_records") to dicts; columns left out are null, load_id is 1 and
    row_no counts up unless given. Every source is delivered in every month but the (source, month) pairs in
    `missing`, and further ledgers without a row here, which never came in; tables of `meta` given in `rows` replace
    what is made here.
    """
    build = folder / name
    build.mkdir(parents=True)
    kept = [each for each in SOURCES if each not in FURTHER or f"core.{each}" in (rows or {})]
    contents = {**_meta(first_date, data_date, set(missing), name, kept), **(rows or {})}
    warehouse = build / "warehouse.duckdb"
    warehouse.write_bytes(_blank())
    with duckdb.connect(str(warehouse)) as con:
        con.begin()
        for table in tables.TABLES:
            fill(con, table, list(contents.get(table.full_name, ())))
        con.commit()
    shutil.copy(REPOSITORY / "community.toml", build / "community.toml")
    return build


@cache
def _blank() -> bytes:
    """A warehouse of every promised table without a row: to write its bytes is quicker than to make one."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "warehouse.duckdb"
        with duckdb.connect(str(file)) as con:
            con.execute("begin; create schema core; create schema meta")
            for table in tables.TABLES:
                con.execute(tables.create(table))
            con.commit()
        return file.read_bytes()


def with_names(build: Path, *names: str) -> Path:
    """A database of people beside a small build."""
    with duckdb.connect(str(build / "people.duckdb")) as con:
        con.execute("create schema identity")
        for table in ("residents", "staff", "star_households"):
            con.execute(f"create table identity.{table} (name text)")
        con.executemany("insert into identity.residents values (?)", [[name] for name in names])
    return build


def fill(con: duckdb.DuckDBPyConnection, table: tables.Table, rows: list[Mapping[str, object]]) -> None:
    """Insert rows into a promised table. KeyError for a column that was never promised."""
    names = [field.name for field in table.fields]
    unknown = {name for row in rows for name in row} - set(names)
    if unknown:
        raise KeyError(f"{table.full_name} has no {sorted(unknown)}")
    insert(con, table, [{"load_id": 1, "row_no": number, **row} for number, row in enumerate(rows, 2)])


def insert(con: duckdb.DuckDBPyConnection, table: tables.Table, rows: list[Mapping[str, object]]) -> None:
    """Rows as they are, in one statement: a row at a time takes a hundred times as long."""
    if rows:
        columns = [[row.get(field.name) for row in rows] for field in table.fields]
        lists = ", ".join(f"unnest(${n}::{field.type}[])" for n, field in enumerate(table.fields, 1))
        con.execute(f"insert into {table.full_name} select {lists}", columns)


def _meta(
    first: date, last: date, missing: set[tuple[str, date]], name: str, kept: list[str]
) -> dict[str, list[dict]]:
    regular = [source for source, rhythm in SOURCES.items() if rhythm != "once" and source in kept]
    months = [period.start for period in between(first, last, "month")]

    def delivered(source: str, month: date) -> str:
        if (source, month) in missing:
            return "no"
        return "yes" if month_end(month) <= last else "partial"

    return {
        "meta.builds": [
            {
                "build_id": name, "community": "新城社区", "is_fictional": True, "first_date": first,
                "data_date": last, "built_at": datetime(2026, 1, 1), "seconds": 0.1,
            }
        ],
        "meta.sources": [
            {"source": source, "title_zh": source, "title_en": source, "rhythm": rhythm}
            for source, rhythm in SOURCES.items()
        ],
        "meta.loads": [
            {"load_id": number, "source": source, "file": f"{source}/{source}.xlsx", "sheet": "Sheet1"}
            for number, source in enumerate(SOURCES, 1)
            if source in kept
        ],
        "meta.coverage": [
            {"source": source, "month_start": month, "rows": 1, "delivered": delivered(source, month)}
            for source in regular
            for month in months
        ],
    }  # fmt: skip


def calendar(first: date, last: date) -> list[dict]:
    """Rows of core.calendar without holidays: Monday to Friday are workdays."""
    found, number = [], 0
    day = first
    while day <= last:
        is_workday = day.weekday() < 5
        number += is_workday
        found.append(
            {"day": day, "month_end": month_end(day), "workday_no": number, "is_workday": is_workday}
        )
        day = date.fromordinal(day.toordinal() + 1)
    return found

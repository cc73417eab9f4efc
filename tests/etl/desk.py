"""A tiny desk for tests of SQL: the macros over a few codes and estates, and typed tables drawn in view."""

from datetime import date
from pathlib import Path

import duckdb

from etl import registers, roster, shared_evidence
from etl.desk import SCRATCH, TABLES, create_macros
from etl.sources import named

ETL = Path(__file__).parents[2] / "etl"
CODES = (
    ("sex", "male", "男"),
    ("sex", "unknown", "未知"),
    ("education", "senior_middle", "高中（含中专）"),
    ("education", "none", "无"),
)
SPELLINGS = (("金港", "金港名邸"), ("金港名邸", "金港名邸"), ("府前", "府前小区"), ("府前小区", "府前小区"))
TYPES = {"date": "date", "time": "integer", "integer": "integer", "number": "double", "boolean": "boolean"}


def desk(first: date = date(2024, 1, 1), last: date = date(2024, 3, 31)) -> duckdb.DuckDBPyConnection:
    """Macros, reference and build schemas; the calendar of 2023 to 2025 with 2024-02-12 a holiday."""
    con = duckdb.connect()
    for schema in ("reference", "build", "typed", "core", "raw", *SCRATCH):
        con.execute(f"create schema {schema}")
    for table in TABLES:
        con.execute(f"create table {table}")
    con.execute("create table reference.codes (list varchar, code varchar, spelling varchar)")
    con.executemany("insert into reference.codes values (?, ?, ?)", CODES)
    con.execute("create table reference.row_secret as select 'a key' as secret")
    con.execute("create table reference.estate_spellings (spelling varchar, estate varchar)")
    con.executemany("insert into reference.estate_spellings values (?, ?)", SPELLINGS)
    con.execute(
        "create table build.facts as select ?::date as first_date, ?::date as data_date", [first, last]
    )
    con.execute("""
        create table reference.calendar as
        select *, sum(is_workday::integer) over (order by day) as workday_no
        from (
            select
                unnest(generate_series(date '2023-01-01', date '2025-12-31', interval 1 day))::date as day,
                isodow(day) < 6 and day <> date '2024-02-12' as is_workday,
                case when day = date '2024-02-12' then '春节' end as holiday
        )
    """)
    create_macros(con)
    return con


def deliver(con: duckdb.DuckDBPyConnection, source: str, *rows: dict) -> None:
    """typed.<source> with these rows; a cell not given is empty, load 1, rows numbered from 1."""
    columns = {column.name: TYPES.get(column.type, "varchar") for column in named(source).columns}
    if any(column.type == "id_number" for column in named(source).columns):
        columns["resident_id"] = "varchar"
    columns |= {"load_id": "integer", "row_no": "integer"}
    names = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
    con.execute(f"create or replace table typed.{source} ({names})")
    for number, row in enumerate(rows, 1):
        cells = {"load_id": 1, "row_no": number} | row
        quoted = ", ".join(f'"{name}"' for name in cells)
        marks = ", ".join("?" * len(cells))
        con.execute(f"insert into typed.{source} ({quoted}) values ({marks})", list(cells.values()))
    if source == "staff":
        roster.take_down(con)


def make(con: duckdb.DuckDBPyConnection, *tables: str) -> None:
    """core.<table> from its query."""
    if "residents" in tables:
        registers.take_down(con, named("residents"))
        registers.compare(con)
    for source in {"attendance_exports", "training"} - _delivered(con) if "attendance_days" in tables else ():
        deliver(con, source)
    if "evidence_items" in tables:
        shared_evidence.look(con)
    for table in tables:
        query = (ETL / "core" / f"{table}.sql").read_text(encoding="utf-8")
        con.execute(f"create or replace table core.{table} as {query}")


def _delivered(con: duckdb.DuckDBPyConnection) -> set[str]:
    found = con.execute("select table_name from duckdb_tables() where schema_name = 'typed'").fetchall()
    return {name for (name,) in found}

"""The files of a build: core and meta into warehouse.duckdb, names and rejects into people.duckdb."""

import os
import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import duckdb

from etl import desk, estate_names, ledger, rules
from warehouse import builds, tables

HERE = Path(__file__).parent
SEARCHED = (
    "set search_path = 'desk.main,warehouse.core,warehouse.meta'"  # core.<table> is that of the warehouse
)
REJECTS = """
    select
        faults.load_id, faults.row_no, faults.column_name, faults.value, faults.rule,
        case
            when cells > 0 then replace(?, '{cells}', cast(cells as varchar))
            when cells < 0 then replace(?, '{cells}', cast(-cells as varchar))
            else replace(rules.message_zh, '{value}', coalesce(faults.value, ''))
        end as message,
        case
            when cells > 0 then replace(?, '{cells}', cast(cells as varchar))
            when cells < 0 then replace(?, '{cells}', cast(-cells as varchar))
            else replace(rules.message_en, '{value}', coalesce(faults.value, ''))
        end as message_en,
        rules.is_row_rejected, mended.mended_by_load_id, mended.mended_by_row_no,
    from raw.faults as faults
    join raw.loads as loads using (load_id)
    join raw.rules as rules on rules.source = loads.source
        and rules.column_name = faults.column_name and rules.rule = faults.rule
    left join raw.shifted as shifted on faults.rule = 'shifted'
        and shifted.load_id = faults.load_id and shifted.row_no = faults.row_no
    left join raw.mended as mended on mended.load_id = faults.load_id and mended.row_no = faults.row_no
    order by faults.load_id, faults.row_no
"""


def write_core(con: duckdb.DuckDBPyConnection, part: Path, stages: tuple[tuple[str, ...], ...]) -> None:
    """core.<table> from etl/core/<table>.sql; the tables of a stage side by side, and they may read earlier stages.

    A query that names ledgers makes its rows of theirs: where all of them are empty, its table is left so.
    """
    con.execute(f"attach {_quoted(part / builds.WAREHOUSE)} as warehouse")
    con.execute("begin")  # one commit, for each is written to the disk
    for schema in ("core", "meta"):
        con.execute(f"create schema warehouse.{schema}")
    for table in tables.TABLES:
        con.execute(tables.create(table, "warehouse"))
    con.execute("commit")
    con.execute(SEARCHED)
    queries = {name: query_of(name) for stage in stages for name in stage}
    empty = _empty_ledgers(con)
    with ThreadPoolExecutor(2) as writers:
        for stage in stages:
            made = [name for name in stage if not _has_only(empty, ledgers_of(queries[name]))]
            for written in [writers.submit(_write_table, con, name, queries[name]) for name in made]:
                written.result()


def has_query(table: str) -> bool:
    return _file_of(table).exists()


def query_of(table: str) -> str:
    return _file_of(table).read_text(encoding="utf-8").strip().rstrip(";")


def _file_of(table: str) -> Path:
    return HERE / "core" / f"{table}.sql"


def ledgers_of(query: str) -> set[str]:
    """The sources whose rows as delivered it reads."""
    return set(re.findall(r"\btyped\.(\w+)", query))


def _has_only(empty: set[str], ledgers: set[str]) -> bool:
    return bool(ledgers) and ledgers <= empty


def _empty_ledgers(con: duckdb.DuckDBPyConnection) -> set[str]:
    """Those of which nothing was delivered."""
    found = con.execute("select source from build.sources where source not in (select source from raw.loads)")
    return {name for (name,) in found.fetchall()}


def _write_table(con: duckdb.DuckDBPyConnection, name: str, query: str) -> None:
    with closing(desk.another(con)) as beside:
        beside.execute(SEARCHED)
        _fill(beside, f"core.{name}", query)


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def write_meta(con: duckdb.DuckDBPyConnection, build_id: str, seconds: float) -> None:
    _fill(con, "meta.loads", ledger.LOADS)
    _fill(con, "meta.load_notes", "select * from raw.load_notes")
    _fill(con, "meta.problems", ledger.PROBLEMS)
    _fill(con, "meta.repairs", ledger.REPAIRS)
    _fill(con, "meta.coverage", ledger.COVERAGE)
    _fill(con, "meta.sources", "select * exclude (opens_series) from build.sources")
    con.execute(
        "insert into warehouse.meta.builds by name select ? as build_id, community, is_fictional, data_date, "
        "first_date, cast(now() at time zone 'UTC' as timestamp) as built_at, ? as seconds from build.facts",
        [build_id, seconds],
    )


def _fill(con: duckdb.DuckDBPyConnection, name: str, query: str) -> None:
    """A promised table from a query that gives exactly its columns: one missing or one too many raises."""
    # `by name` refuses a column that was not promised, `replace` the lack of one that was.
    promised = ", ".join(f'"{field.name}" as "{field.name}"' for field in tables.named(name).fields)
    con.execute(f"insert into warehouse.{name} by name select * replace ({promised}) from ({query})")


def write_people(con: duckdb.DuckDBPyConnection, part: Path) -> None:
    """people.duckdb, its owner's only: names and numbers, what was rejected, doubted, skipped, merged, is likely."""
    path = part / builds.PEOPLE
    con.execute(f"attach {_quoted(path)} as people_file")
    os.chmod(path, 0o600)
    con.execute("create schema people_file.identity")
    con.execute("create schema people_file.raw")
    for query in sorted((HERE / "people").glob("*.sql")):
        text = query.read_text(encoding="utf-8").strip().rstrip(";")
        con.execute(f"create table people_file.identity.{query.stem} as {text}")
    con.execute(f"create table people_file.raw.rejects as {REJECTS}", rules.shifted_messages())
    con.execute(f"create table people_file.raw.unknown_estates as {estate_names.MET}")
    con.execute("create table people_file.raw.doubts as from raw.doubts order by load_id, row_no")
    con.execute(
        "create table people_file.raw.skipped as select load_id, row_no, reason from raw.skipped order by all"
    )
    for table in ("merged", "likely_same", "likely_people", "origins"):
        con.execute(f"create table people_file.raw.{table} as select * from raw.{table} order by all")
    con.execute("detach people_file")


def close_warehouse(con: duckdb.DuckDBPyConnection, part: Path) -> None:
    """Everything on disk in one file, without a write-ahead log left beside it."""
    con.execute("use desk")
    con.execute("checkpoint warehouse")
    con.execute("detach warehouse")
    if (part / f"{builds.WAREHOUSE}.wal").exists():
        raise RuntimeError("the warehouse was not written to its end: a write-ahead log is left")

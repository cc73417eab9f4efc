"""What came in with a build: loads, sources, kinds of problems, honours on the list. Nobody's data."""

from dataclasses import dataclass
from datetime import date

import duckdb
from pandas import DataFrame

from indicators import coverage as covered
from indicators.arrival import Arrival, arrival
from indicators.coverage import Coverage


@dataclass(frozen=True)
class Honor:
    """One honour on the list. reassessment_date None: none; held_until: the first day it is not held any more."""

    name: str
    level: str | None
    granted_by: str | None
    document_no: str | None
    granted_year: int | None
    held_from: date | None
    held_until: date | None
    lapsed_date: date | None
    reassessment_date: date | None


@dataclass(frozen=True)
class Rows:
    """Where the rows read in a build have gone: read = kept + rejected + merged + skipped."""

    files: int
    read: int
    kept: int
    rejected: int
    merged: int
    skipped: int


@dataclass(frozen=True)
class Delivery:
    """One source. newest: the last day in its rows, None for registers without a day; arrival: as due or not."""

    source: str
    title: dict[str, str]
    files: int
    newest: date | None
    read: int
    rejected: int
    arrival: Arrival


@dataclass(frozen=True)
class Problem:
    """One kind of problem still open in all loads of a source. is_row_rejected: else only the cell was blanked."""

    source: str
    column_name: str
    rule: str
    is_row_rejected: bool
    rows: int
    message: dict[str, str]


@dataclass(frozen=True)
class Repair:
    """One kind of repair in one column of all loads of a source. rows: cells mended while reading."""

    source: str
    column_name: str
    rule: str
    rows: int
    message: dict[str, str]


def rows(con: duckdb.DuckDBPyConnection) -> Rows:
    sql = """
        select
            count(distinct file), coalesce(sum(rows_read), 0), coalesce(sum(rows_kept), 0),
            coalesce(sum(rows_rejected), 0), coalesce(sum(rows_merged), 0), coalesce(sum(rows_skipped), 0)
        from meta.loads
    """
    with con.cursor() as cursor:
        return Rows(*(int(each) for each in cursor.execute(sql).fetchone()))


def deliveries(con: duckdb.DuckDBPyConnection, known: Coverage | None = None) -> list[Delivery]:
    """Every source, those of which nothing came in included, in the order the build knows them."""
    known = known or covered.read(con)
    sql = """
        select
            sources.source, title_zh, title_en, rhythm, count(distinct file), max(date_to),
            coalesce(sum(rows_read), 0), coalesce(sum(rows_rejected), 0)
        from meta.sources
        left join meta.loads on loads.source = sources.source
        group by all
        order by min(sources.rowid)
    """
    with con.cursor() as cursor:
        lines = cursor.execute(sql).fetchall()
    return [
        Delivery(
            source,
            {"zh": zh, "en": en},
            files,
            newest,
            int(read),
            int(rejected),
            arrival(source, rhythm, known),
        )
        for source, zh, en, rhythm, files, newest, read, rejected in lines
    ]


def source_titles(con: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """Titles of the sources by id: {"zh", "en"}."""
    with con.cursor() as cursor:
        lines = cursor.execute("select source, title_zh, title_en from meta.sources").fetchall()
    return {source: {"zh": zh, "en": en} for source, zh, en in lines}


def titles(con: duckdb.DuckDBPyConnection, language: str) -> dict[str, str]:
    """Titles of the sources by id, in one language."""
    return {source: title[language] for source, title in source_titles(con).items()}


def problems(con: duckdb.DuckDBPyConnection) -> list[Problem]:
    """Kinds of problems still open, rejected rows first, then those with the most rows."""
    sql = """
        select
            source, column_name, rule, is_row_rejected, sum(problems.rows_open) as rows,
            any_value(message_zh), any_value(message_en)
        from meta.problems
        join meta.loads using (load_id)
        where problems.rows_open > 0
        group by all
        order by is_row_rejected desc, rows desc, source, column_name, rule
    """
    with con.cursor() as cursor:
        lines = cursor.execute(sql).fetchall()
    return [Problem(*line[:4], int(line[4]), {"zh": line[5], "en": line[6]}) for line in lines]


def repairs(con: duckdb.DuckDBPyConnection) -> list[Repair]:
    """Kinds of repairs, those with the most rows first."""
    sql = """
        select source, column_name, rule, sum(repairs.rows) as rows, any_value(message_zh), any_value(message_en)
        from meta.repairs
        join meta.loads using (load_id)
        group by all
        order by rows desc, source, column_name, rule
    """
    with con.cursor() as cursor:
        lines = cursor.execute(sql).fetchall()
    return [Repair(*line[:3], int(line[3]), {"zh": line[4], "en": line[5]}) for line in lines]


def mended(con: duckdb.DuckDBPyConnection) -> int:
    """Faults that a row mended and delivered again has answered."""
    with con.cursor() as cursor:
        sql = "select coalesce(sum(rows - rows_open), 0) from meta.problems"
        return int(cursor.execute(sql).fetchone()[0])


def loads(con: duckdb.DuckDBPyConnection) -> DataFrame:
    """One row per sheet of a file, as loaded: source, file, sheet, the five counts, first and last day."""
    sql = """
        select
            source, file, sheet, rows_read, rows_kept, rows_rejected, rows_merged, rows_skipped, date_from, date_to
        from meta.loads
        order by load_id
    """
    with con.cursor() as cursor:
        return cursor.execute(sql).df()


def honors(con: duckdb.DuckDBPyConnection, on: date) -> list[Honor]:
    """Honours held on that day: granted by then and not lapsed; the oldest first."""
    return _honors(con, "coalesce(held_until > $on, true)", on)


def lapsed_honors(con: duckdb.DuckDBPyConnection, on: date) -> list[Honor]:
    """Honours granted by that day and not held on it any more; the oldest first."""
    return _honors(con, "held_until <= $on", on)


def _honors(con: duckdb.DuckDBPyConnection, test: str, on: date) -> list[Honor]:
    sql = f"""
        select
            name, level, granted_by, document_no, granted_year, held_from, held_until, lapsed_date, reassessment_date
        from core.honors
        where coalesce(held_from <= $on, true) and {test}
        order by granted_year, honor_id
    """
    with con.cursor() as cursor:
        return [Honor(*line) for line in cursor.execute(sql, {"on": on}).fetchall()]


def staff_names(people: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Names by staff_id, from the database of people."""
    with people.cursor() as cursor:
        return dict(cursor.execute("select staff_id, name from identity.staff").fetchall())


def everybodys_names(people: duckdb.DuckDBPyConnection) -> frozenset[str]:
    """Every name on the registers of residents, staff and star households, from the database of people."""
    sql = """
        select name from identity.residents
        union
        select name from identity.staff
        union
        select name from identity.star_households
    """
    with people.cursor() as cursor:
        return frozenset(name for (name,) in cursor.execute(sql).fetchall() if name)

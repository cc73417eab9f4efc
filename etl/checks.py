"""What a build must show before it is published. A fault here stops it; the last build stays in service."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb

from etl import ledger
from translations.say import say
from warehouse import builds, tables
from warehouse.contracts import Column, ContractError, Source

# a mobile number or ID number inside a longer text
NUMBERS = r"(?:^|\D)(1[3-9]\d{9}|\d{17}[\dXx])(?:\D|$)"
NAMES = "(select value from desk.build.known_names)"


def check(con: duckdb.DuckDBPyConnection, sources: Iterable[Source]) -> None:
    """Row accounting, unique keys, nobody's identifiers. Raises ContractError with everything found."""
    problems = [
        f"{file} {sheet or ''}: {read} read is not "
        f"{kept} kept + {rejected} rejected + {merged} merged + {skipped} skipped"
        for file, sheet, read, kept, rejected, merged, skipped in ledger.unbalanced(con)
    ]
    for table in tables.TABLES:
        problems += _broken_key(con, table)
    if problems:
        raise RuntimeError("the build does not add up: " + "; ".join(problems))
    if leaks := find_identifiers(con, sources):
        raise ContractError(*leaks)


def _broken_key(con: duckdb.DuckDBPyConnection, table: tables.Table) -> list[str]:
    names = [f'"{name}"' for name in table.key]
    key = ", ".join(names)
    whole = (
        names[0]
        if len(names) == 1
        else f"case when {' and '.join(f'{n} is not null' for n in names)} then ({key}) end"
    )
    rows, given, different = con.execute(
        f"select count(*), count({whole}), count(distinct {whole}) from warehouse.{table.full_name}"
    ).fetchone()
    found = []
    if given > different:
        found.append(f"{table.full_name}: {given - different} rows repeat the key ({key})")
    if rows > given:
        found.append(f"{table.full_name}: {rows - given} rows lack the key ({key})")
    return found


def find_identifiers(con: duckdb.DuckDBPyConnection, sources: Iterable[Source]) -> list[str]:
    """A sentence for every text column of the warehouse in which known names or numbers stand."""
    _collect_known(con, sources)
    columns = [
        (table, field.name) for table in tables.TABLES for field in table.fields if field.type == "VARCHAR"
    ]
    with ThreadPoolExecutor(2) as readers:
        counts = list(readers.map(lambda each: _count_known(con, *each), columns))
    return [
        say(
            "{table}.{column} holds {count} value(s) that are somebody's name or number. "
            "They must stand in columns of their own in the spreadsheet; see the rejects of the file.",
            table=table.full_name, column=column, count=numbers + names,
        )
        for (table, column), (numbers, names, texts) in zip(columns, counts, strict=True)
        # one word among many may happen to be a name (高峰, 平安); a column of names is a leak
        if numbers or names > 1 or (names and names * 5 >= texts)
    ]  # fmt: skip


def _count_known(con: duckdb.DuckDBPyConnection, table: tables.Table, column: str) -> tuple[int, int, int]:
    """Different texts of a column: with a known number in them, that are a known name, all.

    They are counted only where one was found: that asks less of a column of millions of different texts.
    """
    texts = f'select distinct "{column}" as text from warehouse.{table.full_name}'
    with con.cursor() as cursor:
        [(numbers, names)] = cursor.execute(f"""
            with texts as materialized ({texts} where strlen("{column}") >= 11 or "{column}" in {NAMES})
            select
                count(*) filter (
                    regexp_matches(text, '\\d{{11}}')
                    and list_has_any(
                        regexp_extract_all(text, '{NUMBERS}', 1), (select list(value) from desk.build.known_numbers)
                    )
                ),
                count(*) filter (text in {NAMES}),
            from texts
        """).fetchall()
        if not numbers and not names:
            return 0, 0, 0
        [(every,)] = cursor.execute(f"select count(text) from ({texts})").fetchall()
        return numbers, names, every


def _collect_known(con: duckdb.DuckDBPyConnection, sources: Iterable[Source]) -> None:
    """build.known_numbers: ID numbers and mobile numbers; build.known_names: those of registers.

    Only registers, because a log may say 居民 or an estate where a name is asked for.
    """
    numbers = _values(sources, lambda source, column: column.type in ("id_number", "phone"))
    names = _values(sources, lambda source, column: column.type == "name" and source.rhythm == "once")
    con.execute(
        f"create or replace table build.known_numbers as select distinct value from ({numbers}) "
        f"where regexp_full_match(value, '1[3-9]\\d{{9}}|\\d{{17}}[\\dX]')"
    )
    con.execute(
        f"create or replace table build.known_names as select distinct value from ({names}) where length(value) > 1"
    )


def _values(sources: Iterable[Source], is_wanted: Callable[[Source, Column], bool]) -> str:
    return " union all ".join(
        f'select "{column.name}" as value from typed.{source.name}'
        for source in sources
        for column in source.columns
        if is_wanted(source, column)
    )


def check_again(part: Path) -> None:
    """The closed file as a reader will see it: it opens read-only and holds every promised table."""
    with duckdb.connect(str(part / builds.WAREHOUSE), read_only=True) as con:
        for table in tables.TABLES:
            con.execute(f"select count(*) from {table.full_name}").fetchone()

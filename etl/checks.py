"""What a build must show before it is published. A fault here stops it; the last build stays in service."""

from collections.abc import Callable, Iterable
from pathlib import Path

import duckdb

from etl import ledger
from translations.say import say
from warehouse import builds, tables
from warehouse.contracts import Column, ContractError, Source

# a known mobile number or ID number inside a longer text
HAS_NUMBER = (
    r"list_has_any(regexp_extract_all({text}, '(?:^|\D)(1[3-9]\d{{9}}|\d{{17}}[\dXx])(?:\D|$)', 1), "
    "(select list(value) from build.known_numbers))"
)


def check(con: duckdb.DuckDBPyConnection, sources: Iterable[Source]) -> None:
    """Row accounting, unique keys, nobody's identifiers. Raises ContractError with everything found."""
    problems = [
        f"{file} {sheet or ''}: {read} read is not "
        f"{kept} kept + {rejected} rejected + {merged} merged + {skipped} skipped"
        for file, sheet, read, kept, rejected, merged, skipped in ledger.unbalanced(con)
    ]
    filled = _filled(con)
    for table in filled:
        problems += _broken_key(con, table)
    if problems:
        raise RuntimeError("the build does not add up: " + "; ".join(problems))
    if leaks := _identifiers(con, sources, filled):
        raise ContractError(*leaks)


def _filled(con: duckdb.DuckDBPyConnection) -> list[tables.Table]:
    """The tables with a row in them; in a small delivery most are empty, and nothing is to be looked for there."""
    found = con.execute(_counts("warehouse.")).fetchall()
    return [tables.TABLES[place] for place, rows in found if rows]


def _counts(database: str) -> str:
    """SQL: place in the list of promised tables, rows."""
    return " union all ".join(
        f"select {place} as place, count(*) as rows from {database}{table.full_name}"
        for place, table in enumerate(tables.TABLES)
    )


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


def _identifiers(
    con: duckdb.DuckDBPyConnection, sources: Iterable[Source], filled: list[tables.Table]
) -> list[str]:
    """A sentence for every text column of the warehouse in which known names or numbers stand.

    A number is found inside a longer text, a name only where it is the whole of it: names of two letters are words
    (平安, 高峰), and even of three stand in others by chance or are those of roads (林海路). One false alarm would stop
    the build, so 走访李强 as the title of a task is left to those who write it.
    """
    _collect_known(con, sources)
    columns = [(table, field.name) for table in filled for field in table.fields if field.type == "VARCHAR"]
    found = _count_known(con, columns)
    texts = {number: _count_texts(con, *columns[number]) for number in found}
    return [
        _sentence(con, *columns[number], numbers + names)
        for number, (numbers, names) in sorted(found.items())
        # one word among many may happen to be a name (高峰, 平安); a column of names is a leak
        if numbers or names > 1 or (names and names * 5 >= texts[number])
    ]


def _sentence(con: duckdb.DuckDBPyConnection, table: tables.Table, column: str, count: int) -> str:
    if (table.full_name, column) == ("meta.loads", "sheet"):
        [(files,)] = con.execute(f"""
            select string_agg(distinct file, ', ' order by file)
            from warehouse.meta.loads
            where sheet in (select value from build.known_names) or {HAS_NUMBER.format(text="sheet")}
        """).fetchall()
        return say(
            "{files}: {count} sheet(s) are named after a resident or a member of staff, and the names of sheets are "
            "shown to everybody. Rename them, for example by month, and bring the files in again.",
            files=files, count=count,
        )  # fmt: skip
    return say(
        "{table}.{column} holds {count} value(s) that are somebody's name or number. "
        "They must stand in columns of their own in the spreadsheet; see the rejects of the file.",
        table=table.full_name, column=column, count=count,
    )  # fmt: skip


def _count_known(
    con: duckdb.DuckDBPyConnection, columns: list[tuple[tables.Table, str]]
) -> dict[int, tuple[int, int]]:
    """Different texts with a known number in them, and that are a known name, by the column's place in the list.

    One question for all columns: asked of each, getting ready to look would take most of the time.
    """
    ascii_names = "(select value from build.known_names where strlen(value) = length(value))"
    [(is_any_ascii,)] = con.execute(f"select count(*) > 0 from {ascii_names}").fetchall()
    # Codes and keys are plain ASCII, as hardly any name is; of a column kept as a dictionary only its words are asked.
    may_be_known = "strlen(text) >= 11 or strlen(text) > length(text)"
    if is_any_ascii:
        may_be_known += f" or text in {ascii_names}"
    cells = " union all ".join(
        f'(select distinct {number}::usmallint as number, text from (select "{column}" as text '
        f"from warehouse.{table.full_name}) where {may_be_known})"
        for number, (table, column) in enumerate(columns)
    )
    found = con.execute(f"""
        with looked_at as materialized (
            select number, text, text in (select value from build.known_names) as is_name
            from ({cells})
            where is_name or (strlen(text) >= 11 and regexp_matches(text, '\\d{{11}}'))
        ),
        judged as (
            select
                number, text, is_name,
                {HAS_NUMBER.format(text="text")} as has_number,
            from looked_at
        )
        select number, count(*) filter (has_number), count(*) filter (is_name)
        from judged
        where has_number or is_name
        group by number
    """).fetchall()
    return {number: (numbers, names) for number, numbers, names in found}


def _count_texts(con: duckdb.DuckDBPyConnection, table: tables.Table, column: str) -> int:
    return con.execute(f'select count(distinct "{column}") from warehouse.{table.full_name}').fetchone()[0]


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
        f"create or replace table build.known_names as select distinct value from ({names}) where length(value) > 1 "
        # an owner may be told by number, which is no name
        "and upper(value) not in (select upper(staff_no) from typed.staff where staff_no is not null)"
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
        con.execute(_counts("")).fetchall()

"""What a build must show before it is published. A fault here stops it; the last build stays in service."""

from collections.abc import Iterable
from pathlib import Path

import duckdb

from etl import ledger
from translations.say import say
from warehouse import builds, tables
from warehouse.contracts import ContractError, Source

# a mobile number or ID number inside a longer text
NUMBERS = r"(?:^|\D)(1[3-9]\d{9}|\d{17}[\dXx])(?:\D|$)"


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
    key = ", ".join(f'"{name}"' for name in table.key)
    missing = " or ".join(f'"{name}" is null' for name in table.key)
    repeated, empty = con.execute(
        f"select (select count(*) from warehouse.{table.full_name}) "
        f"- (select count(*) from (select distinct {key} from warehouse.{table.full_name})), "
        f"(select count(*) from warehouse.{table.full_name} where {missing})"
    ).fetchone()
    found = [f"{table.full_name}: {repeated} rows repeat the key ({key})"] if repeated else []
    return [*found, f"{table.full_name}: {empty} rows lack the key ({key})"] if empty else found


def find_identifiers(con: duckdb.DuckDBPyConnection, sources: Iterable[Source]) -> list[str]:
    """A sentence for every text column of the warehouse in which a known name or number stands."""
    _collect_known(con, sources)
    found = []
    for table in tables.TABLES:
        for field in table.fields:
            if field.type != "VARCHAR":
                continue
            column = f'"{field.name}"'
            count = con.execute(
                f"with texts as (select distinct {column} as text from warehouse.{table.full_name}) "
                "select count(*) from texts where text in (select value from build.identifiers) "
                f"or (regexp_matches(text, '\\d{{11}}') and list_has_any("
                f"regexp_extract_all(text, '{NUMBERS}', 1), (select list(value) from build.numbers)))"
            ).fetchone()[0]
            if count:
                found.append(
                    say(
                        "{table}.{column} holds {count} value(s) that are somebody's name or number. "
                        "They must stand in columns of their own in the spreadsheet; see the rejects of the file.",
                        table=table.full_name, column=field.name, count=count,
                    )
                )  # fmt: skip
    return found


def _collect_known(con: duckdb.DuckDBPyConnection, sources: Iterable[Source]) -> None:
    """build.identifiers: every name and number that was read in a personal column; build.numbers: those with digits."""
    selects = [
        f'select cast("{column.name}" as varchar) as value from typed.{source.name}'
        for source in sources
        for column in source.columns
        if column.type in ("name", "id_number", "phone")
    ]
    # a handler may be given by staff number, which is no secret
    con.execute(
        f"create or replace table build.identifiers as select distinct value from ({' union all '.join(selects)}) "
        "where length(value) >= 2 and value not in (select staff_id from warehouse.core.staff)"
    )
    con.execute(
        "create or replace table build.numbers as select value from build.identifiers "
        "where regexp_full_match(value, '1[3-9]\\d{9}|\\d{17}[\\dX]')"
    )


def check_again(part: Path) -> None:
    """The closed file as a reader will see it: it opens read-only and holds every promised table."""
    with duckdb.connect(str(part / builds.WAREHOUSE), read_only=True) as con:
        for table in tables.TABLES:
            con.execute(f"select count(*) from {table.full_name}").fetchone()

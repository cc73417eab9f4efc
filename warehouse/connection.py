"""Opening a build to read. Every query gets a cursor of its own: threads sharing one get each other's rows."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from warehouse import builds

if TYPE_CHECKING:  # etl opens builds too, and should not wait for pandas, which it never uses
    from pandas import DataFrame

READ_ONLY = {
    "enable_external_access": "false",
    "memory_limit": "1GB",
    "max_execution_time": "30000",  # ms
    "lock_configuration": "true",
}


def open_warehouse(build: Path) -> duckdb.DuckDBPyConnection:
    """The parent connection of a build: read-only, no files or network, settings locked. Keep one per process."""
    return duckdb.connect(str(build / builds.WAREHOUSE), read_only=True, config=READ_ONLY)


def query(con: duckdb.DuckDBPyConnection, sql: str, params: Sequence | dict = ()) -> "DataFrame":
    """Rows of one query, on its own cursor of the parent connection."""
    with con.cursor() as cursor:
        return cursor.execute(sql, params).df()


def open_people(build: Path, who: str, why: str) -> duckdb.DuckDBPyConnection:
    """Names and numbers of a build, read-only. Each opening is a line in the access log: when, who, why, build."""
    log_opening(build, who, why)
    return duckdb.connect(str(build / builds.PEOPLE), read_only=True, config=READ_ONLY)


def log_opening(build: Path, who: str, why: str) -> None:
    """The line of an opening, for rows of people without their names too. who: an office, never a person's name."""
    builds.STATE.mkdir(parents=True, exist_ok=True)
    entry = (datetime.now(UTC).isoformat(timespec="seconds"), who, why, build.name)
    with (builds.STATE / "access.log").open("a", encoding="utf-8") as log:
        log.write("\t".join(" ".join(part.split()) for part in entry) + "\n")

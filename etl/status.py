"""What the terminal is told about loads and problems."""

from pathlib import Path

import duckdb

from etl import ledger
from translations.say import language, say
from warehouse import builds
from warehouse.connection import open_warehouse

LOADS = """
    select source, file, sheet, rows_read, rows_kept, rows_rejected, rows_merged, rows_skipped, seconds
    from meta.loads
    order by load_id
"""


def loads(build: Path) -> list[str]:
    """One line a load of a build; above them, that it is an earlier one brought back."""
    con = open_warehouse(build)
    origin = builds.restored_from(build)
    head = [str(build)]
    if origin:
        head.append(
            say(
                "The build in service is an earlier one, brought back: {name}. The inbox is as it was.",
                name=origin,
            )
        )
    try:
        with con.cursor() as cursor:
            return [*head, *(ledger.line(*row) for row in cursor.execute(LOADS).fetchall())]
    finally:
        con.close()


def problems(con: duckdb.DuckDBPyConnection) -> list[str]:
    """One line a kind of problem on the desk, by file; a sentence when there is none."""
    found = con.execute(
        f"select file, sheet, column_name, rows_open, message_{language()}, problems.is_row_rejected "
        f"from ({ledger.PROBLEMS}) as problems join raw.loads using (load_id) "
        "where rows_open > 0 order by all"
    ).fetchall()
    lines = [
        say(
            "{place}: {column}: {rows} row(s) {outcome}: {message}",
            place=f"{file} {sheet}" if sheet else file, column=column or say("whole row"), rows=rows,
            outcome=say("rejected") if rejected else say("kept"), message=message,
        )
        for file, sheet, column, rows, message, rejected in found
    ]  # fmt: skip
    return lines or [say("Nothing to mend.")]


def remarks(con: duckdb.DuckDBPyConnection) -> list[str]:
    """One line a thing worth knowing about the loads on the desk, by file."""
    found = con.execute(
        f"select file, sheet, message_{language()} from raw.load_notes join raw.loads using (load_id) "
        "order by load_id, rule"
    ).fetchall()
    return [f"{file} {sheet or ''}".strip() + f": {message}" for file, sheet, message in found]

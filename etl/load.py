"""A file of the inbox, sheet by sheet: its header, its loads, or the sentence that says why it cannot be used."""

import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl import headers, refusals, rows
from etl.files import Layout
from etl.headers import Header
from etl.read import Sheet, sheets
from etl.staging import Staging, Table
from warehouse.contracts import ContractError

CHUNK = 50_000


@dataclass
class Load:
    """One sheet of one file; the counts are filled in as the rows are read and judged."""

    load_id: int
    source: str
    file: str
    sheet: str | None
    sha256: str
    rows_read: int = 0
    rows_skipped: int = 0
    seconds: float = 0.0


def load_file(
    staging: Staging, path: Path, inbox: Path, layout: Layout, load_ids: Iterator[int]
) -> list[Load]:
    """Load every sheet that holds a table of the source. Raises ContractError when none of them does."""
    source = staging.source
    file = path.relative_to(inbox).as_posix()
    loads, incomplete = [], []
    try:
        digest, found = sheets(path)
        for sheet in found:
            started = time.perf_counter()
            load = Load(next(load_ids), source.name, file, sheet.name, digest)
            header, missing = _load_sheet(staging, sheet, layout, load)
            load.seconds = time.perf_counter() - started
            loads.append(load)
            if header is None or missing:
                incomplete.append((sheet.name, header, missing))
        if problems := refusals.of_file(source, incomplete, has_table=len(incomplete) < len(loads)):
            raise ContractError(*problems)
    except ContractError as error:
        raise ContractError(*(f"{file}: {problem}" for problem in error.problems)) from None
    return loads


def _load_sheet(
    staging: Staging, sheet: Sheet, layout: Layout, load: Load
) -> tuple[Header | None, list[str]]:
    """Rows of a sheet into staging; the header found, or None, and the required columns it lacks."""
    source = staging.source
    stream = iter(sheet.rows)
    head = list(itertools.islice(stream, headers.SEARCHED_ROWS + headers.HEADER_ROWS))
    known = headers.spellings(source, layout.columns, layout.by_fingerprint())
    header = headers.find(head, sheet.merged, known)
    is_table = header is not None and header.is_table(source)
    if is_table:
        layout = layout.under(header.fingerprint)
    missing = header.missing(source, layout.constants) if is_table else []
    everything = itertools.chain(head, stream)
    if not is_table or missing:
        staging.skip_all(everything, load)
        return (header if is_table else None), missing
    table = Table(staging, layout, header, load, sheet.is_text_file)
    required = [column.name for column in source.columns if column.required]
    judged = rows.split(everything, header, required)
    while chunk := list(itertools.islice(judged, CHUNK)):
        table.insert(chunk)
    return header, []


def note(con: duckdb.DuckDBPyConnection, loads: list[Load]) -> None:
    """The loads of one source into raw.loads."""
    if loads:
        con.executemany(
            "insert into raw.loads values (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    each.load_id,
                    each.source,
                    each.file,
                    each.sheet,
                    each.sha256,
                    each.rows_read,
                    each.rows_skipped,
                    each.seconds,
                )
                for each in loads
            ],
        )

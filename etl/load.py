"""A file of the inbox, sheet by sheet: its header, its loads, or the sentence that says why it cannot be used."""

import itertools
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from etl import headers, mended, rows
from etl.files import Layout, layout_of
from etl.headers import Header
from etl.read import Sheet, sheets
from etl.staging import Staging, Table
from translations.say import language, say
from warehouse.contracts import ContractError, Source

CHUNK = 50_000


@dataclass
class Load:
    """One sheet of one file; the counts and the origins of mended rows are filled in as rows are read and judged."""

    load_id: int
    source: str
    file: str
    sheet: str | None
    sha256: str
    rows_read: int = 0
    rows_skipped: int = 0
    seconds: float = 0.0
    origins: list[tuple] = field(default_factory=list)


def load_file(
    staging: Staging,
    path: Path,
    inbox: Path,
    layout: Layout,
    load_ids: Iterator[int],
    known: Iterable[Layout] = (),
) -> list[Load]:
    """Load every sheet that holds a table of the source. Raises ContractError when none of them does.

    known: all mappings, because the rows of a returns workbook are laid out like the file they came from.
    """
    source = staging.source
    file = path.relative_to(inbox).as_posix()
    loads, incomplete = [], []
    try:
        digest, found = sheets(path)
        for sheet in found:
            started = time.perf_counter()
            load = Load(next(load_ids), source.name, file, sheet.name, digest)
            header, missing = _load_sheet(staging, sheet, layout, load, known)
            load.seconds = time.perf_counter() - started
            loads.append(load)
            if header is None or missing:
                incomplete.append((sheet.name, header, missing))
        _refuse(source, loads, incomplete)
    except ContractError as error:
        raise ContractError(*(f"{file}: {problem}" for problem in error.problems)) from None
    return loads


def _refuse(
    source: Source, loads: list[Load], incomplete: list[tuple[str | None, Header | None, list[str]]]
) -> None:
    """A file must hold a table of its source; a sheet that is nearly one is a mistake, not a remark."""
    has_table = len(incomplete) < len(loads)
    nearly = [each for each in incomplete if each[1] and (len(each[1].columns) >= 4 or not has_table)]
    if nearly:
        raise ContractError(*(_missing_column(source, *each) for each in nearly))
    if not has_table:
        expected = ", ".join(column.headers[0] for column in source.columns if column.required)
        raise ContractError(
            say(
                "no header row of {title} was found in the first {rows} rows. Expected among its headings: {expected}.",
                title=source.title[language()], rows=headers.SEARCHED_ROWS,
                expected=expected or source.columns[0].headers[0],
            )
        )  # fmt: skip


def _missing_column(source: Source, sheet: str | None, header: Header, missing: list[str]) -> str:
    wanted = "; ".join(" / ".join(source.column(name).headers[:4]) for name in missing)
    return say(
        "{sheet}the required column is missing: {wanted}. The header in row {row} reads: {header}.",
        sheet=say("sheet {name!r}: ", name=sheet) if sheet else "", wanted=wanted, row=header.last + 1,
        header=", ".join(text for text in header.texts if text),
    )  # fmt: skip


def _load_sheet(
    staging: Staging, sheet: Sheet, layout: Layout, load: Load, known: Iterable[Layout]
) -> tuple[Header | None, list[str]]:
    """Rows of a sheet into staging; the header found, or None, and the required columns it lacks."""
    source = staging.source
    stream = iter(sheet.rows)
    head = list(itertools.islice(stream, headers.SEARCHED_ROWS + headers.HEADER_ROWS))
    everything = itertools.chain(head, stream)
    if origin := mended.origin_file(head):
        if not origin.startswith(
            f"{source.name}/"
        ):  # a sheet of a returns workbook that belongs to another source
            staging.skip_all(everything, load)
            return None, []
        layout = layout_of(Path(origin), source, known)
        everything = mended.noted(everything, mended.places(head), load.origins)
    header = headers.find(head, sheet.merged, headers.spellings(source, layout.columns))
    is_table = header is not None and len(header.columns) >= min(2, len(source.columns))
    missing = header.missing(source, layout.constants) if is_table else []
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
    origins = [(each.load_id, *origin) for each in loads for origin in each.origins]
    if origins:
        con.executemany("insert into raw.origins values (?, ?, ?, ?, ?, ?)", origins)

"""A file of the inbox, sheet by sheet: its header, its loads, or the sentence that says why it cannot be used."""

import itertools
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import duckdb

from etl import blocks, bulk_text, forbidden, headers, mended, refusals, remarks
from etl.files import Layout, layout_of
from etl.finder import Finder, finder_of
from etl.headers import Header
from etl.insert import insert
from etl.read import Sheet, sheets
from etl.remarks import Remark
from etl.sources import titled
from etl.staging import Staging, Table
from etl.years import last_day, month_of, year_of_sheet
from translations.say import language
from warehouse.contracts import ContractError


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
    remarks: list[Remark] = field(default_factory=list)
    year: int | None = None  # of days written without one
    month: str | None = None  # that it speaks of, 2026-09
    origins: list[tuple] = field(default_factory=list)
    is_elsewhere: bool = False  # its rows are read, and counted, in the folder of the source they belong to


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
    loads, incomplete, first_rows = [], [], []
    try:
        digest, found = sheets(path)
        for sheet in found:
            started = time.perf_counter()
            sheet = _looked_into(sheet, first_rows)

            def another(sheet: Sheet = sheet) -> Load:
                loads.append(Load(next(load_ids), source.name, file, sheet.name, digest))
                return loads[-1]

            load = another()
            header, missing = _load_sheet(staging, path, sheet, layout, load, another, known)
            load.seconds = time.perf_counter() - started
            if load.is_elsewhere:
                loads.remove(load)
            elif header is None or missing:
                incomplete.append((sheet.name, header, missing))
        has_table = len(incomplete) < len(loads) or not incomplete
        if problems := refusals.of_file(source, incomplete, has_table, first_rows):
            raise ContractError(*problems)
    except ContractError as error:
        raise ContractError(*(f"{file}: {problem}" for problem in error.problems)) from None
    return loads


def _looked_into(sheet: Sheet, first_rows: list[list[str]]) -> Sheet:
    """The sheet unchanged; its first rows are kept to say what is wrong when no heading in them is known."""
    rows = iter(sheet.rows)
    head = list(itertools.islice(rows, headers.SEARCHED_ROWS))
    first_rows += head
    return replace(sheet, rows=itertools.chain(head, rows))


def _load_sheet(
    staging: Staging,
    path: Path,
    sheet: Sheet,
    layout: Layout,
    load: Load,
    another: Callable[[], Load],
    known: Iterable[Layout],
) -> tuple[Header | None, list[str]]:
    """Rows of a sheet into staging; the header found, or None, and the required columns it lacks.

    another: makes the load of a further table that stands beside the first.
    """
    source = staging.source
    if source.passes_over(sheet.name):
        staging.skip_all(sheet.rows, load)
        load.remarks.append(remarks.beside(load.rows_read))
        return None, []
    owner = titled(sheet.name)
    if owner not in (None, source) and mended.lies_with(path, load.file, owner.name):
        load.is_elsewhere = True
        staging.skip_all([], load)
        return None, []
    stream = iter(sheet.rows)
    head = list(itertools.islice(stream, headers.SEARCHED_ROWS + headers.HEADER_ROWS))
    everything = itertools.chain(head, stream)
    if origin := mended.origin_file(head):
        if not origin.startswith(f"{source.name}/"):  # a sheet of a returns workbook, of another source
            load.is_elsewhere = mended.lies_with(path, load.file, origin)
            staging.skip_all([] if load.is_elsewhere else everything, load)
            return None, []
        layout = layout_of(Path(origin), source, known)
        everything = mended.noted(everything, mended.places(head), load.origins)
    finder = finder_of(source, sheet.merged, layout)
    header = finder.find(head)
    is_table = header is not None and header.is_table(source)
    if header and source.counts_only:
        listed = forbidden.people_listed(source.title[language()], sheet.name, header.texts)
        if listed:
            raise ContractError(listed)
    if is_table:
        layout = layout.under(header.fingerprint)
    missing = header.missing(source, layout.constants) if is_table else []
    if not is_table or missing:
        staging.skip_all(everything, load)
        return (header if is_table else None), missing
    load.year = year = year_of_sheet(head, header.first, sheet.name, Path(load.file).stem)
    # rows to mend are of the month of the file they came from
    load.month = month = None if origin else month_of(head[: header.first], sheet.name, load.file)
    tables = blocks.side_by_side(head, header, finder)
    if len(tables) > 1:
        everything = list(everything)
    elif bulk_text.is_long(path, sheet) and not header.factors and not origin:
        table = Table(staging, layout, tables[0].header, load, sheet)
        if bulk_text.insert(staging, table, path, sheet, head, tables[0], finder):
            load.remarks += forbidden.left_unread(load.rows_read, header.unused())
            return header, []
    for number, block in enumerate(tables, 1):
        load = load if number == 1 else another()
        load.year, load.month = year, month
        _load_block(staging, sheet, layout, load, blocks.chunks(everything, block, finder), finder)
        if len(tables) > 1:
            load.remarks.append(remarks.side_by_side(load.rows_read, number, len(tables)))
    return header, []


def _load_block(
    staging: Staging, sheet: Sheet, layout: Layout, load: Load, chunks: Iterable[tuple[Header, list]],
    finder: Finder,
) -> None:  # fmt: skip
    """The rows of a table, and of those below it, each under its own header."""
    table, current, places, below, once, emptied = None, None, [], 0, {}, 0
    for header, chunk in chunks:
        if header is not current:
            if current:
                places.append(load.rows_read)  # its last row was counted with the rows above
            table, current = Table(staging, layout, header, load, sheet), header
            once = blocks.merged_numbers(header, finder)
        table.insert(chunk)
        below += sum(reason is None for _, _, reason in chunk) if places else 0
        emptied += sum(reason is None and number in once for number, _, reason in chunk)
    doubled = current.doubled if current else ()
    if unread := [text for name, text in doubled if not staging.source.column(name).repeats]:
        load.remarks.append(remarks.doubled(load.rows_read, unread))
    load.remarks += [
        *remarks.of_sheet(sheet, load.rows_read),
        *forbidden.left_unread(load.rows_read, current.unused() if current else ()),
    ]
    if emptied:
        load.remarks.append(remarks.merged_numbers(emptied))
    if places:
        load.remarks.append(remarks.further_header(below, places))


def note(con: duckdb.DuckDBPyConnection, loads: list[Load]) -> None:
    """The loads of one source into raw.loads, what is remarkable about them into raw.load_notes."""
    remarkable = [
        (load.load_id, each.rule, each.rows, each.message["zh"], each.message["en"])
        for load in loads
        for each in load.remarks
    ]
    insert(con, "raw.load_notes", remarkable)
    told = [
        (
            each.load_id, each.source, each.file, each.sheet, each.sha256, each.rows_read, each.rows_skipped,
            each.seconds, each.year, last_day(each.month) if each.month else None,
        )
        for each in loads
    ]  # fmt: skip
    insert(con, "raw.loads", told)
    insert(con, "raw.origins", [(each.load_id, *origin) for each in loads for origin in each.origins])

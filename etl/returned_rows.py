"""Faulty rows of one sheet as delivered, each under the header it stands under, for the returns workbook."""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from etl import blocks, epochs, headers, mended
from etl.blocks import Block
from etl.files import Layout, layout_of
from etl.finder import finder_of
from etl.headers import Header
from etl.open_faults import Fault, Load
from etl.sheet import Range, Sheet
from etl.staging import Judged
from etl.years import year_of_sheet
from warehouse.contracts import Source

Faults = dict[int, dict[int, list[Fault]]]  # by load and row
WITHOUT_YEAR = re.compile(r"\d{1,2}\s*(?:月|[-./]\s*\d{1,2}(?!\d|\s*[-./]\s*\d))")


@dataclass(frozen=True)
class Returned:
    """A row as delivered and where: file (relative to the inbox), sheet ('' for a text file), row from 1."""

    file: str
    sheet: str
    row_no: int
    check: str
    cells: list[str]
    faults: list[Fault]

    @property
    def is_rejected(self) -> bool:
        return any(fault.is_row_rejected for fault in self.faults)


@dataclass(frozen=True)
class Form:
    """One kind of header of one source. heading: its rows; merged: inside it; columns: canonical name to position.

    unit, year: what stood above the tables and holds for their numbers and for their days without a year.
    """

    source: Source
    heading: list[list[str]]
    merged: list[Range]
    columns: dict[str, int]
    unit: str
    year: int | None
    rows: list[Returned] = field(default_factory=list)

    @property
    def width(self) -> int:
        return max(map(len, self.heading))


def take_in(
    forms: dict[tuple, Form], source: Source, sheet: Sheet, loads: list[Load], faults: Faults,
    layout: Layout, layouts: Iterable[Layout],
) -> None:  # fmt: skip
    """The faulty rows of a sheet, those of each of its tables under the forms of that table's headers."""
    rows = iter(sheet.rows)
    head = list(itertools.islice(rows, headers.SEARCHED_ROWS + headers.HEADER_ROWS))
    origin = mended.origin_file(head)
    if origin:
        layout = layout_of(Path(origin), source, layouts)
    finder = finder_of(source, sheet.merged, layout)
    header = finder.find(head)
    tables = blocks.side_by_side(head, header, finder)
    everything: Iterable[list[str]] = itertools.chain(head, rows)
    if len(tables) > 1:
        everything = list(everything)
    added = _added_columns(head) if origin else set()
    for load in loads:
        block = tables[load.table - 1]
        year = year_of_sheet(head, header.first, sheet.name, Path(load.file).stem)
        table = _Table(source, layout, sheet, load, _kept(block, head, added), _beyond(block, head), year)
        _take_in_table(forms, table, blocks.chunks(everything, block, finder), faults[load.load_id])


@dataclass(frozen=True)
class _Table:
    """A table that rows came back from.

    kept: its columns as the clerk had them, by their positions on the sheet; beyond: where cells that lie beyond its
    last column begin; None where another table stands there.
    """

    source: Source
    layout: Layout
    sheet: Sheet
    load: Load
    kept: list[int]
    beyond: int | None
    year: int | None

    def cells(self, row: list[str], header: Header) -> list[str]:
        """A row as delivered, its cells beyond the last column included; days counted as in any new workbook."""
        row = list(row)
        if self.sheet.has_1904_days:
            for column in self.source.columns:
                at = header.columns.get(column.name, len(row))
                if column.type == "date" and at < len(row):
                    row[at] = epochs.from_1904(row[at])
        beyond = () if self.beyond is None else range(self.beyond, len(row))
        return [_cell(row, at) for at in (*self.kept, *beyond)]

    def year_needed(self, rows: list[list[str]], header: Header) -> int | None:
        """The year of the sheet, where one of the rows has a day without one."""
        days = [
            header.columns[c.name]
            for c in self.source.columns
            if c.type == "date" and c.name in header.columns
        ]
        lacks = any(WITHOUT_YEAR.match(_cell(row, at).strip()) for row in rows for at in days)
        return self.year if lacks else None


def _take_in_table(
    forms: dict[tuple, Form],
    table: _Table,
    chunks: Iterable[tuple[Header, list[Judged]]],
    faults: dict[int, list[Fault]],
) -> None:
    headings: dict[int, list[str]] = {}
    for header, chunk in chunks:
        headings |= {number: row for number, row, why in chunk if why == "header"}
        found = [(number, row) for number, row, _ in chunk if number in faults]
        if not found:
            continue
        lines = [headings[number] for number in range(header.first + 1, header.last + 2)]
        heading = [[_cell(row, at) for at in table.kept] for row in lines]
        year, unit = table.year_needed([row for _, row in found], header), "、".join(header.given)
        key = (table.source.name, table.layout.files, tuple(map(tuple, heading)), unit, year)
        if key not in forms:
            merged, columns = (
                _merged(table.sheet.merged, header, table.kept),
                _moved(header.columns, table.kept),
            )
            forms[key] = Form(table.source, heading, merged, columns, unit, year)
        load = table.load
        for number, row in found:
            place = (load.file, load.place, number, load.sha256[:12])
            forms[key].rows.append(Returned(*place, table.cells(row, header), faults[number]))


def _kept(block: Block, head: list[list[str]], added: set[int]) -> list[int]:
    """The last table of a sheet with all its columns, one before it without the blank ones that part it."""
    if block.end is None:
        return [at for at in range(block.start, max(map(len, head))) if at not in added]
    last = max(at for at in range(block.start, block.end) if block.header.texts[at])
    return [at for at in range(block.start, last + 1) if at not in added]


def _beyond(block: Block, head: list[list[str]]) -> int | None:
    return max(map(len, head)) if block.end is None else None


def _added_columns(head: list[list[str]]) -> set[int]:
    """Columns that an earlier returns workbook added: they are written anew."""
    return {at for row in head for at, cell in enumerate(row) if cell.strip() in mended.ADDED}


def _moved(columns: dict[str, int], kept: list[int]) -> dict[str, int]:
    return {name: kept.index(at) for name, at in columns.items() if at in kept}


def _merged(merged: list[Range], header: Header, kept: list[int]) -> list[Range]:
    """Merged cells inside the header, counted from its first row and among the columns kept."""
    return [
        ((top - header.first, kept.index(left)), (min(bottom, header.last) - header.first, kept.index(right)))
        for (top, left), (bottom, right) in merged
        if header.first <= top <= header.last
        and {left, right} <= {*kept}
        and (min(bottom, header.last), right) != (top, left)
    ]


def _cell(row: list[str], at: int) -> str:
    return row[at] if at < len(row) else ""

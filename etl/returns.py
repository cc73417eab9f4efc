"""The rows a build could not use, beside the original files: what the returns workbook gives back to the clerk.

The originals are read again, and only when they are still the files of the build (sha256): what was rejected lies
nowhere else whole. Rows that a later delivery has answered, mended or not, are left out (etl/mended.py).
"""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from etl import files, headers, mended, open_faults
from etl.files import Layout, layout_of
from etl.headers import Header
from etl.open_faults import Facts, Fault, Load
from etl.read import Range, Sheet, sheets
from etl.sources import SOURCES, named
from translations.say import say
from warehouse import builds
from warehouse.contracts import ContractError, Source


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
    """One kind of header of one source. heading: its rows; merged: inside it; columns: canonical name to position."""

    source: Source
    heading: list[list[str]]
    merged: list[Range]
    columns: dict[str, int]
    rows: list[Returned] = field(default_factory=list)

    @property
    def width(self) -> int:
        return max(map(len, self.heading))


def collect(
    root: Path, inbox: Path, mappings: Path | None = None, only: str | None = None
) -> tuple[Facts, list[Form], list[str]]:
    """The rows still to be mended by source and header, and a sentence for each file they cannot be read from.

    Raises NoWarehouse without a build, ContractError for a source that is none.
    """
    wanted = [named(only)] if only else SOURCES
    layouts = files.mappings(mappings, SOURCES)
    build = builds.newest(root)
    facts, loads, faults = open_faults.read(build)
    forms: dict[tuple, Form] = {}
    problems = []
    for source in wanted:
        concerned = [each for each in loads if each.source == source.name and each.load_id in faults]
        for file, of_file in itertools.groupby(concerned, key=lambda each: each.file):
            by_sheet = {each.sheet: each for each in of_file}
            layout = layout_of(Path(file), source, layouts)
            try:
                for sheet, load in _originals(inbox / file, by_sheet):
                    _take_in(forms, source, sheet, load, faults[load.load_id], layout, layouts)
            except ContractError as error:
                problems += [f"{file}: {problem}" for problem in error.problems]
    for form in forms.values():
        form.rows.sort(key=lambda row: not row.is_rejected)
    return facts, list(forms.values()), problems


def _originals(path: Path, loads: dict[str, Load]) -> Iterator[tuple[Sheet, Load]]:
    """The sheets of a file that rows came back from. ContractError when it is no longer the file of the build."""
    if not path.is_file():
        raise ContractError(
            say("the file is no longer in the inbox, so its rows cannot be returned. Put it back.")
        )
    digest, found = sheets(path)
    if digest != next(iter(loads.values())).sha256:
        raise ContractError(
            say("the file has changed since the build, so its rows cannot be returned. Build again first.")
        )
    for sheet in found:
        if load := loads.get(sheet.name or ""):
            yield sheet, load


def _take_in(
    forms: dict[tuple, Form], source: Source, sheet: Sheet, load: Load, faults: dict[int, list[Fault]],
    layout: Layout, layouts: Iterable[Layout],
) -> None:  # fmt: skip
    """The faulty rows of a sheet, under the form of its header."""
    rows = iter(sheet.rows)
    head = list(itertools.islice(rows, headers.SEARCHED_ROWS + headers.HEADER_ROWS))
    origin = mended.origin_file(head)
    if origin:
        layout = layout_of(Path(origin), source, layouts)
    known = headers.spellings(source, layout.columns, layout.by_fingerprint())
    header = headers.find(head, sheet.merged, known)
    added = _added_columns(head) if origin else set()
    kept = [at for at in range(max(map(len, head))) if at not in added]
    heading = [[_cell(row, at) for at in kept] for row in head[header.first : header.last + 1]]
    key = (source.name, layout.files, tuple(map(tuple, heading)))
    if key not in forms:
        forms[key] = Form(source, heading, _merged(sheet.merged, header), _moved(header.columns, kept))
    for number, row in enumerate(itertools.chain(head, rows), 1):
        if number in faults:
            cells = [_cell(row, at) for at in (*kept, *range(max(map(len, head)), len(row)))]
            place = (load.file, load.sheet, number, load.sha256[:12])
            forms[key].rows.append(Returned(*place, cells, faults[number]))


def _added_columns(head: list[list[str]]) -> set[int]:
    """Columns that an earlier returns workbook added: they are written anew."""
    return {at for row in head for at, cell in enumerate(row) if cell.strip() in mended.ADDED}


def _moved(columns: dict[str, int], kept: list[int]) -> dict[str, int]:
    return {name: kept.index(at) for name, at in columns.items() if at in kept}


def _merged(merged: list[Range], header: Header) -> list[Range]:
    """Merged cells inside the header, counted from its first row."""
    return [
        ((top - header.first, left), (min(bottom, header.last) - header.first, right))
        for (top, left), (bottom, right) in merged
        if header.first <= top <= header.last and (min(bottom, header.last), right) != (top, left)
    ]


def _cell(row: list[str], at: int) -> str:
    return row[at] if at < len(row) else ""

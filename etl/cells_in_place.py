"""Cells of an .xlsx filled in where they stand: all other bytes of its sheets stay as they were.

The cell is put into the text of the sheet's XML. To read the workbook and write it anew would lose what the library
that does so has no word for: pictures, drop-down lists, notes, the office program's own settings.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat
from xml.sax.saxutils import escape

from etl.archives import RELATION, TEXTS
from etl.sheet import as_text, column_name, column_number

WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
MACROS = "xl/vbaProject.bin"
REFERENCE = re.compile(r"([A-Z]+)(\d+)")
TEXT = re.compile(rb"<si>.*?</si>|<si/>", re.DOTALL)
SHARED = re.compile(rb' t="s"[^>]*><v>(\d+)</v>')
RUNS = re.compile(rb"<r>.*</r>", re.DOTALL)
UNSPEAKABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # no XML may hold them
# sums of what is filled in were worked out before: they are worked out anew when the workbook is opened
CALCULATION = re.compile(rb"<(?:\w+:)?calcPr\b[^>]*>")

Place = tuple[int, int]  # row from 1, column from 0


def is_fit(path: Path) -> bool:
    """Whether it is a workbook whose cells can be filled in like this."""
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        return {WORKBOOK, RELATIONS} <= set(archive.namelist())


def filled(
    path: Path, fills: Mapping[str, Mapping[Place, str | float]]
) -> tuple[bytes, dict[str, list[Place]]]:
    """The workbook with the cells of each sheet filled in, and by sheet the places left, as a formula stands there."""
    left: dict[str, list[Place]] = {}
    copy = io.BytesIO()
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(copy, "w") as new:
        parts = {part: name for name, part in _parts(archive).items() if fills.get(name)}
        texts = TEXT.findall(archive.read(TEXTS)) if TEXTS in archive.namelist() else []
        for info in archive.infolist():
            content = archive.read(info)
            if sheet := parts.get(info.filename):
                content, left[sheet] = _sheet_filled(content, fills[sheet], texts)
            elif info.filename == WORKBOOK:
                content = CALCULATION.sub(_on_opening, content, count=1)
            new.writestr(info, content, compress_type=info.compress_type)
    return copy.getvalue(), {name: places for name, places in left.items() if places}


def _on_opening(tag: re.Match) -> bytes:
    bare = re.sub(rb'\s+fullCalcOnLoad="\w+"', b"", tag[0])
    return re.sub(rb"(\s*/?>)$", rb' fullCalcOnLoad="1"\1', bare)


def suffix(path: Path) -> str:
    """Of the workbook by what is in it: with macros it opens under no other name than .xlsm."""
    with zipfile.ZipFile(path) as archive:
        return ".xlsm" if MACROS in archive.namelist() else ".xlsx"


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Names of sheets to their parts in the archive."""
    targets = {
        each.get("Id"): each.get("Target", "") for each in ElementTree.fromstring(archive.read(RELATIONS))
    }
    return {
        each.get("name", ""): _absolute(targets.get(each.get(RELATION), ""))
        for each in ElementTree.fromstring(archive.read(WORKBOOK)).iter()
        if each.tag.endswith("}sheet")
    }


def _absolute(target: str) -> str:
    return target[1:] if target.startswith("/") else f"xl/{target}"


@dataclass
class _Cell:
    """Where a cell stands among the bytes of its sheet."""

    column: int
    start: int
    style: str | None
    end: int = 0
    has_formula: bool = False


@dataclass
class _Row:
    """A row in which something is filled in. end: before its closing tag; prefix: of the names of its tags."""

    prefix: str
    style: str | None
    cells: dict[int, _Cell] = field(default_factory=dict)
    end: int = 0


class _Reader:
    """Notes where the wanted rows and their cells stand, and the styles of whole columns."""

    def __init__(self, content: bytes, wanted: set[int]):
        self.rows: dict[int, _Row] = {}
        self.column_styles: list[tuple[int, int, str]] = []
        self._content, self._wanted = content, wanted
        self._row = self._column = 0  # of the row and cell last begun; both may go unnamed
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler, self._parser.EndElementHandler = self._begin, self._end
        self._parser.Parse(content, True)

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        prefix, name = _named(tag)
        if name == "row":
            self._row, self._column = int(attributes.get("r", self._row + 1)), 0
            if self._row in self._wanted:
                is_styled = attributes.get("customFormat") in ("1", "true")
                self.rows[self._row] = _Row(prefix, attributes.get("s") if is_styled else None)
        elif name == "c":
            reference = REFERENCE.fullmatch(attributes.get("r", ""))
            self._column = column_number(reference[1].encode()) if reference else self._column + 1
            if row := self.rows.get(self._row):
                at = self._column - 1
                row.cells[at] = _Cell(at, self._parser.CurrentByteIndex, attributes.get("s"))
        elif name == "f" and self._row in self.rows:
            self.rows[self._row].cells[self._column - 1].has_formula = True
        elif name == "col" and "style" in attributes:
            first, last = int(attributes["min"]) - 1, int(attributes["max"]) - 1
            self.column_styles.append((first, last, attributes["style"]))

    def _end(self, tag: str) -> None:
        name, at = _named(tag)[1], self._parser.CurrentByteIndex
        if self._row not in self.rows or name not in ("c", "row"):
            return
        if name == "row":
            self.rows[self._row].end = at
        else:
            cell = self.rows[self._row].cells[self._column - 1]
            first_end = self._content.index(b">", cell.start) + 1
            is_blank = self._content.endswith(b"/>", cell.start, first_end)  # one tag that begins and ends it
            cell.end = first_end if is_blank else self._content.index(b">", at) + 1


def _named(tag: str) -> tuple[str, str]:
    prefix, colon, name = tag.rpartition(":")
    return prefix + colon, name


def _sheet_filled(
    content: bytes, fills: Mapping[Place, str | float], texts: list[bytes]
) -> tuple[bytes, list[Place]]:
    read = _Reader(content, {row for row, _ in fills})
    left, pieces = [], []
    for (number, column), value in fills.items():
        row = read.rows[number]
        cell = row.cells.get(column)
        if cell and cell.has_formula:
            left.append((number, column))
            continue
        style = cell.style if cell else row.style or _column_style(read.column_styles, column)
        later = [each.start for at, each in row.cells.items() if at > column]
        start, end = (cell.start, cell.end) if cell else (min(later, default=row.end),) * 2
        runs = "" if row.prefix else _runs(content[start:end], texts)
        text = _cell(row.prefix, f"{column_name(column)}{number}", style, value, runs)
        pieces.append((start, end, column, text))
    for start, end, _, text in sorted(pieces, reverse=True):
        content = content[:start] + text.encode() + content[end:]
    return content, left


def _column_style(styles: list[tuple[int, int, str]], column: int) -> str | None:
    return next((style for first, last, style in styles if first <= column <= last), None)


def _runs(cell: bytes, texts: list[bytes]) -> str:
    """The pieces of a text of several fonts, as XML; '' for a cell of one."""
    pointer = SHARED.search(cell)
    found = RUNS.search(texts[int(pointer[1])] if pointer else cell)
    return found[0].decode() if found else ""


def _cell(prefix: str, reference: str, style: str | None, value: str | float, runs: str) -> str:
    """runs: of the text that stood there; what is added behind it leaves their fonts as they were."""
    styled = f' s="{style}"' if style else ""
    if not isinstance(value, str):
        return f'<{prefix}c r="{reference}"{styled}><{prefix}v>{as_text(value)}</{prefix}v></{prefix}c>'
    value = UNSPEAKABLE.sub("", value)
    stood = "".join(ElementTree.fromstring(f"<is>{runs}</is>").itertext()) if runs else ""
    if runs and value.startswith(stood):
        inside = f"{runs}<r>{_text(prefix, value[len(stood) :])}</r>"
    else:
        inside = _text(prefix, value)
    return f'<{prefix}c r="{reference}"{styled} t="inlineStr"><{prefix}is>{inside}</{prefix}is></{prefix}c>'


def _text(prefix: str, text: str) -> str:
    return f'<{prefix}t xml:space="preserve">{escape(text)}</{prefix}t>'

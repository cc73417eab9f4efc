"""What a zipped workbook (.xlsx, .xlsm, .xlsb, .ods) would become when opened, found out before it is opened."""

import functools
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from etl import binary_workbooks, weights
from etl.mountains import broken, too_far, too_large
from etl.open_document import OpenDocument
from etl.sheet import Book, Span, column_number
from translations.say import say
from warehouse.contracts import ContractError

MEGABYTES = 500  # unpacked
SUSPICIOUS = (100 << 20, 200)  # this many bytes and this many times the packed size
CELLS = 15_000_000  # of one sheet, counted to its last row and column: each takes room, empty or not
SHORT_COLUMNS = 26 + 26 * 26  # columns named by one or two letters
# the shared texts of an .xlsx and of an .xlsb, and the least that a cell pointing at one of them takes
TEXTS, POINTER_BYTES = "xl/sharedStrings.xml", 20
BINARY_TEXTS, BINARY_POINTER_BYTES = "xl/sharedStrings.bin", 14
BLOCK = 1 << 20
OVERLAP = 1024  # longer than any tag that a block may cut in two
HIDDEN_ROW = re.compile(rb"<(?:x:)?row [^>]*\bhidden=\"(?:1|true)\"")
COLUMNS = re.compile(rb"<(?:x:)?col ([^>]*)>")
HIDDEN = re.compile(rb"\bhidden=\"(?:1|true)\"")
FAILED = b' t="e"'  # of a cell
REACH = re.compile(rb"\b(min|max)=\"(\d+)\"")
ROW_OF_CELL = re.compile(rb"<c [^>]*?\br=\"[A-Z]+(\d+)\"")
FAR_COLUMN = re.compile(rb" r=\"([A-Z]{3})\d+\"(?:[^>]*[^/>])?>")
COLUMN = re.compile(rb" r=\"([A-Z]{1,2})\d+\"(?:[^>]*[^/>])?>")
SPANNED_COLUMNS = re.compile(rb"table:number-columns-repeated=\"(\d{2,})\"(?:[^>]*[^/>])?>")
# rows of nothing but blank cells take no room
SPANNED_ROWS = re.compile(
    rb"table:number-rows-repeated=\"(\d{2,})\"(?:[^>]*[^/>])?>(?!(?:<table:[^>]*/>)*</table:table-row>)"
)
BINARY_EXTENT = re.compile(
    rb"\x94\x01\x10.{4}(.{4}).{4}(.{4})", re.DOTALL
)  # last row, last column of an .xlsb
DAYS_FROM_1904 = re.compile(rb"<(?:\w+:)?workbookPr [^>]*\bdate1904=\"(?:1|true|on)\"")
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass
class _Part:
    """A part with cells while it is looked through: a sheet, or all sheets of an .ods."""

    hidden: int = 0
    hidden_columns: list[Span] = field(default_factory=list)
    failed: int = 0
    rows: int = 0
    columns: int = 0
    document: OpenDocument = field(default_factory=OpenDocument)


def look_through(path: Path) -> Book:
    """What a zipped workbook says of itself.

    Raises ContractError for an archive that is no workbook or would fill the memory, with a sentence for each kind.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            _refuse_other_kinds(names)
            _refuse_bombs(archive)
            texts = functools.cache(lambda: weights.text_lengths(_blocks(archive, TEXTS)))
            found = {name: _look_through(archive, name, texts) for name in names if _is_worth_it(name)}
            if binary_workbooks.WORKBOOK in names:
                return binary_workbooks.book(archive)
            if document := found.get("content.xml"):
                return document.document.book()
            return _book(archive, names, found)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ElementTree.ParseError) as error:
        raise ContractError(broken(error)) from None


def _refuse_other_kinds(names: set[str]) -> None:
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise ContractError(
            say("it is a Word or PowerPoint document. Copy its table into a workbook and save that.")
        )
    if not any(name.startswith("xl/") or name == "content.xml" for name in names):
        raise ContractError(
            say("it is not a workbook but an archive. Unpack it and put the spreadsheets into the folder.")
        )


def _refuse_bombs(archive: zipfile.ZipFile) -> None:
    unpacked = sum(part.file_size for part in archive.infolist())
    packed = max(1, sum(part.compress_size for part in archive.infolist()))
    size, times = SUSPICIOUS
    if unpacked > MEGABYTES << 20 or (unpacked > size and unpacked > times * packed):
        raise too_large(MEGABYTES)


def _is_worth_it(name: str) -> bool:
    return name == "content.xml" or (
        name.startswith("xl/worksheets/") and name.endswith((".xml", ".bin")) and "/_rels/" not in name
    )


def _look_through(archive: zipfile.ZipFile, name: str, texts: Callable[[], list[int]]) -> _Part:
    """Hidden rows and the far end of a sheet, a block at a time. texts: the lengths of the shared ones."""
    found = _Part()
    for text in _blocks(archive, name):
        _note(found, text, name)
    if found.rows * SHORT_COLUMNS > CELLS and not found.columns:
        letters = {column for text in _blocks(archive, name) for column in COLUMN.findall(text)}
        found.columns = max(map(column_number, letters), default=0)
    if found.rows * found.columns > CELLS:
        raise too_far(found.rows, found.columns)
    _refuse_heavy(archive, name, found, texts)
    return found


def _refuse_heavy(archive: zipfile.ZipFile, name: str, found: _Part, texts: Callable[[], list[int]]) -> None:
    """A few bytes may say that a long text stands in a million cells; weighed where that may be so."""
    weight, size = weights.OpenDocumentWeight(), archive.getinfo(name).file_size
    if name == "content.xml":
        if size * max(found.rows, 1) * max(found.columns, 1) > MEGABYTES << 20:
            for text in _blocks(archive, name):
                weight.note(text)
            weight.end_row()
    elif name.endswith(".xml"):
        pointers = size // POINTER_BYTES
        may_be_heavy = pointers * _size(archive, TEXTS) > MEGABYTES << 20
        if may_be_heavy and pointers * max(texts(), default=0) > MEGABYTES << 20:
            weight.size = weights.shared_texts(texts(), _blocks(archive, name))
    elif size // BINARY_POINTER_BYTES * _size(archive, BINARY_TEXTS) > MEGABYTES << 20:
        weight.size = binary_workbooks.texts_size(archive, BINARY_TEXTS, name)
    if weight.size > MEGABYTES << 20 or weight.cells > CELLS:
        raise too_large(MEGABYTES)


def _size(archive: zipfile.ZipFile, name: str) -> int:
    return archive.getinfo(name).file_size if name in archive.NameToInfo else 0


def _blocks(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A part in pieces that end between two tags. The size that the archive states may be a lie: it is counted."""
    tail, size = b"", 0
    with archive.open(name) as file:
        while block := file.read(BLOCK):
            size += len(block)
            if size > MEGABYTES << 20:
                raise too_large(MEGABYTES)
            text = tail + block
            cut = text.rfind(b"<", max(1, len(text) - OVERLAP))
            cut = cut if cut > 0 else len(text)
            yield text[:cut]
            tail = text[cut:]
    yield tail


def _note(found: _Part, text: bytes, name: str) -> None:
    if name.endswith(".bin"):
        if not found.rows and (extent := BINARY_EXTENT.search(text)):
            found.rows, found.columns = (int.from_bytes(each, "little") + 1 for each in extent.groups())
    elif name == "content.xml":
        found.document.note(text)
        found.rows = max(found.rows, *map(int, SPANNED_ROWS.findall(text)), 0)
        found.columns = max(found.columns, *map(int, SPANNED_COLUMNS.findall(text)), 0)
    else:
        if b"hidden=" in text:
            found.hidden += len(HIDDEN_ROW.findall(text))
            found.hidden_columns += _hidden_columns(text)
        found.failed += text.count(FAILED)
        # the last cell that holds something: formats often reach down to the end of the sheet
        cell = text.rfind(b"<c ", 0, max(0, text.rfind(b"</c>")))
        if cell >= 0 and (row := ROW_OF_CELL.match(text, cell)):
            found.rows = max(found.rows, int(row[1]))
        found.columns = max(map(column_number, FAR_COLUMN.findall(text)), default=found.columns)


def _hidden_columns(text: bytes) -> Iterator[Span]:
    for column in COLUMNS.findall(text):
        reach = {name: int(number) - 1 for name, number in REACH.findall(column)}
        if HIDDEN.search(column) and len(reach) == 2:
            yield reach[b"min"], reach[b"max"]


def _book(archive: zipfile.ZipFile, names: set[str], found: dict[str, _Part]) -> Book:
    """Of an .xlsx: the hidden rows of its parts under the names of the sheets, and its epoch."""
    places = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"}
    if not places <= names:
        return Book()
    relations = {
        each.get("Id"): "xl/" + each.get("Target", "").removeprefix("/xl/")
        for each in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    }
    workbook = archive.read("xl/workbook.xml")
    parts = {
        each.get("name", ""): found.get(relations.get(each.get(RELATION), ""))
        for each in ElementTree.fromstring(workbook).iter()
        if each.tag.endswith("}sheet")
    }
    hidden = {sheet: part.hidden for sheet, part in parts.items() if part and part.hidden}
    columns = {sheet: part.hidden_columns for sheet, part in parts.items() if part}
    failed = {sheet: part.failed for sheet, part in parts.items() if part}
    return Book(hidden, bool(DAYS_FROM_1904.search(workbook)), columns, failed)

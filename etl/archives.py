"""What a zipped workbook (.xlsx, .xlsm, .xlsb, .ods) would become when opened, found out before it is opened."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from etl import binary_workbooks
from etl.open_document import OpenDocument
from etl.sheet import Book, Span, column_number
from translations.say import say
from warehouse.contracts import ContractError

MEGABYTES = 500  # unpacked
SUSPICIOUS = (100 << 20, 200)  # this many bytes and this many times the packed size
CELLS = 15_000_000  # of one sheet, counted to its last row and column: each takes room, empty or not
SHORT_COLUMNS = 26 + 26 * 26  # columns named by one or two letters
BLOCK = 1 << 20
OVERLAP = 1024  # longer than any tag that a block may cut in two
HIDDEN_ROW = re.compile(rb"<(?:x:)?row [^>]*\bhidden=\"(?:1|true)\"")
COLUMNS = re.compile(rb"<(?:x:)?col ([^>]*)>")
HIDDEN = re.compile(rb"\bhidden=\"(?:1|true)\"")
REACH = re.compile(rb"\b(min|max)=\"(\d+)\"")
ROW_OF_CELL = re.compile(rb"<c [^>]*?\br=\"[A-Z]+(\d+)\"")
FAR_COLUMN = re.compile(rb" r=\"([A-Z]{3})\d+\"(?:[^>]*[^/>])?>")
COLUMN = re.compile(rb" r=\"([A-Z]{1,2})\d+\"(?:[^>]*[^/>])?>")
SPANNED = re.compile(rb"table:number-(columns|rows)-repeated=\"(\d{3,})\"(?:[^>]*[^/>])?>")
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
            found = {name: _look_through(archive, name) for name in names if _is_worth_it(name)}
            if binary_workbooks.WORKBOOK in names:
                return binary_workbooks.book(archive)
            if document := found.get("content.xml"):
                return document.document.book()
            return _book(archive, names, found)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ElementTree.ParseError) as error:
        raise ContractError(broken(error)) from None


def broken(error: object) -> str:
    """The sentence for a workbook that cannot be opened."""
    return say(
        "it is not a workbook that can be opened ({error}). Open it in Excel and save it as .xlsx.",
        error=error,
    )


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
        raise _too_large()


def _too_large() -> ContractError:
    return ContractError(
        say(
            "unpacked it takes more than {limit} MB. Split it by month or export only what is needed.",
            limit=MEGABYTES,
        )
    )


def _is_worth_it(name: str) -> bool:
    return name == "content.xml" or (
        name.startswith("xl/worksheets/") and name.endswith((".xml", ".bin")) and "/_rels/" not in name
    )


def _look_through(archive: zipfile.ZipFile, name: str) -> _Part:
    """Hidden rows and the far end of a sheet, a block at a time."""
    found = _Part()
    for text in _blocks(archive, name):
        _note(found, text, name)
    if found.rows * SHORT_COLUMNS > CELLS and not found.columns:
        letters = {column for text in _blocks(archive, name) for column in COLUMN.findall(text)}
        found.columns = max(map(column_number, letters), default=0)
    if found.rows * found.columns > CELLS:
        raise too_far(found.rows, found.columns)
    return found


def _blocks(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A part in pieces that end between two tags. The size that the archive states may be a lie: it is counted."""
    tail, size = b"", 0
    with archive.open(name) as file:
        while block := file.read(BLOCK):
            size += len(block)
            if size > MEGABYTES << 20:
                raise _too_large()
            text = tail + block
            cut = text.rfind(b"<", max(1, len(text) - OVERLAP))
            cut = cut if cut > 0 else len(text)
            yield text[:cut]
            tail = text[cut:]
    yield tail


def too_far(row: int, column: int) -> ContractError:
    return ContractError(
        say(
            "a sheet of it reaches to row {row}, column {column}. Delete the empty rows and columns "
            "behind the table and save it again.",
            row=row, column=column,
        )
    )  # fmt: skip


def _note(found: _Part, text: bytes, name: str) -> None:
    if name.endswith(".bin"):
        if not found.rows and (extent := BINARY_EXTENT.search(text)):
            found.rows, found.columns = (int.from_bytes(each, "little") + 1 for each in extent.groups())
    elif name == "content.xml":
        found.document.note(text)
        for direction, times in SPANNED.findall(text):
            if direction == b"rows":
                found.rows = max(found.rows, int(times))
            else:
                found.columns = max(found.columns, int(times))
    else:
        if b"hidden=" in text:
            found.hidden += len(HIDDEN_ROW.findall(text))
            found.hidden_columns += _hidden_columns(text)
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
    return Book(hidden, bool(DAYS_FROM_1904.search(workbook)), columns)

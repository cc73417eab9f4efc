"""The records of a binary workbook (.xlsb): hidden and failed cells, the day its numbers count from, its texts."""

import struct
import zipfile
from collections.abc import Container, Iterator
from xml.etree import ElementTree

from etl import weights
from etl.sheet import Book, Span

WORKBOOK, RELATIONS = "xl/workbook.bin", "xl/_rels/workbook.bin.rels"
ROW, COLUMNS, PROPERTIES, SHEET = 0, 60, 153, 156
FAILED = (3, 11)  # a value, a formula
TEXT, POINTER = 19, 7  # a shared text, a cell pointing at one
HIDDEN = 0x10  # among the flags of a row
MEGABYTES = 100  # of one sheet; beyond it nobody is told which rows are hidden


def book(archive: zipfile.ZipFile) -> Book:
    """What the workbook says of itself; nothing of a part that is not as it should be: the reader judges that."""
    try:
        parts = {
            each.get("Id"): "xl/" + each.get("Target", "").removeprefix("/xl/")
            for each in ElementTree.fromstring(archive.read(RELATIONS))
        }
        hidden, columns, failed, has_1904_days = {}, {}, {}, False
        for kind, body in _records(archive.read(WORKBOOK), (PROPERTIES, SHEET)):
            if kind == PROPERTIES:
                has_1904_days = bool(body[0] & 1)
            elif kind == SHEET:
                relation, at = _text(body, 8)
                name, _ = _text(body, at)
                hidden[name], columns[name], failed[name] = _of_sheet(archive, parts[relation])
        return Book({name: rows for name, rows in hidden.items() if rows}, has_1904_days, columns, failed)
    except (KeyError, IndexError, struct.error):
        return Book()


def _of_sheet(archive: zipfile.ZipFile, part: str) -> tuple[int, list[Span], int]:
    """Of a sheet: how many rows are hidden, which columns, and in how many cells a formula failed."""
    rows, columns, failed = 0, [], 0
    if archive.getinfo(part).file_size > MEGABYTES << 20:
        return rows, columns, failed
    for kind, body in _records(archive.read(part), (ROW, COLUMNS, *FAILED)):
        if kind == ROW:
            rows += bool(body[11] & HIDDEN)
        elif kind != COLUMNS:
            failed += 1
        elif body[16] & 1:
            columns.append(struct.unpack_from("<II", body))
    return rows, columns, failed


def texts_size(archive: zipfile.ZipFile, texts: str, sheet: str) -> int:
    """Bytes of the shared texts, each as often as cells of a sheet point at it; 0 where it is no such workbook."""
    try:
        lengths = [
            weights.LETTER * struct.unpack_from("<I", body, 1)[0]
            for _, body in _records(archive.read(texts), (TEXT,))
        ]
        pointers = _records(archive.read(sheet), (POINTER,))
        return weights.pointed_at(lengths, (struct.unpack_from("<I", body, 8)[0] for _, body in pointers))
    except (IndexError, struct.error):
        return 0


def _text(body: bytes, at: int) -> tuple[str, int]:
    """A text that begins with the number of its letters, and where it ends."""
    [letters] = struct.unpack_from("<I", body, at)
    end = at + 4 + 2 * letters
    return body[at + 4 : end].decode("utf-16-le"), end


def _records(data: bytes, kinds: Container[int]) -> Iterator[tuple[int, bytes]]:
    """Number and content of the records of these kinds; number and length are written seven bits a byte."""
    at = 0
    while at < len(data):
        kind, at = data[at], at + 1
        if kind & 0x80:
            kind, at = kind & 0x7F | (data[at] & 0x7F) << 7, at + 1
        length = shift = 0
        while True:
            part, at = data[at], at + 1
            length |= (part & 0x7F) << shift
            shift += 7
            if part < 0x80 or shift > 21:
                break
        if kind in kinds:
            yield kind, data[at : at + length]
        at += length

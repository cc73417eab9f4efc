"""The records of an old workbook (.xls): hidden and failed cells, the day its numbers count from, its texts.

An .xls is a small file system (a compound file) in which one stream holds records: a number, a length, so many bytes.
"""

import struct
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from etl import weights
from etl.sheet import Book, Span

STREAMS = ("Workbook", "Book")
BEGIN, DATE_MODE, BOUND_SHEET, ROW, COLUMNS = 0x0809, 0x0022, 0x0085, 0x0208, 0x007D
FAILED, FORMULA = 0x0205, 0x0006  # a value that is true, false or an error; a formula and what came of it
# shared texts, their further records, a cell pointing at one
TEXTS, CONTINUED, POINTER = 0x00FC, 0x003C, 0x00FD
HIDDEN = 0x20  # among the flags of a row
FREE = 0xFFFFFFFA  # from here on a number names no sector


def book(path: Path) -> Book:
    """What a workbook says of itself; nothing where its file system is not as it should be: the reader judges that."""
    try:
        return _book(_stream(path.read_bytes()))
    except (struct.error, IndexError, ValueError):
        return Book()


def _book(stream: bytes) -> Book:
    names: dict[int, str] = {}  # where the records of a sheet begin, to its name
    hidden: dict[str, int] = {}
    columns: dict[str, list[Span]] = {}
    failed: Counter[str | None] = Counter()
    current, has_1904_days = None, False
    kinds = (BEGIN, DATE_MODE, BOUND_SHEET, ROW, COLUMNS, FAILED, FORMULA)
    for at, kind, body in _records(stream, kinds):
        if kind == BEGIN:
            current = names.get(at)
        elif kind == DATE_MODE:
            has_1904_days = body[:2] == b"\1\0"
        elif kind == BOUND_SHEET:
            [place] = struct.unpack_from("<I", body)
            names[place] = _name(body[6:])
        elif kind == ROW and body[12] & HIDDEN and current is not None:
            hidden[current] = hidden.get(current, 0) + 1
        elif kind == COLUMNS and body[8] & 1 and current is not None:
            columns.setdefault(current, []).append(struct.unpack_from("<HH", body))
        elif kind == FAILED:
            failed[current] += body[7]
        elif kind == FORMULA:
            failed[current] += body[6] == 2 and body[12:14] == b"\xff\xff"
    return Book(hidden, has_1904_days, columns, failed)


def _name(text: bytes) -> str:
    """A sheet's name: its length, whether its letters take two bytes, its letters."""
    length, is_wide = text[0], text[1] & 1
    return text[2 : 2 + 2 * length].decode("utf-16-le") if is_wide else text[2 : 2 + length].decode("latin-1")


def texts_size(path: Path) -> int:
    """Bytes of the shared texts, each as often as cells point at it; 0 where it is no such workbook."""
    try:
        return _texts_size(_stream(path.read_bytes()))
    except (struct.error, IndexError, ValueError):
        return 0


def _texts_size(stream: bytes) -> int:
    pieces, pointers, end = [], [], 0
    for at, kind, body in _records(stream, (TEXTS, CONTINUED, POINTER)):
        if kind == POINTER:
            pointers += struct.unpack_from("<I", body, 6)
        elif kind == TEXTS or at == end:
            pieces.append(body)
            end = at + 4 + len(body)
    return weights.pointed_at([weights.LETTER * letters for letters in _lengths(pieces)], pointers)


def _lengths(pieces: Sequence[bytes]) -> Iterator[int]:
    """The letters of each shared text. A text cut in two by the end of a record says in the next how wide they are."""
    data, ends = b"".join(pieces), list(accumulate(map(len, pieces)))
    at = 8
    while at + 3 <= len(data):
        letters, flags = struct.unpack_from("<HB", data, at)
        yield letters
        at += 3
        behind = 0  # bytes about the form of the letters
        if flags & 8:
            behind += 4 * struct.unpack_from("<H", data, at)[0]
            at += 2
        if flags & 4:
            behind += struct.unpack_from("<I", data, at)[0]
            at += 4
        while letters:
            width, end = 1 + (flags & 1), ends[bisect_right(ends, at)]
            here = min(letters, (end - at) // width)
            at, letters = at + here * width, letters - here
            if letters:
                at, flags = end + 1, data[end]
        at += behind


def _records(stream: bytes, kinds: Container[int]) -> Iterator[tuple[int, int, bytes]]:
    """Place, number and content of the records of these kinds."""
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind in kinds:
            yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _stream(data: bytes) -> bytes:
    """The stream of the records. Streams under 4 KB lie elsewhere; no workbook that holds a table is so short."""
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    listed = [each for each in struct.unpack_from("<109I", data, 76) if each < FREE]
    [more] = struct.unpack_from("<I", data, 68)
    while more < FREE and len(listed) * size < len(data):
        numbers = struct.unpack_from(f"<{size // 4}I", data, (more + 1) * size)
        listed += [each for each in numbers[:-1] if each < FREE]
        more = numbers[-1]
    chain = [
        number
        for sector in listed
        for number in struct.unpack_from(f"<{size // 4}I", data, (sector + 1) * size)
    ]
    folder = _joined(data, struct.unpack_from("<I", data, 48)[0], chain, size)
    for at in range(0, len(folder), 128):
        [length] = struct.unpack_from("<H", folder, at + 64)
        if folder[at : at + max(length - 2, 0)].decode("utf-16-le", "replace") in STREAMS:
            first, end = struct.unpack_from("<II", folder, at + 116)
            return _joined(data, first, chain, size)[:end]
    return b""


def _joined(data: bytes, first: int, chain: list[int], size: int) -> bytes:
    """The sectors of one stream in their order; a chain that bites its own tail ends with the file."""
    sectors, number = [], first
    while number < FREE and len(sectors) <= len(chain):
        sectors.append(data[(number + 1) * size : (number + 2) * size])
        number = chain[number]
    return b"".join(sectors)

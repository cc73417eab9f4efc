"""Lines of a plain text file: one line, one row. Anything else is for the ordinary reader."""

import codecs
import csv
import itertools
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np

BLOCK = 1 << 18  # larger blocks are mapped anew each time
LINE_END, QUOTE = b'\n"'


@contextmanager
def as_utf8(path: Path, encoding: str, folder: str) -> Iterator[Path]:
    """The file itself, or a copy in UTF-8 that only its owner may read and that does not stay."""
    if encoding in ("utf-8", "utf-8-sig"):
        yield path
        return
    handle, name = tempfile.mkstemp(suffix=".csv", dir=folder)  # mode 0600
    try:
        with os.fdopen(handle, "wb") as copy, path.open(encoding=encoding, newline="") as file:
            while block := file.read(BLOCK):
                copy.write(block.encode())
        yield Path(name)
    finally:
        with suppress(FileNotFoundError):
            os.remove(name)


@dataclass(frozen=True)
class Lines:
    """All lines of a file, how many blank ones stand at its end, whether a cell begins or ends with a blank."""

    count: int
    blank_at_end: int
    has_blanks_around: bool


def plain_lines(file: Path, delimiter: str) -> Lines | None:
    """The lines of a file in which quotes stand only around whole cells; None for any other."""
    mark = delimiter.encode()
    count = returns = 0
    has_blanks_around = False
    with file.open("rb") as opened:
        while block := opened.read(BLOCK):
            block += opened.readline()
            count += int(np.count_nonzero(np.frombuffer(block, np.uint8) == LINE_END))
            if b"\r" in block:
                returns += block.count(b"\r")
                if block.count(b"\r") != block.count(b"\r\n"):
                    return None
            has_blanks_around |= b" " in block and _has_blanks_around(block, mark)
            if b'"' in block and not _are_quotes_neat(block, mark):
                return None
            end = block
    if returns not in (0, count):
        return None
    last = end.replace(b"\r", b"")
    blank = len(last) - len(last.rstrip(b"\n"))
    if not last.endswith(b"\n"):
        return Lines(count + 1, 0, has_blanks_around)
    return Lines(count, max(blank - 1, 0), has_blanks_around)


def _has_blanks_around(block: bytes, mark: bytes) -> bool:
    edges = (mark, b"\n", b"\r", b'"')
    return block.strip(b" ") != block or any(b" " + edge in block or edge + b" " in block for edge in edges)


def _are_quotes_neat(block: bytes, mark: bytes) -> bool:
    """Every first quote begins a cell, every second one ends it: nothing is quoted inside a cell, no line is cut."""
    signs = np.frombuffer(b"\n" + block.removeprefix(codecs.BOM_UTF8) + b"\n", np.uint8)
    (quotes,) = np.nonzero(signs == QUOTE)
    is_edge = np.isin(np.arange(256), [*mark, *b"\r\n"])
    begin, end = is_edge[signs[quotes[::2] - 1]], is_edge[signs[quotes[1::2] + 1]]
    return len(begin) == len(end) and bool(begin.all() and end.all())


def is_read_line_by_line(file: Path, delimiter: str, head: list[list[str]]) -> bool:
    """The first rows are lines of the file: no cell among them spreads over two."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        first = list(itertools.islice(opened, len(head)))
    return [_cells(line, delimiter) for line in first] == head


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def rows_at(file: Path, delimiter: str, numbers: Iterable[int]) -> Iterator[list[str]]:
    """The rows in these lines of a file, counted from 1 and ascending."""
    wanted = iter(numbers)
    number = next(wanted, None)
    with file.open("rb") as opened:
        for line_number, line in enumerate(opened, 1):
            if number is None:
                return
            if line_number == number:
                yield _cells(line.decode(), delimiter)
                number = next(wanted, None)

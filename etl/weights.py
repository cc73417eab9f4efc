"""How much text a workbook becomes when it is opened: a cell may stand for a million others."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

TAG = re.compile(rb"<table:(?:covered-)?table-(row|cell)\b([^>]*?)(/?)>|</table:table-(?:row|cell)>")
REPEATED = re.compile(rb"table:number-(?:rows|columns)-repeated=\"(\d+)\"")
TEXT = re.compile(rb"<(?:\w+:)?si\b")
LETTER = 3  # bytes that a Chinese letter takes when it is read
POINTER = re.compile(rb"\bt=\"s\"[^>]*><(?:\w+:)?v>(\d{1,9})<")


@dataclass
class OpenDocumentWeight:
    """Filled by `note` with the text of content.xml, piece by piece. size (bytes), cells: with every repetition."""

    size: int = 0
    cells: int = 0
    _row_size: int = 0
    _row_cells: int = 0
    _rows: int = 1
    _times: int = 0  # of the cell that is open; 0: none

    def note(self, text: bytes) -> None:
        at = 0
        for tag in TAG.finditer(text):
            self._row_size += self._times * (tag.start() - at)
            at = tag.end()
            self._see(*tag.groups())
        self._row_size += self._times * (len(text) - at)

    def _see(self, kind: bytes | None, attributes: bytes | None, is_closed: bytes | None) -> None:
        self._times = 0
        if kind is None:
            return
        repeated = REPEATED.search(attributes)
        times = int(repeated[1]) if repeated else 1
        if kind == b"row":
            self.end_row()
            self._rows = times
        elif not is_closed:
            self._times = times
            self._row_cells += times

    def end_row(self) -> None:
        self.size += self._rows * self._row_size
        self.cells += self._rows * self._row_cells
        self._row_size = self._row_cells = 0


def text_lengths(pieces: Iterable[bytes]) -> list[int]:
    """Bytes of each of the shared texts of an .xlsx, which come piece by piece."""
    begins, size = [], 0
    for piece in pieces:
        begins += [size + found.start() for found in TEXT.finditer(piece)]
        size += len(piece)
    return [end - begin for begin, end in zip(begins, [*begins[1:], size], strict=True)]


def shared_texts(lengths: Sequence[int], sheet: Iterable[bytes]) -> int:
    """Bytes of the shared texts of an .xlsx, each as often as cells of the sheet point at it."""
    return pointed_at(lengths, (int(found) for piece in sheet for found in POINTER.findall(piece)))


def pointed_at(lengths: Sequence[int], pointers: Iterable[int]) -> int:
    """The lengths of texts, each as often as a cell points at its place."""
    counted = Counter(pointers)
    return sum(lengths[at] * times for at, times in counted.items() if at < len(lengths))

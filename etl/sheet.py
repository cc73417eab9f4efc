"""A sheet as every format gives it: rows of text. Nothing is interpreted here: a cell is what the clerk sees in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from etl import mountains

LETTERS = 200 << 20  # of texts merged over several rows, once a row
Range = tuple[tuple[int, int], tuple[int, int]]  # first and last (row, column), counted from 0
Span = tuple[int, int]  # first and last column, counted from 0


@dataclass(frozen=True)
class Book:
    """What a workbook says of itself. hidden_rows: their number by sheet; has_1904_days: its days count from 1904.

    hidden_columns: by sheet the first and last, from 0, of columns hidden side by side.
    failed: by sheet the number of cells whose formula has failed; the reader gives them as empty.
    """

    hidden_rows: Mapping[str, int] = field(default_factory=dict)
    has_1904_days: bool = False
    hidden_columns: Mapping[str, Sequence[Span]] = field(default_factory=dict)
    failed: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Sheet:
    """rows: lists of text in order, row 1 first; may be read once. merged: merged cells of a workbook.

    hidden_rows: how many rows are hidden by hand or by a filter; they are read like all others, and so are the
    hidden_columns, positions of columns in which something stands.
    has_1904_days: a bare number among its days counts from 1904-01-01, as in workbooks of old Macs.
    failed: how many cells are empty because their formula has failed.
    encoding, delimiter: of a text file.
    copy_of: another sheet of the workbook, where this one is called like its copy: Sheet2 (2).
    """

    name: str | None
    rows: Iterable[list[str]]
    merged: list[Range] = field(default_factory=list)
    is_hidden: bool = False
    hidden_rows: int = 0
    hidden_columns: Sequence[int] = ()
    has_1904_days: bool = False
    encoding: str | None = None
    delimiter: str = ","
    copy_of: str | None = None
    failed: int = 0

    @property
    def is_text_file(self) -> bool:
        return self.encoding is not None


def as_text(cell: object) -> str:
    """A cell as text: whole numbers without '.0', days as 2026-09-30.

    A number of 16 digits or more has lost its end in Excel; it is written as Excel shows it (3.21203199003071E+17),
    so that it cannot pass for an ID number.
    """
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, (int, float)):
        if abs(cell) >= 1e15:
            return f"{cell:.14E}"
        return str(int(cell)) if cell == int(cell) else repr(cell)
    if isinstance(cell, datetime):
        cell = cell.replace(tzinfo=None)
        return cell.date().isoformat() if cell.time() == time(0) else cell.isoformat(" ", "seconds")
    if isinstance(cell, timedelta):
        minutes, seconds = divmod(round(cell.total_seconds()), 60)
        return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def within(merged: Iterable[Range], rows: Sequence[list[str]]) -> list[Range]:
    """Merged ranges as far as the sheet reaches, each once."""
    last, right_most = len(rows) - 1, max(map(len, rows), default=0) - 1
    return [
        ((top, left), (min(bottom, last), min(right, right_most)))
        for (top, left), (bottom, right) in dict.fromkeys(merged)
        if top <= last and left <= right_most
    ]


def in_use(spans: Iterable[Span], rows: Sequence[list[str]]) -> list[int]:
    """Columns of the spans in which something stands: programs hide all that lie behind a table, too."""
    width = max(map(len, rows), default=0)
    columns = {at for first, last in spans for at in range(first, min(last + 1, width))}
    return [at for at in sorted(columns) if any(at < len(row) and row[at] for row in rows)]


def column_name(position: int) -> str:
    """The letters over a column: 0 is A, 26 is AA."""
    name = ""
    while position >= 0:
        position, letter = position // 26 - 1, position % 26
        name = chr(ord("A") + letter) + name
    return name


def column_number(letters: bytes) -> int:
    """The place of a column by the letters over it: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def fill_down(rows: list[list[str]], merged: list[Range]) -> list[list[str]]:
    """A cell merged over several rows says the same in each of them (an address shared by a household).

    Raises ContractError where a long text would fill the memory when each row has its own.
    """
    if sum((bottom - top) * len(rows[top][left]) for (top, left), (bottom, _) in merged) > LETTERS:
        raise mountains.too_large(LETTERS >> 20)
    for (top, left), (bottom, _) in merged:
        for row in range(top + 1, min(bottom + 1, len(rows))):
            if left < len(rows[row]) and not rows[row][left]:
                rows[row][left] = rows[top][left]
    return rows

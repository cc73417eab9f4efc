"""What an open document (.ods) says of its sheets: hidden and filtered rows, and the day its numbers count from."""

import html
import re
from dataclasses import dataclass, field

from etl.sheet import Book, Span

SHEET = re.compile(rb'<table:table [^>]*?table:name="([^"]*)"')
STRUCTURE = re.compile(SHEET.pattern + rb"|<table:table-column\b([^>]*)>")
FAILED = b'calcext:value-type="error"'
TOKEN = re.compile(STRUCTURE.pattern + rb"|<table:table-row\b([^>]*)>|(" + FAILED + rb")|office:value-type=")
HIDES = re.compile(rb'table:visibility="(?:collapse|filter)"')
REPEATED = re.compile(rb'table:number-(?:rows|columns)-repeated="(\d+)"')
DAYS_FROM_1904 = re.compile(rb'<table:null-date [^>]*"1904-01-01"')


@dataclass
class OpenDocument:
    """Filled by `note` with the text of content.xml, piece by piece; a piece ends between two tags."""

    hidden_rows: dict[str, int] = field(default_factory=dict)
    has_1904_days: bool = False
    hidden_columns: dict[str, list[Span]] = field(default_factory=dict)
    failed: dict[str, int] = field(default_factory=dict)
    _sheet: str = ""
    _columns: int = 0  # of the sheet, seen so far
    _waiting: int = 0  # hidden rows below which no cell with a value has been seen yet

    def note(self, text: bytes) -> None:
        if DAYS_FROM_1904.search(text):
            self.has_1904_days = True
        if not self._waiting and FAILED not in text and not HIDES.search(text):
            for name, column in STRUCTURE.findall(text):
                self._begin(name) if name else self._see_columns(column)
            return
        for token in TOKEN.finditer(text):
            name, column, row, failed = token.groups()
            if name is not None:
                self._begin(name)
            elif column is not None:
                self._see_columns(column)
            elif failed:
                self.failed[self._sheet] = self.failed.get(self._sheet, 0) + 1
            elif row is None:
                self._see_value()
            elif HIDES.search(row):
                self._waiting += _times(row)

    def book(self) -> Book:
        return Book(self.hidden_rows, self.has_1904_days, self.hidden_columns, self.failed)

    def _begin(self, name: bytes) -> None:
        self._sheet, self._waiting = html.unescape(name.decode("utf-8", "replace")), 0
        self._columns = 0

    def _see_columns(self, column: bytes) -> None:
        first, self._columns = self._columns, self._columns + _times(column)
        if HIDES.search(column):
            self.hidden_columns.setdefault(self._sheet, []).append((first, self._columns - 1))

    def _see_value(self) -> None:
        if self._waiting:
            self.hidden_rows[self._sheet] = self.hidden_rows.get(self._sheet, 0) + self._waiting
            self._waiting = 0


def _times(tag: bytes) -> int:
    """How many rows or columns a tag stands for."""
    times = REPEATED.search(tag)
    return int(times[1]) if times else 1

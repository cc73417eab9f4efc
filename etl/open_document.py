"""What an open document (.ods) says of its sheets: hidden and filtered rows, and the day its numbers count from."""

import html
import re
from dataclasses import dataclass, field

SHEET = re.compile(rb'<table:table [^>]*?table:name="([^"]*)"')
TOKEN = re.compile(SHEET.pattern + rb"|<table:table-row\b([^>]*)>|office:value-type=")
HIDES = re.compile(rb'table:visibility="(?:collapse|filter)"')
REPEATED = re.compile(rb'table:number-rows-repeated="(\d+)"')
DAYS_FROM_1904 = re.compile(rb'<table:null-date [^>]*"1904-01-01"')


@dataclass
class OpenDocument:
    """Filled by `note` with the text of content.xml, piece by piece; a piece ends between two tags."""

    hidden_rows: dict[str, int] = field(default_factory=dict)
    has_1904_days: bool = False
    _sheet: str = ""
    _waiting: int = 0  # hidden rows below which no cell with a value has been seen yet

    def note(self, text: bytes) -> None:
        if DAYS_FROM_1904.search(text):
            self.has_1904_days = True
        if not self._waiting and not HIDES.search(text):
            if names := SHEET.findall(text):
                self._begin(names[-1])
            return
        for token in TOKEN.finditer(text):
            name, row = token.groups()
            if name is not None:
                self._begin(name)
            elif row is None:
                self._see_value()
            elif HIDES.search(row):
                times = REPEATED.search(row)
                self._waiting += int(times[1]) if times else 1

    def _begin(self, name: bytes) -> None:
        self._sheet, self._waiting = html.unescape(name.decode("utf-8", "replace")), 0

    def _see_value(self) -> None:
        if self._waiting:
            self.hidden_rows[self._sheet] = self.hidden_rows.get(self._sheet, 0) + self._waiting
            self._waiting = 0

"""Rows whose cells stand under the wrong headings, because a comma or line break inside a cell has moved them."""

import re

from etl.headers import Header
from warehouse.contracts import Source

DAY = re.compile(r"(19|20)\d\d[-./年]?\d{1,2}[-./月]?\d{1,2}([日 T].*)?|\d{1,2}/\d{1,2}/\d{4}( .*)?")


class Shifts:
    """Finds shifted rows under one header: by their length, or by the day standing in a neighbour's column."""

    def __init__(self, source: Source, header: Header, is_text_file: bool):
        self._width = header.width
        self._is_text_file = is_text_file
        columns = {header.columns[c.name]: c for c in source.columns if c.name in header.columns}
        self._needed = [position for position, column in columns.items() if column.required]
        self._day = header.columns.get(source.dated_by or "")
        # a day in a column of days is at home there
        self._homes = {position for position, column in columns.items() if column.type == "date"}
        self._numeric = {
            position for position, column in columns.items() if column.type in ("date", "time", "number")
        }

    def cells(self, row: list[str]) -> int | None:
        """Cells a row has more (negative: fewer) than its header; 0 = as many, but moved; None = not shifted."""
        if len(row) > self._width:
            filled = [position for position, cell in enumerate(row[self._width :], 1) if cell.strip()]
            if filled:
                return filled[-1]
        if self._is_text_file and len(row) < self._width and any(not _cell(row, at) for at in self._needed):
            return len(row) - self._width
        if self._day is not None and not _cell(row, self._day)[:1].isdigit():
            return 0 if self._day_elsewhere(row) or self._words_twice(row) else None
        return None

    def _day_elsewhere(self, row: list[str]) -> bool:
        """The day stands one column further on, or, in the rest of a torn row, further to the front."""
        places = (*range(self._day), self._day + 1)
        return any(
            at not in self._homes
            and DAY.fullmatch(_cell(row, at))
            and (
                at > self._day or not _cell(row, at).isdigit()
            )  # a run of digits in front may be a case number
            for at in places
        )

    def _words_twice(self, row: list[str]) -> bool:
        """Words under the day and under the number or time beside it: moved so far that the day fell off the end."""
        pair = (_cell(row, self._day), _cell(row, self._day + 1))
        return self._day + 1 in self._numeric and all(cell and not cell[0].isdigit() for cell in pair)


def _cell(row: list[str], position: int) -> str:
    return row[position].strip() if position < len(row) else ""

"""An Excel workbook: what was asked on its first sheet, the numbers on its second. Nothing in it is computed."""

import io
import math
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pandas import DataFrame
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from questions.downloads import cells
from translations import translator

MOST_ROWS = 1_048_575  # below the heads
MOST_TEXT = 32_767  # characters in a cell
FIRST_DAY = date(1900, 3, 1)  # before, Excel counts a day that never was
FACE, SIZE, LINE = "微软雅黑", 10, 16  # a line of text takes so many points
NARROW, WIDE, FACT_WIDTH, LOOKED_AT = 9, 48, 96, 2000
LOOKS = {
    "label": {"bold": True, "valign": "top", "text_wrap": True},
    "fact": {"valign": "top", "text_wrap": True},
    "head": {"bold": True, "bottom": 1, "bg_color": "#F2F2F2", "text_wrap": True, "valign": "vcenter", "indent": 1},
    "text": {"indent": 1},
    "beside_numbers": {"align": "right"},
    "day": {"num_format": "yyyy-mm-dd", "align": "left", "indent": 1},
    "moment": {"num_format": "yyyy-mm-dd hh:mm:ss", "align": "left", "indent": 1},
}  # fmt: skip
LOOKS["head_of_numbers"] = LOOKS["head"] | {"align": "right", "indent": 2}  # left of the arrow of the filter


class TooManyRows(ValueError):
    """More rows than a sheet of Excel holds: CSV and Parquet take them."""


class Formats(dict):
    """The formats of one workbook by the name of a look, or by a number format; each is made once."""

    def __init__(self, book: Workbook):
        super().__init__()
        self._book = book

    def __missing__(self, name: str) -> Format:
        look = LOOKS.get(name, {"num_format": name})
        self[name] = self._book.add_format({"font_name": FACE, "font_size": SIZE} | look)
        return self[name]


def xlsx(
    table: DataFrame, facts: Sequence[tuple[str, str]], heads: Mapping[str, str],
    decimals: Mapping[str, int] | None = None, language: str = "zh",
) -> bytes:  # fmt: skip
    """The bytes of an .xlsx file.

    facts: (label, text) in the order they are read. heads: column → heading; a column without one has its name.
    decimals: column → how many its numbers are shown with, then with thousands apart; the others are shown as they
    are. Words among numbers (不显示) stay words. Raises TooManyRows.
    """
    if len(table) > MOST_ROWS:
        raise TooManyRows(f"{len(table)} rows; a sheet of Excel holds {MOST_ROWS}")
    say, file = translator(language).gettext, io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(file, options) as book:
        formats = Formats(book)
        _facts(book.add_worksheet(say("The question")), formats, facts)
        _numbers(book.add_worksheet(say("The numbers")), formats, table, heads, decimals or {})
    return file.getvalue()


def _facts(sheet: Worksheet, formats: Formats, facts: Sequence[tuple[str, str]]) -> None:
    label_width = _between(max((_width(label) for label, _ in facts), default=0) + 2, 12, 24)
    sheet.set_column(0, 0, label_width)
    sheet.set_column(1, 1, FACT_WIDTH)
    sheet.hide_gridlines(2)
    for row, (label, text) in enumerate(facts):
        height = LINE * max(_lines(label, label_width), _lines(text, FACT_WIDTH)) + 4
        sheet.set_row(row, min(height, 409))  # the most Excel takes
        sheet.write_string(row, 0, label, formats["label"])
        sheet.write_string(row, 1, text[:MOST_TEXT], formats["fact"])
    sheet.ignore_errors({"number_stored_as_text": "A1:B1048576"})
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_landscape()


def _numbers(
    sheet: Worksheet,
    formats: Formats,
    table: DataFrame,
    heads: Mapping[str, str],
    decimals: Mapping[str, int],
) -> None:
    for at, name in enumerate(table.columns):
        head, found = heads.get(name, str(name)), cells.values(table[name])
        shown = f"#,##0{'.' * bool(decimals[name])}{'0' * decimals[name]}" if name in decimals else None
        is_numbers = any(_is_number(value) for value in found)
        sheet.write_string(0, at, head, formats["head_of_numbers" if is_numbers else "head"])
        for row, value in enumerate(found, 1):
            _write(sheet, formats, (row, at), value, shown, is_numbers)
        sheet.set_column(at, at, _column_width(head, found, shown))
    last = max(len(table.columns) - 1, 0)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table), last)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write(
    sheet: Worksheet, formats: Formats, at: tuple[int, int], value: Any, shown: str | None, is_numbers: bool
) -> None:
    """One plain value; what Excel cannot hold as a number or a day is text."""
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(*at, value, formats["text"])
    elif _is_number(value):
        sheet.write_number(*at, value, formats[shown or _as_it_is(value)])
    elif _is_moment(value):
        look = "moment" if isinstance(value, datetime) else "day"
        sheet.write_datetime(*at, value, formats[look])
    else:
        sheet.write_string(*at, said(value)[:MOST_TEXT], formats["beside_numbers" if is_numbers else "text"])


def said(value: Any) -> str:
    """A plain value as text."""
    if isinstance(value, datetime):
        return cells.moment(value)
    is_digits = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    return cells.number(value) if is_digits else str(value)


def _is_number(value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return False
    return math.isfinite(value) and not cells.is_long(value)


def _is_moment(value: Any) -> bool:
    """Excel knows no zones, and no days of the nineteenth century."""
    if isinstance(value, datetime):
        return value.tzinfo is None and value.date() >= FIRST_DAY
    return isinstance(value, date) and value >= FIRST_DAY


def _as_it_is(value: Any) -> str:
    """A whole number without thousands apart: it may be a year."""
    return "0" if isinstance(value, int) or float(value).is_integer() else "General"


def _column_width(head: str, found: Sequence[Any], shown: str | None) -> float:
    """As wide as its head, with room for the arrow of the filter, and as what stands first in it."""
    texts = (said(value) for value in found[:LOOKED_AT] if value is not None)
    inside = max((_width(text) for text in texts), default=0)
    if shown:  # thousands and decimals take room too
        whole = max((abs(value) for value in found if _is_number(value)), default=0)
        inside = max(len(f"−{whole:,.{shown.partition('.')[2].count('0')}f}"), min(inside, 12))
    return _between(max(inside + 2, _width(head) + 5), NARROW, WIDE)


def _between(width: float, least: float, most: float) -> float:
    return min(max(width, least), most)


def _width(text: str) -> int:
    """In the characters that widths of columns are counted in: a Chinese one takes two."""
    return max(map(_line_width, text.split("\n")), default=0)


def _line_width(line: Iterable[str]) -> int:
    return sum(2 if unicodedata.east_asian_width(each) in "WFA" else 1 for each in line)


def _lines(text: str, width: float) -> int:
    return sum(max(1, math.ceil(_line_width(line) / (width - 2))) for line in text.split("\n"))

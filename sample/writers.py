"""Writes sheets as an office would, titles and merged headers included. Same rows in, same bytes out."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import xlsxwriter
import xlwt

Row = Sequence[object]
MADE = datetime(2026, 9, 30)
STYLES = {
    "dot": lambda day: f"{day.year}.{day.month}.{day.day}",
    "slash": lambda day: f"{day.year}/{day.month}/{day.day}",
    "chinese": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "compact": lambda day: f"{day:%Y%m%d}",
    "dash": lambda day: f"{day:%Y-%m-%d}",
    "short": lambda day: f"{day:%y}.{day.month}.{day.day}",
    "real": lambda day: day,
}


def styled(day: date | None, style: str) -> object:
    """The day as the clerk writes it; "real" stays a date cell in a spreadsheet."""
    return "" if day is None else STYLES[style](day)


@dataclass
class Sheet:
    """One table and its surroundings. `groups`: (text, width) of a header level above; "" is merged down."""

    name: str
    headers: Sequence[str]
    rows: list[Row]
    above: Sequence[str] = ()
    groups: Sequence[tuple[str, int]] = ()
    below: list[Row] = field(default_factory=list)


def write_xlsx(path: Path, sheets: Iterable[Sheet]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(
        path, {"default_date_format": "yyyy-mm-dd", "strings_to_numbers": False}
    ) as book:
        book.set_properties({"created": MADE, "author": "新城社区（演示）"})
        bold = book.add_format({"bold": True, "align": "center", "valign": "vcenter", "border": 1})
        title = book.add_format({"bold": True, "font_size": 16, "align": "center"})
        for sheet in sheets:
            _fill(book.add_worksheet(sheet.name), sheet, title, bold)


def _fill(page, sheet: Sheet, title, bold) -> None:
    top = len(sheet.above)
    for number, text in enumerate(sheet.above):
        page.merge_range(number, 0, number, len(sheet.headers) - 1, text, title if number == 0 else None)
    column = 0
    for text, width in sheet.groups:
        if not text:
            page.merge_range(top, column, top + 1, column, sheet.headers[column], bold)
        elif width > 1:
            page.merge_range(top, column, top, column + width - 1, text, bold)
        else:
            page.write_string(top, column, text, bold)
        if text:
            for offset in range(width):
                page.write_string(top + 1, column + offset, sheet.headers[column + offset], bold)
        column += width
    if sheet.groups:
        top += 2
    else:
        page.write_row(top, 0, sheet.headers, bold)
        top += 1
    for number, row in enumerate([*sheet.rows, *sheet.below], top):
        for place, value in enumerate(row):
            if value != "":
                _cell(page, number, place, value)


def _cell(page, row: int, column: int, value: object) -> None:
    if isinstance(value, str):
        page.write_string(row, column, value)
    elif isinstance(value, date):
        page.write_datetime(row, column, value)
    elif value is not None:
        page.write_number(row, column, value)


def write_xls(path: Path, sheets: Iterable[Sheet]) -> None:
    """The format before 2007, one header level."""
    path.parent.mkdir(parents=True, exist_ok=True)
    book = xlwt.Workbook(encoding="utf-8")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    plain = xlwt.easyxf()
    for sheet in sheets:
        page = book.add_sheet(sheet.name)
        for number, text in enumerate(sheet.above):
            page.write_merge(number, number, 0, len(sheet.headers) - 1, text)
        rows = [sheet.headers, *sheet.rows, *sheet.below]
        for number, row in enumerate(rows, len(sheet.above)):
            for place, value in enumerate(row):
                if value is not None and value != "":
                    page.write(number, place, value, day if isinstance(value, date) else plain)
    book.save(str(path))


def write_csv(path: Path, headers: Sequence[str], rows: Iterable[Row], encoding: str) -> None:
    """utf-8-sig writes the mark that Excel wants; gb18030 is what the old software of the station exports."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(headers)
        writer.writerows(rows)

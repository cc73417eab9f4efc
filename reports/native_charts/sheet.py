"""The workbook behind a chart: a category a row, a series a column, every number to its last digit."""

from datetime import date
from io import BytesIO
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

SHEET = "Sheet1"


class Column(NamedTuple):
    """formula: how Excel gets the value of a row, `{row}` its number on the sheet; empty for plain numbers."""

    name: str
    values: tuple[float | None, ...]
    formula: str = ""


class Table(NamedTuple):
    """days: the categories as dates, written in `day_format`; empty where they are words."""

    head: str
    categories: tuple[str, ...]
    columns: tuple[Column, ...]
    days: tuple[date, ...] = ()
    day_format: str = ""

    @property
    def categories_ref(self) -> str:
        return self._ref(0)

    def values_ref(self, at: int) -> str:
        return self._ref(at + 1)

    def name_ref(self, at: int) -> str:
        return f"{SHEET}!${letter(at)}$1"

    def _ref(self, column: int) -> str:
        name = xl_col_to_name(column)
        return f"{SHEET}!${name}$2:${name}${len(self.categories) + 1}"


def letter(at: int) -> str:
    """The letter of a series' column."""
    return xl_col_to_name(at + 1)


class _Exact(Worksheet):
    """Writes numbers as Python reads them back: xlsxwriter's own 16 digits lose the last one of some."""

    def _xml_number_element(self, number, attributes=()) -> None:
        attributes = "".join(f' {name}="{value}"' for name, value in attributes)
        self.fh.write(f"<c{attributes}><v>{float(number)!r}</v></c>")


def workbook(table: Table, number_format: str) -> bytes:
    """Missing numbers are empty cells."""
    held = BytesIO()
    with Workbook(held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(SHEET, worksheet_class=_Exact)
        number, head = book.add_format({"num_format": number_format}), book.add_format({"bold": True})
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, len(table.columns), 16)
        for at, text in enumerate([table.head, *(column.name for column in table.columns)]):
            sheet.write_string(0, at, text, head)
        day = book.add_format({"num_format": table.day_format, "align": "left"})
        for row, category in enumerate(table.days or table.categories, start=1):
            sheet.write(row, 0, category, *([day] if table.days else []))
        for at, column in enumerate(table.columns, start=1):
            _fill(sheet, at, column, number)
    return held.getvalue()


def _fill(sheet: Worksheet, at: int, column: Column, number) -> None:
    for row, value in enumerate(column.values, start=1):
        if value is None:
            continue
        if column.formula:
            sheet.write_formula(row, at, column.formula.format(row=row + 1), number, value)
        else:
            sheet.write_number(row, at, value, number)

"""Blank workbook of a source: header, example row and checks on typing from its contract; a sheet explains them."""

from datetime import date
from pathlib import Path

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from etl.desk import codes
from etl.sources import named
from translations import translator
from translations.say import language, say
from warehouse.contracts import Column, Source

LAST = 2001  # row that formats and checks reach
HEAD = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
EXAMPLE = "示例"  # the reader skips a row that begins with it (etl/rows.py)
EXAMPLES = {
    "date": "2026-09-30",
    "time": "09:30",
    "integer": "1",
    "number": "1",
    "id_number": "990101195003071239",  # of a region that was never issued
    "phone": "0523-86000000",
    "name": "张三",
    "estate": "示例小区",
    "building": "3幢",
}
TEXT_TYPES = ("id_number", "phone")  # a spreadsheet ruins long numbers unless the cells are text
HINTS = {
    "date": "a date such as 2026-09-30",
    "time": "a time such as 09:30",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "是 (yes) or 否 (no)",
    "id_number": "18 digits in a cell formatted as text",
    "phone": "mobile number, or landline with its area code",
}


def write(name: str, path: Path) -> None:
    """The blank workbook of a source at `path`; ContractError for a name that is no source."""
    source = named(name)
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = table(book, source, 0, 2)
        shown = book.add_format({"italic": True, "font_color": "#808080", "num_format": "@"})
        for place, column in enumerate(source.columns):
            sheet.write_string(1, place, example_of(column) if place else EXAMPLE, shown)
        _explain(book, source)


def table(book: xlsxwriter.Workbook, source: Source, top: int, first: int) -> xlsxwriter.worksheet.Worksheet:
    """A sheet named after a source: its header in row `top`, formats and checks on typing from row `first`, from 0."""
    head = book.add_format(HEAD)
    required = book.add_format({"bold": True, "bottom": 1, "font_color": "#9A3412"})
    formats = {
        "text": book.add_format({"num_format": "@"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd"}),
    }
    sheet = book.add_worksheet(source.title["zh"][:31])
    sheet.freeze_panes(top + 1, 0)
    for place, column in enumerate(source.columns):
        kind = "text" if column.type in TEXT_TYPES else column.type
        sheet.set_column(place, place, 20 if column.type in TEXT_TYPES else 14, formats.get(kind))
        heading = f"{column.headers[0]}*" if column.required else column.headers[0]
        sheet.write_string(top, place, heading, required if column.required else head)
        if allowed := _allowed(column, first, place):
            sheet.data_validation(first, place, LAST, place, allowed)
    return sheet


def choices_of(column: Column) -> list[str]:
    """The words of the drop-down; empty = any text. Excel takes at most 255 characters of them."""
    if column.type == "boolean":
        return ["是", "否"]
    if column.type != "code":
        return []
    return [words["zh"] for words in codes()[column.codes].values()]


def word(name: str, code: str) -> str:
    """How a code of a closed list is written in a sheet."""
    return codes()[name][code]["zh"]


def example_of(column: Column) -> str:
    """What the example row says; free texts that may stay empty have none."""
    if choices := choices_of(column):
        return choices[0]
    return EXAMPLES.get(column.type, column.description["zh"] if column.required else "")


def _allowed(column: Column, first: int, place: int) -> dict | None:
    """What Excel lets in, with the sentence it shows otherwise; None: anything."""
    if choices := choices_of(column):
        return {"validate": "list", "source": choices}
    message = {"error_message": how(column, language())[:255]}
    if column.type == "date":
        return {
            "validate": "date", "criteria": "between", "minimum": date(1900, 1, 1), "maximum": date(2099, 12, 31),
            **message,
        }  # fmt: skip
    if column.type == "id_number":
        cell = xl_rowcol_to_cell(first, place)
        formula = f"=AND(ISTEXT({cell}),OR(LEN({cell})=18,LEN({cell})=15))"
        return {"validate": "custom", "value": formula, **message}
    return None


def how(column: Column, spoken: str) -> str:
    """How to fill in a column: its closed list or form, then its rules."""
    choices = choices_of(column) if column.type == "code" else []
    hint = translator(spoken).gettext(HINTS[column.type]) if column.type in HINTS else " / ".join(choices)
    return " ".join(part for part in (hint, *(rule.sentence[spoken] for rule in column.constraints)) if part)


def _explain(book: xlsxwriter.Workbook, source: Source) -> None:
    spoken, head = language(), book.add_format(HEAD)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet = book.add_worksheet(say("Explanation"))
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 40, wrapped)
    sheet.set_column(3, 3, 60, wrapped)
    sheet.write_string(0, 0, f"{source.title[spoken]}: {source.grain[spoken]}")
    sheet.write_string(
        1,
        0,
        say(
            "Fill in the first sheet; this one and the example row are not read. Columns with * must be filled in."
        ),
    )
    sheet.write_row(3, 0, (say("column"), say("content"), say("required"), say("how to fill it in")), head)
    for row, column in enumerate(source.columns, 4):
        cells = (
            column.headers[0],
            column.description[spoken],
            say("yes") if column.required else "",
            how(column, spoken),
        )
        sheet.write_row(row, 0, cells)
    for row, rule in enumerate(source.row_rules, 5 + len(source.columns)):
        sheet.write_string(row, 0, rule.sentence[spoken])

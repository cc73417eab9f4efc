"""Blank workbook of a source: header and drop-downs from its contract, and a sheet that explains them."""

import tomllib
from pathlib import Path

import xlsxwriter

from etl.sources import named
from translations import translator
from translations.say import language, say
from warehouse.contracts import Column, Source

CODES = Path(__file__).parents[1] / "data" / "reference" / "codes.toml"
ROWS = 2000  # how far down formats and drop-downs reach
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
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        required = book.add_format({"bold": True, "bottom": 1, "font_color": "#9A3412"})
        formats = {
            "text": book.add_format({"num_format": "@"}),
            "date": book.add_format({"num_format": "yyyy-mm-dd"}),
        }
        sheet = book.add_worksheet(source.title["zh"][:31])
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(source.columns):
            kind = "text" if column.type in TEXT_TYPES else column.type
            sheet.set_column(place, place, 20 if column.type in TEXT_TYPES else 14, formats.get(kind))
            sheet.write_string(0, place, column.headers[0], required if column.required else head)
            choices = choices_of(column)
            if choices:
                sheet.data_validation(1, place, ROWS, place, {"validate": "list", "source": choices})
        _explain(book, source, head)


def choices_of(column: Column) -> list[str]:
    """The words of the drop-down; empty = any text. Excel takes at most 255 characters of them."""
    if column.type == "boolean":
        return ["是", "否"]
    if column.type != "code":
        return []
    return [words["zh"] for words in tomllib.loads(CODES.read_text(encoding="utf-8"))[column.codes].values()]


def how(column: Column, spoken: str) -> str:
    """How to fill in a column: its closed list or form, then its rules."""
    choices = choices_of(column) if column.type == "code" else []
    hint = translator(spoken).gettext(HINTS[column.type]) if column.type in HINTS else " / ".join(choices)
    return " ".join(part for part in (hint, *(rule.sentence[spoken] for rule in column.constraints)) if part)


def _explain(book: xlsxwriter.Workbook, source: Source, head: xlsxwriter.format.Format) -> None:
    spoken = language()
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet = book.add_worksheet(say("Explanation"))
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 40, wrapped)
    sheet.set_column(3, 3, 60, wrapped)
    sheet.write_string(0, 0, f"{source.title[spoken]}: {source.grain[spoken]}")
    sheet.write_string(1, 0, say("Fill in the first sheet; this one is not read."))
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

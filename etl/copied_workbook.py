"""A file that is no .xlsx (.xls, .ods, .csv) as one: its sheets, columns, rows and merged cells in their order."""

import io
import re
from collections.abc import Iterable, Mapping, Sequence

import xlsxwriter

from etl.sheet import Sheet, as_text

NUMBER = re.compile(r"-?\d{1,10}(\.\d+)?")
Place = tuple[int, int]  # row from 1, column from 0


def written(
    sheets: Iterable[tuple[Sheet, Sequence[list[str]]]],
    fills: Mapping[str, Mapping[Place, str | float]],
    name: str,
) -> bytes:
    """An .xlsx. sheets: each with its rows; fills: by sheet ('' for a text file); name: of a sheet that has none.

    What reads like a number is one, unless it would be written in another way then (1.10 stays text).
    """
    sheets = list(sheets)
    stream = io.BytesIO()
    options = {"in_memory": True, "date_1904": any(sheet.has_1904_days for sheet, _ in sheets)}
    is_open = False
    with xlsxwriter.Workbook(stream, options) as book:
        for sheet, rows in sheets:
            target = book.add_worksheet(re.sub(r"[\[\]:*?/\\]", " ", sheet.name or name)[:31].strip("'"))
            if sheet.is_hidden:
                target.hide()
            elif not is_open:
                target.activate()
                target.set_first_sheet()
                is_open = True
            filled = {
                (number - 1, column): value
                for (number, column), value in fills.get(sheet.name or "", {}).items()
            }
            cells = {
                (at, column): text for at, row in enumerate(rows) for column, text in enumerate(row) if text
            }
            covered = set()
            for (top, left), (bottom, right) in sheet.merged:
                target.merge_range(top, left, bottom, right, "")
                inside = {(at, column) for at in range(top, bottom + 1) for column in range(left, right + 1)}
                covered |= inside - {(top, left)}
            for place, value in {**cells, **filled}.items():
                if place not in covered:
                    _write(target, *place, value)
    return stream.getvalue()


def _write(sheet, row: int, column: int, value: str | float) -> None:
    if not isinstance(value, str):
        sheet.write_number(row, column, value)
    elif NUMBER.fullmatch(value) and as_text(float(value)) == value:
        sheet.write_number(row, column, float(value))
    else:
        sheet.write_string(row, column, value)

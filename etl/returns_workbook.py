"""The returns workbook as the clerk sees it: original columns, the faulty cell marked, what to mend said in the row.

It holds personal data: readable by its owner only, and its title says so.
"""

import os
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from etl import mended
from etl.files import WrongUse
from etl.open_faults import Facts
from etl.returned_rows import Form, Returned
from translations.say import language, say

NARROW = 6
TITLE_ROWS = 2


def write(path: Path, facts: Facts, forms: Sequence[Form]) -> None:
    """A sheet per form at `path`, mode 0600. Raises WrongUse when the file cannot be written."""
    try:
        # made before anything is written, so that at no moment somebody else may read it
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        os.chmod(path, 0o600)
    except OSError as error:
        raise WrongUse(
            say(
                "{file} cannot be written: {error}. Close it in Excel, or give another: --out FILE.xlsx",
                file=path, error=error.strerror,
            )
        ) from None  # fmt: skip
    with xlsxwriter.Workbook(str(path), {"in_memory": True}) as book:
        formats = _formats(book)
        for name, form in zip(_sheet_names(forms), forms, strict=True):
            _fill(book.add_worksheet(name), facts, form, formats)


def _formats(book: xlsxwriter.Workbook) -> dict[str, Format]:
    # every cell is text, so that an ID number typed in keeps its last digits
    text = {"num_format": "@", "valign": "top"}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "head": book.add_format({"bold": True, "border": 1, "align": "center", "text_wrap": True, **text}),
        "text": book.add_format(text),
        "wrapped": book.add_format({**text, "text_wrap": True}),
        "rejected": book.add_format({**text, "bg_color": "#F6C7BD", "border": 1}),
        "emptied": book.add_format({**text, "bg_color": "#FBF0CF", "border": 1}),
        "origin": book.add_format({**text, "font_color": "#808080", "font_size": 8}),
    }


def _sheet_names(forms: Sequence[Form]) -> list[str]:
    """The title of the source; from its second form on with a number."""
    names: list[str] = []
    for form in forms:
        title = form.source.title[language()][:25]
        count = sum(name == title or name.startswith(f"{title} ") for name in names)
        names.append(f"{title} {count + 1}" if count else title)
    return names


def _title(facts: Facts, form: Form) -> str:
    title = say(
        "{community}, {source}: rows to mend. Data up to {day}, build {build}. Personal data, for internal use only.",
        community=facts.community, source=form.source.title[language()], day=facts.data_date.isoformat(),
        build=facts.build_id,
    )  # fmt: skip
    return say("Fictional data for demonstration. ") + title if facts.is_fictional else title


def _context(form: Form) -> str:
    """What stood above the original tables and is to be read again, in the words in which it is read."""
    unit = f"单位：{form.unit}" if form.unit else ""
    return "　".join(filter(None, (unit, f"{mended.YEAR}{form.year}" if form.year else "")))


def _fill(sheet: Worksheet, facts: Facts, form: Form, formats: dict[str, Format]) -> None:
    width = max([form.width, *(len(row.cells) for row in form.rows)])
    sheet.write_string(0, 0, _title(facts, form), formats["title"])
    advice = say(
        "Mend the marked cells, save, and drop this file on the page 'Bring data in'; without the page, put it into "
        "the inbox folder {folder}. "
        "Red: the row was not counted. Yellow: only that cell was not. Leave the last columns as they are.",
        folder=form.source.name,
    )  # fmt: skip
    sheet.write_string(1, 0, advice)
    if context := _context(form):
        sheet.write_string(1, width, context)
    sheet.set_column(0, width - 1, 14, formats["text"])
    sheet.set_column(width, width, 60, formats["wrapped"])
    sheet.set_column(width + 1, width + len(mended.HEADINGS), NARROW, formats["origin"])
    below = _write_heading(sheet, form, width, formats["head"])
    sheet.freeze_panes(below, 0)
    for number, row in enumerate(form.rows, below):
        _write_row(sheet, number, row, form, width, formats)


def _write_heading(sheet: Worksheet, form: Form, width: int, head: Format) -> int:
    """The original heading, its merged cells merged, and ours; the number of the row under it."""
    last = TITLE_ROWS + len(form.heading) - 1
    for number, row in enumerate(form.heading, TITLE_ROWS):
        for at, text in enumerate(row):
            sheet.write_string(number, at, text, head)
    for (top, left), (bottom, right) in form.merged:
        text = form.heading[top][left]
        sheet.merge_range(top + TITLE_ROWS, left, bottom + TITLE_ROWS, right, text, head)
    for at, text in enumerate(mended.ADDED, width):
        if last > TITLE_ROWS:
            sheet.merge_range(TITLE_ROWS, at, last, at, text, head)
        else:
            sheet.write_string(TITLE_ROWS, at, text, head)
    return last + 1


def _write_row(
    sheet: Worksheet, number: int, row: Returned, form: Form, width: int, formats: dict[str, Format]
) -> None:
    for at, text in enumerate(row.cells):
        sheet.write_string(number, at, text, formats["text"])
    said: dict[int, list[str]] = {}
    for fault in row.faults:
        at = form.columns.get(fault.column_name, width)
        said.setdefault(at, []).append(fault.message)
    colour = formats["rejected" if row.is_rejected else "emptied"]
    for at, sentences in said.items():
        if at < width:
            text = row.cells[at] if at < len(row.cells) else ""
            sheet.write_string(number, at, text, colour) if text else sheet.write_blank(
                number, at, None, colour
            )
            sheet.write_comment(number, at, "\n".join(sentences), {"x_scale": 2})
    sheet.write_string(number, width, " ".join(dict.fromkeys(_sentences(row, form))), formats["wrapped"])
    origin = (row.file, row.sheet, str(row.row_no), row.check)
    for at, text in enumerate(origin, width + 1):
        sheet.write_string(number, at, text, formats["origin"])


def _sentences(row: Returned, form: Form) -> list[str]:
    """What is wrong in the row, each sentence with the heading of its column."""
    spelled = {column.name: column.headers[0] for column in form.source.columns}
    for name, at in form.columns.items():
        spelled[name] = next((line[at] for line in reversed(form.heading) if line[at].strip()), spelled[name])
    return [
        say("{column}: {message}", column=spelled[fault.column_name], message=fault.message)
        if fault.column_name
        else fault.message
        for fault in row.faults
    ]

"""The visiting sheet as a workbook: a worksheet an estate, set to print on landscape A4 with room to write."""

import io

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from charts.theme import LIGHT
from reports.visiting_sheet.content import WIDTHS, Section, VisitingSheet
from reports.workbook.book import FORBIDDEN, MOST
from reports.workbook.formats import DEFAULT, LOOKS
from reports.workbook.sheet import A4

ROW = 33  # points: a line of handwriting
RULED = {"border": 1, "border_color": LIGHT["ink-3"], "text_wrap": True, "num_format": "@"}
MOST_PRINTED = 235  # characters of a header, marks left out


def build(sheet: VisitingSheet) -> bytes:
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"title": sheet.title, "author": sheet.author, "comments": sheet.warning})
        looks = {
            name: book.add_format(DEFAULT | LOOKS[name]) for name in ("title", "below", "small", "fictional")
        }
        looks["head"] = book.add_format(DEFAULT | LOOKS["head"] | RULED | {"align": "center"})
        looks["cell"] = book.add_format(DEFAULT | RULED)
        for section in sheet.sections:
            _write(book.add_worksheet(FORBIDDEN.sub("", section.estate)[:MOST]), looks, sheet, section)
    return file.getvalue()


def _write(page: Worksheet, looks: dict, sheet: VisitingSheet, section: Section) -> None:
    above = (
        ("title", sheet.title), ("below", section.title), ("small", "　".join(sheet.facts)),
        ("small", sheet.warning), ("fictional", sheet.fictional),
    )  # fmt: skip
    for at, (look, text) in enumerate(above):
        page.write_string(at, 0, text, looks[look])
    head = len(above)
    for at, (text, width) in enumerate(zip(sheet.heads, WIDTHS, strict=True)):
        page.set_column(at, at, width / 2)
        page.write_string(head, at, text, looks["head"])
    for down, line in enumerate(section.lines, head + 1):
        page.set_row(down, ROW)
        for at, text in enumerate(line):
            page.write_string(down, at, text, looks["cell"])
    page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    page.freeze_panes(head + 1, 0)
    _prints(page, sheet, head)


def _prints(page: Worksheet, sheet: VisitingSheet, head: int) -> None:
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.6)
    page.repeat_rows(head)
    page.hide_gridlines(2)
    said = "　".join(filter(None, (sheet.warning, sheet.fictional))).replace("&", "&&")
    page.set_header(f"&C&8 {said[:MOST_PRINTED]}")  # a blank, lest a digit is read as part of the size
    page.set_footer("&C&9 &P／&N")

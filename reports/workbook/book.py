"""The workbook of a deck: 口径 first, then a sheet a slide."""

import io
import re
from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.utility import quote_sheetname
from xlsxwriter.worksheet import Worksheet

from charts.words import Words
from reports import definitions
from reports.decks import Deck
from reports.desk import Desk
from reports.imprint import Imprint
from reports.progress import Progress, quiet
from reports.slides import Slide
from reports.tables import tables
from reports.workbook import native, sheet
from reports.workbook.formats import Formats

MOST = 31  # characters in the name of a sheet
FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
CLAUSE = re.compile(r"[：；，]|[:;,](?=\s)")
DEFINITION_WIDTHS = (20, 8, 26, 26, 10, 16, 44, 10)


def build(
    deck: Deck, slides: Sequence[Slide], desk: Desk, imprint: Imprint, progress: Progress = quiet
) -> bytes:
    """The bytes of an .xlsx file."""
    file = io.BytesIO()
    names = sheet_names(slides)
    with Workbook(file, {"in_memory": True}) as book:
        book.set_properties({
            "title": f"{imprint.title} {imprint.period}", "author": imprint.made_by, "company": imprint.community,
            "comments": "\n".join(filter(None, (imprint.fictional, *imprint.lines))),
        })  # fmt: skip
        formats = Formats(book)
        first = book.add_worksheet(desk.words.say("Definitions"))
        _define(first, formats, deck, slides, names, desk, imprint)
        for done, (name, slide) in enumerate(zip(names, slides, strict=True), 1):
            _show(book, book.add_worksheet(name), formats, slide, desk.words, imprint)
            progress(done, len(slides))
    return file.getvalue()


def sheet_names(slides: Sequence[Slide]) -> list[str]:
    """Its number keeps each apart; a long finding is cut after a clause."""
    names = []
    for number, slide in enumerate(slides, 1):
        name = FORBIDDEN.sub("", f"{number} {slide.name}")
        names.append((name if len(name) <= MOST else CLAUSE.split(name)[0])[:MOST].strip())
    return names


def _define(
    page: Worksheet, formats: Formats, deck: Deck, slides: Sequence[Slide], names: Sequence[str], desk: Desk,
    imprint: Imprint,
) -> None:  # fmt: skip
    words = desk.words
    title = words.say("{title}: contents and definitions", title=imprint.title)
    row = sheet.begin(page, formats, imprint, title, imprint.period)
    for at, (name, slide) in enumerate(zip(names, slides, strict=True), row):
        said = f"{at - row + 1}　{slide.title}"
        page.write_url(at, 0, f"internal:{quote_sheetname(name)}!A1", formats.look("link"), string=said)
    row += len(slides) + 1
    shown = definitions.table(definitions.used(deck, slides, desk), desk)
    for at, head in enumerate(shown.heads):
        page.write_string(row, at, head, formats.look("head"))
        page.set_column(at, at, DEFINITION_WIDTHS[at])
    for down, line in enumerate(shown.rows, row + 1):
        page.set_row(down, sheet.height(line, DEFINITION_WIDTHS))
        for at, said in enumerate(line):
            page.write_string(down, at, said, formats.look("wrapped"))
    page.write_string(row + len(shown.rows) + 2, 0, definitions.about_versions(words), formats.look("small"))
    sheet.prints(page, imprint, row)
    page.repeat_rows(row)


def _show(
    book: Workbook, page: Worksheet, formats: Formats, slide: Slide, words: Words, imprint: Imprint
) -> None:
    note = slide.exhibit.note if slide.exhibit else ""
    head = sheet.begin(page, formats, imprint, slide.title, slide.subtitle, (note, slide.foot))
    shown, row = tables(slide, words), head
    columns = sheet.widths(page, words, shown)
    for number, each in enumerate(shown):
        if each.title:
            page.write_string(row, 0, each.title, formats.look("section"))
            row += 1
        place = sheet.table(page, formats, row, each, columns)
        if slide.exhibit and number == 0:
            native.add(book, page, slide.exhibit, place, (head, len(columns)))
        row += len(each.rows) + 2
    if slide.side and slide.side.note:
        page.write_string(row - 1, 0, slide.side.note, formats.look("small"))
    page.freeze_panes(head + 1, 1)
    sheet.prints(page, imprint, head)

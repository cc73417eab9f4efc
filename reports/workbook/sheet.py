"""One sheet: what every one begins with, tables of cells, and how it prints."""

from collections.abc import Sequence
from typing import NamedTuple

from xlsxwriter.worksheet import Worksheet

from charts.base import folded, text_width
from charts.words import Words
from reports.imprint import Imprint
from reports.tables import Table, text
from reports.workbook.formats import SIZE, Formats

A4 = 9
MOST_PRINTED = 235  # characters: Excel takes 255 in a header or footer, marks included
NARROW, WIDE, ONE_LINE = 9, 64, 20
LINE = 15  # points a line of text takes


class Place(NamedTuple):
    """Where the body of a table stands: row and column of its first number, and how many rows."""

    row: int
    column: int
    rows: int


def begin(
    sheet: Worksheet, formats: Formats, imprint: Imprint, title: str, subtitle: str, notes: Sequence[str] = ()
) -> int:
    """Title, subtitle, notes, who made it when from what; the first free row."""
    made = "　".join([imprint.community, imprint.title, *imprint.lines])
    lines = [("title", title), ("below", subtitle), *(("small", note) for note in notes)]
    lines += [("small", made), ("fictional", imprint.fictional)]
    written = [(look, said) for look, said in lines if said]
    for row, (look, said) in enumerate(written):
        sheet.write_string(row, 0, said, formats.look(look))
    sheet.set_row(0, 24)
    return len(written) + 1


def table(sheet: Worksheet, formats: Formats, row: int, shown: Table, columns: Sequence[float]) -> Place:
    """Head and rows from `row` on: words left, numbers right."""
    sheet.set_row(row, height(shown.heads, columns))
    for at, head in enumerate(shown.heads):
        sheet.write_string(row, at, head, formats.look("head_right" if at else "head"))
    for down, line in enumerate(shown.rows, row + 1):
        for at, cell in enumerate(line):
            if isinstance(cell, str):
                look = formats.cell(cell) if at else formats.look("label")
                sheet.write_string(down, at, cell, look)
            else:
                sheet.write_number(down, at, cell.value, formats.cell(cell))
    # Words such as 88.9% are meant as words: no green corner.
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    return Place(row + 1, 1, len(shown.rows))


def widths(sheet: Worksheet, words: Words, shown: Sequence[Table]) -> list[float]:
    """Columns as wide as what stands in them. A head may fold onto two lines, a cell may not."""
    found = []
    for at in range(max((len(each.heads) for each in shown), default=1)):
        cells = [text(line[at], words) for each in shown for line in each.rows if at < len(line)]
        heads = [each.heads[at] for each in shown if at < len(each.heads)]
        inside, above = (max(map(_width, texts), default=0) for texts in (cells, heads))
        folded_head = above + 2 if above <= ONE_LINE else above / 2 + 5
        found.append(min(max(inside + 2, folded_head, NARROW), WIDE))
        sheet.set_column(at, at, found[-1])
    return found


def height(texts: Sequence[str], columns: Sequence[float]) -> float:
    """Of a row whose texts fold: not every program finds it itself."""
    lines = [len(folded(said, _pixels(column), SIZE)) for said, column in zip(texts, columns, strict=False)]
    return LINE * max([1, *lines]) + 3


def prints(sheet: Worksheet, imprint: Imprint, head_row: int) -> None:
    """A4 landscape, one page wide; everything down to the table's head stands on each page."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
    sheet.repeat_rows(0, head_row)
    sheet.hide_gridlines(2)
    above = _printed([imprint.community, imprint.title, imprint.fictional])
    sheet.set_header(f"&L&9 {above}")  # a blank, lest a digit is read as part of the size
    sheet.set_footer(f"&L&8 {_printed(imprint.lines)}&R&8 &P／&N")


def _printed(parts: Sequence[str]) -> str:
    return "　".join(filter(None, parts)).replace("&", "&&")[:MOST_PRINTED]


def _width(said: str) -> float:
    """In the characters that widths of columns are counted in."""
    return text_width(said, SIZE) / (0.6 * SIZE)


def _pixels(column: float) -> int:
    return int((column - 1.5) * 0.6 * SIZE)

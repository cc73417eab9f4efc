"""Rows beside a chart: a title over an ink line, words left, numbers right."""

from dataclasses import replace
from itertools import product

from charts.words import Words
from reports.beside import MOST_ROWS, Row, Side
from reports.exhibit import Exhibit
from reports.native_charts.measure import width
from reports.native_charts.parts import Box
from reports.powerpoint.listing import label, value
from reports.powerpoint.tables import Cell, row_height, table
from reports.powerpoint.text import SIZES, Paragraph, box, fitted, height, paragraph, rule

ROW_SIZES = (SIZES["side_row"], 13, 12, 11, 10)
PAD, LEAST = 5.0, 31.0
MOST_VALUE = 0.6  # of the width


def told(exhibit: Exhibit) -> Side | None:
    """A line of texts, which no chart can draw, as rows beside it: 427.5／450分."""
    plot = exhibit.plot
    for line in plot.lines:
        if line.values and all(isinstance(value, str) for value in line.values) and len(plot.lines) > 1:
            rows = tuple(map(Row, plot.categories, line.values))
            return Side(line.name, rows[:MOST_ROWS])
    return None


def beside(slide, side: Side, where: Box, words: Words) -> None:
    """The rows as large as fits; notes that find no room are left out."""
    rule(slide, where.x, where.y, where.width, "ink", 1)
    text, size = fitted(side.title, where.width, (SIZES["side_heading"], 13, 12), 2, True)
    title = [paragraph(text, size, is_bold=True)]
    tall = height(title, where.width)
    box(slide, Box(where.x, where.y + 8, where.width, tall), title, words.language, "side title")
    under = where.y + 12 + tall
    room = where.y + where.height - under
    bare = replace(side, rows=tuple(row._replace(note="") for row in side.rows))
    for shown, size in product((side, bare), ROW_SIZES):
        widths, cells = _cells(shown, where.width, size)
        if sum(row_height(each, widths, PAD) for each in cells) <= room:
            break
    least = min(LEAST, room / len(cells))
    below = Box(where.x, under, where.width, 0)
    used = table(slide, below, widths, cells, words.language, "side", pad=PAD, least=least)
    note = [paragraph(side.note, SIZES["small"], "ink-3")]
    wanted = height(note, where.width)
    if side.note and used + 8 + wanted <= room:
        place = Box(where.x, under + used + 8, where.width, wanted)
        box(slide, place, note, words.language, "side note")


def _cells(side: Side, across: float, size: float) -> tuple[list[float], list[list[Cell]]]:
    right = min(max(width(row.value, size, True) for row in side.rows) + 4, across * MOST_VALUE)
    cells = [[Cell(label(row, size)), Cell((Paragraph((value(row, size),), "r"),))] for row in side.rows]
    return [across - right, right], cells

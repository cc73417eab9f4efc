"""Rows in words: how each is judged, the sentence, what puts it in proportion."""

from collections.abc import Sequence

from charts.words import Words
from reports.beside import Row
from reports.native_charts.measure import width
from reports.native_charts.parts import Box
from reports.powerpoint.tables import GAP, Cell, row_height, table
from reports.powerpoint.text import SIZES, Paragraph, Run, box, paragraph, rule

ROW_SIZES = (18, 17, 16, 15, 14, 13, 12)
SMALLER = 0.8  # the proportion, beside the sentence
PAD = 10.0
LEAST, MOST_CHIP, MOST_NOTE = 60.0, 0.24, 0.3
MORE = 24.0  # the room of the line that counts the rest


def listed(slide, rows: Sequence[Row], where: Box, words: Words) -> None:
    """As large as fits; of more than fit, the rest is counted."""
    for size in ROW_SIZES:
        widths = _widths(rows, where.width, size)
        cells = [_row(row, size, len(widths)) for row in rows]
        heights = [row_height(each, widths, PAD) for each in cells]
        if sum(heights) <= where.height:
            break
    room = where.height - (MORE if sum(heights) > where.height else 0)
    kept = [at for at in range(len(rows)) if sum(heights[: at + 1]) <= room]
    least = min(LEAST, room / len(kept))
    rule(slide, where.x, where.y, where.width, "ink", 1)
    below = where._replace(y=where.y + 1)
    used = table(slide, below, widths, cells[: len(kept)], words.language, "rows", pad=PAD, least=least)
    if len(kept) < len(rows):
        more = [paragraph(words.say("and {n} more", n=len(rows) - len(kept)), SIZES["small"], "ink-3")]
        box(slide, below._replace(y=below.y + used + 4, height=MORE - 6), more, words.language, "more")


def _widths(rows: Sequence[Row], across: float, size: float) -> list[float]:
    chip = min(max(width(row.value, size, True) for row in rows) + 2 * GAP, across * MOST_CHIP)
    note = max(width(row.note, size * SMALLER) for row in rows)
    note = min(note + 4, across * MOST_NOTE) if note else 0
    return [chip, across - chip - note, note] if note else [chip, across - chip]


def _row(row: Row, size: float, columns: int) -> list[Cell]:
    sentence = Paragraph((Run(row.label, size),))
    note = paragraph(row.note, size * SMALLER, "ink-3", align="r")
    return [Cell((Paragraph((value(row, size),)),)), Cell((sentence,)), Cell((note,))][:columns]


def label(row: Row, size: float) -> tuple[Paragraph, ...]:
    note = (paragraph(row.note, min(size, SIZES["small"]), "ink-3"),) if row.note else ()
    return (paragraph(row.label, size), *note)


def value(row: Row, size: float) -> Run:
    is_strong = bool(row.judged) or any(char.isdigit() for char in row.value)
    color = f"{row.judged}-text" if row.judged else "ink" if is_strong else "ink-3"
    return Run(row.value, size, color, is_strong)

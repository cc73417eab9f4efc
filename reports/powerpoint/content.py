"""What a slide shows under its title: rows beside a chart, numbers, or sentences with what is said of each."""

from collections.abc import Sequence

from charts.words import Words
from reports.cards import Card
from reports.exhibit import Exhibit
from reports.native_charts.measure import width
from reports.native_charts.parts import Box
from reports.powerpoint.figures import figure
from reports.powerpoint.listing import label, listed, said, value
from reports.powerpoint.tables import Cell, table
from reports.powerpoint.text import SIZES, Paragraph, Run, box, height, paragraph, rule
from reports.slides import MOST_ROWS, Row, Side, Slide

COLUMN = 32.0  # between chart and rows
SIDE_SHARE = 0.32
TALLEST_CARD = 180.0
BIG = (48, 44, 40, 36, 32, 28, 24, 20)


def content(slide, shown: Slide, where: Box, words: Words) -> None:
    if shown.exhibit:
        side = shown.side or told(shown.exhibit)
        beside = where.width * SIDE_SHARE
        room = where._replace(width=where.width - beside - COLUMN) if side else where
        figure(slide, shown.exhibit, room, words)
        if side:
            _side(slide, side, Box(where.x + where.width - beside, where.y, beside, where.height), words)
    elif shown.cards:
        _cards(slide, shown.cards, where, words)
    elif shown.rows:
        listed(slide, shown.rows, where, words)


def told(exhibit: Exhibit) -> Side | None:
    """A line of texts, which no chart can draw, as rows beside it: 427.5／450分."""
    plot = exhibit.plot
    for line in plot.lines:
        if line.values and all(isinstance(value, str) for value in line.values) and len(plot.lines) > 1:
            rows = tuple(map(Row, plot.categories, line.values))
            return Side(line.name, rows[:MOST_ROWS])
    return None


def _side(slide, side: Side, where: Box, words: Words) -> None:
    rule(slide, where.x, where.y, where.width, "ink", 1)
    title = [paragraph(side.title, SIZES["side_heading"], is_bold=True)]
    tall = height(title, where.width)
    box(slide, Box(where.x, where.y + 8, where.width, tall), title, words.language, "side title")
    size = SIZES["side_row"]
    right = min(max(width(said(row, words), size, True) for row in side.rows) + 4, where.width * 0.6)
    rows = [
        [Cell(label(row, size)), Cell((Paragraph((value(row, words, size),), "r"),))] for row in side.rows
    ]
    under = where.y + 8 + tall + 4
    used = table(
        slide, Box(where.x, under, where.width, 0), [where.width - right, right], rows, words.language, "side",
        least=31,
    )  # fmt: skip
    if side.note:
        note = [paragraph(side.note, SIZES["small"], "ink-3")]
        room = Box(where.x, under + used + 8, where.width, height(note, where.width))
        box(slide, room, note, words.language, "side note")


def _cards(slide, cards: Sequence[Card], where: Box, words: Words) -> None:
    """Up to four in a line, each under a rule; the numbers of all in one size."""
    columns = min(len(cards), 4 if len(cards) in (4, 7, 8) else 3)
    lines = -(-len(cards) // columns)
    across = (where.width - COLUMN * (columns - 1)) / columns
    tall = min(where.height / lines, TALLEST_CARD)
    size = min(_number_size(each, across) for each in cards)
    for at, each in enumerate(cards):
        x = where.x + at % columns * (across + COLUMN)
        y = where.y + 8 + at // columns * tall
        rule(slide, x, y, across, "ink", 1)
        said = _card(each, size)
        box(slide, Box(x, y + 8, across, height(said, across)), said, words.language, f"card {at + 1}")


def _number_size(card: Card, across: float) -> float:
    room = across - width(f" {card.amount.unit}", SIZES["subtitle"])
    return next((size for size in BIG if width(card.amount.text, size, True) <= room), BIG[-1])


def _card(card: Card, size: float) -> list[Paragraph]:
    amount, unit = card.amount, card.amount.unit
    gap = "" if unit == "%" else " "
    number = Run(
        amount.text, size * 0.7 if amount.is_off else size, "ink-3" if amount.is_off else "ink", True
    )
    runs = (number, Run(gap + unit, SIZES["subtitle"], "ink-2")) if unit else (number,)
    note = paragraph(
        card.note or " ", SIZES["side_row"], f"{card.judged}-text" if card.judged else "ink-2",
        bool(card.judged), above=2,
    )  # fmt: skip
    return [paragraph(card.label, SIZES["subtitle"], "ink-2"), Paragraph(runs, above=2), note]

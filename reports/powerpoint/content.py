"""What a slide shows under its title: rows beside a chart, numbers, or sentences with what is said of each."""

from collections.abc import Sequence

from charts.words import Words
from reports.cards import Card
from reports.native_charts.measure import width
from reports.native_charts.parts import Box
from reports.powerpoint.figures import figure
from reports.powerpoint.listing import listed
from reports.powerpoint.side import beside, told
from reports.powerpoint.text import SIZES, Paragraph, Run, box, height, paragraph, rule
from reports.slides import Slide

COLUMN = 32.0  # between chart and rows
SIDE_SHARE = 0.32
TALLEST_CARD = 180.0
BIG = (48, 44, 40, 36, 32, 28, 24, 20)


def content(slide, shown: Slide, where: Box, words: Words) -> None:
    if shown.exhibit:
        side = shown.side if shown.side and shown.side.rows else told(shown.exhibit)
        across = where.width * SIDE_SHARE
        room = where._replace(width=where.width - across - COLUMN) if side else where
        figure(slide, shown.exhibit, room, words)
        if side:
            beside(slide, side, Box(where.x + where.width - across, where.y, across, where.height), words)
    elif shown.cards:
        _cards(slide, shown.cards, where, words)
    elif shown.rows:
        listed(slide, shown.rows, where, words)


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

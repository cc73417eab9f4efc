"""One number alone, large, with what it is beside below it."""

from collections.abc import Sequence

from charts.base import TEXT, empty, figure, note, text_width
from charts.drawing import Drawing
from charts.theme import TOKENS
from charts.words import Words

LEAD, LINE = TOKENS["type"]["lead"], 20


def one_number(amount: str, unit: str, lines: Sequence[str], words: Words) -> Drawing:
    """amount: with its unit after it, or words in place of a number, then `unit` is empty. lines: below it.
    Empty: says so.
    """
    if not amount:
        return empty(words)
    top, low = LEAD + 22, 6  # a browser sets large text that much above its middle
    is_number = any(sign.isdecimal() for sign in amount)
    height = top + LINE * len(lines) + 8
    beside = round(text_width(amount, LEAD) * 0.98) + 8
    notes = [
        note(0, height - top / 2 - low, amount, color="ink" if is_number else "ink-3", bold=True, size=LEAD)
    ]
    notes += [note(0, height - top / 2 - low - 8, unit, dx=beside)] if unit else []
    notes += [note(0, height - top - LINE * (at + 0.5), text, size=TEXT) for at, text in enumerate(lines)]
    hidden = {"visible": False, "range": [0, 1]}
    return figure(
        [],
        height=height,
        margin={"l": 2, "t": 0, "b": 0},
        xaxis=hidden,
        yaxis={"visible": False, "range": [0, height]},
        notes=notes,
    )

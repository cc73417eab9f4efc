"""Selections of star households, a row a year: put up in outline, granted pale inside it, all stars in accent."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.base import CLEAR, bars, empty, figure, hover, note, row_axis
from charts.base import key as legend
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words

ROW, WORDS, BARS = 52, 0.24, -0.2  # px of a year; its words and its bars over and under the middle of its row
SMALL = CHART["text_small"]
NESTED = (
    ("nominated", 0.44),
    ("granted", 0.44),
    ("in_full", 0.22),
)  # what, and the share of a row it is high
LOOKS = (
    {"color": CLEAR, "line": {"color": LIGHT["accent"], "width": 1.6}},
    {"color": LIGHT["accent-soft"]},
    {"color": LIGHT["accent"]},
)


class Selection(NamedTuple):
    """One year in households; 0 granted: nothing is decided yet, or nobody passed. text: over its bars."""

    label: str
    nominated: float
    granted: float
    in_full: float
    text: str


def star_years(selections: Sequence[Selection], words: Words) -> Drawing:
    """One row a year, in the order given, its words over the bars. Empty: says so."""
    if not selections:
        return empty(words)
    most = max(max(each.nominated, each.granted) for each in selections) or 1
    return figure(
        [_bars(selections, what, share, look) for (what, share), look in zip(NESTED, LOOKS, strict=True)],
        height=len(selections) * ROW + 8,
        margin={"l": 2, "r": 8, "t": 4, "b": 4},
        xaxis={"range": [0, most], "visible": False},
        yaxis=row_axis([""] * len(selections)),
        notes=[
            note(0, WORDS - at, f"<b>{each.label}</b> {each.text}", color="ink", size=SMALL)
            for at, each in enumerate(selections)
        ],
    )


def key(words: Words) -> str:
    """The key of the three bars, as HTML for the subtitle."""
    return legend([
        ("accent", words.say("put up"), "outline"),
        ("accent-soft", words.say("granted"), "fill"),
        ("accent", words.say("all stars"), "fill"),
    ])  # fmt: skip


def _bars(selections: Sequence[Selection], what: str, share: float, look: dict) -> dict:
    return bars(
        x=[getattr(each, what) or None for each in selections],
        y=[BARS - at for at in range(len(selections))],
        orientation="h",
        width=share,
        marker=look,
        **hover(f"{each.label} {each.text}" for each in selections),
    )

"""Totals with their intervals, in groups of people whom the numbers do not tell apart; within a group no order."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from charts.base import empty, figure, hover, note, row_axis, row_height, row_labels, rule, text_width
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words, is_missing

ROW = 30
OPEN = None  # the group of those without a total


class Row(NamedTuple):
    """A person's total with its interval and best guess, points of 100; group: words; text: why the total is open."""

    label: str
    value: float | None
    low: float | None
    high: float | None
    guess: float | None
    group: str | None
    stands_out: bool = False
    text: str = ""


def standing(rows: Sequence[Row], words: Words) -> Drawing:
    """One row a person, group after group as given; people without a total last. Empty: says so."""
    if not rows:
        return empty(words)
    names, left = row_labels([row.label for row in rows], 120)
    values = [words.number(row.value, 1) for row in rows]
    column = max(map(text_width, values)) + 18
    groups = [
        (group, [at for at, _ in own]) for group, own in groupby(enumerate(rows), lambda each: each[1].group)
    ]
    brackets, notes = _brackets(groups, column)
    notes += [
        note(1, -at, text, color="ink", bold=True, xref="paper", dx=10) for at, text in enumerate(values)
    ]
    known = [(at, row) for at, row in enumerate(rows) if not is_missing(row.value)]
    span = _span([row for _, row in known])
    notes += [
        note(span[0], -at, row.text, color="nodata-text", size=12, dx=6)
        for at, row in enumerate(rows)
        if row.text
    ]
    width = max((text_width(group or "", CHART["text_small"]) for group, _ in groups), default=0)
    return figure(
        [*_intervals(known), _guesses(known), _dots(known, words)],
        height=len(rows) * row_height(names, ROW) + 34,
        margin={"l": left, "r": column + width + 20, "t": 4, "b": 28},
        xaxis={"range": span, "showgrid": True, "nticks": 5, "tickangle": 0},
        yaxis=row_axis(names),
        notes=notes,
        shapes=brackets,
    )


def _brackets(groups, column: int) -> tuple[list[dict], list[dict]]:
    """A line beside the rows of each group, its words in the middle, and a hairline between groups."""
    shapes, notes = [], []
    for group, places in groups:
        top, bottom = -places[0], -places[-1]
        if places[0]:
            shapes.append(rule(0, 1, top + 0.5, top + 0.5, color="rule-strong", xref="paper"))
        if group is OPEN:
            continue
        beside = {"xref": "paper", "xsizemode": "pixel", "xanchor": 1}  # x in pixels right of the plot
        shapes.append(rule(column, column, top + 0.36, bottom - 0.36, color="ink-2", **beside))
        notes.append(
            note(1, (top + bottom) / 2, group, xref="paper", dx=column + 6, size=CHART["text_small"])
        )
    return shapes, notes


def _span(rows: Sequence[Row]) -> list[float]:
    ends = [end for row in rows for end in (row.low, row.high, row.guess) if not is_missing(end)] or [0, 100]
    return [max(0.0, min(ends) - 3), min(101.0, max(ends) + 2)]


def _intervals(known) -> list[dict]:
    """The intervals of a colour as one broken line: each trace of its own costs the browser milliseconds."""
    colors = {"accent-soft": [], "accent": []}
    for at, row in known:
        colors["accent" if row.stands_out else "accent-soft"].append((-at, row))
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [end for _, row in own for end in (row.low, row.high, None)],
            "y": [place for at, _ in own for place in (at, at, None)],
            "line": {"color": LIGHT[color], "width": 6},
            "hoverinfo": "skip",
        }
        for color, own in colors.items()
        if own
    ]


def _guesses(known) -> dict:
    """The best guess as a tick across the interval."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row.guess for _, row in known],
        "y": [-at for at, _ in known],
        "marker": {"symbol": "line-ns-open", "size": 13, "color": LIGHT["ink-2"], "line": {"width": 2}},
        "hoverinfo": "skip",
    }


def _dots(known, words: Words) -> dict:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row.value for _, row in known],
        "y": [-at for at, _ in known],
        "marker": {
            "symbol": ["diamond" if row.stands_out else "circle" for _, row in known],
            "size": CHART["marker"] + 2,
            "color": LIGHT["ink"],
        },
        "cliponaxis": False,
        **hover(_sentence(row, words) for _, row in known),
    }


def _sentence(row: Row, words: Words) -> str:
    return words.say(
        "{name} {total}, 95% interval {low} to {high}, best guess {guess}",
        name=row.label, total=words.number(row.value, 1), low=words.number(row.low, 1),
        high=words.number(row.high, 1), guess=words.number(row.guess, 1),
    )  # fmt: skip

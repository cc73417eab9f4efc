"""Rates of groups with their 95 % interval: coloured only where all of it is on one side of the target."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.base import TARGET_LINE, empty, figure, hover, note, row_axis, row_height, row_labels, text_width
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words, is_missing

MARKS = {"better": "circle", "worse": "triangle-down", None: "circle-open"}


class Group(NamedTuple):
    """A group's rate in percent with its interval and base; `text` replaces the value of a row not drawn."""

    label: str
    value: float | None
    low: float | None
    high: float | None
    n: float | None
    text: str | None = None


def side(group: Group, target: float | None, higher_is_better: bool = True) -> str | None:
    """ "better" or "worse" when all of the interval is on one side of the target, else None."""
    if target is None or group.text or is_missing(group.low) or is_missing(group.high):
        return None
    if group.low > target:
        return "better" if higher_is_better else "worse"
    if group.high < target:
        return "worse" if higher_is_better else "better"
    return None


def intervals(
    groups: Sequence[Group],
    words: Words,
    unit: str = "records",
    target: float | None = None,
    higher_is_better: bool = True,
    is_judged: bool = True,
) -> Drawing:
    """One row a group, in the order given; `unit` is that of `n`. `is_judged` False: marks neutral (people).

    Empty: says so.
    """
    drawn = [group for group in groups if not group.text and not is_missing(group.value)]
    if not drawn:
        return empty(words)
    sides = {group.label: side(group, target, higher_is_better) if is_judged else None for group in drawn}
    names, left = row_labels([group.label for group in groups])
    shown = [group.text or words.percent(group.value) for group in groups]
    bases = ["" if is_missing(group.n) else words.at_mark(group.n, unit) for group in groups]
    column = max(map(text_width, shown)) + 14
    notes = [note(1, -at, text, color="ink", bold=True, xref="paper", dx=10) for at, text in enumerate(shown)]
    notes += [note(1, -at, text, xref="paper", dx=10 + column) for at, text in enumerate(bases) if text]
    shapes = []
    if target is not None:
        shapes = [
            {
                "type": "line",
                "x0": target,
                "x1": target,
                "y0": 0.5,
                "y1": 0.5 - len(groups),
                "line": TARGET_LINE,
            }
        ]
        said = words.say("target {value}", value=words.target(target, "percent"))
        notes.append(
            note(target, 0.5, said, color="ink", size=CHART["text_small"], xanchor="center", yanchor="bottom")
        )
    places = {group.label: -at for at, group in enumerate(groups)}
    return figure(
        [_line(group, places[group.label], sides[group.label]) for group in drawn]
        + [_points(drawn, places, sides, words)],
        height=len(groups) * row_height(names, CHART["height"]["interval_row"]) + 48,
        margin={"l": left, "r": column + max(map(text_width, bases)) + 14, "t": 20, "b": 28},
        xaxis={
            "range": _span(drawn, target),
            "showgrid": True,
            "ticksuffix": "%",
            "nticks": 4,
            "tickangle": 0,
        },
        yaxis=row_axis(names),
        notes=notes,
        shapes=shapes,
    )


def _span(drawn: Sequence[Group], target: float | None) -> list[float]:
    ends = [n for group in drawn for n in (group.value, group.low, group.high) if not is_missing(n)]
    ends += [] if target is None else [target]
    room = max(1.0, (max(ends) - min(ends)) * 0.08)
    return [max(-0.5, min(ends) - room), min(101.0, max(ends) + room)]


def _line(group: Group, place: int, judged: str | None) -> dict:
    color = f"{judged}-mark" if judged else "nodata-mark"
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [group.low, group.high],
        "y": [place, place],
        "line": {"color": LIGHT[color], "width": 5},
        "opacity": 0.45,
        "hoverinfo": "skip",
    }


def _points(drawn: Sequence[Group], places: dict, sides: dict, words: Words) -> dict:
    color = [LIGHT[f"{sides[group.label]}-mark" if sides[group.label] else "ink-2"] for group in drawn]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [group.value for group in drawn],
        "y": [places[group.label] for group in drawn],
        "marker": {
            "color": color,
            "symbol": [MARKS[sides[group.label]] for group in drawn],
            "size": CHART["marker"] + 3,
            "line": {"color": color, "width": 2},
        },
        "cliponaxis": False,
        **hover(_sentence(group, words) for group in drawn),
    }


def _sentence(group: Group, words: Words) -> str:
    said = f"{group.label} {words.percent(group.value)}"
    if is_missing(group.low) or is_missing(group.high):
        return said
    return words.say("{what}, 95% interval {range}", what=said, range=words.between(group.low, group.high))

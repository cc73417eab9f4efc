"""Events on any figure over time: a thin dotted vertical with its name in a strip on top, days in a row as a band.

Every figure with a date axis takes them as it is; the strip is added above its own words, so that none meet.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from html import escape
from typing import NamedTuple

from charts.base import SMALL, note, rule, text_width
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words

NARROWEST = 350  # px of a figure on a telephone; a name that has room there has room everywhere
WIDE = 660  # px of one that scrolls sideways there
ROW = 18  # px of a row of names
MOST_ROWS = 3  # of names; events that need more are numbered, and named under the figure
NUMBER = 9  # px left and right of a number


class Mark(NamedTuple):
    """An event as it is drawn. last: the same as first for one day."""

    first: date
    last: date
    name: str


class _Axis(NamedTuple):
    """A date axis. shift: what a point stands before the middle of its period; since, until: days it speaks of."""

    low: date
    high: date
    shift: timedelta
    since: date
    until: date

    def place(self, day: date) -> date:
        return min(max(day - self.shift, self.low), self.high)


class _Placed(NamedTuple):
    """Events of one place: text on a row above the figure, anchored at its line."""

    at: date
    marks: tuple[Mark, ...]
    text: str
    row: int
    anchor: str


def with_events(
    drawing: Drawing, events: Sequence[Mark], words: Words, narrowest: int = NARROWEST
) -> Drawing:
    """The figure with the events its axis spans; the same figure where it has no dates or spans none."""
    axis = _axis(drawing)
    placed = _placed(drawing, axis, events, words, narrowest) if axis else []
    if not placed:
        return drawing
    layout, margin = drawing.layout, drawing.layout["margin"]
    strip = (max(each.row for each in placed) + 1) * ROW
    plot = layout["height"] - margin["t"] - margin["b"]
    return Drawing(
        drawing.data,
        layout
        | {
            "height": layout["height"] + strip,
            "margin": margin | {"t": margin["t"] + strip},
            "annotations": [*layout["annotations"], *(_name(each, margin["t"]) for each in placed)],
            "shapes": [*_shapes(placed, axis, margin["t"], plot), *layout["shapes"]],
        },
    )


def named_below(
    drawing: Drawing, events: Sequence[Mark], words: Words, narrowest: int = NARROWEST
) -> list[str]:
    """What the numbers stand for where there are too many events to name them in the figure; else nothing."""
    axis = _axis(drawing)
    placed = _placed(drawing, axis, events, words, narrowest) if axis else []
    if not placed or placed[0].anchor != "center":
        return []
    return [f"{each.text} {mark.name}{_days(mark, words)}" for each in placed for mark in each.marks]


def touching(drawing: Drawing, events: Sequence[Mark], words: Words) -> list[str]:
    """Every event on the figure with its days, for charts that an office program draws without them."""
    axis = _axis(drawing)
    placed = _placed(drawing, axis, events, words, WIDE) if axis else []
    return [f"{mark.name}{_days(mark, words)}" for each in placed for mark in each.marks]


def _axis(drawing: Drawing) -> _Axis | None:
    """None for an axis without dates or without a range."""
    xaxis = drawing.layout.get("xaxis", {})
    if xaxis.get("type") != "date" or "range" not in xaxis:
        return None
    low, high = (date.fromisoformat(str(end)[:10]) for end in xaxis["range"])
    starts = sorted(
        {each for trace in drawing.data if "lines" in trace.get("mode", "") for each in trace["x"]}
    )
    if len(starts) < 2 or any(not each.endswith("-01") for each in starts):
        return _Axis(low, high, timedelta(0), low, high)
    # points at the first days of their periods stand for the whole of them, as the slots of missing ones do
    first, last = date.fromisoformat(starts[0]), date.fromisoformat(starts[-1])
    period = (last - first) / (len(starts) - 1)
    return _Axis(low, high, period / 2, first, last + period - timedelta(days=1))


def _placed(
    drawing: Drawing, axis: _Axis, events: Sequence[Mark], words: Words, narrowest: int
) -> list[_Placed]:
    """The events within the axis, by place: named where the names find room on a few rows, else numbered."""
    met: dict[date, list[Mark]] = {}
    for each in sorted(events, key=lambda mark: mark[:2]):
        if each.first <= axis.until and each.last >= axis.since:
            met.setdefault(axis.place(each.first), []).append(each)
    margin = drawing.layout["margin"]
    width = max(narrowest - margin["l"] - margin["r"], 1)
    span = (axis.high - axis.low).days or 1
    places = {at: width * (at - axis.low).days / span for at in sorted(met)}
    named = [
        (at, tuple(met[at]), words.either("、", ", ").join(each.name for each in met[at])) for at in places
    ]
    spans = [_span(places[at], text, -margin["l"], width + margin["r"]) for at, _, text in named]
    if None not in spans:
        rows = _rows([ends for _, ends in spans])
        if max(rows, default=0) < MOST_ROWS:
            return [
                _Placed(*each, row, anchor) for each, row, (anchor, _) in zip(named, rows, spans, strict=True)
            ]
    rows = _rows([(places[at] - NUMBER, places[at] + NUMBER) for at in places])
    return [
        _Placed(at, marks, str(number), row, "center")
        for number, ((at, marks, _), row) in enumerate(zip(named, rows, strict=True), 1)
    ]


def _span(place: float, text: str, left: float, right: float) -> tuple[str, tuple[float, float]] | None:
    """(anchor, (first px, last px)) of a name right of its line or, for want of room, left of it; None: no room."""
    wide = text_width(text, SMALL) + 10
    if place + wide <= right:
        return "left", (place, place + wide)
    if place - wide >= left:
        return "right", (place - wide, place)
    return None


def _rows(spans: Sequence[tuple[float, float]]) -> list[int]:
    """The lowest row for each on which it meets none before it. A wider figure only draws them apart."""
    taken: list[list[tuple[float, float]]] = []
    rows = []
    for first, last in spans:
        free = (at for at, row in enumerate(taken) if all(last <= a or b <= first for a, b in row))
        row = next(free, len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append((first, last))
        rows.append(row)
    return rows


def _name(each: _Placed, top: float) -> dict:
    """On a ground of paper, so that no line of another event runs through it."""
    shift = {"left": 4, "right": -4, "center": 0}[each.anchor]
    return note(
        each.at.isoformat(), 1, escape(each.text, quote=False), yref="paper", xanchor=each.anchor,
        yanchor="bottom", size=SMALL, color="ink", dx=shift, dy=top + each.row * ROW,
        bgcolor=LIGHT["paper"], borderpad=0,
    )  # fmt: skip


def _shapes(placed: Sequence[_Placed], axis: _Axis, top: float, plot: float) -> list[dict]:
    drawn = []
    for each in placed:
        drawn += [_band(mark, axis) for mark in each.marks if mark.last > mark.first]
        reach = 1 + (top + each.row * ROW + (0 if each.anchor == "center" else ROW - 4)) / plot
        at = each.at.isoformat()
        drawn.append(rule(at, at, 0, reach, color="ink-2", dash="1px,3px", yref="paper", layer="below"))
    return drawn


def _band(mark: Mark, axis: _Axis) -> dict:
    return {
        "type": "rect",
        "x0": axis.place(mark.first).isoformat(),
        "x1": axis.place(mark.last + timedelta(days=1)).isoformat(),
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "fillcolor": CHART["band"],
        "line": {"width": 0},
        "layer": "below",
    }


def _days(mark: Mark, words: Words) -> str:
    until = f"{words.either('至', ' to ')}{words.date(mark.last)}" if mark.last > mark.first else ""
    return words.either(f"（{words.date(mark.first)}{until}）", f" ({words.date(mark.first)}{until})")

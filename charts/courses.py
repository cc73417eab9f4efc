"""Groups over time: a line each, its name and last value at its end; beyond seven the next are thin and grey."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from charts.base import empty, figure, folded, gaps, note, text_width
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import RATES, Words

HEIGHT, TICKS = 320, 6
MOST, CONTEXT = 7, 12  # lines that are told apart; thin ones beside them
DASHES = ("solid", "7px,3px", "2px,3px", "9px,3px,2px,3px")  # in print the colours are shades of grey
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "circle-open", "square-open", "diamond-open")
LABEL_WIDTH, GAP = 104, 17
UNDER, OVER = 34, 14


class Line(NamedTuple):
    """color: a token. values: one a period, None is a gap."""

    label: str
    color: str
    values: Sequence[float | None]


def courses(
    days: Sequence[date], lines: Sequence[Line], names: Sequence[str], words: Words, unit: str,
    is_partial: bool = False,
) -> Drawing:  # fmt: skip
    """lines: in the order they are spoken of, 19 at most. names: the periods in words. is_partial: the last
    period is not over; its points are hollow.

    Counts from zero, rates from where they are. Empty: says so.
    """
    drawn = [line._replace(values=gaps(line.values)) for line in lines]
    known = [value for line in drawn for value in line.values if value is not None]
    if not known:
        return empty(words, HEIGHT)
    low, high = _span(known, unit)
    traces = [_context(days, line) for line in drawn[MOST : MOST + CONTEXT]]
    traces += [_line(days, line, at, names, words, unit, is_partial) for at, line in enumerate(drawn[:MOST])]
    notes, right = _ends(drawn[:MOST], (high - low) / (HEIGHT - UNDER - OVER), words, unit)
    edge, shown = (days[-1] - days[0]) * 0.02, _ticks(len(days))
    return figure(
        traces,
        height=HEIGHT,
        margin={"l": _left(low, high, words, unit), "r": right, "t": OVER, "b": UNDER},
        xaxis={
            "type": "date",
            "range": [(days[0] - edge).isoformat(), (days[-1] + edge).isoformat()],
            "tickvals": [days[at].isoformat() for at in shown],
            "ticktext": [names[at] for at in shown],
            "tickangle": 0,
        },
        yaxis={
            "range": [low, high],
            "nticks": 5,
            "tickformat": ",~g",
            "ticksuffix": "%" if unit == "percent" else "",
            "showgrid": True,
        },
        notes=notes,
    )


def _span(known: Sequence[float], unit: str) -> tuple[float, float]:
    low, high = min(known), max(known)
    room = (high - low) * 0.15 or abs(high) * 0.05 or 1
    if unit not in RATES:
        return min(0.0, low), high + room
    return max(0.0, low - room), min(high + room, 101) if unit == "percent" else high + room


def _left(low: float, high: float, words: Words, unit: str) -> int:
    suffix = "%" if unit == "percent" else ""
    return max(text_width(words.number(round(value), 0) + suffix) for value in (low, high)) + 10


def _ticks(n: int) -> list[int]:
    """Every so many periods, counted back from the last."""
    step = -(-n // TICKS)
    return [at for at in range(n) if (n - 1 - at) % step == 0]


def _line(days, line: Line, at: int, names, words: Words, unit: str, is_partial: bool) -> dict:
    color, values = line.color, line.values
    last = len(values) - 1
    marked = [place for place in range(len(values)) if place == last or _is_alone(values, place)]
    symbol = SYMBOLS[at % len(SYMBOLS)]
    end = symbol if not is_partial or symbol.endswith("-open") else f"{symbol}-open"
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [day.isoformat() for day in days],
        "y": values,
        "line": {
            "color": LIGHT[color],
            "width": CHART["line_lead"] if not at else CHART["line"],
            "dash": DASHES[at % len(DASHES)],
        },
        "marker": {
            "opacity": 1,
            "color": LIGHT[color],
            "symbol": [end if place == last else symbol for place in range(len(values))],
            "size": [CHART["marker"] if place in marked else 0 for place in range(len(values))],
            "line": {"color": LIGHT[color], "width": 2},
        },
        "cliponaxis": False,
        **_said_of(line, names, words, unit),
    }


def _is_alone(values: Sequence[float | None], at: int) -> bool:
    """Between two gaps, where no line would be seen."""
    around = [None, *values, None]
    return around[at + 1] is not None and around[at] is None and around[at + 2] is None


def _context(days, line: Line) -> dict:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [day.isoformat() for day in days],
        "y": line.values,
        "line": {"color": LIGHT["rule-strong"], "width": 1},
        "hoverinfo": "skip",
    }


def _said_of(line: Line, names: Sequence[str], words: Words, unit: str) -> dict:
    """The hover text: the label once, as it may be long, then the period and its number."""
    said = [f"{when} {words.value(value, unit)}" for when, value in zip(names, line.values, strict=True)]
    label = line.label.replace("%", "％")  # a sign of its own in a template
    return {"hovertext": said, "hovertemplate": f"{label} %{{hovertext}}<extra></extra>"}


def _ends(drawn: Sequence[Line], per_px: float, words: Words, unit: str) -> tuple[list[dict], int]:
    """Name and last value beside the end of each line, pushed apart; none for a line that ended before."""
    ends = [(line.values[-1], _said(line, words, unit)) for line in drawn if line.values[-1] is not None]
    lines = max((text.count("<br>") + 1 for _, text in ends), default=1)
    places = apart([value for value, _ in ends], GAP * lines * per_px)
    notes = [
        note(1, place, text, color="ink", xref="paper", dx=12)
        for (_, text), place in zip(ends, places, strict=True)
    ]
    bare = (text.replace("<b>", "").replace("</b>", "") for _, text in ends)
    return notes, max(map(text_width, bare), default=0) + 18


def apart(places: Sequence[float], gap: float) -> list[float]:
    """The same places at least `gap` apart: those too near are spread about their middle, others stay."""
    bunches = []  # (middle, the places of its members)
    for at in sorted(range(len(places)), key=lambda at: places[at]):
        middle, members = places[at], [at]
        while bunches and middle - bunches[-1][0] < gap * (len(members) + len(bunches[-1][1])) / 2:
            members = [*bunches.pop()[1], *members]
            middle = sum(places[each] for each in members) / len(members)
        bunches.append((middle, members))
    moved = list(places)
    for middle, members in bunches:
        for number, at in enumerate(members):
            moved[at] = middle + (number - (len(members) - 1) / 2) * gap
    return moved


def _said(line: Line, words: Words, unit: str) -> str:
    value = line.values[-1]
    number = words.percent(value) if unit == "percent" else words.amount(value, unit)
    return f"<b>{number}</b> " + "<br>".join(folded(line.label, LABEL_WIDTH)[:2])

"""Groups over time: a line each, its name and last value at its end; beyond seven the others are thin and grey."""

from collections.abc import Mapping, Sequence
from datetime import date

from charts.base import empty, figure, folded, gaps, hover, note, spread, text_width
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import RATES, Words

HEIGHT, TICKS = 320, 6
MOST = 7  # lines that are told apart
DASHES = ("solid", "7px,3px", "2px,3px", "9px,3px,2px,3px")  # in print the colours are shades of grey
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "circle-open", "square-open", "diamond-open")
LABEL_WIDTH, GAP = 104, 17
UNDER, OVER = 34, 14


def courses(
    days: Sequence[date], lines: Mapping[str, Sequence[float | None]], colors: Mapping[str, str],
    names: Sequence[str], words: Words, unit: str, is_partial: bool = False,
) -> Drawing:  # fmt: skip
    """lines: label → a value a period, None is a gap; in the order they are spoken of. colors: label → token.
    names: the periods in words. is_partial: the last period is not over; its points are hollow.

    Counts from zero, rates from where they are. Empty: says so.
    """
    drawn = {label: gaps(values) for label, values in lines.items()}
    known = [value for values in drawn.values() for value in values if value is not None]
    if not known:
        return empty(words, HEIGHT)
    low, high = _span(known, unit)
    told = list(drawn)[:MOST]
    traces = [_context(days, values, label, names, words, unit)
              for label, values in drawn.items() if label not in told]  # fmt: skip
    traces += [
        _line(days, drawn[label], label, at, colors[label], names, words, unit, is_partial)
        for at, label in enumerate(told)
    ]
    notes, right = _ends({label: drawn[label] for label in told}, colors, (high - low) / (HEIGHT - UNDER - OVER),
                         words, unit)  # fmt: skip
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
        yaxis={"range": [low, high], "nticks": 5, "tickformat": ",~g", "ticksuffix": "%" if unit == "percent" else "",
               "showgrid": True},
        notes=notes,
    )  # fmt: skip


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


def _line(
    days, values, label: str, at: int, color: str, names, words: Words, unit: str, is_partial: bool
) -> dict:
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
        **hover(
            f"{when} {label} {words.value(value, unit)}" for when, value in zip(names, values, strict=True)
        ),
    }


def _is_alone(values: Sequence[float | None], at: int) -> bool:
    """Between two gaps, where no line would be seen."""
    around = [None, *values, None]
    return around[at + 1] is not None and around[at] is None and around[at + 2] is None


def _context(days, values, label: str, names, words: Words, unit: str) -> dict:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [day.isoformat() for day in days],
        "y": values,
        "line": {"color": LIGHT["rule-strong"], "width": 1},
        **hover(
            f"{when} {label} {words.value(value, unit)}" for when, value in zip(names, values, strict=True)
        ),
    }


def _ends(
    drawn: Mapping, colors: Mapping[str, str], per_px: float, words: Words, unit: str
) -> tuple[list, int]:
    """Name and last value beside the end of each line, pushed apart; none for a line that ended before."""
    ends = {label: values[-1] for label, values in drawn.items() if values[-1] is not None}
    said = {label: _said(label, value, words, unit) for label, value in ends.items()}
    lines = max((text.count("<br>") + 1 for text in said.values()), default=1)
    places = spread(list(ends.values()), GAP * lines * per_px)
    notes = [
        note(1, place, said[label], color="ink", xref="paper", dx=12)
        for label, place in zip(ends, places, strict=True)
    ]
    bare = (text.replace("<b>", "").replace("</b>", "") for text in said.values())
    return notes, max(map(text_width, bare), default=0) + 18


def _said(label: str, value: float, words: Words, unit: str) -> str:
    number = words.percent(value) if unit == "percent" else words.amount(value, unit)
    return f"<b>{number}</b> " + "<br>".join(folded(label, LABEL_WIDTH)[:2])

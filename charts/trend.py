"""One number over its periods: a line with its target, the periods that missed it marked, the last value written."""

from collections.abc import Sequence
from datetime import date

from charts.base import TARGET_LINE, TEXT, empty, figure, gaps, hover, note, spread, text_width
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import RATES, Words

HEIGHT = 300
TICKS = 6  # so many periods are written under the axis at most


def trend(
    days: Sequence[date],
    values: Sequence[float | None],
    names: Sequence[str],
    words: Words,
    unit: str,
    target: float | None = None,
    missed: Sequence[bool] = (),
    is_partial: bool = False,
) -> Drawing:
    """A value a period; None is a gap. names: the periods in words. missed: periods on the wrong side of the target.
    is_partial: the last period is not over, or not wholly delivered; its point is hollow.

    Rates need not begin at zero, counts do. Empty: says so.
    """
    drawn = gaps(values)
    known = [at for at, value in enumerate(drawn) if value is not None]
    if not known:
        return empty(words, HEIGHT)
    low, high = _span([drawn[at] for at in known], unit, target)
    flags = list(missed) or [False] * len(drawn)
    per_px = (high - low) / (HEIGHT - 52)
    notes, right = _at_the_end(drawn[-1], target, flags[-1], per_px, words, unit)
    line = {"x0": 0, "x1": 1, "xref": "paper", "y0": target, "y1": target}
    shapes = [] if target is None else [{"type": "line", "line": TARGET_LINE, **line}]
    edge = (days[-1] - days[0]) * 0.02
    shown = _ticks(len(days))
    return figure(
        [_line(days, drawn, names, flags, is_partial, words, unit)],
        height=HEIGHT,
        margin={"l": _left(low, high, words, unit), "r": right, "t": 18, "b": 34},
        xaxis={
            "type": "date",
            "range": [(days[0] - edge).isoformat(), (days[-1] + edge).isoformat()],
            "tickvals": [days[at].isoformat() for at in shown],
            "ticktext": [names[at] for at in shown],
            "tickangle": 0,
        },
        yaxis={"range": [low, high], "nticks": 5, "tickformat": ",~g", "ticksuffix": "%" if unit == "percent" else ""},
        notes=notes,
        shapes=shapes,
    )  # fmt: skip


def _span(known: Sequence[float], unit: str, target: float | None) -> tuple[float, float]:
    ends = [*known, *([] if target is None else [target])]
    room = (max(ends) - min(ends)) * 0.25 or abs(max(ends)) * 0.05 or 1
    top = max(ends) + room
    if unit not in RATES:
        return 0, top
    return max(0, min(ends) - room), min(top, 101) if unit == "percent" else top


def _left(low: float, high: float, words: Words, unit: str) -> int:
    return max(text_width(words.at_mark(round(value), unit)) for value in (low, high)) + 10


def _at_the_end(
    last: float | None, target: float | None, is_missed: bool, per_px: float, words: Words, unit: str
) -> tuple[list[dict], int]:
    """The last value and the target right of the line, apart from each other; and the margin they need.

    last: None where the last period has no value: one of a period before would be taken for it.
    """
    color = "worse-text" if is_missed else "accent-text"
    said = [] if last is None else [(words.at_mark(last, unit), last, color, TEXT + 4)]
    if target is not None:
        text = words.say("target {value}", value=words.target(target, unit))
        said.append((text, target, "ink", TEXT))
    places = spread([place for _, place, _, _ in said], (TEXT + 11) * per_px)
    notes = [
        note(1, place, text, color=color, bold=size > TEXT, size=size, xref="paper", dx=10)
        for (text, _, color, size), place in zip(said, places, strict=True)
    ]
    return notes, round(max((text_width(text, size) for text, _, _, size in said), default=0) * 1.1) + 16


def _ticks(n: int) -> list[int]:
    """Every so many periods, counted back from the last."""
    step = -(-n // TICKS)
    return [at for at in range(n) if (n - 1 - at) % step == 0]


def _line(days, drawn, names, flags, is_partial: bool, words: Words, unit: str) -> dict:
    color = [LIGHT["worse-mark" if flag else "accent"] for flag in flags]
    inside = [*color[:-1], LIGHT["paper"]] if is_partial else color
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [day.isoformat() for day in days],
        "y": drawn,
        "line": {"color": LIGHT["accent"], "width": CHART["line_lead"]},
        "marker": {
            "color": inside,
            "size": CHART["marker"],
            "opacity": 1,
            "line": {"color": color, "width": 2},
        },
        "cliponaxis": False,
        **hover(f"{name} {words.value(value, unit)}" for name, value in zip(names, drawn, strict=True)),
    }

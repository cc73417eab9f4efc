"""Shares over time: lines from zero, first and last value written, the one spoken of in accent."""

from collections.abc import Mapping, Sequence
from datetime import date

from charts.base import empty, figure, gaps, hover, note, spread, text_width, wrapped
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words

COLORS = ("categorical-7", "nodata-mark", "ink-2")
LABEL_WIDTH = 88
START_ROOM = 24  # px between two starts that both have room for their value above the line


def shares(
    days: Sequence[date],
    lines: Mapping[str, Sequence[float | None]],
    words: Words,
    unit: str = "percent",
    period_words: Sequence[str] | None = None,
    height: int = CHART["height"]["share_lines"],
) -> Drawing:
    """One line an entry of `lines` (label → values on `days`); the first is the one spoken of. None is a gap.

    `period_words` names the days (for ticks and hover); without it they are months. Empty: says so.
    """
    days, drawn = list(days), {label: gaps(values) for label, values in lines.items()}
    known = [value for values in drawn.values() for value in values if value is not None]
    if not known:
        return empty(words, height)
    top = max(known) * 1.16
    said = list(period_words or [words.month(day) for day in days])
    colors = dict(zip(drawn, ("accent", *COLORS), strict=False))
    traces = [
        _line(days, values, label, colors.get(label, "ink-2"), said, words, unit)
        for label, values in drawn.items()
    ]
    names = {label: wrapped(label, LABEL_WIDTH) for label in drawn}
    return figure(
        traces,
        height=height,
        margin={"l": 8, "r": _right_margin(names, drawn, words, unit), "t": 12, "b": 26},
        xaxis=_ends(days),
        yaxis={"range": [0, top], "showticklabels": False, "nticks": 4},
        notes=_day_notes(said) + _end_notes(drawn, names, words, unit, top / (height - 38)),
    )


def _ends(days: Sequence[date]) -> dict:
    """No ticks: the first and the last day are written inwards from the ends, so that neither is cut."""
    return {
        "type": "date",
        "tickvals": [days[0].isoformat(), days[-1].isoformat()],
        "ticktext": ["", ""],
        "range": [days[0].isoformat(), days[-1].isoformat()],
    }


def _line(days, values, label: str, color: str, said, words: Words, unit: str) -> dict:
    width = CHART["line_lead"] if color == "accent" else CHART["line"]
    last = max((at for at, value in enumerate(values) if value is not None), default=-1)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [day.isoformat() for day in days],
        "y": values,
        "line": {"color": LIGHT[color], "width": width},
        "marker": {
            "opacity": 1,
            "color": LIGHT[color],
            "size": [CHART["marker"] if at == last else 0 for at in range(len(values))],
        },
        "cliponaxis": False,
        **hover(
            f"{when} {label} {words.value(value, unit)}" for when, value in zip(said, values, strict=True)
        ),
    }


def _day_notes(said: Sequence[str]) -> list[dict]:
    place = {"xref": "paper", "yref": "paper", "yanchor": "top", "dy": -6}
    last = note(1, 0, said[-1], xanchor="right", **place)
    return [note(0, 0, said[0], **place), last] if len(said) > 1 else [last]


def _right_margin(names, drawn, words: Words, unit: str) -> int:
    texts = [f"{words.value(_last(values)[1], unit)} {names[label]}" for label, values in drawn.items()]
    return min(150, max(map(text_width, texts))) + 12


def _last(values: Sequence[float | None]) -> tuple[int, float | None]:
    return next(
        ((at, values[at]) for at in reversed(range(len(values))) if values[at] is not None), (0, None)
    )


def _end_notes(drawn, names, words: Words, unit: str, per_px: float) -> list[dict]:
    """First value over the line's start, last value and label at its end, pushed apart where they touch.

    A line of one value has its end only.
    """
    ends = {label: _last(values) for label, values in drawn.items() if _last(values)[1] is not None}
    apart = 36 if any("<br>" in name for name in names.values()) else 18
    places = spread([value for _, value in ends.values()], apart * per_px)
    starts = [values[0] for values in drawn.values() if values and values[0] is not None]
    notes = []
    for (label, (last, value)), place in zip(ends.items(), places, strict=True):
        text = f"<b>{words.value(value, unit)}</b> {names[label]}"
        notes.append(note(1, place, text, color="ink", xref="paper", dx=10))
        first = next(at for at, start in enumerate(drawn[label]) if start is not None)
        if first == 0 < last:
            start = drawn[label][0]
            is_crowded = any(start < other < start + START_ROOM * per_px for other in starts)
            side = {"yanchor": "top", "dy": -3} if is_crowded else {"yanchor": "bottom", "dy": 3}
            notes.append(note(0, start, words.value(start, unit), xref="paper", **side))
    return notes

"""Months with their natural limits: grey band, dashed mean, diamonds for signals, slots for gaps."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from charts.base import TEXT, empty, figure, gaps, hover, note, rule, spread, text_width
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words

LABELS_APART = 10  # months between two labelled signals, so that labels never meet on a phone


def xmr(
    days: Sequence[date],
    values: Sequence[float | None],
    limits: Any | None,
    words: Words,
    unit: str = "records",
    is_partial: bool = False,
    height: int = CHART["height"]["xmr"],
) -> Drawing:
    """A value a month: `days` are month starts, ascending; None = not delivered, a dashed slot, never a zero.

    `limits` has mean, lower, upper and signals (places in `values`); None: too few months, no band.
    `is_partial`: the last month is not over yet and its point is hollow. Empty: says so.
    """
    days, drawn = list(days), gaps(values)
    known = [value for value in drawn if value is not None]
    if not known:
        return empty(words, height)
    signals = [at for at in limits.signals if drawn[at] is not None] if limits else []
    low, high = _span(known, limits)
    notes = _signal_notes(days, drawn, signals, words, unit)
    shapes = _slots(days, drawn, low, high)
    notes += _slot_notes(days, drawn, (low + high) / 2, words)
    right = 16
    if limits:
        shapes += _band(limits)
        limit_notes = _limit_notes(limits, words, unit, (high - low) / (height - 60))
        right = max(text_width(said["text"]) for said in limit_notes) + 14
        notes += limit_notes
    ticks = [words.amount(value, unit) for value in (low, high)]
    return figure(
        [_line(days, drawn, signals, words, unit, is_partial)],
        height=height,
        margin={"l": max(map(text_width, ticks)) + 12, "r": right, "t": 16, "b": 44},
        xaxis={
            "type": "date",
            "tickformat": words.month_axis,
            "range": [_shifted(days[0], -15), _shifted(days[-1], 15)],
            "nticks": 7,
            "tickangle": 0,
        },
        yaxis={"range": [low, high], "nticks": 5, "tickformat": ",~g"},
        notes=notes,
        shapes=shapes,
    )


def _span(known: list[float], limits) -> tuple[float, float]:
    ends = [*known, limits.lower, limits.upper] if limits else known
    room = (max(ends) - min(ends) or abs(max(ends)) or 1) * 0.12
    return max(0, min(ends) - room) if min(ends) >= 0 else min(ends) - room, max(ends) + room


def _shifted(day: date, by: int) -> str:
    return (day + timedelta(days=by)).isoformat()


def _line(days, drawn, signals, words: Words, unit: str, is_partial: bool) -> dict:
    last = len(drawn) - 1
    look = ["diamond" if at in signals else "circle" for at in range(len(drawn))]
    color = [LIGHT["attention-mark" if at in signals else "accent"] for at in range(len(drawn))]
    if is_partial and last not in signals:
        color[last] = LIGHT["paper"]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [day.isoformat() for day in days],
        "y": [None if value is None else round(value, 2) for value in drawn],
        "line": {"color": LIGHT["accent"], "width": CHART["line"]},
        "marker": {
            "color": color,
            "symbol": look,
            "opacity": 1,
            "size": [CHART["marker_signal"] if at in signals else 6 for at in range(len(drawn))],
            "line": {
                "color": [LIGHT["ink" if at in signals else "accent"] for at in range(len(drawn))],
                "width": 1.2,
            },
        },
        "cliponaxis": False,
        **hover(
            f"{words.month(day)} {words.value(value, unit)}" for day, value in zip(days, drawn, strict=True)
        ),
    }


def _band(limits) -> list[dict]:
    band = {
        "type": "rect",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": limits.lower,
        "y1": limits.upper,
        "fillcolor": CHART["band"],
        "line": {"width": 0},
        "layer": "below",
    }
    return [
        band,
        rule(0, 1, limits.mean, limits.mean, color="ink-2", dash="3px,3px", xref="paper", layer="below"),
    ]


def _limit_notes(limits, words: Words, unit: str, per_px: float) -> list[dict]:
    named = [
        (words.say("lower {value}", value=words.amount(limits.lower, unit)), limits.lower),
        (words.say("mean {value}", value=words.amount(limits.mean, unit)), limits.mean),
        (words.say("upper {value}", value=words.amount(limits.upper, unit)), limits.upper),
    ]
    places = spread([place for _, place in named], 18 * per_px)
    return [note(1, place, text, xref="paper", dx=8) for (text, _), place in zip(named, places, strict=True)]


def _signal_notes(days, drawn, signals, words: Words, unit: str) -> list[dict]:
    """Month and value at the signals, the latest first, where there is room between them."""
    notes, last = [], None
    for at in sorted(signals, reverse=True):
        if last is not None and last - at < LABELS_APART:
            continue
        last = at
        is_early = at < len(drawn) / 3
        text = f"{words.short_month(days[at])} {words.amount(drawn[at], unit)}"
        notes.append(
            note(days[at].isoformat(), drawn[at], text, color="ink", bold=True,
                 xanchor="left" if is_early else "right", dx=11 if is_early else -11)
        )  # fmt: skip
    return notes


def _runs(drawn: Sequence[float | None]) -> list[tuple[int, int]]:
    """First and last place of every stretch of missing months."""
    runs: list[tuple[int, int]] = []
    for at, value in enumerate(drawn):
        if value is None:
            runs = [*runs[:-1], (runs[-1][0], at)] if runs and runs[-1][1] == at - 1 else [*runs, (at, at)]
    return runs


def _slots(days, drawn, low: float, high: float) -> list[dict]:
    return [
        {
            "type": "rect",
            "x0": _shifted(days[first], -15),
            "x1": _shifted(days[last], 15),
            "y0": low + (high - low) * 0.1,
            "y1": high - (high - low) * 0.1,
            "line": {"color": LIGHT["nodata-mark"], "width": 1.2, "dash": "2px,2px"},
        }
        for first, last in _runs(drawn)
    ]


def _slot_notes(days, drawn, middle: float, words: Words) -> list[dict]:
    """未报送 in each slot: Han one below the other, Latin turned."""
    notes = []
    for first, last in _runs(drawn):
        at = days[first] + (days[last] - days[first]) / 2
        text, turn = words.not_delivered, {"textangle": -90}
        if words.language == "zh":
            text, turn = "<br>".join(text), {}
        notes.append(
            note(at.isoformat(), middle, text, color="nodata-text", size=TEXT - 1, xanchor="center", **turn)
        )
    return notes

"""Shares kept on time against cases: how far from the common rate chance alone carries so few or so many."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.base import TARGET_LINE, empty, figure, hover, note, spread, text_width
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words

HEIGHT = 380
MARKS = {None: "circle-open", "95": "circle", "99.8": "diamond"}


class Dot(NamedTuple):
    """A person: cases, share of 100, and the limits it lies beyond: "95", "99.8" or None."""

    label: str
    cases: int
    share: float
    outside: str | None


class Limit(NamedTuple):
    """The four limits at so many cases, percent."""

    cases: int
    low_998: float
    low_95: float
    high_95: float
    high_998: float


def funnel(dots: Sequence[Dot], limits: Sequence[Limit], rate: float | None, words: Words) -> Drawing:
    """Dots named only outside the limits. rate: common share in percent; None: nothing to draw, and it says so."""
    if rate is None or not dots:
        return empty(words)
    most = max(dot.cases for dot in dots) * 1.06
    least = min(dot.cases for dot in dots)
    lowest = min([dot.share for dot in dots] + [each.low_998 for each in limits if each.cases >= least / 2])
    bottom = max(-1.0, lowest - 2)
    lines = [_line(limits, ends, dash) for dash, ends in _LINES.items()]
    return figure(
        [*lines, _dots(dots, words)],
        height=HEIGHT,
        margin={"l": 46, "r": 10, "t": 8, "b": 46},
        xaxis={
            "range": [0, most],
            "showgrid": False,
            "nticks": 6,
            "title": {
                "text": words.say("requests completed or overdue"),
                "font": {"size": CHART["text_small"]},
            },
        },
        yaxis={"range": [bottom, 101.5], "showgrid": True, "ticksuffix": "%", "nticks": 6},
        notes=_names(dots, most, 101.5 - bottom),
        shapes=[{"type": "line", "x0": 0, "x1": most, "y0": rate, "y1": rate, "line": TARGET_LINE}],
    )


_LINES = {"solid": ("low_95", "high_95"), "3px,3px": ("low_998", "high_998")}


def _line(limits: Sequence[Limit], ends: tuple[str, str], dash: str) -> dict:
    """Both ends of a limit as one broken line."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [*(each.cases for each in limits), None, *(each.cases for each in limits)],
        "y": [
            *(getattr(each, ends[0]) for each in limits),
            None,
            *(getattr(each, ends[1]) for each in limits),
        ],
        "line": {"color": LIGHT["nodata-mark"], "width": 1.4, "dash": dash},
        "hoverinfo": "skip",
    }


def _dots(dots: Sequence[Dot], words: Words) -> dict:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [dot.cases for dot in dots],
        "y": [dot.share for dot in dots],
        "marker": {
            "symbol": [MARKS[dot.outside] for dot in dots],
            "size": CHART["marker"] + 3,
            "color": [LIGHT["accent" if dot.outside else "ink-2"] for dot in dots],
            "line": {"width": 2, "color": [LIGHT["accent" if dot.outside else "ink-2"] for dot in dots]},
        },
        "cliponaxis": False,
        **hover(
            words.say(
                "{name} {share} of {cases}", name=dot.label, share=words.percent(dot.share),
                cases=words.value(dot.cases, "records"),
            )
            for dot in dots
        ),
    }  # fmt: skip


def _names(dots: Sequence[Dot], most: float, span: float) -> list[dict]:
    """The names of those outside, pushed apart where they would lie on each other."""
    named = [dot for dot in dots if dot.outside]
    places = spread([dot.share for dot in named], 16 * span / (HEIGHT - 54))
    notes = []
    for dot, place in zip(named, places, strict=True):
        is_left = dot.cases / most * 420 + text_width(dot.label) > 400
        notes.append(
            note(dot.cases, place, dot.label, color="ink", bold=True, xanchor="right" if is_left else "left",
                 dx=-10 if is_left else 10)
        )  # fmt: skip
    return notes

"""A quoted number then and now: the difference, step by step."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.base import bars, empty, figure, hover, note, rule, wrapped
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words

LABEL = 92  # px
COLORS = {"definition": "attention-mark"}


class Step(NamedTuple):
    """why: `explaining.Why`; change in the indicator's unit, said as it is shown."""

    why: str
    label: str
    change: float
    said: str


def difference(then: str, steps: Sequence[Step], now: str, words: Words) -> Drawing:
    """then, now: the numbers as they are shown. No steps: an empty figure that says so."""
    height = CHART["height"]["waterfall"]
    if not steps:
        return empty(words, height)
    levels = [0.0]
    for step in steps:
        levels.append(levels[-1] + step.change)
    end = len(steps) + 1
    low, high = min(levels), max(levels)
    room = (high - low or 1) * 0.15
    labels = [
        f"{words.say('then')}<br><b>{then}</b>",
        *(wrapped(step.label, LABEL) for step in steps),
        f"{words.say('now')}<br><b>{now}</b>",
    ]
    return figure(
        [_bars(steps, levels)],
        height=height,
        margin={"l": 4, "r": 4, "t": 24, "b": 66},
        xaxis={
            "tickvals": list(range(end + 1)), "ticktext": labels, "range": [-0.5, end + 0.5], "tickangle": 0,
            "ticklabelstandoff": 20,
        },
        yaxis={"visible": False, "range": [low - room, high + room]},
        notes=_values(steps, levels),
        shapes=_lines(levels, end),
    )  # fmt: skip


def _bars(steps: Sequence[Step], levels: Sequence[float]) -> dict:
    return bars(
        x=list(range(1, len(steps) + 1)),
        y=[step.change for step in steps],
        base=list(levels[:-1]),
        width=CHART["bar_share"],
        marker={
            "color": [
                LIGHT[COLORS.get(step.why, "accent" if step.change > 0 else "accent-soft")] for step in steps
            ]
        },
        **hover([f"{step.label} {step.said}" for step in steps]),
    )


def _lines(levels: Sequence[float], end: int) -> list[dict]:
    """Hairlines from bar to bar, short thick ends for then and now."""
    half = CHART["bar_share"] / 2
    between = [
        rule(at - half, at + 1 + half, level, level, color="rule-strong", layer="below")
        for at, level in enumerate(levels)
    ]
    ends = [
        rule(at - half, at + half, level, level, width=3) for at, level in ((0, levels[0]), (end, levels[-1]))
    ]
    return [*between, *ends]


def _values(steps: Sequence[Step], levels: Sequence[float]) -> list[dict]:
    """What each step adds, beyond the far end of its bar."""
    return [
        note(
            at,
            levels[at],
            step.said,
            color="ink",
            bold=True,
            xanchor="center",
            dy=-4 if step.change < 0 else 4,
        )
        | {"yanchor": "top" if step.change < 0 else "bottom"}
        for at, step in enumerate(steps, 1)
    ]

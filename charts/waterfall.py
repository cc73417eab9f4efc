"""Population balance: the change from zero, step by step, the unexplained rest always shown."""

from collections.abc import Sequence

from charts.base import bars, empty, figure, hatch, hover, note, rule
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words, is_missing

COLORS = {"in": "accent", "out": "accent-soft", "unexplained": "attention-mark"}


def waterfall(
    opening: float | None,
    steps: Sequence[tuple[str, float, str]],
    closing: float | None,
    words: Words,
    absent: str | None = None,
) -> Drawing:
    """Opening, steps (label, signed people, kind "in", "out" or "unexplained"), closing.

    A missing opening or closing: an empty figure that says so, in the words of `absent` where given.
    """
    height = CHART["height"]["waterfall"]
    if is_missing(opening) or is_missing(closing):
        return empty(words, height, absent)
    levels = [0.0]
    for _, change, _ in steps:
        levels.append(levels[-1] + change)
    end = len(steps) + 1
    labels = [
        f"{words.say('opening')}<br><b>{words.number(opening)}</b>",
        *(label.replace(" ", "<br>") for label, _, _ in steps),
        f"{words.say('closing')}<br><b>{words.number(closing)}</b>",
    ]
    return figure(
        [_bars(steps, levels, words)],
        height=height,
        margin={"l": 4, "r": 4, "t": 24, "b": 66},
        xaxis={
            "tickvals": list(range(end + 1)),
            "ticktext": labels,
            "range": [-0.5, end + 0.5],
            "tickangle": 0,
        }
        | {"ticklabelstandoff": 20},
        yaxis={"visible": False, "range": [min(levels), max(levels) if max(levels) > min(levels) else 1]},
        notes=_values(steps, levels, end, words),
        shapes=_lines(levels, end),
    )


def _bars(steps, levels, words: Words) -> dict:
    return bars(
        x=list(range(1, len(steps) + 1)),
        y=[change for _, change, _ in steps],
        base=levels[:-1],
        width=CHART["bar_share"],
        marker={
            "color": [LIGHT[COLORS[kind]] for _, _, kind in steps],
            "pattern": hatch([kind == "unexplained" for _, _, kind in steps]),
        },
        **hover(f"{label} {words.signed(change)}" for label, change, _ in steps),
    )


def _lines(levels: list[float], end: int) -> list[dict]:
    """The zero line, hairlines from bar to bar, and short thick ends for opening and closing."""
    half = CHART["bar_share"] / 2
    steps = [
        rule(at - half, at + 1 + half, level, level, color="rule-strong", layer="below")
        for at, level in enumerate(levels)
    ]
    ends = [rule(at - half, at + half, levels[-at and -1], levels[-at and -1], width=3) for at in (0, end)]
    return [rule(-0.5, end + 0.5, 0, 0, width=0.8, layer="below"), *steps, *ends]


def _values(steps, levels, end: int, words: Words) -> list[dict]:
    """Signed values beyond the far end of each bar; the net change at the closing line."""
    written = [
        *((at, levels[at], change) for at, (_, change, _) in enumerate(steps, 1)),
        (end, levels[-1], levels[-1]),
    ]
    return [
        note(
            at,
            level,
            words.signed(change),
            color="ink",
            bold=True,
            xanchor="center",
            dy=-4 if change < 0 else 4,
        )
        | {"yanchor": "top" if change < 0 else "bottom"}
        for at, level, change in written
    ]

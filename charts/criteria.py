"""Areas of a campaign as rows: evidenced, doubtful, missing; their bar one line through the gaps."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.base import CLEAR, bars, empty, figure, hover, note, row_axis, row_labels, rule, text_width
from charts.base import key as legend
from charts.drawing import Drawing
from charts.theme import LIGHT
from charts.words import Words

ROW = 40
LOOKS = {
    "evidenced": ("accent", "fill"),
    "doubtful": ("attention-mark", "hatch"),
    "missing": ("nodata-mark", "outline"),
}


class Area(NamedTuple):
    """Points of one area by the state of their evidence; `bar` is what it must reach, None = nothing."""

    label: str
    evidenced: float
    doubtful: float
    missing: float
    bar: float | None = None


def criteria(areas: Sequence[Area], words: Words, unit: str = "points") -> Drawing:
    """A row an area in the order given, width = points. Empty: says so."""
    if not areas:
        return empty(words)
    return framed(areas, [_segment(areas, state, words, unit) for state in LOOKS], ROW, words, unit)


def framed(areas: Sequence[Area], traces: list[dict], row: int, words: Words, unit: str, **more) -> Drawing:
    """Traces in rows `row` px high, row `i` at y = -i, with each area's points, bar and verdict beside it."""
    names, left = row_labels([area.label for area in areas], 96)
    points = [words.at_mark(area.evidenced, unit) for area in areas]
    verdicts = [_verdict(area, words, unit) for area in areas]
    column = max(map(text_width, points)) + 16
    notes = [
        note(1, -at, text, color="ink", bold=True, xref="paper", dx=10) for at, text in enumerate(points)
    ]
    notes += [
        note(1, -at, text, color=color, xref="paper", dx=10 + column)
        for at, (text, color) in enumerate(verdicts)
        if text
    ]
    bars_of = [(at, area.bar) for at, area in enumerate(areas) if area.bar is not None]
    shapes = [
        rule(bar, bar, edge - 0.17, edge + 0.17, width=2)
        for at, bar in bars_of
        for edge in (-at - 0.5, 0.5 - at)
    ]
    if bars_of and len({bar for _, bar in bars_of}) == 1:
        said = words.say("each needs {value}", value=words.value(bars_of[0][1], unit))
        notes.append(
            note(bars_of[0][1], 0.7, said, color="ink", bold=True, xanchor="center", yanchor="bottom")
        )
    return figure(
        traces,
        height=len(areas) * row + 42,
        margin={"l": left, "r": column + max(text_width(text) for text, _ in verdicts) + 14, "t": 24, "b": 6},
        xaxis={"range": [0, max(sum(area[1:4]) for area in areas) * 1.004 or 1], "visible": False},
        yaxis=row_axis([f"<b>{name}</b>" for name in names]) | {"range": [0.3 - len(areas), 0.7]},
        notes=notes,
        shapes=shapes,
        **more,
    )


def key(words: Words) -> str:
    """The key as HTML for the subtitle."""
    said = {
        "evidenced": words.say("evidenced"),
        "doubtful": words.say("doubtful"),
        "missing": words.say("no evidence yet"),
    }
    return legend([(color, said[state], look) for state, (color, look) in LOOKS.items()])


def _verdict(area: Area, words: Words, unit: str) -> tuple[str, str]:
    if area.bar is None:
        return "", "ink"
    if area.evidenced >= area.bar:
        return f"✓ {words.say('passed')}", "better-text"
    return (
        f"✕ {words.say('{value} short', value=words.at_mark(area.bar - area.evidenced, unit))}",
        "worse-text",
    )


def _segment(areas: Sequence[Area], state: str, words: Words, unit: str) -> dict:
    color, look = LOOKS[state]
    before = {"evidenced": (), "doubtful": (1,), "missing": (1, 2)}[state]
    widths = [getattr(area, state) for area in areas]
    is_outline = look == "outline"
    said = {"evidenced": "evidenced", "doubtful": "doubtful", "missing": "no evidence yet"}[state]
    return bars(
        x=widths,
        y=[-at for at in range(len(areas))],
        base=[sum(area[at] for at in before) for area in areas],
        orientation="h",
        width=0.64,
        marker={
            "color": CLEAR if is_outline else LIGHT[color],
            "line": {
                "color": LIGHT[color if is_outline else "paper"],
                "width": [1.3 if width else 0 for width in widths],
            },
            "pattern": {
                "shape": "/",
                "fillmode": "overlay",
                "fgcolor": LIGHT["paper"],
                "size": 6,
                "solidity": 0.3,
            }
            if look == "hatch"
            else {},
        },
        **hover(
            f"{area.label} {words.say(said)} {words.value(width, unit)}"
            for area, width in zip(areas, widths, strict=True)
        ),
    )

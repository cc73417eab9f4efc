"""Scores as sums of three parts, staff in register order, never by score; a missing part is a dashed slot."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from charts.base import bars, empty, figure, hover, note, row_axis, row_height, row_labels, text_width
from charts.base import key as legend
from charts.drawing import Drawing
from charts.theme import LIGHT, TOKENS
from charts.words import Words, is_missing

ROW = 32
PARTS = ("attendance", "points", "review")


class Score(NamedTuple):
    """Points earned in each part; None = open, for the reason `why` gives it, and so is the total then."""

    label: str
    attendance: float | None
    points: float | None
    review: float | None
    why: Mapping[str, str] = MappingProxyType({})


def part_color(part: str) -> str:
    """Colour name of a part, the same on every page."""
    return f"categorical-{TOKENS['entity']['score_part'][part]}"


def score_parts(scores: Sequence[Score], weights: dict[str, float], words: Words) -> Drawing:
    """One row a member of staff, in the order given; `weights`: full points of each part. Empty: says so."""
    if not scores:
        return empty(words)
    names, left = row_labels([score.label for score in scores], 120)
    totals = [_total(score, words) for score in scores]
    starts = _starts(scores, weights)
    notes = [
        note(1, -at, text, color="ink", bold=True, xref="paper", dx=10) for at, text in enumerate(totals)
    ]
    slots, slot_notes = _slots(scores, weights, starts, words)
    return figure(
        [_part(scores, part, starts, words) for part in PARTS],
        height=len(scores) * row_height(names, ROW) + 34,
        margin={"l": left, "r": max(map(text_width, totals)) + 14, "t": 4, "b": 28},
        xaxis={
            "range": [0, sum(weights[part] for part in PARTS)],
            "dtick": 20,
            "showgrid": True,
            "tickangle": 0,
        },
        yaxis=row_axis(names),
        notes=notes + slot_notes,
        shapes=slots,
    )


def key(weights: dict[str, float], words: Words) -> str:
    """The key with full points, as HTML for the subtitle."""
    return legend(
        [(part_color(part), f"{_named(part, words)} {words.number(weights[part])}", "fill") for part in PARTS]
    )


def _named(part: str, words: Words) -> str:
    return {
        "attendance": words.say("attendance"),
        "points": words.say("points ledger"),
        "review": words.say("review"),
    }[part]


def _total(score: Score, words: Words) -> str:
    return words.number(None if any(map(is_missing, score[1:4])) else sum(score[1:4]), 1)


def _starts(scores, weights) -> dict[str, list[float]]:
    """Where each part begins: after the points of those before it, or the slot of a missing one."""
    starts, place = {}, [0.0] * len(scores)
    for part in PARTS:
        starts[part] = list(place)
        earned = [getattr(score, part) for score in scores]
        place = [at + (weights[part] if is_missing(n) else n) for at, n in zip(place, earned, strict=True)]
    return starts


def _part(scores, part: str, starts, words: Words) -> dict:
    earned = [getattr(score, part) for score in scores]
    return bars(
        x=[0 if is_missing(n) else n for n in earned],
        y=[-at for at in range(len(scores))],
        base=starts[part],
        orientation="h",
        width=0.56,
        marker={"color": LIGHT[part_color(part)], "line": {"color": LIGHT["paper"], "width": 1}},
        **hover(
            f"{score.label} {_named(part, words)} {words.value(n, 'points')}"
            for score, n in zip(scores, earned, strict=True)
        ),
    )


def _slots(scores, weights, starts, words: Words) -> tuple[list[dict], list[dict]]:
    shapes, notes = [], []
    for part in PARTS:
        for at, score in enumerate(scores):
            if not is_missing(getattr(score, part)):
                continue
            begin = starts[part][at]
            edges = {"x0": begin, "x1": begin + weights[part], "y0": -at - 0.28, "y1": -at + 0.28}
            shapes.append(
                {
                    "type": "rect",
                    **edges,
                    "line": {"color": LIGHT["nodata-mark"], "width": 1.2, "dash": "3px,2px"},
                }
            )
            middle = begin + weights[part] / 2
            notes.append(
                note(
                    middle,
                    -at,
                    score.why.get(part, words.not_delivered),
                    color="nodata-text",
                    size=12,
                    xanchor="center",
                )
            )
    return shapes, notes

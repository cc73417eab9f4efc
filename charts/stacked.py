"""What each row is made of: its parts end to end with their numbers, the whole at the right."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.base import bars, empty, figure, hatch, hover, note, row_axis, row_height, row_labels, text_width
from charts.base import key as legend
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words

BAR, ROW = 0.7, 34
INKS = {"ink": ("rule", "nodata-tint", *(f"sequential-{step}" for step in range(1, 6))),
        "paper": ("accent", *(f"sequential-{step}" for step in range(6, 11)),
                  *(f"categorical-{number}" for number in (1, 2, 3, 4, 6)))}  # fmt: skip


class Part(NamedTuple):
    """One of the things that every row is made of. values: a number a row, 0 for none. is_hatched: for what is
    withheld.
    """

    label: str
    color: str
    values: Sequence[float]
    is_hatched: bool = False


def stacked(
    rows: Sequence[str], parts: Sequence[Part], wholes: Sequence[float | None], words: Words, unit: str,
    texts: Sequence[str | None] | None = None,
) -> Drawing:  # fmt: skip
    """One bar a row, in the order given. wholes: what stands at the right. texts: words in its place, where a row has
    no number: it has no bar. Empty: says so.
    """
    texts = texts or [None] * len(rows)
    if not rows or not any(any(part.values) for part in parts):
        return empty(words) if not any(texts) else empty(words, text=next(filter(None, texts)))
    ends = [text or words.at_mark(whole, unit) for text, whole in zip(texts, wholes, strict=True)]
    totals = [sum(part.values[at] for part in parts) for at in range(len(rows))]
    top = max(totals) or 1
    names, left = row_labels(rows)
    return figure(
        [_part(part, at, rows, parts, words, unit) for at, part in enumerate(parts)],
        height=len(rows) * row_height(names, ROW) + 8,
        margin={"l": left, "r": max(map(text_width, ends)) + 16, "t": 4, "b": 4},
        xaxis={"range": [0, top], "visible": False},
        yaxis=row_axis(names),
        uniformtext={
            "mode": "hide",
            "minsize": CHART["text_small"],
        },  # where a part is narrower than its number
        notes=[note(totals[at], -at, text, color="ink", bold=True, dx=10) for at, text in enumerate(ends)],
    )


def key(parts: Sequence[Part]) -> str:
    """The key of the parts as HTML for the subtitle, in the order they stand in."""
    return legend([(part.color, part.label, "hatch" if part.is_hatched else "fill") for part in parts])


def _part(part: Part, at: int, rows, parts, words: Words, unit: str) -> dict:
    bases = [sum(each.values[row] for each in parts[:at]) for row in range(len(rows))]
    shown = [words.amount(value, unit) for value in part.values]
    ink = next(
        (ink for ink, colors in INKS.items() if part.color in colors), ""
    )  # on the others none is readable
    has_words = ink and not part.is_hatched
    texts = [text if has_words and value > 0 else "" for text, value in zip(shown, part.values, strict=True)]
    pattern = {"pattern": hatch([True] * len(rows))} if part.is_hatched else {}
    return bars(
        x=list(part.values),
        y=[-row for row in range(len(rows))],
        base=bases,
        orientation="h",
        width=BAR,
        marker={"color": LIGHT[part.color], "line": {"color": LIGHT["paper"], "width": 1.5}, **pattern},
        text=texts,
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"color": LIGHT[ink or "ink"], "size": CHART["text"]},
        constraintext="inside",
        **hover(
            f"{row} {part.label} {words.value(value, unit)}"
            for row, value in zip(rows, part.values, strict=True)
        ),
    )

"""Open requests as one stacked bar by days overdue; key and counts stand in the subtitle."""

from collections.abc import Sequence

from charts.base import bars, empty, figure, hatch, hover
from charts.base import key as legend
from charts.drawing import Drawing
from charts.theme import LIGHT
from charts.words import Words

LOOKS = (("accent-soft", "fill"), ("attention-mark", "fill"), ("worse-mark", "fill"), ("worse-mark", "hatch"))
HEIGHT = 40


def backlog(
    parts: Sequence[tuple[str, int]], words: Words, unit: str = "records", absent: str | None = None
) -> Drawing:
    """(label, count) from not yet due to the longest overdue, at most four. Nothing open: says so.

    absent: why there are no parts (不显示, 未报送).
    """
    if not parts:
        return empty(words, HEIGHT, absent)
    total = sum(count for _, count in parts)
    if not total:
        return empty(words, HEIGHT, words.say("Nothing open"))
    starts = [sum(count for _, count in parts[:at]) for at in range(len(parts))]
    trace = bars(
        x=[count for _, count in parts],
        y=[0] * len(parts),
        base=starts,
        orientation="h",
        width=1,
        marker={
            "color": [LIGHT[color] for (color, _), _ in zip(LOOKS, parts, strict=False)],
            "line": {"color": LIGHT["paper"], "width": 1.5},
            "pattern": hatch([look == "hatch" for (_, look), _ in zip(LOOKS, parts, strict=False)]),
        },
        **hover(f"{label} {words.value(count, unit)}" for label, count in parts),
    )
    hidden = {"visible": False}
    return figure(
        [trace],
        height=HEIGHT,
        margin={"t": 4, "b": 4, "pad": 0},
        xaxis=hidden | {"range": [0, total]},
        yaxis=hidden | {"range": [-0.5, 0.5]},
    )


def key(parts: Sequence[tuple[str, int]], words: Words) -> str:
    """The key with counts, as HTML for the subtitle."""
    return legend(
        [
            (color, f"<b>{words.number(count)}</b> {label}", look)
            for (color, look), (label, count) in zip(LOOKS, parts, strict=False)
        ]
    )

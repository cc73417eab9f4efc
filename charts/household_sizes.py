"""Households by number of members as columns, the count and share over each."""

from collections.abc import Sequence

from charts.base import bars, empty, figure, hover, note
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words

HEIGHT = 230


def household_sizes(
    sizes: Sequence[int], households: Sequence[int], words: Words, named: int | None = 1
) -> Drawing:
    """`sizes` ascending, the last is "or more"; the column of `named` is in accent. Empty: says so."""
    total = sum(households)
    if not total:
        return empty(words, HEIGHT)
    labels = [words.value(size, "people") if words.language == "zh" else str(size) for size in sizes]
    labels[-1] += words.say(" or more")
    columns = list(range(len(sizes)))
    said = [
        f"{label} {words.value(n, 'households')} {words.percent(100 * n / total)}"
        for label, n in zip(labels, households, strict=True)
    ]
    trace = bars(
        x=columns,
        y=list(households),
        width=CHART["bar_share"],
        marker={"color": [LIGHT["accent" if size == named else "accent-soft"] for size in sizes]},
        **hover(said),
    )
    notes = [
        note(
            at,
            n,
            f"<b>{words.number(n)}</b><br>{words.percent(100 * n / total)}",
            color="ink",
            xanchor="center",
            dy=4,
        )
        | {"yanchor": "bottom"}
        for at, n in zip(columns, households, strict=True)
    ]
    return figure(
        [trace],
        height=HEIGHT,
        margin={"t": 42, "b": 28, "l": 4, "r": 4},
        xaxis={"tickvals": columns, "ticktext": labels, "tickangle": 0, "range": [-0.5, len(sizes) - 0.5]},
        yaxis={"visible": False, "range": [0, max(households)]},
        notes=notes,
    )

"""Days to completion: dot = half are done, tick = nine tenths are done, dashed = promised."""

from collections.abc import Sequence

from charts.base import (
    TARGET_LINE,
    empty,
    figure,
    hover,
    nice_step,
    note,
    row_axis,
    row_height,
    row_labels,
    text_width,
)
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words, is_missing


def durations(
    labels: Sequence[str],
    medians: Sequence[float | None],
    nine_tenths: Sequence[float | None],
    words: Words,
    promised: float | None = None,
) -> Drawing:
    """Workdays by group, in the order given; a missing pair is written "—". Empty: says so."""
    known = [n for n in (*medians, *nine_tenths) if not is_missing(n)]
    if not known:
        return empty(words)
    names, left = row_labels(labels)
    rows = list(enumerate(zip(labels, medians, nine_tenths, strict=True)))
    drawn = [(at, *row) for at, row in rows if not is_missing(row[1]) and not is_missing(row[2])]
    shown = [_shown(median, most, words) for _, (_, median, most) in rows]
    notes = [note(1, -at, text, color="ink", xref="paper", dx=10) for at, text in enumerate(shown)]
    shapes = []
    if promised is not None:
        shapes = [
            {
                "type": "line",
                "x0": promised,
                "x1": promised,
                "y0": 0.5,
                "y1": 0.5 - len(labels),
                "line": TARGET_LINE,
            }
        ]
        said = words.say("promised {days}", days=words.value(promised, "days"))
        small = CHART["text_small"]
        notes.append(note(promised, 0.5, said, color="ink", size=small, xanchor="center", yanchor="bottom"))
    top = max([*known, promised or 0]) * 1.06 or 1
    return figure(
        [_stretches(drawn), _marks(drawn, 3, "line-ns", 14, words), _marks(drawn, 2, "circle", 10, words)],
        height=len(labels) * row_height(names, CHART["height"]["interval_row"]) + 48,
        margin={"l": left, "r": max(map(text_width, shown)) + 14, "t": 20, "b": 28},
        xaxis={
            "range": [-0.02 * top, top],
            "showgrid": True,
            "dtick": max(1, nice_step(top, 4)),
            "tickangle": 0,
        },
        yaxis=row_axis(names),
        notes=notes,
        shapes=shapes,
    )


def _shown(median: float | None, most: float | None, words: Words) -> str:
    if is_missing(median) or is_missing(most):
        return words.number(None)
    return f"{words.number(median)}{words.either('／', ' / ')}{words.number(most)}{words.either('日', '')}"


def _stretches(drawn: Sequence[tuple]) -> dict:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for _, _, median, most in drawn for x in (median, most, None)],
        "y": [y for at, *_ in drawn for y in (-at, -at, None)],
        "line": {"color": LIGHT["accent-soft"], "width": 5},
        "hoverinfo": "skip",
    }


def _marks(drawn: Sequence[tuple], column: int, symbol: str, size: int, words: Words) -> dict:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row[column] for row in drawn],
        "y": [-row[0] for row in drawn],
        "marker": {
            "symbol": symbol,
            "size": size,
            "color": LIGHT["accent"],
            "line": {"color": LIGHT["accent"], "width": 2},
        },
        "cliponaxis": False,
        **hover(f"{label} {words.duration(median, most)}" for _, label, median, most in drawn),
    }

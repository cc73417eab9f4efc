"""Bars from zero, longest first, value at the end; last year as a tick, a target as a dashed line."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from charts.base import (
    TARGET_LINE,
    bars,
    empty,
    figure,
    hover,
    note,
    row_axis,
    row_height,
    row_labels,
    text_width,
)
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import RATES, Words, is_missing

MOST_ROWS, KEPT_ROWS = 12, 10


class Row(NamedTuple):
    """One bar; `value` None: not drawn, `text` says why."""

    label: str
    value: float | None
    before: float | None
    text: str


def ranking(
    labels: Sequence[str],
    values: Sequence[float | None],
    words: Words,
    unit: str,
    before: Sequence[float | None] | None = None,
    named: Collection[str] = (),
    target: float | None = None,
    texts: Sequence[str | None] | None = None,
    in_order: bool = False,
) -> Drawing:
    """One bar a label, sorted by value, missing ones last; `before` is the year before, `named` in accent.

    `texts` replaces the value where it is not None (不显示, 未报送, 7份中6份): such a bar is not drawn.
    More than 12 counts: the top 10 and the rest as one. in_order: all of them, in the order given. Negative values
    stand left of zero. Empty: says so.
    """
    if not len(labels):
        return empty(words)
    rows = [
        Row(label, None if text or is_missing(value) else value, past, text or words.at_mark(value, unit))
        for label, value, past, text in zip(
            labels, values, _or_none(before, labels), _or_none(texts, labels), strict=True
        )
    ]
    if not in_order:
        rows.sort(key=lambda row: (row.value is None, -(row.value or 0)))
        rows = rows if unit in RATES else _gathered(rows, words, unit)
    names, left = row_labels([row.label for row in rows])
    has_target = target is not None
    known = [n for row in rows if row.value is not None for n in row[1:3] if not is_missing(n)]
    traces = [_bars(rows, named)] + ([_last_year(rows, words, unit)] if before is not None else [])
    return figure(
        traces,
        height=len(rows) * row_height(names, CHART["height"]["ranking_row"]) + (26 if has_target else 8),
        margin={
            "l": left,
            "r": max(text_width(row.text) for row in rows) + 16,
            "t": 22 if has_target else 4,
            "b": 4,
        },
        xaxis={"range": [min([*known, 0]), max([*known, target or 0, 0]) or 1], "visible": False},
        yaxis=row_axis(names),
        notes=_values(rows, named, has_target) + (_target_note(target, words, unit) if has_target else []),
        shapes=[_target_line(target, len(rows))] if has_target else [],
    )


def _or_none(column: Sequence | None, labels: Sequence) -> Sequence:
    return [None] * len(labels) if column is None else column


def _gathered(rows: list[Row], words: Words, unit: str) -> list[Row]:
    """Counts beyond the tenth as one row, which stands last."""
    if len(rows) <= MOST_ROWS:
        return rows
    rest = rows[KEPT_ROWS:]
    now, before = (sum(row[at] for row in rest if not is_missing(row[at])) for at in (1, 2))
    return [
        *rows[:KEPT_ROWS],
        Row(words.say("the other {n}", n=len(rest)), now, before, words.at_mark(now, unit)),
    ]


def _values(rows: Sequence[Row], named: Collection[str], in_column: bool) -> list[dict]:
    """Values behind their bars, or in a column at the right where a target line would cross them."""
    notes = []
    for at, row in enumerate(rows):
        past = 0 if is_missing(row.before) or row.value is None else row.before
        place = {"xref": "paper"} if in_column else {}
        x = 1 if in_column else max(row.value or 0, past, 0)
        notes.append(note(x, -at, row.text, color="ink", bold=row.label in named, dx=10, **place))
    return notes


def _target_line(target: float, rows: int) -> dict:
    return {"type": "line", "x0": target, "x1": target, "y0": 0.5, "y1": 0.5 - rows, "line": TARGET_LINE}


def _target_note(target: float, words: Words, unit: str) -> list[dict]:
    text = words.say("target {value}", value=words.target(target, unit))
    return [
        note(target, 0.5, text, color="ink", size=CHART["text_small"], xanchor="center", yanchor="bottom")
    ]


def _bars(rows: Sequence[Row], named: Collection[str]) -> dict:
    return bars(
        x=[row.value or 0 for row in rows],
        y=[-at for at in range(len(rows))],
        orientation="h",
        width=CHART["bar_share"],
        marker={"color": [LIGHT["accent" if row.label in named else "accent-soft"] for row in rows]},
        **hover(f"{row.label} {row.text}" for row in rows),
    )


def _last_year(rows: Sequence[Row], words: Words, unit: str) -> dict:
    tick = CHART["last_year"]
    said = "{what} a year before: {value}"
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [None if is_missing(row.before) or row.value is None else row.before for row in rows],
        "y": [-at for at in range(len(rows))],
        "marker": {
            "symbol": tick["symbol"],
            "size": tick["size"],
            "color": LIGHT[tick["color"]],
            "line": {"color": LIGHT[tick["color"]], "width": tick["width"]},
        },
        "cliponaxis": False,
        **hover(words.say(said, what=row.label, value=words.value(row.before, unit)) for row in rows),
    }

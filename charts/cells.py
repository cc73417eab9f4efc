"""Numbers of two splits as shaded cells under their heads; a cross where one is withheld."""

from collections.abc import Collection, Mapping, Sequence

from charts.base import empty, figure, folded, note, row_axis, row_labels
from charts.drawing import Drawing
from charts.heatmap import shaded
from charts.theme import CHART
from charts.words import RATES, Words, is_missing

ROW = 34  # px
MOST_WIDTH, LINE = 132, 16
WITHHELD, UNKNOWN = "×", "—"
Place = tuple[int, int]  # row, column


def cells(
    rows: Sequence[str], columns: Sequence[str], values: Mapping[Place, float | None], words: Words, unit: str,
    texts: Mapping[Place, str] | None = None, plain: Collection[Place] = (),
) -> Drawing:  # fmt: skip
    """values: (row, column) → number; a place not in it is blank. texts: words in the place of a number: withheld
    stands as ×, not delivered as —, counts as they are. plain: numbers without a shade, as they are of no group of its
    own. Shade: from 0, of rates from the lowest, to the highest. Empty: says so.
    """
    texts = texts or {}
    known = {at: value for at, value in values.items() if not is_missing(value) and at not in texts}
    if not rows or not columns or not (known or texts):
        return empty(words, CHART["height"]["heat"])
    names, left = row_labels(rows, MOST_WIDTH)
    heads = [folded(head, width(columns)) for head in columns]
    above = max(map(len, heads)) * LINE + 10
    beside = {at: value for at, value in known.items() if at in plain}
    known = {at: value for at, value in known.items() if at not in plain}
    traces = [_shaded(rows, columns, known, words, unit)] if known else []
    return figure(
        traces,
        height=len(rows) * ROW + above + 4,
        margin={"l": left, "t": above, "b": 4},
        xaxis={
            "tickvals": list(range(len(columns))),
            "ticktext": ["<br>".join(lines) for lines in heads],
            "tickangle": 0,
            "side": "top",
            "range": [-0.5, len(columns) - 0.5],
        },
        yaxis=row_axis(names),
        notes=[
            note(column, -row, sign(text, words), color="nodata-text", xanchor="center")
            for (row, column), text in texts.items()
        ]
        + [
            note(column, -row, number(value, unit, words), xanchor="center")
            for (row, column), value in beside.items()
        ],
    )  # fmt: skip


def width(columns: Sequence[str]) -> int:
    """px a line of a head may take: 4 columns stand beside each other on a telephone, 8 on an office screen."""
    return 66 if len(columns) <= 4 else 84 if len(columns) <= 8 else 52


def sign(text: str, words: Words) -> str:
    """How a text is told in a cell; counts of few cases as they are."""
    return WITHHELD if text == words.withheld else UNKNOWN if text == words.not_delivered else text


def number(value: float, unit: str, words: Words) -> str:
    """A number without its unit; a rate with its sign."""
    return words.percent(value) if unit == "percent" else words.amount(value, unit)


def _shaded(rows, columns, known: Mapping[Place, float], words: Words, unit: str) -> dict:
    high, low = max(known.values()), min(known.values())
    low = low if unit in RATES or low < 0 else 0
    span = high - low
    drawn = [(column, row, (value - low) if span else 0.0) for (row, column), value in known.items()]
    said = [
        f"{rows[row]} {columns[column]} {words.value(value, unit)}" for (row, column), value in known.items()
    ]
    shown = [number(value, unit, words) for value in known.values()]
    return shaded(drawn, shown, said, top=span or 1)

"""Weekday by hour as numbered cells, closed hours blank. Cells are bars: a bitmap ignores the theme."""

from collections.abc import Collection, Mapping, Sequence

from charts.base import bars, empty, figure, hover, note, row_axis
from charts.drawing import Drawing
from charts.theme import CHART, COLOR, LIGHT
from charts.words import Words, is_missing

STEPS = COLOR["sequential"]["light"]
FLIP = COLOR["sequential"]["text_flips_after"]
ROW = 38


def heatmap(
    weekdays: Sequence[int], hours: Sequence[int], values: Mapping[tuple[int, int], float], words: Words,
    withheld: Collection[tuple[int, int]] = (),
) -> Drawing:  # fmt: skip
    """`values` maps (weekday 1 = Monday, hour) to the mean number of requests; a pair not in it is closed.

    withheld: pairs that are open, whose number is not shown: a cross stands there, not the blank of a closed hour.
    Numbers are rounded to whole ones from 10 up. Empty: says so.
    """
    cells = [
        (hours.index(hour), weekdays.index(weekday), value)
        for (weekday, hour), value in values.items()
        if weekday in weekdays and hour in hours and not is_missing(value)
    ]
    if not cells:
        return empty(words, CHART["height"]["heat"])
    decimals = 0 if max(value for *_, value in cells) >= 10 else 1
    trace = shaded(
        cells,
        [words.number(value, decimals) for *_, value in cells],
        [_sentence(weekdays[row], hours[column], value, words) for column, row, value in cells],
    )
    names = [words.weekday(day) for day in weekdays]
    return figure(
        [trace],
        height=len(weekdays) * ROW + 30,
        margin={"l": 40, "t": 2, "b": 28},
        xaxis={
            "tickvals": list(range(len(hours))),
            "ticktext": [words.hour(hour) if at == 0 else str(hour) for at, hour in enumerate(hours)],
            "tickangle": 0,
            "range": [-0.5, len(hours) - 0.5],
        },
        yaxis=row_axis(names),
        notes=[
            note(hours.index(hour), -weekdays.index(weekday), "×", xanchor="center")
            for weekday, hour in withheld
            if weekday in weekdays and hour in hours
        ],
    )


def shaded(
    cells: Sequence[tuple[int, int, float]],
    texts: Sequence[str],
    said: Sequence[str],
    top: float | None = None,
) -> dict:
    """Cells (column, row, value) in ten steps from 0 to `top`, the largest unless given, each with its text."""
    top = top or max(value for *_, value in cells) or 1
    steps = [min(len(STEPS) - 1, int(value / top * len(STEPS))) for *_, value in cells]
    return bars(
        x=[column for column, _, _ in cells],
        y=[1] * len(cells),
        base=[-row - 0.5 for _, row, _ in cells],
        width=1,
        marker={"color": [STEPS[step] for step in steps], "line": {"color": LIGHT["paper"], "width": 2}},
        text=list(texts),
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={
            "color": [LIGHT["paper" if step >= FLIP else "ink"] for step in steps],
            "size": CHART["text"],
        },
        constraintext="none",
        **hover(said),
    )


def _sentence(weekday: int, hour: int, value: float, words: Words) -> str:
    return words.say(
        "{weekday} {hour}: {value} on average",
        weekday=words.weekday(weekday),
        hour=words.hour(hour),
        value=words.value(round(value, 1), "records"),
    )

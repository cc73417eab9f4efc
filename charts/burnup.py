"""Points evidenced so far as steps, the bar and the deadline. What was, no forecast."""

from collections.abc import Sequence
from datetime import date, timedelta

from charts.base import empty, figure, hover, note, rule
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words


def burnup(
    days: Sequence[date],
    points: Sequence[float],
    bar: float,
    deadline: date,
    today: date,
    words: Words,
    unit: str = "points",
) -> Drawing:
    """Evidenced points from each of `days` on (ascending), drawn up to `today`. Empty: says so."""
    height = CHART["height"]["burnup"]
    days, points = list(days), list(points)
    if not days:
        return empty(words, height)
    x = [*days, today] if days[-1] < today else list(days)
    y = [*points, points[-1]] if days[-1] < today else list(points)
    first, last = days[0], max(deadline, today)
    edge = timedelta(days=max(3, (last - first).days // 40))
    top = max(bar, *y) * 1.14
    is_high = y[-1] > top * 0.25
    by_day = dict(zip(x, y, strict=True))
    line = {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [day.isoformat() for day in x],
        "y": [float(value) for value in y],
        "line": {"color": LIGHT["accent"], "width": CHART["line_lead"], "shape": "hv"},
        "marker": {
            "color": LIGHT["accent"],
            "opacity": 1,
            "size": [0] * (len(x) - 1) + [11],
            "line": {"color": LIGHT["paper"], "width": 2},
        },
        "cliponaxis": False,
        **hover(f"{words.date(day)} {words.value(value, unit)}" for day, value in by_day.items()),
    }
    return figure(
        [line],
        height=height,
        margin={"l": 36, "r": 12, "t": 24, "b": 44},
        xaxis={
            "type": "date",
            "tickformat": words.month_axis,
            "tickangle": 0,
            "nticks": 5,
            "range": [(first - edge).isoformat(), (last + edge).isoformat()],
        },
        yaxis={"range": [0, top], "nticks": 6},
        notes=_notes(y[-1], bar, deadline, today, is_high, top, words, unit),
        shapes=[
            rule(0, 1, bar, bar, width=2, xref="paper"),
            rule(deadline.isoformat(), deadline.isoformat(), 0, top, width=1.3, dash="4px,3px"),
            rule(today.isoformat(), today.isoformat(), 0, y[-1], color="rule-strong", dash="1px,3px"),
        ],
    )


def _notes(
    now: float, bar: float, deadline: date, today: date, is_high: bool, top: float, words: Words, unit: str
):
    """Bar, deadline and today's points: under the steps where they end high, else over them."""
    said = words.say("{day}: {value}", day=words.short_date(today), value=words.value(now, unit))
    place = {"y": 0, "yshift": 12, "xshift": -8} if is_high else {"y": now, "yshift": 16}
    return [
        note(
            0,
            bar,
            words.say("bar {value}", value=words.value(bar, unit)),
            color="ink",
            bold=True,
            xref="paper",
        )
        | {"yanchor": "bottom", "xshift": 4},
        note(
            deadline.isoformat(),
            top,
            words.say("deadline {day}", day=words.short_date(deadline)),
            color="ink",
        )
        | {"xanchor": "right", "yanchor": "bottom"},
        note(today.isoformat(), 0, said, color="ink", bold=True, xanchor="right") | place,
    ]

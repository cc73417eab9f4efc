"""Points evidenced so far as steps, the bar, the deadline, and a forecast as a band around its middle."""

from collections.abc import Sequence
from datetime import date, timedelta

from charts.base import empty, figure, hover, note, rule, text_width
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words
from indicators.campaign_forecast.outlook import Forecast


def burnup(
    days: Sequence[date],
    points: Sequence[float],
    bar: float | None,
    deadline: date | None,
    today: date,
    words: Words,
    unit: str = "points",
    ahead: Forecast | None = None,
) -> Drawing:
    """Evidenced points from each of `days` on (ascending), drawn up to `today`. Empty: says so.

    ahead: drawn from today to the deadline, its middle named at the right.
    """
    height = CHART["height"]["burnup"]
    days, points = list(days), list(points)
    if not days:
        return empty(words, height)
    x = [*days, today] if days[-1] < today else list(days)
    y = [*points, points[-1]] if days[-1] < today else list(points)
    first, last = days[0], max(deadline or today, today)
    edge = timedelta(days=max(3, (last - first).days // 40))
    top = max(bar or 0, *y, *(ahead.high if ahead else ()), 1) * 1.14
    is_high = y[-1] > top * 0.25
    is_early = (today - first) < (last - first) * 0.3
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
    end = words.say("about {value}", value=words.value(round(ahead.middle[-1]), unit)) if ahead else ""
    notes = _notes(y[-1], bar, deadline, today, is_high, is_early, top, words, unit)
    if ahead:
        notes.append(note(1, ahead.middle[-1], end, color="ink", bold=True, xref="paper", dx=6))
    return figure(
        [*(_fan(ahead, words, unit) if ahead else ()), line],
        height=height,
        margin={"l": 36, "r": text_width(end) + 14 if ahead else 12, "t": 24, "b": 44},
        xaxis={
            "type": "date",
            "tickformat": words.month_axis,
            "tickangle": 0,
            "nticks": 5,
            "range": [(first - edge).isoformat(), (last + edge).isoformat()],
        },
        yaxis={"range": [0, top], "nticks": 6},
        notes=notes,
        shapes=_rules(y[-1], bar, deadline, today, top),
    )


def _fan(ahead: Forecast, words: Words, unit: str) -> list[dict]:
    """The band between the 10th and 90th of 100 draws, and the middle one dashed."""
    days = [day.isoformat() for day in ahead.days]
    band = {
        "type": "scatter",
        "mode": "lines",
        "x": [*days, *reversed(days)],
        "y": [*ahead.low, *reversed(ahead.high)],
        "fill": "toself",
        "fillcolor": CHART["fan"][0],
        "line": {"width": 0, "color": CHART["fan"][0]},
        "hoverinfo": "skip",
    }
    said = [
        words.say(
            "{day}: about {value}, 8 in 10 sure of {low} to {high}",
            day=words.date(day),
            value=words.value(round(middle), unit),
            low=words.number(low, 0),
            high=words.value(round(high), unit),
        )
        for day, low, middle, high in zip(ahead.days, ahead.low, ahead.middle, ahead.high, strict=True)
    ]
    middle = {
        "type": "scatter",
        "mode": "lines",
        "x": days,
        "y": list(ahead.middle),
        "line": {"color": LIGHT["accent"], "width": CHART["line"], "dash": "5px,4px"},
        **hover(said),
    }
    return [band, middle]


def _rules(now: float, bar: float | None, deadline: date | None, today: date, top: float) -> list[dict]:
    drawn = [rule(today.isoformat(), today.isoformat(), 0, now, color="rule-strong", dash="1px,3px")]
    if bar:
        drawn.append(rule(0, 1, bar, bar, width=2, xref="paper"))
    if deadline:
        drawn.append(rule(deadline.isoformat(), deadline.isoformat(), 0, top, width=1.3, dash="4px,3px"))
    return drawn


def _notes(
    now: float,
    bar: float | None,
    deadline: date | None,
    today: date,
    is_high: bool,
    is_early: bool,
    top: float,
    words: Words,
    unit: str,
) -> list[dict]:
    """Bar, deadline and today's points: under the steps where they end high, else over them; left of today once there
    is room.
    """
    said = words.say("{day}: {value}", day=words.short_date(today), value=words.value(now, unit))
    place = {"y": 0, "yshift": 12} if is_high else {"y": now, "yshift": 16}
    side = {"xanchor": "left", "xshift": 8} if is_early else {"xanchor": "right", "xshift": -8}
    notes = [note(today.isoformat(), 0, said, color="ink", bold=True) | place | side]
    if bar:
        name = words.say("bar {value}", value=words.value(bar, unit))
        notes.append(
            note(0, bar, name, color="ink", bold=True, xref="paper") | {"yanchor": "bottom", "xshift": 4}
        )
    if deadline:
        name = words.say("deadline {day}", day=words.short_date(deadline))
        notes.append(
            note(deadline.isoformat(), top, name, color="ink") | {"xanchor": "right", "yanchor": "bottom"}
        )
    return notes

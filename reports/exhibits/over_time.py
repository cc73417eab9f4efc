"""One indicator over its periods, up to the chosen one."""

from collections.abc import Sequence

from pandas import DataFrame

from charts import findings
from charts.trend import trend
from charts.words import Words
from indicators.periods import Period
from indicators.readings import verdict
from indicators.shape import Indicator
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, line
from reports.values import none_if_missing

MOST = {"month": 25, "quarter": 13, "year": 10}  # so that the same period of the years before is in view


def over_time(desk: Desk, indicator_id: str) -> Exhibit:
    words, reading = desk.words, desk.reading(indicator_id)
    indicator, grain = reading.indicator, desk.period.grain
    history = comparable(desk.history(indicator_id, grain, until=desk.period), indicator).tail(MOST[grain])
    is_partial = len(history) > 0 and history["delivered"].iloc[-1] == "partial"
    periods = [Period(day.date(), grain) for day in history["period_start"]]
    values, names = none_if_missing(history["value"]), [words.period(each) for each in periods]
    missed = [verdict(indicator, value, reading.target) == "missed" for value in values]
    shown = [
        words.withheld if hidden else words.not_delivered if delivered == "no" else value
        for value, hidden, delivered in zip(
            values, history["is_suppressed"], history["delivered"], strict=True
        )
    ]
    title = indicator.title[words.language]
    lines = [line(title, shown)]
    if reading.target is not None:
        lines.append(line(words.say("target"), [reading.target] * len(periods), "target"))
    days = [each.start for each in periods]
    return Exhibit(
        indicator_id, findings.statement(reading, words), f"{title}{_unit(desk, indicator.unit)}",
        trend(days, values, short_names(desk.words, periods), words, indicator.unit, reading.target, missed,
              is_partial),
        Plot("line", words.say("Period"), tuple(names), tuple(lines), indicator.unit,
             tuple(at for at, is_missed in enumerate(missed) if is_missed), tuple(days if grain == "month" else ())),
        (indicator_id,),
    )  # fmt: skip


def comparable(history: DataFrame, indicator: Indicator) -> DataFrame:
    """Without the first period where the data begin within it: a part of a sum beside whole ones is a false rise."""
    adds_up = indicator.kind in ("count", "distinct")
    is_part = adds_up and len(history) > 1 and history["delivered"].iloc[0] == "partial"
    return history.iloc[1:] if is_part else history


def _unit(desk: Desk, unit: str) -> str:
    word = desk.words.unit(unit)
    return desk.words.either(f"（{word}）", f" ({word})") if word else ""


def short_names(words: Words, periods: Sequence[Period]) -> list[str]:
    """26年一季度; Q1 2026; 26年9月; Sep 2026."""
    grain = periods[0].grain if periods else ""
    if grain == "quarter":
        return [
            words.either(f"{each.start:%y}年{words.short_period(each)}", f"{words.short_period(each)} {each.start:%Y}")
            for each in periods
        ]  # fmt: skip
    if grain == "year":
        return [words.period(each) for each in periods]
    return [
        words.either(f"{each.start:%y}年{each.start.month}月", words.month(each.start)) for each in periods
    ]

"""One number with what it needs to be judged: interval, past, target, and whether it was delivered at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan, nan, sqrt

import numpy
from pandas import DataFrame

from indicators import comparable
from indicators.coverage import Coverage, Delivered
from indicators.periods import Grain, Period
from indicators.shape import Indicator, Text

SMALL_BASE = 20  # below it a percentage misleads: words show the counts
Z = 1.959964  # two-sided 95 %
SPARK = 9


@dataclass(frozen=True)
class Change:
    """From `base` to now. absolute: in the indicator's unit (percentage points for a percent).

    relative: percent of the base; None for rates and where the base is 0. is_small_base: show counts instead.
    """

    base: float
    absolute: float
    relative: float | None
    is_small_base: bool


@dataclass(frozen=True)
class Reading:
    """An indicator in one period, for the whole or one group. Absent numbers are None.

    low, high: Wilson 95 % interval, in percent, for ratios in percent. is_small: fewer cases than
    min_denominator: shown, never ranked or coloured. change_on_year: None where the two cannot be compared, though
    year_ago has a number. verdict: None without target, number or enough cases.
    spark: up to nine earlier values, oldest first, NaN where there is none. missing: names of the ledgers that did not
    come in for all of the period.
    """

    indicator: Indicator
    period: Period
    group: Mapping[str, object] | None
    numerator: float | None
    denominator: float | None
    value: float | None
    low: float | None
    high: float | None
    delivered: Delivered
    is_small: bool
    is_suppressed: bool
    year_ago: float | None
    previous: float | None
    change_on_year: Change | None
    change_on_previous: Change | None
    target: float | None
    verdict: str | None
    spark: tuple[float, ...]
    missing: tuple[Text, ...] = ()

    @property
    def indicator_id(self) -> str:
        return self.indicator.id


def read(
    series: DataFrame,
    indicator: Indicator,
    period: Period,
    coverage: Coverage,
    group: Mapping[str, object] | None = None,
    target: float | None = None,
) -> Reading:
    """The reading of a period from `engine.series` of the same grain.

    group: {dimension: value} for one group of a split series (None as value = not stated); None = the whole.
    A period outside the series reads as delivered "no". A group that no row speaks of has counts of 0 and quotients
    without a number, but of an estate whose register was never delivered everything reads as delivered "no".
    """
    if group and "estate" in group:
        coverage = coverage.of_estate(group["estate"])
    lines = _lines(series, indicator, period.grain, coverage, group)
    now = lines.get(period)
    value = _value(now)
    denominator = _number(now, "denominator")
    numerator = _number(now, "numerator")
    small = denominator is not None and denominator < indicator.min_denominator
    low, high = _interval(indicator, numerator, denominator)
    year_ago, previous = lines.get(period.year_before()), lines.get(period.previous())
    is_alike = comparable.on_year(indicator, period) and comparable.at_one_season(indicator, period, coverage)
    same_season = year_ago if is_alike else None
    return Reading(
        indicator, period, group, numerator, denominator, value, low, high,
        now["delivered"] if now else coverage.period(indicator.sources, period),
        small, bool(now and now["is_suppressed"]),
        _value(year_ago), _value(previous),
        _change(indicator, now, same_season), _change(indicator, now, previous),
        target, None if small else verdict(indicator, value, target),
        _spark(lines, period), coverage.missing(indicator.sources, period),
    )  # fmt: skip


def verdict(indicator: Indicator, value: float | None, target: float | None) -> str | None:
    """ "met" or "missed", unrounded, by the direction; None when there is nothing to judge."""
    if value is None or target is None or indicator.direction == "neutral":
        return None
    return "met" if (value >= target if indicator.direction == "higher" else value <= target) else "missed"


def wilson(numerator: float, denominator: float) -> tuple[float, float]:
    """Wilson 95 % interval of a proportion, 0 to 1. (Wilson 1927; 19 of 20: 0.76 to 0.99.)"""
    share, spread = numerator / denominator, Z**2 / denominator
    centre = (share + spread / 2) / (1 + spread)
    half = Z / (1 + spread) * sqrt(share * (1 - share) / denominator + spread / (4 * denominator))
    return max(0.0, centre - half), min(1.0, centre + half)


def change(indicator: Indicator, value: float, base: float) -> Change:
    """Difference of two values; also in percent of the base for what is counted, not for quotients."""
    relative = None if indicator.is_rate or base == 0 else 100 * (value - base) / abs(base)
    return Change(base, value - base, relative, not indicator.is_rate and abs(base) < SMALL_BASE)


def _lines(
    series: DataFrame,
    indicator: Indicator,
    grain: Grain,
    coverage: Coverage,
    group: Mapping[str, object] | None,
) -> dict[Period, dict]:
    """Rows of the series by period: the whole, or one group."""
    chosen = whole = series[series["is_total"]]
    if group is not None:
        chosen = series[~series["is_total"]]
        for name, value in group.items():
            chosen = chosen[chosen[name].isna() if value is None else chosen[name] == value]
        if chosen.empty:
            chosen = _without_rows(whole, indicator, grain, coverage)
    return {Period(line["period_start"].date(), grain): line for line in chosen.to_dict("records")}


def _without_rows(whole: DataFrame, indicator: Indicator, grain: Grain, coverage: Coverage) -> DataFrame:
    """Lines of a group in no row: nothing was counted, wherever the whole has a number and the group was delivered."""
    periods = [Period(start.date(), grain) for start in whole["period_start"]]
    came_in = numpy.array([coverage.period(indicator.sources, each) != "no" for each in periods])
    nothing = 0 * whole["numerator"].where(came_in)
    return whole.assign(
        numerator=nan if indicator.kind == "quantile" else nothing,
        denominator=0 * whole["denominator"].where(came_in),
        value=nan if indicator.kind in ("ratio", "quantile") else nothing,
        delivered=whole["delivered"].where(came_in, "no"),
        is_suppressed=False,
    )


def _number(line: dict | None, name: str) -> float | None:
    return None if line is None or isnan(line[name]) else float(line[name])


def _value(line: dict | None) -> float | None:
    return _number(line, "value")


def _interval(indicator, numerator, denominator) -> tuple[float | None, float | None]:
    is_share = indicator.kind == "ratio" and indicator.unit == "percent"
    if not is_share or not denominator or numerator is None or not 0 <= numerator <= denominator:
        return None, None
    low, high = wilson(numerator, denominator)
    return 100 * low, 100 * high


def _change(indicator: Indicator, now: dict | None, before: dict | None) -> Change | None:
    """None unless both have a number; a partial sum is not compared with a whole one."""
    value, base = _value(now), _value(before)
    if value is None or base is None:
        return None
    if not comparable.as_whole(indicator, now["delivered"], before["delivered"]):
        return None
    return change(indicator, value, base)


def _spark(lines: dict[Period, dict], period: Period) -> tuple[float, ...]:
    earlier = sorted(each for each in lines if each < period)[-SPARK:]
    values = [_value(lines[each]) for each in earlier]
    return tuple(nan if value is None else value for value in values)

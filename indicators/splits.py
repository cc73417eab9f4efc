"""Numbers taken from split series: intervals of groups, means per day, shares of a whole. No queries here."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from math import nan

from pandas import DataFrame, notna

from indicators.periods import Period
from indicators.readings import Reading, wilson

FEWEST_IN_HOUR = 0.01  # an hour with fewer than 1 % of the records is not opening time


def interval(numerator: float, denominator: float) -> tuple[float, float]:
    """The Wilson 95 % interval of a share in percent; NaN without cases."""
    if not (notna(numerator) and denominator > 0):
        return nan, nan
    low, high = wilson(numerator, denominator)
    return 100 * low, 100 * high


def per_open_day(
    records: Mapping[tuple, float | None], open_days: Mapping[int, int]
) -> dict[tuple[int, int], float]:
    """Mean number a day by (weekday, hour) from records by both; open_days: days with records by weekday.

    Records without an hour are left out, and so are hours outside opening time. Zero stays zero.
    """
    timed = {key: value for key, value in records.items() if None not in key and value}
    by_hour: Counter = Counter()
    for (_, hour), value in timed.items():
        by_hour[hour] += value
    fewest = FEWEST_IN_HOUR * by_hour.total()
    return {
        (int(weekday), int(hour)): value / open_days[int(weekday)]
        for (weekday, hour), value in timed.items()
        if by_hour[hour] >= fewest and open_days.get(int(weekday))
    }


def timed_share(records: Mapping[tuple, float | None]) -> float | None:
    """Percent of the records by (weekday, hour) that carry an hour; None without any, or with withheld ones."""
    if None in records.values():
        return None
    total = sum(records.values())
    timed = sum(value for (_, hour), value in records.items() if hour is not None)
    return 100 * timed / total if total else None


def per_workday(volume: DataFrame, workdays: DataFrame) -> DataFrame:
    """Monthly volume divided by the workdays of the month (denominator of the second series), as `value`."""
    base = workdays.set_index("period_start")["denominator"]
    days = volume["period_start"].map(base)
    return volume.assign(denominator=days, value=volume["numerator"] / days.where(days > 0))


def per(volume: Reading, base: Reading) -> float | None:
    """The number of one reading for each unit of the denominator of another; None when either is missing."""
    if volume.value is None or not base.denominator:
        return None
    return volume.value / base.denominator


def until(history: DataFrame, period: Period) -> DataFrame:
    """The history up to the end of a period."""
    return history[history["period_start"] < str(period.end)].reset_index(drop=True)


def whole_months(history: DataFrame) -> list[float]:
    """Values for natural limits: NaN where a month is missing or not over."""
    return [
        line.value if line.delivered == "yes" else nan
        for line in history[["value", "delivered"]].itertuples(index=False)
    ]


def within(days: list[date], places: tuple[int, ...], period: Period) -> list[date]:
    """The days at these places that lie in the period."""
    return [days[place] for place in places if period.start <= days[place] < period.end]


def share(part: Reading, whole: Reading) -> float | None:
    """Percent one reading is of another; None when either has no number to show."""
    if part.is_suppressed or part.value is None or not whole.value:
        return None
    return 100 * part.value / whole.value


def densest(part: Mapping[str | None, float | None], whole: Mapping[str | None, float | None]) -> str | None:
    """The group with the largest share of its whole; None when nothing is shown, or two share the first place."""
    shares = {
        group: value / whole[group]
        for group, value in part.items()
        if group is not None and value is not None and whole.get(group)
    }
    highest = max(shares.values(), default=0)
    first = [group for group, share in shares.items() if share == highest]
    return first[0] if highest and len(first) == 1 else None


def most(split: DataFrame, n: int) -> DataFrame:
    """The `n` groups with the largest values, largest first; none of nobody, and none that is withheld."""
    ordered = split[split["value"] > 0].sort_values("value", ascending=False, kind="stable")
    return ordered.head(n).reset_index(drop=True)

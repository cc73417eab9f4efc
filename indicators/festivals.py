"""Festivals of the lunar calendar, and what a period that one of them moves is fairly compared with.

Like is compared with like: the same days around the same festival, or January and February together, beside the
workdays of each. docs/calendar.md says why these days.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

import duckdb
from lunar_python import Lunar

from indicators import catalogue, engine
from indicators.coverage import Coverage
from indicators.periods import Period, add_months, month_end
from indicators.shape import Indicator

Festival = Literal["spring_festival", "lantern_festival", "double_ninth"]
Kind = Literal["two_months", "spring_festival", "double_ninth"]
LUNAR = {"spring_festival": (1, 1), "lantern_festival": (1, 15), "double_ninth": (9, 9)}  # month, day
WEEKS_BEFORE = timedelta(days=15)  # visits and errands before a festival begin about two weeks ahead
WEEK_AFTER = timedelta(days=7)  # events of 重阳 that the day itself had no room for
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Days:
    """From `first` to `last`, both of them counted, around a festival."""

    first: date
    last: date
    festival: date


@dataclass(frozen=True)
class Pair:
    """Days of this year and the days of the year before that are like them."""

    kind: Kind
    now: Days
    before: Days


@dataclass(frozen=True)
class Measure:
    """Days with their number. workdays: by the official calendar. per_workday: of counts, as nothing else adds up."""

    days: Days
    value: float | None
    workdays: int
    per_workday: float | None


@dataclass(frozen=True)
class Comparison:
    """An indicator around a festival, this year and the year before."""

    indicator: Indicator
    kind: Kind
    now: Measure
    before: Measure


def day_of(festival: Festival, year: int) -> date:
    """The day of a festival in a year. 春节 2026: 17 February."""
    solar = Lunar.fromYmd(year, *LUNAR[festival]).getSolar()
    return date(solar.getYear(), solar.getMonth(), solar.getDay())


def pairs(period: Period) -> list[Pair]:
    """What a period is compared with besides the same period a year before; none for most, and for years.

    January or February: the two together, and the days around 春节; their quarter: these days. The month or quarter
    that holds 重阳: the days around it.
    """
    if period.grain == "year":
        return []
    kinds: list[Kind] = []
    if period.start.month <= 2:
        kinds = ["two_months", "spring_festival"] if period.grain == "month" else ["spring_festival"]
    elif period.start <= day_of("double_ninth", period.start.year) < period.end:
        kinds = ["double_ninth"]
    year = period.start.year
    return [Pair(kind, _days(kind, year), _days(kind, year - 1)) for kind in kinds]


def came_in(pair: Pair, sources: tuple[str, ...], coverage: Coverage) -> bool:
    """Every day of both years was delivered. Of the month that is running, those up to the data date were."""
    if pair.before.first < coverage.first_date or pair.now.last > coverage.data_date:
        return False
    running = coverage.data_date.replace(day=1)
    for days in (pair.now, pair.before):
        month = days.first.replace(day=1)
        while month <= days.last:
            state = coverage.month(sources, month)
            if state == "no" or (state == "partial" and month != running):
                return False
            month = add_months(month, 1)
    return True


def compare(
    con: duckdb.DuckDBPyConnection,
    indicator_id: str,
    pair: Pair,
    where: tuple[tuple[str, object], ...] = (),
    by_record: bool = False,
) -> Comparison:
    """The numbers of a pair that came in. where: (dimension, value) kept. ValueError for a stock.

    by_record: of different subjects, the records they were met in: these add up by day, so workdays can be taken out.
    """
    indicator = catalogue.named(indicator_id)
    if by_record:
        indicator = replace(indicator, kind="count", unit="records")
    now, before = (_measure(con, indicator, days, dict(where)) for days in (pair.now, pair.before))
    return Comparison(indicator, pair.kind, now, before)


def workdays(con: duckdb.DuckDBPyConnection, first: date, last: date) -> int:
    """Workdays between two days, both counted, make-up days included."""
    sql = "select count(*) from core.calendar where is_workday and day between $first and $last"
    with con.cursor() as cursor:
        return cursor.execute(sql, {"first": first, "last": last}).fetchone()[0]


def _days(kind: Kind, year: int) -> Days:
    new_year = day_of("spring_festival", year)
    if kind == "two_months":
        return Days(date(year, 1, 1), month_end(date(year, 2, 1)), new_year)
    if kind == "spring_festival":
        eve = new_year - DAY
        return Days(eve - WEEKS_BEFORE, day_of("lantern_festival", year), new_year)
    ninth = day_of("double_ninth", year)
    return Days(ninth - WEEKS_BEFORE, ninth + WEEK_AFTER, ninth)


def _measure(con, indicator: Indicator, days: Days, where: dict[str, object]) -> Measure:
    value = engine.total(con, indicator, days.first, days.last + DAY, where).value
    worked = workdays(con, days.first, days.last)
    is_daily = indicator.kind == "count" and value is not None and worked
    return Measure(days, value, worked, value / worked if is_daily else None)

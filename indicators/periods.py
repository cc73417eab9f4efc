"""Months, quarters and years as values that can be compared, counted back and written as a key."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Grain = Literal["month", "quarter", "year"]
MONTHS = {"month": 1, "quarter": 3, "year": 12}
KEY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])|Q(?P<quarter>[1-4]))?")


@dataclass(frozen=True, order=True)
class Period:
    """One month, quarter or year. `start` is its first day."""

    start: date
    grain: Grain = "month"

    @classmethod
    def of(cls, day: date, grain: Grain) -> "Period":
        """The period of that grain a day lies in."""
        width = MONTHS[grain]
        return cls(date(day.year, (day.month - 1) // width * width + 1, 1), grain)

    @classmethod
    def parse(cls, key: str) -> "Period":
        """Period of "2026-09", "2026Q3" or "2026". ValueError for anything else."""
        match = KEY.fullmatch(key)
        if not match:
            raise ValueError(key)
        year = int(match["year"])
        if match["month"]:
            return cls(date(year, int(match["month"]), 1), "month")
        if match["quarter"]:
            return cls(date(year, int(match["quarter"]) * 3 - 2, 1), "quarter")
        return cls(date(year, 1, 1), "year")

    @property
    def key(self) -> str:
        if self.grain == "month":
            return f"{self.start:%Y-%m}"
        if self.grain == "quarter":
            return f"{self.start.year}Q{self.start.month // 3 + 1}"
        return f"{self.start.year}"

    @property
    def end(self) -> date:
        """First day after the period."""
        return add_months(self.start, MONTHS[self.grain])

    @property
    def last_day(self) -> date:
        return self.end - timedelta(days=1)

    @property
    def months(self) -> list[date]:
        """First days of its months."""
        return [add_months(self.start, n) for n in range(MONTHS[self.grain])]

    def previous(self) -> "Period":
        return Period(add_months(self.start, -MONTHS[self.grain]), self.grain)

    def next(self) -> "Period":
        return Period(self.end, self.grain)

    def year_before(self) -> "Period":
        return Period(add_months(self.start, -12), self.grain)


def add_months(month_start: date, months: int) -> date:
    """First day of the month that many months later (earlier when negative)."""
    count = month_start.year * 12 + month_start.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def month_end(day: date) -> date:
    """Last day of the month a day lies in."""
    return add_months(day.replace(day=1), 1) - timedelta(days=1)


def between(first: date, last: date, grain: Grain) -> list[Period]:
    """Periods from the one `first` lies in to the one `last` lies in, oldest first."""
    period, found = Period.of(first, grain), []
    while period.start <= last:
        found.append(period)
        period = period.next()
    return found

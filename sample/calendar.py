"""Workdays and opening days of the fictional offices, from the reference calendar of the project."""

import csv
from bisect import bisect_right
from datetime import date, timedelta
from pathlib import Path

HOLIDAYS = Path(__file__).parents[1] / "data" / "reference" / "holidays.csv"


class Calendar:
    """Workdays between two days. `later` counts whole workdays on, as the promise of a window does."""

    def __init__(self, first: date, last: date):
        self.changed = _changed_days()
        self.days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        self.workdays = [day for day in self.days if self.is_workday(day)]

    def is_workday(self, day: date) -> bool:
        return self.changed.get(day, day.weekday() < 5)

    def is_holiday(self, day: date) -> bool:
        return self.changed.get(day) is False

    def later(self, day: date, workdays: int) -> date:
        """`workdays` workdays after `day`; nought is the day itself."""
        if not workdays:
            return day
        return self.workdays[bisect_right(self.workdays, day) + workdays - 1]


def _changed_days() -> dict[date, bool]:
    """Official holidays (False) and make-up workdays (True)."""
    with HOLIDAYS.open(encoding="utf-8") as file:
        return {date.fromisoformat(row["day"]): row["is_workday"] == "true" for row in csv.DictReader(file)}

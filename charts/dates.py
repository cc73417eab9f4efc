"""Periods, dates, weekdays and durations as text."""

from datetime import date
from typing import Any

from charts.numbers import Numbers
from charts.speech import MISSING, TENTHS

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Dates(Numbers):
    """Moments and stretches of time."""

    def period(self, period: Any) -> str:
        """2026年第三季度, 2026 Q3; 2026年9月, Sep 2026; 2026年."""
        if period.grain == "quarter":
            quarter = (period.start.month + 2) // 3
            return self.either(
                f"{period.start.year}年第{TENTHS[quarter - 1]}季度", f"{period.start.year} Q{quarter}"
            )
        return self.month(period.start) if period.grain == "month" else self.year(period.start)

    def short_period(self, period: Any) -> str:
        """三季度, Q3; 9月, Sep; 2026年."""
        if period.grain == "quarter":
            quarter = (period.start.month + 2) // 3
            return self.either(f"{TENTHS[quarter - 1]}季度", f"Q{quarter}")
        return self.short_month(period.start) if period.grain == "month" else self.year(period.start)

    def year(self, day: date) -> str:
        return self.either(f"{day.year}年", str(day.year))

    def month(self, day: date) -> str:
        return self.either(f"{day.year}年{day.month}月", f"{MONTHS[day.month - 1]} {day.year}")

    def short_month(self, day: date) -> str:
        return self.either(f"{day.month}月", MONTHS[day.month - 1])

    def date(self, day: date | None) -> str:
        """2026年9月30日, 30 Sep 2026; "—" for none."""
        if day is None:
            return MISSING
        return self.either(f"{self.month(day)}{day.day}日", f"{day.day} {self.month(day)}")

    def short_date(self, day: date) -> str:
        """9月30日, 30 Sep."""
        return self.either(f"{day.month}月{day.day}日", f"{day.day} {MONTHS[day.month - 1]}")

    def duration(self, median: float, nine_tenths: float) -> str:
        """1个工作日，九成在5日内; 1 workday, 90% within 5."""
        return self.say(
            "{median}, 90% within {n}", median=self.value(median, "days"), n=self.number(nine_tenths)
        )

    @property
    def month_axis(self) -> str:
        """d3 format of a month axis, the year on a second line."""
        return self.either("%-m月\n%Y年", "%b\n%Y")

    def weekday(self, number: int) -> str:
        """1 = 周一."""
        return self.either(f"周{'一二三四五六日'[number - 1]}", WEEKDAYS[number - 1])

    def hour(self, hour: int) -> str:
        """8时, 8:00."""
        return self.either(f"{hour}时", f"{hour}:00")

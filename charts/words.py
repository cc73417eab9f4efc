"""Numbers, dates and codes as text in the reader's language. Figures and pages take their words from here."""

import math
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from charts.theme import TOKENS
from translations import translator

MISSING = "—"
MINUS = "−"
CODES = Path(__file__).parents[1] / "data" / "reference" / "codes.toml"
SMALL_BASE = TOKENS["limits"]["small_base"]
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
TENTHS = "一二三四五六七八九"
RATES = ("percent", "per_1000")
FLOWS = ("records", "entries")
DECIMALS = {"percent": 1, "per_1000": 1, "ratio_100": 1, "years": 1, "persons_per_household": 2}
UNITS = {
    "people": ("person", "people"),
    "households": ("household", "households"),
    "records": ("request", "requests"),
    "entries": ("entry", "entries"),
    "points": ("point", "points"),
    "items": ("item", "items"),
    "days": ("workday", "workdays"),
    "years": ("year", "years"),
    "per_1000": ("per 1,000", "per 1,000"),
    "persons_per_household": ("person per household", "people per household"),
    "percent": ("%", "%"),
    "ratio_100": ("", ""),
}


@cache
def code_lists() -> dict:
    """The closed lists of codes.toml."""
    return tomllib.loads(CODES.read_text(encoding="utf-8"))


def is_missing(value: Any) -> bool:
    """None and NaN: no number."""
    return value is None or value != value


@dataclass(frozen=True)
class Words:
    """One language ("zh", "en"); `community` holds the estates with their names in both languages."""

    language: str
    community: Any = None

    def say(self, message: str, **parts: Any) -> str:
        """A message of the catalogue with its parts filled in."""
        return translator(self.language).gettext(message).format(**parts)

    def say_many(self, one: str, many: str, n: float, **parts: Any) -> str:
        """The same for a message that counts: `n` chooses the English form."""
        return (
            translator(self.language)
            .ngettext(one, many, 1 if n == 1 else 2)
            .format(n=self.number(n), **parts)
        )

    def either(self, zh: str, en: str) -> str:
        """For formats and punctuation, which no catalogue translates."""
        return zh if self.language == "zh" else en

    # numbers

    def number(self, value: float | None, decimals: int | None = None) -> str:
        """6,143; 397.5; −12; "—" for missing. Without `decimals`: none for whole numbers, one otherwise."""
        if is_missing(value):
            return MISSING
        if decimals is None:
            decimals = 0 if abs(value - round(value)) < 0.05 else 1
        half_up = math.floor(abs(value) * 10**decimals + 0.5 + 1e-9) / 10**decimals
        sign = MINUS if value < 0 and half_up else ""
        return f"{sign}{half_up:,.{decimals}f}"

    def signed(self, value: float | None, decimals: int | None = None) -> str:
        """+41, −22, 0."""
        text = self.number(value, decimals)
        return f"+{text}" if not is_missing(value) and value > 0 and text.strip("0.") else text

    def large(self, value: float, unit: str = "") -> str:
        """Counts in sentences: 12.4万件 from 100,000 up in Chinese, full digits otherwise."""
        if self.language == "zh" and abs(value) >= 100_000:
            return f"{self.number(value / 10_000, 1)}万{self.unit(unit)}"
        return self.value(value, unit)

    def percent(self, value: float | None, decimals: int = 1) -> str:
        """24.2%."""
        return MISSING if is_missing(value) else f"{self.number(value, decimals)}%"

    def unit(self, unit: str, value: float = 2) -> str:
        """The word of a unit: 人, people; % for percent."""
        if unit not in UNITS:
            return ""
        one, many = UNITS[unit]
        if unit == "percent" or not one:
            return one
        return translator(self.language).ngettext(one, many, 1 if value == 1 else 2)

    def amount(self, value: float | None, unit: str) -> str:
        """The number of a value without its unit, with the decimals this unit has."""
        if not is_missing(value) and abs(value) >= 1000:
            return self.number(value, 0)
        return self.number(value, DECIMALS.get(unit))

    def value(self, value: float | None, unit: str) -> str:
        """6,143件, 24.2%, 1 workday; "—" alone for missing."""
        if is_missing(value):
            return MISSING
        word, text = self.unit(unit, value), self.amount(value, unit)
        if self.language == "zh" or unit == "percent":
            return text + word
        return f"{text} {word}".strip()

    def at_mark(self, value: float | None, unit: str) -> str:
        """A value beside its mark in a figure: 6,143件, 24.2%; English leaves the unit to the subtitle."""
        return (
            self.value(value, unit)
            if self.language == "zh" or unit == "percent"
            else self.amount(value, unit)
        )

    def target(self, value: float, unit: str) -> str:
        """A target as people say it: 95%, 5个工作日; decimals only where it has them."""
        return (
            self.percent(value, 0 if value == int(value) else 1)
            if unit == "percent"
            else self.value(value, unit)
        )

    def share(self, numerator: float, denominator: float, unit: str = "") -> str:
        """A rate with a small base as counts: 7份中6份, 6 of 7."""
        word = self.unit(unit) or self.either("个", "")
        return self.either(
            f"{self.number(denominator)}{word}中{self.number(numerator)}{word}",
            f"{self.number(numerator)} of {self.number(denominator)}",
        )

    def fraction(self, part: float, whole: float, unit: str = "") -> str:
        """2／3项, 2 of 3 items."""
        word = self.unit(unit, whole)
        parts = self.number(part), self.number(whole)
        return self.either("{}／{}".format(*parts) + word, "{} of {} ".format(*parts) + word).strip()

    def between(self, low: float, high: float) -> str:
        """92.1%~97.8%."""
        return f"{self.percent(low)}{self.either('~', '–')}{self.percent(high)}"

    def probability(self, share: float) -> str:
        """约六成（62%）, about 60% (62%): share between 0 and 1."""
        tenths = min(9, max(1, round(share * 10)))
        exact = self.percent(share * 100, 0)
        return self.either(f"约{TENTHS[tenths - 1]}成（{exact}）", f"about {tenths * 10}% ({exact})")

    # changes

    def difference(self, now: float | None, before: float | None, unit: str) -> str:
        """The size of a change without its direction: 0.9个百分点; 8.2% for flows; 31人 for people."""
        if is_missing(now) or is_missing(before):
            return MISSING
        gap = abs(now - before)
        if unit == "percent":
            return self.say("{n} pp", n=self.number(gap, 1))
        if unit in FLOWS and before >= SMALL_BASE:
            return self.percent(100 * gap / before)
        if unit in FLOWS and before == 0:
            return MISSING
        return self.value(round(gap, 6), unit)

    def change_between(self, now: float | None, before: float | None, unit: str) -> str:
        """↑ 0.9个百分点, ↓ 31人; up 8.2%. 持平 when the two read the same."""
        if is_missing(now) or is_missing(before):
            return MISSING
        if unit in FLOWS and before == 0 and now != 0:
            return self.say("—, none last year")
        if self.amount(now, unit) == self.amount(before, unit):
            return self.say("no change")
        arrow = self.either("↑ ", "up ") if now > before else self.either("↓ ", "down ")
        return arrow + self.difference(now, before, unit)

    def change(self, reading: Any, unit: str) -> str:
        """Change of a reading on the same period a year before."""
        if reading.is_suppressed or reading.is_small:
            return MISSING
        return self.change_between(reading.value, reading.year_ago, unit)

    # states

    @property
    def withheld(self) -> str:
        return self.say("withheld")

    @property
    def not_delivered(self) -> str:
        return self.say("not delivered")

    @property
    def not_applicable(self) -> str:
        return self.say("n/a")

    def reading(self, reading: Any, unit: str) -> str:
        """A reading as text, whatever its state: value, 不显示, 未报送, or counts for a small base."""
        if reading.delivered == "no":
            return self.not_delivered
        if reading.is_suppressed:
            return self.withheld
        if reading.is_small and unit in RATES and reading.denominator:
            return self.share(reading.numerator, reading.denominator)
        return self.value(reading.value, unit)

    # time

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

    def date(self, day: date) -> str:
        """2026年9月30日, 30 Sep 2026."""
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

    # things

    def age_group(self, age_from: int) -> str:
        """75–79, 80+."""
        return "80+" if age_from >= 80 else f"{age_from}–{age_from + 4}"

    def label(self, list_name: str, code: str | None) -> str:
        """The word of a code; a code the list does not hold stands as it is, missing is 未注明."""
        if is_missing(code):
            return self.say("not stated")
        return code_lists().get(list_name, {}).get(code, {}).get(self.language, code)

    def estate(self, name: str | None) -> str:
        """An estate by its Chinese name, in the reader's language."""
        if is_missing(name):
            return self.say("not stated")
        for estate in getattr(self.community, "estates", ()):
            if estate.name["zh"] == name:
                return estate.name.get(self.language, name)
        return name

    def join(self, parts: list[str]) -> str:
        """桃园里、府前小区和港城新村; a, b and c."""
        if len(parts) < 2:
            return "".join(parts)
        comma, last = self.either("、", ", "), self.either("和", " and ")
        return comma.join(parts[:-1]) + last + parts[-1]


def plain(text: str) -> str:
    """Text without the mark-up that figures take (line breaks, bold), for alternatives to pictures."""
    return re.sub(r"<[^>]+>", " ", text).strip()

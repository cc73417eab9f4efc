"""Numbers as text: thousands, decimals by unit, the true minus, a dash for missing."""

import math

from charts.speech import MISSING, TENTHS, Speech, is_missing
from charts.theme import TOKENS
from translations import translator

MINUS = "−"
SMALL_BASE = TOKENS["limits"]["small_base"]
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
    "ratings": ("rating given", "ratings given"),
    "person_days": ("person-day", "person-days"),
    "days": ("workday", "workdays"),
    "years": ("year", "years"),
    "per_1000": ("per 1,000", "per 1,000"),
    "persons_per_household": ("person per household", "people per household"),
    "percent": ("%", "%"),
    "ratio_100": ("", ""),
    "yuan": ("yuan", "yuan"),
    "square_metres": ("square metre", "square metres"),
    "hours": ("hour", "hours"),
    "times": ("occasion", "occasions"),
    "places": ("place", "places"),
    "units": ("unit", "units"),
    "calendar_days": ("calendar day", "calendar days"),
    "m2_per_100_households": ("m²", "m²"),
    "visits": ("visit", "visits"),
    "volumes": ("volume", "volumes"),
    "cases": ("case", "cases"),
}


class Numbers(Speech):
    """Values, units, shares and the size of changes."""

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

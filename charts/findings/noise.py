"""What may be called a change: counts by spread, rates by interval, registers by what is shown."""

import math
from typing import Any

from charts.words import FLOWS, RATES, Words, is_missing

SPREADS = 2  # two standard deviations, about 95 %
COUNTED = ("count", "distinct")


def count_moved(now: float | None, before: float | None) -> bool:
    """Two counts of events differ by more than chance: twice the spread of their difference."""
    if is_missing(now) or is_missing(before):
        return False
    return abs(now - before) > SPREADS * math.sqrt(max(now, 0) + max(before, 0))


def daily_moved(now: float, days: int, before: float, days_before: int) -> bool:
    """Two counts of events over different numbers of days differ, per day, by more than chance."""
    spread = math.sqrt(max(now, 0) / days**2 + max(before, 0) / days_before**2)
    return abs(now / days - before / days_before) > SPREADS * spread


def rate_moved(reading: Any, before: float) -> bool:
    """The rate before lies outside this period's 95 % interval."""
    if is_missing(reading.low) or is_missing(reading.high):
        return False
    return not reading.low <= before <= reading.high


def moved(reading: Any, before: float, words: Words) -> bool | None:
    """Whether a reading differs from an earlier value by more than chance; None where its spread is not known.

    A stock or a ratio of stocks is a full count without chance in it: every change that shows is one. Events for
    each day or for each thousand people are judged as the events they are counted from.
    """
    of, now = reading.indicator, reading.value
    if of.is_stock:
        return words.amount(now, of.unit) != words.amount(before, of.unit)
    if of.unit == "percent":
        return None if is_missing(reading.low) else rate_moved(reading, before)
    if of.kind in COUNTED and of.unit != "points":
        return count_moved(now, before)
    if of.kind == "ratio" and of.unit in (*FLOWS, *RATES) and reading.denominator:
        return count_moved(reading.numerator, before * reading.denominator / of.factor)
    return None

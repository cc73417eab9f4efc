"""What may be called a change: counts by spread, rates by interval, registers by what is shown."""

import math
from typing import Any

from charts.words import FLOWS, Words, is_missing

SPREADS = 2  # two standard deviations, about 95 %


def count_moved(now: float | None, before: float | None) -> bool:
    """Two counts of events differ by more than chance: twice the spread of their difference."""
    if is_missing(now) or is_missing(before):
        return False
    return abs(now - before) > SPREADS * math.sqrt(now + before)


def rate_moved(reading: Any) -> bool:
    """The rate a year before lies outside this period's 95 % interval."""
    if is_missing(reading.low) or is_missing(reading.high):
        return False
    return not reading.low <= reading.change_on_year.base <= reading.high


def on_year(reading: Any, words: Words) -> str:
    """The clause ", up 0.9 pp on a year before", or "" where there is nothing to say past noise.

    A stock or a ratio of stocks is a full count without chance in it: every change that shows is said.
    """
    unit, now = reading.indicator.unit, reading.value
    before = reading.change_on_year.base if reading.change_on_year else None
    if is_missing(now) or is_missing(before) or words.amount(now, unit) == words.amount(before, unit):
        return ""
    is_flow = unit in FLOWS
    if not reading.indicator.is_stock and not (count_moved(now, before) if is_flow else rate_moved(reading)):
        return words.say(", about as many as a year before") if is_flow else ""
    if is_flow and before == 0:
        return words.say(", none a year before")
    size = words.difference(now, before, unit)
    if unit == "percent":
        said = ", up {size} on a year before" if now > before else ", down {size} on a year before"
    else:
        said = ", {size} more than a year before" if now > before else ", {size} fewer than a year before"
    return words.say(said, size=size)

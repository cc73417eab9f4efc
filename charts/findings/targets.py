"""Clauses on the target of a number: which side of it, for how many periods in a row, how far in counts."""

import math
from typing import Any

from charts.speech import TENTHS
from charts.words import Words, is_missing

SMALL = 1e-9


def side(reading: Any, words: Words, streak: int = 0) -> str:
    """，高于目标95%; ，连续两季低于目标95%; "" for what is not judged. streak: periods missed up to this one."""
    if reading.verdict is None:
        return ""
    unit, value = reading.indicator.unit, reading.value
    target = words.target(reading.target, unit)
    if reading.verdict == "missed":
        return _missed(reading, words, target, streak)
    if words.amount(value, unit) == words.amount(reading.target, unit):
        return words.say(", at the target of {target}", target=target)
    if value > reading.target:
        return words.say(", above the target of {target}", target=target)
    return words.say(", within the limit of {target}", target=target)


def _missed(reading: Any, words: Words, target: str, streak: int) -> str:
    is_below, unit = reading.value < reading.target, reading.indicator.unit
    if streak > 1:
        said = (
            ", below the target of {target} for {periods} running"
            if is_below
            else ", above the limit of {target} for {periods} running"
        )
        return words.say(said, target=target, periods=_periods(reading.period.grain, streak, words))
    if words.amount(reading.value, unit) == words.amount(reading.target, unit):
        said = ", just below the target of {target}" if is_below else ", just above the limit of {target}"
    else:
        said = ", below the target of {target}" if is_below else ", above the limit of {target}"
    return words.say(said, target=target)


def _periods(grain: str, n: int, words: Words) -> str:
    """两季, 三个月, 12个月; 2 quarters."""
    few = "两" if n == 2 else TENTHS[n - 1] if n <= len(TENTHS) else str(n)
    unit = {"quarter": "季", "month": "个月", "year": "年"}[grain]
    return words.either(f"{few}{unit}", f"{n} {grain}s")


def shortfall(reading: Any) -> int | None:
    """By how many cases a share misses its target, on the base it has; None where it is not judged or not a share."""
    of = reading.indicator
    if reading.verdict != "missed" or of.unit != "percent" or is_missing(reading.numerator):
        return None
    wanted = reading.target * reading.denominator / 100
    if of.direction == "lower":
        return math.ceil(reading.numerator - wanted - SMALL)
    return math.ceil(wanted - reading.numerator - SMALL)

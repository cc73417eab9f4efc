"""Clauses on the change of a number: 同比 on the year, 环比 on the period before. Nothing where it is chance."""

from typing import Any

from charts.findings.noise import COUNTED, moved
from charts.words import FLOWS, Words, is_missing


def on_year(reading: Any, words: Words) -> str:
    """The clause ", up 0.9 pp on a year before", or "" where the two cannot be compared."""
    return _clause(reading, reading.change_on_year, words.say("a year before"), words)


LEVELS = (", the same as {base}", ", about as many as {base}", ", level with {base}")


def on_both(reading: Any, words: Words) -> str:
    """Both clauses one behind the other; 与上年同期和上季度相当 where both say that nothing moved."""
    year, previous = on_year(reading, words), on_previous(reading, words)
    first, second = words.say("a year before"), _before(reading.period.grain, words)
    for said in LEVELS:
        if year == words.say(said, base=first) and previous == words.say(said, base=second):
            return words.say(said, base=words.join([first, second]))
    return year + previous


def on_previous(reading: Any, words: Words) -> str:
    """The clause ", up 0.9 pp on the quarter before"; "" for a year, whose 环比 is its 同比.

    Months have their seasons, so of a month's count that moved the month before is named, without more or fewer.
    """
    grain, change = reading.period.grain, reading.change_on_previous
    if grain == "year":
        return ""
    base = _before(grain, words)
    is_seasonal = grain == "month" and reading.indicator.follows_days
    if change and is_seasonal and moved(reading, change.base, words):
        before = words.value(change.base, reading.indicator.unit)
        return words.say(", {value} {base}", value=before, base=base)
    return _clause(reading, change, base, words)


def _before(grain: str, words: Words) -> str:
    return words.say("the quarter before") if grain == "quarter" else words.say("the month before")


def _clause(reading: Any, change: Any, base: str, words: Words) -> str:
    of, now = reading.indicator, reading.value
    is_bare_rate = reading.is_small and of.kind == "ratio"
    if change is None or is_missing(now) or reading.is_suppressed or is_bare_rate:
        return ""
    return told(of, now, change.base, moved(reading, change.base, words), base, words)


def told(of: Any, now: float, before: float, is_past_noise: bool | None, base: str, words: Words) -> str:
    """，比{base}多8.2%: how one value of an indicator differs from another; "" where its chance is not known."""
    if is_past_noise is None:
        return ""
    is_count = of.kind in ("stock", *COUNTED) or of.unit in FLOWS
    if not is_past_noise or _shows_nothing(now - before, of.unit, words):
        return _level(of.is_stock, is_count, base, words)
    if is_count and before == 0:
        return words.say(", none {base}", base=base)
    is_bare = of.unit == "per_1000"  # ‰ is a share; these are events for each thousand people
    size = words.amount(abs(now - before), of.unit) if is_bare else words.difference(now, before, of.unit)
    if is_count:
        said = ", {size} more than {base}" if now > before else ", {size} fewer than {base}"
    else:
        said = ", up {size} on {base}" if now > before else ", down {size} on {base}"
    return words.say(said, size=size, base=base)


def _shows_nothing(gap: float, unit: str, words: Words) -> bool:
    """A change of 0.04 points is no change to a reader of tenths."""
    return not float(words.amount(abs(gap), unit).replace(",", ""))


def _level(is_stock: bool, is_count: bool, base: str, words: Words) -> str:
    """持平 for what is counted in full and reads the same, 相当 for what differs by no more than chance."""
    if is_stock:
        return words.say(", the same as {base}", base=base)
    if is_count:
        return words.say(", about as many as {base}", base=base)
    return words.say(", level with {base}", base=base)

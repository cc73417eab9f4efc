"""Sentences about days around a festival, and about January and February together."""

from typing import Any

from charts.findings.changes import told
from charts.findings.noise import count_moved, daily_moved
from charts.words import Words


def festival(comparison: Any, what: str, words: Words) -> str:
    """春节前后（2月1日至3月3日）每个工作日受理81.5件，比上年春节前后少5.5%; `what`: received per workday.

    comparison: of `indicators.festivals`, of a count, with workdays in both years.
    """
    of, now, before = comparison.indicator, comparison.now, comparison.before
    holiday = name(comparison.kind, words)
    value = words.value(now.per_workday, of.unit)
    said = words.say(
        "Around {festival} ({days}): {value} {what}",
        festival=holiday,
        days=days(now.days, words),
        value=value,
        what=what,
    )
    base = words.say("around {festival} a year before", festival=holiday)
    has_moved = daily_moved(now.value, now.workdays, before.value, before.workdays)
    return said + told(of, now.per_workday, before.per_workday, has_moved, base, words)


def two_months(comparison: Any, words: Words) -> str:
    """，1—2月合计3,288件，与上年同期相当: the clause that stands for the change of a January or a February."""
    of, now, before = comparison.indicator, comparison.now.value, comparison.before.value
    said = words.say(", Jan and Feb together {value}", value=words.value(now, of.unit))
    return said + told(of, now, before, count_moved(now, before), words.say("a year before"), words)


def days(span: Any, words: Words) -> str:
    """2月1日至3月3日, 1 Feb to 3 Mar."""
    first, last = words.short_date(span.first), words.short_date(span.last)
    return words.either(f"{first}至{last}", f"{first} to {last}")


def name(kind: str, words: Words) -> str:
    """春节, 重阳."""
    return words.say("Double Ninth") if kind == "double_ninth" else words.say("Spring Festival")

"""Sentences about honours, campaigns and the parts of the staff score."""

from collections.abc import Sequence
from datetime import date

from charts.criteria import Area
from charts.honours import SOON, Entry
from charts.score_parts import Score
from charts.words import Words, is_missing


def campaign(name: str, evidenced: float, bar: float | None, words: Words, unit: str = "points") -> str:
    """五星级社区：已佐证397.5分，离450分线还差52.5分."""
    if not bar:
        return words.say("{name}: {evidenced} evidenced", name=name, evidenced=words.value(evidenced, unit))
    parts = {"name": name, "evidenced": words.value(evidenced, unit), "bar": words.value(bar, unit)}
    if evidenced >= bar:
        return words.say("{name}: {evidenced} evidenced, over the bar of {bar}", **parts)
    short = words.number(bar - evidenced)
    return words.say(
        "{name}: {evidenced} evidenced, {short} short of the bar of {bar}",
        short=_counted(short, unit, words),
        **parts,
    )


def areas(rows: Sequence[Area], words: Words, unit: str = "points") -> str:
    """民主星差14分、美丽星差10分: the areas below their own bar, the worst first."""
    barred = [row for row in rows if row.bar is not None]
    if not barred:
        return words.say("Points by area and state of evidence")
    short = sorted(
        (row for row in barred if row.evidenced < row.bar), key=lambda row: row.evidenced - row.bar
    )
    if not short:
        return words.say("Every area is over its bar")
    said = [
        words.say(
            "{area} {value} short",
            area=row.label,
            value=_counted(words.number(row.bar - row.evidenced), unit, words),
        )
        for row in short[:3]
    ]
    text = words.either("、", ", ").join(said)
    more = len(short) - 3
    return text + words.say(" and {n} more areas", n=more) if more > 0 else text


def burnup(evidenced: float, deadline: date | None, today: date, words: Words, unit: str = "points") -> str:
    """已佐证397.5分，离截止还有46天."""
    value = words.value(evidenced, unit)
    if not deadline:
        return words.say("{value} evidenced, no deadline stated", value=value)
    days = (deadline - today).days
    if days < 0:
        return words.say("{value} evidenced when the deadline passed", value=value)
    return words.say_many(
        "{value} evidenced, {n} day left", "{value} evidenced, {n} days left", days, value=value
    )


def honours(entries: Sequence[Entry], today: date, words: Words) -> str:
    """4项荣誉在册，1项15个月内复评；5项创建进行中."""
    held = [entry for entry in entries if entry.start is None]
    running = [entry for entry in entries if entry.start and entry.end and entry.end >= today]
    soon = [entry for entry in held if entry.end and 0 <= (entry.end - today).days <= SOON]
    said = words.say_many("{n} honour held", "{n} honours held", len(held))
    if soon:
        said += words.say_many(
            ", {n} re-assessed within 15 months", ", {n} re-assessed within 15 months", len(soon)
        )
    if not running:
        return said
    return said + words.say_many("; {n} campaign under way", "; {n} campaigns under way", len(running))


def scores(rows: Sequence[Score], words: Words) -> str:
    """13人中11人三项齐全，2人缺项，合计留空; says nothing about who is better."""
    open_rows = [row for row in rows if any(map(is_missing, row[1:4]))]
    n = len(rows)
    if not open_rows:
        return words.say_many("All three parts stand for {n} person", "All three parts stand for all {n}", n)
    return words.say_many(
        "{complete} of {n} have all three parts, the others stay open",
        "{complete} of {n} have all three parts, the others stay open",
        n,
        complete=n - len(open_rows),
    )


def _counted(number: str, unit: str, words: Words) -> str:
    return number + words.either(words.unit(unit), "")

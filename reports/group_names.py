"""The words of the groups of a column: codes as labels, ages as spans, campaigns by their names."""

from collections.abc import Callable, Mapping, Sequence

from charts.words import Words, is_missing
from indicators import registers
from questions.sql import REST
from questions.subjects import Column, Subject
from reports import names
from reports.desk import Desk

FREE = (
    "item",
    "topic",
    "organiser",
    "category",
    "activity",
    "partner",
)  # somebody typed them: on a wall no name may stand in them
MOST_IN_HOUSEHOLD = 6
BACKLOG = ("not_due", "overdue_1_5", "overdue_6_20", "overdue_20_plus", "no_due_date")


def labels(desk: Desk, subject: Subject, column: Column, values: Sequence[object]) -> list[str]:
    """One label a value, in their order. None: not stated; REST: the others."""
    words = desk.words
    told = [each for each in values if not is_missing(each) and each != REST]
    said = dict(zip(told, _labels(desk, subject, column, told), strict=True))
    said |= {REST: words.say("the others")}
    return [words.say("not stated") if is_missing(each) else said[each] for each in values]


def _labels(desk: Desk, subject: Subject, column: Column, values: Sequence[object]) -> list[str]:
    words = desk.words
    if column.codes:
        return [words.label(column.codes, each) for each in values]
    if column.name in FREE:
        return names.shown_items(desk, [str(each) for each in values])
    if column.name == "campaign_id":
        known = {each.campaign_id: each.name for each in desk.ask(registers.campaigns)}
        return [known.get(each, str(each)) for each in values]
    if column.name == "household_size" and is_capped(subject):
        return [_size(words, int(each)) for each in values]
    say = BY_COLUMN.get(column.name) or BY_KIND.get(column.kind, _text)
    return [say(words, each) for each in values]


def is_capped(subject: Subject) -> bool:
    """Whether households from six members on count as one size."""
    of_table = subject.table.expression("household_size") if subject.table else ""
    return subject.indicator.unit == "households" or of_table.startswith("least(")


def backlog(words: Words) -> Mapping[str, str]:
    """How long overdue a request is, in words."""
    return {
        "not_due": words.say("not yet due"), "overdue_1_5": words.say("1–5 workdays overdue"),
        "overdue_6_20": words.say("6–20 workdays overdue"),
        "overdue_20_plus": words.say("over 20 workdays overdue"), "no_due_date": words.say("no promised date"),
    }  # fmt: skip


def _size(words: Words, size: int) -> str:
    people = words.either(f"{size}人", str(size))
    return people + (words.say(" or more") if size >= MOST_IN_HOUSEHOLD else "")


def _flag(words: Words, value: object) -> str:
    """Numbers and flags are text where the others of their column stand as one."""
    return words.say("yes") if str(value).lower() == "true" else words.say("no")


def _number(words: Words, value: object) -> str:
    return words.number(float(str(value)))


def _text(_: Words, value: object) -> str:
    return str(value)


def _whole(value: object) -> int:
    return int(float(str(value)))


BY_KIND: Mapping[str, Callable[[Words, object], str]] = {"flag": _flag, "number": _number}
BY_COLUMN: Mapping[str, Callable[[Words, object], str]] = {
    "estate": lambda words, value: words.estate(value),
    "age_group": lambda words, value: words.age_group(_whole(value)),
    "weekday": lambda words, value: words.weekday(_whole(value)),
    "hour": lambda words, value: words.hour(_whole(value)),
    "services_in_month": lambda words, value: words.value(_whole(value), "records"),
    "services_in_year": lambda words, value: words.value(_whole(value), "records"),
    "visits_in_month": lambda words, value: words.say_many("{n} visit", "{n} visits", _whole(value)),
    "visits_in_year": lambda words, value: words.say_many("{n} visit", "{n} visits", _whole(value)),
    "household_size": lambda words, value: words.value(_whole(value), "people"),
    "members_60_plus": lambda words, value: words.value(_whole(value), "people"),
    "building_no": lambda words, value: words.say("building {n}", n=_whole(value)),
    "age_of_backlog": lambda words, value: backlog(words).get(value, str(value)),
}

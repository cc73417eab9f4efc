"""A question in words: as a sentence, and its parts as they stand below a title."""

import re
from datetime import date

from charts.words import Words
from questions.question import NOT_STATED, TIME, Only, Question, is_day
from questions.subjects import Column, Subject, columns, subject
from reports import group_names
from reports.desk import Desk

BRACKETS = re.compile(r"（[^（）]*）$| \([^()]*\)$")


def title(desk: Desk, question: Question) -> str:
    """按小区看80岁及以上人口（只看：独居；3至7幢）. Raises UnknownName for a subject nobody knows."""
    words, what = desk.words, what_by(desk.words, question)
    filters = only(desk, question)
    if not filters:
        return what
    said = words.say("{what} (only: {filters})", what=what, filters=words.either("；", "; ").join(filters))
    return said[0].upper() + said[1:]


def what_by(words: Words, question: Question) -> str:
    """按小区看居民."""
    what, named = subject(question.about).indicator.title[words.language], split(words, question)
    return words.say("{what} by {columns}", what=what, columns=named) if named else what


def counted(desk: Desk, question: Question) -> str:
    """What a number counts, in short: 独居、3至7幢的居民."""
    words, about = desk.words, subject(question.about)
    what = about.indicator.title[words.language]
    filters = only(desk, question)
    if about.indicator.kind not in ("ratio", "quantile"):
        what = BRACKETS.sub("", what)
    if not filters:
        return what
    return words.say("{what}: {filters}", what=what, filters=words.either("、", ", ").join(filters))


def split(words: Words, question: Question) -> str:
    """小区和性别; what it is split by, "" for nothing."""
    return words.join([head(words, name, question.grain) for name in question.by])


def title_of(words: Words, question: Question, at: int) -> str:
    """The head of one of its groups, whole."""
    return columns()[question.groups[at]].title[words.language]


def head(words: Words, name: str, grain: str = "month") -> str:
    """What a column is called, without its explanation in brackets."""
    if name == TIME:
        grains = {"month": words.say("month"), "quarter": words.say("quarter"), "year": words.say("year")}
        return grains[grain]
    said = BRACKETS.sub("", columns()[name].title[words.language])
    return words.either(said, said if said[:2].isupper() else said[0].lower() + said[1:])


def only(desk: Desk, question: Question) -> list[str]:
    """Each filter in a few words; columns nobody knows are told as they are written."""
    about = subject(question.about)
    return [_only(desk, about, each) for each in question.only]


def _only(desk: Desk, about: Subject, each: Only) -> str:
    words, column = desk.words, about.columns.get(each.column)
    if column is None:
        said = words.either("、", ", ").join(value or NOT_STATED for value in each.values)
        return f"{each.column} {said or f'{each.low}–{each.high}'}"
    said = _range(words, column, each) if each.is_range else _values(desk, about, column, each)
    return words.say("not {what}", what=said) if each.is_not else said


def _range(words: Words, column: Column, each: Only) -> str:
    low, high = (_end(words, end) for end in (each.low, each.high))
    if column.name == "age":
        return _ages(words, low, high)
    if column.name == "building_no":
        return _buildings(words, low, high)
    what = head(words, column.name)
    if not high:
        return words.say("{column} from {low}", column=what, low=low)
    if not low:
        return words.say("{column} up to {high}", column=what, high=high)
    values = low if low == high else words.say("{low} to {high}", low=low, high=high)
    return words.say("{column} {values}", column=what, values=values)


def _ages(words: Words, low: str, high: str) -> str:
    if not high:
        return words.say("aged {low} and over", low=low)
    if not low:
        return words.say("aged {high} and under", high=high)
    ages = low if low == high else words.either(f"{low}至{high}", f"{low}–{high}")
    return words.either(f"{ages}岁", f"aged {ages}")


def _buildings(words: Words, low: str, high: str) -> str:
    if not high:
        return words.say("buildings from {low} on", low=low)
    if not low:
        return words.say("buildings up to {high}", high=high)
    if low == high:
        return words.say("building {n}", n=low)
    return words.say("buildings {low} to {high}", low=low, high=high)


def _end(words: Words, written: str) -> str:
    return words.date(date.fromisoformat(written)) if written and is_day(written) else written


def _values(desk: Desk, about: Subject, column: Column, each: Only) -> str:
    words, what = desk.words, head(desk.words, column.name)
    if column.kind == "flag" and each.values == ("yes",):
        return what
    shown = {"yes": "true", "no": "false"} if column.kind == "flag" else {}
    said = group_names.labels(desk, about, column, [shown.get(value, value) for value in each.values])
    values = words.either("、", ", ").join(said)
    is_plain = (
        column.kind in ("code", "text")
        and column.name not in ("staff_id", "star")
        and None not in each.values
    )
    if is_plain or column.name in ("age_group", "building_no", "weekday", "hour"):
        return values
    return words.say("{column} {values}", column=what, values=values)

"""The groups of an answer as they are shown: label, number or the word in its place, the number a year before."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from charts.words import MISSING, Words
from indicators import engine
from indicators.periods import Period
from indicators.readings import Reading
from indicators.shape import Indicator
from questions.answers import Answer
from reports import group_names, question_words
from reports.desk import Desk
from reports.values import counts_if_few

ADDS_UP = ("count", "stock")


class Row(NamedTuple):
    """A group. value: None where `text` stands for it. before: a year before, None where it may not stand beside."""

    key: object
    label: str
    reading: Reading
    value: float | None
    text: str | None
    before: float | None


def rows(desk: Desk, answer: Answer, split: Mapping[object, Reading], at: int = 0) -> list[Row]:
    """The groups of one split, in its order; `at`: which of the question's groups it is."""
    keys = list(split)
    said = names(desk, answer, at, keys)
    return [row(desk.words, answer, key, label, split[key]) for key, label in zip(keys, said, strict=True)]


def names(desk: Desk, answer: Answer, at: int, keys: Sequence[object]) -> list[str]:
    column = answer.subject.columns[answer.question.groups[at]]
    return group_names.labels(desk, answer.subject, column, keys)


def row(words: Words, answer: Answer, key: object, label: str, reading: Reading) -> Row:
    text = instead(reading, words)
    return Row(key, label, reading, None if text else reading.value, text, before(answer, reading))


def before(answer: Answer, reading: Reading) -> float | None:
    """The value a year before, where it was asked for and the two can be compared."""
    is_shown = answer.question.has_last_year and reading.change_on_year is not None and not reading.is_small
    return reading.year_ago if is_shown and not reading.is_suppressed else None


def single(answer: Answer) -> dict[object, Reading]:
    """Group → reading, of one split."""
    return {key: reading for (key,), reading in answer.groups.items()}


def instead(reading: Reading, words: Words) -> str | None:
    """What stands in the place of a number: 未报送, 不显示, 7份中6份, —; None where the number may stand."""
    if reading.delivered == "no":
        return words.not_delivered
    if reading.is_suppressed:
        return words.withheld
    return few(reading, reading.indicator, words) or (MISSING if reading.value is None else None)


def few(line: Any, indicator: Indicator, words: Words) -> str | None:
    """The counts of a rate of too few cases."""
    return counts_if_few(line, indicator, words)


def adds_up(indicator: Indicator) -> bool:
    """Whether the groups add up to the whole."""
    return indicator.kind in ADDS_UP


def has_parts(indicator: Indicator) -> bool:
    """Whether a group is a share of the whole: points are deducted too."""
    return adds_up(indicator) and indicator.unit != "points"


def is_share(indicator: Indicator) -> bool:
    return indicator.kind == "ratio" and indicator.unit == "percent"


def is_empty(answer: Answer) -> bool:
    return not any(each.value is not None or each.is_suppressed for each in answer.groups.values())


def subtitle(desk: Desk, answer: Answer, *more: str, when: str = "") -> str:
    """居民，按小区 · 80岁及以上；独居 · 2026年9月末 · 人: split, filters, period, unit, what else is to be known."""
    words, question = desk.words, answer.question
    parts = [
        question_words.what_by(words, question),
        words.either("；", "; ").join(question_words.only(desk, question)),
        when or period(desk, answer),
        words.unit(answer.indicator.unit),
        *more,
    ]
    return " · ".join(filter(None, parts))


def period(desk: Desk, answer: Answer) -> str:
    """2026年第三季度; of what is counted at a month's end, the month it stands at."""
    words, indicator = desk.words, answer.indicator
    if not indicator.is_stock:
        return words.period(answer.period)
    first, _, _, stands = engine.span(indicator, answer.period, desk.coverage)
    return words.say("end of {month}", month=words.month(first)) if stands else words.period(answer.period)


def note(desk: Desk, answer: Answer, shown: Iterable[Reading] = ()) -> str:
    """Where it comes from, what is not all in, what is withheld, and the caution of the definition."""
    words, indicator = desk.words, answer.indicator
    titles = [desk.coverage.titles.get(each, {}).get(words.language, each) for each in indicator.sources]
    said = [words.say("Source: {sources}", sources=words.either("、", ", ").join(titles))]
    readings = [answer.whole, *answer.groups.values(), *shown]
    if any(each.delivered == "partial" and not each.indicator.is_stock for each in readings):
        said.append(words.say("not all of the period is in yet"))
    if any(each.is_suppressed for each in readings):
        few = words.number(desk.community.limits["small_count"])
        said.append(
            words.say("Numbers below {n}, and those they could be worked out from, are withheld", n=few)
        )
    said.append(indicator.caution[words.language].rstrip("。."))
    return words.either("；", "; ").join(said)


def ids(answer: Answer) -> tuple[str, ...]:
    """The indicator, where the number is that of the catalogue: not of a table, nor of some of its rows."""
    is_defined = not answer.subject.is_table and not answer.question.only
    return (answer.question.about,) if is_defined else ()


def last_year(desk: Desk, answer: Answer, shown: Iterable[Row]) -> str:
    """What the tick is, or why there is none."""
    words = desk.words
    if not answer.question.has_last_year:
        return ""
    if any(each.before is not None for each in shown):
        return words.say("the tick is a year before")
    return ""


def periods(answer: Answer) -> list[Period]:
    """Periods of the course over time, oldest first."""
    days = sorted(set(answer.history["period_start"]))
    return [Period(day.date(), answer.question.grain) for day in days]

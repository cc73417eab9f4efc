"""An answer as a table: groups with their change, two splits as a pivot with its totals, periods with their groups.

Totals are the answer's own readings: people met twice and medians do not add up.
"""

from collections.abc import Sequence
from typing import NamedTuple

from charts.words import MISSING, Words
from indicators.readings import Reading
from questions.answers import Answer
from reports import question_words
from reports.answered import parts
from reports.answered.grid import pivot_value
from reports.answered.history import Cell, Course, history
from reports.desk import Desk
from reports.exhibit import Value


class Table(NamedTuple):
    """As `show.table` takes it. right: the columns of numbers; total: the last line is one."""

    heads: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    right: tuple[int, ...]
    total: bool


def table(desk: Desk, answer: Answer) -> Table:
    if answer.question.is_over_time:
        return _over_time(desk, answer)
    if len(answer.question.groups) == 2:
        return _pivot(desk, answer)
    return _groups(desk, answer)


def _groups(desk: Desk, answer: Answer) -> Table:
    words, names = desk.words, answer.question.groups
    found = parts.rows(desk, answer, parts.single(answer)) if names else []
    lines = [_line(words, answer, each.label, each.reading) for each in found]
    lines.append(
        _line(words, answer, total_word(words, answer) if names else _what(desk, answer), answer.whole)
    )
    first = question_words.title_of(words, answer.question, 0) if names else words.say("Counted")
    heads = (first, *_number_heads(words, answer))
    return Table(heads, tuple(lines), tuple(range(1, len(heads))), bool(names))


def _what(desk: Desk, answer: Answer) -> str:
    return question_words.counted(desk, answer.question)


def total_word(words: Words, answer: Answer) -> str:
    """合计 of what adds up, 全体 of what does not."""
    return words.say("Total") if parts.adds_up(answer.indicator) else words.say("Altogether")


def _number_heads(words: Words, answer: Answer) -> list[str]:
    indicator, language = answer.indicator, words.language
    heads = []
    if indicator.kind == "ratio":
        heads += [
            indicator.numerator[language],
            (indicator.denominator or {}).get(language, words.say("Out of")),
        ]
    elif indicator.kind == "quantile":
        heads.append(words.say("Number of cases"))
    heads.append(value_head(words, answer))
    if answer.question.has_last_year:
        heads += [words.say("A year before"), words.say("Change")]
    return heads


def value_head(words: Words, answer: Answer) -> str:
    """居民（人）."""
    indicator = answer.indicator
    title, unit = indicator.title[words.language], words.unit(indicator.unit)
    return words.either(f"{title}（{unit}）", f"{title} ({unit})") if unit and unit not in title else title


def _line(words: Words, answer: Answer, label: str, reading: Reading) -> tuple[str, ...]:
    indicator = answer.indicator
    cells = [label]
    if indicator.kind == "ratio":
        cells += [_count(words, reading, reading.numerator), _count(words, reading, reading.denominator)]
    elif indicator.kind == "quantile":
        cells.append(_count(words, reading, reading.denominator))
    cells.append(said(parts.instead(reading, words) or reading.value, indicator.unit, words))
    if answer.question.has_last_year:
        past = parts.before(answer, reading)
        cells.append(said(past, indicator.unit, words))
        cells.append(MISSING if past is None else words.change(reading))
    return tuple(cells)


def _count(words: Words, reading: Reading, value: float | None) -> str:
    if value is None:
        return words.withheld if reading.is_suppressed else MISSING
    return words.number(value)


def said(value: Value, unit: str, words: Words) -> str:
    """A number whose unit stands in the head; a word as it is."""
    if isinstance(value, str):
        return value
    return words.percent(value) if unit == "percent" else words.amount(value, unit)


def _pivot(desk: Desk, answer: Answer) -> Table:
    """The first split down, the second across; both with the totals the engine counted."""
    words, (first, second) = desk.words, answer.margins
    unit, keys = answer.indicator.unit, list(second)
    labels = parts.names(desk, answer, 0, list(first))
    lines = [
        (label, *(said(pivot_value(answer, key, each, words), unit, words) for each in keys),
         said(parts.instead(total, words) or total.value, unit, words))
        for label, (key, total) in zip(labels, first.items(), strict=True)
    ]  # fmt: skip
    ends = [parts.instead(each, words) or each.value for each in (*second.values(), answer.whole)]
    lines.append((total_word(words, answer), *(said(each, unit, words) for each in ends)))
    head = question_words.title_of(words, answer.question, 0)
    heads = (head, *parts.names(desk, answer, 1, keys), total_word(words, answer))
    return Table(heads, tuple(lines), tuple(range(1, len(heads))), True)


def _over_time(desk: Desk, answer: Answer) -> Table:
    """The periods down, newest first; the groups across, then all of them."""
    words, found = desk.words, history(desk, answer)
    indicator, courses = answer.indicator, [*found.groups, found.whole]
    bases = indicator.kind == "ratio" and not found.groups
    lines = [
        (_when(words, found, at), *(_bases(words, found.whole.cells[at]) if bases else ()),
         *(said(each.shown[at], indicator.unit, words) for each in courses))
        for at in reversed(range(len(found.periods)))
    ]  # fmt: skip
    heads = [words.say("Period")]
    if bases:
        heads += [indicator.numerator[words.language], (indicator.denominator or {}).get(words.language, "")]
    heads += _course_heads(words, answer, courses)
    return Table(tuple(heads), tuple(lines), tuple(range(1, len(heads))), False)


def _course_heads(words: Words, answer: Answer, courses: Sequence[Course]) -> list[str]:
    if len(courses) == 1:
        return [value_head(words, answer)]
    return [each.label for each in courses[:-1]] + [total_word(words, answer)]


def _when(words: Words, found, at: int) -> str:
    said = words.period(found.periods[at])
    if at == len(found.periods) - 1 and found.is_partial:
        return words.say("{when} so far", when=said)
    return said


def _bases(words: Words, cell: Cell) -> tuple[str, str]:
    return tuple(
        cell.text if each is None and cell.text else words.number(each)
        for each in (cell.numerator, cell.denominator)
    )

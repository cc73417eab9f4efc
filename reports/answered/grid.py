"""The numbers of two splits, or of a split over time, as rows by columns."""

from collections.abc import Mapping
from typing import NamedTuple

from charts.words import MISSING, Words
from indicators.readings import Reading
from questions.answers import Answer
from reports.answered import parts
from reports.answered.history import History, history
from reports.desk import Desk
from reports.exhibit import Value

PERIODS = {"month": 13, "quarter": 13, "year": 10}


class Grid(NamedTuple):
    """Rows by columns. values: a number, or the word in its place. keys: of rows, of columns; None for periods.

    wholes: of each row. names: the columns said in full.
    """

    head: str
    rows: list[str]
    columns: list[str]
    values: Mapping[tuple[int, int], Value]
    row_keys: list[object]
    column_keys: list[object]
    wholes: list[Value]
    names: list[str]


def of_two(desk: Desk, answer: Answer) -> Grid:
    """The first split down, the second across."""
    words, (first, second) = desk.words, answer.margins
    row_keys, column_keys = list(first), list(second)
    values = {
        (row, column): pivot_value(answer, a, b, words)
        for row, a in enumerate(row_keys) for column, b in enumerate(column_keys)
    }  # fmt: skip
    rows, columns = parts.names(desk, answer, 0, row_keys), parts.names(desk, answer, 1, column_keys)
    head = answer.subject.columns[answer.question.groups[0]].title[words.language]
    wholes = [value(each, words) for each in first.values()]
    return Grid(head, rows, columns, values, row_keys, column_keys, wholes, columns)


def pivot_value(answer: Answer, row: object, column: object, words: Words) -> Value:
    """A cell of two splits. One that no row speaks of is nothing in number, but of what did not come in."""
    reading = answer.groups.get((row, column))
    if reading is not None:
        return value(reading, words)
    around = answer.margins[0][row], answer.margins[1][column]
    if any(each.delivered == "no" for each in around):
        return words.not_delivered
    if answer.indicator.kind in ("ratio", "quantile"):
        return MISSING
    return words.withheld if any(each.is_suppressed for each in (answer.whole, *around)) else 0.0


def value(reading: Reading, words: Words) -> Value:
    return parts.instead(reading, words) or reading.value


def over_time(desk: Desk, answer: Answer) -> Grid:
    """The periods across, the groups down."""
    words = desk.words
    found = history(desk, answer, PERIODS[answer.question.grain])
    values = {
        (row, column): shown
        for row, course in enumerate(found.groups) for column, shown in enumerate(course.shown)
    }  # fmt: skip
    head = answer.subject.columns[answer.question.groups[0]].title[words.language]
    names = [_period(words, each, at) for at, each in enumerate(found.periods)]
    wholes = [course.shown[-1] if course.shown else None for course in found.groups]
    rows, keys = [each.label for each in found.groups], [each.key for each in found.groups]
    full = list(map(words.period, found.periods))
    return Grid(head, rows, names, values, keys, [None] * len(names), wholes, full)


def _period(words: Words, period, at: int) -> str:
    """The year is told once, and again where it turns."""
    if period.grain == "year":
        return words.period(period)
    is_first = at == 0 or period.start.month == 1
    return words.short_period(period) + (f" {words.year(period.start)}" if is_first else "")


def turned(desk: Desk, answer: Answer, found: History) -> Grid:
    """Periods down, groups across."""
    words = desk.words
    values = {
        (row, column): course.shown[row]
        for column, course in enumerate(found.groups) for row in range(len(found.periods))
    }  # fmt: skip
    rows, columns = list(map(words.period, found.periods)), [each.label for each in found.groups]
    keys = [each.key for each in found.groups]
    return Grid(
        words.say("Period"), rows, columns, values, [None] * len(rows), keys, found.whole.shown, columns
    )

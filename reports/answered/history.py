"""The course of an answer over time: the whole and its groups, a number or the word in its place a period."""

from typing import NamedTuple

from pandas import DataFrame, isna

from charts.words import MISSING
from indicators.periods import Period
from questions.answers import Answer
from reports.answered import parts
from reports.answered.colours import is_rest
from reports.desk import Desk
from reports.exhibit import Value
from reports.exhibits.over_time import comparable


class Cell(NamedTuple):
    """A number of one period. text: the word in its place."""

    value: float | None
    text: str | None
    numerator: float | None
    denominator: float | None


class Course(NamedTuple):
    """A line of `periods`. key None and is_whole: the whole; else a group."""

    key: object
    label: str
    cells: tuple[Cell, ...]
    is_whole: bool

    @property
    def values(self) -> list[float | None]:
        return [each.value for each in self.cells]

    @property
    def shown(self) -> list[Value]:
        return [each.text if each.value is None else each.value for each in self.cells]


class History(NamedTuple):
    """The whole, then the groups in the order of the answer, those met before only after them."""

    periods: list[Period]
    whole: Course
    groups: list[Course]
    is_partial: bool


def history(desk: Desk, answer: Answer, kept: int | None = None) -> History:
    """kept: so many periods at most, without a first one that was begun within."""
    words, table = desk.words, answer.history
    whole = table[table["is_total"]]
    if kept:
        whole = comparable(whole, answer.indicator).tail(kept)
    grain = answer.question.grain
    periods = [Period(day.date(), grain) for day in whole["period_start"]]
    is_partial = len(whole) > 0 and whole["delivered"].iloc[-1] == "partial" and not answer.indicator.is_stock
    course = Course(None, words.say("all"), _cells(desk, answer, whole, periods, whole), True)
    return History(periods, course, _groups(desk, answer, periods, whole), is_partial)


def _groups(desk: Desk, answer: Answer, periods: list[Period], whole: DataFrame) -> list[Course]:
    names = answer.question.groups
    if not names:
        return []
    lines = answer.history[~answer.history["is_total"]]
    met = {_plain(key): each for key, each in lines.groupby(names[0], dropna=False)}
    order = [key for (key,) in answer.groups if key in met]
    order += sorted((key for key in met if key not in order), key=lambda key: (is_rest(key), str(key)))
    labels = parts.names(desk, answer, 0, order)
    return [
        Course(key, label, _cells(desk, answer, met[key], periods, whole), False)
        for key, label in zip(order, labels, strict=True)
    ]


def _cells(desk: Desk, answer: Answer, lines: DataFrame, periods: list[Period], whole: DataFrame) -> tuple:
    found = {each.period_start.date(): each for each in lines.itertuples(index=False)}
    totals = {each.period_start.date(): each for each in whole.itertuples(index=False)}
    return tuple(_cell(desk, answer, found.get(each.start), totals[each.start]) for each in periods)


def _cell(desk: Desk, answer: Answer, line, total) -> Cell:
    """A group that no row speaks of is nothing in number, and has no rate."""
    words, indicator = desk.words, answer.indicator
    if total.delivered == "no":
        return Cell(None, words.not_delivered, None, None)
    if line is None:
        if indicator.kind in ("ratio", "quantile"):
            return Cell(None, MISSING, 0.0, 0.0)
        return Cell(None, words.withheld, None, None) if total.is_suppressed else Cell(0.0, None, 0.0, None)
    text = words.withheld if line.is_suppressed else parts.few(line, indicator, words)
    value = None if isna(line.value) or text else float(line.value)
    return Cell(
        value, text or (MISSING if value is None else None), *map(_number, (line.numerator, line.denominator))
    )


def _plain(key: object) -> object:
    if isna(key):
        return None
    return key.item() if hasattr(key, "item") else key


def _number(value: object) -> float | None:
    return None if isna(value) else float(value)

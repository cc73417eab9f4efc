"""An answer over time: the whole as one line, its groups as several."""

from dataclasses import replace
from typing import NamedTuple

from pandas import DataFrame, isna

from charts import findings
from charts.base import empty
from charts.courses import CONTEXT, MOST, Line, courses
from charts.findings import asked as said_of
from charts.trend import trend
from charts.words import MISSING, Words
from indicators.periods import Period
from indicators.readings import Reading, read, verdict
from questions.answers import Answer
from questions.sql import REST
from reports import question_words
from reports.answered import parts
from reports.answered.bars import DWARFS
from reports.answered.colours import is_rest, of_lines
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, Value, line
from reports.exhibits.over_time import comparable, short_names

NARROW = 6  # periods from which a telephone scrolls
KEPT = {"month": 25, "quarter": 13, "year": 10}  # so that the same period of the years before is in view


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


def course(desk: Desk, answer: Answer) -> Exhibit:
    """One line, or one a group."""
    found = history(desk, answer, KEPT[answer.question.grain])
    return _several(desk, answer, found) if answer.question.groups else _alone(desk, answer, found)


def _alone(desk: Desk, answer: Answer, found: History) -> Exhibit:
    words, indicator, target = desk.words, answer.indicator, answer.whole.target
    values = found.whole.values
    missed = [verdict(indicator, value, target) == "missed" for value in values]
    days = [each.start for each in found.periods]
    lines = [line(indicator.title[words.language], found.whole.shown)]
    if target is not None:
        lines.append(line(words.say("target"), [target] * len(days), "target"))
    return Exhibit(
        "line", _last(desk, answer, found), span_subtitle(desk, answer, found),
        trend(days, values, short_names(words, found.periods), words, indicator.unit, target, missed, found.is_partial)
        if days else empty(words),
        Plot("line", words.say("Period"), tuple(map(words.period, found.periods)), tuple(lines), indicator.unit,
             tuple(at for at, is_missed in enumerate(missed) if is_missed), _days(answer, found)),
        parts.ids(answer), parts.note(desk, answer), is_wide=len(found.periods) > NARROW,
    )  # fmt: skip


def _several(desk: Desk, answer: Answer, found: History) -> Exhibit:
    words, groups = desk.words, found.groups
    column = answer.subject.columns[answer.question.groups[0]]
    rest = _dwarfing(groups)
    told = _in_view([each for each in groups if each is not rest])
    colors = of_lines(column, [each.key for each in told])
    days = [each.start for each in found.periods]
    drawn = courses(
        days, [Line(each.label, color, each.values) for each, color in zip(told, colors, strict=True)],
        short_names(words, found.periods), words, answer.indicator.unit, found.is_partial,
    ) if days else empty(words)  # fmt: skip
    lines = tuple(
        line(each.label, each.shown, "soft" if at else "main") for at, each in enumerate(told[:MOST])
    )
    more = _untold(words, len(told), rest)
    return Exhibit(
        "line", at_last(desk, answer, found), span_subtitle(desk, answer, found, *more), drawn,
        Plot("line", words.say("Period"), tuple(map(words.period, found.periods)), lines, answer.indicator.unit,
             days=_days(answer, found)),
        parts.ids(answer), parts.note(desk, answer), is_wide=len(found.periods) > NARROW,
    )  # fmt: skip


def _untold(words: Words, count: int, rest: Course | None) -> list[str]:
    """What the lines without a name are, and what has no line."""
    thin, left = min(CONTEXT, count - MOST), count - MOST - CONTEXT
    said = [words.say("thin grey lines: {n} more groups", n=thin)] if thin > 0 else []
    absent = [rest.label] if rest else []
    absent += [words.say("{n} more", n=left)] if left > 0 else []
    return said + ([words.say("not drawn: {label}", label=words.join(absent))] if absent else [])


def _dwarfing(groups: list[Course]) -> Course | None:
    """The others as one, where their line would press those of the groups together."""
    own = [value for each in groups if not is_rest(each.key) for value in each.values if value is not None]
    rest = next((each for each in groups if each.key == REST), None)
    known = [value for value in rest.values if value is not None] if rest else []
    return rest if own and known and max(known) > DWARFS * max(own) else None


def _in_view(groups: list[Course]) -> list[Course]:
    """The first groups and what is no group of its own, which are told apart; then the others."""
    rest = [each for each in groups if is_rest(each.key)]
    own = [each for each in groups if not is_rest(each.key)]
    kept = max(0, MOST - len(rest))
    return [*own[:kept], *rest, *own[kept:]]


def statement(desk: Desk, answer: Answer) -> str:
    """The whole in a sentence, named with its filters."""
    return findings.statement(named(desk, answer, answer.whole), desk.words)


def _last(desk: Desk, answer: Answer, found: History) -> str:
    """The whole at the last period of its course."""
    if not found.periods or found.periods[-1] == answer.period:
        return statement(desk, answer)
    coverage, target = desk.coverage, answer.whole.target
    reading = read(answer.history, answer.indicator, found.periods[-1], coverage, None, target)
    return findings.statement(named(desk, answer, reading), desk.words)


def named(desk: Desk, answer: Answer, reading: Reading) -> Reading:
    """The reading under the words of the question: with filters it is no more that of the catalogue."""
    if not answer.question.only and not answer.subject.is_table:
        return reading
    title = reading.indicator.title | {desk.words.language: question_words.counted(desk, answer.question)}
    return replace(
        reading, indicator=replace(reading.indicator, id=f"{reading.indicator_id}.asked", title=title)
    )


def at_last(desk: Desk, answer: Answer, found: History) -> str:
    """9月，便民服务点最多，756件: the groups at the last period."""
    words, indicator = desk.words, answer.indicator
    what = question_words.counted(desk, answer.question)
    own = [each for each in found.groups if not is_rest(each.key) and each.cells]
    if not own or not any(each.values[-1] is not None for each in own):
        return said_of.nothing(answer.whole, what, words)
    labels, values = [each.label for each in own], [each.values[-1] for each in own]
    last = (each.cells[-1].text for each in found.groups)
    absent = [text for text in last if text and text != MISSING]
    if indicator.kind in ("ratio", "quantile"):
        said = said_of.extremes(labels, values, indicator.unit, what, words, absent)
    else:
        whole = found.whole.values[-1] if parts.has_parts(indicator) else None
        said = said_of.most(labels, values, whole, what, indicator.unit, words, absent)
    when = words.short_period(found.periods[-1])
    if found.is_partial:
        when = words.say("{when} so far", when=when)
    return said if said == what else said_of.at_last(when, said, words)


def span_subtitle(desk: Desk, answer: Answer, found: History, *more: str) -> str:
    """Below the title of a course: from the first to the last period in view."""
    words = desk.words
    if not found.periods:
        return parts.subtitle(desk, answer)
    first, last = (words.period(found.periods[at]) for at in (0, -1))
    return parts.subtitle(desk, answer, *more, when=words.say("{low} to {high}", low=first, high=last))


def _days(answer: Answer, found: History) -> tuple:
    return tuple(each.start for each in found.periods) if answer.question.grain == "month" else ()


def _plain(key: object) -> object:
    if isna(key):
        return None
    return key.item() if hasattr(key, "item") else key


def _number(value: object) -> float | None:
    return None if isna(value) else float(value)

"""An answer over time: the whole as one line, its groups as several."""

from dataclasses import replace

from charts import findings
from charts.base import empty
from charts.courses import CONTEXT, MOST, Line, courses
from charts.findings import asked as said_of
from charts.trend import trend
from charts.words import MISSING, Words
from indicators.readings import Reading, read, verdict
from questions.answers import Answer
from questions.sql import REST
from reports import question_words
from reports.answered import parts
from reports.answered.bars import DWARFS
from reports.answered.colours import is_rest, of_lines
from reports.answered.history import Course, History, history
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, line
from reports.exhibits.over_time import short_names

NARROW = 6  # periods from which a telephone scrolls
KEPT = {"month": 25, "quarter": 13, "year": 10}  # so that the same period of the years before is in view


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

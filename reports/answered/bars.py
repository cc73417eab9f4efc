"""One split of an answer: a bar a group, or a rate with its interval."""

from charts import findings
from charts.base import empty
from charts.findings import asked as said_of
from charts.intervals import Group
from charts.intervals import intervals as draw_intervals
from charts.ranking import ranking
from charts.words import MISSING
from questions.answers import Answer
from questions.sql import REST
from reports import question_words
from reports.answered import parts
from reports.answered.colours import is_rest
from reports.answered.parts import Row
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, line

DWARFS = 1.5  # times the longest other bar
MOST = 40  # rows that are drawn; the table has all


def bars(desk: Desk, answer: Answer) -> Exhibit:
    words, found = desk.words, parts.rows(desk, answer, parts.single(answer))
    unit, rest = answer.indicator.unit, dwarfing(found)
    shown = [each for each in found if each is not rest][:MOST]
    labels, named = [each.label for each in shown], _named(answer, found)
    target = answer.whole.target
    past = [each.before for each in shown]
    has_past = any(each is not None for each in past)
    drawn = ranking(
        labels, [each.value for each in shown], words, unit, past if has_past else None, named, target,
        [each.text for each in shown], in_order=True,
    ) if shown else _nothing(desk, answer)  # fmt: skip
    return Exhibit(
        "bars", ranked(desk, answer, found),
        parts.subtitle(desk, answer, parts.last_year(desk, answer, shown)), drawn,
        Plot("bars", _head(desk, answer), tuple(labels), tuple(_lines(desk, shown, has_past, target)), unit,
             tuple(at for at, label in enumerate(labels) if label in named)),
        parts.ids(answer), _note(desk, answer, found, rest),
    )  # fmt: skip


def dwarfing(found: list[Row]) -> Row | None:
    """The others as one, where their bar would dwarf those of the groups: it is told and not drawn."""
    own = [each.value for each in found if not is_rest(each.key) and each.value is not None]
    rest = next((each for each in found if each.key == REST and each.value is not None), None)
    return rest if rest and own and rest.value > DWARFS * max(own) else None


def dots(desk: Desk, answer: Answer) -> Exhibit:
    """Rates with their 95 % interval; judged only where the indicator has a direction and a target."""
    words, found = desk.words, parts.rows(desk, answer, parts.single(answer))
    shown, target, indicator = found[:MOST], answer.whole.target, answer.indicator
    groups = [_group(each) for each in shown]
    is_judged = indicator.direction != "neutral"
    drawn = draw_intervals(
        groups, words, indicator.base_unit or "", target, indicator.direction != "lower", is_judged
    )
    if not any(each.value is not None for each in shown):
        drawn = _nothing(desk, answer)
    return Exhibit(
        "dots", _apart(desk, answer, found, groups),
        parts.subtitle(desk, answer, words.say("with the 95% interval")), drawn,
        Plot("range", _head(desk, answer), tuple(each.label for each in shown), tuple(_ends(desk, groups, target)),
             indicator.unit),
        parts.ids(answer), _note(desk, answer, found),
    )  # fmt: skip


def ranked(desk: Desk, answer: Answer, found: list[Row]) -> str:
    """The largest of these groups in a sentence; those that are no group of their own are not named."""
    words, indicator = desk.words, answer.indicator
    what = question_words.counted(desk, answer.question)
    own = [each for each in found if not is_rest(each.key)]
    labels, values = [each.label for each in own], [each.value for each in own]
    if not any(value is not None for value in values):
        return said_of.nothing(answer.whole, what, words)
    absent = [each.text for each in found if each.text and each.text != MISSING]
    if indicator.kind in ("ratio", "quantile"):
        return said_of.extremes(labels, values, indicator.unit, what, words, absent)
    whole = answer.whole.value if parts.has_parts(indicator) else None
    of_least = answer.question.sort == "least"
    return said_of.most(labels, values, whole, what, indicator.unit, words, absent, of_least)


def _apart(desk: Desk, answer: Answer, found: list[Row], groups: list[Group]) -> str:
    """Rates of events are told apart only past chance; what stands in a register is no sample."""
    words, indicator, target = desk.words, answer.indicator, answer.whole.target
    what = question_words.counted(desk, answer.question)
    if not any(each.value is not None for each in found):
        return said_of.nothing(answer.whole, what, words)
    if target is not None and indicator.direction != "neutral":
        return findings.intervals(groups, what, target, words, indicator.direction == "higher")
    if indicator.is_stock:
        return ranked(desk, answer, found)
    return said_of.apart(groups, answer.whole.value, what, words)


def _group(row: Row) -> Group:
    reading = row.reading
    is_known = row.text is None
    return Group(
        row.label, row.value, reading.low if is_known else None, reading.high if is_known else None,
        reading.denominator, row.text,
    )  # fmt: skip


def _named(answer: Answer, found: list[Row]) -> list[str]:
    """The groups in accent: those with the value that the title speaks of."""
    own = [each for each in found if not is_rest(each.key) and each.value is not None]
    if not own:
        return []
    end = (min if answer.question.sort == "least" else max)(each.value for each in own)
    named = [each.label for each in own if each.value == end]
    return named if len(named) < 3 else []


def _lines(desk: Desk, shown: list[Row], has_past: bool, target: float | None):
    words = desk.words
    yield line(words.period(desk.period), [each.text or each.value for each in shown])
    if has_past:
        yield line(words.period(desk.period.year_before()), [each.before for each in shown], "past")
    if target is not None:
        yield line(words.say("target"), [target] * len(shown), "target")


def _ends(desk: Desk, groups: list[Group], target: float | None):
    words = desk.words
    yield line(words.say("low, 95%"), [each.text or each.low for each in groups], "soft")
    yield line(words.period(desk.period), [each.text or each.value for each in groups])
    yield line(words.say("high, 95%"), [each.text or each.high for each in groups], "soft")
    if target is not None:
        yield line(words.say("target"), [target] * len(groups), "target")


def _head(desk: Desk, answer: Answer) -> str:
    return answer.subject.columns[answer.question.groups[0]].title[desk.words.language]


def _note(desk: Desk, answer: Answer, found: list[Row], rest: Row | None = None) -> str:
    words, said = desk.words, [parts.note(desk, answer)]
    if rest:
        told = words.value(rest.value, answer.indicator.unit)
        said.insert(0, words.say("Not drawn: {label}, {value}", label=rest.label, value=told))
    if len(found) > MOST:
        of = words.number(len(found))
        said.insert(0, words.say("The first {n} of {all} are drawn; the table has all", n=MOST, all=of))
    return words.either("；", "; ").join(said)


def _nothing(desk: Desk, answer: Answer):
    absent = parts.instead(answer.whole, desk.words)
    return empty(desk.words, text=absent if answer.whole.value is None and absent != MISSING else None)

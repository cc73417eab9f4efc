"""An answer without a split, and people by age and sex."""

from charts import findings
from charts.base import empty
from charts.one_number import one_number
from charts.pyramid import pyramid as draw_pyramid
from charts.theme import CHART
from charts.words import Words
from indicators.readings import Reading
from questions.answers import Answer
from reports import cards, question_words
from reports.answered import parts
from reports.answered.courses import named, statement
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, Value, line

AGES = tuple(range(0, 85, 5))
SEXES = ("male", "female")


def number(desk: Desk, answer: Answer) -> Exhibit:
    words, reading = desk.words, named(desk, answer, answer.whole)
    amount = cards.amount(reading, words)
    is_quotient = answer.indicator.kind in ("ratio", "quantile")
    lines = [findings.basis(reading, words) if is_quotient else "", *_beside(desk, answer)]
    past = parts.before(answer, reading)
    now = parts.instead(reading, words) or reading.value
    told = [(words.period(desk.period.year_before()), past)] if past is not None else []
    told.append((words.period(desk.period), now))
    return Exhibit(
        "number", statement(desk, answer), parts.subtitle(desk, answer),
        one_number(words.not_delivered if reading.delivered == "no" else amount.text, amount.unit,
                   [each for each in lines if each], words),
        Plot("columns", words.say("Period"), tuple(name for name, _ in told),
             (line(question_words.counted(desk, answer.question), [each for _, each in told]),), answer.indicator.unit,
             (len(told) - 1,)),
        parts.ids(answer), parts.note(desk, answer),
    )  # fmt: skip


def _beside(desk: Desk, answer: Answer) -> list[str]:
    """Last year's number and the change, and the judgement where there is one."""
    words, reading = desk.words, answer.whole
    found = []
    past = parts.before(answer, reading)
    if past is not None:
        was = words.say("{value} a year before", value=words.value(past, answer.indicator.unit))
        found.append(f"{was}{words.either('，', ', ')}{words.change(reading)}")
    if reading.verdict is not None:
        target = words.say("target {value}", value=words.target(reading.target, answer.indicator.unit))
        found.append(f"{cards.judgement(reading, words)[1]}{words.either('，', ', ')}{target}")
    return found


def pyramid(desk: Desk, answer: Answer) -> Exhibit:
    words, question = desk.words, answer.question
    at_age, at_sex = (question.groups.index(name) for name in ("age_group", "sex"))
    cells = {(int(key[at_age]), key[at_sex]): each for key, each in answer.groups.items()
             if key[at_age] is not None and key[at_sex] in SEXES}  # fmt: skip
    sides = [[_people(cells.get((age, sex)), answer, words) for age in AGES] for sex in SEXES]
    absent = _absent(answer, sides, words)
    men, women = ([0.0 if isinstance(each, str) else each for each in side] for side in sides)
    what = question_words.counted(desk, question)
    few = desk.community.limits["small_count"]
    hidden = words.say("Groups of fewer than {n} people are in it: not shown", n=few)
    if absent:
        drawn = empty(words, CHART["height"]["pyramid"], hidden if absent == words.withheld else absent)
    else:
        drawn = draw_pyramid(list(AGES), men, women, words)
    lines = tuple(line(words.label("sex", sex), side) for sex, side in zip(SEXES, sides, strict=True))
    return Exhibit(
        "pyramid", what if absent or question.only else findings.pyramid(list(AGES), men, women, words),
        parts.subtitle(desk, answer), drawn,
        Plot("pyramid", words.say("Age"), tuple(map(words.age_group, AGES)), lines, "people",
             tuple(at for at, age in enumerate(AGES) if age >= 60)),
        parts.ids(answer), _note(desk, answer),
    )  # fmt: skip


def _people(reading: Reading | None, answer: Answer, words: Words) -> Value:
    if reading is None:
        return words.not_delivered if answer.whole.delivered == "no" else 0.0
    return parts.instead(reading, words) or reading.value


def _absent(answer: Answer, sides: list[list[Value]], words: Words) -> str | None:
    """Why there is no figure: a side with a hole in it would be read as a small group."""
    if answer.whole.delivered == "no":
        return words.not_delivered
    if answer.whole.is_suppressed or any(isinstance(each, str) for side in sides for each in side):
        return words.withheld
    return None


def _note(desk: Desk, answer: Answer) -> str:
    """Those of whom age or sex is not known stand in no bar."""
    words, question = desk.words, answer.question
    at_age, at_sex = (question.groups.index(name) for name in ("age_group", "sex"))
    left = [
        each.value for key, each in answer.groups.items() if key[at_age] is None or key[at_sex] not in SEXES
    ]
    said = parts.note(desk, answer)
    if not left or None in left:
        return said
    people = words.say("{n} without age or sex are not drawn", n=words.value(sum(left), "people"))
    return words.either("；", "; ").join((people, said))

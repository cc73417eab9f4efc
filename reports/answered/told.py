"""What an answer rests on as label and text, and its numbers as a table of plain values, for a file."""

from pandas import DataFrame

from charts.words import MISSING
from questions.answers import Answer
from reports import question_words
from reports.answered import parts
from reports.answered.history import history
from reports.answered.tables import total_word, value_head
from reports.desk import Desk
from reports.exhibit import Value


def facts(desk: Desk, answer: Answer) -> list[tuple[str, str]]:
    """What was asked, of when, from what, and how it is counted; only what holds."""
    words, question, indicator = desk.words, answer.question, answer.indicator
    language, stop = words.language, words.either("；", "; ")
    titles = [desk.coverage.titles.get(each, {}).get(language, each) for each in indicator.sources]
    found = [
        (words.say("Question"), question_words.title(desk, question)),
        (words.say("Period"), parts.period(desk, answer)),
        (words.say("Only"), stop.join(question_words.only(desk, question))),
        (words.say("Counted"), indicator.numerator[language]),
        (words.say("Out of"), (indicator.denominator or {}).get(language, "")),
        (words.say("Unit"), words.unit(indicator.unit)),
        (words.say("Source"), words.either("、", ", ").join(titles)),
        (words.say("Not delivered"), words.join([each[language] for each in answer.whole.missing])),
        (words.say("Data up to"), words.date(desk.data_date)),
        (words.say("Withheld"), _withheld(desk, answer)),
        (words.say("Caution"), indicator.caution[language]),
        (words.say("The community"), desk.community.name[language]),
        (words.say("Made from"), words.say("build {name}", name=desk.build_id)),
    ]
    if desk.is_fictional:
        found.append((words.say("Note"), words.say("Fictional data")))
    return [(label, text) for label, text in found if text]


def _withheld(desk: Desk, answer: Answer) -> str:
    words = desk.words
    if not any(each.is_suppressed for each in (answer.whole, *answer.groups.values())):
        return ""
    few = words.number(desk.community.limits["small_count"])
    return words.say("Numbers below {n}, and those they could be worked out from, are withheld", n=few)


def frame(desk: Desk, answer: Answer) -> DataFrame:
    """A row a group, and one of all: columns under the reader's words, numbers in full, words where one is withheld."""
    if answer.question.is_over_time:
        return _course_frame(desk, answer)
    words, names = desk.words, answer.question.groups
    lines = [_line(desk, answer, key, reading) for key, reading in _labelled(desk, answer)]
    heads = [question_words.title_of(words, answer.question, at) for at in range(len(names))]
    return DataFrame(lines, columns=heads + _heads(desk, answer))


def _labelled(desk: Desk, answer: Answer):
    """(labels of a group, its reading), the whole last."""
    columns = [parts.names(desk, answer, at, [key[at] for key in answer.groups])
               for at in range(len(answer.question.groups))]  # fmt: skip
    yield from zip(zip(*columns, strict=True), answer.groups.values(), strict=True) if columns else ()
    yield (total_word(desk.words, answer),) * len(answer.question.groups), answer.whole


def _heads(desk: Desk, answer: Answer) -> list[str]:
    words, indicator = desk.words, answer.indicator
    heads = []
    if indicator.kind == "ratio":
        language = words.language
        heads += [
            indicator.numerator[language],
            (indicator.denominator or {}).get(language, words.say("Out of")),
        ]
    heads.append(value_head(words, answer))
    if answer.question.has_last_year:
        heads.append(words.say("A year before"))
    return heads


def _line(desk: Desk, answer: Answer, labels: tuple, reading) -> list:
    words = desk.words
    text = parts.instead(reading, words)
    is_hidden = reading.is_suppressed or reading.delivered == "no"
    numbers = []
    if answer.indicator.kind == "ratio":
        numbers += [text if is_hidden else reading.numerator, text if is_hidden else reading.denominator]
    numbers.append(_plain(text if text != MISSING else None, reading.value, is_hidden))
    if answer.question.has_last_year:
        numbers.append(parts.before(answer, reading))
    return [*labels, *numbers]


def _plain(text: str | None, value: float | None, is_hidden: bool) -> Value:
    """In a file a rate of few cases stands in full, its base beside it."""
    return text if is_hidden else value


def _course_frame(desk: Desk, answer: Answer) -> DataFrame:
    """A row a period and group, oldest first."""
    words, found = desk.words, history(desk, answer)
    names = answer.question.groups
    courses = found.groups or [found.whole]
    heads = [
        words.say("Period"),
        *(question_words.title_of(words, answer.question, at) for at in range(len(names))),
    ]
    lines = [
        [words.period(period), *([each.label] if names else []), each.shown[at] if each.shown[at] != MISSING else None]
        for at, period in enumerate(found.periods) for each in courses
    ]  # fmt: skip
    return DataFrame(lines, columns=[*heads, value_head(words, answer)])

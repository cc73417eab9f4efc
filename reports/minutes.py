"""The minutes of a meeting as a Word file: last time's commitments, the new ones, the events noted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from charts.words import Words
from indicators.periods import Period
from reports import noted, promise_words, word
from reports.promises import Promise
from state.events import What

LOCALES = {"zh": "zh-CN", "en": "en-US"}


@dataclass(frozen=True)
class Meeting:
    """Which meeting, and which data it looked at. community: its name in the reader's language."""

    community: str
    name: str
    day: date
    period: Period
    data_date: date
    build_id: str
    is_fictional: bool


def minutes(
    meeting: Meeting, last: Sequence[Promise], new: Sequence[Promise], events: Sequence[What], words: Words
) -> bytes:
    """A .docx. last: what the meeting opened with; new: made in it; each empty list is said to be so."""
    title = words.say("Minutes of a meeting of {community}", community=meeting.community)
    document = word.blank(title, meeting.community, LOCALES[words.language])
    if meeting.is_fictional:
        fictional = words.say("People, staff and numbers are fictional")
        word.note(document, f"{words.say('Demonstration data')}{words.either('：', ': ')}{fictional}")
    word.title(document, title)
    for line in _facts(meeting, words):
        word.paragraph(document, line, indent=False)
    word.heading(document, _numbered(1, words.say("Commitments of the last meeting"), words))
    _last(document, last, words)
    word.heading(document, _numbered(2, words.say("Commitments of this meeting"), words))
    _new(document, new, words)
    word.heading(document, _numbered(3, words.say("Events noted"), words))
    for at, each in enumerate(events, 1):
        word.paragraph(document, _event(at, each, words))
    if not events:
        word.paragraph(document, words.say("None."))
    return word.saved(document)


def _facts(meeting: Meeting, words: Words) -> list[str]:
    facts = [
        (words.say("Name of the meeting"), meeting.name),
        (words.say("Time"), words.date(meeting.day)),
        (words.say("Period"), words.period(meeting.period)),
        (words.say("Data up to"), words.date(meeting.data_date)),
        (words.say("Build of the data"), meeting.build_id),
    ]
    return [f"{name}{words.either('：', ': ')}{text}" for name, text in facts]


def _last(document, found: Sequence[Promise], words: Words) -> None:
    if not found:
        word.paragraph(document, words.say("None."))
        return
    heads = [
        words.say("No."), words.say("Commitment"), words.say("Post responsible"), words.say("Due by"),
        words.say("Number it is about"), words.say("Number then"), words.say("Number now"), words.say("State"),
    ]  # fmt: skip
    lines = [
        [
            str(at), each.commitment.what, promise_words.who(each, words), words.date(each.commitment.due),
            promise_words.about(each, words),
            _both(promise_words.before(each, words), promise_words.corrected(each, words), words),
            _both(promise_words.after(each, words), _moved(each, words), words),
            _both(promise_words.state(each, words), each.commitment.last.remark, words),
        ]
        for at, each in enumerate(found, 1)
    ]  # fmt: skip
    word.table(document, heads, lines, (9, 32, 20, 18, 28, 17, 20, 18))


def _new(document, found: Sequence[Promise], words: Words) -> None:
    if not found:
        word.paragraph(document, words.say("None."))
        return
    heads = [
        words.say("No."), words.say("Commitment"), words.say("Post responsible"), words.say("Due by"),
        words.say("Number it is about"), words.say("Reads now"),
    ]  # fmt: skip
    lines = [
        [
            str(at), each.commitment.what, promise_words.who(each, words), words.date(each.commitment.due),
            promise_words.about(each, words), promise_words.before(each, words),
        ]
        for at, each in enumerate(found, 1)
    ]  # fmt: skip
    word.table(document, heads, lines, (9, 46, 26, 22, 36, 18))


def _moved(each: Promise, words: Words) -> str:
    if each.now is None:
        return promise_words.verdict(each, words)
    said = [promise_words.change(each, words), promise_words.verdict(each, words)]
    return words.either("，", ", ").join(said)


def _both(text: str, more: str, words: Words) -> str:
    return f"{text}{words.either('（', ' (')}{more}{words.either('）', ')')}" if more else text


def _event(at: int, what: What, words: Words) -> str:
    where = words.estate(what.estate) if what.estate else words.say("All estates")
    return words.either("（{}）{}，{}（{}）", "({}) {}, {} ({})").format(
        at, noted.days(what, words), noted.title(what, words), where
    )


def _numbered(at: int, text: str, words: Words) -> str:
    return words.either(f"{'一二三'[at - 1]}、", f"{at}. ") + text

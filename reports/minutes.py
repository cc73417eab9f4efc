"""The minutes of a meeting as a Word file: last time's commitments, the new ones, the events noted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from charts.words import MISSING, Words
from indicators.periods import Period
from reports import minutes_document, noted, promise_words
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
    document = minutes_document.blank(title, meeting.community, LOCALES[words.language])
    if meeting.is_fictional:
        fictional = words.say("People, staff and numbers are fictional")
        minutes_document.note(
            document, f"{words.say('Demonstration data')}{words.either('：', ': ')}{fictional}"
        )
    minutes_document.title(document, title)
    for line in _facts(meeting, words):
        minutes_document.paragraph(document, line, indent=False)
    minutes_document.heading(document, _numbered(1, words.say("Commitments of the last meeting"), words))
    _last(document, last, words)
    minutes_document.heading(document, _numbered(2, words.say("Commitments of this meeting"), words))
    _new(document, new, words)
    minutes_document.heading(document, _numbered(3, words.say("Events noted"), words))
    for at, each in enumerate(events, 1):
        minutes_document.paragraph(document, _event(at, each, words))
    if not events:
        minutes_document.paragraph(document, words.say("None."))
    return minutes_document.saved(document)


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
        minutes_document.paragraph(document, words.say("None."))
        return
    minutes_document.paragraph(document, promise_words.counted(found, words) + words.either("。", "."))
    heads = [*_heads(words), words.say("Number then → now"), words.say("State")]
    lines = [
        [*_cells(at, each, words), _moved(each, words), _state(each, words)]
        for at, each in enumerate(found, 1)
    ]
    minutes_document.table(document, heads, lines, (13, 31, 23, 22, 32, 37, 18))


def _new(document, found: Sequence[Promise], words: Words) -> None:
    if not found:
        minutes_document.paragraph(document, words.say("None."))
        return
    heads = [*_heads(words), words.say("Reads now")]
    lines = [
        [*_cells(at, each, words), promise_words.before(each, words)] for at, each in enumerate(found, 1)
    ]
    minutes_document.table(document, heads, lines, (13, 47, 25, 22, 32, 19))


def _heads(words: Words) -> list[str]:
    return [
        words.say("No."), words.say("Commitment"), words.say("Post responsible"), words.say("Due by"),
        words.say("Number it is about"),
    ]  # fmt: skip


def _cells(at: int, each: Promise, words: Words) -> list[str]:
    due = each.commitment.due
    day = words.either(f"{words.year(due)}\n{words.short_date(due)}", f"{words.short_date(due)}\n{due.year}")
    return [
        str(at),
        each.commitment.what,
        promise_words.who(each, words),
        day,
        _below(*promise_words.about(each, words)),
    ]


def _moved(each: Promise, words: Words) -> str:
    """96.4% → 93.3%, and below it what was corrected, the period and what the change may be taken for."""
    verdict = promise_words.verdict(each, words)
    if each.now is None:
        return _below(promise_words.before(each, words), promise_words.corrected(each, words), verdict)
    numbers = f"{promise_words.before(each, words)} → {promise_words.after(each, words)}"
    told = (promise_words.change(each, words), verdict)
    change = words.either("，", ", ").join(text for text in told if text not in ("", MISSING))
    now = words.say("now: {period}", period=promise_words.period(each, words))
    return _below(numbers, promise_words.corrected(each, words), now, change)


def _state(each: Promise, words: Words) -> str:
    return _below(promise_words.state(each, words), each.commitment.last.remark)


def _below(*lines: str) -> str:
    """One line below the other in a cell, the empty ones left out."""
    return "\n".join(line for line in lines if line)


def _event(at: int, what: What, words: Words) -> str:
    where = words.estate(what.estate) if what.estate else words.say("All estates")
    return words.either("（{}）{}，{}（{}）", "({}) {}, {} ({})").format(
        at, noted.days(what, words), noted.title(what, words), where
    )


def _numbered(at: int, text: str, words: Words) -> str:
    return words.either(f"{'一二三'[at - 1]}、", f"{at}. ") + text

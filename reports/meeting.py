"""A meeting's slides: the deck, opened by what the last meeting promised, with the events noted on its charts."""

from collections.abc import Sequence
from datetime import date, datetime

from charts.words import Words
from reports import noted, promise_words, promises, question_slides
from reports.beside import Row
from reports.cards import marked
from reports.decks import Deck
from reports.desk import Desk
from reports.promises import Promise
from reports.quoted import with_codes
from reports.slides import Slide, foot, slides
from state import commitments
from warehouse import builds

ROWS = 4  # commitments a slide
JUDGED = {"done": "better", "not_done": "worse", "overdue": "attention"}


def assemble(deck: Deck, desk: Desk, day: date, is_quoted: bool = True) -> list[Slide]:
    """The deck as it is shown on a day. is_quoted: each number gets its receipt, which is kept; a look needs none."""
    opening = promised(last(desk, day, deck.title["zh"]), desk)
    shown = slides(deck, desk, opening, noted.on(desk), question_slides.of_deck(desk, deck.name))
    return with_codes(shown, desk) if is_quoted else shown


def last(desk: Desk, day: date, deck: str, until: datetime | None = None) -> list[Promise]:
    """What this deck opens with on a day: its last meeting's commitments and older open ones, fit for a wall.

    until: answers given later are left out.
    """
    found = commitments.of_last_meeting(builds.STATE / commitments.FILE, day, deck, until)
    return promises.without_names(promises.read(desk, found, day), desk.build, desk.words)


def promised(found: Sequence[Promise], desk: Desk) -> list[Slide]:
    """The commitments, four a slide, each with its number before and after; none without commitments."""
    words, ordered = desk.words, promises.by_need(found)
    below = words.say("The number as it was read in the meeting, and as it reads now")
    return [
        Slide(
            words.say("Commitments of the last meeting"), _title(found, words), below,
            rows=tuple(_row(each, words) for each in ordered[at : at + ROWS]), foot=foot(desk, ()),
        )
        for at in range(0, len(ordered), ROWS)
    ]  # fmt: skip


def _title(found: Sequence[Promise], words: Words) -> str:
    """上次会议的3项承诺，另有以前会议未办结的1项：2项已完成，2项办理中."""
    states = [promise_words.state(each, words) for each in found]
    parts = [
        words.either(f"{states.count(each)}项{each}", f"{states.count(each)} {each}")
        for each in dict.fromkeys(states)
    ]
    return (
        promise_words.counted(found, words) + words.either("：", ": ") + words.either("，", ", ").join(parts)
    )


def _row(promise: Promise, words: Words) -> Row:
    judged = JUDGED.get(promise.state, "")
    about = words.either("　", " · ").join(promise_words.about(promise, words))
    number = f"{about}{words.either('：', ': ')}{_moved(promise, words)}"
    due = words.say("by {date}", date=words.date(promise.commitment.due))
    note = words.either("　", " · ").join((promise_words.who(promise, words), due, number))
    return Row(promise.commitment.what, marked(judged, promise_words.state(promise, words)), note, judged)


def _moved(promise: Promise, words: Words) -> str:
    """80.0%（数据更正后为90.0%） → 95.0%（2025年第三季度），可能是偶然."""
    then = _beside(promise_words.before(promise, words), promise_words.corrected(promise, words), words)
    now = _beside(promise_words.after(promise, words), promise_words.period(promise, words), words)
    said = (f"{then} → {now}", promise_words.verdict(promise, words))
    return words.either("，", ", ").join(filter(None, said))


def _beside(text: str, more: str, words: Words) -> str:
    return text + (words.either(f"（{more}）", f" ({more})") if more else "")

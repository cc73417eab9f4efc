"""四、下步打算: what the numbers ask for; what will be done about it is for people to write."""

from reports import needs
from reports.brief.sentences import ended, paragraph
from reports.brief.shape import Gap, Part, Section, Sentence
from reports.desk import Desk

MOST = 5


def section(desk: Desk) -> Section:
    say = desk.words.say
    plans = Gap(say("what will be done next, by whom and by when"), say("decided by the community"))
    return Section(
        say("Next steps"),
        (
            Part(say("What needs attention"), (paragraph(*attention(desk)),)),
            Part(say("What will be done"), (paragraph(plans),)),
        ),
    )


def attention(desk: Desk) -> tuple[Sentence, ...]:
    """The worst first, with what puts them in proportion."""
    words, found = desk.words, needs.attention(desk)
    if not found:
        return (ended(words.say("No number is off its target"), words),)
    return tuple(_told(desk, each) for each in found[:MOST])


def _told(desk: Desk, each) -> Sentence:
    words = desk.words
    sentence, note = needs.said(desk, each)
    return ended(sentence + (words.either(f"（{note}）", f" ({note})") if note else ""), words)

"""The files a deck can be handed over as. Each is made for a wall: nobody can ask for more than a room may see."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from indicators import registers
from reports import brief, offline_page, powerpoint, question_slides, word, workbook
from reports.brief import asked
from reports.decks import Deck
from reports.desk import Desk
from reports.imprint import Imprint, imprint
from reports.meeting import assemble
from reports.progress import Progress, quiet
from reports.slides import Slide

Builder = Callable[[Deck, Sequence[Slide], Desk, Imprint, Progress], bytes]
UNSAFE = str.maketrans(dict.fromkeys('<>:"/\\|?*', ""))
OFFICE = "application/vnd.openxmlformats-officedocument"


class Kind(NamedTuple):
    """ending: of the file's name, without its dot. build: of the kinds made of slides; the brief is made of numbers."""

    ending: str
    mime: str
    build: Builder | None


KINDS: Mapping[str, Kind] = {
    "pptx": Kind("pptx", f"{OFFICE}.presentationml.presentation", powerpoint.build),
    "docx": Kind("docx", f"{OFFICE}.wordprocessingml.document", None),
    "xlsx": Kind("xlsx", f"{OFFICE}.spreadsheetml.sheet", workbook.build),
    "html": Kind("html", "text/html", offline_page.build),
}


def make(
    kind: str, deck: Deck, desk: Desk, made_by: str, made_at: datetime, progress: Progress = quiet
) -> bytes:
    """The file's bytes: a deck's slides, or for Word the work brief of its period, of the whole community.

    made_by: one of `makers`; made_at: local time. progress hears of slides or sections done.
    """
    wall = replace(desk, is_projected=True)
    progress(0, len(deck.pages))
    build = KINDS[kind].build
    if build is None:
        whole = replace(wall, estate=None)
        slides = question_slides.all_of(whole, deck)
        written = brief.assemble(
            whole, *asked.sections(deck.title[whole.words.language], slides, whole.words)
        )
        return word.build(written, whole, imprint(whole, written.title, made_by, made_at), progress)
    said = imprint(wall, deck.title[wall.words.language], made_by, made_at)
    return build(deck, assemble(deck, wall, made_at.date()), wall, said, progress)


def file_name(kind: str, deck: Deck, desk: Desk) -> str:
    """新城社区_季度工作汇报_2026年第三季度.pptx; an estate stands before the period."""
    words, is_brief = desk.words, KINDS[kind].build is None
    title = words.say("Work brief") if is_brief else deck.title[words.language]
    estate = [words.estate(desk.estate)] if desk.estate and not is_brief else []
    parts = [desk.community.name[words.language], title, *estate, words.period(desk.period)]
    return f"{'_'.join(parts).translate(UNSAFE)}.{KINDS[kind].ending}"


def makers(desk: Desk) -> list[str]:
    """Who may stand as the maker: the committee, then the posts of the register. Offices, never a person's name."""
    words = desk.words
    committee = words.say(
        "Residents' committee of {community}", community=desk.community.name[words.language]
    )
    return [committee, *desk.ask(registers.posts, desk.data_date)]

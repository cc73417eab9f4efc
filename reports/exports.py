"""The files a deck can be handed over as. Each is made for a wall: nobody can ask for more than a room may see."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from indicators import registers
from reports import offline_page
from reports.decks import Deck
from reports.desk import Desk
from reports.imprint import Imprint, imprint
from reports.progress import Progress, quiet
from reports.slides import Slide
from reports.slides import slides as filled
from reports.workbook import build as workbook

Builder = Callable[[Deck, Sequence[Slide], Desk, Imprint, Progress], bytes]
UNSAFE = str.maketrans(dict.fromkeys('<>:"/\\|?*', ""))


class Kind(NamedTuple):
    """ending: of the file's name, without its dot."""

    ending: str
    mime: str
    build: Builder


KINDS: Mapping[str, Kind] = {
    "xlsx": Kind(
        "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.build
    ),
    "html": Kind("html", "text/html", offline_page.build),
}  # fmt: skip


def make(
    kind: str, deck: Deck, desk: Desk, made_by: str, made_at: datetime, progress: Progress = quiet,
    promises: Sequence[Slide] = (),
) -> bytes:  # fmt: skip
    """The file's bytes. made_by: one of `makers`; made_at: local time. progress hears of slides done."""
    wall = replace(desk, is_projected=True)
    progress(0, len(deck.pages))
    shown = filled(deck, wall, promises)
    said = imprint(wall, deck.title[wall.words.language], made_by, made_at)
    return KINDS[kind].build(deck, shown, wall, said, progress)


def file_name(kind: str, deck: Deck, desk: Desk) -> str:
    """新城社区_季度工作汇报_2026年第三季度.xlsx; an estate stands before the period."""
    words = desk.words
    parts = [desk.community.name[words.language], deck.title[words.language]]
    parts += [words.estate(desk.estate)] if desk.estate else []
    name = "_".join([*parts, words.period(desk.period)]).translate(UNSAFE)
    return f"{name}.{KINDS[kind].ending}"


def makers(desk: Desk) -> list[str]:
    """Who may stand as the maker: the committee, then the posts of the register. Offices, never a person's name."""
    words = desk.words
    committee = words.say(
        "Residents' committee of {community}", community=desk.community.name[words.language]
    )
    return [committee, *desk.ask(registers.posts, desk.data_date)]

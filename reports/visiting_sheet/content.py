"""What a visiting sheet says, whatever kind of file it is: title, facts, the people by estate, what to do with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from charts.words import Words
from questions.lists.shape import ActionList
from questions.lists.visiting import Visit
from reports.desk import Desk
from reports.exports import UNSAFE

KEPT_DAYS = 30  # a month's round of visits; after it a new sheet says more than an old one
WIDTHS = (12, 18, 36, 24, 13, 34, 34, 66, 30)  # mm, of landscape A4


@dataclass(frozen=True)
class Section:
    """The people of one estate. title: the estate and how many; lines: cells of text, the last two to write in."""

    estate: str
    title: str
    lines: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class VisitingSheet:
    """Words, ready to print. warning: that it holds personal data and when it is to be destroyed; stands on each page.

    fictional: the line that demonstration data carry everywhere, or empty. author: the community.
    """

    language: str
    author: str
    title: str
    facts: tuple[str, ...]
    warning: str
    fictional: str
    heads: tuple[str, ...]
    sections: tuple[Section, ...]


def visiting_sheet(
    desk: Desk,
    asked: ActionList,
    visits: Sequence[Visit],
    number: int,
    place: str,
    who: str,
    made_at: datetime,
) -> VisitingSheet:
    """visits: in the order they are to be printed. number: by which the sheet is remembered; place: in words;
    who: the post that prints it; made_at: local.
    """
    words = desk.words
    made = f"{words.date(made_at.date())} {made_at:%H:%M}"
    destroyed = words.date(made_at.date() + timedelta(days=KEPT_DAYS))
    return VisitingSheet(
        language=words.language,
        author=desk.community.name[words.language],
        title=words.say("Visiting sheet: {title}", title=asked.title[words.language]),
        facts=(
            desk.community.name[words.language],
            words.say("Sheet {n}, {place}", n=number, place=place),
            words.say("Data up to {date}", date=words.date(desk.data_date)),
            words.say("Printed by {who}, {when}", who=who, when=made),
            words.say("Build {build}", build=desk.build_id),
        ),
        warning=words.say(
            "Personal data of residents: for these visits only; do not copy, photograph or pass on; hand it back when "
            "done; destroy it by {date}.", date=destroyed,
        ),
        fictional=words.say("Demonstration data: people, staff and numbers are fictional") if desk.is_fictional else "",
        heads=(
            words.say("No."), words.say("Building"), words.say("Door"), words.say("Name"), words.say("Age"),
            words.say("Telephone"), asked.since[words.language], words.say("What was found"), words.say("Signature"),
        ),
        sections=tuple(_sections(visits, words)),
    )  # fmt: skip


def file_name(desk: Desk, asked: ActionList, place: str, kind: str) -> str:
    """新城社区_走访单_80岁及以上、30天内未上门走访_桃园里_2026-09-30.docx."""
    words = desk.words
    parts = [
        desk.community.name[words.language], words.say("Visiting sheet"), asked.title[words.language], place,
        desk.data_date.isoformat(),
    ]  # fmt: skip
    return f"{'_'.join(parts).translate(UNSAFE)}.{kind}"


def _sections(visits: Sequence[Visit], words: Words):
    for estate, people in groupby(visits, key=lambda each: each.estate):
        lines = tuple(_line(at, each, words) for at, each in enumerate(people, 1))
        counted = words.say_many("{n} person", "{n} people", len(lines))
        name = words.estate(estate)
        yield Section(name, words.either(f"{name}（{counted}）", f"{name} ({counted})"), lines)


def _line(at: int, each: Visit, words: Words) -> tuple[str, ...]:
    since = words.date(each.since) if each.since else words.say("none in the log")
    age = "" if each.age is None else str(each.age)
    return (str(at), each.building or "", each.door, each.name, age, each.phone, since, "", "")

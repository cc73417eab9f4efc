"""Noted events as they are drawn on figures over time: read once a change of their file, named for one reader."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from charts.events import Mark
from charts.words import Words
from reports import names
from reports.desk import Desk
from state import events
from state.events import Noted
from state.files import fingerprint
from warehouse import builds


def standing(file: Path) -> tuple[Noted, ...]:
    """Every event that stands, the earliest first. Costs a look at the file while nobody writes to it."""
    seen = fingerprint(file)
    return _standing(str(file), seen) if seen else ()


@lru_cache(8)
def _standing(file: str, seen: tuple) -> tuple[Noted, ...]:
    return tuple(events.standing(Path(file)))


def on(desk: Desk) -> list[Mark]:
    """The events that touch the desk's estate, named for its reader."""
    found = standing(builds.STATE / events.FILE)
    return marks(found, desk.estate, desk.words, desk.build) if found else []


def marks(noted: Iterable[Noted], estate: str | None, words: Words, build: Path) -> list[Mark]:
    """Those that touch the estate (None: the whole community, where an event of one estate says which)."""
    touching = [each.what for each in noted if each.what.touches(estate)]
    held = _held(touching, build)
    return [Mark(each.first, each.last, _name(each, estate, words, held)) for each in touching]


def without_names(found: Sequence[events.What], build: Path, words: Words) -> list[events.What]:
    """The same for a file that is handed over: a title that holds a name of the registers by now is not shown."""
    held = _held(found, build)

    def shown(text: str) -> str:
        return names.not_shown(words) if text in held else text

    return [replace(each, title_zh=shown(each.title_zh), title_en=shown(each.title_en)) for each in found]


def title(what: events.What, words: Words, held: frozenset[str] = frozenset()) -> str:
    """In the reader's language where it was given; a title that holds a name is not shown."""
    said = words.either(what.title_zh, what.title_en or what.title_zh)
    return names.not_shown(words) if said in held else said


def days(what: events.What, words: Words) -> str:
    """2026年3月1日至2026年6月30日, or the one day."""
    if what.last == what.first:
        return words.date(what.first)
    return f"{words.date(what.first)}{words.either('至', ' to ')}{words.date(what.last)}"


def _held(found: Iterable[events.What], build: Path) -> frozenset[str]:
    return names.holding(build, [text for each in found for text in (each.title_zh, each.title_en)])


def _name(what: events.What, estate: str | None, words: Words, held: frozenset[str]) -> str:
    said = title(what, words, held)
    return (
        f"{words.estate(what.estate)}{words.either('：', ': ')}{said}" if what.estate and not estate else said
    )

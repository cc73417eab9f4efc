"""What happened in the community, noted once: a policy, a festival, works. Changes are only ever added.

No person stands in a title: what is typed may hold no name, telephone or ID number.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from state.files import moment, opened, writing
from state.persons import checked
from state.refused import Refused

FILE = "events.sqlite"
KINDS = ("policy", "festival", "works", "other")
SCHEMA = (Path(__file__).parent / "events.sql").read_text(encoding="utf-8")


@dataclass(frozen=True)
class What:
    """What is noted of an event. last: the same as first for one day; estate None: all; title_en may be empty."""

    first: date
    last: date
    title_zh: str
    title_en: str = ""
    kind: str = "other"
    estate: str | None = None

    def touches(self, estate: str | None) -> bool:
        """What happens in one estate touches the whole community (None) too, but no other estate."""
        return not estate or self.estate in (None, estate)


@dataclass(frozen=True)
class Noted:
    """An event as it stands. seen: the change that made it so."""

    event_id: int
    seen: int
    what: What


def note(file: Path, what: What, by: str, names: Iterable[str]) -> int:
    """A new event; its number. by: the role that notes it; names: of everybody on the registers. Raises Refused."""
    what = _checked(what, names)
    with writing(file, SCHEMA) as con:
        event_id = con.execute("insert into events default values").lastrowid
        _add(con, event_id, what, False, by)
    return event_id


def change(file: Path, event_id: int, what: What, by: str, seen: int, names: Iterable[str]) -> None:
    """Put right what was noted. seen: as in Noted. Raises Refused, also where somebody was faster or it is gone."""
    what = _checked(what, names)
    with writing(file, SCHEMA) as con:
        _standing(con, event_id, seen)
        _add(con, event_id, what, False, by)


def withdraw(file: Path, event_id: int, by: str, seen: int) -> None:
    """Take an event back: it is drawn no more. Raises Refused as `change` does."""
    with writing(file, SCHEMA) as con:
        _add(con, event_id, _standing(con, event_id, seen), True, by)


def standing(file: Path) -> list[Noted]:
    """Every event not withdrawn, the earliest first. No file: none."""
    if not file.exists():
        return []
    with opened(file, SCHEMA) as con:
        found = [noted for noted, is_withdrawn in _last(con) if not is_withdrawn]
    return sorted(found, key=lambda each: (each.what.first, each.event_id))


def events(file: Path, first: date, last: date, estate: str | None) -> list[Noted]:
    """Those that touch the days from first to last, both included, and the estate (None: the whole community)."""
    return [
        each
        for each in standing(file)
        if each.what.first <= last and each.what.last >= first and each.what.touches(estate)
    ]


def _checked(what: What, names: Iterable[str]) -> What:
    if what.last < what.first:
        raise Refused(Refused.DAYS_REVERSED)
    if what.kind not in KINDS:
        raise ValueError(f"an event is one of {KINDS}, not {what.kind!r}")
    names = tuple(names)
    (zh,) = checked(names, what.title_zh)
    (en,) = checked(names, what.title_en, may_be_empty=True)
    return What(what.first, what.last, zh, en, what.kind, what.estate)


def _standing(con: sqlite3.Connection, event_id: int, seen: int) -> What:
    """The event as it stands. Raises Refused, KeyError where there is none."""
    found = next((each for each in _last(con) if each[0].event_id == event_id), None)
    if found is None:
        raise KeyError(event_id)
    noted, is_withdrawn = found
    if noted.seen != seen:
        raise Refused(Refused.CHANGED_MEANWHILE)
    if is_withdrawn:
        raise Refused(Refused.OVER)
    return noted.what


def _add(con: sqlite3.Connection, event_id: int, what: What, is_withdrawn: bool, by: str) -> None:
    con.execute(
        """
        insert into changes
            (event_id, is_withdrawn, first_day, last_day, title_zh, title_en, kind, estate, who, at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            event_id, is_withdrawn, what.first.isoformat(), what.last.isoformat(), what.title_zh, what.title_en,
            what.kind, what.estate, by, moment(datetime.now(UTC)),
        ),
    )  # fmt: skip


def _last(con: sqlite3.Connection) -> list[tuple[Noted, bool]]:
    """The last change of every event."""
    lines = con.execute(
        """
        select event_id, max(change_id), first_day, last_day, title_zh, title_en, kind, estate, is_withdrawn
        from changes
        group by event_id
        """
    )  # SQLite takes the other columns from the row that holds the maximum
    return [
        (Noted(line[0], line[1], What(_day(line[2]), _day(line[3]), *line[4:8])), bool(line[8]))
        for line in lines
    ]


def _day(text: str) -> date:
    return date.fromisoformat(text)

"""Commitments made in meetings, each tied to a number. Events are only ever added; nothing is changed or deleted.

Who promised is a post, a window or a body, never a person: what is typed may hold no name, telephone or ID number.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from state.files import moment, opened, writing
from state.persons import checked
from state.refused import Refused

FILE = "commitments.sqlite"
ANSWERS = ("done", "not_done", "postponed", "withdrawn")
SCHEMA = (Path(__file__).parent / "commitments.sql").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Number:
    """What a commitment is about: an indicator in a period and, where it has estates, in one of them.

    estate None: the whole community. value: in the indicator's unit, as it was read then; None: there was none.
    """

    indicator_id: str
    estate: str | None
    period: str
    value: float | None


@dataclass(frozen=True)
class Event:
    """kind: made, done, not_done, postponed or withdrawn; who: a role; at: UTC; due: the new day, if postponed."""

    event_id: int
    kind: str
    who: str
    at: datetime
    remark: str
    due: date | None


@dataclass(frozen=True)
class Commitment:
    """Who does what by when, said in one meeting; oldest event first."""

    commitment_id: int
    meeting_day: date
    deck: str
    number: Number
    who: str
    what: str
    first_due: date
    events: tuple[Event, ...]

    @property
    def last(self) -> Event:
        return self.events[-1]

    @property
    def due(self) -> date:
        """The day it is due by now: the last one it was put off to."""
        return next((each.due for each in reversed(self.events) if each.due), self.first_due)

    @property
    def is_open(self) -> bool:
        return self.last.kind in ("made", "postponed")


def make(
    file: Path,
    meeting_day: date,
    deck: str,
    number: Number,
    who: str,
    what: str,
    due: date,
    by: str,
    names: Iterable[str],
) -> int:
    """A new commitment; its number. by: the role that writes it down; names: of everybody on the registers.

    Raises Refused, where a text is empty or holds a person, or the day it is due is before the meeting.
    """
    if due < meeting_day:
        raise Refused(Refused.DUE_TOO_EARLY)
    deck, who, what = checked(names, deck, who, what)
    with writing(file, SCHEMA) as con:
        commitment_id = con.execute(
            """
            insert into commitments (meeting_day, deck, indicator_id, estate, period, value, who, what, due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                meeting_day.isoformat(), deck, number.indicator_id, number.estate, number.period, number.value,
                who, what, due.isoformat(),
            ),
        ).lastrowid  # fmt: skip
        _add(con, commitment_id, "made", by, "", None)
    return commitment_id


def answer(
    file: Path,
    commitment_id: int,
    kind: str,
    by: str,
    remark: str,
    seen: int,
    names: Iterable[str],
    due: date | None = None,
) -> None:
    """Done, not done, postponed to another day, or withdrawn. seen: event_id of the last event the writer knew of.

    An answer may be changed by a later one; both stay. What was withdrawn stays so. Raises Refused, also where
    another event was added meanwhile; KeyError for a commitment that does not exist.
    """
    if kind not in ANSWERS:
        raise ValueError(f"a commitment is answered by one of {ANSWERS}, not by {kind!r}")
    (said,) = checked(names, remark, may_be_empty=True)
    with writing(file, SCHEMA) as con:
        found = next((each for each in _read(con) if each.commitment_id == commitment_id), None)
        if found is None:
            raise KeyError(commitment_id)
        if found.last.event_id != seen:
            raise Refused(Refused.CHANGED_MEANWHILE)
        if found.last.kind == "withdrawn" or (found.last.kind == kind != "postponed"):
            raise Refused(Refused.OVER)
        if kind == "postponed" and (due is None or due <= found.due):
            raise Refused(Refused.DUE_TOO_EARLY)
        _add(con, commitment_id, kind, by, said, due if kind == "postponed" else None)


def commitments(file: Path, until: datetime | None = None) -> list[Commitment]:
    """Every commitment as it stood at a moment (now unless given), the newest first. No file: none."""
    if not file.exists():
        return []
    with opened(file, SCHEMA) as con:
        return _read(con, until)


def of_meeting(file: Path, day: date, deck: str, until: datetime | None = None) -> list[Commitment]:
    """Those made with this deck on this day, in the order in which they were made. until: as in of_last_meeting."""
    return [each for each in _in_order(file, until) if (each.meeting_day, each.deck) == (day, deck)]


def of_last_meeting(file: Path, before: date, deck: str, until: datetime | None = None) -> list[Commitment]:
    """Those of this deck's latest meeting before a day, and older ones still open; the oldest meeting first.

    until: answers given after that moment are left out. A commitment written down late stands: its meeting is past.
    """
    earlier = [each for each in _in_order(file, until) if each.deck == deck and each.meeting_day < before]
    latest = max((each.meeting_day for each in earlier), default=None)
    kept = [each for each in earlier if each.meeting_day == latest or each.is_open]
    return sorted(kept, key=lambda each: each.meeting_day)


def _in_order(file: Path, until: datetime | None) -> list[Commitment]:
    def stood(event: Event) -> bool:
        return until is None or event.kind == "made" or event.at <= until

    return [replace(each, events=tuple(filter(stood, each.events))) for each in reversed(commitments(file))]


def _add(
    con: sqlite3.Connection, commitment_id: int, kind: str, by: str, remark: str, due: date | None
) -> None:
    # a clock that was set back must not put an answer before its question
    latest_of = "select coalesce(max(at), '') from events where commitment_id = ?"
    (latest,) = con.execute(latest_of, (commitment_id,)).fetchone()
    con.execute(
        "insert into events (commitment_id, kind, who, at, remark, due) values (?, ?, ?, ?, ?, ?)",
        (commitment_id, kind, by, max(moment(datetime.now(UTC)), latest), remark, due and due.isoformat()),
    )


def _read(con: sqlite3.Connection, until: datetime | None = None) -> list[Commitment]:
    events: dict[int, list[Event]] = {}
    for commitment_id, event_id, kind, who, at, remark, due in con.execute(
        """
        select commitment_id, event_id, kind, who, at, remark, due
        from events
        where at <= ?
        order by event_id
        """,
        (moment(until) if until else "9999",),
    ):
        event = Event(event_id, kind, who, datetime.fromisoformat(at), remark, _day(due))
        events.setdefault(commitment_id, []).append(event)
    return [
        Commitment(line[0], _day(line[1]), line[2], Number(*line[3:7]), line[7], line[8], _day(line[9]),
                   tuple(events[line[0]]))
        for line in con.execute(
            """
            select commitment_id, meeting_day, deck, indicator_id, estate, period, value, who, what, due
            from commitments
            order by commitment_id desc
            """
        )
        if line[0] in events
    ]  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

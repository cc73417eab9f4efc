"""Appeals against rows of the staff ledgers. Events are only ever added; nothing is changed, nothing deleted.

A row is known by its key, made from what it says (attendance_id, entry_id, rating_id of `core`), so that an appeal
outlives the next build. People are known by their staff number; no name and no ID number is kept here.
"""

import re
import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from state.files import moment, opened, writing
from state.persons import personal_number

FILE = "appeals.sqlite"
ANSWERS = ("upheld", "declined", "withdrawn")
SCHEMA = (Path(__file__).parent / "appeals.sql").read_text(encoding="utf-8")
WHO = re.compile(r"[A-Za-z0-9_-]{1,20}")


class Refused(Exception):
    """An event that may not be added. why: one of the words below; the page has a sentence for each."""

    NO_REASON = "no_reason"  # no reason was given
    PERSONAL_NUMBER = "personal_number"  # the reason holds what looks like a telephone or an ID number
    PERSONAL_STAFF_NUMBER = "personal_staff_number"  # the staff number itself looks like one
    STANDS_ALREADY = "stands_already"  # the row has an appeal that is open or was upheld
    CHANGED_MEANWHILE = "changed_meanwhile"  # somebody else was faster: look at the appeal again
    OWN_APPEAL = "own_appeal"  # nobody decides an appeal of their own
    OVER = "over"  # withdrawn, or already answered so

    def __init__(self, why: str):
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Event:
    """kind: raised, upheld, declined or withdrawn; who: staff number or role; at: UTC."""

    event_id: int
    kind: str
    who: str
    at: datetime
    reason: str


@dataclass(frozen=True)
class Appeal:
    """An objection to one row of a ledger, of one day, that counts for one member of staff; oldest event first."""

    appeal_id: int
    ledger: str
    row_key: str
    staff_id: str
    day: date
    events: tuple[Event, ...]

    @property
    def last(self) -> Event:
        return self.events[-1]


def raise_appeal(
    file: Path, ledger: str, row_key: str, staff_id: str, day: date, who: str, reason: str
) -> int:
    """Object to a row; the appeal's number. Raises Refused, also where the row has an appeal open or upheld."""
    with writing(file, SCHEMA) as con:
        stands = "select 1 from standing where row_key = ? and kind in ('raised', 'upheld')"
        if con.execute(stands, (row_key,)).fetchone():
            raise Refused(Refused.STANDS_ALREADY)
        appeal_id = con.execute(
            "insert into appeals (ledger, row_key, staff_id, day) values (?, ?, ?, ?)",
            (ledger, row_key, staff_id, day.isoformat()),
        ).lastrowid
        _add(con, appeal_id, staff_id, "raised", who, reason)
    return appeal_id


def answer(file: Path, appeal_id: int, kind: str, who: str, reason: str, seen: int) -> None:
    """Uphold, decline or withdraw. seen: event_id of the last event the writer knew of.

    A decision may be changed by a later one; both stay. What was withdrawn may be raised anew.
    Raises Refused, also where another event was added meanwhile; KeyError for an appeal that does not exist.
    """
    if kind not in ANSWERS:
        raise ValueError(f"an appeal is answered by one of {ANSWERS}, not by {kind!r}")
    with writing(file, SCHEMA) as con:
        stands = "select staff_id, kind, event_id from standing where appeal_id = ?"
        found = con.execute(stands, (appeal_id,)).fetchone()
        if found is None:
            raise KeyError(appeal_id)
        staff_id, last_kind, last_event = found
        if last_event != seen:
            raise Refused(Refused.CHANGED_MEANWHILE)
        if kind != "withdrawn" and who == staff_id:
            raise Refused(Refused.OWN_APPEAL)
        if last_kind in ("withdrawn", kind) or (kind == "withdrawn" and last_kind != "raised"):
            raise Refused(Refused.OVER)
        _add(con, appeal_id, staff_id, kind, who, reason)


def appeals(file: Path, until: datetime | None = None) -> list[Appeal]:
    """Every appeal as it stood at a moment (now unless given), the newest first. No file: none."""
    if not file.exists():
        return []
    with opened(file, SCHEMA) as con:
        return _read(con, until)


def struck_rows(file: Path, until: datetime | None = None) -> frozenset[str]:
    """Keys of the rows that do not count: those whose appeal stood upheld at a moment (now unless given)."""
    return frozenset(each.row_key for each in appeals(file, until) if each.last.kind == "upheld")


def _add(con: sqlite3.Connection, appeal_id: int, staff_id: str, kind: str, who: str, reason: str) -> None:
    # offices number their staff as they like (网格01): what the list calls a number may write
    if personal_number(staff_id):
        raise Refused(Refused.PERSONAL_STAFF_NUMBER)
    if who != staff_id and (not WHO.fullmatch(who) or personal_number(who)):
        raise ValueError(f"a staff number or a role of up to 20 letters and digits was expected, not {who!r}")
    said = " ".join(reason.split())
    if not said:
        raise Refused(Refused.NO_REASON)
    if personal_number(said):
        raise Refused(Refused.PERSONAL_NUMBER)
    # a clock that was set back must not put an answer before its question
    latest_of = "select coalesce(max(at), '') from events where appeal_id = ?"
    (latest,) = con.execute(latest_of, (appeal_id,)).fetchone()
    at = max(moment(datetime.now(UTC)), latest)
    con.execute(
        "insert into events (appeal_id, kind, who, at, reason) values (?, ?, ?, ?, ?)",
        (appeal_id, kind, who, at, said),
    )


def _read(con: sqlite3.Connection, until: datetime | None = None) -> list[Appeal]:
    latest = moment(until) if until else "9999"
    events: dict[int, list[Event]] = {}
    for appeal_id, event_id, kind, who, at, reason in con.execute(
        "select appeal_id, event_id, kind, who, at, reason from events where at <= ? order by event_id",
        (latest,),
    ):
        event = Event(event_id, kind, who, datetime.fromisoformat(at), reason)
        events.setdefault(appeal_id, []).append(event)
    return [
        Appeal(appeal_id, ledger, row_key, staff_id, date.fromisoformat(day), tuple(events[appeal_id]))
        for appeal_id, ledger, row_key, staff_id, day in con.execute(
            "select appeal_id, ledger, row_key, staff_id, day from appeals order by appeal_id desc"
        )
        if appeal_id in events
    ]

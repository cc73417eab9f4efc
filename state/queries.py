"""Questions asked in SQL: what was run, and what was saved under a name. Both are only ever added to.

Of a run its text is kept, never the values of its parameters. No text or name that is kept holds a person: a name of
the registers, a telephone or an ID number.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from state.files import moment, opened, writing
from state.persons import checked, names_in, personal_number
from state.refused import Refused

FILE = "queries.sqlite"
MOST = 200  # runs that are shown
SCHEMA = (Path(__file__).parent / "queries.sql").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Run:
    """A query that gave an answer. at: when it was last asked, UTC; row_count: as many as were fetched."""

    text: str
    build_id: str
    seconds: float
    row_count: int
    at: datetime


@dataclass(frozen=True)
class Saved:
    """A saved query as it stands. seen: the version that made it so; versions: how many there have been."""

    query_id: int
    seen: int
    name: str
    text: str
    note: str
    at: datetime
    versions: int


def ran(file: Path, text: str, build_id: str, seconds: float, row_count: int, names: Iterable[str]) -> None:
    """Add a run. names: of everybody on the registers. Raises Refused where the text may not be kept."""
    text = _text(text, names)
    with writing(file, SCHEMA) as con:
        con.execute(
            "insert into runs (text, build_id, seconds, row_count, at) values (?, ?, ?, ?, ?)",
            (text, build_id, seconds, row_count, _now()),
        )


def history(file: Path, most: int = MOST) -> list[Run]:
    """The latest runs, the newest first; of one text only its last. No file: none."""
    if not file.exists():
        return []
    with opened(file, SCHEMA) as con:
        lines = con.execute(
            """
            select text, build_id, seconds, row_count, at, max(run_id)
            from runs
            group by text
            order by max(run_id) desc
            limit ?
            """,
            (most,),
        ).fetchall()  # SQLite takes the other columns from the row that holds the maximum
    return [Run(*line[:4], datetime.fromisoformat(line[4])) for line in lines]


def save(file: Path, name: str, text: str, note: str, by: str, names: Iterable[str]) -> int:
    """A saved query, or a new version of the one that bears this name; its number. by: the role that saves it.

    names: of everybody on the registers. Raises Refused.
    """
    names = tuple(names)
    (name,), (note,) = checked(names, name), checked(names, note, may_be_empty=True)
    text = _text(text, names)
    with writing(file, SCHEMA) as con:
        same = [each.query_id for each in _standing(con) if each.name == name]
        query_id = same[0] if same else con.execute("insert into queries default values").lastrowid
        _add(con, query_id, False, name, text, note, by)
    return query_id


def remove(file: Path, query_id: int, by: str, seen: int) -> None:
    """Take a saved query off the list; it stays in the file. seen: as in Saved.

    Raises Refused where somebody was faster or it is gone already, KeyError where there never was one.
    """
    with writing(file, SCHEMA) as con:
        found = next((each for each in _standing(con) if each.query_id == query_id), None)
        if found is None:
            if con.execute("select 1 from queries where query_id = ?", (query_id,)).fetchone():
                raise Refused(Refused.OVER)
            raise KeyError(query_id)
        if found.seen != seen:
            raise Refused(Refused.CHANGED_MEANWHILE)
        _add(con, query_id, True, found.name, found.text, found.note, by)


def saved(file: Path) -> list[Saved]:
    """Every saved query that was not removed, by name. No file: none."""
    if not file.exists():
        return []
    with opened(file, SCHEMA) as con:
        return sorted(_standing(con), key=lambda each: each.name)


def may_be_kept(text: str) -> bool:
    """Whether a text holds no telephone or ID number: it may stand in an address."""
    return not personal_number(text)


def _text(text: str, names: Iterable[str]) -> str:
    text = text.strip()
    if not text:
        raise Refused(Refused.EMPTY)
    if personal_number(text):
        raise Refused(Refused.PERSONAL_NUMBER)
    found = names_in(text, names)
    if found:
        raise Refused(Refused.NAME, tuple(found))
    return text


def _standing(con: sqlite3.Connection) -> list[Saved]:
    """The last version of every query, those removed left out."""
    lines = con.execute(
        """
        select query_id, max(version_id), name, text, note, at, count(*), is_removed
        from versions
        group by query_id
        """
    ).fetchall()
    return [Saved(*line[:5], datetime.fromisoformat(line[5]), line[6]) for line in lines if not line[7]]


def _add(
    con: sqlite3.Connection, query_id: int, is_removed: bool, name: str, text: str, note: str, by: str
) -> None:
    con.execute(
        """
        insert into versions (query_id, is_removed, name, text, note, who, at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        (query_id, is_removed, name, text, note, by, _now()),
    )


def _now() -> str:
    return moment(datetime.now(UTC))

"""Questions saved under a name, asked by hand or in SQL, and the decks they stand in. Changes are only ever added.

No person stands in a name or in a question: it may hold no name of the registers, no telephone or ID number.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

from state.files import moment, opened, writing
from state.persons import checked, refuse_persons
from state.refused import Refused

FILE = "questions.sqlite"
HAND, SQL = KINDS = ("hand", "sql")
CHOSEN = "chosen"  # the period is the reader's
SCHEMA = (Path(__file__).parent / "questions.sql").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Saved:
    """A saved question as it stands. seen: the change that made it so.

    text: the line of a question by hand, or SQL. period: CHOSEN, or the key of a period that stays ("2026Q3").
    at: when it was saved, UTC. decks: those it stands in, by name → the change that put it there.
    """

    question_id: int
    seen: int
    name: str
    kind: str
    text: str
    period: str
    at: datetime
    decks: dict[str, int]


def save(file: Path, name: str, kind: str, text: str, period: str, by: str, names: Iterable[str]) -> int:
    """A new question; its number. by: the role that saves it; names: of everybody on the registers. Raises Refused."""
    if kind not in KINDS:
        raise ValueError(f"a question is one of {KINDS}, not {kind!r}")
    names, text = tuple(names), text.strip()
    (name,) = checked(names, name)
    if not text:
        raise Refused(Refused.EMPTY)
    refuse_persons(names, unquote(text) if kind == HAND else text)
    with writing(file, SCHEMA) as con:
        _free(con, name)
        added = con.execute(
            "insert into questions (kind, text, period) values (?, ?, ?)", (kind, text, period)
        )
        _add(con, added.lastrowid, "saved", by, name=name)
    return added.lastrowid


def rename(file: Path, question_id: int, name: str, by: str, seen: int, names: Iterable[str]) -> None:
    """Another name for it. seen: as in Saved. Raises Refused, also where somebody was faster or it is gone."""
    (name,) = checked(tuple(names), name)
    with writing(file, SCHEMA) as con:
        if _found(con, question_id, seen).name != name:
            _free(con, name)
            _add(con, question_id, "renamed", by, name=name)


def put(file: Path, question_id: int, deck: str, by: str, seen: int) -> None:
    """Let it stand in a deck, behind those put there before. Raises Refused as `rename`, and for SQL."""
    with writing(file, SCHEMA) as con:
        found = _found(con, question_id, seen)
        if found.kind == SQL:
            raise Refused(Refused.SQL_IN_DECK)
        if deck not in found.decks:
            _add(con, question_id, "put", by, deck=deck)


def take_out(file: Path, question_id: int, deck: str, by: str, seen: int) -> None:
    """Let it stand in a deck no more. Raises Refused as `rename`."""
    with writing(file, SCHEMA) as con:
        if deck in _found(con, question_id, seen).decks:
            _add(con, question_id, "taken", by, deck=deck)


def remove(file: Path, question_id: int, by: str, seen: int) -> None:
    """Take it off the list and out of every deck; it stays in the file. Raises Refused as `rename`."""
    with writing(file, SCHEMA) as con:
        _found(con, question_id, seen)
        _add(con, question_id, "removed", by)


def standing(file: Path) -> list[Saved]:
    """Every question not removed, the newest first. No file: none."""
    if not file.exists():
        return []
    with opened(file, SCHEMA) as con:
        return sorted(_standing(con).values(), key=lambda each: -each.question_id)


def in_deck(file: Path, deck: str) -> list[Saved]:
    """Those that stand in a deck, in the order they were put there."""
    found = [each for each in standing(file) if deck in each.decks]
    return sorted(found, key=lambda each: each.decks[deck])


def _free(con: sqlite3.Connection, name: str) -> None:
    if any(each.name == name for each in _standing(con).values()):
        raise Refused(Refused.NAME_TAKEN)


def _found(con: sqlite3.Connection, question_id: int, seen: int) -> Saved:
    """The question as it stands. Raises Refused, KeyError where there is none."""
    found = _standing(con).get(question_id)
    if found is None:
        if con.execute("select 1 from questions where question_id = ?", (question_id,)).fetchone():
            raise Refused(Refused.OVER)
        raise KeyError(question_id)
    if found.seen != seen:
        raise Refused(Refused.CHANGED_MEANWHILE)
    return found


def _add(
    con: sqlite3.Connection, question_id: int, what: str, by: str, name: str | None = None,
    deck: str | None = None,
) -> None:  # fmt: skip
    con.execute(
        "insert into changes (question_id, what, name, deck, who, at) values (?, ?, ?, ?, ?, ?)",
        (question_id, what, name, deck, by, moment(datetime.now(UTC))),
    )


def _standing(con: sqlite3.Connection) -> dict[int, Saved]:
    """Number → question, those removed left out: every change in its order."""
    found = {}
    for question_id, change_id, what, name, deck, at, kind, text, period in con.execute(
        """
        select question_id, change_id, what, name, deck, at, kind, text, period
        from changes
        inner join questions using (question_id)
        order by change_id
        """
    ):
        if what == "saved":
            day = datetime.fromisoformat(at)
            found[question_id] = Saved(question_id, change_id, name, kind, text, period, day, {})
            continue
        before = found.pop(question_id)
        if what == "removed":
            continue
        decks = {each: when for each, when in before.decks.items() if each != deck}
        decks |= {deck: change_id} if what == "put" else {}
        found[question_id] = replace(before, seen=change_id, name=name or before.name, decks=decks)
    return found

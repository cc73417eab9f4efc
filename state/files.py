"""A file of SQLite that several processes write at once: its owner's alone, made by whoever comes first."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep

WAIT = 30  # seconds for other writers; each of them takes milliseconds


@contextmanager
def writing(file: Path, schema: str) -> Iterator[sqlite3.Connection]:
    """The file with its one writer's place taken, so that what is read stays true until the event is added."""
    file.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(file, os.O_WRONLY | os.O_CREAT, 0o600))
    with opened(file, schema) as con:
        con.execute("begin immediate")
        with con:
            yield con


@contextmanager
def opened(file: Path, schema: str) -> Iterator[sqlite3.Connection]:
    """schema: makes the tables of a new file and sets its user_version."""
    con = sqlite3.connect(file, timeout=WAIT, isolation_level=None)
    try:
        con.execute("pragma foreign_keys = on")
        if con.execute("pragma user_version").fetchone() == (0,):
            _prepare(con, schema)
        yield con
    finally:
        con.close()


def fingerprint(file: Path) -> tuple[tuple[int, int], ...]:
    """Changes with every write, the log of a write under way included; empty where there is no file."""
    found = []
    for each in (file, file.with_name(f"{file.name}-wal")):
        try:
            facts = each.stat()
        except FileNotFoundError:
            continue
        found.append((facts.st_mtime_ns, facts.st_size))
    return tuple(found)


def moment(at: datetime) -> str:
    """A moment as it is kept: UTC, to the second, in an order that sorts."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def _prepare(con: sqlite3.Connection, schema: str) -> None:
    """Write-ahead log and tables, by whoever comes first. SQLite does not wait where two switch the log at once."""
    until = monotonic() + WAIT
    while con.execute("pragma journal_mode").fetchone() != ("wal",):
        try:
            con.execute("pragma journal_mode = wal")
        except sqlite3.OperationalError:
            if monotonic() > until:
                raise
            sleep(0.01)
    con.executescript(schema)

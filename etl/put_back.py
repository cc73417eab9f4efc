"""The inbox put back to what an earlier build was made of, so that the next build does not read what was undone.

Only files that are still as a build read them (sha256) are moved, and none is lost: what came in since stays where it
is, what is taken out is kept in data/state/taken_out.
"""

import hashlib
import shutil
from pathlib import Path

from warehouse import builds
from warehouse.connection import open_warehouse

TAKEN_OUT, REPLACED = "taken_out", "replaced"


def to(inbox: Path, earlier: Path, newest: Path) -> None:
    """Take out of an inbox what only the newest build read, and put in again what only the earlier one read."""
    now, then = _files(newest), _files(earlier)
    for name, digest in sorted(now - then):
        if _digest(inbox / name) == digest:
            move(inbox / name, builds.STATE / TAKEN_OUT / newest.name / name)
    for name, digest in sorted(then - now):
        kept = next((each for each in _kept(name) if _digest(each) == digest), None)
        if kept and not (inbox / name).exists():
            move(kept, inbox / name)


def move(file: Path, target: Path) -> None:
    """Move a file to where perhaps nothing lies yet; its new folders are their owner's only."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    shutil.move(file, target)


def _files(build: Path) -> set[tuple[str, str]]:
    """(file, relative to the inbox; sha256) of all that a build read."""
    with open_warehouse(build) as con:
        return set(con.execute("select distinct file, sha256 from meta.loads").fetchall())


def _kept(name: str) -> list[Path]:
    """What a file of that name once was."""
    return sorted(
        folder / name for root in (TAKEN_OUT, REPLACED) for folder in (builds.STATE / root).glob("*")
    )


def _digest(file: Path) -> str | None:
    if not file.is_file():
        return None
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()

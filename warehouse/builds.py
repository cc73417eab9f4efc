"""Builds: folders named by the moment they began, never overwritten. Finished: without `.part`, `.held`."""

import os
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

from translations.say import say

REPOSITORY = Path(__file__).parent.parent
ROOT = Path(os.environ.get("COMMUNITY_DASHBOARD_BUILDS", REPOSITORY / "data" / "builds"))
STATE = Path(os.environ.get("COMMUNITY_DASHBOARD_STATE", REPOSITORY / "data" / "state"))
INBOX = Path(os.environ.get("COMMUNITY_DASHBOARD_INBOX", REPOSITORY / "data" / "inbox"))
SAMPLE_INBOX = (
    REPOSITORY / "data" / "sample" / "inbox"
)  # of the fictional community, until the inbox holds a file
WAREHOUSE = "warehouse.duckdb"
PEOPLE = "people.duckdb"
COMMUNITY = "community.toml"
PART = ".part"
HELD = ".held"  # finished, but waiting for a person to publish it
RESTORED = "restored_from"  # a file in a build that is a copy of an earlier one: the name of that one
_NAME = re.compile(r"(\d{8}T\d{6}Z)(?:-(\d+))?")


class NoWarehouse(Exception):
    """There is no finished build. The sentence names the command that makes one."""


def new_name(root: Path) -> str:
    """A name not taken that sorts after every finished build, even when the clock was set back."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    finished = find(root)
    if finished:
        stamp = max(stamp, _order(finished[0])[0])
    taken = {path.name.removesuffix(PART).removesuffix(HELD) for path in root.glob("*")}
    number = max((_order(Path(name))[1] for name in taken if name.startswith(stamp)), default=0) + 1
    return stamp if number == 1 else f"{stamp}-{number}"


def find(root: Path) -> list[Path]:
    """Finished builds, newest first; an absent root has none."""
    folders = [path for path in root.glob("*") if _NAME.fullmatch(path.name) and (path / WAREHOUSE).is_file()]
    return sorted(folders, key=_order, reverse=True)


def newest(root: Path) -> Path:
    """The newest finished build. Raises NoWarehouse with what to do."""
    builds = find(root)
    if not builds:
        raise NoWarehouse(
            say(
                "No build in {folder}. Make one: python -m etl build --inbox DIR --builds {folder}",
                folder=root,
            )
        )
    return builds[0]


def is_newer(name: str, than: str) -> bool:
    """Whether a build of that name began after the other."""
    return _order(Path(name)) > _order(Path(than))


def restored_from(build: Path) -> str | None:
    """The earlier build that this one brought back into service; None for a build of its own."""
    note = build / RESTORED
    return note.read_text(encoding="utf-8").strip() if note.is_file() else None


def hold(part: Path) -> Path:
    """Set a finished `.part` folder aside: whole, but no reader finds it."""
    held = part.with_name(part.name.removesuffix(PART) + HELD)
    part.rename(held)
    return held


def publish(part: Path) -> Path:
    """Put a finished `.part` or `.held` folder into service by renaming it; readers see it whole or not at all."""
    final = part.with_name(part.name.removesuffix(PART).removesuffix(HELD))
    part.rename(final)
    return final


def prune(root: Path, keep: int = 5) -> list[Path]:
    """Remove all but the newest `keep` builds. One that will not go (open on Windows) stays for next time."""
    old = find(root)[keep:]
    for folder in old:
        shutil.rmtree(folder, ignore_errors=True)
    return old


def _order(folder: Path) -> tuple[str, int]:
    match = _NAME.match(folder.name)
    return (match[1], int(match[2] or 1)) if match else ("", 0)

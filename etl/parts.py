"""The `.part` folder a build is written in. Locked while its process lives; the kernel lets go when it is killed."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from etl.files import WrongUse
from translations.say import say
from warehouse import builds

LOCK = "writing"
ROOT_LOCK = ".writing"
TOGETHER = ".rehearsal-"  # the inbox with the dropped files, as one
HELD_SECONDS = 24 * 3600


@dataclass
class Part:
    """A folder being written and the lock that says so."""

    folder: Path
    lock: int | None

    def release(self) -> None:
        if self.lock is not None:
            os.close(self.lock)
            self.lock = None

    def publish(self) -> Path:
        """Put the finished folder into service."""
        return self._renamed(builds.publish)

    def hold(self) -> Path:
        """Set the finished folder aside, out of the readers' sight."""
        return self._renamed(builds.hold)

    def _renamed(self, rename: Callable[[Path], Path]) -> Path:
        if os.name == "nt":
            self.release()  # Windows does not rename a folder in which a file is open
        final = rename(self.folder)
        (final / LOCK).unlink(missing_ok=True)
        return final


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """The only writer of a builds folder while the block runs. Raises WrongUse when another one is at it."""
    root.mkdir(parents=True, exist_ok=True)
    lock = _locked(root / ROOT_LOCK)
    if lock is None:
        raise WrongUse(
            say(
                "Another build is being made in {folder} at this moment. Wait until it is finished, then try again.",
                folder=root,
            )
        )
    try:
        yield
    finally:
        os.close(lock)


@contextmanager
def new_part(root: Path) -> Iterator[Part]:
    """A fresh `.part` folder, removed again when the block fails; left-overs of killed builds go first.

    Raises WrongUse when another process is writing in the same place.
    """
    with alone(root):
        remove_stale(root)
        folder = root / f"{builds.new_name(root)}{builds.PART}"
        folder.mkdir(mode=0o700)
        part = Part(folder, _locked(folder / LOCK))
        try:
            yield part
        finally:
            part.release()
            shutil.rmtree(folder, ignore_errors=True)


def remove_stale(root: Path) -> None:
    """Remove `.part` folders that no living process is writing, and what rehearsals left a day ago."""
    for pattern in (f"*{builds.HELD}", f"{TOGETHER}*"):
        for left in root.glob(pattern):
            if time.time() - left.stat().st_mtime > HELD_SECONDS:
                shutil.rmtree(left, ignore_errors=True)
    for part in root.glob(f"*{builds.PART}"):
        lock = _locked(part / LOCK)
        if lock is not None:
            os.close(lock)
            shutil.rmtree(part, ignore_errors=True)


def _locked(path: Path) -> int | None:
    """An exclusive lock on a file, held until closed; None when another process has it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle

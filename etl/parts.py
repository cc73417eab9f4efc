"""The `.part` folder a build is written in. Locked while its process lives; the kernel lets go when it is killed."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse import builds

LOCK = "writing"


@contextmanager
def new_part(root: Path) -> Iterator[Path]:
    """A fresh `.part` folder, removed again when the block fails; left-overs of killed builds go first."""
    root.mkdir(parents=True, exist_ok=True)
    remove_stale(root)
    part = root / f"{builds.new_name(root)}{builds.PART}"
    part.mkdir(mode=0o700)
    lock = _locked(part / LOCK)
    try:
        yield part
    finally:
        if lock is not None:
            os.close(lock)
        (part.with_name(part.name.removesuffix(builds.PART)) / LOCK).unlink(missing_ok=True)
        shutil.rmtree(part, ignore_errors=True)


def remove_stale(root: Path) -> None:
    """Remove `.part` folders that no living process is writing."""
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

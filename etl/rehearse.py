"""Rehearsed loads: a build of the inbox with dropped files, held back; published, or undone, by a later command.

The inbox changes only when a held build is published.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from etl import build, parts, put_back
from etl.files import WrongUse
from etl.progress import Tell
from translations.say import say
from warehouse import builds


def rehearse(
    inbox: Path, dropped: Path, root: Path, community_file: Path, mappings: Path | None, tell: Tell
) -> Path:
    """A `.held` build of what the inbox would hold with the dropped files in it; its folder.

    Raises WrongUse when nothing was dropped, and what `build.build` raises.
    """
    if not list(_files(dropped)):
        raise WrongUse(say("There is no file in {folder}. Drop the spreadsheets first.", folder=dropped))
    root.mkdir(parents=True, exist_ok=True)
    # beside the builds, so that links reach it: the same disk
    with tempfile.TemporaryDirectory(prefix=parts.TOGETHER, dir=root) as together:
        for origin in (inbox, dropped):  # a dropped file stands for the inbox's file of the same name
            for file in _files(origin):
                _link(file, Path(together) / file.relative_to(origin))
        return build.build(Path(together), root, community_file, mappings, is_held=True, tell=tell)


def publish(root: Path, held: Path, inbox: Path, dropped: Path) -> Path:
    """Move the dropped files into the inbox and put the held build into service; its final folder.

    Raises WrongUse when it is no held build, or when a newer build has come into service since.
    """
    with parts.alone(root):
        _check_held(root, held)
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        for file in list(_files(dropped)):
            target = inbox / file.relative_to(dropped)
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists():
                put_back.move(target, builds.STATE / put_back.REPLACED / stamp / file.relative_to(dropped))
            shutil.move(file, target)
        final = builds.publish(held)
        builds.prune(root)
        return final


def undo(root: Path, inbox: Path, to: str | None = None) -> Path:
    """An earlier build serves again, as a copy under a new name, and the inbox holds its files again. The new folder.

    to: its name; without one, the build that served before the newest. Raises WrongUse when there is none.
    """
    with parts.alone(root):
        found = builds.find(root)
        names = [each.name for each in found]
        if len(found) < 2 or (to is not None and to not in names[1:]):
            raise WrongUse(_no_earlier(root, to, names))
        earlier = found[1 if to is None else names.index(to)]
        put_back.to(inbox, earlier, found[0])
        part = root / f"{builds.new_name(root)}{builds.PART}"
        part.mkdir(mode=0o700)
        for file in _files(earlier):
            _link(file, part / file.relative_to(earlier))
        note = part / builds.RESTORED
        origin = builds.restored_from(earlier) or earlier.name
        note.unlink(missing_ok=True)  # it may be a link to the earlier build's own note
        note.write_text(origin, encoding="utf-8")
        final = builds.publish(part)
        builds.prune(root)
        return final


def _no_earlier(root: Path, to: str | None, names: list[str]) -> str:
    if len(names) < 2:
        return say("There is no earlier build in {folder} to go back to.", folder=root)
    return say(
        "{name!r} is no earlier build in {folder}. There are: {names}.",
        name=to, folder=root, names=", ".join(names[1:]),
    )  # fmt: skip


def _check_held(root: Path, held: Path) -> None:
    is_ours = held.resolve().parent == root.resolve() and held.name.endswith(builds.HELD)
    if not is_ours or not (held / builds.WAREHOUSE).is_file():
        raise WrongUse(
            say("{folder} is no preview that can be published. Preview the files again.", folder=held)
        )
    begun = held.name.removesuffix(builds.HELD)
    newer = [each.name for each in builds.find(root) if builds.is_newer(each.name, begun)]
    if newer:
        raise WrongUse(
            say(
                "Since this preview, build {name} has come into service, so the preview no longer shows what would "
                "change. Preview the files again.",
                name=newer[0],
            )
        )


def _files(folder: Path) -> Iterator[Path]:
    return (each for each in sorted(folder.rglob("*")) if each.is_file())


def _link(file: Path, target: Path) -> None:
    """The same file under another name; a copy where the disk has no links."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    try:
        os.link(file, target)
    except OSError:
        shutil.copy2(file, target)

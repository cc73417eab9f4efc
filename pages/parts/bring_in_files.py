"""The files a clerk has dropped, until they are published: one folder a batch, readable by its owner only."""

import shutil
import time
from collections.abc import Iterable
from pathlib import Path
from uuid import uuid4

from streamlit.runtime.uploaded_file_manager import UploadedFile

from warehouse import builds

KEPT_SECONDS = 24 * 3600


def new_batch() -> Path:
    """An empty folder for dropped files; batches nobody published within a day are removed."""
    root = builds.STATE / "dropped"
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    for old in root.iterdir():
        if time.time() - old.stat().st_mtime > KEPT_SECONDS:
            shutil.rmtree(old, ignore_errors=True)
    batch = root / uuid4().hex
    for folder in (batch, files(batch), chosen(batch)):
        folder.mkdir(mode=0o700)
    return batch


def files(batch: Path) -> Path:
    """Where the dropped files lie: loose, or in the folder of the kind the clerk has chosen."""
    return batch / "files"


def chosen(batch: Path) -> Path:
    """Where those lie that are to be brought in, each in the folder of its kind."""
    return batch / "chosen"


def progress(batch: Path) -> Path:
    return batch / "progress.json"


def save(batch: Path, uploads: Iterable[UploadedFile]) -> None:
    """Keep what was dropped; a file of the same name takes the place of the earlier one."""
    for upload in uploads:
        name = Path(upload.name.replace("\\", "/")).name
        for earlier in files(batch).rglob("*"):
            if earlier.name == name:
                earlier.unlink()
        (files(batch) / name).write_bytes(upload.getbuffer())


def is_empty(batch: Path) -> bool:
    return not any(each.is_file() for each in files(batch).rglob("*"))


def unlisted(batch: Path, known: Iterable[str]) -> list[str]:
    """Dropped files that the loader passes over: notes, hidden files."""
    found = (each.relative_to(files(batch)).as_posix() for each in files(batch).rglob("*") if each.is_file())
    return sorted(set(found) - set(known))


def remove(batch: Path, file: str) -> None:
    (files(batch) / file).unlink(missing_ok=True)


def put_under(batch: Path, file: str, source: str) -> None:
    """Say what kind of table a file is: its folder says so."""
    target = files(batch) / source / Path(file).name
    target.parent.mkdir(exist_ok=True)
    (files(batch) / file).rename(target)


def choose(batch: Path, sources: dict[str, list[str]]) -> list[str]:
    """Copy the files to be brought in, {file: sources}, into place; their names as they will be in the inbox."""
    shutil.rmtree(chosen(batch))
    names = []
    for file, source in ((file, source) for file, kinds in sources.items() for source in kinds):
        names.append(f"{source}/{Path(file).name}")
        target = chosen(batch) / names[-1]
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(files(batch) / file, target)
    return names


def discard(batch: Path, held: Path | None = None) -> None:
    """Remove a batch, and the preview made of it."""
    shutil.rmtree(batch, ignore_errors=True)
    if held is not None:
        shutil.rmtree(held, ignore_errors=True)

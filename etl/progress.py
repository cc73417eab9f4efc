"""How far a build has come, for whoever waits: a small JSON file, replaced whole so that no reader sees half."""

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path

Tell = Callable[[str, int, int], None]  # step (reading, judging, counting, checking), done, of


def quiet(step: str, done: int, of: int) -> None:
    """For builds nobody watches."""


def into(file: Path | None) -> Tell:
    """Writes {"step", "done", "of"} into the file at each step; without a file it is quiet."""
    if file is None:
        return quiet
    return lambda step, done, of: _write(file, {"step": step, "done": done, "of": of})


def refused(file: Path | None, problems: Iterable[object]) -> None:
    """The last word of a build that was stopped by people's mistakes: {"step": "refused", "problems": [sentences]}."""
    if file is not None:
        _write(file, {"step": "refused", "problems": [str(each) for each in problems]})


def _write(file: Path, facts: dict) -> None:
    beside = file.with_name(f"{file.name}.new")
    beside.write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
    os.replace(beside, file)

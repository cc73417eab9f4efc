"""How far a build has come, for whoever waits: a small JSON file, replaced whole so that no reader sees half."""

import json
import os
from collections.abc import Callable
from pathlib import Path

Tell = Callable[[str, int, int], None]  # step (reading, judging, counting, checking), done, of


def quiet(step: str, done: int, of: int) -> None:
    """For builds nobody watches."""


def into(file: Path | None) -> Tell:
    """Writes {"step", "done", "of"} into the file at each step; without a file it is quiet."""
    if file is None:
        return quiet
    beside = file.with_name(f"{file.name}.new")

    def tell(step: str, done: int, of: int) -> None:
        beside.write_text(json.dumps({"step": step, "done": done, "of": of}), encoding="utf-8")
        os.replace(beside, file)

    return tell

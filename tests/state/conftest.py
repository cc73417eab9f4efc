"""Two processes that write one file at the same time."""

import multiprocessing
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[int]]:
    """at_once(work, file, "left", "right"): what `work(file, name, start)` counts in a process for each name.

    `start.wait()` lets both go on from there together. Fails unless both end well.
    """
    # a page run before in this process left itself as __main__, which a new process would run once more
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
    spawn = multiprocessing.get_context("spawn")

    def run(work: Callable, file: Path, *names: str) -> list[int]:
        start, counts = spawn.Barrier(len(names)), [spawn.Value("i", 0) for _ in names]
        writers = [
            spawn.Process(target=_write, args=(work, file, name, start, count))
            for name, count in zip(names, counts, strict=True)
        ]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join(120)
        assert [writer.exitcode for writer in writers] == [0] * len(names)
        return [count.value for count in counts]

    return run


def _write(work: Callable, file: Path, name: str, start, count) -> None:
    count.value = work(file, name, start) or 0

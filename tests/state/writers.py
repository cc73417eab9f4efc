"""Processes that write one file at once. A module of its own: they find it by its name, and many are `conftest`."""

import multiprocessing
from collections.abc import Callable
from pathlib import Path


def at_once(work: Callable, file: Path, *names: str) -> list[int]:
    """What `work(file, name, start)` counts in a process for each name; `start.wait()` lets all go on together.

    Fails unless all end well.
    """
    spawn = multiprocessing.get_context("spawn")
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


def _write(work: Callable, file: Path, name: str, start, count) -> None:
    count.value = work(file, name, start) or 0

"""The processes that queries run in. One waits ready, its imports done: starting costs more than most answers."""

import contextlib
import json
import os
import subprocess
import sys
import threading

from warehouse import builds

# Of the environment a query sees nothing but what Python needs to start.
KEPT = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "WINDIR", "TZ", "LANG", "LC_ALL")
_ready: list[subprocess.Popen] = []
_lock = threading.Lock()


def make_ready() -> None:
    """Starts the process of the next query, unless one waits already."""
    with _lock:
        if _ready and _ready[0].poll() is not None:  # something else ended it
            end(_ready.pop())
        if not _ready:
            _ready.append(_start())


def take() -> subprocess.Popen:
    """A process for one query, that nobody else gets."""
    make_ready()
    with _lock:
        return _ready.pop() if _ready else _start()


def exchange(process: subprocess.Popen, request: dict) -> bytes:
    """All that the process writes about a request. Its stdin stays open: the process ends when it closes."""
    with contextlib.suppress(OSError):  # it was stopped, or never came up: what it wrote tells
        process.stdin.write(json.dumps(request).encode() + b"\n")
        process.stdin.flush()
    return process.stdout.read()


def end(process: subprocess.Popen) -> int:
    """Ends it if it still runs, and leaves nothing of it. Its exit code."""
    process.kill()
    with contextlib.suppress(OSError):  # a request that was never taken
        process.stdin.close()
    process.stdout.close()
    return process.wait()


def _start() -> subprocess.Popen:
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    options = {}
    if os.name == "nt":
        options["creationflags"] = subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW
    return subprocess.Popen(
        [sys.executable, "-m", "questions.console.child"],
        cwd=builds.REPOSITORY, env={**kept, "PYTHONUTF8": "1"}, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, **options,
    )  # fmt: skip

"""Asks a question in SQL of a build. Each runs in a process of its own, which is killed to stop it: a query has no
share of the pages' memory, of their lock or of their connection, whatever it does.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from questions.console import limits as limit
from questions.console import refused as why
from questions.console import text
from questions.console.answers import Result, read
from questions.console.limits import Limits
from questions.console.refused import Refused, refused
from questions.console.values import sent, typed
from warehouse import builds

__all__ = ["Limits", "Refused", "Result", "Running", "ask", "parameters", "start", "typed"]

GRACE = 1.0  # seconds that a process may be late with saying so itself
# Of the environment a query sees nothing but what Python needs to start.
KEPT = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "WINDIR", "TZ", "LANG", "LC_ALL")
_SLOTS = threading.BoundedSemaphore(limit.AT_ONCE)


class Running:
    """A question on its way. Its process ends with it, with `cancel`, and with ours."""

    def __init__(self, request: dict, patience: float):
        self._request = request
        self._limits = Limits(**request["limits"])
        self._patience = patience
        self._process: subprocess.Popen | None = None
        self._stopped_for = ""
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._cancelled = threading.Event()
        self._result: Result | None = None
        self._refused: Refused | None = None
        threading.Thread(target=self._run, daemon=True).start()

    @property
    def done(self) -> bool:
        return self._ended.is_set()

    def wait(self, timeout: float | None = None) -> bool:
        """Whether it has ended, after at most so many seconds."""
        return self._ended.wait(timeout)

    def result(self) -> Result:
        """Waits for the answer. Raises Refused."""
        self._ended.wait()
        if self._refused:
            raise self._refused
        return self._result

    def cancel(self) -> None:
        """Ends it now. One that has ended stays as it is."""
        self._cancelled.set()
        self._stop(why.CANCELLED)

    def _run(self) -> None:
        try:
            self._result = self._answer()
        except Refused as error:
            self._refused = error
        except Exception:
            self._refused = refused(why.DIED)
            raise
        finally:
            self._ended.set()

    def _answer(self) -> Result:
        self._stand_in_line()
        try:
            return self._ask()
        finally:
            _SLOTS.release()

    def _stand_in_line(self) -> None:
        until = time.monotonic() + self._patience
        while not _SLOTS.acquire(timeout=0.05):
            if self._cancelled.is_set():
                raise refused(why.CANCELLED)
            if time.monotonic() > until:
                raise refused(why.BUSY, n=limit.AT_ONCE)

    def _ask(self) -> Result:
        began = time.monotonic()
        with self._lock:
            if self._cancelled.is_set():
                raise refused(why.CANCELLED)
            self._process = _start_process()
        watch = threading.Timer(self._limits.seconds + GRACE, self._stop, (why.TIME,))
        watch.start()
        try:
            written = _exchange(self._process, self._request)
        finally:
            watch.cancel()
            self._end_process()
        if self._stopped_for:
            raise refused(self._stopped_for, n=_plain(self._limits.seconds))
        return read(written, time.monotonic() - began)

    def _stop(self, because: str) -> None:
        with self._lock:
            if self._process and not self._stopped_for and not self.done:
                self._stopped_for = because
                self._process.kill()

    def _end_process(self) -> None:
        with self._lock:
            self._process.kill()
            self._process.stdin.close()
            self._process.stdout.close()
            self._process.wait()
            self._process = None


def parameters(sql: str) -> tuple[str, ...]:
    """Names of $name in the order they stand. Raises Refused for a text that is too long."""
    _check_length(sql)
    return text.parameter_names(sql)


def start(
    build: Path,
    sql: str,
    values: Mapping[str, object] | None = None,
    most: int = limit.MOST_ROWS,
    limits: Limits | None = None,
    patience: float = limit.PATIENCE,
) -> Running:
    """Begins to ask. values: of the parameters by name. Raises Refused for a text that is too long or empty."""
    _check_length(sql, *(each for each in (values or {}).values() if isinstance(each, str)))
    if not sql.strip():
        raise refused(why.EMPTY)
    request = {
        "path": str(build / builds.WAREHOUSE),
        "sql": sql,
        "values": {name: sent(value) for name, value in (values or {}).items()},
        "most": min(most, limit.MOST_ROWS),
        "limits": asdict(limits or Limits()),
    }
    return Running(request, patience)


def ask(
    build: Path,
    sql: str,
    values: Mapping[str, object] | None = None,
    most: int = limit.MOST_ROWS,
    limits: Limits | None = None,
) -> Result:
    """Asks and waits. Raises Refused."""
    return start(build, sql, values, most, limits).result()


def _check_length(*texts: str) -> None:
    for each in texts:
        if len(each) > limit.LONGEST_QUERY:
            raise refused(why.TOO_LONG, n=f"{len(each):,}", most=f"{limit.LONGEST_QUERY:,}")


def _plain(seconds: float) -> str:
    return f"{seconds:g}"


def _start_process() -> subprocess.Popen:
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    options = {"creationflags": subprocess.BELOW_NORMAL_PRIORITY_CLASS} if os.name == "nt" else {}
    return subprocess.Popen(
        [sys.executable, "-m", "questions.console.child"],
        cwd=builds.REPOSITORY, env={**kept, "PYTHONUTF8": "1"}, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, **options,
    )  # fmt: skip


def _exchange(process: subprocess.Popen, request: dict) -> bytes:
    """All that the process writes; it is asked to end by nothing but the end of our side."""
    try:
        process.stdin.write(json.dumps(request).encode() + b"\n")
        process.stdin.flush()
    except OSError:  # it was killed, or never started: what it wrote tells
        pass
    return process.stdout.read()

"""Asks a question in SQL of a build. Each runs in a process of its own, which is killed to stop it: a query has no
share of the pages' memory, of their lock or of their connection, whatever it does.
"""

import re
import threading
import time
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from subprocess import Popen

from questions.console import limits as limit
from questions.console import processes, text
from questions.console import refused as why
from questions.console.answers import Result, read
from questions.console.limits import Limits
from questions.console.processes import make_ready
from questions.console.refused import Refused, refused
from questions.console.values import sent, typed
from warehouse import builds

__all__ = [
    "Limits", "Refused", "Result", "Running", "ask", "make_ready", "parameters", "start", "typed",
]  # fmt: skip

GRACE = 1.0  # seconds that a process may be late with saying itself that its time is over
KILLED = -9  # exit code of a process that the machine ended, having no memory left
_NO_TEXT = re.compile("[\0\ud800-\udfff]")  # what two readers of one query could read differently
_SLOTS = threading.BoundedSemaphore(limit.AT_ONCE)


class Running:
    """A question on its way, in line at first. Its process ends with it, with `cancel`, and with ours."""

    def __init__(self, request: dict, patience: float):
        self._request = request
        self._patience = patience
        self._lock = threading.Lock()
        self._process: Popen | None = None
        self._stopped: Refused | None = None
        self._ended = threading.Event()
        self._outcome: Result | Refused = refused(why.DIED)
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
        if isinstance(self._outcome, Refused):
            raise self._outcome
        return self._outcome

    def cancel(self) -> None:
        """Ends it now; one that has ended stays as it is."""
        self._stop(refused(why.CANCELLED))

    def _run(self) -> None:
        try:
            self._stand_in_line()
            try:
                self._outcome = self._ask()
            finally:
                _SLOTS.release()
        except Refused as error:
            self._outcome = error
        finally:
            self._ended.set()

    def _stand_in_line(self) -> None:
        until = time.monotonic() + self._patience
        while not _SLOTS.acquire(timeout=0.25):
            if self._stopped:
                raise self._stopped
            if time.monotonic() > until:
                raise refused(why.BUSY, n=limit.AT_ONCE)

    def _ask(self) -> Result:
        began = time.monotonic()
        limits = self._request["limits"]
        process = self._take_process()
        late = refused(why.TIME, n=f"{limits['seconds']:g}")
        watch = threading.Timer(limits["seconds"] + GRACE, self._stop, [late])
        watch.start()
        try:
            written = processes.exchange(process, self._request)
        finally:
            watch.cancel()
            with self._lock:
                self._process = None
            code = processes.end(process)
            make_ready()
        if self._stopped:
            raise self._stopped
        try:
            return read(written, time.monotonic() - began)
        except Refused as error:
            if error.why == why.DIED and code == KILLED:
                raise refused(why.MEMORY, n=f"{limits['memory_mb']:,}") from None
            raise

    def _take_process(self) -> Popen:
        with self._lock:
            if self._stopped:
                raise self._stopped
            self._process = processes.take()
            return self._process

    def _stop(self, because: Refused) -> None:
        with self._lock:
            if not self._stopped and not self.done:
                self._stopped = because
                if self._process:
                    self._process.kill()


def parameters(sql: str) -> tuple[str, ...]:
    """Names of $name in the order they stand. Raises Refused for a text that is too long or none."""
    _check_text(sql)
    return text.parameter_names(sql)


def start(
    build: Path,
    sql: str,
    values: Mapping[str, object] | None = None,
    most: int = limit.MOST_ROWS,
    limits: Limits | None = None,
    patience: float = limit.PATIENCE,
) -> Running:
    """Begins to ask. values: of the parameters by name; patience: seconds to stand in line.

    Raises Refused for a text that is empty, too long or none; all else is told by the result.
    """
    _check_text(sql, *(each for each in (values or {}).values() if isinstance(each, str)))
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


def _check_text(*texts: str) -> None:
    for each in texts:
        if len(each) > limit.LONGEST_QUERY:
            raise refused(why.TOO_LONG, n=f"{len(each):,}", most=f"{limit.LONGEST_QUERY:,}")
        if _NO_TEXT.search(each):
            raise refused(why.SYNTAX)

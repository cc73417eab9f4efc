"""What becomes of files, each in a process of its own: what the clerk is told, the work and the memory it took."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.etl.inboxes import REPOSITORY, environment

# A copy of this process for every file: the libraries are loaded once, the peak of its memory is its own.
CHILD = """
import itertools, json, os, shutil, sys, tempfile, traceback
from pathlib import Path
import duckdb
from etl import desk, files
from etl.load import load_file
from etl.sources import SOURCES, named
from etl.staging import Staging
from warehouse.contracts import ContractError

def said(path, folder):
    inbox, problems, kept = Path(folder) / "inbox", [], 0
    for source in ("residents", "service_records"):
        (inbox / source).mkdir(parents=True)
        shutil.copy(path, inbox / source)
    con = duckdb.connect()
    for schema in ("staging", "raw", "reference"):
        con.execute(f"create schema {schema}")
    for table in desk.TABLES:
        con.execute(f"create table {table}")
    try:
        found, problems = files.find(inbox, SOURCES)
    except files.WrongUse as error:
        return [str(error)], 0
    for source, paths in found.items():
        for each in paths:
            try:
                rows = Staging(con, named(source))
                loads = load_file(rows, each, inbox, files.NO_LAYOUT, itertools.count(1))
                kept += sum(load.rows_read - load.rows_skipped for load in loads)
            except ContractError as error:
                problems += error.problems
    return problems, kept

for path in sys.argv[1:]:
    sys.stdout.flush()
    read, write = os.pipe()
    child = os.fork()
    if not child:
        with tempfile.TemporaryDirectory() as folder:
            try:
                told = said(path, folder)
            except BaseException:
                told = ["Traceback " + traceback.format_exc()], 0
        os.write(write, json.dumps(told).encode()[:60_000])
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        told = pipe.read()
    _, status, usage = os.wait4(child, 0)
    print(json.dumps([path, status, told.decode(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss]))
"""


@dataclass(frozen=True)
class Outcome:
    """problems: sentences, at most one for each of the two sources it was delivered as; rows: loaded by either."""

    path: Path
    problems: list[str]
    rows: int
    seconds: float
    megabytes: float

    def check(self) -> None:
        """Loaded or refused with a sentence, within 10 s and 1 GB."""
        assert self.rows or self.problems, self
        assert not any("Traceback" in problem for problem in self.problems), self
        assert self.seconds < 10, self
        assert self.megabytes < 1024, self


def outcomes(paths: Sequence[Path], state: Path) -> list[Outcome]:
    """Every file delivered as a register and as a log of services, read but not judged."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, *map(str, paths)], capture_output=True, text=True, check=False,
        env=environment(state, "en"), cwd=REPOSITORY,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = []
    for line in done.stdout.splitlines():
        path, status, told, seconds, kilobytes = json.loads(line)
        problems, rows = json.loads(told) if status == 0 else ([f"Traceback: ended with {status}"], 0)
        found.append(Outcome(Path(path), problems, rows, seconds, kilobytes / 1024))
    assert len(found) == len(paths)
    return found

"""What the tests of questions share: the data package made once, a process that judges, a watch over the build."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import pytest

from questions import data_package
from questions.console import answers, limits
from questions.console.ask import Limits, Refused, ask
from tests.questions.packages import Opened
from warehouse import builds

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")

JUDGE = """
import json, sys
from questions.console import inside
for asked in sys.stdin.buffer:
    told = b"".join(json.dumps(line).encode() + b"\\n" for line in inside.lines(json.loads(asked)))
    sys.stdout.buffer.write(told + b"\\n")
    sys.stdout.buffer.flush()
"""


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch) -> Path:
    """Openings of a test's people are logged there."""
    monkeypatch.setattr(builds, "STATE", tmp_path / "state")
    return builds.STATE


@pytest.fixture(scope="session")
def whole(built: Path, shared) -> Opened:
    """The data package of the fictional community."""

    def make(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(builds, "STATE", folder / "state")
            (folder / "package.zip").write_bytes(data_package.packed(built))

    return Opened((shared("package", make) / "package.zip").read_bytes())


@pytest.fixture(scope="module")
def untouched(built: Path) -> Iterator[None]:
    """Fails the last of the tests of a file after which any file of the build is another, gone or new."""
    before = fingerprints(built.parent)
    yield
    assert fingerprints(built.parent) == before


@pytest.fixture
def refusal(built: Path) -> Callable[..., Refused]:
    """refusal(sql, values, …): why a query was not answered. Fails when it was."""

    def asked(*arguments, **named) -> Refused:
        with pytest.raises(Refused) as caught:
            ask(built, *arguments, **named)
        return caught.value

    return asked


@pytest.fixture(scope="module")
def judged(built: Path) -> Iterator[Callable[[str], answers.Result]]:
    """judged(sql): its answer, by one process for all. Raises Refused."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", JUDGE], cwd=builds.REPOSITORY, **pipes) as process:

        def judge(sql: str) -> answers.Result:
            request = {
                "path": str(built / builds.WAREHOUSE), "sql": sql, "values": {}, "most": limits.MOST_ROWS,
                "limits": asdict(Limits()),
            }  # fmt: skip
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
            return answers.read(b"".join(iter(process.stdout.readline, b"\n")), 0)

        yield judge
        process.stdin.close()


def fingerprints(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}

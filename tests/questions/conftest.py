"""What the tests of questions share: the data package made once, and a watch over the build's files."""

import hashlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from questions.console.ask import Refused, ask
from tests.questions.packages import Opened, opened
from warehouse import builds

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch) -> Path:
    """Openings of a test's people are logged there."""
    monkeypatch.setattr(builds, "STATE", tmp_path / "state")
    return builds.STATE


@pytest.fixture(scope="session")
def whole(built: Path, tmp_path_factory) -> Opened:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(builds, "STATE", tmp_path_factory.mktemp("state"))
        return opened(built)


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


def fingerprints(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}

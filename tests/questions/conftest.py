"""The data package of the fictional community, made once."""

from pathlib import Path

import pytest

from tests.questions.packages import Opened, opened
from warehouse import builds


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

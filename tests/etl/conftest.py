"""One inbox and one place for builds a test."""

from pathlib import Path

import pytest

import community
from etl import build as run
from warehouse import builds


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    return tmp_path / "inbox"


@pytest.fixture
def build(tmp_path: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch):
    """build(): the finished folder of what now lies in the inbox."""
    monkeypatch.setattr(builds, "STATE", tmp_path / "state")
    monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", "en")

    def make(mappings: Path | None = None) -> Path:
        return run.build(inbox, tmp_path / "builds", community.FILE, mappings)

    return make

"""One inbox and one place for builds a test."""

from pathlib import Path

import duckdb
import pytest

import community
from etl import build as run
from etl import desk
from etl.sources import named
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


@pytest.fixture
def read_in(tmp_path: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch):
    """read_in(source): the desk on which the files of one source lie read and judged, and nothing made of them."""
    monkeypatch.setattr(builds, "STATE", tmp_path / "state")
    monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", "en")
    (tmp_path / "no mappings").mkdir()

    def make(source: str) -> duckdb.DuckDBPyConnection:
        monkeypatch.setattr(run, "SOURCES", (named(source),))
        con = desk.open_desk(tmp_path / "temporary", community.load())
        run.deliver(con, inbox, tmp_path / "no mappings")
        return con

    return make

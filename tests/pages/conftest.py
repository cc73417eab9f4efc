"""What several tests of pages begin with."""

import shutil
from collections.abc import Callable

import duckdb
import pytest

from warehouse import builds


@pytest.fixture
def served(built, monkeypatch, tmp_path):
    """The fictional community in service; the access log and appeals go to a folder of the test."""
    monkeypatch.setattr(builds, "ROOT", built.parent)
    monkeypatch.setattr(builds, "STATE", tmp_path)


@pytest.fixture
def altered(built, served, monkeypatch, tmp_path) -> Callable[..., None]:
    """Makes a copy of the build serve, after statements on its warehouse: altered("delete from core.tasks")."""

    def alter(*statements: str) -> None:
        build = tmp_path / "builds" / built.name
        shutil.copytree(built, build)
        with duckdb.connect(str(build / builds.WAREHOUSE)) as con:
            for statement in statements:
                con.execute(statement)
        monkeypatch.setattr(builds, "ROOT", build.parent)

    return alter

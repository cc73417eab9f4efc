"""Fixtures every block may use."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import sample
from etl.build import build
from tests import changed_inbox
from tests.small_warehouse import small_warehouse
from warehouse import builds


def pytest_configure() -> None:
    """Sentences of the command line are compared in Chinese, whatever the machine speaks."""
    os.environ["COMMUNITY_DASHBOARD_LANG"] = "zh"


@pytest.fixture
def warehouse(tmp_path: Path) -> Callable[..., Path]:
    """Makes a small build from rows drawn in the test: `warehouse({"core.staff": [...]}) -> build folder`."""
    return lambda rows=None, **facts: small_warehouse(tmp_path / "builds", rows, **facts)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], None]], Path]:
    """shared(name, make): a folder that the first worker to ask has filled by `make`; the others wait for it."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def folder(name: str, make: Callable[[Path], None]) -> Path:
        path, made = base / name, base / f"{name}.made"
        try:
            path.mkdir()
        except FileExistsError:
            while not made.exists():
                time.sleep(0.1)
            return path
        try:
            make(path)
        finally:
            made.touch()
        return path

    return folder


@pytest.fixture(scope="session")
def written(shared) -> tuple[Path, dict[str, int]]:
    """The inbox of the fictional community, and what `sample.write` says it planted. To be read only."""

    def make(folder: Path) -> None:
        (folder / "planted.json").write_text(json.dumps(sample.write(folder / "inbox")))

    folder = shared("sample", make)
    return folder / "inbox", json.loads((folder / "planted.json").read_text())


@pytest.fixture(scope="session")
def built(shared, written: tuple[Path, dict[str, int]]) -> Path:
    """Folder of one build of that inbox. To be read only."""
    return builds.newest(shared("builds", lambda folder: build(written[0], folder, sample.COMMUNITY)))


@pytest.fixture(scope="session")
def rebuilt(shared, written: tuple[Path, dict[str, int]]) -> Path:
    """Folder of one build of that inbox after its files were delivered again, changed. To be read only."""

    def make(folder: Path) -> None:
        build(changed_inbox.write(written[0], folder / "inbox"), folder / "builds", sample.COMMUNITY)

    return builds.newest(shared("changed", make) / "builds")

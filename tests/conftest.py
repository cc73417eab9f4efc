"""Fixtures every block may use."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import sample
from etl.build import build
from tests.small_warehouse import small_warehouse


def pytest_configure() -> None:
    """Sentences of the command line are compared in Chinese, whatever the machine speaks."""
    os.environ["COMMUNITY_DASHBOARD_LANG"] = "zh"


@pytest.fixture
def warehouse(tmp_path: Path) -> Callable[..., Path]:
    """Makes a small build from rows drawn in the test: `warehouse({"core.staff": [...]}) -> build folder`."""
    return lambda rows=None, **facts: small_warehouse(tmp_path / "builds", rows, **facts)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict]:
    """The inbox of the fictional community, and what `sample.write` says it planted."""
    inbox = tmp_path_factory.mktemp("sample")
    return inbox, sample.write(inbox)


@pytest.fixture(scope="session")
def built(written: tuple[Path, dict], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of one build of that inbox."""
    return build(written[0], tmp_path_factory.mktemp("builds"), sample.COMMUNITY)

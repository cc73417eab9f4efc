"""Desks over the fictional community."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from indicators.periods import Period
from reports import desk as desks
from warehouse import builds


@pytest.fixture(autouse=True)
def nothing_noted(tmp_path, monkeypatch) -> None:
    """What people wrote in the dashboard of this machine is not read by a test."""
    monkeypatch.setattr(builds, "STATE", tmp_path / "state")


@pytest.fixture(scope="session")
def desk_of(built: Path) -> Callable[..., desks.Desk]:
    """desk_of(period, language="zh", estate=None, is_projected=True)"""

    @cache
    def desk(period="2026Q3", language="zh", estate=None, is_projected=True) -> desks.Desk:
        return desks.opened(built, language, Period.parse(period), estate, is_projected)

    return desk

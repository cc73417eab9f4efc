"""Desks over the fictional community."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from indicators.periods import Period
from reports import desk as desks


@pytest.fixture(scope="session")
def desk_of(built: Path) -> Callable[..., desks.Desk]:
    """desk_of(period, language="zh", estate=None, is_projected=True)"""

    @cache
    def desk(period="2026Q3", language="zh", estate=None, is_projected=True) -> desks.Desk:
        return desks.opened(built, language, Period.parse(period), estate, is_projected)

    return desk

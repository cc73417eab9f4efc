"""Fixtures every block may use."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.small_warehouse import small_warehouse


@pytest.fixture
def warehouse(tmp_path: Path) -> Callable[..., Path]:
    """Makes a small build from rows drawn in the test: `warehouse({"core.staff": [...]}) -> build folder`."""
    return lambda rows=None, **facts: small_warehouse(tmp_path / "builds", rows, **facts)

"""Two processes that write one file at the same time."""

import sys
from collections.abc import Callable
from types import ModuleType

import pytest

from tests.state import writers


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[int]]:
    """at_once(work, file, "left", "right"): as `writers.at_once`."""
    # a page run before in this process left itself as __main__, which a new process would run once more
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
    return writers.at_once

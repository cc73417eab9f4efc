"""The fictional community before and after its files were delivered again."""

import pytest

from warehouse.connection import open_warehouse


@pytest.fixture(scope="module")
def then(built):
    with open_warehouse(built) as con:
        yield con


@pytest.fixture(scope="module")
def now(rebuilt):
    with open_warehouse(rebuilt) as con:
        yield con

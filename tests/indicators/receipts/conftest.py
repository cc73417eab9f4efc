"""The fictional community before and after its files were delivered again."""

from pathlib import Path

import pytest

import sample
from etl.build import build
from tests.indicators.receipts import changed_inbox
from warehouse import builds
from warehouse.connection import open_warehouse


@pytest.fixture(scope="session")
def rebuilt(shared, written) -> Path:
    """Folder of the build after the changes. To be read only."""

    def make(folder: Path) -> None:
        build(changed_inbox.write(written[0], folder / "inbox"), folder / "builds", sample.COMMUNITY)

    return builds.newest(shared("changed", make) / "builds")


@pytest.fixture(scope="module")
def then(built):
    with open_warehouse(built) as con:
        yield con


@pytest.fixture(scope="module")
def now(rebuilt):
    with open_warehouse(rebuilt) as con:
        yield con

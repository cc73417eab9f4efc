"""The fictional community before and after its files were delivered again; small builds of a few rows."""

import shutil

import duckdb
import pytest

from tests.small_warehouse import fill, small_warehouse
from warehouse import builds, tables
from warehouse.connection import open_warehouse


@pytest.fixture(scope="module")
def then(built):
    with open_warehouse(built) as con:
        yield con


@pytest.fixture(scope="module")
def now(rebuilt):
    with open_warehouse(rebuilt) as con:
        yield con


@pytest.fixture(scope="module")
def blank(tmp_path_factory):
    """A build without a row: to copy it is quicker than to make one."""
    return small_warehouse(tmp_path_factory.mktemp("blank"))


@pytest.fixture
def filled(blank, tmp_path):
    """filled({"core.staff": [...]}, "statement", …): an open build with these rows, altered by these statements."""
    opened, promised = [], {table.full_name: table for table in tables.TABLES}

    def make(rows, *statements):
        folder = tmp_path / str(len(opened))
        shutil.copytree(blank, folder)
        with duckdb.connect(str(folder / builds.WAREHOUSE)) as con:
            for name, lines in rows.items():
                fill(con, promised[name], list(lines))
            for statement in statements:
                con.execute(statement)
        opened.append(open_warehouse(folder))
        return opened[-1]

    yield make
    for con in opened:
        con.close()

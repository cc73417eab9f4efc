"""The town in DuckDB, and a warehouse without a row."""

import duckdb
import pytest

from tests.definitions.town import draw_town
from tests.small_warehouse import insert
from warehouse.tables import TABLES, create, named


@pytest.fixture(scope="session")
def empty_warehouse():
    """Every promised table, no row."""
    with duckdb.connect() as con:
        con.execute("create schema core; create schema meta")
        for table in TABLES:
            con.execute(create(table))
        yield con


@pytest.fixture(scope="session")
def town():
    """The rows the town's tables are made of, for recomputing by hand."""
    return draw_town()


@pytest.fixture(scope="session")
def warehouse(town):
    """The town in DuckDB."""
    with duckdb.connect() as con:
        con.execute("create schema core; create schema meta")
        for table in TABLES:
            con.execute(create(table))
        for name, rows in town.items():
            insert(con, named(name), rows)
        yield con

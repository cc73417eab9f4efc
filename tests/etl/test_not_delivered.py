"""A source of which nothing came is on the desk like the others, without a row."""

import duckdb
import pytest

import community
from etl import cast
from etl.desk import open_desk
from etl.sources import SOURCES


@pytest.fixture(scope="module")
def con(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    return open_desk(tmp_path_factory.mktemp("desk"), community.load())


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_a_source_that_was_not_delivered_has_the_columns_of_one_that_was(source, con):
    columns = "".join(f', "{column.name}" varchar' for column in source.columns)
    con.execute(f"create table staging.{source.name} (load_id integer, row_no integer{columns})")
    cast.cast(con, source)
    delivered = con.execute(f"describe typed.{source.name}").fetchall()
    con.execute(f"drop table typed.{source.name}")
    cast.nothing(con, source)
    assert con.execute(f"describe typed.{source.name}").fetchall() == delivered

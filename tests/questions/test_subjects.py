"""Every table and column that can be asked about is there, and joins neither lose nor repeat a row."""

from collections import Counter
from dataclasses import replace

import pytest

from charts.words import code_lists
from indicators import catalogue
from questions import sql
from questions.question import Only, Question
from questions.subjects import columns, read_tables, subject, subjects
from warehouse import connection
from warehouse.tables import TABLES

OF_TABLES = [name for name, each in subjects().items() if each.is_table]
JOINED = [name for name, each in subjects().items() if each.table and not each.is_table]


@pytest.fixture(scope="module")
def con(built):
    with connection.open_warehouse(built) as opened:
        yield opened


def number_of(con, query: str) -> int:
    with con.cursor() as cursor:
        return cursor.execute(f"select count(*) from ({query})").fetchone()[0]


def test_every_code_has_its_list_and_every_column_is_used():
    used = {name for each in subjects().values() for name in each.columns}
    assert set(columns()) == used
    lists = {each.codes for each in columns().values() if each.kind == "code"}
    assert lists <= set(code_lists())


def test_an_indicator_counts_the_rows_of_one_table_at_most():
    times = Counter(name for table in read_tables().values() for name in table.indicators)
    assert set(times) <= set(catalogue.load())
    assert set(times.values()) == {1}


@pytest.mark.parametrize("name", OF_TABLES)
def test_all_columns_of_a_table_can_be_asked_for_and_keep_its_rows(con, name):
    about = subject(name)
    bare = number_of(con, sql.asked(Question(name), about).sql)
    whole = {each.full_name: each for each in TABLES}[about.table.table]
    assert 0 < bare <= number_of(con, f"from {whole.full_name}")
    for column in [each.name for each in about.columns.values() if each.kind != "date"]:  # days narrow only
        asked = sql.asked(Question(name, (column,)), about)
        assert number_of(con, asked.sql) == bare, column


@pytest.mark.parametrize("name", JOINED)
def test_an_indicator_keeps_its_rows_beside_the_columns_of_its_table(con, name):
    about = subject(name)
    strange = next(each for each in about.table.columns if each not in about.indicator.dimensions)
    asked = sql.asked(Question(name, (strange,)), about)
    assert number_of(con, asked.sql) == number_of(con, about.indicator.sql)


@pytest.mark.parametrize("name", subjects())
def test_a_filter_and_its_contrary_share_the_rows(con, name):
    about = subject(name)
    whole = number_of(con, sql.asked(Question(name), about).sql)
    for column in list(about.columns.values())[: None if about.is_table else 3]:
        value = {"number": "1", "flag": "yes", "date": "2026-03-02"}.get(column.kind, "新城花园")
        only = Only(column.name, (value, None))
        if column.kind == "date":
            only = Only(column.name, low=value)
        parts = [
            sql.asked(Question(name, only=(replace(only, is_not=is_not),)), about).sql
            for is_not in (False, True)
        ]
        assert sum(number_of(con, part) for part in parts) == whole, column.name

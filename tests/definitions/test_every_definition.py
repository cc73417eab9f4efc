"""What holds for every definition, whatever it counts."""

import re
from pathlib import Path
from typing import get_args

import pytest
from pandas import Timestamp

from indicators.catalogue import load
from indicators.engine import coverage, rows, series
from indicators.periods import Period
from indicators.shape import Topic
from warehouse.tables import TABLES

ROOT = Path(__file__).parents[2]
CATALOGUE = load()


@pytest.fixture(params=CATALOGUE.values(), ids=CATALOGUE.keys())
def indicator(request):
    return request.param


@pytest.fixture(scope="module")
def known(warehouse):
    return coverage(warehouse)


def test_there_are_at_least_forty_four():
    assert len(CATALOGUE) >= 44
    assert {indicator.topic for indicator in CATALOGUE.values()} <= set(get_args(Topic))


def test_returns_exactly_the_agreed_columns(indicator, warehouse):
    columns = [column[0] for column in warehouse.cursor().execute(indicator.sql).description]
    assert columns == [
        "day",
        "subject",
        *indicator.dimensions,
        "numerator",
        "denominator",
        "load_id",
        "row_no",
    ]


def test_runs_on_an_empty_warehouse_without_a_row(indicator, empty_warehouse):
    assert empty_warehouse.cursor().execute(indicator.sql).fetchall() == []


def test_finds_rows_in_the_town_and_each_has_a_day(indicator, warehouse):
    rows = warehouse.cursor().execute(f"select day, numerator from ({indicator.sql})").fetchall()
    assert rows
    assert all(day is not None and numerator is not None for day, numerator in rows)


@pytest.mark.parametrize("indicator_id", [name for name, one in CATALOGUE.items() if one.kind != "distinct"])
def test_no_subject_is_counted_twice_on_a_day(indicator_id, warehouse):
    sql = CATALOGUE[indicator_id].sql
    twice = f"select day, subject from ({sql}) where subject is not null group by all having count(*) > 1"
    assert warehouse.cursor().execute(twice).fetchall() == []


def test_a_stock_stands_on_month_ends_only(indicator, warehouse):
    if indicator.is_stock:
        days = (
            warehouse.cursor()
            .execute(f"select distinct day, last_day(day) from ({indicator.sql})")
            .fetchall()
        )
        assert all(day == month_end for day, month_end in days)


def test_parts_add_up_to_the_whole_in_every_split(indicator, warehouse, known):
    if indicator.kind in ("distinct", "quantile"):
        return
    for dimension in indicator.dimensions:
        table = series(warehouse, indicator, "quarter", by=(dimension,), known=known, small_count=0)
        parts = table[~table["is_total"]].groupby("period_start")[["numerator", "denominator"]].sum()
        whole = table[table["is_total"]].set_index("period_start")[["numerator", "denominator"]].fillna(0)
        assert (parts - whole).abs().to_numpy().max() < 1e-6, dimension


def test_the_rows_behind_a_number_add_up_to_it(indicator, warehouse, known):
    period = Period.parse("2026Q1")
    shown = series(warehouse, indicator, "quarter", known=known).set_index("period_start")
    number = shown.loc[Timestamp(period.start)]
    count, table = rows(warehouse, indicator, period, limit=100_000, known=known)
    assert count == len(table)
    if indicator.kind not in ("distinct", "quantile"):
        assert table["numerator"].sum() == pytest.approx(number["numerator"])
    if indicator.kind == "distinct":
        assert count == number["numerator"]


def test_every_source_is_a_contract_and_every_table_is_promised(indicator):
    sources = {path.stem for path in (ROOT / "etl" / "sources").glob("*.py")}
    promised = {table.full_name for table in TABLES}
    read = set(re.findall(r"\b(?:core|meta)\.\w+", indicator.sql))
    assert set(indicator.sources) <= sources
    assert read <= promised


def test_a_ratio_says_what_it_is_divided_by_and_when_it_is_too_small(indicator):
    if indicator.kind == "ratio":
        assert indicator.denominator["zh"]
        assert indicator.min_denominator >= 5


def test_lines_of_sql_fit_eighty_columns(indicator):
    assert max(len(line) for line in indicator.sql.splitlines()) <= 80

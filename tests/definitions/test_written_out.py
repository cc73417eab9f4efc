"""Every indicator written out as one query gives the numbers that the engine gives."""

import pytest

from indicators.catalogue import load
from indicators.engine import series
from indicators.written_out import by_month

CATALOGUE = load()


@pytest.fixture(params=CATALOGUE.values(), ids=CATALOGUE.keys())
def indicator(request):
    return request.param


def test_its_months_are_those_of_the_engine(indicator, warehouse):
    with warehouse.cursor() as cursor:
        found = cursor.execute(by_month(indicator, "zh")).fetchall()
    written = {line[0]: line[-1] for line in found}
    nothing = 0 if indicator.kind in ("count", "stock", "distinct") else None
    table = series(warehouse, indicator, "month")
    delivered = table[table["delivered"] == "yes"]
    assert len(delivered)
    for line in delivered.itertuples():
        expected = None if line.value != line.value else line.value
        assert written.get(line.period_start.date(), nothing) == pytest.approx(expected)


def test_it_says_in_the_readers_words_what_it_counts(indicator):
    for language in ("zh", "en"):
        first, second, third = by_month(indicator, language).splitlines()[:3]
        assert first == f"-- {indicator.title[language]}"
        assert second.startswith("-- ")
        assert third == "with counted_rows as ("


def test_it_runs_on_an_empty_warehouse_without_a_row(indicator, empty_warehouse):
    with empty_warehouse.cursor() as cursor:
        assert cursor.execute(by_month(indicator, "en")).fetchall() == []


def test_a_quotient_shows_what_it_is_made_of(warehouse):
    with warehouse.cursor() as cursor:
        cursor.execute(by_month(CATALOGUE["on_time_rate"], "en"))
        names = [column[0] for column in cursor.description]
        month, numerator, denominator, value = cursor.fetchone()
    assert names == ["month", "numerator", "denominator", "value"]
    assert value == pytest.approx(100 * numerator / denominator)
    assert month.day == 1

"""Months, quarters and years."""

from datetime import date

import pytest

from indicators.periods import Period, between


@pytest.mark.parametrize("key", ["2026-09", "2026Q3", "2026"])
def test_a_key_is_read_back_as_it_was_written(key):
    assert Period.parse(key).key == key


@pytest.mark.parametrize("key", ["2026-13", "2026Q5", "26", "2026-9", ""])
def test_what_is_no_period_is_refused(key):
    with pytest.raises(ValueError, match=f"^{key}$"):
        Period.parse(key)


def test_periods_know_their_ends_and_neighbours():
    quarter = Period.of(date(2026, 2, 28), "quarter")
    assert (quarter.start, quarter.end, quarter.last_day) == (
        date(2026, 1, 1),
        date(2026, 4, 1),
        date(2026, 3, 31),
    )
    assert quarter.previous().key == "2025Q4"
    assert quarter.next().key == "2026Q2"
    assert quarter.year_before().key == "2025Q1"
    assert [month.month for month in quarter.months] == [1, 2, 3]
    assert Period.parse("2024-02").last_day == date(2024, 2, 29)


def test_between_holds_both_ends():
    keys = [each.key for each in between(date(2023, 10, 1), date(2024, 9, 30), "year")]
    assert keys == ["2023", "2024"]
    assert len(between(date(2023, 10, 1), date(2026, 9, 30), "month")) == 36

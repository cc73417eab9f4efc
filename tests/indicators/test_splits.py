"""Numbers taken from split series, against values worked out by hand."""

from datetime import date
from math import isnan, nan

import pytest
from pandas import DataFrame, to_datetime

from indicators import splits
from indicators.periods import Period


def test_the_interval_of_nineteen_in_twenty_is_that_of_wilson():
    assert splits.interval(19, 20) == pytest.approx((76.4, 99.1), abs=0.05)


def test_a_group_without_cases_has_no_interval():
    assert all(map(isnan, splits.interval(0, 0)))


def test_a_mean_is_taken_over_the_open_days_of_its_weekday():
    records = {(1, 9): 26.0, (2, 9): 24.0, (1, None): 7.0}
    assert splits.per_open_day(records, {1: 13, 2: 12}) == {(1, 9): 2.0, (2, 9): 2.0}


def test_an_hour_with_under_one_in_a_hundred_is_left_out():
    records = {(1, 9): 199.0, (1, 22): 1.0, (1, 8): 0.0, (2, 9): None}
    assert splits.per_open_day(records, {1: 1}) == {(1, 9): 199.0}


def test_the_share_of_records_with_an_hour_counts_those_without():
    assert splits.timed_share({(1, 9): 30.0, (1, None): 10.0}) == 75
    assert splits.timed_share({}) is None
    assert splits.timed_share({(1, 9): None, (1, None): 10.0}) is None


def test_volume_a_workday_is_missing_where_there_was_no_workday():
    days = to_datetime(["2026-01-01", "2026-02-01"])
    volume = DataFrame({"period_start": days, "numerator": [60.0, 5.0]})
    workdays = DataFrame({"period_start": days, "denominator": [20.0, 0.0]})
    found = splits.per_workday(volume, workdays)["value"].tolist()
    assert found[0] == 3
    assert isnan(found[1])


def test_a_history_ends_with_the_period():
    history = DataFrame({"period_start": to_datetime(["2026-06-01", "2026-09-01", "2026-10-01"])})
    assert len(splits.until(history, Period.parse("2026Q3"))) == 2


def test_a_month_that_is_not_over_does_not_set_limits():
    found = splits.whole_months(DataFrame({"value": [1.0, 2.0, nan], "delivered": ["yes", "partial", "no"]}))
    assert found[0] == 1
    assert isnan(found[1])
    assert isnan(found[2])


def test_signals_are_told_when_they_lie_in_the_period():
    days = [date(2026, 6, 1), date(2026, 7, 1), date(2026, 9, 1)]
    assert splits.within(days, (0, 2), Period.parse("2026Q3")) == [date(2026, 9, 1)]


def test_the_densest_group_is_the_one_with_the_largest_share_not_the_largest_number():
    part = {"a": 30.0, "b": 20.0, None: 9.0}
    whole = {"a": 300.0, "b": 100.0, None: 9.0}
    assert splits.densest(part, whole) == "b"


def test_no_group_is_densest_when_two_are_alike_or_all_are_withheld():
    whole = {"a": 10.0, "b": 10.0}
    assert splits.densest(whole, whole) is None
    assert splits.densest(dict.fromkeys(whole), whole) is None


def test_the_most_frequent_are_known_and_not_of_nobody():
    split = DataFrame({"item": list("abcd"), "value": [1.0, float("nan"), 3.0, 0.0]})
    assert splits.most(split, 1)["item"].tolist() == ["c"]
    assert splits.most(split, 4)["item"].tolist() == ["c", "a"]

"""Definitions on allowances, relief and visits against the town, row by row."""

import pytest

from indicators.catalogue import named
from tests.definitions.by_hand import by_month, month_of, told
from tests.definitions.town import MONTH_ENDS


@pytest.mark.parametrize(
    ("indicator", "column"),
    [
        ("allowance_people", "people"),
        ("allowance_households", "households"),
        ("allowance_joined", "people_joined"),
        ("allowance_left", "people_left"),
    ],
)
def test_numbers_of_the_report_add_up_by_kind_and_estate(warehouse, town, indicator, column):
    expected = by_month(
        ((month_of(row["month"]), row["allowance_kind"], row["estate"]), row[column], 0)
        for row in town["core.allowance_months"]
        if row[column] is not None
    )
    assert told(warehouse, indicator, "allowance_kind", "estate") == expected


def test_what_is_paid_a_head_is_all_that_was_paid_over_all_people(warehouse, town):
    expected = by_month(
        ((month_of(row["month"]), row["allowance_kind"]), row["amount_yuan"], row["people"])
        for row in town["core.allowance_months"]
        if row["amount_yuan"] is not None and row["people"]
    )
    assert told(warehouse, "allowance_per_head", "allowance_kind") == expected


def test_the_share_is_of_the_registered_wherever_they_live_in_months_that_were_reported(warehouse, town):
    reports = [row for row in town["core.allowance_months"] if row["allowance_kind"] == "minimum"]
    months = {month_of(row["month"]) for row in reports} & set(MONTH_ENDS)
    registered = [
        row
        for row in town["core.residents_monthly"]
        if row["residence_type"] in ("registered_resident", "registered_absent")
    ]
    expected = by_month(
        [((month_of(row["month"]),), row["people"], 0) for row in reports if month_of(row["month"]) in months]
        + [((row["month_end"],), 0, 1) for row in registered if row["month_end"] in months]
    )
    assert told(warehouse, "allowance_share") == expected


def test_the_classes_of_ability_are_counted_as_the_form_has_them(warehouse, town):
    columns = {
        "able": "able",
        "partly_able": "partly_able",
        "unable": "unable",
        "without": "without_ability",
    }
    expected = by_month(
        ((month_of(row["month"]), code, row["allowance_kind"]), row[column], 0)
        for row in town["core.allowance_months"]
        for code, column in columns.items()
        if row[column] is not None
    )
    assert told(warehouse, "allowance_by_ability", "work_ability", "allowance_kind") == expected


@pytest.mark.parametrize("part", ["women", "elderly", "minors", "disabled"])
def test_a_share_leaves_out_reports_that_do_not_tell_of_it(warehouse, town, part):
    rows = town["core.allowance_months"]
    assert any(row[part] is None for row in rows)
    expected = by_month(
        ((month_of(row["month"]), row["allowance_kind"]), row[part], row["people"])
        for row in rows
        if row[part] is not None
    )
    assert told(warehouse, f"allowance_{part}_share", "allowance_kind") == expected


def test_relief_is_granted_on_the_day_of_the_decision(warehouse, town):
    expected = by_month(
        ((month_of(row["decision_date"]), row["hardship"], row["estate"]), 1, 0)
        for row in town["core.relief_cases"]
        if row["decision"] == "granted" and row["decision_date"]
    )
    assert told(warehouse, "relief_granted", "hardship", "estate") == expected


def test_relief_is_paid_on_the_day_it_is_paid(warehouse, town):
    expected = by_month(
        ((month_of(row["paid_date"]),), row["amount_yuan"], 0)
        for row in town["core.relief_cases"]
        if row["paid_date"] and row["amount_yuan"] is not None
    )
    assert told(warehouse, "relief_paid") == expected


def test_the_wait_is_told_of_what_was_paid(warehouse, town):
    expected = sorted(
        (row["paid_date"], str(row["hardship"]), row["working_days"])
        for row in town["core.relief_cases"]
        if row["paid_date"] and row["working_days"] is not None
    )
    rows = warehouse.cursor().execute(
        f"select day, coalesce(hardship, 'None'), numerator from ({named('relief_working_days').sql})"
    )
    assert sorted(rows.fetchall()) == expected


def test_who_waits_has_neither_been_paid_nor_refused(warehouse, town):
    def closed(row):
        refused = row["decision"] in ("refused", "withdrawn")
        days = [row["paid_date"], (row["decision_date"] or row["applied_date"]) if refused else None]
        return min((day for day in days if day), default=None)

    expected = by_month(
        ((day, row["estate"]), 1, 0)
        for day in MONTH_ENDS
        for row in town["core.relief_cases"]
        if row["applied_date"] <= day and not (closed(row) and closed(row) <= day)
    )
    assert told(warehouse, "relief_waiting", "estate") == expected


@pytest.mark.parametrize(
    ("indicator", "column"), [("holiday_households", "households"), ("holiday_people", "people")]
)
def test_visits_add_up_by_festival_kind_and_estate(warehouse, town, indicator, column):
    names = ("festival", "visited_kind", "estate")
    expected = by_month(
        ((month_of(row["visit_date"]), *(row[name] for name in names)), row[column], 0)
        for row in town["core.holiday_visits"]
        if row[column] is not None
    )
    assert told(warehouse, indicator, *names) == expected


def test_money_and_goods_are_added_where_either_is_told(warehouse, town):
    expected = by_month(
        (
            (month_of(row["visit_date"]), row["festival"]),
            (row["money_yuan"] or 0) + (row["goods_yuan"] or 0),
            0,
        )
        for row in town["core.holiday_visits"]
        if row["money_yuan"] is not None or row["goods_yuan"] is not None
    )
    assert told(warehouse, "holiday_value", "festival") == expected

"""Definitions on insurance, employment, start-ups and loans against the town, row by row."""

import pytest

from tests.definitions.by_hand import by_month, month_of, told
from tests.definitions.town import MONTH_ENDS
from tests.definitions.town_office import LAST


def insured(row):
    return row["insured_here"] + (row["insured_elsewhere"] or 0)


@pytest.mark.parametrize("kind", ["pension", "medical"])
def test_enrolled_are_those_insured_here_or_elsewhere_of_all_who_should_be(warehouse, town, kind):
    expected = by_month(
        ((month_of(row["month"]),), min(insured(row), row["due"]), row["due"])
        for row in town["core.insurance_months"]
        if row["insurance_kind"] == kind
    )
    assert any(0 < numerator < denominator for numerator, denominator in expected.values())
    assert told(warehouse, f"{kind}_enrolment_rate") == expected


def test_not_insured_are_the_others(warehouse, town):
    expected = by_month(
        ((month_of(row["month"]), row["insurance_kind"]), max(row["due"] - insured(row), 0), 0)
        for row in town["core.insurance_months"]
    )
    assert told(warehouse, "people_not_insured", "insurance_kind") == expected


def test_the_employed_are_of_those_able_and_willing(warehouse, town):
    expected = by_month(
        ((month_of(row["month"]),), min(row["employed"], row["able_and_willing"]), row["able_and_willing"])
        for row in town["core.employment_months"]
    )
    assert told(warehouse, "employment_rate") == expected


@pytest.mark.parametrize(
    ("indicator", "column"),
    [("registered_unemployed", "registered_unemployed"), ("unemployed_placed", "placed")],
)
def test_numbers_of_the_unemployed_stand_as_reported(warehouse, town, indicator, column):
    expected = by_month(
        ((month_of(row["month"]),), row[column], 0)
        for row in town["core.employment_months"]
        if row[column] is not None
    )
    assert told(warehouse, indicator) == expected


def test_hard_to_place_needs_both_numbers(warehouse, town):
    expected = by_month(
        (
            (month_of(row["month"]),),
            min(row["hard_to_place_employed"], row["hard_to_place"]),
            row["hard_to_place"],
        )
        for row in town["core.employment_months"]
        if row["hard_to_place"] is not None and row["hard_to_place_employed"] is not None
    )
    assert told(warehouse, "hard_to_place_employment_rate") == expected


def test_a_family_is_open_until_the_day_one_of_it_has_work(warehouse, town):
    expected = by_month(
        ((day, row["estate"]), 1, 0)
        for day in MONTH_ENDS
        for row in town["core.zero_employment_families"]
        if row["found_date"] <= day and not (row["placed_date"] and row["placed_date"] <= day)
    )
    assert told(warehouse, "zero_employment_open", "estate") == expected


def test_a_family_counts_on_the_day_of_work_or_when_its_month_is_over(warehouse, town):
    rows = [
        row
        for row in town["core.zero_employment_families"]
        if row["due_date"] and (row["placed_date"] or row["due_date"] < LAST)
    ]
    expected = by_month(
        (
            (month_of(min(row["placed_date"] or row["due_date"], row["due_date"])), row["estate"]),
            bool(row["placed_date"] and row["placed_date"] <= row["due_date"]),
            1,
        )
        for row in rows
    )
    assert told(warehouse, "zero_employment_placed_rate", "estate") == expected


def test_businesses_and_jobs_count_when_they_open(warehouse, town):
    names = ("business_kind", "estate")
    rows = town["core.startups"]
    expected = by_month(
        ((month_of(row["opened_date"]), *(row[name] for name in names)), 1, 0) for row in rows
    )
    assert told(warehouse, "startups_opened", *names) == expected
    expected = by_month(
        ((month_of(row["opened_date"]), *(row[name] for name in names)), row["jobs"], 0)
        for row in rows
        if row["jobs"] is not None
    )
    assert told(warehouse, "startup_jobs", *names) == expected


def test_support_leaves_out_what_is_not_told(warehouse, town):
    expected = by_month(
        ((month_of(row["opened_date"]), row["estate"]), row["is_supported"], 1)
        for row in town["core.startups"]
        if row["is_supported"] is not None
    )
    assert told(warehouse, "startup_support_share", "estate") == expected


def test_a_business_runs_until_the_day_it_closes(warehouse, town):
    expected = by_month(
        ((day, row["business_kind"]), 1, 0)
        for day in MONTH_ENDS
        for row in town["core.startups"]
        if row["opened_date"] <= day and not (row["closed_date"] and row["closed_date"] <= day)
    )
    assert told(warehouse, "startups_running", "business_kind") == expected


@pytest.mark.parametrize(
    ("indicator", "column"),
    [("loans_granted", None), ("loans_amount", "amount_yuan"), ("loan_jobs", "jobs")],
)
def test_a_loan_counts_on_the_day_it_is_granted(warehouse, town, indicator, column):
    expected = by_month(
        ((month_of(row["granted_date"]),), row[column] if column else 1, 0)
        for row in town["core.micro_loans"]
        if row["granted_date"] and (column is None or row[column] is not None)
    )
    assert told(warehouse, indicator) == expected


def test_recovery_is_what_came_back_of_what_is_due_by_now(warehouse, town):
    expected = by_month(
        ((month_of(row["due_date"]),), min(row["repaid_yuan"], row["amount_yuan"]), row["amount_yuan"])
        for row in town["core.micro_loans"]
        if row["granted_date"]
        and row["due_date"]
        and row["due_date"] <= LAST
        and row["amount_yuan"]
        and row["repaid_yuan"] is not None
    )
    assert told(warehouse, "loan_recovery_rate") == expected


def test_a_loan_is_overdue_from_the_day_after_until_it_is_repaid(warehouse, town):
    expected = by_month(
        ((day,), 1, 0)
        for day in MONTH_ENDS
        for row in town["core.micro_loans"]
        if row["granted_date"]
        and row["due_date"]
        and row["due_date"] < day
        and not (row["repaid_date"] and row["repaid_date"] <= day)
    )
    assert told(warehouse, "loans_overdue") == expected

"""Definitions on motions against the town, row by row."""

from datetime import date

from tests.definitions.by_hand import by_month, month_of, told
from tests.definitions.town import MONTH_ENDS
from tests.definitions.town_office import LAST

NEVER = date(9999, 1, 1)


def adopted(town):
    return [row for row in town["core.motions"] if row["motion_result"] == "adopted"]


def test_raised_is_every_motion_by_the_day_it_was_raised(warehouse, town):
    expected = by_month(
        ((month_of(row["raised_date"]), row["raised_by"], row["estate"]), 1, 0)
        for row in town["core.motions"]
    )
    assert told(warehouse, "motions_raised", "raised_by", "estate") == expected


def test_adopted_is_of_what_was_adopted_or_rejected(warehouse, town):
    expected = by_month(
        ((month_of(row["decided_date"]), row["motion_kind"]), row["motion_result"] == "adopted", 1)
        for row in town["core.motions"]
        if row["decided_date"] and row["motion_result"] in ("adopted", "rejected")
    )
    assert told(warehouse, "motion_adoption_rate", "motion_kind") == expected


def test_done_is_of_what_was_adopted_and_has_come_due(warehouse, town):
    expected = by_month(
        (
            (month_of(row["due_date"]), row["motion_kind"]),
            bool(row["done_date"] and row["done_date"] <= LAST),
            1,
        )
        for row in adopted(town)
        if row["due_date"] and row["due_date"] <= LAST
    )
    assert told(warehouse, "motions_done_rate", "motion_kind") == expected


def days_between(town, first, last):
    """Sum of days by the month of the later step and kind, of adopted motions with both in order."""
    return by_month(
        ((month_of(row[last]), row["motion_kind"]), (row[last] - row[first]).days, 0)
        for row in adopted(town)
        if row[first] and row[last] and row[last] >= row[first]
    )


def test_days_to_adoption_run_from_raised_to_decided(warehouse, town):
    expected = days_between(town, "raised_date", "decided_date")
    assert told(warehouse, "median_days_to_adoption", "motion_kind") == expected


def test_days_to_done_run_from_decided_to_done(warehouse, town):
    expected = days_between(town, "decided_date", "done_date")
    assert told(warehouse, "median_days_to_done", "motion_kind") == expected


def closed(row):
    """The day from which a motion is open no more."""
    if row["motion_result"] == "rejected":
        return row["decided_date"] or row["discussed_date"] or row["raised_date"]
    return row["done_date"] or NEVER


def test_open_is_raised_and_neither_rejected_nor_done(warehouse, town):
    expected = by_month(
        ((day, row["estate"]), 1, 0)
        for day in MONTH_ENDS
        for row in town["core.motions"]
        if row["raised_date"] <= day < closed(row)
    )
    assert told(warehouse, "motions_open", "estate") == expected


def test_overdue_is_adopted_past_its_day_and_not_done(warehouse, town):
    expected = by_month(
        ((day, row["motion_kind"]), 1, 0)
        for day in MONTH_ENDS
        for row in adopted(town)
        if row["due_date"] and row["due_date"] < day
        and (row["decided_date"] or row["raised_date"]) <= day < (row["done_date"] or NEVER)
    )  # fmt: skip
    assert told(warehouse, "motions_overdue", "motion_kind") == expected

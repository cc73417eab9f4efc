"""Definitions on disclosure against the town, row by row."""

from tests.definitions.by_hand import by_month, month_of, told
from tests.definitions.town import MONTH_ENDS
from tests.definitions.town_office import LAST


def test_on_time_is_what_was_published_by_its_day_of_all_that_was_due(warehouse, town):
    expected = by_month(
        ((month_of(row["due_date"]), row["disclosure_kind"]), published_in_time(row), 1)
        for row in town["core.disclosures"]
        if row["due_date"] <= LAST
    )
    assert told(warehouse, "disclosure_on_time_rate", "disclosure_kind") == expected


def published_in_time(row):
    return bool(row["published_date"] and row["published_date"] <= row["due_date"])


def test_complete_leaves_out_what_nobody_checked(warehouse, town):
    expected = by_month(
        ((month_of(row["published_date"]), row["item"]), row["is_complete"], 1)
        for row in town["core.disclosures"]
        if row["published_date"] and row["is_complete"] is not None
    )
    assert told(warehouse, "disclosure_complete_share", "item") == expected


def test_overdue_is_past_its_day_and_not_out_yet(warehouse, town):
    expected = by_month(
        ((day, row["disclosure_kind"]), 1, 0)
        for day in MONTH_ENDS
        for row in town["core.disclosures"]
        if row["due_date"] < day and (row["published_date"] is None or row["published_date"] > day)
    )
    assert told(warehouse, "disclosures_overdue", "disclosure_kind") == expected


def test_answers_are_of_the_comments_on_what_was_published(warehouse, town):
    expected = by_month(
        ((month_of(row["published_date"]),), min(row["answered"] or 0, row["feedback"]), row["feedback"])
        for row in town["core.disclosures"]
        if row["published_date"] and row["feedback"]
    )
    assert any(numerator < denominator for numerator, denominator in expected.values())
    assert told(warehouse, "disclosure_answer_rate") == expected

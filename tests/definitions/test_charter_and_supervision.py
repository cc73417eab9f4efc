"""Definitions on the charter and on what residents' supervision found, against the town, row by row."""

from datetime import date

from tests.definitions.by_hand import by_month, month_of, told
from tests.definitions.test_representative_meetings import in_the_year_to
from tests.definitions.town import MONTH_ENDS


def test_a_charter_is_in_force_from_its_adoption_to_its_last_day(warehouse, town):
    expected = by_month(
        ((day, row["charter_kind"]), 1, 0)
        for day in MONTH_ENDS
        for row in town["core.charter_revisions"]
        if row["adopted_date"] <= day <= (row["in_force_until"] or date(9999, 1, 1))
    )
    assert told(warehouse, "charters_in_force", "charter_kind") == expected


def test_checks_are_counted_by_their_day(warehouse, town):
    expected = by_month(
        ((month_of(row["check_date"]), row["supervised_matter"]), 1, 0)
        for row in town["core.supervision_checks"]
    )
    assert told(warehouse, "supervision_checks_held", "supervised_matter") == expected


def mended_by(row, day):
    is_later = row["mended_date"] and row["mended_date"] > day
    return 0 if is_later else min(row["mended"] or 0, row["problems"])


def test_mended_is_of_the_problems_found_in_twelve_months(warehouse, town):
    expected = by_month(
        ((day, row["supervised_by"]), mended_by(row, day), row["problems"])
        for day in MONTH_ENDS
        for row in town["core.supervision_checks"]
        if row["problems"] and in_the_year_to(day, row["check_date"])
    )
    assert told(warehouse, "supervision_mended_rate", "supervised_by") == expected


def test_days_to_mend_run_from_the_check_to_the_day_all_were_mended(warehouse, town):
    expected = by_month(
        (
            (month_of(row["mended_date"]), row["supervised_matter"]),
            (row["mended_date"] - row["check_date"]).days,
            0,
        )
        for row in town["core.supervision_checks"]
        if row["mended_date"] and row["mended_date"] >= row["check_date"]
    )
    assert told(warehouse, "median_days_to_mend", "supervised_matter") == expected

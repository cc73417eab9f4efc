"""Definitions on visits, disputes, correction and hazards against the town, row by row."""

from statistics import median

import pytest

from indicators.catalogue import named
from tests.definitions.by_hand import by_month, month_of, told
from tests.definitions.town import MONTH_ENDS
from tests.definitions.town_office import LAST


def rows(town, ledger, *given):
    """Rows of a ledger in which these columns are filled in."""
    return [row for row in town[f"core.{ledger}"] if all(row[name] is not None for name in given)]


# id, ledger, day, dimensions, what is added up (None: the rows)
COUNTS = (
    ("visit_outings", "outings", "outing_date", ("estate", "staff_id"), None),
    ("outing_households", "outings", "outing_date", ("estate", "staff_id"), "households"),
    ("visit_hours", "outings", "outing_date", ("estate", "staff_id"), "hours"),
    ("visit_problems", "outings", "outing_date", ("estate", "staff_id"), "problems"),
    ("disputes_found", "disputes", "found_date", ("dispute_kind", "found_by", "estate"), None),
    ("disputes_reported", "dispute_months", "month", (), "found"),
    ("correction_joined", "correction_months", "month", (), "joined"),
    ("correction_ended", "correction_months", "month", (), "ended"),
    ("safety_checks", "safety_checks", "check_date", ("checked_place", "estate"), None),
    ("hazards_found", "safety_checks", "check_date", ("checked_place", "estate"), "hazards"),
    ("sanitation_campaigns", "sanitation_campaigns", "cleanup_date", ("estate",), None),
    ("sanitation_people", "sanitation_campaigns", "cleanup_date", ("estate",), "people"),
    ("sanitation_places", "sanitation_campaigns", "cleanup_date", ("estate",), "places"),
    ("patrols", "patrols", "patrol_date", ("patrol_team", "estate"), None),
    ("patrol_problems", "patrols", "patrol_date", ("patrol_team", "estate"), "problems"),
)
# id, ledger, day, dimensions, part, whole
SHARES = (
    ("visit_solved_share", "outings", "outing_date", ("estate", "staff_id"), "solved", "problems"),
    ("visit_reported_share", "outings", "outing_date", ("estate", "staff_id"), "reported_up", "problems"),
    ("disputes_mediated_share", "dispute_months", "month", (), "mediated", "found"),
    ("patrol_dealt_share", "patrols", "patrol_date", ("patrol_team", "estate"), "dealt_with", "problems"),
    ("doorstep_pass_rate", "doorstep_checks", "check_date", ("estate",), "passed", "checked"),
    ("doorstep_sign_rate", "doorstep_checks", "check_date", ("estate",), "signed", "units"),
)


@pytest.mark.parametrize(("indicator_id", "ledger", "day", "dimensions", "what"), COUNTS)
def test_a_count_adds_up_what_its_rows_say(warehouse, town, indicator_id, ledger, day, dimensions, what):
    expected = by_month(
        ((month_of(row[day]), *(row[name] for name in dimensions)), row[what] if what else 1, 0)
        for row in rows(town, ledger, day, *([what] if what else []))
    )
    assert told(warehouse, indicator_id, *dimensions) == expected


@pytest.mark.parametrize(("indicator_id", "ledger", "day", "dimensions", "part", "whole"), SHARES)
def test_a_share_is_no_more_than_its_whole_and_empty_is_none(
    warehouse, town, indicator_id, ledger, day, dimensions, part, whole
):
    expected = by_month(
        (
            (month_of(row[day]), *(row[name] for name in dimensions)),
            min(row[part] or 0, row[whole]),
            row[whole],
        )
        for row in rows(town, ledger, day, whole)
        if row[whole]
    )
    assert any(0 < numerator < denominator for numerator, denominator in expected.values())
    assert told(warehouse, indicator_id, *dimensions) == expected


def test_a_household_visited_counts_once_however_often(warehouse, town):
    expected = {
        (row["visit_date"], row["household_id"])
        for row in rows(town, "household_visits", "visit_date", "household_id")
    }
    sql = named("households_visited").sql
    assert set(warehouse.cursor().execute(f"select day, subject from ({sql})").fetchall()) == expected


def test_coverage_is_of_households_in_the_register_and_looks_back_twelve_months(warehouse, town):
    visits = rows(town, "household_visits", "visit_date", "household_id")
    first = min(row["visit_date"] for row in visits).replace(day=1)

    def months_between(day, end):
        return (end.year - day.year) * 12 + end.month - day.month

    expected = by_month(
        (
            (home["month_end"], home["estate"]),
            any(
                row["household_id"] == home["household_id"]
                and row["visit_date"] <= home["month_end"]
                and months_between(row["visit_date"], home["month_end"]) < 12
                for row in visits
            ),
            1,
        )
        for home in town["core.households_monthly"]
        if months_between(first, home["month_end"]) >= 11
    )
    assert any(0 < numerator < denominator for numerator, denominator in expected.values())
    assert told(warehouse, "visit_coverage", "estate") == expected


def test_a_visit_without_a_household_of_the_register_is_unlinked(warehouse, town):
    expected = by_month(
        ((month_of(row["visit_date"]), row["estate"]), row["household_id"] is None, 1)
        for row in rows(town, "household_visits", "visit_date")
    )
    assert told(warehouse, "visits_unlinked_share", "estate") == expected


def test_mediation_succeeds_out_of_what_ended_one_way_or_the_other(warehouse, town):
    expected = by_month(
        ((month_of(row["settled_date"]), row["dispute_kind"]), row["dispute_result"] == "success", 1)
        for row in rows(town, "disputes", "settled_date")
        if row["dispute_result"] in ("success", "failed")
    )
    assert told(warehouse, "dispute_success_rate", "dispute_kind") == expected


def test_in_time_is_settled_by_the_day_set_and_what_was_passed_on_is_left_out(warehouse, town):
    expected = by_month(
        (
            (month_of(row["due_date"]), row["estate"]),
            bool(
                row["dispute_result"] == "success"
                and row["settled_date"]
                and row["settled_date"] <= row["due_date"]
            ),
            1,
        )
        for row in rows(town, "disputes", "due_date")
        if row["due_date"] <= LAST and row["dispute_result"] != "passed_on"
    )
    assert told(warehouse, "dispute_on_time_rate", "estate") == expected


@pytest.mark.parametrize("indicator_id", ["disputes_open", "disputes_overdue"])
def test_open_is_without_an_end_and_overdue_is_past_its_day_too(warehouse, town, indicator_id):
    def stands(row, day):
        if indicator_id == "disputes_open":
            is_on_hand = row["found_date"] is not None and row["found_date"] <= day
        else:
            is_on_hand = row["due_date"] is not None and row["due_date"] < day
        ends = row["settled_date"]
        return is_on_hand and (ends > day if ends else row["dispute_result"] is None)

    expected = by_month(
        ((day, row["found_by"]), 1, 0)
        for day in MONTH_ENDS
        for row in town["core.disputes"]
        if stands(row, day)
    )
    assert told(warehouse, indicator_id, "found_by") == expected


@pytest.mark.parametrize(
    ("indicator_id", "ledger", "first", "last"),
    [
        ("dispute_median_days", "disputes", "found_date", "settled_date"),
        ("protection_mending_days", "protection_points", "broken_date", "mended_date"),
    ],
)
def test_days_are_counted_from_the_first_to_the_last(warehouse, town, indicator_id, ledger, first, last):
    days = [
        (row[last] - row[first]).days for row in rows(town, ledger, first, last) if row[last] >= row[first]
    ]
    sql = named(indicator_id).sql
    found = [each for (each,) in warehouse.cursor().execute(f"select numerator from ({sql})").fetchall()]
    assert sorted(found) == sorted(days)
    assert median(found) > 0


@pytest.mark.parametrize(
    ("indicator_id", "part", "whole"),
    [
        ("correction_people", "under_correction", None),
        ("resettled_people", "resettled", None),
        ("resettled_employed_share", "employed", "resettled"),
    ],
)
def test_numbers_of_people_stand_on_the_last_day_of_their_month(warehouse, town, indicator_id, part, whole):
    expected = by_month(
        (
            (month_of(row["month"]),),
            min(row[part] or 0, row[whole]) if whole else row[part],
            row[whole] if whole else 0,
        )
        for row in rows(town, "correction_months", "month", whole or part)
        if not whole or row[whole]
    )
    assert told(warehouse, indicator_id) == expected


def test_hazards_in_time_are_counted_by_the_hazard(warehouse, town):
    expected = by_month(
        (
            (month_of(row["due_date"]), row["checked_place"]),
            row["hazards"] if row["mended_date"] and row["mended_date"] <= row["due_date"] else 0,
            row["hazards"],
        )
        for row in rows(town, "safety_checks", "due_date", "hazards")
        if row["hazards"] and row["due_date"] <= LAST
    )
    assert told(warehouse, "hazards_on_time_rate", "checked_place") == expected


@pytest.mark.parametrize(
    ("indicator_id", "column"), [("hazards_open", "check_date"), ("hazards_overdue", "due_date")]
)
def test_hazards_stand_until_they_are_mended(warehouse, town, indicator_id, column):
    expected = by_month(
        ((day, row["estate"]), row["hazards"], 0)
        for day in MONTH_ENDS
        for row in rows(town, "safety_checks", column, "hazards")
        if row["hazards"]
        and (row[column] < day or (column == "check_date" and row[column] == day))
        and (row["mended_date"] is None or row["mended_date"] > day)
    )
    assert told(warehouse, indicator_id, "estate") == expected

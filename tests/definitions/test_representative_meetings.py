"""Definitions on meetings of the representatives and hearings against the town, row by row."""

from tests.definitions.by_hand import by_month, month_of, told
from tests.definitions.town import MONTH_ENDS
from tests.definitions.town_office import LAST

HEARINGS = ("hearing", "coordination")


def meetings(town, *kinds):
    return [row for row in town["core.representative_meetings"] if row["assembly_kind"] in kinds]


def in_the_year_to(month_end, day):
    return day and month_of(month_end.replace(day=1, year=month_end.year - 1)) < day <= month_end


def test_attendance_is_persons_over_persons_of_meetings_with_both_numbers(warehouse, town):
    expected = by_month(
        ((month_of(row["held_date"]),), min(row["attended"], row["representatives_due"]), row["representatives_due"])
        for row in meetings(town, "representatives")
        if row["held_date"] and row["representatives_due"] and row["attended"] is not None
    )  # fmt: skip
    assert told(warehouse, "representative_attendance_rate") == expected


def test_meetings_of_a_year_look_back_twelve_months_from_each_month_end(warehouse, town):
    expected = by_month(
        ((day,), 1, 0)
        for day in MONTH_ENDS
        for row in meetings(town, "representatives")
        if in_the_year_to(day, row["held_date"])
    )
    assert told(warehouse, "representative_meetings_in_year") == expected


def test_hearings_of_a_year_are_hearings_and_coordination_meetings(warehouse, town):
    expected = by_month(
        ((day, row["assembly_kind"]), 1, 0)
        for day in MONTH_ENDS
        for row in meetings(town, *HEARINGS)
        if in_the_year_to(day, row["held_date"])
    )
    assert told(warehouse, "hearings_in_year", "assembly_kind") == expected


def test_reports_are_meetings_at_which_the_committee_is_said_to_have_reported(warehouse, town):
    expected = by_month(
        ((day,), 1, 0)
        for day in MONTH_ENDS
        for row in meetings(town, "representatives")
        if row["is_reported"] and in_the_year_to(day, row["held_date"])
    )
    assert told(warehouse, "reports_to_representatives_in_year") == expected


def test_a_meeting_is_on_plan_when_held_by_the_end_of_its_month(warehouse, town):
    expected = by_month(
        (
            (month_of(row["planned_date"]), row["assembly_kind"]),
            bool(row["held_date"] and row["held_date"] <= month_of(row["planned_date"])),
            1,
        )
        for row in town["core.representative_meetings"]
        if row["planned_date"] and month_of(row["planned_date"]) <= LAST
    )
    assert told(warehouse, "meetings_on_plan_rate", "assembly_kind") == expected

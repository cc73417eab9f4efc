"""Definitions on joint meetings and projects against the town, row by row."""

from datetime import date

from tests.definitions.by_hand import by_month, month_of, told
from tests.definitions.town import MONTH_ENDS

NEVER = date(9999, 12, 31)
SIDES = ("has_branch", "has_community", "has_owners", "has_units")


def meetings(town):
    return town["core.joint_meetings"]


def projects(town):
    return town["core.joint_projects"]


def of_the_last_year(rows, name):
    """(month end, row) of what falls into the twelve months up to it, once the records reach back so far."""
    rows = [row for row in rows if row[name]]
    first = min(row[name] for row in rows)
    for end in MONTH_ENDS:
        if (end.year - first.year) * 12 + end.month - first.month >= 11:
            since = month_of(date(end.year - 1, end.month, 1))
            yield from ((end, row) for row in rows if since < row[name] <= end)


def test_meetings_are_counted_in_the_month_they_were_held(warehouse, town):
    held = [row for row in meetings(town) if row["held_date"]]
    assert told(warehouse, "joint_meetings_held") == by_month(
        ((month_of(row["held_date"]),), 1, 0) for row in held
    )


def test_of_the_meetings_planned_for_twelve_months_those_held_by_then_count(warehouse, town):
    expected = by_month(
        ((end,), (row["held_date"] or NEVER) <= end, 1)
        for end, row in of_the_last_year(meetings(town), "planned_date")
    )
    assert told(warehouse, "joint_meetings_held_rate") == expected


def test_all_four_sides_came_where_each_is_told_to_have_come(warehouse, town):
    expected = by_month(
        ((end,), all(row[side] for side in SIDES), 1)
        for end, row in of_the_last_year(meetings(town), "held_date")
        if row["has_branch"] is not None
    )
    assert any(numerator for numerator, _ in expected.values())
    assert told(warehouse, "joint_meetings_four_sides_share") == expected


def test_units_that_came_are_set_against_those_invited(warehouse, town):
    expected = by_month(
        (
            (month_of(row["held_date"]),),
            min(row["units_attended"] or 0, row["units_invited"]),
            row["units_invited"],
        )
        for row in meetings(town)
        if row["held_date"] and row["units_invited"]
    )
    assert told(warehouse, "joint_meeting_unit_attendance") == expected


def test_projects_and_their_money_count_in_the_month_they_were_done(warehouse, town):
    done = [row for row in projects(town) if row["done_date"]]
    assert told(warehouse, "joint_projects_done", "estate") == by_month(
        ((month_of(row["done_date"]), row["estate"]), 1, 0) for row in done
    )
    assert told(warehouse, "joint_projects_spent", "estate") == by_month(
        ((month_of(row["done_date"]), row["estate"]), row["spent"], 0)
        for row in done
        if row["spent"] is not None
    )


def test_a_project_is_in_time_when_done_by_the_day_it_was_due(warehouse, town):
    expected = by_month(
        ((end, row["estate"]), (row["done_date"] or NEVER) <= row["due_date"], 1)
        for end, row in of_the_last_year(projects(town), "due_date")
    )
    assert told(warehouse, "joint_projects_on_time_rate", "estate") == expected


def test_a_project_is_overdue_until_it_is_done(warehouse, town):
    expected = by_month(
        ((day, row["estate"]), 1, 0)
        for day in MONTH_ENDS
        for row in projects(town)
        if (row["due_date"] or NEVER) < day < (row["done_date"] or NEVER)
    )
    assert told(warehouse, "joint_projects_overdue", "estate") == expected

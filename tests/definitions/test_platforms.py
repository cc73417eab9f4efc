"""Definitions on the four platforms against the town: whom each reached, on which days and in which weeks."""

from datetime import timedelta

import pytest

from tests.definitions.by_hand import by_month, month_of, told
from tests.definitions.test_culture import people_met
from tests.definitions.town import MONTH_ENDS
from tests.definitions.town_office import LAST

SPLIT = ("estate", "lives_alone", "is_empty_nest", "is_disabled")
FOUR = ("service_hall", "elderly_station", "housekeeping_centre", "convenience_points")


def year_before(day):
    """The last day that is not of the twelve months up to a month's end."""
    return month_of(day.replace(day=1, year=day.year - 1))


@pytest.mark.parametrize(
    ("indicator_id", "platform"),
    [
        ("elderly_station_reach", "elderly_station"),
        ("housekeeping_centre_reach", "housekeeping_centre"),
        ("service_hall_reach", "service_hall"),
        ("convenience_points_reach", "convenience_points"),
    ],
)
def test_reach_is_of_those_alone_in_an_empty_nest_or_disabled_each_once(
    warehouse, town, indicator_id, platform
):
    days = {}
    for record in town["core.service_records"]:
        if record["platform"] == platform:
            days.setdefault(record["resident_id"], []).append(record["received_date"])
    first = min(day for met in days.values() for day in met)
    full_years = [day for day in MONTH_ENDS if year_before(day) >= first.replace(day=1) - timedelta(1)]
    expected = by_month(
        (
            (row["month_end"], *(row[name] for name in SPLIT)),
            any(
                year_before(row["month_end"]) < day <= row["month_end"]
                for day in days.get(row["resident_id"], ())
            ),
            1,
        )
        for row in town["core.residents_monthly"]
        if row["is_resident"]
        and (row["lives_alone"] or row["is_empty_nest"] or row["is_disabled"])
        and row["month_end"] in full_years
    )
    assert sum(numerator for numerator, _ in expected.values()) > 0
    assert told(warehouse, indicator_id, *SPLIT) == expected


def test_a_platform_is_due_on_every_workday_from_its_first_record(warehouse, town):
    met = {(row["platform"], row["received_date"]) for row in town["core.service_records"]}
    first = {name: min(day for platform, day in met if platform == name) for name in FOUR}
    expected = by_month(
        ((month_of(row["day"]), name), (name, row["day"]) in met, 1)
        for row in town["core.calendar"]
        for name in FOUR
        if row["is_workday"] and first[name] <= row["day"] <= LAST
    )
    assert told(warehouse, "platform_days_served_share", "platform") == expected


def test_a_week_of_a_point_counts_in_the_month_of_its_sunday_once_it_is_over(warehouse, town):
    workdays = {row["day"] for row in town["core.calendar"] if row["is_workday"]}
    met = {
        (row["service_point"], row["received_date"] - timedelta(row["received_date"].weekday()))
        for row in town["core.service_records"]
        if row["service_point"]
    }
    first = {name: min(week for point, week in met if point == name) for name, _ in met}
    mondays = [row["day"] for row in town["core.calendar"] if row["day"].weekday() == 0]
    expected = by_month(
        ((month_of(monday + timedelta(6)), name), (name, monday) in met, 1)
        for monday in mondays
        for name in first
        if first[name] <= monday
        and monday + timedelta(6) <= LAST
        and any(monday + timedelta(place) in workdays for place in range(7))
    )
    assert any(numerator < denominator for numerator, denominator in expected.values())
    assert told(warehouse, "service_point_weeks_share", "service_point") == expected


def test_points_at_work_are_those_with_a_record(warehouse, town):
    expected = {
        (row["service_point"], month_of(row["received_date"]))
        for row in town["core.service_records"]
        if row["service_point"]
    }
    assert people_met(warehouse, "service_points_at_work") == expected

"""Definitions on activities, volunteers and good deeds against the town, row by row."""

from indicators.catalogue import named
from tests.definitions.by_hand import by_month, month_of, told
from tests.definitions.town import age_on


def listed(town):
    return {row["occasion_id"] for row in town["core.activity_participants"]} - {None}


def test_activities_are_told_apart_by_whether_names_came_in(warehouse, town):
    names = listed(town)
    expected = by_month(
        ((month_of(row["activity_date"]), row["activity_kind"], row["occasion_id"] in names), 1, 0)
        for row in town["core.activities"]
    )
    assert told(warehouse, "activities", "activity_kind", "has_list") == expected


def test_joint_activities_name_the_unit(warehouse, town):
    expected = by_month(
        ((month_of(row["activity_date"]), row["partner"]), 1, 0)
        for row in town["core.activities"]
        if row["partner"]
    )
    assert told(warehouse, "joint_activities", "partner") == expected


def test_attendances_are_what_the_ledger_says_and_never_what_lists_say(warehouse, town):
    names = listed(town)
    expected = by_month(
        ((month_of(row["activity_date"]), row["occasion_id"] in names), row["head_count"], 0)
        for row in town["core.activities"]
        if row["head_count"] is not None
    )
    assert told(warehouse, "activity_attendances", "has_list") == expected


def test_the_share_with_a_list_is_of_all_activities(warehouse, town):
    names = listed(town)
    expected = by_month(
        ((month_of(row["activity_date"]), row["estate"]), row["occasion_id"] in names, 1)
        for row in town["core.activities"]
    )
    assert told(warehouse, "activity_list_share", "estate") == expected


def band(town, resident_id, day):
    """Age band and estate in the register at the end of the month, both None for whom it lacks."""
    people = {row["resident_id"]: row for row in town["core.residents"]}
    here = {(row["resident_id"], row["month_end"]) for row in town["core.residents_monthly"]}
    if (resident_id, month_of(day)) not in here:
        return None, None
    age = age_on(people[resident_id]["born"], month_of(day))
    bands = (("from_70", 70), ("from_60", 60), ("from_45", 45), ("from_18", 18), ("under_18", 0))
    return next(name for name, least in bands if age >= least), people[resident_id]["estate"]


def people_met(warehouse, indicator_id, *dimensions):
    """{(subject, *dimensions, month end)} of a definition of different people."""
    names = "".join(f', "{name}"' for name in dimensions)
    sql = f"select distinct subject {names}, last_day(day) from ({named(indicator_id).sql})"
    return set(warehouse.cursor().execute(sql).fetchall())


def test_residents_who_took_part_are_those_on_lists_and_in_the_register(warehouse, town):
    expected = {
        (row["resident_id"], *band(town, row["resident_id"], row["activity_date"]), month_of(row["activity_date"]))
        for row in town["core.activity_participants"]
        if row["resident_id"]
    }  # fmt: skip
    assert {age for _, age, _, _ in expected} >= {None, "under_18", "from_60", "from_70"}
    assert people_met(warehouse, "activity_residents", "age_band", "estate") == expected


def test_volunteers_the_register_lacks_count_without_an_age(warehouse, town):
    rows = town["core.volunteer_hours"]
    expected = {
        (row["volunteer_id"], band(town, row["resident_id"], row["volunteer_date"])[0], month_of(row["volunteer_date"]))
        for row in rows
    }  # fmt: skip
    assert people_met(warehouse, "volunteers", "age_band") == expected


def test_hours_are_added_up_where_the_volunteer_lives(warehouse, town):
    def estate(row):
        return band(town, row["resident_id"], row["volunteer_date"])[1] or row["estate"]

    expected = by_month(
        ((month_of(row["volunteer_date"]), estate(row), row["activity"]), row["service_hours"], 0)
        for row in town["core.volunteer_hours"]
        if row["service_hours"] is not None
    )
    assert told(warehouse, "volunteer_hours", "estate", "activity") == expected


def test_deeds_stand_on_their_day_and_commendations_on_theirs(warehouse, town):
    deeds = town["core.good_deeds"]
    done = by_month(((month_of(row["deed_date"]), row["deed_kind"]), 1, 0) for row in deeds)
    assert told(warehouse, "good_deeds", "deed_kind") == done
    commended = by_month(
        ((month_of(row["commended_date"]), row["commended_level"]), 1, 0)
        for row in deeds
        if row["commended_date"]
    )
    assert told(warehouse, "good_deeds_commended", "commended_level") == commended

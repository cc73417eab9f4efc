"""Definitions on Party groups, resident units and associations against the town, row by row."""

from datetime import date

from tests.definitions.by_hand import by_month, month_of, told
from tests.definitions.town import MONTH_ENDS
from tests.definitions.town_office import ESTATES, FIRST

EVER, NEVER = date(1, 1, 1), date(9999, 12, 31)


def standing(rows, day, start, end):
    return [row for row in rows if (row.get(start) or EVER) <= day < (row.get(end) or NEVER)]


def groups(town, day):
    return standing(town["core.party_groups"], day, "told_from", "told_until")


def units(town, day):
    return standing(town["core.resident_units"], day, "since_date", "until_date")


def associations(town, day):
    return standing(town["core.associations"], day, "founded_date", "ended_date")


def members(town, day):
    return [
        row
        for row in town["core.residents_monthly"]
        if row["month_end"] == day and row["is_resident"] and row["is_party_member"]
    ]


def test_groups_are_those_whose_count_holds(warehouse, town):
    expected = by_month(((day, row["group_kind"]), 1, 0) for day in MONTH_ENDS for row in groups(town, day))
    assert told(warehouse, "party_groups", "group_kind") == expected


def test_members_per_group_leaves_out_groups_that_tell_no_number(warehouse, town):
    expected = by_month(
        ((day, row["group_kind"]), row["members"], 1)
        for day in MONTH_ENDS
        for row in groups(town, day)
        if row["members"] is not None
    )
    assert told(warehouse, "members_per_party_group", "group_kind") == expected


def test_members_in_groups_are_set_against_those_in_the_register(warehouse, town):
    expected = {
        (day,): (sum(row["members"] or 0 for row in groups(town, day)), len(members(town, day)))
        for day in MONTH_ENDS
    }
    assert told(warehouse, "party_members_in_groups_share") == expected


def test_an_estate_is_without_a_group_where_none_names_it(warehouse, town):
    named = {
        day: {name for row in groups(town, day) for name in (row["estates"] or "").split("、")}
        for day in MONTH_ENDS
    }
    expected = by_month(
        ((day, estate), 1, 0) for day in MONTH_ENDS for estate in ESTATES if estate not in named[day]
    )
    assert 0 < len(expected) < len(MONTH_ENDS) * len(ESTATES)
    assert told(warehouse, "estates_without_party_group", "estate") == expected


def test_an_estate_is_without_a_worker_where_nobody_in_post_has_it(warehouse, town):
    posts = {row["staff_id"]: row for row in town["core.staff"]}
    expected = by_month(
        ((day, estate), 1, 0)
        for day in MONTH_ENDS
        for estate in ESTATES
        if not any(
            row["estate"] == estate
            and standing([posts[row["staff_id"]]], day, "present_from", "present_until")
            for row in standing(town["core.duties"], day, "duty_from", "duty_until")
        )
    )
    assert len({estate for _, estate in expected}) == len(ESTATES)
    assert told(warehouse, "estates_without_worker", "estate") == expected


def test_units_are_here_from_the_day_they_came_until_the_day_they_left(warehouse, town):
    expected = by_month(((day, row["estate"]), 1, 0) for day in MONTH_ENDS for row in units(town, day))
    assert told(warehouse, "resident_units", "estate") == expected


def test_a_unit_of_which_nothing_is_told_has_no_party_organisation(warehouse, town):
    expected = by_month(
        ((day, row["unit_kind"]), bool(row["has_party_org"]), 1)
        for day in MONTH_ENDS
        for row in units(town, day)
    )
    assert told(warehouse, "resident_units_party_org_share", "unit_kind") == expected


def test_an_agreement_counts_from_the_day_it_was_signed(warehouse, town):
    expected = by_month(
        ((day, row["unit_kind"]), (row["agreement_date"] or NEVER) <= day, 1)
        for day in MONTH_ENDS
        for row in units(town, day)
    )
    assert told(warehouse, "resident_units_agreement_share", "unit_kind") == expected


def test_a_unit_took_part_by_a_meeting_or_a_project_of_the_last_twelve_months(warehouse, town):
    parts = [(row["held_date"], row["unit_names"]) for row in town["core.joint_meetings"]] + [
        (row[day], row["unit_names"])
        for row in town["core.joint_projects"]
        for day in ("begun_date", "done_date")
    ]
    parts = [(day, names.split("、")) for day, names in parts if day and names]
    first = min(day for day, _ in parts)
    expected = by_month(
        (
            (end, row["unit_kind"]),
            any(year_before(end) < day <= end and row["unit_name"] in names for day, names in parts),
            1,
        )
        for end in MONTH_ENDS
        if months_between(first, end) >= 11
        for row in units(town, end)
    )
    assert expected
    assert told(warehouse, "resident_units_active_share", "unit_kind") == expected


def year_before(month_end):
    return month_of(date(month_end.year - 1, month_end.month, 1))


def months_between(first, last):
    return (last.year - first.year) * 12 + last.month - first.month


def test_associations_stand_from_founding_until_their_end(warehouse, town):
    found = [(day, row) for day in MONTH_ENDS for row in associations(town, day)]
    assert told(warehouse, "associations", "association_kind") == by_month(
        ((day, row["association_kind"]), 1, 0) for day, row in found
    )
    assert told(warehouse, "association_members", "association_kind") == by_month(
        ((day, row["association_kind"]), row["members"], 0)
        for day, row in found
        if row["members"] is not None
    )


def test_an_association_is_on_file_from_the_day_told_or_always(warehouse, town):
    expected = by_month(
        ((day,), bool(row["is_registered"]) and (row["registered_date"] or FIRST) <= day, 1)
        for day in MONTH_ENDS
        for row in associations(town, day)
    )
    assert told(warehouse, "associations_registered_share") == expected

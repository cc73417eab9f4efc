"""Party groups against the register, and joint work past its day, as of a day."""

from datetime import date

from indicators.joint_work import overdue
from indicators.party_groups import against_register, in_register
from tests.small_warehouse import small_warehouse
from warehouse import connection

TODAY = date(2025, 9, 30)
PLACES = ("甲小区", "乙小区", "丙小区")
GROUPS = [
    {"listing_id": "1", "party_group": "一组", "group_kind": "residence", "estates": "甲小区", "members": 3},
    {
        "listing_id": "2",
        "party_group": "二组",
        "group_kind": "residence",
        "estates": "甲小区",
        "members": None,
    },
    {
        "listing_id": "3",
        "party_group": "船厂组",
        "group_kind": "retired_unit",
        "home_unit": "船厂",
        "members": 2,
    },
    {"listing_id": "4", "party_group": "旧组", "estates": "乙小区", "members": 9, "told_until": TODAY},
    {"listing_id": "5", "party_group": "新组", "estates": "丙小区、甲小区", "members": 4, "told_from": TODAY},
]
MEETINGS = [
    {"meeting_id": "1", "agenda": "a year ago", "planned_date": date(2024, 9, 30)},
    {"meeting_id": "2", "agenda": "never", "planned_date": date(2024, 10, 1)},
    {"meeting_id": "3", "agenda": "later", "planned_date": date(2025, 9, 1), "held_date": date(2025, 10, 1)},
    {"meeting_id": "4", "agenda": "held", "planned_date": date(2025, 8, 1), "held_date": TODAY},
    {"meeting_id": "5", "agenda": "today", "planned_date": TODAY},
]
PROJECTS = [
    {"project_id": "1", "title": "old", "due_date": date(2023, 1, 1), "unit_names": "甲、乙"},
    {"project_id": "2", "title": "no day", "due_date": None},
    {"project_id": "3", "title": "done", "due_date": date(2025, 9, 1), "done_date": TODAY},
]


def opened(tmp_path, **rows):
    named = {f"core.{table}": listed for table, listed in rows.items()}
    return connection.open_warehouse(small_warehouse(tmp_path, named))


def members(*estates):
    who = {"month_end": TODAY, "is_resident": True, "is_party_member": True}
    return [{"resident_id": f"r{at}", "estate": estate, **who} for at, estate in enumerate(estates)]


def town(tmp_path, groups):
    people = [
        *members("甲小区", "甲小区", "乙小区", "丙小区", None),
        {"month_end": TODAY, "resident_id": "no member", "estate": "乙小区", "is_resident": True},
    ]
    estates = [{"estate": name, "estate_no": number} for number, name in enumerate(PLACES)]
    return opened(tmp_path, party_groups=groups, residents_monthly=people, estates=estates)


def test_groups_stand_by_estate_with_those_that_have_none_and_the_others_at_the_end(tmp_path):
    found = against_register(town(tmp_path, GROUPS), TODAY)
    assert [(each.names, each.estates, each.listed, each.in_register) for each in found] == [
        (("一组", "二组"), ("甲小区",), 3, 2),
        (("新组",), ("甲小区", "丙小区"), 4, 3),
        ((), ("乙小区",), None, 1),
        (("船厂组",), (), 2, None),
    ]
    assert found[-1].home_unit == "船厂"


def test_without_a_list_no_estate_is_said_to_lack_a_group(tmp_path):
    con = town(tmp_path, [])
    assert against_register(con, TODAY) == []
    assert in_register(con, TODAY) == 5


def test_meetings_of_a_year_and_all_projects_past_their_day_are_overdue(tmp_path):
    found = overdue(opened(tmp_path, joint_meetings=MEETINGS, joint_projects=PROJECTS), TODAY)
    assert [(each.sort, each.what, each.unit_names) for each in found] == [
        ("meeting", "later", None),
        ("meeting", "never", None),
        ("project", "old", "甲、乙"),
    ]

"""Services, staff, attendance and campaigns from rows drawn in view."""

from datetime import date

import pytest

from tests.etl.desk import deliver, desk, make
from tests.etl.inboxes import rows_of, workbook

STAFF = (
    {"staff_no": "xc01", "name": "周敏", "window": "party_window", "estates": "府前、金港名邸；别处"},
    {"staff_no": "XC02", "name": "王伟", "from_date": date(2024, 1, 1), "until_date": date(2024, 3, 1)},
    {"staff_no": "XC03", "name": "王伟"},
)


@pytest.fixture
def con():
    con = desk()
    deliver(con, "staff", *STAFF)
    deliver(con, "residents")
    make(con, "calendar", "staff", "staff_estates", "residents")
    return con


def test_estates_of_a_member_of_staff_are_split_and_unknown_ones_left_out(con):
    found = con.execute("select staff_id, estate from core.staff_estates order by all").fetchall()
    assert found == [("XC01", "府前小区"), ("XC01", "金港名邸")]


def test_the_handler_is_known_by_number_or_by_a_name_nobody_else_has(con):
    record = {"received_date": date(2024, 1, 2), "item": "咨询"}
    deliver(
        con,
        "service_records",
        *(record | {"handler": word} for word in ("周敏", "Xc03", "王伟", "陌生人", None)),
    )
    make(con, "service_records")
    found = con.execute("select record_id, staff_id from core.service_records order by row_no").fetchall()
    assert found == [
        (1_000_000_001, "XC01"), (1_000_000_002, "XC03"), (1_000_000_003, None), (1_000_000_004, None),
        (1_000_000_005, None),
    ]  # fmt: skip


def test_the_applicant_is_known_by_id_number_or_by_a_name_and_telephone_only_one_has(con):
    deliver(
        con,
        "residents",
        {"resident_id": "r1", "name": "李 四", "phone": "13800000001"},
        {"resident_id": "r2", "name": "张三", "phone": "13800000002"},
        {"resident_id": "r3", "name": "张三", "phone": "13800000002"},
    )
    make(con, "residents")
    record = {"received_date": date(2024, 1, 2), "item": "咨询"}
    deliver(
        con,
        "service_records",
        record | {"resident_id": "r2"},
        record | {"resident_id": "a stranger"},
        record | {"applicant": "李四", "applicant_phone": "13800000001"},
        record | {"applicant": "张三", "applicant_phone": "13800000002"},
        record | {"applicant": "李四"},
    )
    make(con, "service_records")
    found = con.execute("select resident_id from core.service_records order by row_no").fetchall()
    assert found == [("r2",), (None,), ("r1",), (None,), (None,)]


def test_working_days_leave_out_weekends_and_holidays(con):
    # Friday 2024-02-09 to Tuesday 2024-02-13: the 12th is a holiday, so one workday
    record = {"item": "咨询", "received_date": date(2024, 2, 9)}
    done = (date(2024, 2, 9), date(2024, 2, 13), date(2024, 2, 14), None)
    deliver(con, "service_records", *(record | {"completed_date": day} for day in done))
    make(con, "service_records")
    found = con.execute("select working_days, status from core.service_records order by row_no").fetchall()
    assert found == [(0, "completed"), (1, "completed"), (2, "completed"), (None, "in_progress")]


def test_platform_and_estate_are_told_by_window_and_address(con):
    record = {"received_date": date(2024, 1, 2), "item": "咨询"}
    deliver(
        con,
        "service_records",
        record | {"window": "labour_window", "address": "金港名邸3幢501", "received_time": 9},
        record | {"platform": "hotline", "estate": "府前小区", "address": "金港名邸"},
    )
    make(con, "service_records")
    found = con.execute(
        "select platform, estate, received_hour from core.service_records order by row_no"
    ).fetchall()
    assert found == [("service_hall", "金港名邸", 9), ("hotline", "府前小区", None)]


def test_attendance_is_due_on_workdays_and_when_somebody_works_on_a_day_off(con):
    # 2024-01-05 is a Friday, the 6th a Saturday
    days = (
        ("present", 5, True, True),
        ("late", 5, True, True),
        ("absent", 5, True, False),
        ("leave", 5, False, False),
        ("training", 5, False, True),
        ("rest", 6, False, False),
        ("field_duty", 6, True, True),
        ("absent", 6, False, False),
    )
    for attendance, day, is_due, is_attended in days:
        deliver(
            con, "attendance_days", {"staff_no": "XC01", "day": date(2024, 1, day), "attendance": attendance}
        )
        make(con, "attendance_days")
        found = con.execute("select staff_id, is_due, is_attended from core.attendance_days").fetchall()
        assert found == [("XC01", is_due, is_attended)], attendance


def test_of_two_lines_for_a_day_the_later_stands(con):
    line = {"name": "周敏", "day": date(2024, 1, 5)}
    deliver(
        con,
        "attendance_days",
        line | {"attendance": "absent"},
        line | {"attendance": "late", "late_minutes": 7},
    )
    make(con, "attendance_days")
    found = con.execute("select attendance, late_minutes, row_no from core.attendance_days").fetchall()
    assert found == [("late", 7, 2)]


def test_points_and_ratings_belong_to_staff_and_unknown_people_stay_visible(con):
    deliver(
        con,
        "points_entries",
        {"name": "周敏", "item": "走访", "points": 2.5, "evidence": "照片", "entry_date": date(2024, 1, 5)},
        {"name": "陌生人", "item": "迟交", "points": -1, "entry_date": date(2024, 1, 5)},
    )
    deliver(con, "review_ratings", {"staff_no": "XC02", "rating": 92, "rated_date": date(2024, 1, 5)})
    make(con, "points_entries", "review_ratings")
    found = con.execute(
        "select staff_id, points, has_evidence from core.points_entries order by row_no"
    ).fetchall()
    assert found == [("XC01", 2.5, True), (None, -1, False)]
    assert con.execute("select staff_id, rating from core.review_ratings").fetchall() == [("XC02", 92)]


def test_criteria_and_evidence_find_their_campaign_by_its_wording(con):
    deliver(con, "campaigns", {"campaign": "绿色社区", "bar_points": 90}, {"campaign": "平安社区"})
    deliver(
        con,
        "criteria",
        {"campaign": "绿色 社区", "criterion": "垃圾分类（全覆盖）", "owner": "周敏", "points": 6},
        {"campaign": "平安社区", "criterion": "治安防范", "points": 10, "is_veto": True},
        {"campaign": "绿色社区", "criterion": "志愿者", "points": 4},
    )
    deliver(
        con,
        "evidence_items",
        {"campaign": "绿色社区", "criterion": "垃圾分类(全覆盖)", "title": "台账"},
        {"campaign": "绿色社区", "criterion": "别的", "title": "照片"},
    )
    make(con, "campaigns", "criteria", "criteria_requirements", "evidence_items")
    found = con.execute(
        "select criterion_id, staff_id, criterion_no, is_veto from core.criteria order by row_no"
    ).fetchall()
    assert found == [
        ("campaign-1-1", "XC01", 1, False),
        ("campaign-2-1", None, 1, True),
        ("campaign-1-2", None, 2, False),
    ]
    found = con.execute(
        "select evidence_id, criterion_id from core.evidence_items order by row_no"
    ).fetchall()
    assert found == [("1-1", "campaign-1-1"), ("1-2", None)]


def test_a_campaign_delivered_again_in_other_brackets_has_each_criterion_once(inbox, build):
    for year, name in (("2025", "友好社区（示范）"), ("2026", "友好社区(示范)")):
        workbook(inbox / "campaigns" / f"{year}.xlsx", 创建=[("创建项目", "级别"), (name, "省级")])
    criteria = [("创建项目", "测评内容", "分值"), ("友好社区（示范）", "有食堂", 5)]
    workbook(inbox / "criteria" / "a.xlsx", 任务=criteria)
    folder = build()
    assert rows_of(folder, "select name from core.campaigns") == [("友好社区(示范)",)]
    assert rows_of(folder, "select criterion, points from core.criteria") == [("有食堂", 5)]


def test_a_handler_is_known_by_a_number_that_lost_its_noughts(con):
    deliver(con, "staff", {"staff_no": "0012", "name": "周敏"})
    deliver(con, "service_records", {"received_date": date(2024, 1, 2), "item": "a", "handler": "12"})
    make(con, "service_records")
    assert con.execute("select staff_id from core.service_records").fetchall() == [("0012",)]

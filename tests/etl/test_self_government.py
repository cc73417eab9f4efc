"""Ledgers of self-government: what is concluded from a row where the office has left a cell empty."""

from datetime import date

from tests.etl.desk import deliver, desk, make
from tests.etl.inboxes import rows_of, workbook


def test_a_motion_that_was_done_counts_as_adopted(inbox, build):
    rows = [
        ("议题编号", "议题名称", "提出日期", "表决日期", "表决结果", "办结日期"),
        ("2026-01", "路灯增设", "2026.1.5", "", "", "2026.3.1"),
        ("2026-02", "停车位划线", "2026.1.8", "2026.2.1", "不采纳", ""),
        ("2026-03", "绿化补种", "2026.2.8", "", "", ""),
        ("2026-04", "门禁更换", "2026.3.8", "2026.3.1", "通过", ""),  # decided before it was raised
        (
            "2026-05",
            "楼道清理",
            "2026.3.9",
            "2026.3.20",
            "否决",
            "2026.4.1",
        ),  # rejected, yet done: stands, is asked
    ]
    workbook(inbox / "motions" / "台账.xlsx", 表=rows)
    folder = build()
    found = rows_of(folder, "select motion_no, motion_result from core.motions order by all")
    assert found == [
        ("2026-01", "adopted"), ("2026-02", "rejected"), ("2026-03", None), ("2026-05", "rejected"),
    ]  # fmt: skip
    said = "select rule, is_row_rejected from meta.problems order by all"
    assert rows_of(folder, said) == [("decided_date_before_raised_date", True), ("rejected_but_done", False)]


def test_the_same_number_in_another_year_is_another_motion(inbox, build):
    head = ("编号", "议题", "提出日期", "办结日期")
    workbook(
        inbox / "motions" / "1.xlsx", 表=[head, ("1", "路灯", "2025.1.5", ""), ("1", "路灯", "2026.1.5", "")]
    )
    workbook(inbox / "motions" / "2.xlsx", 表=[head, ("1", "路灯", "2026.1.5", "2026.2.5")])
    found = rows_of(build(), "select raised_date, done_date from core.motions order by all")
    assert found == [(date(2025, 1, 5), None), (date(2026, 1, 5), date(2026, 2, 5))]


def test_a_version_ends_on_its_day_or_before_the_next_one():
    con = desk()
    deliver(
        con,
        "charter_revisions",
        {"charter_kind": "charter", "version": "2018", "adopted_date": "2018-05-10"},
        {"charter_kind": "charter", "version": "2024", "adopted_date": "2024-01-18"},
        {"charter_kind": "covenant", "version": "1", "adopted_date": "2016-01-01", "in_force_until": "2020-12-31"},
        {"charter_kind": "covenant", "version": "2", "adopted_date": "2021-03-01", "in_force_until": "2030-12-31"},
    )  # fmt: skip
    make(con, "charter_revisions")
    found = con.execute(
        "select charter_kind, version, in_force_until from core.charter_revisions order by all"
    ).fetchall()
    assert found == [
        ("charter", "2018", date(2024, 1, 17)),
        ("charter", "2024", None),
        ("covenant", "1", date(2020, 12, 31)),
        ("covenant", "2", date(2030, 12, 31)),
    ]


def test_the_day_all_were_mended_says_how_many_where_nobody_counted():
    con = desk()
    deliver(
        con,
        "supervision_checks",
        {"check_date": "2026-03-05", "item": "票据", "problems": 3, "mended_date": "2026-04-01"},
        {"check_date": "2026-03-06", "item": "公开栏", "problems": 3, "mended": 1},
        {"check_date": "2026-03-07", "item": "低保", "problems": 2},
    )
    make(con, "supervision_checks")
    found = con.execute("select item, mended from core.supervision_checks order by check_date").fetchall()
    assert found == [("票据", 3), ("公开栏", 1), ("低保", None)]


def test_a_meeting_without_any_day_is_refused_and_one_only_planned_stands(inbox, build):
    rows = [
        ("会议类别", "主要议题", "计划召开日期", "召开日期", "应到人数", "实到人数"),
        ("居民代表大会", "工作报告", "2026.12.24", "", "62", ""),
        ("听证会", "充电点选址", "", "", "", ""),
        ("听证协调会", "噪声", "", "2026.5.6", "10", "12"),
    ]
    workbook(inbox / "representative_meetings" / "台账.xlsx", 表=rows)
    folder = build()
    found = rows_of(
        folder, "select assembly_kind, planned_date, held_date from core.representative_meetings order by 1"
    )
    assert found == [
        ("coordination", None, date(2026, 5, 6)),
        ("representatives", date(2026, 12, 24), None),
    ]
    said = "select rule, is_row_rejected from meta.problems order by all"
    assert rows_of(folder, said) == [("attended_over_representatives_due", False), ("no_day", True)]


def test_a_ballot_is_told_by_election_station_and_day(inbox, build):
    rows = [
        ("选举名称", "选举类别", "投票站", "选举日期", "登记参选人数", "参加投票人数", "有效票数"),
        ("第七届换届选举", "换届", "府前", "2025.12.14", "500", "300", "290"),
        ("第七届换届选举", "换届", "金港", "2025.12.14", "400", "180", "179"),
        ("合计", "", "", "", "900", "480", "469"),
    ]
    workbook(inbox / "elections" / "台账.xlsx", 表=rows)
    found = rows_of(build(), "select estate, eligible, voters from core.elections order by eligible")
    assert found == [("金港名邸", 400, 180), ("府前小区", 500, 300)]

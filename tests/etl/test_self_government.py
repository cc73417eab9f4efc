"""Ledgers of self-government: what is concluded from a row where the office has left a cell empty."""

from datetime import date

from tests.etl.inboxes import rows_of, workbook


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

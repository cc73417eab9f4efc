"""Units in headings: another unit of the same kind is converted, an unknown one is told, none is guessed."""

import pytest

from etl import units
from tests.etl.inboxes import etl, rows_of, text
from warehouse import builds

HEADER = ("工号", "姓名", "日期", "考勤结果")


@pytest.mark.parametrize(
    ("kind", "heading", "factor"),
    [
        ("minutes", "迟到时长", 1),
        ("minutes", "迟到时长（分钟）", 1),
        ("minutes", "迟到时长( 小时 )*", 60),
        ("minutes", "迟到时长(必填)", 1),
        ("minutes", "迟到时长(0-1440)", 1),
        ("minutes", "迟到时长(天)", None),
        ("yuan", "金额（万元）", 10_000),
        ("yuan", "金额【元】", 1),
        ("yuan", "金额(美元)", None),
        ("percent", "比例(％)", 1),
        ("points", "得分(%)", None),
        (None, "备注(天)", 1),
    ],
)
def test_a_heading_says_what_its_numbers_are_multiplied_by(kind, heading, factor):
    assert units.factor(kind, heading) == factor


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("0.5", "30"),
        ("１，０００", "60000"),
        (" 1234567.5 ", "74074050"),
        ("0.05", "3"),
        ("约2", "约120"),
        ("2余", "120余"),
        ("-1", "-60"),
        ("20分钟", "20分钟"),
        ("无", "无"),
        ("", ""),
        ("十二", "十二小时"),
        ("1-2", "1-2小时"),
    ],
)
def test_a_cell_is_converted_or_cannot_pass_for_minutes(cell, expected):
    assert units.converted(cell, 60, "小时") == expected


def attendance(tmp_path, heading: str, *cells: str):
    rows = [("XC01", "王芳", f"2026-09-{day:02}", "迟到", cell) for day, cell in enumerate(cells, 1)]
    text(tmp_path / "inbox" / "attendance_days" / "a.csv", [(*HEADER, heading), *rows])
    text(tmp_path / "inbox" / "staff" / "a.csv", [("工号", "姓名"), ("XC01", "王芳")])
    return etl("build", "--inbox", tmp_path / "inbox", "--builds", tmp_path / "builds",
               state=tmp_path / "state", language="en")  # fmt: skip


def test_hours_become_minutes_and_a_cell_with_its_own_unit_keeps_it(tmp_path):
    done = attendance(tmp_path, "迟到时长(小时)", "0.5", "1", "20分钟", "", "2小时多")
    assert done.returncode == 0, done.stderr
    (build,) = builds.find(tmp_path / "builds")
    minutes = rows_of(build, "select late_minutes from core.attendance_days order by day")
    assert minutes == [(30,), (60,), (20,), (None,), (None,)]
    told = rows_of(build, "select column_name, rule, rows from meta.problems")
    assert told == [("late_minutes", "integer", 1)]


def test_a_unit_of_another_kind_is_refused_until_a_person_says_how_it_is_meant(tmp_path):
    done = attendance(tmp_path, "迟到时长(天)", "30")
    assert done.returncode == 3
    assert "the unit in '迟到时长(天)' is not one of 迟到时长; known: 分钟, 分, 小时, 时" in done.stderr
    assert "late_minutes=迟到时长(天)" in done.stderr

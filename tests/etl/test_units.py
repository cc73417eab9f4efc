"""Units in headings: another unit of the same kind is converted, an unknown one is told, none is guessed."""

import pytest
import xlsxwriter

from etl import headers, units
from etl.sources import named
from tests.etl.inboxes import etl, rows_of, text, workbook
from warehouse import builds
from warehouse.contracts import Column, Source

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
    measure = units.measure(kind, [heading])
    assert (measure and measure.times) == factor


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


LATE = (*HEADER, "迟到时长")
TWO = ("XC01", "王芳", "2026-09-01", "迟到", "2")
NEXT_DAY = ("XC01", "王芳", "2026-09-02", "迟到", "2")
MINUTES = "select late_minutes from typed.attendance_days order by row_no"
MONEY = Source(
    "grants", {"zh": "补贴", "en": "grants"}, {"zh": "一人一行", "en": "one row a person"},
    (
        Column("name", "name", ("姓名",), {"zh": "", "en": ""}),
        Column("amount", "number", ("金额",), {"zh": "", "en": ""}, unit="yuan"),
        Column("fee", "number", ("费用",), {"zh": "", "en": ""}, unit="yuan"),
        Column("days", "number", ("天数",), {"zh": "", "en": ""}, unit="days"),
    ),
    key=("name",),
)  # fmt: skip


def measured(*rows: tuple[str, ...]) -> dict[str, float]:
    """Columns of the money table by what their numbers are multiplied by, where that is not one."""
    header = headers.find([list(row) for row in rows], [], headers.spellings(MONEY, {}))
    return {name: measure.times for name, measure in header.factors.items()}


@pytest.mark.parametrize(
    "title",
    [
        ("单位：万元",),
        ("补贴表", "", "（单位：万元）"),
        ("补贴表  填表日期：2026年9月   单位: 人、万元",),
        ("金额单位：人民币万元",),
        ("计量单位（万元）",),
        ("单 位：万 元",),
    ],
)
def test_a_unit_above_the_table_is_that_of_its_money_columns(title):
    assert measured(title, ("姓名", "金额", "费用", "天数")) == {"amount": 10_000, "fee": 10_000}


def test_a_heading_with_a_unit_of_its_own_keeps_it_under_another_one_above():
    title, header = ("单位：万元",), ("姓名", "金额(元)", "费用", "天数(天)")
    assert measured(title, header) == {"fee": 10_000}
    assert measured(
        ("姓名", "金额", "费用", "单位：万元"),
    ) == {"amount": 10_000, "fee": 10_000}


@pytest.mark.parametrize(
    "title", ["填报单位：新城社区", "单位（盖章）", "单位：人", "单位：美元", "工作单位", "单位负责人：王芳"]
)
def test_what_is_no_unit_of_money_multiplies_nothing(title):
    assert measured((title,), ("姓名", "金额", "费用", "天数")) == {}


def test_a_unit_above_the_table_reaches_every_table_beside_it_and_the_numbers(inbox, read_in):
    rows = [("考勤表", *[""] * 9, "单位：小时"), (*LATE, "", *LATE), (*TWO, "", *NEXT_DAY[:4], "半天")]
    workbook(inbox / "attendance_days" / "a.xlsx", 考勤=rows)
    con = read_in("attendance_days")
    assert con.execute(MINUTES).fetchall() == [(120,), (None,)]
    assert con.execute("select value, rule from raw.faults").fetchall() == [("半天", "integer")]


@pytest.mark.parametrize("unit", ["小时", "（小时）", "h"])
def test_a_row_of_units_under_the_headings_is_part_of_the_header(inbox, read_in, unit):
    rows = [LATE, ("", "", "", "", unit), TWO, LATE, ("", "", "", "", unit), NEXT_DAY]
    text(inbox / "attendance_days" / "a.csv", rows)
    con = read_in("attendance_days")
    assert con.execute(MINUTES).fetchall() == [(120,), (120,)]
    skipped = "select row_no, reason from raw.skipped order by 1"
    assert con.execute(skipped).fetchall() == [(row, "header") for row in (1, 2, 4, 5)]


def test_a_heading_of_two_rows_that_only_together_say_what_is_meant_is_one(inbox, read_in):
    rows = [(*HEADER, "迟到"), ("", "", "", "", "时长（小时）"), TWO]
    text(inbox / "attendance_days" / "a.csv", rows)
    assert read_in("attendance_days").execute(MINUTES).fetchall() == [(120,)]


def test_the_unit_in_an_upper_heading_is_that_of_the_columns_below(inbox, read_in):
    path = inbox / "attendance_days" / "a.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for column, heading in enumerate(HEADER):
            sheet.merge_range(0, column, 1, column, heading)
        sheet.merge_range("E1:F1", "时长（小时）")
        sheet.write_row("E2", ("迟到时长", "早退时长"))
        sheet.write_row("A3", (*TWO, "1"))
    assert read_in("attendance_days").execute(MINUTES).fetchall() == [(120,)]


@pytest.mark.parametrize("running", ["分值（累计）", "分值(本年合计)", "分值（小计）"])
def test_a_running_total_beside_the_entry_is_not_taken_for_it(inbox, read_in, running):
    rows = [("姓名", "日期", "事项", running, "分值"), ("王芳", "2026-09-01", "巡逻", "50", "2")]
    text(inbox / "points_entries" / "a.csv", rows)
    assert read_in("points_entries").execute("select points from typed.points_entries").fetchall() == [(2,)]


def test_of_a_merged_heading_the_part_of_the_month_is_read_not_the_running_total(inbox, read_in):
    path = inbox / "points_entries" / "a.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ("姓名", "日期", "事项"))
        sheet.merge_range("D1:E1", "分值")
        sheet.write_row("D2", ("累计", "本月"))
        sheet.write_row("A3", ("王芳", "2026-09-01", "巡逻", 50, 2))
    con = read_in("points_entries")
    assert con.execute("select points from typed.points_entries").fetchall() == [(2,)]
    assert con.execute("select row_no, reason from raw.skipped").fetchall() == [(1, "header"), (2, "header")]


def test_a_running_total_alone_is_no_entry():
    known = headers.spellings(named("points_entries"), {})
    assert "points" not in headers.find([["日期", "事项", "分值(累计)"]], [], known).columns

"""Rows to mend of tables that are laid out in some other way than one header on top: each comes back as it stood."""

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from etl import mended, returns, returns_workbook
from tests.etl.inboxes import SERVICES, rows_of, workbook
from tests.etl.test_workbook_facts import write_xls

ADDED = [mended.ADVICE, *mended.HEADINGS]
OPEN = "select load_id, row_no from raw.rejects where mended_by_load_id is null order by all"
SERVED = "select cast(received_date as varchar), item from core.service_records order by all"
LATE = "select cast(day as varchar), late_minutes from core.attendance_days order by all"


@pytest.fixture
def round_trip(tmp_path: Path, inbox: Path, build):
    """round_trip(corrections): builds, puts the returned rows back with cells replaced, and builds again.

    Gives the rows of each returned sheet and the second build.
    """

    def make(source: str, corrections: dict[str, str]) -> tuple[list[list[list[str]]], Path]:
        facts, forms, problems = returns.collect(build().parent, inbox)
        assert problems == []
        returns_workbook.write(tmp_path / "back.xlsx", facts, forms)
        book = CalamineWorkbook.from_path(tmp_path / "back.xlsx")
        sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
        replaced = [[[corrections.get(cell, cell) for cell in row] for row in rows] for rows in sheets]
        workbook(
            inbox / source / "改好.xlsx", **{f"表{number}": rows for number, rows in enumerate(replaced)}
        )
        return sheets, build()

    return make


def test_rows_of_tables_side_by_side_come_back_each_under_its_own_header(inbox, round_trip):
    rows = [
        ("序号", "日期", "事项", "", "序号", "日期", "事项"),
        ("1", "2026-09-01", "甲", "", "3", "火星", "乙"),
        ("2", "金星", "丙", "", "4", "2026-09-04", "丁"),
    ]
    workbook(inbox / "service_records" / "a.xlsx", 台账=rows)
    sheets, folder = round_trip("service_records", {"火星": "2026-09-03", "金星": "2026-09-02"})
    [back] = sheets
    assert back[2] == ["序号", "日期", "事项", *ADDED]
    assert [[*row[:3], row[5], row[6]] for row in back[3:]] == [
        ["2", "金星", "丙", "台账", "3"],
        ["3", "火星", "乙", "台账/2", "2"],
    ]
    assert rows_of(folder, OPEN, "people.duckdb") == []
    assert rows_of(folder, SERVED) == [
        ("2026-09-01", "甲"), ("2026-09-02", "丙"), ("2026-09-03", "乙"), ("2026-09-04", "丁"),
    ]  # fmt: skip


def test_a_document_claimed_twice_comes_back_with_its_sentence_and_another_document_answers_it(
    inbox, round_trip
):
    workbook(inbox / "campaigns" / "a.xlsx", 项目=[("创建项目", "佐证共用"), ("绿色社区", "不得重复使用")])
    workbook(inbox / "criteria" / "a.xlsx", 表=[
        ("创建项目", "测评内容", "分值"), ("绿色社区", "甲", 5), ("绿色社区", "乙", 5),
    ])  # fmt: skip
    workbook(inbox / "evidence_items" / "a.xlsx", 清单=[
        ("创建项目", "测评内容", "佐证材料", "文件名", "形成日期"),
        ("绿色社区", "甲", "照片", "1.jpg", "2026-06-13"), ("绿色社区", "乙", "照片", "1.JPG", "2026-06-14"),
    ])  # fmt: skip
    sheets, folder = round_trip("evidence_items", {"1.JPG": "2.jpg"})
    [row] = [row for rows in sheets for row in rows if "1.JPG" in row]
    assert any("1.JPG：绿色社区“甲”、绿色社区“乙”" in str(cell) for cell in row)
    assert rows_of(folder, OPEN, "people.duckdb") == []
    assert rows_of(folder, "select document, is_repeat from core.evidence_items order by all") == [
        ("1.jpg", False), ("2.jpg", False),
    ]  # fmt: skip


def test_faults_in_the_same_row_of_two_tables_are_answered_one_by_one(inbox, round_trip):
    rows = [("日期", "事项", "日期", "事项"), ("金星", "甲", "火星", "乙")]
    workbook(inbox / "service_records" / "a.xlsx", 台账=rows)
    _, folder = round_trip("service_records", {"火星": "2026-09-03"})
    # 金星 is still wrong, in the first table of the original and in the workbook put back
    assert rows_of(folder, OPEN, "people.duckdb") == [(1, 2), (3, 4)]
    assert rows_of(folder, SERVED) == [("2026-09-03", "乙")]


def test_a_row_under_a_further_header_comes_back_under_that_header(inbox, round_trip):
    rows = [
        SERVICES,
        ("2026-09-01", "居住证明", "", "", "", ""),
        ("事项", "承办人", "受理日期"),
        ("代办", "张敏", "火星"),
    ]
    workbook(inbox / "service_records" / "a.xlsx", 台账=rows)
    [back], folder = round_trip("service_records", {"火星": "2026-09-02"})
    assert [row[:3] for row in back[2:]] == [["事项", "承办人", "受理日期"], ["代办", "张敏", "火星"]]
    assert rows_of(folder, OPEN, "people.duckdb") == []
    assert rows_of(folder, SERVED) == [("2026-09-01", "居住证明"), ("2026-09-02", "代办")]


def test_a_day_without_a_year_keeps_the_year_of_its_own_sheet(inbox, round_trip):
    rows = [("新城社区服务台账（2024年度）",), SERVICES, ("2月30日", "甲", "", "", "", "")]
    workbook(inbox / "service_records" / "a.xlsx", 台账=rows)
    [back], folder = round_trip("service_records", {"2月30日": "2月28日"})
    assert "原表年份：2024" in back[1]
    assert rows_of(folder, SERVED) == [("2024-02-28", "甲")]


def test_a_day_without_a_year_is_not_given_that_of_the_build(inbox, round_trip):
    workbook(inbox / "service_records" / "a.xlsx", 台账=[SERVICES, ("2月30日", "甲", "", "", "", "")])
    _, folder = round_trip("service_records", {"2月30日": "2月28日"})
    assert rows_of(folder, SERVED) == []
    assert rows_of(folder, OPEN, "people.duckdb") == [(1, 2), (2, 4)]


def test_numbers_keep_the_unit_that_stood_above_their_table(inbox, round_trip):
    workbook(inbox / "staff" / "a.xlsx", 名册=[("工号", "姓名", "岗位"), ("XC01", "王芳", "书记")])
    header = ("工号", "姓名", "日期", "考勤结果", "迟到时长")
    rows = [("考勤", "", "单位：小时"), header, ("XC01", "王芳", "2026-09-31", "迟到", "2")]
    workbook(inbox / "attendance_days" / "a.xlsx", 考勤=rows)
    [back], folder = round_trip("attendance_days", {"2026-09-31": "2026-09-30"})
    assert "单位：小时" in back[1]
    assert rows_of(folder, LATE) == [("2026-09-30", 120)]


def test_days_that_count_from_1904_come_back_as_any_new_workbook_counts_them(inbox, round_trip):
    rows = [("受理日期", "事项", "状态"), (date(2026, 9, 1), "甲", "已办结"), ("44805", "乙", "见附件")]
    write_xls(inbox / "service_records" / "a.xls", rows, set(), True)
    [back], folder = round_trip("service_records", {"见附件": "已办结"})
    assert back[3][:3] == ["46267", "乙", "见附件"]
    assert rows_of(folder, SERVED) == [("2026-09-01", "甲"), ("2026-09-02", "乙")]


def test_a_number_merged_over_rows_counts_once_and_the_others_come_back_empty(inbox, round_trip):
    path = inbox / "criteria" / "a.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ("创建项目", "一级指标", "测评内容", "分值"))
        sheet.write_column("C2", ("甲", "乙", "丙"))
        sheet.merge_range("A2:A4", "文明社区")
        sheet.merge_range("B2:B4", "环境")
        sheet.merge_range("D2:D3", 20)
        sheet.write("D4", 5)
    [back], folder = round_trip("criteria", {})
    assert [row[:4] for row in back[2:]] == [
        ["创建项目", "一级指标", "测评内容", "分值"],
        ["文明社区", "环境", "乙", ""],
    ]
    counts = "select rows_kept, rows_rejected from meta.loads order by load_id"
    assert rows_of(folder, counts) == [(2, 1), (0, 1)]
    note = "select rule, rows from meta.load_notes"
    assert rows_of(folder, note) == [("merged_numbers", 1)]


def test_a_header_of_two_rows_comes_back_a_second_time_too(inbox, round_trip, tmp_path):
    path = inbox / "service_records" / "a.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:B1", "受理")
        sheet.merge_range("C1:C2", "事项")
        sheet.write_row("A2", ("日期", "方式"))
        sheet.write_row("A3", ("火星", "电话", "代办"))
    round_trip("service_records", {"火星": "金星"})
    _, folder = round_trip("service_records", {"金星": "2026-09-01", "火星": "2026-09-01"})
    assert rows_of(folder, SERVED) == [("2026-09-01", "代办")]

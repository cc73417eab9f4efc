"""Where tables stand on a sheet and which of its rows are records: a small file for each habit of an office."""

import duckdb
import pytest
import xlsxwriter

from etl import blocks, headers, ledger
from etl.finder import Finder
from etl.sources import named
from tests.etl.inboxes import LI, SERVICES, checked, text, workbook

COUNTS = f"select rows_read, rows_kept, rows_rejected, rows_merged, rows_skipped from ({ledger.LOADS}) order by load_id"
REASONS = "select row_no, reason from raw.skipped order by load_id, row_no"
ITEMS = "select row_no, item from typed.service_records order by load_id, row_no"
NOTES = "select load_id, rule, rows from raw.load_notes order by all"
DAY = ("2026-09-01", "居住证明", "", "", "", "")
NEXT_DAY = ("2026-09-02", "老年证", "", "", "", "")
WANG = checked("99010119820304562")


@pytest.fixture
def delivered(inbox, read_in):
    """delivered(rows…): the desk with one workbook of a single sheet of these rows."""

    def make(*rows, source="service_records"):
        workbook(inbox / source / "a.xlsx", 台账=rows)
        return read_in(source)

    return make


def rows_of(con: duckdb.DuckDBPyConnection, sql: str) -> list[tuple]:
    return con.execute(sql).fetchall()


def skipped(con: duckdb.DuckDBPyConnection) -> list[tuple]:
    return rows_of(con, REASONS)


@pytest.mark.parametrize("titles", [0, 1, 7, 20])
def test_any_number_of_title_rows_up_to_twenty_may_stand_above(delivered, titles):
    con = delivered(*[("新城社区台账（2026年度）",)] * titles, SERVICES, DAY)
    assert rows_of(con, ITEMS) == [(titles + 2, "居住证明")]
    assert rows_of(con, COUNTS) == [(titles + 2, 1, 0, 0, titles + 1)]


def test_a_header_of_four_rows_is_joined_to_one_name_a_column(inbox, read_in):
    path = inbox / "residents" / "a.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:A4", "姓名")
        sheet.merge_range("B1:B4", "身份证号")
        sheet.merge_range("C1:E1", "住址情况")
        sheet.merge_range("C2:D2", "现住")
        sheet.merge_range("E2:E4", "备注")
        sheet.merge_range("C3:D3", "楼盘情况")
        sheet.write_row("C4", ("小区", "楼幢"))
        sheet.write_row("A5", ("李强", LI, "桃园里", "3"))
    con = read_in("residents")
    assert rows_of(con, "select estate, building from typed.residents") == [("桃园里", "3幢")]
    assert skipped(con) == [(1, "header"), (2, "header"), (3, "header"), (4, "header")]


def test_a_header_of_three_rows_in_a_text_file_has_blanks_where_cells_were_merged(inbox, read_in):
    rows = [
        ("姓名", "身份证号", "居住情况", ""), ("", "", "现住", ""), ("", "", "小区", "楼幢"),
        ("李强", LI, "桃园里", "3"),
    ]  # fmt: skip
    text(inbox / "residents" / "a.csv", rows)
    assert rows_of(read_in("residents"), "select estate, building from typed.residents") == [
        ("桃园里", "3幢")
    ]


def test_a_merged_address_is_filled_within_its_range_and_no_further(inbox, read_in):
    path = inbox / "residents" / "a.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ("姓名", "身份证号", "小区", "楼幢"))
        sheet.write_row("A2", ("李强", LI))
        sheet.write_row("A3", ("王芳", WANG))
        sheet.merge_range("C2:C3", "桃园里")
        sheet.merge_range("D2:E3", "3")
        sheet.write_row("A4", ("张敏", checked("99010119820304564")))
    found = "select row_no, estate, building from typed.residents order by 1"
    assert rows_of(read_in("residents"), found) == [
        (2, "桃园里", "3幢"),
        (3, "桃园里", "3幢"),
        (4, None, None),
    ]


def test_an_explanation_row_and_rows_of_column_numbers_are_told_from_records(delivered):
    con = delivered(
        SERVICES,
        ("必填，格式2026-09-01", "必填，如：开证明", "选填", "", "", ""),
        ("甲", "乙", "1", "2", "3", "4"),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
        DAY,
    )
    assert rows_of(con, ITEMS) == [(5, "居住证明")]
    assert skipped(con) == [(1, "header"), (2, "explanation"), (3, "number_row"), (4, "number_row")]


def test_totals_are_seen_within_groups_and_at_the_end(delivered):
    con = delivered(
        ("序号", *SERVICES),
        (1, *DAY),
        ("", "小 计", "", "1件"),
        (2, *NEXT_DAY),
        ("", "桃园里小计", "", "1件"),
        ("合计：", "", "2"),
        ("", "", "共计2件"),
    )
    assert rows_of(con, ITEMS) == [(2, "居住证明"), (4, "老年证")]
    assert [reason for row, reason in skipped(con) if row > 2] == ["total"] * 4


def test_an_item_that_speaks_of_totals_is_a_record(delivered):
    con = delivered(SERVICES, ("2026-09-01", "社保合计", "", "", "", ""))
    assert rows_of(con, ITEMS) == [(2, "社保合计")]


def test_the_header_and_title_of_each_printed_page_are_no_records(delivered):
    again = (("新城社区台账（续）",), SERVICES, ("1", "2", "3", "4", "5", "6"))
    con = delivered(("新城社区台账",), *again[1:], DAY, *again, NEXT_DAY, SERVICES)
    assert rows_of(con, ITEMS) == [(4, "居住证明"), (8, "老年证")]
    assert [reason for row, reason in skipped(con) if row > 4] == [
        "title", "header", "number_row", "header",
    ]  # fmt: skip
    assert rows_of(con, NOTES) == []


def test_blank_separators_and_rows_with_only_a_running_number_are_blank(delivered):
    con = delivered(("序号", *SERVICES), (1, *DAY), (), (2,), ("  ", "　"), (3, *NEXT_DAY))
    assert rows_of(con, ITEMS) == [(2, "居住证明"), (6, "老年证")]
    assert skipped(con)[1:] == [(3, "blank"), (4, "blank"), (5, "blank")]


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        ("service_records", (SERVICES, DAY)),
        ("residents", (("姓名", "身份证号", "小区"), ("李强", LI, "桃园里"))),
    ],
)
def test_notes_and_signatures_below_are_no_records(delivered, source, rows):
    notes = (
        ("说明：1、本表按月填报。",),
        ("单位负责人： 王芳", "", "填表人：李强", "", "填表日期：2026年9月30日"),
        ("单位（盖章）", "", "", "复核：张敏"),
        ("以上数据截至9月30日。",),
    )
    con = delivered(*rows, *notes, source=source)
    assert rows_of(con, COUNTS) == [(6, 1, 0, 0, 5)]
    assert [reason for _, reason in skipped(con)] == ["header", *["note"] * 4]


def test_a_resident_without_a_number_is_returned_not_taken_for_a_note(delivered):
    con = delivered(("姓名", "身份证号", "小区"), ("李强", LI, ""), ("王芳", "", ""), source="residents")
    assert rows_of(con, COUNTS) == [(3, 1, 1, 0, 1)]


def test_the_name_of_a_group_merged_across_the_table_is_a_note(inbox, read_in):
    path = inbox / "residents" / "a.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ("姓名", "身份证号", "小区", "楼幢"))
        sheet.merge_range("A2:D2", "桃园里")
        sheet.write_row("A3", ("李强", LI, "桃园里", "3"))
    con = read_in("residents")
    assert rows_of(con, COUNTS) == [(3, 1, 0, 0, 2)]
    assert skipped(con) == [(1, "header"), (2, "note")]


def test_a_second_table_below_is_read_by_its_own_header(delivered):
    con = delivered(
        ("一、窗口登记",), SERVICES, DAY, (), ("二、上门登记",), ("事项", "承办人", "受理日期"),
        ("代办", "张敏", "2026-09-03"), ("代购", "张敏", "2026-09-04"),
    )  # fmt: skip
    assert rows_of(con, ITEMS) == [(3, "居住证明"), (7, "代办"), (8, "代购")]
    assert skipped(con) == [(1, "title"), (2, "header"), (4, "blank"), (5, "title"), (6, "header")]
    assert rows_of(con, COUNTS) == [(8, 3, 0, 0, 5)]
    assert rows_of(con, NOTES) == [(1, "further_header", 2)]
    [(sentence,)] = rows_of(con, "select message_en from raw.load_notes")
    assert sentence == "A further table begins in row 6. Its 2 row(s) were read under its own header."


def test_two_columns_that_change_places_in_a_second_header_are_followed(delivered):
    con = delivered(
        ("受理日期", "事项", "来访人", "承办人", "小区", "住址"),
        ("2026-09-01", "居住证明", "", "", "桃园里", ""),
        ("事项", "受理日期", "来访人", "承办人", "小区", "住址"),
        ("老年证", "2026-09-02", "", "", "桃园里", ""),
    )
    assert rows_of(con, ITEMS) == [(2, "居住证明"), (4, "老年证")]


def test_a_second_header_that_goes_on_to_the_right_moves_no_row(delivered):
    con = delivered(SERVICES, DAY, (*SERVICES, "民族", "序号"), (*NEXT_DAY, "汉", "1"))
    assert rows_of(con, ITEMS) == [(2, "居住证明"), (4, "老年证")]
    assert rows_of(con, COUNTS) == [(4, 2, 0, 0, 2)]


def test_a_second_header_with_the_same_columns_may_measure_in_another_unit(inbox, read_in):
    header = ("工号", "姓名", "日期", "考勤结果", "迟到时长")
    rows = [
        header, ("XC01", "王芳", "2026-09-01", "迟到", "2"),
        (*header[:4], "迟到时长(小时)"), ("XC01", "王芳", "2026-09-02", "迟到", "2"),
    ]  # fmt: skip
    workbook(inbox / "attendance_days" / "a.xlsx", 考勤=rows)
    minutes = "select row_no, late_minutes from typed.attendance_days order by row_no"
    assert read_in("attendance_days").execute(minutes).fetchall() == [(2, 2), (4, 120)]


def test_a_header_of_two_rows_further_down_is_read_as_a_whole(inbox, read_in):
    path = inbox / "service_records" / "a.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row("A1", SERVICES)
        sheet.write_row("A2", DAY)
        sheet.merge_range("A4:B4", "受理")
        sheet.merge_range("C4:C5", "事项")
        sheet.write_row("A5", ("日期", "方式"))
        sheet.write_row("A6", ("2026-09-03", "电话", "代办"))
    con = read_in("service_records")
    assert rows_of(con, ITEMS) == [(2, "居住证明"), (6, "代办")]
    assert skipped(con) == [(1, "header"), (3, "blank"), (4, "title"), (5, "header")]


def test_the_upper_row_of_a_further_header_is_no_record_though_all_cells_are_filled(inbox, read_in):
    path = inbox / "residents" / "a.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ("身份证号", "姓名", "小区", "楼幢"))
        sheet.write_row("A2", (LI, "李强", "桃园里", "3"))
        sheet.merge_range("A3:B3", "住址情况")
        sheet.merge_range("C3:D3", "基本情况")
        sheet.write_row("A4", ("小区", "楼幢", "姓名", "身份证号"))
        sheet.write_row("A5", ("桃园里", "4", "王芳", WANG))
    con = read_in("residents")
    assert rows_of(con, COUNTS) == [(5, 2, 0, 0, 3)]
    assert rows_of(con, "select building from typed.residents order by 1") == [("3幢",), ("4幢",)]


def test_a_heading_unknown_here_where_a_number_is_expected_does_not_hide_a_further_header(delivered):
    con = delivered(
        ("姓名", "小区", "身份证号", "户编号"), ("李强", "桃园里", LI, "1"),
        ("姓名", "身份证号", "序号", "小区"), ("王芳", WANG, "1", "桃园里"),
        source="residents",
    )  # fmt: skip
    assert rows_of(con, COUNTS) == [(4, 2, 0, 0, 2)]


@pytest.mark.parametrize("groups", [("受理情况", "", "人员"), ("受理情况", "", "人员情况", "", "结果", "")])
def test_a_row_of_groups_over_a_further_header_is_part_of_it(delivered, groups):
    header = ("日期", "事项", "来访人", "小区", "承办人", "状态")
    con = delivered(SERVICES, DAY, ("", "", ""), groups, header, NEXT_DAY)
    assert rows_of(con, ITEMS) == [(2, "居住证明"), (6, "老年证")]
    assert skipped(con) == [(1, "header"), (3, "blank"), (4, "title"), (5, "header")]


def test_a_record_without_its_day_over_a_further_header_is_no_row_of_groups(delivered):
    header = ("日期", "事项", "来访人", "小区", "承办人", "状态")
    con = delivered(SERVICES, DAY, ("", "代办", "张敏"), header, NEXT_DAY)
    assert rows_of(con, COUNTS) == [(5, 2, 1, 0, 2)]


@pytest.mark.parametrize("word", ["计", "小计", "平均", "王芳小计", "1组合计"])
def test_totals_are_seen_in_the_column_of_names_too(delivered, word):
    con = delivered(
        ("序号", "工号", "姓名", "日期", "事项", "分值"), ("1", "XC01", "王芳", "2026-09-01", "巡逻", "2"),
        ("2", "XC01", "王芳", "2026-09-02", "巡逻", "3"),
        ("", "", word, *(("2026-09-30", "本月", "5") if "计" in word[1:] else ("", "", "2.5"))),
        source="points_entries",
    )  # fmt: skip
    assert rows_of(con, COUNTS) == [(4, 2, 0, 0, 2)]
    assert skipped(con) == [(1, "header"), (4, "total")]


def test_tables_side_by_side_are_loads_of_their_own_and_each_adds_up(delivered):
    con = delivered(
        ("新城社区台账",),
        ("序号", "日期", "事项", "", "序号", "日期", "事项"),
        ("1", "2026-09-01", "居住证明", "", "3", "2026-09-02", "老年证"),
        ("2", "2026-09-01", "代办", "", "4", "火星", "代购"),
        ("合计", "", "2", "", "", "", ""),
    )
    assert rows_of(con, COUNTS) == [(5, 2, 0, 0, 3), (5, 1, 1, 0, 3)]
    assert rows_of(con, ITEMS) == [(3, "居住证明"), (4, "代办"), (3, "老年证")]
    assert rows_of(con, NOTES) == [(1, "side_by_side", 5), (2, "side_by_side", 5)]
    rejects = "select load_id, row_no, column_name, value from raw.faults"
    assert rows_of(con, rejects) == [(2, 4, "received_date", "火星")]


def test_tables_may_touch_each_other_when_the_first_heading_comes_again(delivered):
    con = delivered(
        ("日期", "事项", "日期", "事项", "日期", "事项"),
        ("2026-09-01", "甲", "2026-09-02", "乙", "2026-09-03", "丙"),
    )
    assert rows_of(con, ITEMS) == [(2, "甲"), (2, "乙"), (2, "丙")]


def test_a_blank_column_within_a_table_does_not_part_it(delivered):
    con = delivered(("日期", "事项", "", "小区", "状态"), ("2026-09-01", "居住证明", "", "桃园里", "已办结"))
    assert rows_of(con, "select item, estate, status from typed.service_records") == [
        ("居住证明", "桃园里", "completed")
    ]


def test_sheets_with_slightly_different_headers_are_read_each_by_its_own(inbox, read_in):
    workbook(
        inbox / "service_records" / "a.xlsx",
        桃园里=[SERVICES, DAY],
        府前=[("登记日期", "小区", "办理事项"), ("2026-09-02", "府前", "老年证")],
    )
    assert rows_of(read_in("service_records"), ITEMS) == [(2, "居住证明"), (2, "老年证")]


def test_hidden_sheets_and_rows_are_read_and_that_is_said(inbox, read_in):
    path = inbox / "service_records" / "a.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        for name, row in (("九月", DAY), ("旧表", NEXT_DAY)):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, SERVICES)
            sheet.write_row(1, 0, row)
        book.get_worksheet_by_name("九月").set_row(1, None, None, {"hidden": True})
        book.get_worksheet_by_name("旧表").hide()
    con = read_in("service_records")
    assert rows_of(con, ITEMS) == [(2, "居住证明"), (2, "老年证")]
    assert rows_of(con, NOTES) == [(1, "hidden_rows", 1), (2, "hidden_sheet", 2)]


def test_a_marker_for_missing_is_missing(delivered):
    markers = ("空", "无", "/", "-", "--", "—", "不详", "未知", "N/A")
    con = delivered(
        ("受理日期", "事项", "服务点"), *[("2026-09-01", "居住证明", marker) for marker in markers]
    )
    points = "select count(*), count(service_point) from typed.service_records"
    assert rows_of(con, points) == [(len(markers), 0)]
    assert rows_of(con, "select count(*) from raw.faults") == [(0,)]


def test_a_second_table_is_followed_across_the_chunks_in_which_rows_are_read(monkeypatch):
    monkeypatch.setattr(blocks, "CHUNK", 40)
    known = headers.spellings(named("service_records"), {})
    finder = Finder([], known, lambda header: len(header.columns) > 1, ["received_date", "item"])
    other = [["事项", "日期"], *[["代办", f"2026-09-{day:02}"] for day in range(1, 31)]]
    for gap in range(28, 45):
        first = [["日期", "事项"], *[["2026-09-01", "证明"]] * gap]
        rows = [*first, *other, [], *first]
        block = blocks.Block(0, None, finder.find(rows[:25]))
        items, numbers, reasons = [], [], []
        for header, chunk in blocks.chunks(rows, block, finder):
            items += [row[header.columns["item"]] for _, row, why in chunk if not why]
            numbers += [number for number, _, _ in chunk]
            reasons += [why for _, _, why in chunk if why]
        assert items == ["证明"] * gap + ["代办"] * 30 + ["证明"] * gap
        assert numbers == list(range(1, len(rows) + 1))
        assert reasons == ["header", "header", "blank", "header"]

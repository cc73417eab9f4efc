"""From files as delivered to kept, rejected, merged and skipped rows."""

from pathlib import Path

import duckdb
import pytest

from etl import cast, ledger
from tests.etl.inboxes import LI, RESIDENTS, SERVICES, checked, rows_of, text, workbook

COUNTS = "select rows_read, rows_kept, rows_rejected, rows_merged, rows_skipped from {loads} order by load_id"
REJECTS = "select row_no, column_name, rule from raw.rejects where is_row_rejected order by all"


def counts(con: duckdb.DuckDBPyConnection) -> list[tuple]:
    return con.execute(COUNTS.format(loads=f"({ledger.LOADS})")).fetchall()


def test_every_row_of_a_sheet_is_accounted_for(inbox, build):
    workbook(
        inbox / "service_records" / "窗口.xlsx",
        台账=[
            ("新城社区窗口登记",),
            ("填报单位：新城社区",),
            SERVICES,
            ("必填", "必填，如：开证明", "", "", "", "如：已办结"),
            ("2026-09-01", "居住证明", "王芳", "", "新城花园", "已办结"),
            ("2026.9.2", "老年证", "李强", "", "桃园里", "办理中"),
            (),
            SERVICES,
            ("2026年9月3日", "社保咨询", "张敏", "", "府前", "已办结"),
            ("2026-13-40", "社保咨询", "张敏", "", "府前", "已办结"),
            ("合计", "", "4"),
            ("填表人：王芳", "", "", "", "", ""),
        ],
        注意事项=[("请勿删除表头",), ("日期写成年月日",)],
    )
    folder = build()
    assert rows_of(folder, COUNTS.format(loads="meta.loads")) == [(12, 3, 1, 0, 8), (2, 0, 0, 0, 2)]
    assert rows_of(folder, REJECTS, "people.duckdb") == [(10, "received_date", "date")]
    reasons = "select row_no, reason from raw.skipped where load_id = 1 order by all"
    assert rows_of(folder, reasons, "people.duckdb") == [
        (1, "title"), (2, "title"), (3, "header"), (4, "explanation"), (7, "blank"), (8, "header"), (11, "total"),
        (12, "note"),
    ]  # fmt: skip
    days = "select cast(received_date as varchar), estate from core.service_records order by 1"
    assert rows_of(folder, days) == [
        ("2026-09-01", "新城花园"), ("2026-09-02", "桃园里"), ("2026-09-03", "府前小区"),
    ]  # fmt: skip


def test_the_same_file_twice_counts_once_but_two_equal_lines_count_twice(inbox, read_in):
    rows = [
        SERVICES,
        *[("2026-09-01", "居住证明", "", "", "", "")] * 2,
        ("2026-09-02", "老年证", "", "", "", ""),
    ]
    text(inbox / "service_records" / "2026-09.csv", rows)
    text(inbox / "service_records" / "2026-09 副本.csv", rows)
    con = read_in("service_records")
    assert sorted(counts(con)) == [(4, 0, 0, 3, 1), (4, 3, 0, 0, 1)]
    assert con.execute("select count(*) from typed.service_records").fetchall() == [(3,)]


def test_of_two_rows_with_one_key_the_later_stands(inbox, read_in):
    header = ("姓名", "身份证号", "小区")
    text(inbox / "residents" / "1.csv", [header, ("李强", LI, "新城花园")])
    text(inbox / "residents" / "2.csv", [header, ("李强", LI, "桃园里")])
    con = read_in("residents")
    assert counts(con) == [(2, 0, 0, 1, 1), (2, 1, 0, 0, 1)]
    assert con.execute("select estate from typed.residents").fetchall() == [("桃园里",)]


def test_text_files_are_read_in_the_encoding_they_have(inbox, read_in):
    encodings = ("gb18030", "utf-16", "utf-8", "utf-8-sig")
    for encoding in encodings:
        rows = [SERVICES, ("2026-09-01", f"居住证明 {encoding}", "䶮喆", "", "", "")]
        text(inbox / "service_records" / f"{encoding}.csv", rows, encoding)
    read = "select item, applicant from typed.service_records order by item"
    assert read_in("service_records").execute(read).fetchall() == [
        (f"居住证明 {encoding}", "䶮喆") for encoding in encodings
    ]


def test_a_header_of_two_rows_with_merged_cells_is_found(inbox, read_in):
    import xlsxwriter

    path = inbox / "service_records" / "大厅.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:D1", "窗口服务登记")
        sheet.merge_range("A2:A3", "序号")
        sheet.merge_range("B2:C2", "受理")
        sheet.merge_range("D2:D3", "办理 事项（必填）")
        sheet.write_row("B3", ("日期", "方式"))
        sheet.write_row("A4", (1, "2026-09-01", "电话", "居住证明"))
        sheet.write_row("A5", ("序号", "日期", "方式", "办理事项"))
        sheet.write_row("A6", (2, 46267, "现场", "老年证"))
    con = read_in("service_records")
    assert counts(con) == [(6, 2, 0, 0, 4)]
    cells = "select cast(received_date as varchar), channel, item from typed.service_records order by all"
    # Excel counts days from 1899-12-30: 46267 is 2026-09-02
    assert con.execute(cells).fetchall() == [
        ("2026-09-01", "phone", "居住证明"),
        ("2026-09-02", "on_site", "老年证"),
    ]


def test_shifted_rows_are_rejected_with_a_sentence(inbox, build):
    text(
        inbox / "service_records" / "a.csv",
        [
            ("受理日期", "受理时间", "事项", "住址"),
            ("2026-09-01", "09:30", "居住证明", "新城花园", "3幢"),
            ("2026-09-02", "09:30"),
            ("大佳河滨公园", "2026-09-03", "09:30", "动物救援"),
            ("2026-09-04", "09:30", "居住证明", "新城花园"),
        ],
    )
    folder = build()
    assert rows_of(folder, COUNTS.format(loads="meta.loads")) == [(5, 1, 3, 0, 1)]
    found = rows_of(
        folder, "select row_no, rule, message, message_en from raw.rejects order by 1", "people.duckdb"
    )
    assert [(row, rule) for row, rule, *_ in found] == [(2, "shifted"), (3, "shifted"), (4, "shifted")]
    assert found[0][2].startswith("这一行比表头多1格")
    assert found[1][2].startswith("这一行比表头少2格")
    assert "1 cell(s) more than the header" in found[0][3]


def test_an_id_number_that_excel_has_ruined_is_told_from_a_mistyped_one(inbox, build):
    workbook(
        inbox / "residents" / "a.xlsx",
        居民=[
            RESIDENTS,
            ("李强", LI, "男", "新城花园", ""),
            ("王芳", 990101199003071231, "女", "新城花园", ""),
            ("张敏", LI[:-1] + "0", "女", "新城花园", ""),
            ("赵丽", "", "女", "新城花园", ""),
        ],
    )
    folder = build()
    assert checked(LI[:17]) == LI
    assert rows_of(folder, REJECTS, "people.duckdb") == [
        (3, "id_number", "precision_lost"), (4, "id_number", "checksum"), (5, "id_number", "required"),
    ]  # fmt: skip
    assert rows_of(folder, "select is_fictional from meta.builds") == [(True,)]


def test_an_unreadable_cell_is_emptied_and_said_the_row_stays(inbox, read_in):
    text(
        inbox / "service_records" / "a.csv", [SERVICES, ("2026-09-01", "居住证明", "", "", "火星苑", "飞了")]
    )
    con = read_in("service_records")
    assert counts(con) == [(2, 1, 0, 0, 1)]
    problems = "select column_name, rule, is_row_rejected from raw.faults order by all"
    assert con.execute(problems).fetchall() == [("estate", "estate", False), ("status", "code", False)]


def test_a_number_of_a_person_in_an_open_column_does_not_reach_the_warehouse(inbox, build):
    text(
        inbox / "service_records" / "a.csv",
        [
            SERVICES,
            ("2026-09-01", "请回电13912345678", "", "", "", ""),
            ("2026-09-01", "老年证", "", "", "", ""),
        ],
    )
    folder = build()
    assert rows_of(folder, "select item from core.service_records") == [("老年证",)]
    assert rows_of(folder, REJECTS, "people.duckdb") == [(2, "item", "personal")]


def test_a_mapping_lets_a_foreign_layout_in(inbox, build, tmp_path):
    text(inbox / "service_records" / "hotline-1.csv", [("立案", "项目"), ("20260901", "噪音")])
    mappings = tmp_path / "mappings"
    mappings.mkdir()
    (mappings / "hotline.toml").write_text(
        'source = "service_records"\nfiles = "hotline-*.csv"\n'
        '[columns]\nreceived_date = "立案"\nitem = "项目"\n[constants]\nplatform = "热线"\n',
        encoding="utf-8",
    )
    folder = build(mappings)
    assert rows_of(folder, "select item, platform from core.service_records") == [("噪音", "hotline")]


def test_office_left_overs_are_not_read(inbox, read_in):
    text(inbox / "service_records" / "a.csv", [SERVICES, ("2026-09-01", "老年证", "", "", "", "")])
    for name in (
        "~$a.xlsx",
        ".~lock.a.xlsx#",
        "Thumbs.db",
        "desktop.ini",
        ".DS_Store",
        "README.md",
        "说明.txt",
    ):
        (inbox / "service_records" / name).write_bytes(b"x")
    assert len(counts(read_in("service_records"))) == 1


def test_a_month_without_files_is_not_delivered_and_the_last_is_partial(inbox, build):
    days = ("2026-07-03", "2026-09-10")
    text(inbox / "service_records" / "a.csv", [SERVICES, *[(day, "老年证", "", "", "", "") for day in days]])
    coverage = (
        "select cast(month_start as varchar), rows, delivered from meta.coverage "
        "where source = 'service_records' order by 1"
    )
    assert rows_of(build(), coverage) == [
        ("2026-07-01", 1, "yes"), ("2026-08-01", 0, "no"), ("2026-09-01", 1, "partial"),
    ]  # fmt: skip


def test_residents_are_known_by_a_keyed_hash_and_people_are_kept_apart(inbox, build):
    text(inbox / "residents" / "a.csv", [RESIDENTS, ("李强", LI, "男", "新城花园", "13912345678")])
    folder = build()
    [(resident,)] = rows_of(folder, "select resident_id from core.residents")
    assert len(resident) == 24
    assert LI not in (folder / "warehouse.duckdb").read_bytes().decode("latin-1")
    kept = "select resident_id, name, id_number, phone from identity.residents"
    assert rows_of(folder, kept, "people.duckdb") == [(resident, "李强", LI, "13912345678")]
    assert oct(Path(folder / "people.duckdb").stat().st_mode & 0o777) == "0o600"


def test_a_fault_while_one_source_is_judged_is_told_though_the_next_is_judged_still(
    inbox, build, monkeypatch
):
    text(inbox / "staff" / "a.csv", [("工号", "姓名"), ("XC01", "王芳")])
    text(inbox / "service_records" / "a.csv", [SERVICES, ("2026-09-01", "老年证", "", "", "", "")])

    def cast_or_fail(con, source):
        if source.name == "staff":
            raise ZeroDivisionError
        con.execute("select sum(hash(range)) from range(200_000_000)").fetchall()

    monkeypatch.setattr(cast, "cast", cast_or_fail)
    with pytest.raises(ZeroDivisionError):
        build()

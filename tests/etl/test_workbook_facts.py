"""What a workbook says of itself beside its cells: hidden rows and sheets, and the day its numbers count from."""

import struct
import zipfile
from datetime import date, datetime
from pathlib import Path
from random import Random

import pytest
import xlsxwriter
import xlwt

from etl import epochs, old_workbooks, read
from tests.etl.inboxes import checked, rows_of, text
from tests.etl.test_formats import CELL, write_ods

HEADER = ("受理日期", "事项")
DAYS = "select cast(received_date as varchar), item from core.service_records order by row_no"
NOTES = "select load_id, rule, rows from meta.load_notes order by all"
# the least that a reader of .xlsb asks for; the sheet is put in by the test
XLSB = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": "<Relationships/>",
    "xl/_rels/workbook.bin.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.bin" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>',
}


def letters(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def record(kind: int, body: bytes = b"") -> bytes:
    """A record of an .xlsb: its number and its length seven bits a byte, its content."""
    number = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    assert len(body) < 128
    return number + bytes([len(body)]) + body


def write_xlsb(
    path: Path, rows: list[tuple], hidden: set[int], has_1904_days: bool, hidden_column: int = -1
) -> Path:
    """One sheet of texts; the rows of these numbers, counted from 0, are hidden, and one column if any.

    A number in place of a text: the kind of record of a cell that failed.
    """
    sheet = record(129) + record(148, struct.pack("<IIII", 0, len(rows) - 1, 0, len(rows[0]) - 1))
    if hidden_column >= 0:
        sheet += (
            record(390)
            + record(60, struct.pack("<IIIIH", hidden_column, hidden_column, 0, 0, 1))
            + record(391)
        )
    sheet += record(145)
    for number, row in enumerate(rows):
        flags = bytes([0, 0x10 if number in hidden else 0, 0])
        sheet += record(0, struct.pack("<IIH", number, 0, 300) + flags + bytes(4))
        for column, cell in enumerate(row):
            place = struct.pack("<II", column, 0)
            sheet += (
                record(6, place + letters(cell)) if isinstance(cell, str) else record(cell, place + b"\x2a")
            )
    sheet += record(146) + record(130)
    listed = record(156, struct.pack("<II", 0, 1) + letters("rId1") + letters("台账"))
    workbook = record(131) + record(153, struct.pack("<II", int(has_1904_days), 0) + letters(""))
    workbook += record(143) + listed + record(144) + record(132)
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in XLSB.items():
            archive.writestr(name, content)
        archive.writestr("xl/workbook.bin", workbook)
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
    return path


def write_xls(path: Path, rows: list[tuple], hidden: set[int], has_1904_days: bool) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    book = xlwt.Workbook()
    book.dates_1904 = has_1904_days
    book.add_sheet("空").visibility = 1
    sheet = book.add_sheet("台账")
    plain, day = xlwt.easyxf(), xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for number, row in enumerate(rows):
        sheet.row(number).hidden = number in hidden
        for column, cell in enumerate(row):
            sheet.write(number, column, cell, day if isinstance(cell, date) else plain)
    book.save(str(path))
    return path


def told(path: Path) -> list[tuple]:
    return [
        (sheet.name, len(list(sheet.rows)), sheet.is_hidden, sheet.hidden_rows, sheet.has_1904_days)
        for sheet in read.sheets(path)[1]
    ]


def test_days_as_bare_numbers_count_from_the_day_the_workbook_says(inbox, build):
    for name, has_1904_days, number in (("a", False, "46266"), ("b", True, "44804")):
        path = inbox / "service_records" / f"{name}.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        with xlsxwriter.Workbook(path, {"date_1904": has_1904_days}) as book:
            sheet = book.add_worksheet()
            sheet.write_row(0, 0, HEADER)
            sheet.write_datetime(1, 0, datetime(2026, 9, 1), book.add_format({"num_format": "yyyy-mm-dd"}))
            sheet.write_string(2, 0, number)
            sheet.write_number(3, 0, int(number))
            sheet.write_string(4, 0, f"{number}.5")
            sheet.write_string(5, 0, "2026.9.1")
            sheet.write_column(1, 1, [f"{name}{row}" for row in range(5)])
    found = rows_of(build(), DAYS)
    assert len(found) == 10
    assert {day for day, _ in found} == {"2026-09-01"}


def test_an_old_workbook_of_a_mac_is_read_alike(inbox, build):
    rows = [HEADER, (date(2026, 9, 1), "甲"), ("44804", "乙"), (44804, "丙")]
    write_xls(inbox / "service_records" / "a.xls", rows, set(), True)
    assert rows_of(build(), DAYS) == [("2026-09-01", item) for item in "甲乙丙"]


def test_a_bare_number_of_days_is_counted_anew_and_nothing_else_is():
    """2026-09-01 is day 44,804 after 1904-01-01 and day 46,266 after 1899-12-30."""
    assert (date(2026, 9, 1) - date(1904, 1, 1)).days == 44804
    assert (date(2026, 9, 1) - date(1899, 12, 30)).days == 46266
    cells = {"44804": "46266", " ４４８０４.25": "46266.25", "2026": "2026", "20260901": "20260901",
             "2026.9.1": "2026.9.1", "": "", "448041": "448041"}  # fmt: skip
    assert {cell: epochs.from_1904(cell) for cell in cells} == cells


@pytest.mark.parametrize("has_1904_days", [False, True])
def test_workbooks_of_each_kind_say_which_rows_are_hidden_and_where_days_begin(tmp_path, has_1904_days):
    texts = [HEADER, ("2026-09-01", "甲"), ("2026-09-02", "乙"), ("2026-09-03", "丙")]
    with xlsxwriter.Workbook(tmp_path / "a.xlsx", {"date_1904": has_1904_days}) as book:
        sheet = book.add_worksheet("台账")
        for number, row in enumerate(texts):
            sheet.write_row(number, 0, row)
            sheet.set_row(number, None, None, {"hidden": number in (1, 3)})
    expected = ("台账", 4, False, 2, has_1904_days)
    assert told(tmp_path / "a.xlsx") == [expected]
    assert told(write_xls(tmp_path / "a.xls", texts, {1, 3}, has_1904_days)) == [
        ("空", 0, True, 0, has_1904_days),
        expected,
    ]
    assert told(write_xlsb(tmp_path / "a.xlsb", texts, {1, 3}, has_1904_days)) == [expected]


def test_hidden_and_filtered_rows_of_an_open_document_are_told_up_to_the_last_cell(tmp_path):
    cell = CELL.format("", "甲")
    rows = (
        f"<table:table-row>{cell}</table:table-row>"
        f'<table:table-row table:visibility="collapse" table:number-rows-repeated="2">{cell}</table:table-row>'
        f'<table:table-row table:visibility="filter">{cell}</table:table-row>'
        f"<table:table-row>{cell}</table:table-row>"
        '<table:table-row table:visibility="collapse" table:number-rows-repeated="1000"><table:table-cell/>'
        "</table:table-row></table:table>"
        f'<table:table table:name="b &amp; c"><table:table-row table:visibility="filter">{cell}</table:table-row>'
    )
    first = '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>'
    assert told(write_ods(tmp_path / "a.ods", rows)) == [
        ("a", 5, False, 3, False),
        ("b & c", 1, False, 1, False),
    ]
    path = write_ods(tmp_path / "b.ods", rows, first)
    assert [each[-1] for each in told(path)] == [True, True]


def test_a_hidden_sheet_of_an_open_document_is_told(tmp_path):
    styles = (
        '<office:automatic-styles><style:style style:name="ta1" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    row = f"<table:table-row>{CELL.format('', '甲')}</table:table-row>"
    hidden = f'</table:table><table:table table:name="b" table:style-name="ta1">{row}'
    path = write_ods(tmp_path / "a.ods", row + hidden, styles=styles)
    assert [(name, is_hidden) for name, _, is_hidden, *_ in told(path)] == [("a", False), ("b", True)]


def test_hidden_rows_of_an_old_workbook_are_told_with_the_load(inbox, build):
    rows = [HEADER, ("2026-09-01", "甲"), ("2026-09-02", "乙")]
    write_xls(inbox / "service_records" / "a.xls", rows, {2}, False)
    folder = build()
    assert rows_of(folder, DAYS) == [("2026-09-01", "甲"), ("2026-09-02", "乙")]
    assert rows_of(folder, NOTES) == [(2, "hidden_rows", 1)]


def test_an_old_workbook_of_many_sectors_is_followed_through_its_file_system(tmp_path):
    """More than 7 MB, so that the list of its sectors goes on beyond the first sector of the file."""
    rows = [HEADER, *[("2026-09-01", f"{number:04}" + "甲" * 200) for number in range(20_000)]]
    path = write_xls(tmp_path / "a.xls", rows, {1, 20_000}, True)
    assert path.stat().st_size > 7_200_000
    assert told(path)[1] == ("台账", 20_001, False, 2, True)


def test_a_torn_old_workbook_says_nothing_and_does_not_hang(tmp_path):
    path = write_xls(tmp_path / "a.xls", [HEADER], {0}, True)
    whole = path.read_bytes()
    for end in (9, 40, 513, 1500, len(whole) - 600):
        path.write_bytes(whole[:end])
        assert not read.workbooks.old_workbooks.book(path).hidden_rows
    # a chain of sectors that bites its own tail
    [fat] = struct.unpack_from("<I", whole, 76)
    at = (fat + 1) * 512
    path.write_bytes(whole[:at] + bytes(512) + whole[at + 512 :])
    assert not read.workbooks.old_workbooks.book(path).hidden_rows


def test_workbooks_of_each_kind_say_which_columns_are_hidden(tmp_path):
    """The second of three columns; what is hidden behind the last one is nothing."""
    rows = [("受理日期", "事项", "备注"), ("2026-09-01", "甲", "乙")]
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        sheet.set_column("B:B", 9, None, {"hidden": True})
        sheet.set_column("F:XFD", 9, None, {"hidden": True})
    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write(number, column, cell)
    sheet.col(1).hidden = sheet.col(5).hidden = True
    book.save(str(tmp_path / "a.xls"))
    write_xlsb(tmp_path / "a.xlsb", rows, set(), False, hidden_column=1)
    lines = "".join(
        f"<table:table-row>{''.join(CELL.format('', cell) for cell in row)}</table:table-row>" for row in rows
    )
    columns = (
        "<table:table-column/><table:table-column {}/><table:table-column/><table:table-column {}/>".format(
            'table:visibility="collapse"', 'table:visibility="collapse" table:number-columns-repeated="99"'
        )
    )
    write_ods(tmp_path / "a.ods", columns + lines)
    page = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    hidden = "<col style='display:none;mso-width-source:userset'>"
    (tmp_path / "b.xls").write_text(f"<table><col>{hidden}<col>{page}</table>", encoding="utf-8")
    for name in ("a.xlsx", "a.xls", "a.xlsb", "a.ods", "b.xls"):
        [sheet] = read.sheets(tmp_path / name)[1]
        assert (name, len(list(sheet.rows)), list(sheet.hidden_columns)) == (name, 2, [1])


def test_rows_hidden_in_a_web_page_are_told(tmp_path):
    hidden = "<tr style='DISPLAY: none'><td>乙</td></tr>"
    (tmp_path / "a.xls").write_text(f"<table><tr><td>甲</td></tr>{hidden * 2}</table>", encoding="utf-8")
    assert told(tmp_path / "a.xls") == [(None, 3, False, 2, False)]


def test_workbooks_of_each_kind_say_how_many_formulas_failed(tmp_path):
    """Two cells of six; what a formula that did not fail gives, and true and false, are none."""
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("甲", True))
        sheet.write_formula("A2", "=NA()", None, "#N/A")
        sheet.write_formula("B2", "=1/0", None, "#DIV/0!")
        sheet.write_formula("A3", "=1+1", None, 2)
        sheet.write_boolean("B3", False)
    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    sheet.write(0, 0, "甲")
    sheet.write(0, 1, True)
    sheet.row(1).set_cell_error(0, 0x2A)
    sheet.row(1).set_cell_error(1, 0x07)
    sheet.write(2, 0, xlwt.Formula("1+1"))
    sheet.write(2, 1, False)
    book.save(str(tmp_path / "a.xls"))
    failed = ' calcext:value-type="error" office:string-value=""'
    rows = (("", "甲"), ("", "真")), ((failed, "#N/A"), (failed, "#DIV/0!")), (("", "2"), ("", "假"))
    lines = ("".join(CELL.format(*cell) for cell in row) for row in rows)
    write_ods(tmp_path / "a.ods", "".join(f"<table:table-row>{line}</table:table-row>" for line in lines))
    cells = [("甲", "真"), (3, 11), ("2", "假")]  # a value and a formula that failed
    write_xlsb(tmp_path / "a.xlsb", cells, set(), False)
    for name in ("a.xlsx", "a.xls", "a.ods", "a.xlsb"):
        [sheet] = read.sheets(tmp_path / name)[1]
        assert (name, sheet.failed, list(sheet.rows)[1]) == (name, 2, ["", ""])


def test_failed_formulas_are_told_with_the_load(inbox, build):
    path = inbox / "service_records" / "a.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("台账")
        sheet.write_row(0, 0, (*HEADER, "备注"))
        sheet.write_row(1, 0, ("2026-09-01", "甲"))
        sheet.write_formula("C2", "=VLOOKUP(1,A:A,1)", None, "#N/A")
    folder = build()
    [(rule, rows, message)] = rows_of(folder, "select rule, rows, message_zh from meta.load_notes")
    assert (rule, rows) == ("failed_formulas", 2)
    assert "有1个单元格的公式出错" in message


@pytest.mark.parametrize("name", ["a.csv", "a.html"])
def test_failed_formulas_in_a_text_or_a_page_hold_nothing_and_are_told(inbox, read_in, name):
    rows = [
        ("姓名", "身份证号", "楼幢", "联系电话", "备注"),
        ("#NAME?", checked("99010119500307123"), *["#REF!"] * 3),
    ]
    rows += [
        ("王芳", checked("99010119600307122"), "#DIV/0!", "13800000000", "#3梯"),
        ("李强", "#VALUE!", "3", "", ""),
    ]
    path = text(inbox / "residents" / name, rows)
    if name == "a.html":
        lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
        path.write_text(f"<html><table>{lines}</table></html>", encoding="utf-8")
    con = read_in("residents")
    kept = "select name, building, phone, remarks from typed.residents order by row_no"
    assert con.execute(kept).fetchall() == [(None, None, None, None), ("王芳", None, "13800000000", "#3梯")]
    faults = "select row_no, column_name, rule from raw.faults order by row_no"
    assert con.execute(faults).fetchall() == [(4, "id_number", "required")]
    [message] = con.execute("select message_zh from raw.load_notes where rule = 'failed_formulas'").fetchone()
    assert "有6个单元格的公式出错" in message


def test_shared_texts_of_an_old_workbook_are_weighed_across_its_records(tmp_path):
    """Plain, wide and rich texts, many of them cut in two by the end of a record of 8 KB."""
    chance = Random(1)
    texts = ["".join(chance.choices("ab甲乙" if n % 2 else "abcd", k=n * 7)) for n in range(400)]
    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    for number, one in enumerate(texts):
        sheet.write(number, 0, one)
        sheet.write(number, 1, one)
    sheet.write_rich_text(500, 0, ["甲" * 3000, ("乙" * 3000, xlwt.easyfont("bold true"))])
    book.save(str(tmp_path / "a.xls"))
    letters = 2 * sum(map(len, texts)) + 6000
    assert old_workbooks.texts_size(tmp_path / "a.xls") == 3 * letters

"""Every format an office keeps, told by its content; what cannot be read is refused with one sentence."""

import io
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter
import xlwt

from etl import archives, html_tables, read, texts
from tests.etl.inboxes import workbook
from warehouse.contracts import ContractError

ROWS = [["姓名", "住址"], ["王芳", "3幢,101"]]
# an ODF sheet of one row; what stands after it is put in by the test
ODS = (
    '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">{1}<office:body><office:spreadsheet>{2}'
    '<table:table table:name="a">{0}</table:table></office:spreadsheet></office:body></office:document-content>'
)
CELL = '<table:table-cell office:value-type="string"{}><text:p>{}</text:p></table:table-cell>'
MANIFEST = (
    '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
)


@pytest.fixture(autouse=True)
def _in_english(monkeypatch):
    monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", "en")


def rows_in(path: Path) -> list[list[str]]:
    return [row for sheet in read.sheets(path)[1] for row in sheet.rows]


def refusal(path: Path) -> str:
    with pytest.raises(ContractError) as caught:
        rows_in(path)
    assert len(caught.value.problems) == 1
    return caught.value.problems[0]


def write_ods(path: Path, rows: str, before: str = "", styles: str = "") -> Path:
    """before: what stands in front of the sheet a; styles: in front of the body."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", ODS.format(rows, styles, before))
    return path


def write_xls(path: Path) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    for number, row in enumerate(ROWS):
        for column, cell in enumerate(row):
            sheet.write(number, column, cell)
    book.save(str(path))
    return path


def test_workbooks_of_every_kind_give_the_same_rows(tmp_path):
    cells = "".join(
        "<table:table-row>" + "".join(CELL.format("", cell) for cell in row) + "</table:table-row>"
        for row in ROWS
    )
    for path in (
        workbook(tmp_path / "a.xlsx", a=ROWS),
        write_xls(tmp_path / "a.xls"),
        write_ods(tmp_path / "a.ods", cells),
        Path(shutil.copy(tmp_path / "a.xls", tmp_path / "a.et")),
    ):
        assert rows_in(path) == ROWS, path.name


def test_the_content_tells_what_a_file_is_not_its_suffix(tmp_path):
    workbook(tmp_path / "a.xlsx", a=ROWS)
    assert rows_in(Path(shutil.copy(tmp_path / "a.xlsx", tmp_path / "a.xls"))) == ROWS
    assert rows_in(Path(shutil.copy(tmp_path / "a.xlsx", tmp_path / "a.csv"))) == ROWS
    assert rows_in(Path(shutil.copy(write_xls(tmp_path / "b.xls"), tmp_path / "b.xlsx"))) == ROWS
    (tmp_path / "c.xls").write_bytes("姓名\t住址\n王芳\t3幢,101\n".encode("gb18030"))
    assert rows_in(tmp_path / "c.xls") == ROWS


def test_dates_and_blanks_of_a_parquet_file_read_like_those_of_a_workbook(tmp_path):
    table = pa.table({"日期": [date(2026, 9, 1), None], "人数": [3.0, 2.5], "是": [True, None]})
    pq.write_table(table, tmp_path / "a.parquet")
    assert rows_in(tmp_path / "a.parquet") == [
        ["日期", "人数", "是"], ["2026-09-01", "3", "TRUE"], ["", "2.5", ""],
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_a_text_file_is_read_in_its_encoding_marked_or_not(tmp_path, encoding):
    (tmp_path / "a.csv").write_bytes("姓名,备注\r\n王䶮,2026\r\n".encode(encoding))
    assert rows_in(tmp_path / "a.csv") == [["姓名", "备注"], ["王䶮", "2026"]]


def test_the_separator_is_what_stands_in_every_line_not_what_joins_phones():
    assert texts.delimiter_of("姓名,电话\n王芳,1;2;3;4\n李强,5;6;7") == ","
    assert texts.delimiter_of("姓名\t住址\n王芳\t3,101,甲,乙") == "\t"
    assert texts.delimiter_of("台账\n姓名|电话\n王芳|1") == "|"


def test_a_web_page_saved_as_xls_is_a_table_and_its_spans_are_merged_cells(tmp_path):
    (tmp_path / "a.xls").write_bytes(
        "<html><head><meta charset=gb2312><style>td {color: red}</style></head><table>"
        "<tr><td colspan=2>居民</td></tr><tr><th>姓名<th>身份证<br>号</tr>"
        "<tr><td rowspan='2'>王&nbsp;芳</td><td>1</td></tr><tr><td> 2\n3 </td></tr></table>".encode("gb18030")
    )
    [sheet] = read.sheets(tmp_path / "a.xls")[1]
    assert sheet.rows == [["居民", ""], ["姓名", "身份证\n号"], ["王 芳", "1"], ["王 芳", "2 3"]]
    assert sheet.merged == [((0, 0), (0, 1)), ((2, 0), (3, 0))]


def test_a_table_within_a_cell_is_a_sheet_of_its_own_and_odd_spans_count_as_one(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(
        "<table><tr><td colspan='x' rowspan=0>外<table><tr><td>内</td></tr></table></td><td>边</td></table>"
    )
    assert [(sheet.name, sheet.rows) for sheet in html_tables.sheets(path)] == [
        ("1", [["外", "边"]]),
        ("2", [["内"]]),
    ]


def test_hidden_sheets_and_rows_are_read_and_known_to_be_hidden(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        shown = book.add_worksheet("甲")
        shown.write_column(0, 0, "abcd")
        shown.set_row(1, None, None, {"hidden": True})
        shown.set_row(2, None, None, {"hidden": True})
        hidden = book.add_worksheet("乙")
        hidden.write(0, 0, "e")
        hidden.hide()
    found = [(s.name, s.rows, s.is_hidden, s.hidden_rows) for s in read.sheets(tmp_path / "a.xlsx")[1]]
    assert found == [("甲", [["a"], ["b"], ["c"], ["d"]], False, 2), ("乙", [["e"]], True, 0)]


def test_a_formula_that_failed_or_was_never_worked_out_holds_nothing(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_formula("A1", "=1/0", None, "#DIV/0!")
        sheet.write_formula("B1", "=Z1", None, "#REF!")
        sheet.write_formula("C1", "=A9", None, "")
        sheet.write_string("D1", "x")
    assert rows_in(tmp_path / "a.xlsx") == [["", "", "", "x"]]


def test_an_archive_that_unpacks_to_a_mountain_is_refused_before_it_is_unpacked(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w") as part,
    ):
        for _ in range(101):
            part.write(b" " * (1 << 20))
    assert "more than 500 MB" in refusal(path)


def test_an_archive_that_understates_its_size_is_found_out(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MEGABYTES", 3)
    path = tmp_path / "liar.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (4 << 20))
    path.write_bytes(path.read_bytes().replace((4 << 20).to_bytes(4, "little"), (99).to_bytes(4, "little")))
    assert refusal(path)


def test_a_cell_far_off_the_table_is_named_instead_of_filling_the_memory(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "far.xlsx") as book:
        book.add_worksheet().write("XFD1048576", "x")
    assert "reaches to row 1048576, column 16384" in refusal(tmp_path / "far.xlsx")
    with xlsxwriter.Workbook(tmp_path / "low.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write("AZ1", "x")
        sheet.write("A1048576", "x")
    assert "reaches to row 1048576, column 52" in refusal(tmp_path / "low.xlsx")
    book = xlwt.Workbook()
    book.add_sheet("a").write(65535, 255, "x")
    book.save(str(tmp_path / "far.xls"))
    assert "row 65536, column 256" in refusal(tmp_path / "far.xls")
    many = CELL.format(' table:number-columns-repeated="16384"', "x")
    row = f'<table:table-row table:number-rows-repeated="1048576">{many}</table:table-row>'
    assert "row 1048576, column 16384" in refusal(write_ods(tmp_path / "far.ods", row))


def test_formats_that_reach_to_the_end_of_a_sheet_are_no_cells(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ROWS[1])
        sheet.write_blank("AZ1048576", None, book.add_format({"bold": True}))
    assert [row[:2] for row in rows_in(tmp_path / "a.xlsx")] == [ROWS[1]]
    row = '<table:table-row>{}<table:table-cell table:number-columns-repeated="16383"/></table:table-row>'
    blank = '<table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row>'
    assert rows_in(write_ods(tmp_path / "a.ods", row.format(CELL.format("", "x")) + blank)) == [["x"]]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.xlsx", b"PK\x03\x04 torn", "not a workbook that can be opened"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "not a workbook that can be opened"),
        ("a.xls", bytes(range(256)) * 9, "its content is no workbook"),
        ("a.xls", b"<html><p>nothing</p></html>", "a web page without a table"),
        ("a.xls", b'<?xml version="1.0"?><Workbook>', "written as XML (2003)"),
        ("a.csv", b"%PDF-1.7 ...", "it is a PDF file"),
        ("a.csv", b"\x80\x81\xff\xfe", "neither UTF-8 nor GB18030"),
        ("a.csv", b"a,b\0c,d", "not a text file"),
        ("a.csv", b"\xff\xfea,b", "line 1 cannot be read"),
        ("a.parquet", b"PAR1 torn", "not a Parquet file"),
        ("a.csv", b"", "the file is empty"),
    ],
)
def test_what_is_no_spreadsheet_is_refused_with_one_sentence(tmp_path, name, content, sentence):
    (tmp_path / name).write_bytes(content)
    assert sentence in refusal(tmp_path / name)


@pytest.mark.parametrize(
    ("inside", "sentence"),
    [("word/document.xml", "Word or PowerPoint"), ("台账.xlsx", "not a workbook but an archive")],
)
def test_an_archive_of_another_kind_is_named(tmp_path, inside, sentence):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(inside, "x")
    (tmp_path / "a.csv").write_bytes(buffer.getvalue())
    assert sentence in refusal(tmp_path / "a.csv")

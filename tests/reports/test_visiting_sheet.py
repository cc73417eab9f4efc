"""Visiting sheets as Word and Excel files: who is on them, room to write, and what every page says."""

import io
import zipfile
from datetime import date, datetime

import docx
import pytest
from docx.oxml.ns import qn
from python_calamine import CalamineWorkbook

from questions.lists import catalogue
from questions.lists.visiting import Visit
from reports import desk as desks
from reports import visiting_sheet

ASKED = catalogue.load()["elders_80_not_visited"]


def visit(
    name: str, estate: str, building: str, door: str, since: date | None = None, phone: str = ""
) -> Visit:
    return Visit("r", estate, building, door, name, 83, phone, since, None, "f.xlsx", "s", 2)


VISITS = [
    visit("李试", "桃园里", "2幢", "301室", date(2026, 3, 18), "10000000001"),
    visit("=1+1", "桃园里", "10幢", "202室"),
    visit("吴试", "府前小区", "1幢", "101室"),
]


@pytest.fixture(scope="module")
def files(built) -> dict[str, bytes]:
    desk = desks.opened(built, "zh")
    sheet = visiting_sheet.visiting_sheet(
        desk, ASKED, VISITS, 7, "全部小区", "网格片区一", datetime(2026, 10, 8, 9, 30)
    )
    return {name: kind.build(sheet) for name, kind in visiting_sheet.KINDS.items()}


@pytest.fixture(scope="module")
def word(files):
    return docx.Document(io.BytesIO(files["docx"]))


@pytest.fixture(scope="module")
def book(files):
    """(rows of each worksheet by its name, the parts of the file by their names)."""
    opened = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx"]))
    with zipfile.ZipFile(io.BytesIO(files["xlsx"])) as parts:
        written = {name: parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml")}
    return {name: opened.get_sheet_by_name(name).to_python() for name in opened.sheet_names}, written


PAGES = ("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")


HEADS = ["序号", "楼幢", "住址", "姓名", "年龄", "电话", "上次走访", "情况", "签字"]
TAOYUAN = [
    ["1", "2幢", "301室", "李试", "83", "10000000001", "2026年3月18日", "", ""],
    ["2", "10幢", "202室", "=1+1", "83", "", "台账无记录", "", ""],
]


def test_word_has_a_table_an_estate_in_the_order_of_the_walk(word):
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in word.tables]
    assert tables[0] == [HEADS, *TAOYUAN]
    assert [row[3] for row in tables[1]] == ["姓名", "吴试"]
    said = [each.text for each in word.paragraphs]
    assert said.count("走访单：80岁及以上、30天内未上门走访") == 2
    assert "桃园里（2人）" in said
    assert "府前小区（1人）" in said


def test_every_estate_in_word_begins_a_page_and_its_head_stands_on_each(word):
    titles = [each for each in word.paragraphs if each.text.startswith("走访单")]
    assert [bool(each.paragraph_format.page_break_before) for each in titles] == [False, True]
    for table in word.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row.height.mm >= 11 for row in table.rows[1:])


def test_word_is_landscape_and_as_wide_as_its_page(word):
    section = word.sections[0]
    assert section.page_width > section.page_height
    written = section.page_width - section.left_margin - section.right_margin
    for table in word.tables:
        assert abs(sum(column.width for column in table.columns) - written) < 36_000  # one millimetre


def test_every_page_says_that_it_holds_personal_data_and_until_when(word, book):
    header = "\n".join(each.text for each in word.sections[0].header.paragraphs)
    assert "内含居民个人信息" in header
    assert "2026年11月7日前销毁" in header  # thirty days after the eighth of October
    assert "均为虚构" in header
    assert "PAGE" in word.sections[0].footer._element.xml
    for name in PAGES:
        page = book[1][name]
        assert "2026年11月7日前销毁" in page.split("<oddHeader>")[1].split("</oddHeader>")[0]
        assert "&amp;P" in page.split("<oddFooter>")[1]


def test_its_number_who_printed_it_and_of_which_day_the_data_are_stand_on_it(word, book):
    lines = "\n".join(each.text for each in word.paragraphs)
    cells = "\n".join(str(row[0]) for row in book[0]["桃园里"][:5])
    for text in (lines, cells):
        assert "打印：网格片区一，2026年10月8日 09:30" in text
        assert "数据截至2026年9月30日" in text
        assert "第7号，全部小区" in text


def test_excel_has_a_worksheet_an_estate_that_prints_its_head_on_each_page(book):
    cells, parts = book
    assert list(cells) == ["桃园里", "府前小区"]
    assert cells["桃园里"][5:8] == [HEADS, *TAOYUAN]
    assert parts["xl/workbook.xml"].count("_xlnm.Print_Titles") == 2
    assert "'桃园里'!$6:$6" in parts["xl/workbook.xml"] or "桃园里!$6:$6" in parts["xl/workbook.xml"]
    for name in PAGES:
        assert 'orientation="landscape"' in parts[name]
        assert 'ht="33"' in parts[name]


def test_what_a_register_holds_is_text_in_excel_never_a_formula(book):
    assert not any("<f>" in book[1][name] for name in PAGES)


def test_a_file_is_named_by_list_place_and_day_of_the_data(built):
    desk = desks.opened(built, "zh")
    name = visiting_sheet.file_name(desk, ASKED, "桃园里2幢", "docx")
    assert name == "新城社区_走访单_80岁及以上、30天内未上门走访_桃园里2幢_2026-09-30.docx"


def test_without_anybody_there_is_a_file_without_a_table(built):
    desk = desks.opened(built, "en")
    sheet = visiting_sheet.visiting_sheet(desk, ASKED, [], 8, "All estates", "Grid 1", datetime(2026, 10, 8))
    assert sheet.sections == ()
    assert docx.Document(io.BytesIO(visiting_sheet.KINDS["docx"].build(sheet))).tables == []

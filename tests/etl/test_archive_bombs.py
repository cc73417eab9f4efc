"""Small files that would become mountains: each is refused with one sentence, in time and in little memory."""

import re
import struct
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
import xlwt

from tests.etl.inboxes import RESIDENTS, checked, workbook
from tests.etl.measured import Outcome, outcomes
from tests.etl.test_formats import CELL, write_ods
from tests.etl.test_workbook_facts import letters, record, write_xlsb

LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "haha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghij", "bcdefghijk", strict=True))
    + "]>"
)
ROWS = [RESIDENTS, ("王芳", checked("99010119600307122"), "女", "新城花园", "")]


def changed(path: Path, part: str, old: str, new: str) -> Path:
    """A good workbook with one part of it changed."""
    workbook(path, 台账=ROWS)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert re.search(old, parts[part])
    parts[part] = re.sub(old, lambda _: new, parts[part], count=1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def of_zeros(path: Path) -> Path:
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(600):
            part.write(bytes(1 << 20))
    return path


def within_archives(path: Path) -> Path:
    content = b"x"
    for depth in range(50):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"{depth}.xlsx", content)
        content = path.read_bytes()
    return path


def pointing_at_one_text(path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row in range(400):
            sheet.write_row(row, 0, ["甲" * 30_000] * 250)
    return path


def old_pointing_at_one_text(path: Path) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    for row in range(400):
        for column in range(250):
            sheet.write(row, column, "甲" * 30_000)
    book.save(str(path))
    return path


def binary_pointing_at_one_text(path: Path) -> Path:
    write_xlsb(path, [("甲",)], set(), False)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    long = letters("甲" * 30_000)
    size = len(long) + 1
    item = b"\x13" + bytes([size & 0x7F | 0x80, size >> 7 & 0x7F | 0x80, size >> 14]) + b"\0" + long
    parts["xl/sharedStrings.bin"] = record(159, struct.pack("<II", 1, 1)) + item + record(160)
    cells = b"".join(record(7, struct.pack("<III", column, 0, 0)) for column in range(250))
    rows = b"".join(record(0, struct.pack("<IIH", row, 0, 300) + bytes(7)) + cells for row in range(400))
    sheet = record(129) + record(148, struct.pack("<IIII", 0, 399, 0, 249)) + record(145) + rows
    parts["xl/worksheets/sheet1.bin"] = sheet + record(146) + record(130)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def merged_text(path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, (*RESIDENTS, "备注"))
        for row in range(1, 60_000):
            sheet.write_row(row, 0, ("王芳", "", "", "新城花园", "1"))
        sheet.merge_range(1, 5, 59_999, 5, "甲" * 30_000)
    return path


def spanning_page(path: Path) -> Path:
    cell = "<td colspan=1000 rowspan=65000>x"
    path.write_text(f"<table><tr>{cell * 300}</tr>{'<tr>' * 65_000}</table>")
    return path


def nested_page(path: Path) -> Path:
    path.write_text("<table><tr><td>" * 100_000 + "x")
    return path


SHEET, BOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"
DECLARATION = r"<\?xml[^>]*\?>"
LONG_TEXT = CELL.format(' table:number-columns-repeated="1000"', "x" * 1000)
BOMBS = {
    "zeros.xlsx": of_zeros,
    "within.xlsx": within_archives,
    "pointing.xlsx": pointing_at_one_text,
    "pointing.xls": old_pointing_at_one_text,
    "pointing.xlsb": binary_pointing_at_one_text,
    "merged text.xlsx": merged_text,
    "laughs in the book.xlsx": lambda path: changed(path, BOOK, DECLARATION, LAUGHS),
    "laughs told.xlsx": lambda path: changed(
        path, BOOK, DECLARATION + r"\s*<workbook", LAUGHS + "<l>&k;</l><workbook"
    ),
    "laughs in the texts.xlsx": lambda path: changed(
        path, "xl/sharedStrings.xml", DECLARATION + r"(.|\n)*?<t>", LAUGHS + "<sst><si><t>&k;"
    ),
    "laughs in the sheet.xlsx": lambda path: changed(path, SHEET, DECLARATION, LAUGHS),
    "nested book.xlsx": lambda path: changed(path, BOOK, "<sheets>", "<a>" * 300_000 + "<sheets>"),
    "declared.xlsx": lambda path: changed(path, SHEET, 'ref="A1:E2"', 'ref="A1:XFD1048576"'),
    "merged.xlsx": lambda path: changed(
        path, SHEET, "</sheetData>", '</sheetData><mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>'
    ),
    "rows.ods": lambda path: write_ods(
        path,
        f'<table:table-row table:number-rows-repeated="1048576">{CELL.format("", "x") * 60}</table:table-row>',
    ),
    "texts.ods": lambda path: write_ods(
        path, f'<table:table-row table:number-rows-repeated="10000">{LONG_TEXT}</table:table-row>'
    ),
    "laughs.ods": lambda path: write_ods(path, CELL.format("", "&k;")),
    "spanning.xls": spanning_page,
    "nested.xls": nested_page,
}
# what is no bomb in the end: the table in it is read
HARMLESS = {"declared.xlsx", "merged.xlsx"}


@pytest.fixture(scope="module")
def exploded(tmp_path_factory) -> dict[str, Outcome]:
    folder = tmp_path_factory.mktemp("bombs")
    paths = [make(folder / name) for name, make in BOMBS.items()]
    return {each.path.name: each for each in outcomes(paths, folder)}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_in_time_and_memory(exploded, name):
    outcome = exploded[name]
    outcome.check()
    assert outcome.megabytes < 700, outcome
    if name in HARMLESS:
        assert outcome.rows == 1, outcome
    elif outcome.rows == 0:
        assert len(outcome.problems) == 2, outcome

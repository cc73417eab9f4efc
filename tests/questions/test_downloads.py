"""Downloads read back: CSV as a spreadsheet takes it, the workbook cell by cell, Parquet with its types."""

import csv as standard
import io
import shutil
import subprocess
import zipfile
from datetime import date, datetime
from decimal import Decimal

import duckdb
import pytest
from pandas import DataFrame, NaT, Timestamp
from pyarrow import parquet as arrow_files
from python_calamine import CalamineWorkbook

from questions import downloads
from questions.downloads import workbook

HEADS = {"estate": "小区", "value": "件数", "day": "受理日期", "number": "编号", "rate": "办结率（%）"}
FACTS = [
    ("问题", "各小区三季度按时办结率"),
    ("查询", "select estate\nfrom core.estates"),
    ("口径", "=1+1 不是公式"),
]
TABLE = DataFrame({
    "estate": ["桃园里", "府前小区", None],
    "value": [12, "不显示", 2.5],
    "day": [Timestamp("2026-01-31"), NaT, Timestamp("2026-09-30")],
    "number": ["000123", "320721196001011234", '=HYPERLINK("http://x")'],
    "rate": [88.951, None, 0.0],
})  # fmt: skip
CHANGED = ("007", "320721196001011234", "1234567890123", "3-2", "2026-09", "1/2", "2E5", "1.10", "1.2.3", "SEPT2",
           "1-Mar", "１２-３", "２０２６０９３０１２３４")  # fmt: skip
COMPUTED = ("=1+1", "+8613912345678", "-2+3", "@SUM(A1)", " =1+1", "＝1+1", "\t=1", "\r=1", "－1", "-5%")
PLAIN = (
    "12",
    "—",
    "-",
    "2026-09-30",
    "75–79",
    "2026Q3",
    "3幢",
    "88.9%",
    "XC01",
    "12.5",
    "a=b",
    "O'Neill",
    "",
)


def records(data: bytes) -> list[list[str]]:
    return list(standard.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def one_column(texts) -> list[str]:
    return [line[0] for line in records(downloads.csv(DataFrame({"text": list(texts)})))[1:]]


def sheets(data: bytes) -> dict[str, list[list]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_a_csv_begins_with_the_mark_by_which_excel_knows_utf8_and_ends_its_lines_for_windows():
    data = downloads.csv(TABLE, HEADS)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == 4


def test_a_csv_says_days_numbers_and_gaps_plainly():
    assert records(downloads.csv(TABLE, HEADS)) == [
        ["小区", "件数", "受理日期", "编号", "办结率（%）"],
        ["桃园里", "12", "2026-01-31", "\t000123", "88.951"],
        ["府前小区", "不显示", "", "\t320721196001011234", ""],
        ["", "2.5", "2026-09-30", '\'=HYPERLINK("http://x")', "0"],
    ]


@pytest.mark.parametrize("text", CHANGED)
def test_a_text_that_a_spreadsheet_would_change_has_a_tab_before_it(text):
    assert one_column([text]) == ["\t" + text]


@pytest.mark.parametrize("text", COMPUTED)
def test_a_text_that_a_spreadsheet_would_compute_has_an_apostrophe_before_it(text):
    assert one_column([text])[0] == "'" + text.replace("\r", "\n")


def test_any_other_text_stays_as_it_is():
    assert one_column(PLAIN) == list(PLAIN)


def test_a_heading_is_made_harmless_too():
    assert records(downloads.csv(DataFrame({"=1+1": [1]})))[0] == ["'=1+1"]


def test_a_text_with_a_separator_a_quote_or_a_break_stays_one_cell():
    texts = ['他说"好"', "a,b", "a;=1+1", "上\r\n下", "a\x00b"]
    data = downloads.csv(DataFrame({"text": texts}))
    assert [line[0] for line in records(data)[1:]] == ['他说"好"', "a,b", "a;=1+1", "上\n下", "ab"]
    assert b'"a;=1+1"' in data


def test_no_number_is_written_with_an_exponent():
    table = DataFrame({
        "float": [1e17, 1e-7, 123456789012.0], "whole": [10**15, 10**17 + 1, -(10**14)],
        "decimal": [Decimal("1E+3"), Decimal("0.10"), None],
    })  # fmt: skip
    lines = records(downloads.csv(table))[1:]
    assert lines == [
        ["100000000000000000", "1000000000000000", "1000"],
        ["0.0000001", "\t100000000000000001", "0.10"],
        ["123456789012", "-100000000000000", ""],
    ]


def test_what_a_query_answers_keeps_its_kinds():
    query = """
        select date '2026-09-30' as day, timestamp '2026-09-30 08:05:00' as moment, true as truth,
            3::bigint as whole, [1, 2] as list, 1.5 as number
        union all select null, null, null, null, null, null
    """
    with duckdb.connect() as con:
        table = con.execute(query).df()
    assert records(downloads.csv(table))[1:] == [
        ["2026-09-30", "2026-09-30 08:05:00", "TRUE", "3", "[1, 2]", "1.5"], [""] * 6,
    ]  # fmt: skip
    first, second = arrow_files.read_table(io.BytesIO(downloads.parquet(table))).to_pylist()
    assert first == {
        "day": date(2026, 9, 30), "moment": datetime(2026, 9, 30, 8, 5), "truth": True, "whole": 3,
        "list": "[1, 2]", "number": 1.5,
    }  # fmt: skip
    assert set(second.values()) == {None}


def test_an_empty_table_is_its_headings():
    empty = TABLE.head(0)
    assert records(downloads.csv(empty, HEADS)) == [list(HEADS.values())]
    assert sheets(downloads.xlsx(empty, FACTS, HEADS))["数据"] == [list(HEADS.values())]
    assert arrow_files.read_table(io.BytesIO(downloads.parquet(empty))).column_names == list(HEADS)


def test_the_workbook_says_the_question_first_and_then_the_numbers():
    found = sheets(downloads.xlsx(TABLE, FACTS, HEADS, {"rate": 1}))
    assert list(found) == ["问题", "数据"]
    assert found["问题"] == [list(fact) for fact in FACTS]
    assert found["数据"] == [
        list(HEADS.values()),
        ["桃园里", 12, date(2026, 1, 31), "000123", 88.951],
        ["府前小区", "不显示", "", "320721196001011234", ""],
        ["", 2.5, date(2026, 9, 30), '=HYPERLINK("http://x")', 0],
    ]


def test_an_english_workbook_names_its_sheets_in_english():
    assert list(sheets(downloads.xlsx(TABLE, FACTS, HEADS, language="en"))) == ["The question", "The numbers"]


def test_a_workbook_holds_no_formula_and_its_first_row_stays_in_sight():
    parts = parts_of(downloads.xlsx(TABLE, FACTS, HEADS))
    assert "<f>" not in "".join(parts.values())
    numbers = parts["xl/worksheets/sheet2.xml"]
    assert 'state="frozen"' in numbers
    assert '<autoFilter ref="A1:E4"/>' in numbers


def parts_of(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_a_year_has_no_thousands_apart_and_a_number_with_decimals_has():
    table = DataFrame({"year": [2026], "count": [2026], "rate": [1234.567]})
    styles = parts_of(downloads.xlsx(table, [], {}, {"count": 0, "rate": 1}))["xl/styles.xml"]
    assert 'formatCode="#,##0.0"' in styles
    sheet = parts_of(downloads.xlsx(table, [], {}))["xl/styles.xml"]
    assert "#,##0" not in sheet


def test_a_number_longer_than_excel_keeps_a_day_it_never_had_and_what_is_no_number_are_text():
    table = DataFrame(
        {"long": [10**17 + 1, 5], "old": [date(1899, 12, 31), date(2026, 1, 1)], "end": [float("inf"), 1]}
    )
    assert sheets(downloads.xlsx(table, [], {}))["数据"][1:] == [
        ["100000000000000001", "1899-12-31", "inf"], [5, date(2026, 1, 1), 1],
    ]  # fmt: skip


def test_a_table_longer_than_a_sheet_is_refused_and_a_text_longer_than_a_cell_is_cut(monkeypatch):
    assert sheets(downloads.xlsx(DataFrame({"text": ["长" * 40_000]}), [], {}))["数据"][1] == ["长" * 32_767]
    monkeypatch.setattr(workbook, "MOST_ROWS", 2)
    with pytest.raises(downloads.TooManyRows):
        downloads.xlsx(TABLE, FACTS, HEADS)


def test_words_among_numbers_stand_beside_them_in_parquet():
    table = arrow_files.read_table(io.BytesIO(downloads.parquet(TABLE)))
    assert table.column("value").to_pylist() == [12, None, 2.5]
    assert table.column("value_note").to_pylist() == [None, "不显示", None]
    assert table.column("day").to_pylist() == [date(2026, 1, 31), None, date(2026, 9, 30)]
    assert table.column("number").to_pylist() == list(TABLE["number"])
    assert str(table.schema.field("day").type) == "date32[day]"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_an_office_program_shows_every_cell_as_it_was(kind, tmp_path):
    rows = [*CHANGED, *(text for text in PLAIN if text)]
    table = DataFrame({"text": rows, "number": range(len(rows)), "day": [date(2026, 9, 30)] * len(rows)})
    data = downloads.csv(table) if kind == "csv" else downloads.xlsx(table, FACTS, {})
    (tmp_path / f"in.{kind}").write_bytes(data)
    seen = opened(tmp_path, kind)
    read = {"12": 12, "12.5": 12.5, "2026-09-30": date(2026, 9, 30), "88.9%": 0.889} if kind == "csv" else {}
    for (text, number, day), before, at in zip(seen, rows, range(len(rows)), strict=True):
        shown = text.lstrip("\t") if isinstance(text, str) else text
        assert shown == read.get(before, before)
        assert (number, day) == (at, date(2026, 9, 30))


def opened(folder, kind: str) -> list[list]:
    """Cells of the last sheet as LibreOffice reads the file: comma, quotes, UTF-8."""
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    (folder / "out").mkdir()
    how = ["--infilter=CSV:44,34,76,1"] if kind == "csv" else []
    subprocess.run(
        ["soffice", home, "--headless", *how, "--convert-to", "xlsx", "--outdir", "out", f"in.{kind}"],
        cwd=folder, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return list(sheets((folder / "out" / "in.xlsx").read_bytes()).values())[-1][1:]

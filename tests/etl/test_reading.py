"""Cells as text, headings, encodings: what the clerk sees is what is read."""

import ast
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from etl import headers, read
from etl.sources import SOURCES, named
from tests.etl.inboxes import REPOSITORY
from translations import translator


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (3.0, "3"),
        (0.5, "0.5"),
        (110105491231002.0, "110105491231002"),
        (321203199003071231.0, "3.21203199003071E+17"),
        (True, "TRUE"),
        (None, ""),
        (date(2026, 9, 30), "2026-09-30"),
        (datetime(2026, 9, 30), "2026-09-30"),
        (datetime(2026, 9, 30, 9, 5), "2026-09-30 09:05:00"),
        (time(9, 5), "09:05:00"),
        (timedelta(hours=26), "26:00:00"),
        (" 王 ", " 王 "),
    ],
)
def test_a_cell_is_what_the_clerk_sees(cell, expected):
    assert read.as_text(cell) == expected


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("姓　名", "姓名"),
        ("金额（元）", "金额"),
        ("身份证号 *", "身份证号"),
        ("ＩＤ", "id"),
        ("(备注)", "(备注)"),
    ],
)
def test_headings_differ_in_blanks_width_units_and_marks_only(written, meant):
    assert headers.normalised(written) == meant


def test_a_short_utf_8_file_is_not_taken_for_gb18030(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("网格".encode())  # these six bytes are also three letters of GB18030
    assert read.encoding_of(path) == "utf-8"
    path.write_bytes("网格".encode("gb18030"))
    assert read.encoding_of(path) == "gb18030"


def test_the_row_with_most_headings_is_the_header_wherever_it_stands():
    rows = [["登记日期 2026"], [""], ["日期", "事项"], ["2026-09-01", "电话"]]
    found = headers.find(rows, [], headers.spellings(named("service_records"), {}))
    assert (found.first, found.last, found.columns) == (2, 2, {"received_date": 0, "item": 1})


def test_no_heading_means_two_columns_of_one_source():
    for source in SOURCES:
        meanings: dict[str, str] = {}
        for column in source.columns:
            for heading in column.headers:
                meaning = meanings.setdefault(headers.normalised(heading), column.name)
                assert meaning == column.name, f"{source.name}: {heading} is {meaning} and {column.name}"


def test_every_sentence_of_the_command_line_and_of_rules_is_there_in_chinese():
    chinese = translator("zh")
    sentences = set()
    for path in (*Path(REPOSITORY, "etl").glob("*.py"), *Path(REPOSITORY, "warehouse").glob("*.py"),
                 *Path(REPOSITORY, "community").glob("*.py")):  # fmt: skip
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("say", "both"):
                first = node.args[0]
                sentences.update([first.value] if isinstance(first, ast.Constant) else [])
    from etl import rules

    constants = (value for name, value in vars(rules).items() if name.isupper())
    for value in constants:
        sentences.update(value.values() if isinstance(value, dict) else [value])
    missing = sorted(sentence for sentence in sentences if chinese.gettext(sentence) == sentence)
    assert missing == []

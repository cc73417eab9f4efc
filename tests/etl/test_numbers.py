"""Numbers as offices write them, and what is taken for granted in reading them."""

import json
from pathlib import Path

import pytest

from tests.etl.desk import desk
from tests.etl.inboxes import rows_of, workbook

VECTORS = Path(__file__).parents[3] / "shared" / "data" / "chinese-number-vectors"


@pytest.fixture(scope="module")
def con():
    return desk()


def read(con, *cells):
    """Each cell with its number and what was taken for granted in it."""
    found = con.execute("select cell, value, repair from number_readings(?)", [list(dict.fromkeys(cells))])
    return {cell: (value, repair) for cell, value, repair in found.fetchall()}


def values(con, *cells):
    return {cell: value for cell, (value, _) in read(con, *cells).items()}


def test_plain_numbers_need_no_second_look(con):
    found = con.execute("select parse_number('12'), parse_number('-0.5'), parse_number('约50')").fetchone()
    assert found == (12, -0.5, None)


def test_digits_are_read_with_their_width_separators_and_units(con):
    expected = {
        "１２": 12,
        "1,234.5": 1234.5,
        "－2": -2,
        "−2": -2,
        "+3": 3,
        "1.2万": 12000,
        "1.2万元": 12000,
        "￥1,234.50": 1234.5,
        "12元": 12,
        "95%": 95,
        "8小时": 8,
        "3天": 3,
        "5分": 5,
        ".5": 0.5,
    }
    assert read(con, *expected) == {cell: (value, None) for cell, value in expected.items()}


def test_a_number_that_is_only_about_right_is_read_and_said_so(con):
    expected = {"约50": 50, "50余人": 50, "近百人": 100, "十几人": 10, "30人左右": 30, "约1.5万人": 15000}
    assert read(con, *expected) == {cell: (value, "about") for cell, value in expected.items()}


def test_a_range_is_its_lower_end_and_said_so(con):
    expected = {"5-6人": 5, "5～6": 5, "5人-6人": 5, "十至二十": 10, "五六人": 5, "三四十人": 30}
    assert read(con, *expected) == {cell: (value, "range") for cell, value in expected.items()}


def test_numerals_are_read_and_said_so(con):
    expected = {"十二": 12, "一百零五": 105, "两千三": 2300, "三万五": 35000, "廿二": 22, "壹拾元整": 10}
    assert read(con, *expected) == {cell: (value, "numeral") for cell, value in expected.items()}


def test_a_blank_parts_thousands_or_two_numbers_but_never_joins_digits(con):
    together = {
        "1 000": 1000,
        "12 500.5": 12500.5,
        "1 234 567": 1234567,
        "约 1 200 人": 1200,
        "1 000 元": 1000,
        "5 人": 5,
    }
    assert values(con, *together) == together
    apart = ("2 5", "5\n6", "1 00", "1000 000", "2 000 5")
    assert values(con, *apart) == dict.fromkeys(apart)


def test_a_year_is_read_with_the_word_behind_it(con):
    cells = ("2025年", "2025年度", " ２０２５ 年度", "二〇二五年度", "二零二五年")
    assert values(con, *cells) == dict.fromkeys(cells, 2025)


def test_what_is_no_number_stays_unread(con):
    cells = (
        "若干",
        "3,5",
        "6-5",
        "2024-3",
        "12.5.3",
        "半",
        "十一十二",
        "点五",
        "10..1万",
        "元整",
        "3年",
        "2025年3月",
    )
    assert values(con, *cells) == dict.fromkeys(cells)


def test_a_column_of_such_numbers_is_loaded(inbox, build):
    rows = [("被评议人", "评议人类别", "评分", "评议日期"), ("王芳", "居民代表", 90, "2026-06-30")]
    rows += [("王芳", "居民代表", cell, "2026-06-30") for cell in ("约80", "九十五", "七八十", "好")]
    workbook(inbox / "review_ratings" / "a.xlsx", 评议=rows)
    staff = [("工号", "姓名", "岗位"), ("XC01", "王芳", "书记")]
    workbook(inbox / "staff" / "a.xlsx", 名册=staff)
    folder = build()
    assert rows_of(folder, "select rating from core.review_ratings order by 1") == [
        (70,),
        (80,),
        (90,),
        (95,),
    ]
    assert rows_of(folder, "select value from raw.rejects", "people.duckdb") == [("好",)]


def test_a_number_larger_than_any_that_is_kept_comes_back(inbox, read_in):
    rows = [("姓名", "日期", "考勤结果", "迟到时长"), ("甲", "2026-09-01", "迟到", 13800000000)]
    rows += [
        ("甲", f"2026-09-0{day}", "迟到", cell)
        for day, cell in ((2, "12"), (3, "2147483648"), (4, "9亿亿亿"))
    ]
    workbook(inbox / "attendance_days" / "a.xlsx", 考勤=rows)
    con = read_in("attendance_days")
    kept = "select late_minutes from typed.attendance_days order by row_no"
    assert con.execute(kept).fetchall() == [(None,), (12,), (None,), (None,)]
    faults = "select row_no, column_name, rule, is_row_rejected from raw.faults order by row_no"
    assert con.execute(faults).fetchall() == [(n, "late_minutes", "integer", False) for n in (2, 4, 5)]
    huge = f"{'9' * 30}.5元"
    assert values(con, huge) == {huge: None}


@pytest.mark.real
def test_the_vectors_of_a_library_of_numerals_agree_with_ours(con):
    """Its strict mode refuses 一一 and 壹壹, which its normal mode reads as 11, digit by digit, as we do."""
    if not VECTORS.exists():
        pytest.skip(f"no folder {VECTORS}: the real files are not here")
    vectors = json.loads((VECTORS / "cn2an_test.json").read_text(encoding="utf-8"))
    good = dict(vectors["strict_data_dict"] + vectors["normal_data_dict"] + vectors["smart_data_dict"])
    assert values(con, *good) == pytest.approx(good, rel=1e-12)
    bad = {cell for kind in ("smart", "normal", "strict") for cell in vectors[f"error_{kind}_datas"]} - {
        *good
    }
    assert len(bad) == 15
    assert values(con, *bad) == dict.fromkeys(bad)


@pytest.mark.real
def test_numbers_written_out_by_that_library_are_read_back(con):
    """Plain, financial and digit by digit. Money in full (分 alone is points of a score here, not a cent)."""
    if not VECTORS.exists():
        pytest.skip(f"no folder {VECTORS}: the real files are not here")
    vectors = json.loads((VECTORS / "an2cn_test.json").read_text(encoding="utf-8"))["input_data"]
    written = {text: number for number, texts in vectors for text in (texts[0], texts[1], texts[3])}
    assert values(con, *written) == pytest.approx(written, rel=1e-9)
    money = {texts[2]: number for number, texts in vectors if texts[2] != "壹分"}
    assert values(con, *money) == pytest.approx(money, abs=0.01)

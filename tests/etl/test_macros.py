"""What a cell says, and what the macros make of it."""

import csv
import random
from datetime import date
from pathlib import Path

import pytest

from tests.etl.desk import desk

REAL = Path(__file__).parents[3] / "shared" / "data" / "id-number-vectors" / "id_vectors.csv"


@pytest.fixture(scope="module")
def con():
    return desk()


def read(con, macro, *cells):
    """The macro over a column of cells, in their order."""
    con.execute("create or replace temp table cells (n integer, cell varchar)")
    con.executemany("insert into cells values (?, ?)", list(enumerate(cells)))
    return [row[0] for row in con.execute(f"select {macro} from cells order by n").fetchall()]


def read_each(con, macro, expected):
    assert dict(zip(expected, read(con, macro, *expected), strict=True)) == expected


def test_blanks_full_width_signs_and_missing_markers_are_cleaned(con):
    read_each(
        con,
        "clean(cell)",
        {" ３２Ａ ": "32A", "王　伟": "王 伟", "a\n b": "a b", "制度，台账（一）": "制度，台账（一）"}
        | dict.fromkeys(["", "　", "无", "—", "--", "/", "N/A", "不详", "空"])
        | dict.fromkeys(
            [
                "#REF!",
                "#VALUE!",
                "#DIV/0!",
                "#NAME?",
                "#NUM!",
                "#NULL!",
                "#SPILL!",
                "#CALC!",
                "#N/A",
                "#ref!",
                "＃ＲＥＦ!",
            ]
        )
        | {"#3": "#3"},
    )


def test_every_style_of_date_is_read(con):
    day = date(2024, 3, 5)
    styles = (
        "2024.3.5",
        "2024.03.05",
        "2024/3/5",
        "2024-3-5",
        "2024-03-05",
        "20240305",
        "20240305.0",
        "2024年3月5日",
        "24.3.5",
        "２０２４．３．５",
        "45356",
        "45356.0",
        "45356.39",
        "2024.3.5上午",
        "2024-03-05T09:15:00",
        "2024-03-05 09:15:00",
        "20240305091500",
        "2024-03-05 星期二",
        "2024年3月5号",
        "2024.3.5.",
        " 2024.3.5 ",
    )
    read_each(con, "parse_date(cell)", dict.fromkeys(styles, day))
    read_each(
        con,
        "parse_date(cell)",
        {
            "25-09-01 星期一": date(2025, 9, 1),
            "49.10.1": date(1949, 10, 1),
            "1949年12月31日": date(1949, 12, 31),
        },
    )


def test_days_in_chinese_numerals_are_read_and_said_so(con):
    days = {
        "二〇二六年九月一日": date(2026, 9, 1),
        "二零二六年十二月三十一日": date(2026, 12, 31),
        "二○二六年十月廿一日": date(2026, 10, 21),
        "一九四九年十月一日": date(1949, 10, 1),
        "二〇二六年九月一日上午": date(2026, 9, 1),
    }
    read_each(con, "parse_date(cell)", days)
    read_each(con, "date_repair(cell)", dict.fromkeys(days, "numeral"))
    bad = ("二〇二六年二月三十日", "二〇二六年十三月一日", "二〇二六年", "九月一日", "三月", "一二三")
    read_each(con, "parse_date(cell)", dict.fromkeys(bad))
    read_each(con, "day_with_year(cell, '2026')", {"九月一日": date(2026, 9, 1), "九月": None})


def test_a_month_without_a_year_is_its_first_day_where_months_are_told(con):
    cells = ("9月", "9月份", "09月", "9", "9.0", " 9 月")
    read_each(con, "month_with_year(cell, '2026')", dict.fromkeys(cells, date(2026, 9, 1)))
    read_each(con, "month_with_year(cell, '2026')", {"12月": date(2026, 12, 1), "10": date(2026, 10, 1)})
    read_each(
        con,
        "month_with_year(cell, '2026')",
        dict.fromkeys(("13月", "0", "9月5日", "9.1", "合计", "", "三季度")),
    )
    assert con.execute("select month_with_year('9月', null)").fetchall() == [(None,)]


def test_days_that_do_not_exist_or_lack_a_part_are_no_dates(con):
    cells = (
        "2024.13.5", "2024.2.30", "2023-02-29", "3月5日", "2024.1", "3.5-3.7", "", "无", "0024-01-01", "明天",
        "99999", "2024.13", "202413", "2024.2.30-3.1",
    )  # fmt: skip
    read_each(con, "parse_date(cell)", dict.fromkeys(cells))


def test_a_month_is_its_first_day_and_said_so(con):
    cells = (
        "2024.3",
        "2024年3月",
        "2024-03",
        "2024/3",
        "202403",
        "2024年3月份",
        "二〇二四年三月",
        "二零二四年三月份",
    )
    read_each(con, "parse_date(cell)", dict.fromkeys(cells, date(2024, 3, 1)))
    read_each(con, "date_repair(cell)", dict.fromkeys(cells, "month_only"))


def test_of_several_days_the_first_counts_and_is_said_so(con):
    cells = ("2024.3.5-3.7", "2024.3.5－2024.3.7", "2024年3月5日至7日", "20240305-20240307", "2024/3/5～3/7",
             "2024.3.5 2024.3.6", "2024年3月5日，3月6日")  # fmt: skip
    read_each(con, "parse_date(cell)", dict.fromkeys(cells, date(2024, 3, 5)))
    read_each(con, "date_repair(cell)", dict.fromkeys(cells, "date_range"))


def test_serials_and_stamps_are_said_to_be_such_but_days_in_words_are_not(con):
    # 1709568000000 ms is 2024-03-04 16:00 UTC, midnight of the 5th in China
    cells = ("45356", "45356.39", "1709568000", "1709568000000", "1709568000000000000")
    read_each(con, "parse_date(cell)", dict.fromkeys(cells, date(2024, 3, 5)))
    read_each(con, "date_repair(cell)", dict.fromkeys(cells, "serial"))
    read_each(con, "date_repair(cell)", dict.fromkeys(["2024-03-05", "2024.3.5", "25-09-01 星期一"]))


def test_a_day_without_a_year_is_given_one(con):
    cells = ("3月5日", "3/5", "3.5", "03-05", "3.5-3.7", "3月5日至7日", "3月5日上午")
    read_each(con, "day_with_year(cell, '2024')", dict.fromkeys(cells, date(2024, 3, 5)))
    read_each(
        con,
        "day_with_year(cell, '2023')",
        dict.fromkeys(["2月29日", "13.5", "3.1", "明天", "2024.3.5", "03-05-2024", "3/5/2024"]),
    )


def test_the_hour_is_read_from_clocks_digits_and_fractions_of_a_day(con):
    read_each(
        con,
        "parse_time_hour(cell)",
        {
            "000400.0": 0,
            "151200.0": 15,
            "09:15": 9,
            "9：15": 9,
            "上午9:15": 9,
            "下午3:20": 15,
            "下午12:10": 12,
            "0.385": 9,
            "45356.5": 12,
            "0.0": 0,
            "091500": 9,
            "91500": 9,
            "0915": 9,
            "915": 9,
            "9": 9,
            "9点半": 9,
            "9时30分": 9,
            "2024-03-05 16:15": 16,
            "2024-03-05T08:00:00": 8,
            "25:00": None,
            "9:75": None,
            "240000": None,
            "": None,
        },
    )


def test_yes_and_no_have_many_spellings(con):
    read_each(con, "parse_boolean(cell)", dict.fromkeys(["是", "有", "√", "✓", "1", "1.0", "Y", "Ｙ"], True))
    read_each(con, "parse_boolean(cell)", dict.fromkeys(["否", "无", "×", "0", "0.0", "n"], False))
    read_each(con, "parse_boolean(cell)", dict.fromkeys(["", "也许"]))


def test_the_first_good_one_of_several_telephones_counts(con):
    read_each(
        con,
        "phone(cell)",
        {
            "13800138000": "13800138000",
            "13800138000.0": "13800138000",
            "138 0013-8000;0523-86111111": "13800138000",
            "13800138000、13900139000": "13800138000",
            "13800138000\n13900139000": "13800138000",
            "13800138000 13900139000": "13800138000",
            "1380013800/13900139000": "13900139000",
            "13800138000(儿子)": "13800138000",
            "13800138000(儿子)  0523-86111111": "13800138000",
            "(儿子)13800138000": "13800138000",
            "86111111 13800138000": "86111111",
            "(0523)86111111": "052386111111",
            "+8613800138000": "13800138000",
            "0523-86111111": "052386111111",
            "0523 86111111": "052386111111",
            "86111111": "86111111",
            "1.38E+10": None,
            "123": None,
            "无": None,
        },
    )
    assert read(con, "len(phones(cell))", "13800138000；86111111，0523-86111112", "123/13800138000") == [3, 1]
    assert read(con, "len(phones(cell))", "13800138000(儿子)13900139000", "86111111 13900139000") == [2, 2]


def test_a_name_is_read_without_the_notes_behind_it(con):
    read_each(
        con,
        "name_of(cell)",
        {
            "王　芳": "王 芳",
            "张三(户主)": "张三",
            "李四（已故）": "李四",
            "张三[外出]（租）": "张三",
            "王芳13800138000": "王芳",
            "王芳(13800138000)": "王芳",
            "(王)芳": "(王)芳",
            "㛃䶮": "㛃䶮",
            "𬭎喆": "𬭎喆",
            "J. Smith": "J. Smith",
            "无": None,
        },
    )
    dots = ("阿依古丽•买买提", "阿依古丽．买买提", "阿依古丽.买买提", "阿依古丽·买买提")
    read_each(con, "name_of(cell)", dict.fromkeys(dots, "阿依古丽·买买提"))


def test_closed_lists_are_found_by_their_words_whatever_the_brackets(con):
    assert read(con, "code_of('education', cell)", "高中(含中专)", "无", "博士后") == [
        "senior_middle",
        "none",
        None,
    ]
    assert read(con, "code_of('sex', cell)", " 男 ", "未知", "1", "") == ["male", "unknown", None, None]


def test_an_estate_is_found_inside_an_address_but_not_in_the_name_of_a_road(con):
    read_each(
        con,
        "estate_of(cell)",
        {
            "金港": "金港名邸",
            "金港 名邸": "金港名邸",
            "高港区府前路12号府前小区3幢": "府前小区",
            "泰州市高港区府前路12号": None,
            "别处": None,
            "": None,
        },
    )


def test_a_column_named_like_those_of_the_lists_is_read_all_the_same(con):
    rows = "(values ('别处', '女')) as rows (spelling, code)"
    assert con.execute(f"select estate_of(spelling), code_of('sex', code) from {rows}").fetchone() == (
        None,
        None,
    )


def test_the_published_examples_of_id_numbers(con):
    read_each(
        con,
        "id_fault(cell)",
        {
            "11010519491231002X": None,
            "440524188001010014": "birth_date_implausible",
            "34052419800101001X": None,
            "340524198001010013": "checksum",
            "321203199003071231": None,
            "321203194508152026": None,
            "321203196801015003": None,
            "32120320041001001X": None,
            "32120320041001001x": None,
            "110105491231002": None,
            "321203201002290010": "birth_date",
            "321203199003071000": "precision_lost",
            "3.21203E+17": "precision_lost",
            "321203199003071232": "checksum",
            "1234": "length",
            "32120319900307123*": "characters",
            "无": None,
        },
    )
    read_each(
        con,
        "id_number(cell)",
        {
            "110105491231002": "11010519491231002X",
            "321203680101500": "321203196801015003",
            "340524198001010013": None,
            "32120320041001001x": "32120320041001001X",
            "３２１２０３１９９００３０７１２３１": "321203199003071231",
            "'321203 19900307 1231\u00a0": "321203199003071231",
        },
    )


def test_birth_date_and_sex_come_from_the_number(con):
    numbers = ("11010519491231002X", "321203199003071231", "321203680101500", "340524198001010013")
    assert read(con, "id_birth_date(id_number(cell))", *numbers) == [
        date(1949, 12, 31),
        date(1990, 3, 7),
        date(1968, 1, 1),
        None,
    ]
    assert read(con, "id_sex(id_number(cell))", *numbers) == ["female", "male", "female", None]


def naive_fault(number):
    """GB 11643 once more, digit by digit; None = good."""
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return "birth_date"
    total = sum(int(digit) * 2 ** (17 - place) for place, digit in enumerate(number[:17]))
    if number[17] != "10X98765432"[total % 11]:
        return "checksum"
    return None if date(1900, 1, 1) <= born <= date(2026, 12, 31) else "birth_date_implausible"


def test_random_numbers_are_judged_as_by_a_naive_second_way(con):
    dice = random.Random(11643)
    numbers = []
    while len(numbers) < 3000:
        born = f"{dice.randint(1890, 2026)}{dice.randint(1, 12):02}{dice.randint(1, 31):02}"
        body = f"990101{born}{dice.randint(1, 999):03}"
        last = dice.choice("0123456789X")
        if dice.random() < 0.5:
            last = next(c for c in "0123456789X" if naive_fault(body + c) != "checksum")
        if (body + last)[-3:] != "000":
            numbers.append(body + last)
    found = read(con, "id_fault(cell)", *numbers)
    expected = [naive_fault(number) for number in numbers]
    assert found == expected
    assert {fault: expected.count(fault) > 20 for fault in set(expected)} == dict.fromkeys(
        (None, "checksum", "birth_date", "birth_date_implausible"), True
    )


@pytest.mark.real
def test_the_vectors_of_two_other_validators_agree_with_ours(con):
    if not REAL.exists():
        pytest.skip(f"no folder {REAL.parent}: the real files are not here")
    with REAL.open(encoding="utf-8") as file:
        vectors = [row for row in csv.DictReader(file) if row["gb11643_checksum_ok"]]
    assert len(vectors) == 46
    faults = read(con, "id_fault(cell)", *(row["id"] for row in vectors))
    births = read(con, "id_birth_date(id_number(cell))", *(row["id"] for row in vectors))
    for row, fault, born in zip(vectors, faults, births, strict=True):
        good = row["gb11643_checksum_ok"] in ("yes", "n/a") and row["date_parses_as"] != ""
        assert (fault is None) == good, row
        if good:
            assert str(born) == row["date_parses_as"], row

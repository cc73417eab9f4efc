"""What a cell does not say by itself is supplied, counted and kept as delivered."""

from datetime import date

import pytest

from etl.years import month_of, year_of
from tests.etl.desk import desk
from tests.etl.inboxes import SERVICES, checked, rows_of, text, workbook

MAN, WOMAN, OTHER_WOMAN = (
    checked("99010119500307123"),
    checked("99010119600307122"),
    checked("99010119700307124"),
)
HOME = ("姓名", "身份证号", "性别", "小区", "楼幢", "单元", "房号", "住址", "联系电话")
REPAIRS = "select column_name, rule, sum(rows) from raw.repairs group by all order by all"
DOUBTS = "select column_name, value, rule from raw.doubts order by all"


def person(name, number, sex="", estate="", building="", unit="", room="", address="", phone=""):
    return (name, number, sex, estate, building, unit, room, address, phone)


def test_the_year_is_taken_from_the_title_the_sheet_or_the_file():
    assert year_of([["新城社区活动台账(2024年度)"], ["填表日期：2024.3.5"]], "2023", "2022") == 2024
    assert year_of([["台账"]], "2023年3月", "2022") == 2023
    assert year_of([], None, "服务登记202403") == 2024
    assert year_of([], None, "日报_20240305-20240311") == 2024
    assert year_of([], "Sheet1", "2023年10月至2024年9月") is None
    assert year_of([["服务台账"], ["填表日期：2026年1月5日"]], "Sheet1", "台账") is None
    assert year_of([["2025年台账 制表时间 2026.1.5"]], None, "") == 2025
    assert year_of([["电话 0523-20241234567"]], "表1", "台账") is None


@pytest.mark.parametrize(
    ("above", "sheet", "file", "month"),
    [
        (["新城社区居民信息台账（2026年9月）"], "Sheet1", "台账.xlsx", "2026-09"),
        (["截至2026年9月30日", "填报日期：2026-10-08"], None, "台账.csv", "2026-09"),
        (["居民信息台账（2026年）", "填报日期：2026年9月30日"], "新城花园", "台账2026.xlsx", "2026-09"),
        (["填报日期：2026年9月30日"], "8月", "台账.xlsx", "2026-08"),
        (["二〇二六年十一月"], None, "台账.xlsx", "2026-11"),
        (["2025年10月至2026年9月"], None, "台账.xlsx", "2026-09"),
        (["2026年1-9月人口变动"], None, "台账.xlsx", "2026-09"),
        (["2026年第三季度"], None, "台账.xlsx", None),
        ([], "九月", "台账2026.xlsx", "2026-09"),
        ([], "2026.9", "台账.xlsx", "2026-09"),
        ([], "Sheet1", "新城花园202609.xlsx", "2026-09"),
        ([], "Sheet1", "台账_20260930.xlsx", "2026-09"),
        ([], None, "2026-09/新城花园.csv", "2026-09"),
        ([], "9月", "台账.xlsx", None),
        ([], "3-2-501", "2026年9-10号楼.xlsx", None),
        (["电话 0523-20260912345"], "蜜月", "a.csv", None),
    ],
)  # fmt: skip
def test_the_month_is_taken_from_the_title_the_sheet_the_file_or_its_folder(above, sheet, file, month):
    assert month_of([above], sheet, f"residents/{file}") == month


def test_days_without_a_year_get_that_of_the_title(inbox, read_in):
    rows = [("新城社区服务台账（2024年度）",), SERVICES]
    days = ("3月5日", "3.6-3.7", "2月30日", "2024.3.8")
    workbook(
        inbox / "service_records" / "台账.xlsx", 表=rows + [(day, "老年证", "", "", "", "") for day in days]
    )
    con = read_in("service_records")
    kept = "select received_date::varchar from typed.service_records order by 1"
    assert con.execute(kept).fetchall() == [("2024-03-05",), ("2024-03-06",), ("2024-03-08",)]
    assert con.execute(REPAIRS).fetchall() == [("received_date", "year_supplied", 2)]
    assert con.execute(DOUBTS).fetchall() == [
        ("received_date", "3.6-3.7", "year_supplied"),
        ("received_date", "3月5日", "year_supplied"),
    ]
    assert con.execute("select value, rule from raw.faults").fetchall() == [("2月30日", "date")]


def test_without_a_year_anywhere_such_a_day_is_returned(inbox, read_in):
    text(inbox / "service_records" / "台账.csv", [SERVICES, ("3月5日", "老年证", "", "", "", "")])
    con = read_in("service_records")
    assert con.execute("select value, rule from raw.faults").fetchall() == [("3月5日", "date")]


def test_a_bare_digit_for_the_sex_means_what_the_id_numbers_of_the_file_say(inbox, read_in):
    digits = [("1", "2"), ("0", "1"), ("1", "0"), ("1.0", "2.0")]
    for number, (man, woman) in enumerate(digits):
        rows = [
            person(name, checked(f"9901011{year}0{number + 1}07{place}"), digit)
            for name, year, place, digit in (
                ("甲", 950, 123, man), ("乙", 960, 122, woman), ("丙", 970, 124, woman),
            )
        ]  # fmt: skip
        text(inbox / "residents" / f"{number}.csv", [HOME, *rows])
    con = read_in("residents")
    assert con.execute("select count(*) from raw.faults").fetchone() == (0,)
    repaired = "select column_name, rule, rows from raw.repairs order by load_id"
    assert con.execute(repaired).fetchall() == [("sex", "sex_by_id", 3)] * len(digits)
    sexes = "select list(sex order by row_no) from typed.residents group by load_id"
    assert con.execute(sexes).fetchall() == [(["male", "female", "female"],)] * len(digits)


def test_a_digit_that_the_id_numbers_contradict_cannot_be_told(inbox, read_in):
    rows = [person("甲", MAN, "1"), person("乙", WOMAN, "1")]
    text(inbox / "residents" / "a.csv", [HOME, *rows])
    con = read_in("residents")
    problems = "select column_name, rule, is_row_rejected, count(*) from raw.faults group by all order by all"
    assert con.execute(problems).fetchall() == [("sex", "sex_digit", False, 2)]


def test_each_telephone_of_a_cell_is_judged_and_none_is_lost(inbox, read_in):
    text(inbox / "residents" / "a.csv", [HOME, person("甲", MAN, phone="123；13900139000、0523-86111111")])
    con = read_in("residents")
    assert con.execute("select phone from typed.residents").fetchall() == [("13900139000",)]
    doubts = [("phone", "123；13900139000、0523-86111111", "first_phone")]
    assert con.execute(DOUBTS).fetchall() == doubts


def test_a_nought_for_a_telephone_is_none_and_no_fault(inbox, read_in):
    text(inbox / "residents" / "a.csv", [HOME, person("甲", MAN, phone="0"), person("乙", WOMAN, phone="12")])
    con = read_in("residents")
    problems = "select column_name, rule, count(*) from raw.faults group by all order by all"
    assert con.execute(problems).fetchall() == [("phone", "phone", 1)]


def test_notes_behind_names_are_taken_off_counted_and_kept_as_delivered(inbox, read_in):
    rows = [person("张三(户主)", MAN), person("李四（已故）", WOMAN), person("王　五", OTHER_WOMAN)]
    text(inbox / "residents" / "a.csv", [HOME, *rows])
    con = read_in("residents")
    names = "select name from typed.residents order by 1"
    assert con.execute(names).fetchall() == [("张三",), ("李四",), ("王 五",)]
    assert con.execute(REPAIRS).fetchall() == [("name", "blanks", 1), ("name", "name_note", 2)]
    assert con.execute(DOUBTS).fetchall() == [
        ("name", "张三(户主)", "name_note"),
        ("name", "李四（已故）", "name_note"),
    ]


def test_a_percentage_as_excel_keeps_it_does_not_pass_for_a_rating(inbox, read_in):
    rows = [("被评议人", "评议人类别", "评分", "评议日期")]
    rows += [("王芳", "居民代表", rating, "2026-06-30") for rating in ("0.95", "95%", "95", "0", "1")]
    text(inbox / "review_ratings" / "a.csv", rows)
    con = read_in("review_ratings")
    ratings = "select rating from typed.review_ratings order by row_no"
    assert con.execute(ratings).fetchall() == [(95,), (95,), (0,), (1,)]
    assert con.execute("select value, rule from raw.faults").fetchall() == [("0.95", "share")]


def test_a_dwelling_is_found_in_an_address_however_it_is_written():
    con = desk()
    cells = {
        "3-2-501": ("3", "2", "501"),
        "3幢2单元501室": ("3", "2", "501"),
        "3#2-501": ("3", "2", "501"),
        "新城花园3栋": ("3", "", ""),
        "三幢": ("3", "", ""),
        "府前小区十二号楼1单元1203": ("12", "1", "1203"),
        "高港区府前路12号府前小区3幢乙单元501室": ("3", "乙", "501"),
        "A座302": ("A", "", "302"),
        "3-501": ("3", "", "501"),
        "高港区府前路12号": ("", "", ""),
        "0523-86111111": ("", "", ""),
        "2024-03-05": ("", "", ""),
    }
    for cell, expected in cells.items():
        found = con.execute("select dwelling_in(x) from (select ? as x)", [cell]).fetchone()[0]
        assert (cell, tuple(found.values())) == (cell, expected)


def test_a_building_is_one_building_however_it_is_written():
    con = desk()
    cells = {"3": "3幢", "3栋": "3幢", "三号楼": "3幢", "3#": "3幢", "十二幢": "12幢", "二十幢": "20幢", "a座": "A幢",
             "十幢": "10幢",
             "门卫室": "门卫室", "无": None}  # fmt: skip
    for cell, expected in cells.items():
        assert con.execute("select building_of(x) from (select ? as x)", [cell]).fetchone() == (expected,), (
            cell
        )


def test_people_of_one_flat_are_one_household_wherever_the_flat_is_written(inbox, build):
    rows = [
        person("甲", MAN, estate="府前小区", building="3", unit="2单元", room="501"),
        person("乙", WOMAN, estate="府前小区", address="府前小区3幢2单元501室"),
        person("丙", OTHER_WOMAN, estate="府前小区", room="3-2-501"),
    ]
    text(inbox / "residents" / "a.csv", [HOME, *rows])
    folder = build()
    found = "select building, count(*), count(distinct household_id) from core.residents group by all"
    assert rows_of(folder, found) == [("3幢", 3, 1)]
    assert rows_of(folder, REPAIRS.replace("raw.", "meta.")) == [("building", "from_address", 2)]


def test_repairs_of_id_numbers_are_counted_by_rule(inbox, read_in):
    rows = [
        person("甲", MAN[:6] + " " + MAN[6:]),
        person("乙", "110105491231002"),
        person("丙", "32120320041001001x"),
        person("丁", WOMAN.translate(str.maketrans("0123456789", "０１２３４５６７８９"))),
        person("戊", OTHER_WOMAN),
    ]
    text(inbox / "residents" / "a.csv", [HOME, *rows])
    con = read_in("residents")
    assert con.execute(REPAIRS).fetchall() == [
        ("id_number", "blanks", 1),
        ("id_number", "full_width", 1),
        ("id_number", "lower_x", 1),
        ("id_number", "upgraded", 1),
    ]
    assert con.execute("select count(*) from typed.residents").fetchall() == [(5,)]


def test_what_is_doubtful_about_a_resident_is_listed_and_the_row_kept(inbox, read_in):
    old = checked("99010119050307123")
    rows = [
        ("甲", MAN, "女", "1950-03-08", MAN + "43"),
        ("乙", WOMAN, "女", "", MAN + "43"),
        ("丙", OTHER_WOMAN, "", "", OTHER_WOMAN + "88"),
        ("丁", old, "", "", ""),
    ]
    text(inbox / "residents" / "a.csv", [("姓名", "身份证号", "性别", "出生日期", "残疾证号"), *rows])
    con = read_in("residents")
    problems = "select rule, is_row_rejected, count(*) from raw.faults group by all order by 1"
    assert con.execute(problems).fetchall() == [
        ("age_implausible", False, 1),
        ("birth_date_differs", False, 1),
        ("disability_card_differs", False, 2),
        ("sex_differs", False, 1),
    ]
    assert con.execute("select count(*) from typed.residents").fetchall() == [(4,)]


def test_unknown_names_of_estates_are_listed_by_spelling_without_addresses(inbox, build):
    estates = ("新城花苑", "幸福里", "幸福里", "东街12号院")
    rows = [("2024-03-01", "老年证", "", "", estate, "") for estate in estates]
    text(inbox / "service_records" / "a.csv", [SERVICES, *rows])
    listed = "select source, spelling, rows from raw.unknown_estates"
    assert rows_of(build(), listed, "people.duckdb") == [("service_records", "幸福里", 2)]


def services(*days: str) -> list[tuple]:
    return [SERVICES, *((day, f"事项{number}", "", "", "", "") for number, day in enumerate(days))]


def test_a_year_of_two_digits_stands_where_the_whole_column_says(inbox, read_in):
    columns = [
        # 09-30-26 can only be 30 September: the month stands first in the whole column
        (("09-01-26", "09-30-26", "9/2/26"), ("2026-09-01", "2026-09-30", "2026-09-02"), []),
        (("01-09-26", "30-09-26"), ("2026-09-01", "2026-09-30"), []),
        # 2009 or 2026, nothing tells
        (("09-01-26",), (None,), ["date_order"]),
        (("09-01-26", "10-02-26"), (None, None), ["date_order"] * 2),
        (("09-01-26", "30-09-26", "09-30-26"), (None, "error", "error"), ["date"] + ["date_order"] * 2),
        # the year in front, as offices write it
        (("24.3.5", "24-03-06"), ("2024-03-05", "2024-03-06"), []),
        (("09-01-26", "09.1.5"), ("2009-01-26", "2009-01-05"), []),
        (("24-02-20", "24-02-30"), ("2024-02-20", None), ["date"]),
        (("25-09-01 星期一", "2009-01-26"), ("2025-09-01", "2009-01-26"), []),
        (("09-01-26 星期一",), ("2009-01-26",), []),  # as no other than a Chinese clerk writes it
        # days with a time are days of the column too
        (("09-01-26 10:30", "09-30-26 8:05:00"), ("2026-09-01", "2026-09-30"), []),
        (("09/01/26 10:30",), (None,), ["date_order"]),
        (("26-09-01 10:30", "26-09-30 10:30"), ("2026-09-01", "2026-09-30"), []),
        # among days of 2025 one of 2009 is in doubt; beside one that can only be of 2008 it is not
        (("09-01-26", "25-12-31", "25-11-30"), (None, "2025-12-31", "2025-11-30"), ["date_order"]),
        (("09-01-26", "25-12-31", "08-05-31"), ("2009-01-26", "2025-12-31", "2008-05-31"), []),
    ]
    for number, (days, *_) in enumerate(columns):
        rows = [
            (day, f"事项{number}-{place}", *rest) for place, (day, _, *rest) in enumerate(services(*days)[1:])
        ]
        workbook(inbox / "service_records" / f"{number:02}.xlsx", 表=[SERVICES, *rows])
    con = read_in("service_records")
    kept, told = (
        con.execute(
            f"select (select coalesce(list({each} order by {order}), []) from {table} where load_id = loads.load_id) "
            "from raw.loads order by file"
        ).fetchall()
        for each, order, table in (
            ("received_date::varchar", "row_no", "typed.service_records"),
            ("rule", "rule", "raw.faults"),
        )
    )
    found = [(days, *read, *rules) for (days, *_), read, rules in zip(columns, kept, told, strict=True)]
    assert found == [
        (days, [day for day in read if day and day != "error"], rules) for days, read, rules in columns
    ]


def test_days_read_by_the_column_are_kept_as_delivered_and_counted(inbox, read_in):
    workbook(inbox / "service_records" / "台账.xlsx", 表=services("09-01-26", "09-30-26"))
    con = read_in("service_records")
    assert con.execute("select rule, sum(rows) from raw.repairs group by all").fetchall() == [
        ("day_order", 2)
    ]
    assert con.execute(DOUBTS).fetchall() == [
        ("received_date", "09-01-26", "day_order"), ("received_date", "09-30-26", "day_order"),
    ]  # fmt: skip


def test_a_slip_of_the_year_does_not_begin_the_series(inbox, build):
    days = [f"2026-0{month}-01" for month in range(1, 10)]
    workbook(inbox / "service_records" / "a.xlsx", 表=services(*days, "2006-09-01"))
    workbook(
        inbox / "service_records" / "b.xlsx", 表=services(*days, "2023-12-31", "2024-01-01")
    )  # no gap of years
    folder = build()
    assert rows_of(folder, "select first_date from meta.builds") == [(date(2023, 12, 31),)]
    problems = "select load_id, rule, rows, is_row_rejected, message_zh from meta.problems"
    [(load_id, rule, rows, is_rejected, message)] = rows_of(folder, problems)
    assert (load_id, rule, rows, is_rejected) == (1, "past", 1, True)
    assert "请核对年份" in message


def test_an_old_ledger_in_a_file_of_its_own_is_good(inbox, build):
    workbook(inbox / "service_records" / "a.xlsx", 表=services(*["2026-09-01"] * 50))
    workbook(inbox / "service_records" / "b.xlsx", 表=services("2006-09-01", "2006-10-01"))
    folder = build()
    assert rows_of(folder, "select first_date from meta.builds") == [(date(2006, 9, 1),)]
    assert rows_of(folder, "select count(*) from meta.problems") == [(0,)]


def test_the_series_begin_with_the_ledgers_they_are_made_of(inbox, build):
    training = [("工号", "姓名", "培训日期", "培训内容")]
    training += [("", "周敏", day, "急救") for day in ("2012-05-04", *["2026-05-04"] * 20)]
    workbook(inbox / "training" / "a.xlsx", 表=training)
    assert rows_of(build(), "select first_date from meta.builds") == [(date(2012, 5, 4),)]
    workbook(inbox / "service_records" / "a.xlsx", 表=services("2025-09-01", "2026-09-01"))
    folder = build()
    assert rows_of(folder, "select first_date, data_date from meta.builds") == [
        (date(2025, 9, 1), date(2026, 9, 1))
    ]
    kept = "select rows_kept, date_from from meta.loads where source = 'training'"
    assert rows_of(folder, kept) == [(21, date(2012, 5, 4))]
    assert rows_of(folder, "select count(*) from meta.problems") == [(0,)]


def test_as_above_is_what_stands_above_in_the_same_table_and_no_name(inbox, read_in):
    rows = [
        HOME,
        person("甲", MAN, estate="府前小区", building="3", address="府前路12号"),
        person("乙", WOMAN, estate="同上", building="〃", address="同上"),
        person("同上", OTHER_WOMAN, estate="〃", building="无", address="桃园路1号"),
        person("丁", checked("99010119800307124"), estate="桃园里", building="同上"),
        HOME[::-1],
        person("戊", checked("99010119810307124"), estate="同上")[::-1],
    ]
    workbook(inbox / "residents" / "台账.xlsx", 表=rows)
    con = read_in("residents")
    kept = "select name, estate, building, address from typed.residents order by row_no"
    assert con.execute(kept).fetchall() == [
        ("甲", "府前小区", "3幢", "府前路12号"),
        ("乙", "府前小区", "3幢", "府前路12号"),
        (None, "府前小区", None, "桃园路1号"),
        ("丁", "桃园里", None, None),
        ("戊", None, None, None),
    ]
    faults = "select row_no, column_name, value, rule from raw.faults order by row_no"
    assert con.execute(faults).fetchall() == [
        (4, "name", "同上", "ditto"), (5, "building", "同上", "ditto"), (7, "estate", "同上", "ditto"),
    ]  # fmt: skip
    assert con.execute("select sum(rows) from raw.repairs where rule = 'ditto'").fetchall() == [(4,)]


def test_an_address_as_above_is_the_same_dwelling(inbox, build):
    fourth, fifth = checked("99010119800307124"), checked("99010119810307124")
    rows = [
        HOME,
        person("甲", MAN, estate="府前小区", address="府前小区3幢2单元501室"),
        person("乙", WOMAN, estate="〃", address="同上"),
        person("丙", OTHER_WOMAN, estate="府前小区", building="同上", unit="〃", room="同上", address="〃"),
        person("丁", fourth, estate="府前小区", room="3-2-502"),
        person("戊", fifth, estate="同上", room="同上"),
    ]
    workbook(inbox / "residents" / "a.xlsx", 表=rows)
    folder = build()
    homes = "select household_id, count(*) from core.residents group by household_id"
    assert sorted(count for _, count in rows_of(folder, homes)) == [2, 3]
    kept = "select distinct building, is_resident from core.residents"
    assert rows_of(folder, kept) == [("3幢", True)]
    dittos = "select column_name, rows from meta.repairs where rule = 'ditto' order by all"
    assert rows_of(folder, dittos) == [
        ("address", 2),
        ("building", 1),
        ("estate", 2),
        ("room", 2),
        ("unit", 1),
    ]
    assert rows_of(folder, "select count(*) from raw.rejects", "people.duckdb") == [(0,)]


def test_as_above_below_a_shifted_row_is_not_taken_from_two_rows_up(inbox, read_in):
    rows = [
        HOME,
        person("甲", MAN, estate="府前小区"),
        person("乙", WOMAN, estate="桃园里, 东门"),  # in a text file the comma parts it
        person("丙", OTHER_WOMAN, estate="同上"),
        person("丁", checked("99010119800307124"), estate="同上"),
        person("戊", checked("99010119810307124"), estate="金港名邸"),
        person("己", checked("99010119820307124"), estate="同上"),
    ]
    text(inbox / "residents" / "a.csv", [(*row[:-1], row[-1] or "13800000000") for row in rows])
    con = read_in("residents")
    kept = "select name, estate from typed.residents order by row_no"
    assert con.execute(kept).fetchall() == [
        ("甲", "府前小区"), ("丙", None), ("丁", None), ("戊", "金港名邸"), ("己", "金港名邸"),
    ]  # fmt: skip
    faults = "select row_no, column_name, rule from raw.faults order by row_no"
    assert con.execute(faults).fetchall() == [
        (3, "", "shifted"), (4, "estate", "ditto"), (5, "estate", "ditto"),
    ]  # fmt: skip


def test_an_id_number_as_above_turns_the_row_away(inbox, read_in):
    text(inbox / "residents" / "a.csv", [HOME, person("甲", MAN), person("乙", "同上")])
    con = read_in("residents")
    assert con.execute("select row_no, rule from raw.faults").fetchall() == [(3, "ditto")]


def test_a_second_column_of_names_is_told(inbox, read_in):
    rows = [("姓名", "身份证号", "小区", "人员姓名"), ("甲", MAN, "府前小区", "乙")]
    workbook(inbox / "residents" / "台账.xlsx", 表=rows)
    con = read_in("residents")
    assert con.execute("select name from typed.residents").fetchall() == [("甲",)]
    [(rows_told, message)] = con.execute(
        "select rows, message_en from raw.load_notes where rule = 'doubled'"
    ).fetchall()
    assert rows_told == 2
    assert "人员姓名 were not read" in message

"""Sheets of star households: read in the shapes offices keep them, joined to the register, faults told in sentences."""

import re
from datetime import date

import pytest

from etl import star_lists
from tests.etl.inboxes import checked, rows_of, workbook
from warehouse.contracts import ContractError

PEOPLE = ("姓名", "身份证号", "与户主关系", "户编号", "小区", "楼幢", "单元", "房号")
REGISTER = (
    ("陈一", "户主", "010001", "桃园里", "3幢", "1单元", "501室"),
    ("陈二", "子", "010001", "桃园里", "3幢", "1单元", "501室"),
    ("李三", "户主", "010002", "桃园里", "3幢", "2单元", "501室"),
    ("王四", "户主", "010003", "桃园里", "4幢", "1单元", "102室"),
    ("李三", "户主", "020001", "府前小区", "3幢", "1单元", "501室"),
)
STARS = "文化、志愿、守法、计生、教子、敬老、爱心、健康、科普"
HEAD = ("小区", "楼幢", "单元", "房号", "户主", "所获星", "申报日期", "评定结果", "评定日期", "摘星日期")
MAY, AUGUST = "2025-05-06", "2025-08-20"


@pytest.fixture
def office(inbox, build):
    """office(file or sheet name → rows): the finished build, with a register of four households."""

    def make(**files):
        people = [
            (name, checked(f"99010119600101{n:03}"), *rest) for n, (name, *rest) in enumerate(REGISTER, 1)
        ]
        workbook(inbox / "residents" / "台账.xlsx", 台账=[PEOPLE, *people])
        for name, rows in files.items():
            workbook(inbox / "star_households" / f"{name}.xlsx", 评选=rows)
        return build()

    return make


def faults(folder):
    return rows_of(
        folder, "select row_no, rule, value, is_row_rejected from raw.rejects order by all", "people.duckdb"
    )


def told(folder, columns):
    return rows_of(folder, f"select {columns} from core.star_households order by load_id, row_no")


def test_names_a_number_and_a_column_a_star_say_the_same(office):
    ticks = (
        "户主",
        "小区",
        "房号",
        "楼幢",
        "单元",
        "文化星",
        "志愿星",
        "守法",
        "敬老",
        "申报日期",
        "评定结果",
    )
    folder = office(
        名单2025年=[
            HEAD,
            ("桃园里", "3幢", "1单元", "501室", "陈一", "文化星、志愿；守法星", MAY, "评定", AUGUST, ""),
            ("桃园里", "3幢", "2单元", "501室", "李三", "十星", MAY, "评定", AUGUST, ""),
            ("桃园里", "4幢", "1单元", "102室", "王四", "9颗", MAY, "评定", AUGUST, ""),
        ],
        打勾2026年=[
            ticks,
            ("陈一", "桃园里", "501室", "3幢", "1单元", "√", "", "✓", "", "2026-05-06", "评定"),
        ],
    )
    assert faults(folder) == []
    assert told(folder, "year, star_count, stars_in_full") == [
        (2025, 3, 10), (2025, 10, 10), (2025, 9, 10), (2026, 2, 10),
    ]  # fmt: skip
    by_name = rows_of(
        folder,
        "select year, star_count, list(star order by star_no) from core.stars_given "
        "join core.star_households using (nomination_id) group by all order by year, star_count",
    )
    every = [f"{each}星" for each in STARS.split("、")]
    assert by_name == [
        (2025, 3, ["文化星", "志愿星", "守法星"]), (2025, 10, every), (2026, 2, ["文化星", "守法星"]),
    ]  # fmt: skip


def test_the_number_counts_the_star_that_the_list_does_not_know_yet(office):
    head = ("小区", "户主", "所获星", "星数", "申报日期")
    folder = office(
        名单2025年=[
            head,
            ("桃园里", "陈一", STARS, 10, MAY),
            ("桃园里", "王四", "文化、守法", 3, MAY),
            ("府前小区", "李三", "文化、守法", 5, MAY),
        ]
    )
    assert told(folder, "star_count") == [(10,), (3,), (2,)]
    assert faults(folder) == [(4, "stars_differ", "5", False)]


def test_a_household_is_told_by_its_number_its_door_or_the_name_only_it_has(office):
    head = ("小区", "户编号", "地址", "户主", "申报日期")
    folder = office(
        名单2025年=[
            head,
            ("桃园里", "010001", "", "", MAY),
            ("", "", "桃园里3幢2单元501室", "", MAY),
            ("桃园里", "", "", "王四", MAY),
            ("府前小区", "", "", "李三", MAY),
            ("", "", "", "李三", MAY),
        ]
    )
    register = rows_of(folder, "select distinct estate, household_id from core.residents order by all")
    found = told(folder, "estate, household_id, is_in_register")
    assert sorted(each[:2] for each in found[:4]) == register
    assert found[4][0] is None
    assert not found[4][2]
    assert faults(folder) == [(6, "unknown_household", None, False)]


def test_no_name_and_no_door_reaches_the_warehouse(office):
    folder = office(
        名单2025年=[HEAD, ("桃园里", "9幢", "1单元", "909室", "赵外人", "十星", MAY, "评定", AUGUST, "")]
    )
    [(key,)] = told(folder, "household_id")
    assert key.startswith("N")
    assert len(key) == 25
    assert rows_of(folder, "select name, address from identity.star_households", "people.duckdb") == [
        ("赵外人", "桃园里-9幢-1单元-909室")
    ]
    texts = [
        str(rows_of(folder, f"from core.{table}"))
        for table in ("star_households", "stars_given", "households_monthly")
    ]
    assert "赵外人" not in "".join(texts)
    assert not re.search(r"(?<![0-9a-f])909(?![0-9a-f])", "".join(texts))  # a hash may hold these digits


def test_results_in_a_later_file_join_their_nomination(office):
    folder = office(
        A申报2025年=[
            ("小区", "楼幢", "单元", "房号", "户主", "申报日期"),
            ("桃园里", "3幢", "1单元", "501室", "", MAY),
            ("桃园里", "4幢", "1单元", "102室", "王四", MAY),
        ],
        B评定2025年=[
            ("小区", "户主", "所获星级", "评定结果", "评定日期"),
            ("桃园里", "陈一", "十星", "评定", AUGUST),
        ],
    )
    assert faults(folder) == []
    assert told(folder, "result, star_count, nominated_from, granted_from") == [
        (None, None, date(2025, 5, 6), None),
        ("granted", 10, date(2025, 5, 6), date(2025, 8, 20)),
    ]
    loads = rows_of(
        folder,
        "select rows_read, rows_kept, rows_merged from meta.loads where source = 'star_households' order by file",
    )
    assert [each[1:] for each in loads] == [(1, 1), (1, 0)]


def test_every_mistake_has_its_sentence(office):
    row = ("桃园里", "3幢", "1单元", "501室", "陈一")
    folder = office(
        名单2025年=[
            HEAD,
            (*row, "文化、勤俭星", MAY, "评定", AUGUST, ""),
            (*row, "文化", MAY, "评定", AUGUST, ""),
            ("桃园里", "3幢", "2单元", "501室", "李三", "12颗", MAY, "评定", AUGUST, ""),
            ("桃园里", "4幢", "1单元", "102室", "王四", "十星", "", "评定", AUGUST, ""),
            ("府前小区", "3幢", "1单元", "501室", "李三", "十星", MAY, "摘星", AUGUST, ""),
            ("府前小区", "9幢", "", "901室", "赵五", "", MAY, "未通过", AUGUST, ""),
            ("府前小区", "", "", "", "", "十星", MAY, "评定", AUGUST, ""),
        ]
    )
    assert faults(folder) == [
        (2, "household_twice", None, False),
        (2, "unknown_star", "勤俭", False),
        (4, "too_many_stars", "12", False),
        (5, "result_without_nomination", None, False),
        (6, "revoked_undated", None, False),
        (7, "unknown_household", None, False),
        (8, "no_household", None, True),
    ]
    assert told(folder, "row_no, result, star_count, granted_from is not null") == [
        (3, "granted", 1, True), (4, "granted", None, True), (5, "granted", 10, True),
        (6, "revoked", 10, False), (7, "failed", None, False),
    ]  # fmt: skip
    said = dict(
        rows_of(folder, "select rule, message from raw.rejects where rule like '%star%'", "people.duckdb")
    )
    assert said["unknown_star"].startswith("当年的星目里没有：勤俭")
    assert "12颗" in said["too_many_stars"]


def test_a_head_whom_the_register_has_at_another_door_is_told(office):
    folder = office(
        名单2025年=[HEAD, ("桃园里", "4幢", "1单元", "102室", "陈一", "十星", MAY, "评定", AUGUST, "")]
    )
    assert faults(folder) == [(2, "head_differs", None, False)]


def test_the_days_bound_the_year_and_a_row_without_a_year_comes_back(office):
    head = ("评选年度", *HEAD)
    row = ("桃园里", "3幢", "1单元", "501室", "陈一", "十星")
    folder = office(
        名单=[
            head,
            (2024, *row, "2024-11-01", "评定", "2025-01-10", ""),  # told after its year is over
            ("", *row, "", "评定", "", ""),
            (2025, *row, "", "评定", "", ""),  # nothing but the year is known
            (2023, *row, "2023-05-06", "摘星", "2023-08-20", "2023-10-09"),
        ]
    )
    assert told(folder, "year, result, nominated_from, granted_from, granted_until") == [
        (2024, "granted", date(2024, 11, 1), date(2024, 12, 31), None),
        (2025, "granted", date(2025, 1, 1), date(2025, 1, 1), None),
        (2023, "revoked", date(2023, 5, 6), date(2023, 8, 20), date(2023, 10, 9)),
    ]
    assert (3, "no_year", None, True) in faults(folder)


def test_a_star_taken_off_a_list_does_not_change_the_years_before(tmp_path):
    file = tmp_path / "stars.toml"
    file.write_text(
        '[[lists]]\nyear_from = 2025\nstars = [{zh = "节俭星", en = "thrift"}]\n'
        '[[lists]]\nyear_from = 2000\ntotal = 2\nstars = [{zh = "文化星", en = "culture"}]\n'
        '[[lists]]\nname = "example"\nstars = []\n'
    )
    old, new = star_lists.in_use(file)
    assert [(each.year_from, each.year_until, each.total) for each in (old, new)] == [
        (2000, 2025, 2),
        (2025, None, 1),
    ]
    assert star_lists.columns(file) == {
        "star_culture": ("文化星", "文化", "star_culture"),
        "star_thrift": ("节俭星", "节俭", "star_thrift"),
    }


def test_all_mistakes_of_the_lists_are_told_at_once(tmp_path):
    file = tmp_path / "stars.toml"
    file.write_text(
        '[[lists]]\nyear_from = 2000\nstars = [{zh = "文化星", en = "a"}, {zh = "文化", en = "b"}]\n'
        "[[lists]]\nyear_from = 2000\nstars = []\n"
        '[[lists]]\nyear_from = 2010\ntotal = 1\nstars = [{zh = "甲", en = "a"}, {zh = "乙", en = "b"}]\n'
    )
    with pytest.raises(ContractError) as found:
        star_lists.in_use(file)
    assert len(found.value.problems) == 4

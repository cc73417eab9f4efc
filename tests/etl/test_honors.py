"""The honours register: held from when until when, and what its rows contradict themselves in."""

from datetime import date

import pytest

from indicators.deliveries import honors, lapsed_honors
from tests.etl.inboxes import rows_of, workbook
from warehouse import connection

HEAD = ("荣誉名称", "级别", "授予年份", "授予日期", "文号", "有效期至", "状态", "摘牌日期", "复评日期")
ROWS = (
    ("只知年份", "市级", 2018, "", "甲〔2018〕9号", "", "", "", "2028-06-30"),
    ("有授予日期", "省级", "", "2024-12-31", "", "", "在册", "", ""),
    ("没有年份", "区级", "", "", "", "", "", "", ""),
    ("已满期", "区级", 2020, "", "", "2025-06-30", "", "", ""),
    ("已摘牌", "区级", 2020, "", "", "2027-06-30", "已摘牌", "2025-03-10", ""),
    ("摘牌不知哪天", "区级", 2020, "", "", "", "摘牌", "", ""),
)


@pytest.fixture
def register(inbox, build):
    """register(rows): the finished build of a register of honours."""

    def make(*rows):
        workbook(inbox / "honors" / "荣誉.xlsx", 荣誉=[HEAD, *rows])
        return build()

    return make


def rules(folder):
    return rows_of(
        folder, "select row_no, rule, is_row_rejected from raw.rejects order by all", "people.duckdb"
    )


def test_each_is_held_from_its_day_until_the_day_it_lapses(register):
    found = rows_of(register(*ROWS), "select name, granted_year, held_from, held_until from core.honors")
    assert {name: each for name, *each in found} == {
        "只知年份": [2018, date(2018, 1, 1), None],
        "有授予日期": [2024, date(2024, 12, 31), None],
        "没有年份": [None, None, None],
        "已满期": [2020, date(2020, 1, 1), date(2025, 7, 1)],
        "已摘牌": [2020, date(2020, 1, 1), date(2025, 3, 10)],
        "摘牌不知哪天": [2020, date(2020, 1, 1), date(2020, 1, 1)],
    }


@pytest.mark.parametrize(
    ("name", "last_without", "first_with"),
    [
        ("有授予日期", date(2024, 12, 30), date(2024, 12, 31)),
        ("只知年份", date(2017, 12, 31), date(2018, 1, 1)),
    ],
)
def test_nothing_is_held_before_it_was_granted(register, name, last_without, first_with):
    con = connection.open_warehouse(register(*ROWS))
    assert name not in [each.name for each in honors(con, last_without)]
    assert name in [each.name for each in honors(con, first_with)]


@pytest.mark.parametrize(
    ("name", "last_with", "first_without"),
    [("已满期", date(2025, 6, 30), date(2025, 7, 1)), ("已摘牌", date(2025, 3, 9), date(2025, 3, 10))],
)
def test_nothing_is_held_from_the_day_it_lapsed(register, name, last_with, first_without):
    con = connection.open_warehouse(register(*ROWS))
    assert name in [each.name for each in honors(con, last_with)]
    assert name not in [each.name for each in lapsed_honors(con, last_with)]
    assert name not in [each.name for each in honors(con, first_without)]
    assert name in [each.name for each in lapsed_honors(con, first_without)]


def test_a_title_that_lapsed_on_no_stated_day_is_held_on_none_and_told(register):
    folder = register(*ROWS)
    con = connection.open_warehouse(folder)
    days = (date(2020, 1, 1), date(2023, 5, 5), date(2026, 1, 1))
    assert all("摘牌不知哪天" not in [each.name for each in honors(con, day)] for day in days)
    assert rules(folder) == [(7, "lapsed_undated", False)]


def test_what_contradicts_itself_is_told(register):
    folder = register(
        ("甲", "市级", 2017, "2018-05-01", "", "", "", "", ""),
        ("乙", "市级", "", "2018-05-01", "", "", "", "2017-01-01", ""),
        ("丙", "市级", 2018, "", "", "", "在册", "2020-01-01", ""),
        ("丁", "市级", "", "2018-05-01", "", "2018-04-30", "", "", ""),
    )
    assert rules(folder) == [
        (2, "years_differ", False),
        (3, "lapsed_date_before_granted_date", True),
        (4, "held_yet_lapsed", False),
        (5, "valid_until_before_granted_date", True),
    ]
    assert rows_of(folder, "select name, granted_year, held_until from core.honors order by all") == [
        ("丙", 2018, date(2020, 1, 1)), ("甲", 2018, None),
    ]  # fmt: skip

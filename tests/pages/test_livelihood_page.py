"""The page on livelihood: what no register can tell is said, and what could point at a family is not."""

import pytest

from tests.pages.screen import opened, pieces
from warehouse import connection

pytestmark = pytest.mark.usefixtures("served")


def test_whether_everyone_entitled_is_covered_is_not_assessed():
    strip = pieces(opened("livelihood"))["allowances"]["above"]
    cell = strip[strip.index("应保尽保") :]
    assert "未评估" in cell
    assert "%" not in cell


def test_groups_of_few_people_are_withheld():
    with_hardship = pieces(opened("livelihood", period="2026Q3"))["hardship"]
    assert "不显示" in str(with_hardship)


def test_families_without_work_are_told_by_their_days_alone(built):
    with connection.open_warehouse(built) as con:
        estates = [name for (name,) in con.execute("select estate from core.estates").fetchall()]
    shown = pieces(opened("livelihood", period="2026Q3"))["work"]["above"]
    assert "2026年9月14日" in shown
    assert "还有14天" in shown
    assert not any(estate in shown for estate in estates)

"""The page on organisation: the list of groups beside the register, and what is past its day."""

import pytest

from tests.pages.screen import opened, pieces

pytestmark = pytest.mark.usefixtures("served")


def test_an_estate_without_a_group_is_named_and_the_lists_are_added_up():
    shown = pieces(opened("organisation", period="2026Q3"))["groups"]["above"]
    assert "金港名邸没有党小组" in shown
    assert "−35" in shown[shown.index("合计") :]


def test_joint_work_past_its_day_stands_with_how_late_it_is():
    shown = pieces(opened("organisation", period="2026Q3"))["late"]["above"]
    assert "3项联席会议、共建项目逾期" in shown
    assert "逾期48天" in shown

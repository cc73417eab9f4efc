"""The sheet of a member of staff is theirs alone, and says what is not known."""

import pytest

from tests.pages import screen
from tests.pages.screen import said

pytestmark = pytest.mark.usefixtures("served")

WHO = "XC05"


def sheet(**choices: str) -> str:
    return said(screen.opened("worker", **{"period": "2026Q3", "staff": WHO, **choices}))


def test_no_other_sheet_opens_in_the_place_of_one_who_was_not_in_post(altered):
    altered(f"update core.staff set present_until = date '2026-03-01' where staff_id = '{WHO}'")
    shown = sheet(lang="en")
    assert "was not in post in 2026 Q3" in shown
    assert "of 100" not in shown
    assert "of 100" in sheet(lang="en", period="2025Q4")


def test_without_rules_the_sheet_says_so_as_the_page_of_the_staff_does(with_rules):
    with_rules("from = 2020-01-01", "from = 2030-01-01")
    assert "没有施行中的计分办法" in sheet()

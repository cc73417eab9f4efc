"""The sheet of a member of staff is theirs alone, and says what is not known."""

import json
import re

import pytest

from state import appeals
from tests.pages import screen
from tests.pages.screen import said
from warehouse import connection

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


SECOND = """
[[score_rules]]
version = "2026"
from = 2026-01-01
attendance = 30
points = 40
review = 30
points_full = 60
min_raters = 5
"""


def test_periods_by_another_version_of_the_rules_are_not_drawn_beside(with_rules):
    with_rules("", "", SECOND)
    shown = screen.pieces(screen.opened("worker", period="2026Q2", staff=WHO))["year"]
    places = json.loads(shown["figure"])["layout"]["yaxis"]["ticktext"]
    assert [each for each in places if "2026年" in each] == places
    assert len(places) == 2
    assert "2025年第三季度和2025年第四季度按另一版办法计分" in shown["below"]


def test_every_row_that_an_upheld_appeal_struck_out_is_marked(built, tmp_path):
    with connection.open_warehouse(built) as con:
        rows = con.execute(
            """
            (select 'points_entries', entry_id, entry_date from core.points_entries
            where staff_id = $who and entry_date >= '2026-07-01' limit 1)
            union all
            (select 'attendance_days', attendance_id, day from core.attendance_days
            where staff_id = $who and attendance = 'field_duty' and day >= '2026-07-01' limit 1)
            union all
            (select 'review_ratings', rating_id, rated_date from core.review_ratings
            where staff_id = $who and rated_date >= '2026-06-01' limit 1)
            """,
            {"who": WHO},
        ).fetchall()
    assert len(rows) == 3
    file = tmp_path / appeals.FILE
    for ledger, key, day in rows:
        number = appeals.raise_appeal(file, ledger, key, WHO, day, WHO, "记错了")
        seen = appeals.appeals(file)[0].last.event_id
        appeals.answer(file, number, "upheld", "secretary", "属实", seen)
    shown = screen.pieces(screen.opened("worker", period="2026Q3", staff=WHO))
    marked = [
        name for name in ("points", "days", "review") if "已剔除" in shown[name]["above"].split("<tbody>")[1]
    ]
    assert marked == ["points", "days", "review"]


def test_the_review_is_the_sum_of_what_the_sheet_says_of_its_groups(built):
    table = screen.pieces(screen.opened("worker", period="2026Q3", staff=WHO))["sum"]["above"]
    groups = re.findall(r"([\d.]+)分×([\d.]+)%（", table)
    review = re.search(r"评议</td><td[^>]*>([\d.]+)<", table).group(1)
    assert len(groups) == 4
    assert 0.3 * sum(float(mean) * float(weight) / 100 for mean, weight in groups) == pytest.approx(
        float(review), abs=0.1
    )


def test_a_period_that_is_not_over_says_so(altered):
    altered("update meta.builds set data_date = date '2026-08-15'")
    assert "本期未完，截至2026年8月15日" in sheet()
    assert "本期未完" not in sheet(period="2026Q2")
    assert "本期未完，截至2026年8月15日" in said(screen.opened("staff", period="2026Q3"))

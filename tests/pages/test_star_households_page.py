"""The page of the ten-star households and the wall of honours, beside a plain count of the rows."""

from datetime import date

import pytest

from indicators.deliveries import Honor
from pages.parts.honours import prepared_from
from tests.pages.screen import opened, said
from warehouse import connection

pytestmark = pytest.mark.usefixtures("served")


@pytest.fixture
def rows(built):
    with connection.open_warehouse(built) as con:
        found = con.execute(
            "select year, estate, result, star_count, stars_in_full from core.star_households"
        ).fetchall()
        [(homes,)] = con.execute(
            "select count(*) from core.households_monthly where month_end = date '2026-09-30'"
        ).fetchall()
    return found, homes


def counted(rows, year, estate=None):
    """Put up, granted, with all stars; the sample's days all lie before the end of September."""
    mine = [row for row in rows if row[0] == year and estate in (None, row[1])]
    granted = [row for row in mine if row[2] == "granted"]
    return len(mine), len(granted), sum(row[3] == row[4] for row in granted)


def test_the_page_says_what_a_plain_count_gives(rows):
    shown = said(opened("star_households"))
    for year in (2024, 2025, 2026):
        put_up, granted, in_full = counted(rows[0], year)
        assert f"申报{put_up}户，评定{granted}户，十星{in_full}户" in shown
    put_up, granted, in_full = counted(rows[0], 2026)
    assert f"2026年申报十星文明户{put_up}户，评定{granted}户，其中十星全得{in_full}户" in shown
    assert f"{100 * in_full / rows[1]:.1f}" in shown


def test_an_estate_has_its_own_years(rows):
    put_up, granted, in_full = counted(rows[0], 2025, "桃园里")
    shown = said(opened("star_households", estate="桃园里"))
    assert f"申报{put_up}户，评定{granted}户，十星{in_full}户" in shown


def test_before_the_results_of_a_year_the_last_ones_stand_and_no_share_is_shown(rows):
    shown = said(opened("star_households", period="2026-06"))
    put_up, granted, in_full = counted(rows[0], 2026)[0] - 1, *counted(rows[0], 2025)[1:]
    # all of the sample are put up by June but one, whose day is missing and who counts from the result on
    assert (
        f"2026年申报十星文明户{put_up}户，还没有评定；2025年评定{granted}户，其中十星全得{in_full}户" in shown
    )
    assert "十星户占比：" not in shown


def test_the_honours_lead_there_and_say_what_has_lapsed_and_what_to_prepare(rows):
    shown = said(opened("honours"))
    put_up, *_ = counted(rows[0], 2026)
    assert f"2026年申报十星文明户{put_up}户" in shown
    assert "已摘牌：泰州市学习型社区（2013年授予，2024年6月20日摘牌）" in shown
    assert "2027年6月复评 现在就要准备" in shown
    assert "2028年6月复评 2027年3月开始准备" in shown


def test_a_lapsed_title_is_still_held_in_a_period_before():
    shown = said(opened("honours", period="2024Q1"))
    assert "5项荣誉在册" in shown
    assert "已摘牌：" not in shown


@pytest.mark.parametrize(
    ("day", "begins"),
    [(date(2027, 6, 30), date(2026, 3, 1)), (date(2028, 1, 1), date(2026, 10, 1)), (None, None)],
)
def test_preparing_begins_fifteen_months_ahead(day, begins):
    assert prepared_from(Honor("甲", None, None, None, None, None, None, None, day)) == begins

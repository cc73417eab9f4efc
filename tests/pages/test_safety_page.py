"""The page on safety and environment beside a plain count of the rows."""

from datetime import date

import pytest

from tests.pages.screen import opened, said
from warehouse import connection

pytestmark = pytest.mark.usefixtures("served")
TODAY = date(2026, 9, 30)


@pytest.fixture
def rows(built):
    """rows(sql): what it finds in the build."""

    def ask(sql):
        with connection.open_warehouse(built) as con:
            return con.execute(sql).fetchall()

    return ask


def past_due(rows):
    """(disputes, hazards) past their day, each as (estate, number)."""
    disputes = [
        (estate, 1)
        for estate, due, settled, result in rows(
            "select estate, due_date, settled_date, dispute_result from core.disputes"
        )
        if due and due < TODAY and (settled > TODAY if settled else result is None)
    ]
    hazards = [
        (estate, hazards)
        for estate, due, mended, hazards in rows(
            "select estate, due_date, mended_date, hazards from core.safety_checks"
        )
        if hazards and due < TODAY and (mended is None or mended > TODAY)
    ]
    return disputes, hazards


def test_what_is_past_its_day_is_told_as_a_plain_count_gives_it(rows):
    disputes, hazards = past_due(rows)
    assert disputes
    assert hazards
    shown = said(opened("safety"))
    assert f"{len(disputes)}件纠纷超期未化解" in shown
    assert f"{sum(number for _, number in hazards)}处隐患超期未整改" in shown


def test_an_estate_without_anything_past_its_day_says_so(rows):
    met = {estate for found in past_due(rows) for estate, _ in found}
    [free, *_] = sorted({estate for (estate,) in rows("select estate from core.estates")} - met)
    shown = said(opened("safety", estate=free))
    assert "没有超期未化解的纠纷" in shown
    assert "没有超期未整改的隐患" in shown


def test_coverage_counts_each_household_of_the_register_once(rows):
    homes = {
        home
        for (home,) in rows("select household_id from core.households_monthly where month_end = '2026-09-30'")
    }
    visited = {
        home
        for home, day in rows("select household_id, visit_date from core.household_visits")
        if date(2025, 10, 1) <= day <= TODAY
    }
    assert f"{100 * len(homes & visited) / len(homes):.1f}" in said(opened("safety"))


def test_no_shop_or_party_is_named(rows):
    shown = said(opened("safety"))
    assert "某、" not in shown
    assert "被检查单位" not in shown

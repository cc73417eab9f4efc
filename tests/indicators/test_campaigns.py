"""Campaigns as they stood on a day, and whether ledgers came in as due; worked out by hand."""

from datetime import date

import pytest

from indicators import campaigns, coverage, deliveries, engine
from indicators.arrival import arrival
from indicators.catalogue import named
from tests.small_warehouse import small_warehouse
from warehouse.connection import open_warehouse

ROWS = {
    "core.campaigns": [
        {
            "campaign_id": "green", "name": "绿色社区", "level": "provincial", "full_points": 30, "bar_points": 20,
            "point_unit": "points", "start_date": date(2025, 3, 1), "deadline": date(2026, 3, 31),
        },
        {
            "campaign_id": "later", "name": "后来的", "full_points": 10, "bar_points": 5,
            "start_date": date(2025, 12, 1), "deadline": date(2026, 1, 31),
        },
    ],
    "core.criteria": [
        {
            "criterion_id": name, "campaign_id": "green", "area": area, "points": 10, "claimed_points": claimed,
            "criterion_no": number, "due_date": due,
        }
        for number, (name, area, claimed, due) in enumerate([
            ("a", "环境", 8, None), ("b", "环境", 10, date(2025, 9, 30)), ("c", "文化", 5, date(2025, 8, 31)),
        ])
    ],
    "core.evidence_items": [
        {"evidence_id": "1", "criterion_id": "a", "evidence_date": date(2025, 5, 1)},
        {"evidence_id": "2", "criterion_id": "b", "evidence_date": date(2025, 5, 1), "expiry_date": date(2025, 9, 30)},
        {"evidence_id": "3", "criterion_id": "c", "evidence_date": date(2025, 11, 1)},
    ],
    "core.honors": [
        {"honor_id": "h1", "name": "旧荣誉", "granted_year": 2012, "held_from": date(2012, 1, 1)},
        {"honor_id": "h2", "name": "新荣誉", "granted_year": 2026, "held_from": date(2026, 1, 1)},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def con(tmp_path_factory):
    con = open_warehouse(small_warehouse(tmp_path_factory.mktemp("builds"), ROWS))
    yield con
    con.close()


def test_evidence_counts_from_its_day_to_its_expiry(con):
    on_the_last_day = campaigns.standing(con, date(2025, 9, 30))[0]
    assert (on_the_last_day.evidenced, on_the_last_day.gap) == (18, 2)
    expired = campaigns.standing(con, date(2025, 10, 31))[0]
    assert (expired.evidenced, expired.doubtful, expired.gap) == (8, 15, 12)
    assert [each.state for each in expired.criteria] == ["evidenced", "expired", "missing"]


def test_open_criteria_come_by_their_due_date(con):
    assert [each.criterion_id for each in campaigns.standing(con, date(2025, 10, 31))[0].open_criteria] == [
        "c",
        "b",
    ]


def test_areas_add_up_to_the_points_they_carry(con):
    areas = campaigns.standing(con, date(2025, 10, 31))[0].areas
    assert areas == {"环境": (8, 10, 2), "文化": (0, 5, 5)}


def test_a_campaign_not_begun_is_not_shown(con):
    assert [one.campaign.campaign_id for one in campaigns.standing(con, date(2025, 10, 31))] == ["green"]
    assert [one.campaign.campaign_id for one in campaigns.standing(con, date(2025, 12, 31))] == [
        "later",
        "green",
    ]


def test_points_agree_with_the_indicator_at_every_month_end(con):
    table = engine.series(con, named("campaign_points_evidenced"), "month", ("campaign_id",))
    lines = table[(table["campaign_id"] == "green") & (table["period_start"] >= "2025-03-01")]
    for line in lines.itertuples():
        last = campaigns.month_end(line.period_start.date())
        assert line.value == campaigns.standing(con, last)[0 if last.month < 12 else 1].evidenced


def test_an_honour_is_held_from_the_year_it_was_granted(con):
    assert [each.name for each in deliveries.honors(con, date(2025, 12, 31))] == ["旧荣誉"]


@pytest.mark.parametrize(
    ("months", "data_date", "expected"),
    [
        ({date(2025, 6, 1): "yes"}, date(2025, 9, 30), "running"),
        ({date(2025, 6, 1): "no"}, date(2025, 9, 30), "missing"),
        ({date(2025, 6, 1): "yes"}, date(2025, 12, 31), "missing"),
        ({date(2025, 12, 1): "yes"}, date(2025, 12, 31), "delivered"),
    ],
)
def test_a_half_yearly_ledger_is_late_only_when_its_half_year_is_over(months, data_date, expected):
    known = coverage.Coverage(
        {("review_ratings", each): state for month, state in months.items() for each in _half(month)},
        frozenset(), date(2024, 1, 1), data_date,
    )  # fmt: skip
    assert arrival("review_ratings", "half_yearly", known) == expected


def _half(month):
    first = 1 if month.month <= 6 else 7
    return [date(month.year, first + n, 1) for n in range(6)]

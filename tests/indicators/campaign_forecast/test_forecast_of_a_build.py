"""Forecasts read from a build: nothing dated later enters, and earlier ones are held against what came."""

from datetime import date

import pytest

from indicators import campaigns
from indicators.campaign_forecast.backtest import record
from indicators.campaign_forecast.courses import courses
from indicators.campaign_forecast.outlook import forecast, outlook
from indicators.periods import month_end
from tests.small_warehouse import small_warehouse
from warehouse.connection import open_warehouse

ON, LATER = date(2025, 8, 31), date(2025, 12, 31)
ROWS = {
    "core.campaigns": [
        {
            "campaign_id": name, "name": name, "full_points": 100, "bar_points": bar, "point_unit": "points",
            "start_date": start, "deadline": deadline,
        }
        for name, bar, start, deadline in [
            ("over", 70, date(2024, 6, 1), date(2025, 4, 30)), ("running", 60, date(2025, 2, 10), date(2026, 3, 31)),
            ("new", 60, date(2025, 11, 1), date(2026, 9, 30)),
        ]
    ],
    "core.criteria": [
        {
            "criterion_id": f"{name}-{n}", "campaign_id": name, "criterion": f"{n}", "points": 10, "claimed_points": 9,
            "criterion_no": n, "staff_id": f"W{n % 3}", "due_date": date(year, 2 + n, 15),
        }
        for name, year in (("over", 2024), ("running", 2025), ("new", 2026))
        for n in range(10)
    ],
}  # fmt: skip
EVIDENCE = [
    {
        "evidence_id": f"{name}-{n}", "criterion_id": f"{name}-{n}", "evidence_date": day,
        "expiry_date": date(2026, 1, 31) if n == 2 else None,
    }
    for name, days in {
        "over": [date(2024, 7 + n // 2, 3 + n) for n in range(8)],
        "running": [date(2025, 3 + n, 20) for n in range(9)],
    }.items()
    for n, day in enumerate(days)
]  # fmt: skip


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """The build, and one that knows nothing of what came after the day."""
    builds = {
        "whole": EVIDENCE,
        "then": [each for each in EVIDENCE if each["evidence_date"] <= ON],
    }
    cons = {
        name: open_warehouse(
            small_warehouse(tmp_path_factory.mktemp(name), {**ROWS, "core.evidence_items": items})
        )
        for name, items in builds.items()
    }
    yield cons
    for con in cons.values():
        con.close()


def test_a_forecast_of_an_earlier_day_knows_nothing_of_what_came_later(opened):
    assert courses(opened["whole"], ON) == courses(opened["then"], ON)
    assert outlook(opened["whole"], "running", ON) == outlook(opened["then"], "running", ON)
    assert outlook(opened["whole"], "running", LATER) != outlook(opened["then"], "running", LATER)


def test_a_forecast_begins_at_the_points_of_the_campaign(opened):
    for day in (ON, LATER, date(2026, 1, 31)):
        now = {one.campaign.campaign_id: one.evidenced for one in campaigns.standing(opened["whole"], day)}
        assert outlook(opened["whole"], "running", day).middle[0] == now["running"]


def test_reasons_come_instead_of_a_forecast(opened):
    assert outlook(opened["whole"], "over", LATER) == "over"
    assert outlook(opened["whole"], "new", LATER) == "young"


def test_the_record_is_that_of_every_earlier_month_end(opened):
    con, sides = opened["whole"], []
    for name, start, end in (("over", 8, date(2025, 4, 30)), ("running", 16, LATER)):
        truth = next(
            one.evidenced for one in campaigns.standing(con, end) if one.campaign.campaign_id == name
        )
        for month in range(start, 24):  # months since January 2024, three after each start
            day = month_end(date(2024 + month // 12, month % 12 + 1, 1))
            if day < end:
                known = courses(con, day)
                mine = next(each for each in known if each.campaign.campaign_id == name)
                made = forecast(mine, known, day, "20260101T000000Z", end, 400)
                sides.append(
                    "below" if truth < made.low[-1] else "above" if truth > made.high[-1] else "held"
                )
    found = record(con, LATER)
    assert (found.made, found.held) == (len(sides), sides.count("held"))
    assert (found.above, found.below) == (sides.count("above"), sides.count("below"))
    assert found.made == 14

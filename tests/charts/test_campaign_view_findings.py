"""Sentences over the views of a campaign and over all campaigns at a glance."""

from dataclasses import replace
from datetime import date

import pytest

from charts.due_dates import Due
from charts.findings import campaign_views as findings
from charts.words import Words
from indicators.campaign_days import Burden
from indicators.campaign_forecast.outlook import Forecast
from indicators.campaign_glance import Glance
from indicators.campaigns import Standing
from indicators.registers import Campaign

ZH, EN = Words("zh"), Words("en")
TODAY = date(2026, 9, 30)
CAMPAIGN = Campaign(
    "c1", "平安社区", "municipal", 100, 90, None, "points", None, None, date(2026, 1, 1), date(2026, 12, 16), None, {}
)  # fmt: skip


def glanced(chance: float, name: str = "平安社区") -> Glance:
    ahead = Forecast((TODAY,), (0,), (0,), (0,), chance, None, ())
    return Glance(Standing(replace(CAMPAIGN, name=name), ()), ahead, 0, 0, 0.0)


def test_the_campaign_to_decide_first_is_named_with_its_gap_and_days():
    shown = [glanced(0.1), glanced(0.8, "绿色社区")]
    assert findings.glance(shown, TODAY, ZH) == "2项创建中1项达线把握不到一半；先定平安社区：差90分，剩77天"
    assert findings.glance(shown, TODAY, EN) == (
        "Of 2 campaigns 1 is likelier to miss its bar than to reach it; "
        "decide 平安社区 first: 90 points short, 77 days left"
    )


def test_an_even_chance_is_not_called_unlikely_and_a_campaign_without_a_forecast_is_not_counted():
    young = replace(glanced(0.5), ahead="young")
    assert findings.glance([glanced(0.5), young], TODAY, ZH) == "没有达线把握不到一半的创建"


def test_most_points_short_names_area_state_and_points():
    areas = {"甲": {"evidenced": 50.0, "missing": 3.0}, "乙": {"evidenced": 1.0, "doubtful": 8.0}}
    assert findings.losses(areas, "points", ZH) == "丢分最多：乙（存疑）8分"
    assert findings.losses({"甲": {"evidenced": 5.0, "missing": 0.0}}, "points", EN) == (
        "Every point of every area is evidenced"
    )


def test_of_areas_alike_none_is_named_weakest():
    even = {"甲": {"evidenced": 5.0, "missing": 5.0}, "乙": {"evidenced": 1.0, "missing": 1.0}}
    assert findings.weakest(even, "points", ZH) == "各领域佐证程度一样"
    uneven = even | {"丙": {"evidenced": 1.0, "missing": 3.0}}
    assert findings.weakest(uneven, "points", ZH) == "佐证最少的是丙1／4分"
    assert findings.weakest({}, "points", EN) == "Areas by what became of their points"


def test_dates_say_what_is_late_and_what_costs_points():
    late = Due("甲", "criterion", date(2026, 9, 29), "")
    today = Due("乙", "criterion", TODAY, "")
    lost = Due("丙", "evidence", date(2026, 10, 1), "", True)
    assert findings.dates([late, today, lost], TODAY, ZH) == "1条过了时限还没办完；1份佐证截止前到期，会丢分"
    assert findings.dates([today], TODAY, EN) == "Nothing past due, no points end before the deadline"


@pytest.mark.parametrize(
    ("found", "have", "said"),
    [
        ([Burden("w1", 2, 1, 9, 7.0, 0), Burden("w2", 1, 0, 3, 1.0, 0)], 5.6,
         "张睿手上最多：2条、7个工作日，超出可用的5.6个工作日"),
        ([Burden("w1", 2, 1, 9, 5.0, 0), Burden("w2", 1, 0, 3, 1.0, 0)], 5.6, "张睿手上最多：2条、5个工作日"),
        ([Burden("w1", 1, 1, 9, None, 1), Burden("w2", 1, 0, 3, None, 1)], None, "每人手上最多1条"),
        ([Burden(None, 1, 1, 9, None, 1)], None, "没有责任人的最多：1条"),
        ([], None, "没有待补的条目"),
    ],
)  # fmt: skip
def test_the_owner_with_the_most_open_is_named_unless_several_are_alike(found, have, said):
    assert findings.burdens(found, have, {"w1": "张睿"}, ZH) == said

"""What a plan starts from, worked out by hand: open criteria, effort, workdays until the deadline, areas' minimums."""

from datetime import date

import pytest

from indicators.campaign_tasks import planned
from tests.small_warehouse import calendar, small_warehouse
from warehouse.connection import open_warehouse

TODAY, DEADLINE = date(2025, 10, 31), date(2025, 11, 14)
CAMPAIGNS = [
    {
        "campaign_id": "green", "name": "绿色社区", "full_points": 40, "bar_points": 30, "area_bar_points": 6,
        "point_unit": "points", "start_date": date(2025, 3, 1), "deadline": DEADLINE,
    },
    {"campaign_id": "ruled", "name": "有计分方式", "full_points": 40, "bar_points": 30, "deadline": DEADLINE},
    {"campaign_id": "closed", "name": "否决在效", "full_points": 10, "bar_points": 5, "deadline": DEADLINE},
    {"campaign_id": "bare", "name": "没有工作量", "full_points": 10, "bar_points": 5, "deadline": DEADLINE},
    {"campaign_id": "past", "name": "过了截止", "full_points": 10, "bar_points": 5, "deadline": TODAY},
    {"campaign_id": "barless", "name": "没有达线分", "full_points": 10, "deadline": DEADLINE},
]  # fmt: skip
# criterion_id, campaign, area, points, claimed, owner, effort
CRITERIA = [
    ("lasting", "green", "环境", 10, 8, "w1", 2), ("ending", "green", "环境", 10, 10, "w1", 1.5),
    ("missing", "green", "文化", 10, 5, "w2", None), ("waiting", "green", "文化", 10, 0, None, 4),
    ("alone", "bare", None, 5, 0, "w1", None), ("ever", "past", None, 5, 0, "w1", None),
]  # fmt: skip
ROWS = {
    "core.campaigns": CAMPAIGNS,
    "core.campaign_areas": [{"campaign_id": "green", "area": "文化", "bar_points": 9}],
    "core.criteria": [
        {
            "criterion_id": name, "campaign_id": campaign, "area": area, "criterion": name, "points": points,
            "claimed_points": claimed, "staff_id": owner, "effort_days": effort, "criterion_no": number,
        }
        for number, (name, campaign, area, points, claimed, owner, effort) in enumerate(CRITERIA)
    ]
    + [
        {
            "criterion_id": name, "campaign_id": campaign, "criterion": name, "points": 9,
            "criterion_no": number, **rule,
        }
        for number, (name, campaign, rule) in enumerate([
            ("papers", "ruled", {"rule_kind": "k_of_n", "requirement_count": 3}),
            ("fires", "ruled", {"rule_kind": "deduction", "points_each": 2, "points_cap": 6}),
            ("unproven", "ruled", {"rule_kind": "deduction", "points_each": 2, "points_cap": 6}),
            ("extra", "ruled", {"rule_kind": "bonus", "points_each": 2, "points_cap": 5}),
            ("accident", "closed", {"is_veto": True, "veto_months": 18}),
        ])
    ],
    "core.criteria_steps": [
        {"criterion_id": "papers", "step_no": 1, "at_least": 3, "points": 9},
        {"criterion_id": "papers", "step_no": 2, "at_least": 2, "points": 6},
        {"criterion_id": "papers", "step_no": 3, "at_least": 1, "points": 3},
    ],
    "core.campaign_events": [
        {"event_id": "1", "criterion_id": "fires", "event_date": date(2025, 10, 1)},
        {"event_id": "2", "criterion_id": "accident", "event_date": date(2024, 5, 18)},
    ],
    "core.criteria_prerequisites": [
        {"criterion_id": "waiting", "prerequisite_id": "missing"},
        {"criterion_id": "waiting", "prerequisite_id": "lasting"},
    ],
    "core.evidence_items": [
        {"evidence_id": "4", "criterion_id": "papers", "evidence_date": date(2025, 5, 1)},
        {
            "evidence_id": "5", "criterion_id": "papers", "evidence_date": date(2025, 5, 1),
            "expiry_date": date(2025, 11, 1),
        },
        {"evidence_id": "6", "criterion_id": "fires", "evidence_date": date(2025, 5, 1)},
        {"evidence_id": "1", "criterion_id": "lasting", "evidence_date": date(2025, 5, 1), "expiry_date": DEADLINE},
        {
            "evidence_id": "2", "criterion_id": "ending", "evidence_date": date(2025, 5, 1),
            "expiry_date": date(2025, 11, 13),
        },
        {"evidence_id": "3", "criterion_id": "missing", "evidence_date": date(2025, 11, 1)},
    ],
    # Monday the 3rd is a holiday, Saturday the 8th made up for it; from the 12th on the calendar says nothing.
    "core.calendar": [
        {**row, "is_workday": {3: False, 8: True}.get(row["day"].day, row["is_workday"])}
        for row in calendar(date(2025, 11, 1), date(2025, 11, 11))
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def con(tmp_path_factory):
    con = open_warehouse(small_warehouse(tmp_path_factory.mktemp("builds"), ROWS))
    yield con
    con.close()


def test_evidence_that_ends_before_the_deadline_is_open_again(con):
    found = planned(con, "green", TODAY, 0, 0.5)
    assert found.setting.expiring == {"ending"}
    assert [each.item_id for each in found.setting.task.items] == ["ending", "missing", "waiting"]
    assert found.setting.task.evidenced == {"环境": 8, "文化": 0}


def test_owners_have_their_share_of_the_workdays_until_the_deadline(con):
    # 4th to 7th, the 8th made up, 10th to 14th; the 1st, 2nd and 9th are free, and so is the 3rd.
    found = planned(con, "green", TODAY, 0, 0.5)
    assert found.setting.workdays == 10
    assert found.setting.task.capacity == {"w1": 5, "w2": 5}


def test_effort_that_is_not_stated_is_the_median_of_the_others(con):
    found = planned(con, "green", TODAY, 0, 0.5)
    days = {each.item_id: each.days for each in found.setting.task.items}
    assert days == {"ending": 1.5, "missing": 2.75, "waiting": 4}
    assert (found.setting.is_in_days, found.setting.assumed) == (True, {"missing"})


def test_only_open_criteria_are_waited_for(con):
    items = {each.item_id: each for each in planned(con, "green", TODAY, 0, 0.5).setting.task.items}
    assert items["waiting"].needs == ("missing",)


def test_the_plan_keeps_the_bars_the_areas_have(con):
    found = planned(con, "green", TODAY, 0, 0.5)
    assert found.setting.task.area_bars == {"环境": 6, "文化": 9}
    # 8 of 30: all three give 38, ending and missing 28, missing and waiting 28.
    assert [one.item.item_id for one in found.plan.chosen] == ["ending", "missing", "waiting"]
    assert (found.plan.outcome, found.plan.days) == ("planned", 8.25)
    assert len(found.slips) == 3


def test_a_margin_over_the_full_points_is_said(con):
    assert not planned(con, "green", TODAY, 0.05, 0.5).is_capped
    assert planned(con, "green", TODAY, 0.5, 0.5).is_capped


def test_without_any_effort_criteria_are_counted_and_nobody_s_days(con):
    found = planned(con, "bare", TODAY, 0, 0.5)
    assert (found.setting.is_in_days, found.setting.task.capacity, found.setting.assumed) == (
        False,
        {},
        set(),
    )
    assert found.plan.loads == {"w1": 1}


def test_without_a_bar_or_a_deadline_ahead_there_is_no_plan(con):
    assert planned(con, "past", TODAY, 0, 0.5) is None
    assert planned(con, "barless", TODAY, 0, 0.5) is None


def test_what_a_rule_can_still_give_is_what_finishing_adds(con):
    found = planned(con, "ruled", TODAY, 0, 0.5).setting
    # On the deadline one of three papers holds, 3 of 9 points; an event took 2 of the 9 of fires, for good.
    assert {each.item_id: each.points for each in found.task.items} == {
        "papers": 6,
        "unproven": 9,
        "extra": 5,
    }
    assert (sum(found.task.evidenced.values()), found.expiring) == (10, {"papers"})


def test_a_veto_in_force_on_the_deadline_leaves_nothing_to_plan(con):
    # 18 months from 18 May 2024 on: until 18 November 2025, the deadline is the 14th.
    assert planned(con, "closed", TODAY, 0, 0.5) is None

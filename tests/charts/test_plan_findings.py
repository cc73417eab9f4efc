"""What is said of a plan: headline, what is short, why each criterion is in it, what breaks when one slips."""

import pytest

from charts.findings import campaign_plan as findings
from charts.words import Words
from indicators.campaign_plan.shapes import Plan, Reason, Shortage, Slip

ZH, EN = Words("zh"), Words("en")
TITLES = {"a": "乙台账", "b": "甲制度", "c": "丙照片"}
NAMES = {"w1": "张睿", "w2": "李雯"}


def found(outcome, count=2, points=93.0, target=94.5, days=4.5, shortage=None, dropped=0) -> Plan:
    loads = {"w1": days} if count else {}
    return Plan(outcome, (None,) * count, (None,) * dropped, points, target, loads, shortage)


@pytest.mark.parametrize(
    ("plan", "in_days", "zh", "en"),
    [
        (
            found("planned"), True, "再做2条、用工4.5天，可到93分，过线3分",
            "2 criteria and 4.5 days reach 93 points, 3 points over the bar",
        ),
        (
            found("planned", 1, 90, days=1), True, "再做1条、用工1天，刚好达线90分",
            "1 criterion and 1 day reach the bar of 90 points",
        ),
        (found("planned", 3), False, "再做3条，可到93分，过线3分", "3 criteria reach 93 points, 3 points over the bar"),
        (
            found("reached", 0, 95), True, "不用再补：到截止日有效的已有95分",
            "Nothing more is needed: 95 points hold until the deadline",
        ),
        (
            found("short", 2, 92), False, "到截止可到92分，总分够了，但有领域不够最低分（2条）",
            "92 points in time would do in total, but an area falls short, with 2 criteria",
        ),
        (
            found("short", 2, 87), True, "到截止最多做到87分，离线还差3分（2条、用工4.5天）",
            "At most 87 points in time, 3 points short of the bar, with 2 criteria and 4.5 days",
        ),
    ],
)  # fmt: skip
def test_the_headline_says_how_far_it_reaches(plan, in_days, zh, en):
    assert findings.plan(plan, 90, "points", in_days, ZH) == zh
    assert findings.plan(plan, 90, "points", in_days, EN) == en


def test_what_is_short_is_told_in_points_or_in_days():
    out_of_reach = found("short", shortage=Shortage(10, {"环境": 2}))
    assert findings.shortage(out_of_reach, "points", NAMES, ZH) == (
        "未完成的全部做完，仍差：达线分10分和环境2分。"
    )
    no_time = found("short", shortage=Shortage(days={"w1": 2.5, "w2": 1}))
    assert (
        findings.shortage(no_time, "points", NAMES, ZH) == "要够达线分，责任人时间不足：张睿2.5天和李雯1天。"
    )
    no_margin = found("without_margin", shortage=Shortage(3))
    assert "still missing: the margin 3 points" in findings.shortage(no_margin, "points", NAMES, EN)
    assert findings.shortage(found("planned"), "points", NAMES, ZH) == ""


def test_reasons_are_told_the_strongest_two():
    reasons = (Reason("prerequisite", others=("a", "c")), Reason("area", 2, "环境"), Reason("bar", 3))
    assert findings.why(reasons, TITLES, "points", True, ZH) == (
        "“乙台账”和“丙照片”的前置项；环境要够最低分离不开它，少了差2分"
    )
    assert findings.why((Reason("bar", 3), Reason("cheapest", area="环境")), TITLES, "points", True, EN) == (
        "without it the bar is missed by 3 points; cheapest points per day in 环境"
    )


def test_without_days_nothing_is_said_a_day():
    for why in ("cheapest", "bar", "margin", "most"):
        said = findings.why((Reason(why, 3, "环境"),), TITLES, "points", False, EN)
        assert "day" not in said


def test_a_slip_says_what_falls_and_what_makes_up_for_it():
    holds = Slip("a", ("a",), 0, {}, ())
    assert findings.slip(holds, TITLES, "points", True, ZH) == "仍能达线"
    made_up = Slip("a", ("a", "b"), 4, {"环境": 1}, ("c",), 1.5)
    assert findings.slip(made_up, TITLES, "points", True, ZH) == (
        "“甲制度”也做不成；环境差1分；离线差4分；改做“丙照片”补上（多1.5天）"
    )
    assert findings.slip(made_up, TITLES, "points", False, EN).endswith("made up for by “丙照片”")
    lost = Slip("a", ("a",), 4, {}, None)
    assert (
        findings.slip(lost, TITLES, "points", True, EN)
        == "the bar is missed by 4 points; nothing makes up for it"
    )


def test_what_is_left_is_not_needed_or_dropped_for_want_of_time():
    assert findings.dropped(found("planned", dropped=2), ZH) == "另有2条未完成的可以不做"
    assert findings.dropped(found("short", dropped=1), EN) == "Time is short: 1 criterion to leave"

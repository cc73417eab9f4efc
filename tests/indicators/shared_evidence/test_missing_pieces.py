"""Evidence to bring first: what counts as the same piece, and the order, worked out by hand."""

from datetime import date

import pytest

from indicators import campaigns
from indicators.shared_evidence.missing import activities, missing
from tests.small_warehouse import calendar, small_warehouse
from warehouse.connection import open_warehouse

ON = date(2025, 6, 30)
# criterion, campaign, words, points, due, the rest
CRITERIA = (
    ("a1", "a", "垃圾分类", 10, date(2025, 9, 1), {}),
    ("a2", "a", "老人走访", 20, date(2025, 8, 1), {}),
    ("a3", "a", "三会一课", 30, None, {"rule_kind": "all_or_nothing", "requirement_count": 2}),
    ("a4", "a", "满意率", 10, None, {"rule_kind": "indicator", "indicator_id": "satisfaction_rate"}),
    ("a5", "a", "做完的", 30, None, {}),
    ("b1", "b", "垃圾 分类", 1, date(2025, 7, 1), {}),
    ("b2", "b", "法治宣传", 1, date(2025, 10, 1), {}),
    ("b3", "b", "公示", 1, None, {}),
    ("c1", "c", "敬老月", 4, date(2025, 11, 1), {}),
    ("c2", "c", "权益宣传", 2, date(2025, 12, 1), {}),
)
ASKED = {
    "a2": ["走访台账", "照片"],
    "a3": ["年度计划", "会议记录"],
    "b3": ["走访台账（盖章）"],
    "c1": ["照片"],
}
PLANNED = {"b2": ["重阳活动"], "c1": ["重阳活动"], "c2": ["重阳 活动", "法治课"]}


@pytest.fixture(scope="module")
def con(tmp_path_factory):
    rows = {
        "core.calendar": calendar(date(2024, 1, 1), date(2025, 12, 31)),
        "core.campaigns": [
            {"campaign_id": name, "name": name.upper(), "full_points": full, "bar_points": full, "point_unit": unit,
             "start_date": date(2025, 1, 1), "deadline": date(2025, 12, 31)}
            for name, full, unit in (("a", 100, "points"), ("b", 10, "items"), ("c", 50, "points"))
        ],
        "core.criteria": [
            {"criterion_id": name, "campaign_id": campaign, "criterion": words, "points": points,
             "claimed_points": points, "criterion_no": n, "due_date": due, **rest}
            for n, (name, campaign, words, points, due, rest) in enumerate(CRITERIA)
        ],
        "core.criteria_steps": [
            {"criterion_id": "a3", "step_no": 1, "at_least": 2, "points": 30},
            {"criterion_id": "a4", "step_no": 1, "at_least": 85, "points": 10},
        ],
        "core.criteria_requirements": [
            {"criterion_id": name, "requirement_no": n, "requirement": words}
            for name, listed in ASKED.items() for n, words in enumerate(listed, 1)
        ],
        "core.criteria_activities": [
            {"criterion_id": name, "activity_key": words.replace(" ", ""), "activity": words}
            for name, listed in PLANNED.items() for words in listed
        ],
        "core.evidence_items": [
            {"evidence_id": "1", "criterion_id": "a3", "requirement_no": 1, "evidence_date": date(2025, 3, 1)},
            {"evidence_id": "2", "criterion_id": "a5", "evidence_date": date(2025, 3, 1)},
        ],
    }  # fmt: skip
    con = open_warehouse(small_warehouse(tmp_path_factory.mktemp("builds"), rows))
    yield con
    con.close()


@pytest.fixture(scope="module")
def found(con):
    return missing(campaigns.standing(con, ON), activities(con))


def test_a_piece_is_an_activity_or_a_paper_or_a_wording_that_several_name(found):
    told = {each.name: [one.criterion_id for one in each.criteria] for each in found}
    assert told == {
        "重阳活动": ["b2", "c1", "c2"],  # named as an activity; the photo asked for by c1 comes with it
        "法治课": ["c2"],
        "垃圾分类": ["b1", "a1"],  # neither names a paper: the same wording, but for a blank
        "照片": ["a2"],
        "走访台账": ["a2"],
        "走访台账（盖章）": ["b3"],  # another name is another paper
        "会议记录": ["a3"],  # of the two it asks for the one it lacks
    }


def test_what_is_missing_in_most_campaigns_comes_first_then_what_opens_most_of_its_campaign(found):
    # shares: 重阳 1/10 + 4/50 + 2/50 = 0.22; 分类 1/10 + 10/100 = 0.2; 记录 30/100; 台账 and 照片 20/100; 盖章 1/10
    assert [each.name for each in found] == [
        "重阳活动", "垃圾分类", "会议记录", "照片", "走访台账", "走访台账（盖章）", "法治课",
    ]  # fmt: skip
    first = found[0]
    assert (set(first.campaigns), first.due) == ({"B", "C"}, date(2025, 10, 1))
    assert dict(first.points) == {"items": 1, "points": 6}
    assert first.share == pytest.approx(0.22)
    assert [len(each.campaigns) for each in found] == [2, 2, 1, 1, 1, 1, 1]


def test_nothing_is_missing_where_every_criterion_has_its_evidence(con):
    done = [one for one in campaigns.standing(con, ON) if one.campaign.campaign_id == "a"]
    kept = [each for each in done[0].criteria if each.criterion_id in ("a4", "a5")]
    assert missing([campaigns.Standing(done[0].campaign, tuple(kept))], {}) == []

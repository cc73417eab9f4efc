"""Which evidence a self-assessment names on a day: the first and the last day count, recomputed in plain Python."""

import json
from datetime import date, timedelta

import pytest

from indicators import __main__ as command
from indicators import campaigns, self_assessment
from tests.small_warehouse import small_warehouse
from warehouse.connection import open_warehouse

WINDOW = date(2025, 2, 1)
EVIDENCE = (  # number, criterion, requirement, dated, until
    ("Ⅰ-1-2)-①", "papers", 2, date(2025, 2, 1), None),  # the first day of the window
    ("Ⅰ-1-1)-①", "papers", 1, date(2025, 3, 10), date(2025, 4, 20)),
    ("Ⅰ-1-1)-②", "papers", 1, date(2025, 1, 31), None),  # the day before it
    ("Ⅰ-1-1)-③", "papers", None, date(2025, 3, 12), date(2025, 3, 12)),  # one day
    ("Ⅰ-2-1)-①", "claimed", None, date(2025, 3, 11), None),
    ("Ⅰ-2-1)-②", "claimed", None, None, None),  # without a day it proves nothing
)
ROWS = {
    "core.campaigns": [
        {
            "campaign_id": "c", "name": "绿色社区", "bar_points": 5, "point_unit": "points", "evidence_from": WINDOW,
            "start_date": date(2025, 1, 1), "deadline": date(2025, 12, 31),
        }
    ],
    "core.criteria": [
        {
            "criterion_id": "papers", "campaign_id": "c", "points": 9, "claimed_points": 9, "rule_kind": "per_item",
            "points_each": 3, "points_cap": 6, "criterion_no": 1, "load_id": 7, "row_no": 4,
        },
        {
            "criterion_id": "claimed", "campaign_id": "c", "points": 5, "claimed_points": 4, "criterion_no": 2,
            "load_id": 7, "row_no": 5,
        },
    ],
    "core.evidence_items": [
        {
            "evidence_id": str(at), "criterion_id": criterion, "requirement_no": asked, "evidence_no": number,
            "evidence_date": dated, "expiry_date": until,
        }
        for at, (number, criterion, asked, dated, until) in enumerate(EVIDENCE)
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def build(tmp_path_factory):
    return small_warehouse(tmp_path_factory.mktemp("builds"), ROWS)


def holding(criterion: str, on: date) -> list[tuple]:
    return [
        (asked, number) for number, of, asked, dated, until in EVIDENCE
        if of == criterion and dated and WINDOW <= dated <= on and (until is None or on <= until)
    ]  # fmt: skip


def test_numbers_and_points_are_those_of_the_evidence_that_holds_on_each_day(build):
    with open_warehouse(build) as con:
        for day in (date(2025, 1, 25) + timedelta(days=n) for n in range(100)):
            (one,) = campaigns.standing(con, day)
            papers, claimed = self_assessment.answers(con, one, day)
            held = holding("papers", day)
            assert sorted(papers.numbers) == sorted(number for _, number in held)
            met = {asked for asked, _ in held if asked} | {number for asked, number in held if asked is None}
            assert papers.points == min(6, 3 * len(met))
            listed = self_assessment.papers(con, "c", day)
            assert len(listed) == len(EVIDENCE)
            assert {each.number for each in listed if each.holds} == {*papers.numbers, *claimed.numbers}
            assert [*claimed.numbers] == [number for _, number in holding("claimed", day)]
            assert claimed.points is None  # it has no rule
            assert [each.valid_items for each in one.criteria] == [len(papers.numbers), len(claimed.numbers)]


def test_numbers_come_by_requirement_then_in_the_order_of_the_list(build):
    with open_warehouse(build) as con:
        (one,) = campaigns.standing(con, date(2025, 3, 12))
        papers, _ = self_assessment.answers(con, one, date(2025, 3, 12))
    assert papers == self_assessment.Answer(7, 4, 6, ("Ⅰ-1-1)-①", "Ⅰ-1-1)-③", "Ⅰ-1-2)-①"))


def test_the_command_writes_the_answers_and_refuses_a_campaign_nobody_knows(build, capsys):
    arguments = ["standing", "--builds", str(build.parent), "--on", "2025-03-11", "--campaign"]
    assert command.main([*arguments, "绿色社区"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["build"], document["campaign"], document["day"]) == (
        build.name,
        "绿色社区",
        "2025-03-11",
    )
    assert document["rows"][1] == {"load_id": 7, "row_no": 5, "points": None, "numbers": ["Ⅰ-2-1)-①"]}
    assert command.main([*arguments, "平安社区"]) == 2
    assert "截至2025-03-11没有已启动的创建项目'平安社区'。已有：绿色社区。" in capsys.readouterr().err

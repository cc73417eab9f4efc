"""Movement, what-if and grades, over teams whose scores are made by hand."""

from dataclasses import replace
from datetime import date

import pytest

import community
from indicators.score import StaffScore
from indicators.scoring import grades, movement, standing, weighings
from indicators.scoring.intervals import Estimate
from indicators.scoring.ledgers import Member
from indicators.scoring.parts import AttendancePart, PointsPart, RaterGroup, ReviewPart

RULES = community.load().score_rules[0]


def share(value, error):
    return value if value is None else Estimate(value, error**2, value - 2 * error, value + 2 * error)


def worker(
    number, attendance=0.9, points=0.5, review=0.9, error=0.01, rules=RULES, held=date(2026, 6, 1), **more
):
    group = RaterGroup("resident", 9, 9, 100 * (review or 0), 1.0)
    parts = (
        AttendancePart(60, 54, share(attendance, error)),
        PointsPart(30, {}, 60, share(points, error)),
        ReviewPart(9, held, (group,), share(review, error)),
    )
    facts = {"cases": None, "on_time": None, "on_time_due": None, **more}
    return StaffScore(Member(f"W{number}", "社工", None, None, None), rules, *parts, **facts)


def test_a_move_beyond_noise_is_told_and_one_within_is_not():
    before = [worker(1), worker(2), worker(3)]
    after = [worker(1, points=0.9), worker(2, points=0.51), worker(3, points=None)]
    found = movement.moves(before, after)
    assert {staff_id: each.is_beyond_noise for staff_id, each in found.items()} == {"W1": True, "W2": False}
    assert found["W1"].change == pytest.approx(50 * 0.4)
    # the same review stands in both quarters: two errors of attendance and two of points, 1 % of 20 and of 50
    reach = 1.96 * (2 * 0.2**2 + 2 * 0.5**2) ** 0.5
    assert found["W1"].high - found["W1"].change == pytest.approx(reach, rel=1e-3)


def test_a_new_review_brings_its_own_noise():
    found = movement.moves([worker(1)], [worker(1, held=date(2026, 12, 1))])["W1"]
    assert found.high == pytest.approx(1.96 * (2 * 0.2**2 + 2 * 0.5**2 + 2 * 0.3**2) ** 0.5, rel=1e-3)


def test_scores_by_different_rules_do_not_move():
    assert movement.moves([worker(1)], [worker(1, rules=replace(RULES, version="new"))]) == {}


def test_other_weights_change_who_is_level_with_whom():
    team = [
        worker(1, attendance=0.5, points=0.8),
        worker(2, attendance=0.8, points=0.68),
        worker(3, review=None),
    ]
    as_it_is = weighings.regroup(team, RULES.weights)
    assert as_it_is == (("W1", "W2"),)
    moved = weighings.regroup(team, {"attendance": 50, "points": 20, "review": 30})
    assert moved == (("W2",), ("W1",))
    assert weighings.changed(as_it_is, moved) == ("W1", "W2")
    assert weighings.changed(moved, moved) == ()


def test_plausible_weightings_lie_near_and_add_to_a_hundred():
    found = weighings.plausible(RULES.weights)
    assert all(sum(each.values()) == 100 for each in found)
    assert len({tuple(each.values()) for each in found}) == len(found) == 37
    assert dict(RULES.weights) in found
    assert all(
        min(each.values()) >= 0 for each in weighings.plausible({"attendance": 5, "points": 95, "review": 0})
    )


def test_an_order_is_as_firm_as_the_share_of_weightings_that_keep_it():
    team = [worker(1, attendance=0.5, points=0.9), worker(2, attendance=0.9, points=0.6)]
    found = weighings.firmness(team, RULES.weights, ["W1"], ["W2"])
    # by hand: first is above where 0.3 of the points outweighs 0.4 of the attendance
    expected = [
        each for each in weighings.plausible(RULES.weights) if 0.3 * each["points"] > 0.4 * each["attendance"]
    ]
    assert found.ordered == pytest.approx(len(expected) / 37)
    assert 0 < found.apart <= found.ordered < 1


def test_a_firm_order_holds_under_every_weighting():
    team = [worker(1, 0.9, 0.9, 0.9), worker(2, 0.5, 0.5, 0.5)]
    assert weighings.firmness(team, RULES.weights, ["W1"], ["W2"]) == weighings.Firmness(1.0, 1.0)


def graded(team):
    return {
        staff_id: (each.reached.lowest, each.given and each.given.lowest)
        for staff_id, each in grades.grade(team).items()
    }


def test_a_quota_gives_its_seats_to_those_told_apart_above_the_rest():
    # ten in post: two seats of excellent for three who reach 90; the third is clearly below the others
    team = [worker(n, 1, 1, 1) for n in (1, 2)] + [worker(3, 0.92, 0.92, 0.92)]
    team += [worker(n, 0.8, 0.8, 0.8) for n in range(4, 10)] + [worker(10, review=None)]
    found = graded(team)
    assert (found["W1"], found["W2"], found["W3"]) == ((90, 90), (90, 90), (90, 75))
    assert found["W4"] == (75, 75)
    assert "W10" not in found


def test_a_quota_never_parts_workers_who_are_level():
    team = [worker(n, 1, 1, 1) for n in (1, 2, 3)] + [worker(n, 0.5, 0.5, 0.5) for n in range(4, 11)]
    found = grades.grade(team)
    assert {found[f"W{n}"].given for n in (1, 2, 3)} == {None}
    assert found["W1"].contested.lowest == 90
    assert found["W4"].given.lowest == 0


def test_a_grade_is_firm_when_all_of_the_interval_reaches_it():
    found = grades.grade([worker(1, 0.8, 0.8, 0.8), worker(2, 0.751, 0.751, 0.751)])
    assert (found["W1"].is_firm, found["W2"].is_firm) == (True, False)


def test_rules_without_grades_give_none():
    assert grades.grade([worker(1, rules=replace(RULES, grades=()))]) == {}


def test_who_has_no_total_or_too_few_cases_is_not_judged():
    team = [
        worker(1, on_time=9, on_time_due=9),
        worker(2, review=None, on_time=30, on_time_due=40),
        worker(3),
    ]
    assert standing.by_total(team).unjudged == ("W2",)
    found = standing.by_on_time(team)
    assert (found.levels, found.unjudged) == ((("W2",),), ("W1", "W3"))
    assert found.shrunk["W2"].value == pytest.approx(0.75, abs=0.01)


def test_a_part_that_weighs_nothing_leaves_no_total_open():
    rules = replace(RULES, weights={"attendance": 40, "points": 60, "review": 0})
    one = worker(1, review=None, rules=rules)
    assert one.open_parts == ()
    assert (
        one.total.value
        == pytest.approx(40 * 0.9 + 60 * 0.5)
        == sum(one.part(each).value for each in one.shares)
    )
    assert worker(1, review=None).open_parts == ("review",)


def test_other_weights_bring_nobody_in_who_has_no_total_by_the_rules():
    team = [worker(1), worker(2), worker(3, review=None)]
    levels = weighings.regroup(team, {"attendance": 40, "points": 60, "review": 0})
    assert levels == (("W1", "W2"),)

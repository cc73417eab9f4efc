"""Plans worked out by hand: what is in, why, what is short, and what breaks when one slips."""

from datetime import date

import pytest

from indicators.campaign_plan.order import CircleError
from indicators.campaign_plan.planning import plan
from indicators.campaign_plan.shapes import Item, Reason, Shortage, Task
from indicators.campaign_plan.slips import slips


def item(item_id, points, days, area="环境", **more) -> Item:
    return Item(item_id, area, points, days, **more)


def ids(found) -> list[str]:
    return [one.item.item_id for one in found.chosen]


def why(found, item_id) -> tuple[Reason, ...]:
    return next(one.reasons for one in found.chosen if one.item.item_id == item_id)


# 80 of a bar of 90: 10 are missing. b gives them in 2 days; a and c together take 3.
THREE = Task((item("a", 6, 2), item("b", 10, 2), item("c", 4, 1)), {"环境": 80}, 90)


def test_the_cheapest_way_is_taken_and_the_rest_left():
    found = plan(THREE)
    assert (found.outcome, ids(found), found.days, found.points) == ("planned", ["b"], 2, 90)
    assert [each.item_id for each in found.dropped] == ["a", "c"]
    assert why(found, "b") == (Reason("bar", 10), Reason("cheapest", area="环境"))


def test_a_margin_takes_more_and_says_what_for():
    found = plan(THREE, 0.05)  # 94.5: b and c give 94, b and a 96
    assert (found.target, ids(found), found.days) == (94.5, ["a", "b"], 4)
    assert why(found, "a") == (Reason("margin", 4.5),)
    assert why(found, "b") == (Reason("bar", 4), Reason("cheapest", area="环境"))


def test_a_margin_never_asks_for_more_than_the_full_points():
    whole = Task(THREE.items, THREE.evidenced, 95, full=100)
    assert plan(whole, 0.10).target == 100


def test_a_margin_out_of_reach_leaves_the_plan_for_the_bar():
    found = plan(THREE, 0.20)  # 108, and all of it is 100
    assert (found.outcome, ids(found)) == ("without_margin", ["b"])
    assert found.shortage == Shortage(points=8)
    assert why(found, "b")[0] == Reason("bar", 10)


def test_an_area_below_its_minimum_takes_what_the_total_would_not():
    task = Task((item("a", 10, 1), item("b", 3, 5, "文化")), {"环境": 70, "文化": 18}, 95, {"文化": 20})
    found = plan(task)
    assert ids(found) == ["a", "b"]
    # With a alone the total, 98, would hold; the area lacks 2 points.
    assert why(found, "b") == (Reason("area", 2, "文化"),)
    assert why(found, "a") == (Reason("bar", 4),)


def test_prerequisites_come_first_and_are_paid_for():
    task = Task((item("a", 10, 1, needs=("b",)), item("b", 0, 3), item("c", 10, 5)), {"环境": 80}, 90)
    found = plan(task)  # b and a take 4 days, c 5
    assert ids(found) == ["b", "a"]
    assert why(found, "b") == (Reason("prerequisite", others=("a",)), Reason("bar", 10))


def test_what_is_due_first_is_done_first_also_for_what_waits_for_it():
    items = (
        item("a", 5, 1, due=date(2026, 12, 10)), item("b", 5, 1, due=date(2026, 12, 1), needs=("c",)),
        item("c", 5, 1, due=date(2026, 12, 20)), item("d", 5, 1),
    )  # fmt: skip
    assert ids(plan(Task(items, {}, 20))) == ["c", "b", "a", "d"]


def test_with_the_bar_and_the_margin_reached_there_is_nothing_to_do():
    found = plan(Task(THREE.items, {"环境": 95}, 90), 0.05)
    assert (found.outcome, found.chosen, found.shortage) == ("reached", (), None)


def test_without_open_criteria_the_missing_points_are_said():
    found = plan(Task((), {"环境": 85}, 90, {"环境": 86}))
    assert (found.outcome, found.chosen) == ("short", ())
    assert found.shortage == Shortage(points=5, areas={"环境": 1})


def test_out_of_reach_even_with_everything_the_most_points_are_planned():
    found = plan(Task(THREE.items, {"环境": 60}, 90))
    assert (found.outcome, ids(found), found.points) == ("short", ["a", "b", "c"], 80)
    assert found.shortage == Shortage(points=10)
    assert why(found, "a") == (Reason("most", 6),)


def test_an_owner_without_the_days_is_named_with_what_he_lacks():
    items = (item("a", 6, 4, owner="w1"), item("b", 4, 3, owner="w1"), item("c", 2, 9, owner="w2"))
    found = plan(Task(items, {"环境": 80}, 90, capacity={"w1": 5, "w2": 10}))
    # a and b take 7 days of w1, who has 5; w2 has a day to spare. In the time: a and c, 8 points.
    assert (found.outcome, ids(found), found.points) == ("short", ["a", "c"], 88)
    assert found.shortage == Shortage(days={"w1": 2})
    assert [each.item_id for each in found.dropped] == ["b"]


def test_ties_go_to_more_points_then_to_the_earlier_in_the_list():
    more = Task((item("a", 10, 2), item("b", 12, 2), item("c", 12, 2)), {"环境": 80}, 90)
    assert ids(plan(more)) == ["b"]


def test_a_circle_is_refused_and_named():
    task = Task(
        (item("a", 1, 1, needs=("b",)), item("b", 1, 1, needs=("c",)), item("c", 1, 1, needs=("a",))), {}, 1
    )
    with pytest.raises(CircleError, match="a → b → c → a") as error:
        plan(task)
    assert error.value.circle == ("a", "b", "c")
    assert str(error.value) == "前置项互相等待，成了一圈：a → b → c → a。请从表里去掉其中一个前置项。"


def test_a_prerequisite_that_is_no_open_criterion_is_a_fault_of_the_caller():
    with pytest.raises(ValueError, match="no items"):
        plan(Task((item("a", 1, 1, needs=("z",)),), {}, 1))


# What breaks ------------------------------------------------------------------------------------------------


def test_a_slip_is_made_up_for_by_the_cheapest_left():
    (slip,) = slips(THREE, plan(THREE))
    assert (slip.item_id, slip.breaks, slip.points) == ("b", True, 10)
    assert (slip.instead, slip.days) == (("a", "c"), 3)


def test_a_margin_takes_a_slip_as_far_as_it_goes():
    first, second = slips(THREE, plan(THREE, 0.05))
    assert (first.item_id, first.breaks) == ("a", False)  # 80 and 10 of b: the bar stands
    assert (second.item_id, second.points, second.instead) == ("b", 4, ("c",))


def test_what_waits_for_a_slip_falls_with_it():
    task = Task((item("a", 10, 1, needs=("b",)), item("b", 0, 3), item("c", 10, 5)), {"环境": 80}, 90)
    first, second = slips(task, plan(task))
    assert (first.lost, first.points, first.instead) == (("b", "a"), 10, ("c",))
    assert (second.lost, second.instead) == (("a",), ("c",))


def test_days_of_a_slip_are_spent_so_that_nothing_makes_up_for_it():
    items = (item("a", 10, 2, owner="w1"), item("b", 10, 3, owner="w1"))
    task = Task(items, {"环境": 80}, 90, capacity={"w1": 4})
    (slip,) = slips(task, plan(task))
    assert (slip.points, slip.instead) == (10, None)


def test_a_plan_that_falls_short_has_no_bar_to_break():
    task = Task(THREE.items, {"环境": 60}, 90)
    assert slips(task, plan(task)) == ()

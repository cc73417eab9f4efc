"""Who is told apart from whom: bars against printed tables, chances against exact counts, equals left together."""

from itertools import pairwise
from math import comb, sqrt

import pytest

from benchmarks import staff_simulation
from indicators.scoring import groups, intervals, outstanding, shrinkage
from indicators.scoring.funnel import funnel, limits
from indicators.scoring.groups import Measured
from indicators.scoring.outstanding import Kept


def measured(*values, variance=1.0):
    return [Measured(f"W{n}", value, variance) for n, value in enumerate(values)]


@pytest.mark.parametrize(("size", "printed"), [(2, 2.772), (3, 3.314), (5, 3.858), (10, 4.474), (20, 5.012)])
def test_the_bar_of_a_range_is_the_printed_studentized_range(size, printed):
    assert groups.range_point(size) * sqrt(2) == pytest.approx(printed, abs=0.002)


def test_two_workers_are_level_up_to_two_standard_errors_of_their_difference():
    assert groups.level(measured(0, 2.7)) == (("W0", "W1"),)
    assert groups.level(measured(0, 2.8)) == (("W1",), ("W0",))


def test_a_chain_of_level_neighbours_is_one_group():
    # the ends differ by more than the bar, but no cut has everybody above apart from everybody below
    assert groups.level(measured(0, 2, 4, 6)) == (("W0", "W1", "W2", "W3"),)


def test_groups_far_apart_stand_highest_first():
    assert groups.level(measured(20, 0, 1, 21, 40)) == (("W4",), ("W0", "W3"), ("W1", "W2"))


def test_nobody_or_one_is_told_apart_from_nobody():
    assert groups.level([]) == ()
    assert groups.level(measured(5)) == (("W0",),)
    assert outstanding.by_value(measured(0, 100)) == {}


def test_no_variance_parts_only_what_differs():
    assert groups.level(measured(90, 90, 91, variance=0)) == (("W2",), ("W0", "W1"))


def test_every_pair_of_two_groups_is_beyond_the_bar_for_two():
    """Naively: whoever stand in different groups differ by more than 1.96 standard errors."""
    team = [Measured(f"W{n}", float(n**2), 1.0 + n % 3) for n in range(9)]
    own = {each.staff_id: each for each in team}
    found = groups.level(team)
    assert len(found) > 3
    for above, below in pairwise(found):
        for one in above:
            for other in below:
                a, b = own[one], own[other]
                assert (a.value - b.value) / sqrt(a.variance + b.variance) > 1.96


def test_one_far_from_the_rest_stands_out_and_then_the_next():
    assert outstanding.by_value(measured(0, 0.5, 1, 0, 9, -8)) == {"W4": "above", "W5": "below"}
    assert outstanding.by_value(measured(0, 0.5, 1, 0, 2)) == {}


@pytest.mark.parametrize(("kept", "cases"), [(10, 40), (38, 40), (0, 30), (30, 30)])
def test_the_chance_of_a_rate_is_exact(kept, cases):
    rest_kept, rest_cases = 700, 800
    ways = [
        comb(cases, k) * comb(rest_cases, rest_kept + kept - k)
        for k in range(cases + 1)
        if rest_kept + kept - k <= rest_cases
    ]
    least = max(0, rest_kept + kept - rest_cases)
    exact = sum(ways[: kept - least + 1]) / sum(ways)
    found = outstanding._at_most(kept, cases, rest_kept + kept, rest_cases + cases)
    assert found == pytest.approx(exact, rel=1e-9)


def test_a_rate_far_below_the_rest_stands_out():
    team = [Kept(f"W{n}", 45, 50) for n in range(9)]
    assert outstanding.by_rate([*team, Kept("late", 20, 50), Kept("idle", 0, 0)]) == {"late": "below"}


def test_a_share_lies_outside_the_funnel_when_counting_says_so():
    """Naively: the chance of as few, or as many, added up outcome by outcome."""
    for cases in (10, 45, 120):
        chances = [comb(cases, k) * 0.9**k * 0.1 ** (cases - k) for k in range(cases + 1)]
        found = limits(cases, 0.9)
        for k in range(cases + 1):
            few, many = sum(chances[: k + 1]), sum(chances[k:])
            assert (k / cases < found.low_95) == (few < 0.025), (k, cases)
            assert (k / cases > found.high_95) == (many < 0.025), (k, cases)
            assert (k / cases < found.low_998) == (few < 0.001), (k, cases)
            assert (k / cases > found.high_998) == (many < 0.001), (k, cases)


def test_a_funnel_says_who_lies_outside():
    team = [Kept(f"W{n}", 45, 50) for n in range(9)]
    found = funnel([*team, Kept("late", 30, 50), Kept("slow", 40, 50)])
    assert found.rate == pytest.approx((9 * 45 + 70) / 550)
    assert {dot.staff_id: dot.outside for dot in found.dots if dot.outside} == {"late": "99.8"}
    assert [each.cases for each in found.limits] == list(range(1, 51))
    assert funnel([]).rate is None


def test_small_numbers_are_drawn_to_the_mean_of_their_kind():
    team = [Measured(f"W{n}", value, 4.0) for n, value in enumerate((60, 70, 80, 10, 20, 30, 99))]
    kinds = {each.staff_id: "one" if n < 3 else "two" if n < 6 else "alone" for n, each in enumerate(team)}
    found = shrinkage.shrink(team, kinds)
    # by hand: within both kinds the squares are 200 + 200, in weights of 1/4 that is 100 on 4 degrees of freedom;
    # the scale is twice 3/4 − 1/4 = 1, so true values vary by 96 and 96/100 of each comes from its own data
    assert found["W0"].own == pytest.approx(0.96)
    assert found["W0"].value == pytest.approx(0.96 * 60 + 0.04 * 70)
    assert found["W5"].value == pytest.approx(0.96 * 30 + 0.04 * 20)
    assert found["W6"].value == pytest.approx(0.96 * 99 + 0.04 * 369 / 7)
    assert found["W0"].low < found["W0"].value < found["W0"].high


def test_what_noise_explains_is_drawn_all_the_way():
    found = shrinkage.shrink(measured(0, 1, -1), dict.fromkeys(("W0", "W1", "W2"), ""))
    assert {each.value for each in found.values()} == {0}


def test_an_interval_of_a_share_is_the_printed_wilson_interval():
    # Newcombe, Statistics in Medicine 17, 1998, table I: 81 of 263 and 0 of 20
    found = intervals.share(81, 263)
    assert (round(found.low, 4), round(found.high, 4)) == (0.2553, 0.3662)
    assert round(intervals.share(0, 20).high, 4) == 0.1611
    assert intervals.share(20, 20).variance > 0


def test_a_trimmed_mean_and_its_squares_by_hand():
    mean, kept, squares = intervals.trimmed([60, 80, 90, 100, 100], 20)
    # without 60 and one 100: 80 90 100; Winsorised 80 80 90 100 100, squares 100 + 100 + 0 + 100 + 100
    assert (mean, kept, squares) == (90, 3, 400)


def test_equal_workers_are_rarely_separated():
    on_time, total = staff_simulation.equal_workers(100, seed=1)
    assert on_time <= 0.05
    assert total <= 0.05


def test_a_better_worker_is_found_in_four_quarters():
    found, _, wrong = staff_simulation.better_worker(25, seed=12)
    assert found >= 0.8
    assert wrong <= 0.12  # 5 % expected; three of 25 are no surprise

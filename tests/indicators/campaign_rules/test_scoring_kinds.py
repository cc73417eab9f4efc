"""Each kind of scoring rule, its look-back and expiry at their boundary days, and the verdict: worked out by hand."""

from datetime import date

import pytest

from indicators.campaign_rules.passing import Conditions, verdict
from indicators.campaign_rules.scoring import Facts, Rule, Step, score
from indicators.campaign_rules.vetoes import closed_until, closing

K_OF_N = Rule("k_of_n", (Step(1, None, 1), Step(2, None, 2), Step(3, None, 3)))
LOWER = Rule("bands", (Step(None, 6, 15), Step(None, 7, 12)))
BOUND = Rule("indicator", (Step(85, None, 8), Step(80, None, 5)))
DEDUCTION = Rule("deduction", each=3, cap=7)
BONUS = Rule("bonus", each=2, cap=5)


@pytest.mark.parametrize(
    ("rule", "facts", "points"),
    [
        # without a rule: as claimed, once something holds
        (Rule(), Facts(10, 8), 0),
        (Rule(), Facts(10, 8, valid=1, met=1), 8),
        # all of three, or nothing
        (Rule("all_or_nothing", (Step(3, None, 10),)), Facts(10, 8, valid=5, met=2), 0),
        (Rule("all_or_nothing", (Step(3, None, 10),)), Facts(10, 8, valid=5, met=3), 10),
        # 3项3分/2项2分/1项1分, and more than asked for
        (K_OF_N, Facts(3, 3, valid=1, met=1), 1),
        (K_OF_N, Facts(3, 3, valid=4, met=2), 2),
        (K_OF_N, Facts(3, 3, valid=9, met=9), 3),
        # each item one point, at most three
        (Rule("per_item", each=1, cap=3), Facts(3, 0, valid=2, met=2), 2),
        (Rule("per_item", each=1, cap=3), Facts(3, 0, valid=4, met=4), 3),
        # at most 6 of a thousand: 15, at most 7: 12; on the threshold itself; not measured; not evidenced
        (LOWER, Facts(15, 15, valid=1, measured=6), 15),
        (LOWER, Facts(15, 15, valid=1, measured=6.01), 12),
        (LOWER, Facts(15, 15, valid=1, measured=7.01), 0),
        (LOWER, Facts(15, 15, valid=1), 0),
        (LOWER, Facts(15, 15, measured=6), 0),
        # an indicator scores itself, papers or not; a 0 is a value, too few cases are none
        (BOUND, Facts(8, 0, value=85), 8),
        (BOUND, Facts(8, 0, value=84.99), 5),
        (BOUND, Facts(8, 8, valid=3, value=79), 0),
        (BOUND, Facts(8, 8), 0),
        # three off an event, seven at most, never below nothing
        (DEDUCTION, Facts(10, 10, valid=1), 10),
        (DEDUCTION, Facts(10, 10, valid=1, deducted=6), 4),
        (DEDUCTION, Facts(10, 10, valid=1, deducted=15), 3),
        (DEDUCTION, Facts(5, 5, valid=1, deducted=15), 0),
        (DEDUCTION, Facts(10, 10), 0),
        # two each, at most five
        (BONUS, Facts(5, 0), 0),
        (BONUS, Facts(5, 0, valid=2, met=2), 4),
        (BONUS, Facts(5, 0, valid=3, met=3), 5),
    ],
)
def test_points_of_a_rule(rule, facts, points):
    assert score(rule, facts) == points


@pytest.mark.parametrize(
    ("event", "months", "last"),
    [
        (date(2025, 3, 15), 24, date(2027, 3, 15)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),  # no such day: that month's last
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 12, 1), 1, date(2026, 1, 1)),
        (date(2025, 3, 15), None, date.max),
    ],
)
def test_an_event_closes_up_to_the_same_day_months_later(event, months, last):
    assert closed_until(event, months) == last


def test_a_veto_holds_on_its_first_and_last_day_and_not_around_them():
    event, last = date(2025, 3, 15), date(2027, 3, 15)
    days = (date(2025, 3, 14), event, last, date(2027, 3, 16))
    assert [closing([event], 24, None, on) for on in days] == [None, last, last, None]


def test_the_latest_of_several_events_tells_until_when():
    events = [date(2025, 3, 15), date(2026, 1, 1)]
    assert closing(events, 12, None, date(2026, 2, 1)) == date(2027, 1, 1)


def test_without_a_window_events_count_from_the_campaign_s_own_on():
    since = date(2026, 1, 5)
    assert closing([date(2026, 1, 4)], None, since, date(2026, 6, 30)) is None
    assert closing([since], None, since, date(2026, 6, 30)) == date.max
    # with one, those before the campaign count too: that is what looking back is for
    assert closing([date(2025, 12, 1)], 12, since, date(2026, 6, 30)) == date(2026, 12, 1)


STARS = Conditions(450, dict.fromkeys("甲乙丙丁戊", 80), rank_quota=10)
REACHED = {"甲": 80, "乙": 90, "丙": 95, "丁": 95, "戊": 90}


def test_a_campaign_passes_on_the_bar_of_the_total_and_of_each_star():
    assert verdict(STARS, REACHED, rank=10).state == "passes"
    short = verdict(STARS, REACHED | {"甲": 79.5}, rank=1)
    assert (short.state, short.gap, short.area_gaps) == ("short", 0.5, {"甲": 0.5})


def test_many_points_do_not_make_up_for_a_star_below_its_minimum():
    found = verdict(STARS, REACHED | {"甲": 60, "乙": 100, "丙": 100, "丁": 100, "戊": 100}, rank=1)
    assert (found.state, found.gap, found.area_gaps) == ("short", 0, {"甲": 20})
    assert verdict(STARS, {"乙": 450}).area_gaps == {"甲": 80, "丙": 80, "丁": 80, "戊": 80}


def test_veto_rank_and_quota_decide_in_this_order():
    assert verdict(STARS, REACHED, is_closed=True, rank=1).state == "closed"
    assert verdict(STARS, REACHED, rank=11).state == "outranked"
    assert verdict(STARS, REACHED).state == "waiting"
    assert verdict(Conditions(450, {}), REACHED).state == "passes"

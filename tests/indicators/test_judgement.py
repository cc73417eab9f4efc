"""Limits, balance and what needs attention."""

from dataclasses import replace
from datetime import date
from math import nan

import pytest

from indicators import attention, engine, variation
from indicators.balance import population_balance
from indicators.periods import Period
from indicators.readings import Reading, read
from tests.indicators.conftest import indicator

QUARTER, TODAY = Period.parse("2025Q2"), date(2025, 6, 30)


def test_limits_are_the_mean_and_2_66_times_the_mean_moving_range():
    found = variation.limits([10, 12] * 6)
    assert found.mean == 11
    assert (found.lower, found.upper) == (pytest.approx(11 - 5.32), pytest.approx(11 + 5.32))
    assert found.signals == ()


def test_a_value_beyond_the_limits_and_a_run_of_eight_are_signals():
    values = [10, 12] * 12
    assert variation.limits([*values, 30]).signals == (24,)
    assert variation.limits([*values, *[13] * 8]).signals[-1] == 31


def test_limits_need_twelve_months_and_never_fall_below_zero():
    assert variation.limits([1.0] * 11 + [nan]) is None
    assert variation.limits([0, 5] * 6).lower == 0


def test_a_missing_month_breaks_the_moving_range():
    assert (
        variation.limits([10] * 6 + [nan] + [20] * 6).upper
        == variation.limits([10] * 6 + [nan] + [20] * 6).mean
    )


def number(value, previous=None, **changes):
    """A reading with a value and nothing else."""
    fields = dict.fromkeys(Reading.__dataclass_fields__)
    fields |= {
        "indicator": indicator(), "period": QUARTER, "value": value, "previous": previous, "delivered": "yes",
        "is_small": False, "is_suppressed": False, "spark": (),
    }  # fmt: skip
    return Reading(**(fields | changes))


def test_the_balance_shows_the_rest_nobody_can_explain():
    found = population_balance(number(1010, 1000), number(6), number(9), number(4), number(3))
    assert (found.opening, found.closing, found.unexplained) == (1000, 1010, 2)


def test_moves_between_estates_explain_a_part_of_the_balance_of_one():
    parts = number(1010, 1000), number(6), number(9), number(4), number(3)
    found = population_balance(*parts, moved_within=5)
    assert (found.moved_within, found.unexplained) == (5, -3)


def test_a_part_not_delivered_leaves_the_balance_open():
    found = population_balance(number(1010, 1000), number(None), number(9), number(4), number(3))
    assert found.unexplained is None


def test_the_worst_comes_first_and_five_are_enough():
    off = [
        number(value, indicator=indicator(id=f"off_{value}"), target=100, verdict="missed")
        for value in range(90, 97)
    ]
    found = attention.rank(off, {}, TODAY)
    assert [each.indicator_id for each in found] == ["off_90", "off_91", "off_92", "off_93", "off_94"]


def test_no_ratio_without_bounds_drowns_the_rest():
    lower = indicator(id="tenfold", direction="lower")
    found = attention.rank([number(50, indicator=lower, target=5, verdict="missed")], {}, TODAY)
    assert found[0].severity == 1


def test_what_is_not_fed_off_its_limits_or_near_its_deadline_is_named():
    limits = variation.limits([10, 12] * 6)
    campaign = attention.CampaignGap("c", "绿色社区", date(2025, 7, 10), 60, 80)
    late = replace(campaign, campaign_id="late", deadline=date(2025, 6, 1))
    done = replace(campaign, points=80)
    readings = [
        number(None, delivered="no", indicator=indicator(id="silent")),
        number(1),
        number(20, indicator=indicator(id="good")),
    ]
    found = attention.rank(readings, {"plain": limits, "good": limits}, TODAY, [campaign, late, done])
    assert [each.kind for each in found] == ["deadline", "not_delivered", "unusual"]
    assert found[0].days_left == 10


def test_readings_of_a_build_with_nothing_due_need_no_attention(opened):
    con = opened([])
    known = engine.coverage(con)
    calm = read(engine.series(con, indicator(), "quarter", known=known), indicator(), QUARTER, known)
    assert attention.rank([calm], {}, TODAY) == []

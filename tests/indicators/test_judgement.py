"""Limits, balance, scores and what needs attention."""

from dataclasses import replace
from datetime import date, timedelta
from math import nan

import pytest

import community
from indicators import attention, engine, variation
from indicators.balance import population_balance
from indicators.periods import Period
from indicators.readings import Reading, read
from indicators.score import scores
from tests.indicators.conftest import indicator

OURS = community.load()
QUARTER = Period.parse("2025Q2")


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


def office(points=(30.0, 45.0), raters=6, rated=date(2025, 6, 20), attended=8):
    """One member of staff: ten due days in the quarter, two points entries, one review."""
    days = [date(2025, 4, 1) + timedelta(n) for n in range(10)]
    one = {"staff_id": "XC01"}
    return {
        "core.staff": [{**one, "post": "社工", "present_from": date(2020, 1, 1)}],
        "core.attendance_days": [
            {**one, "day": day, "is_due": True, "is_attended": n < attended} for n, day in enumerate(days)
        ],
        "core.points_entries": [
            {**one, "entry_id": str(n), "points": each, "entry_date": date(2025, 5, 1)}
            for n, each in enumerate(points)
        ],
        "core.review_ratings": [
            {**one, "rating_id": str(n), "rating": 80 + n % 2 * 20, "rated_date": rated}
            for n in range(raters)
        ],
    }  # fmt: skip


def score_of(con, period=QUARTER):
    return scores(con, period, OURS)[0]


def test_a_score_is_its_three_weighted_parts(opened):
    found = score_of(opened(office(points=(10.0, 20.0))))
    assert (found.attendance, found.points, found.review) == (
        pytest.approx(16),
        pytest.approx(25),
        pytest.approx(27),
    )
    assert found.total == pytest.approx(68)


def test_points_lift_a_score_to_the_weight_of_their_part_and_never_below_nothing(opened):
    assert score_of(opened(office(points=(600.0,)))).points == 50


def test_deductions_do_not_pull_points_below_nothing(opened):
    assert score_of(opened(office(points=(-5.0,)))).points == 0


def test_the_bar_of_points_grows_with_the_period(opened):
    found = score_of(opened(office()), Period.parse("2025"))
    assert (found.full_points, found.points) == (240, pytest.approx(50 * 75 / 240))


def test_too_few_raters_leave_the_review_and_the_total_open(opened):
    found = score_of(opened(office(raters=4)))
    assert (found.review, found.total, found.raters) == (None, None, 4)


def test_a_review_older_than_a_year_or_after_the_period_does_not_count(opened):
    assert score_of(opened(office(rated=date(2024, 6, 30)))).review is None


def test_a_part_not_delivered_is_open_and_not_zero(opened):
    missing = [("points_entries", date(2025, month, 1)) for month in (4, 5, 6)]
    found = score_of(opened(office(), missing=missing))
    assert (found.points, found.total) == (None, None)
    assert found.attendance == pytest.approx(16)


def test_nobody_outside_their_time_in_post_is_scored(opened):
    rows = office()
    rows["core.staff"][0]["present_until"] = date(2025, 4, 1)
    assert scores(opened(rows), QUARTER, OURS) == []


def test_the_weights_of_the_three_parts_add_to_a_hundred():
    assert sum(OURS.score[part] for part in ("attendance", "points", "review")) == 100


def test_the_worst_comes_first_and_five_are_enough(opened):
    known = engine.coverage(opened([], data_date=date(2025, 6, 30)))
    off = [
        number(value, indicator=indicator(id=f"off_{value}"), target=100, verdict="missed")
        for value in range(90, 97)
    ]
    found = attention.rank(off, {}, known)
    assert [each.indicator_id for each in found] == ["off_90", "off_91", "off_92", "off_93", "off_94"]


def test_no_ratio_without_bounds_drowns_the_rest(opened):
    known = engine.coverage(opened([]))
    lower = indicator(id="tenfold", direction="lower")
    found = attention.rank([number(50, indicator=lower, target=5, verdict="missed")], {}, known)
    assert found[0].severity == 1


def test_what_is_not_fed_off_its_limits_or_near_its_deadline_is_named(opened):
    known = engine.coverage(opened([], data_date=date(2025, 6, 30)))
    limits = variation.limits([10, 12] * 6)
    campaign = attention.CampaignGap("c", "绿色社区", date(2025, 7, 10), 60, 80)
    late = replace(campaign, campaign_id="late", deadline=date(2025, 6, 1))
    done = replace(campaign, points=80)
    readings = [
        number(None, delivered="no", indicator=indicator(id="silent")),
        number(1),
        number(20, indicator=indicator(id="good")),
    ]
    found = attention.rank(readings, {"plain": limits, "good": limits}, known, [campaign, late, done])
    assert [each.kind for each in found] == ["deadline", "not_delivered", "unusual"]
    assert found[0].days_left == 10


def test_readings_of_a_build_with_nothing_due_need_no_attention(opened):
    con = opened([])
    known = engine.coverage(con)
    calm = read(engine.series(con, indicator(), "quarter", known=known), indicator(), QUARTER, known)
    assert attention.rank([calm], {}, known) == []

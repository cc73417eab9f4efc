"""Scores of a small office: parts, caps, days in post, versions; what is missing stays open."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

import community
from indicators.periods import Period
from indicators.score import scores

RULES = replace(community.load().score_rules[0], caps={}, trim=0, raters={})
QUARTER = Period.parse("2025Q2")


def office(points=(30.0, 45.0), raters=6, rated=date(2025, 6, 20), attended=8, **member):
    """One member of staff: ten due days in the quarter, two points entries, one review of 80, 100, 80 …"""
    days = [date(2025, 4, 1) + timedelta(n) for n in range(10)]
    one = {"staff_id": "XC01"}
    return {
        "core.staff": [{**one, "post": "社工", "present_from": date(2020, 1, 1), **member}],
        "core.attendance_days": [
            {**one, "attendance_id": f"day {n}", "day": day, "is_due": True, "is_attended": n < attended}
            for n, day in enumerate(days)
        ],
        "core.points_entries": [
            {**one, "entry_id": str(n), "points": each, "entry_date": date(2025, 5, 1), "category": "入户走访"}
            for n, each in enumerate(points)
        ],
        "core.review_ratings": [
            {**one, "rating_id": str(n), "rating": 80 + n % 2 * 20, "rated_date": rated}
            for n in range(raters)
        ],
    }  # fmt: skip


def score_of(con, period=QUARTER, rules=RULES):
    ours = replace(community.load(), score_rules=(rules,))
    return scores(con, period, ours)[0]


def part(score, name):
    return score.part(name) and score.part(name).value


def test_a_score_is_its_three_weighted_parts(opened):
    found = score_of(opened(office(points=(10.0, 20.0))))
    assert part(found, "attendance") == pytest.approx(16)
    assert part(found, "points") == pytest.approx(25)
    assert part(found, "review") == pytest.approx(27)
    assert found.total.value == pytest.approx(68)
    assert found.rules.version == "2020"


def test_points_lift_a_score_to_the_weight_of_their_part_and_never_below_nothing(opened):
    assert part(score_of(opened(office(points=(600.0,)))), "points") == 50


def test_deductions_do_not_pull_points_below_nothing(opened):
    assert part(score_of(opened(office(points=(-5.0,)))), "points") == 0


def test_the_bar_of_points_grows_with_the_period(opened):
    found = score_of(opened(office()), Period.parse("2025"))
    assert (found.ledger.full, part(found, "points")) == (pytest.approx(240), pytest.approx(50 * 75 / 240))


def test_the_bar_of_points_goes_by_the_post_and_by_the_days_in_it(opened):
    rules = replace(RULES, posts={"社*": 90})
    # of the quarter they were there from 1 May: 31 of 31 and 30 of 30 days, no day of April
    found = score_of(opened(office(present_from=date(2025, 5, 1))), rules=rules)
    assert (found.kind, found.ledger.full) == ("社*", pytest.approx(60))


def test_a_month_still_running_counts_by_the_days_seen(opened):
    found = score_of(opened(office(), data_date=date(2025, 6, 15)))
    assert found.ledger.full == pytest.approx(20 + 20 + 20 * 15 / 30)


def test_caps_hold_in_months_and_quarters_of_a_category_and_of_all(opened):
    rows = office(points=(12.0, 8.0))
    rows["core.points_entries"] += [
        {"staff_id": "XC01", "entry_id": "june", "points": 9.0, "entry_date": date(2025, 6, 1), "category": "入户走访"},
        {"staff_id": "XC01", "entry_id": "else", "points": 7.0, "entry_date": date(2025, 6, 1), "category": "新事项"},
    ]  # fmt: skip
    con = opened(rows)
    month = replace(RULES, caps={"入户走访": {"month": 10}})
    assert score_of(con, rules=month).ledger.counted == {"0": 6, "1": 4, "june": 9, "else": 7}
    both = replace(RULES, caps={"入户走访": {"month": 10, "quarter": 9.5}, "all": {"quarter": 8.25}})
    counted = score_of(con, rules=both).ledger.counted
    # 10 + 9 to 9.5 halves each; with 7 that is 16.5, and 8.25 halves each again
    assert counted == pytest.approx({"0": 1.5, "1": 1.0, "june": 2.25, "else": 3.5})
    assert part(score_of(con, rules=both), "points") == pytest.approx(50 * 8.25 / 60)


def test_groups_of_raters_are_trimmed_and_weighed(opened):
    ratings = {"resident": (60, 80, 90, 100, 100), "colleague": (70, 90)}
    rows = office(raters=0)
    rows["core.review_ratings"] = [
        {"staff_id": "XC01", "rating_id": f"{group}{n}", "rating": each, "rated_date": date(2025, 6, 20),
         "rater_group": group}
        for group, given in ratings.items() for n, each in enumerate(given)
    ]  # fmt: skip
    rules = replace(RULES, trim=20, raters={"resident": 45, "colleague": 15, "street_office": 40})
    found = score_of(opened(rows), rules=rules)
    # residents without 60 and one 100: 90; colleagues 80; the street office leaves its share to the others
    assert {each.group: (each.mean, each.weight) for each in found.ratings.groups} == {
        "resident": (90, 0.75),
        "colleague": (80, 0.25),
    }
    assert part(found, "review") == pytest.approx(30 * 0.875)


def test_ratings_of_a_group_that_does_not_count_make_no_review(opened):
    rows = office(raters=6)
    for each in rows["core.review_ratings"]:
        each["rater_group"] = "colleague"
    assert part(score_of(opened(rows), rules=replace(RULES, raters={"resident": 100})), "review") is None


def test_a_rating_outside_its_scale_is_refused(opened):
    rows = office()
    rows["core.review_ratings"][0]["rating"] = 120
    with pytest.raises(ValueError, match="between 0 and 100"):
        score_of(opened(rows))


def test_too_few_raters_leave_the_review_and_the_total_open(opened):
    found = score_of(opened(office(raters=4)))
    assert (part(found, "review"), found.total, found.ratings.raters) == (None, None, 4)


def test_a_review_over_the_end_of_a_month_counts_whole_and_the_one_before_it_not(opened):
    rows = office(raters=6)
    days = [date(2025, 5, day) for day in (27, 28, 29)] + [date(2025, 6, day) for day in (1, 2, 27)]
    for each, day in zip(rows["core.review_ratings"], days, strict=True):
        each["rated_date"] = day
    found = score_of(opened(rows)).ratings
    assert found.raters == 5  # 28 May is 30 days before 27 June, 27 May is 31
    assert found.review_days == (date(2025, 5, 28), date(2025, 6, 27))


def test_a_review_older_than_a_year_or_after_the_period_does_not_count(opened):
    assert part(score_of(opened(office(rated=date(2024, 6, 30)))), "review") is None


def test_a_part_not_delivered_is_open_and_not_zero(opened):
    missing = [("points_entries", date(2025, month, 1)) for month in (4, 5, 6)]
    found = score_of(opened(office(), missing=missing))
    assert (part(found, "points"), found.total) == (None, None)
    assert part(found, "attendance") == pytest.approx(16)


def test_nobody_outside_their_time_in_post_is_scored(opened):
    con = opened(office(present_until=date(2025, 4, 1)))
    assert scores(con, QUARTER, community.load()) == []


def test_the_version_in_force_on_the_last_day_scores_the_whole_period(opened):
    old = replace(RULES, until=date(2025, 6, 30))
    new = replace(RULES, version="new", start=date(2025, 6, 30), points_full=30)
    ours = replace(community.load(), score_rules=(old, new))
    con = opened(office())
    assert scores(con, QUARTER, ours)[0].rules.version == "new"
    assert scores(con, Period.parse("2025-05"), ours)[0].rules.version == "2020"


def test_no_score_where_no_rules_are_in_force(opened):
    ours = replace(community.load(), score_rules=(replace(RULES, start=date(2025, 7, 1)),))
    assert scores(opened(office()), QUARTER, ours) == []


def test_struck_rows_do_not_count_and_the_others_do(opened):
    con = opened(office(points=(10.0, 20.0)))
    ours = replace(community.load(), score_rules=(RULES,))
    (found,) = scores(con, QUARTER, ours, struck={"1", "day 9"})
    assert found.ledger.counted == {"0": 10}
    assert (found.days.attended_days, found.days.due_days) == (8, 9)
    # of the ratings 80 and 100 in turn the one with id "1" is a 100
    assert (found.ratings.raters, part(found, "review")) == (5, pytest.approx(30 * 0.88))

"""Definitions of the ten-star households against the town, recomputed row by row."""

from datetime import date

import pytest

from indicators.catalogue import named
from indicators.engine import series
from tests.definitions.by_hand import by_month, told
from tests.definitions.town import MONTH_ENDS
from tests.definitions.town_office import LISTS


def granted(town, day):
    return [
        row
        for row in town["core.star_households"]
        if row["year"] == day.year
        and row["granted_from"]
        and row["granted_from"] <= day
        and (row["granted_until"] is None or day < row["granted_until"])
    ]


def has_all(row):
    return None not in (row["star_count"], row["stars_in_full"]) and row["star_count"] >= row["stars_in_full"]


def is_begun(town, day):
    """A household was granted stars by that day in the selection of its year, kept or not."""
    return any(
        row["year"] == day.year and row["granted_from"] and row["granted_from"] <= day
        for row in town["core.star_households"]
    )


def test_households_count_in_the_year_of_their_selection_from_their_day_on(warehouse, town):
    nominated = [
        ((day, row["estate"]), 1, 0)
        for day in MONTH_ENDS
        for row in town["core.star_households"]
        if row["year"] == day.year and row["nominated_from"] <= day
    ]
    assert told(warehouse, "star_households_nominated", "estate") == by_month(nominated)
    rows = [((day, row["estate"]), row) for day in MONTH_ENDS for row in granted(town, day)]
    assert told(warehouse, "star_households_granted", "estate") == by_month((key, 1, 0) for key, _ in rows)
    full = by_month((key, has_all(row), 0) for key, row in rows)
    assert told(warehouse, "ten_star_households", "estate") == full
    assert 0 < sum(n for n, _ in full.values()) < len(rows)


def test_the_share_is_of_the_households_in_the_register_of_that_month(warehouse, town):
    homes = town["core.households_monthly"]
    expected = by_month(
        [((day, row["estate"]), has_all(row), 0) for day in MONTH_ENDS for row in granted(town, day)]
        + [((h["month_end"], h["estate"]), 0, 1) for h in homes if is_begun(town, h["month_end"])]
    )
    assert told(warehouse, "ten_star_share", "estate") == expected


def test_a_year_is_a_sum_over_a_sum_and_no_mean_of_the_shares_of_estates(warehouse, town):
    year = date(2025, 12, 31)
    full = sum(map(has_all, granted(town, year)))
    homes = sum(home["month_end"] == year for home in town["core.households_monthly"])
    table = series(warehouse, named("ten_star_share"), "year").set_index("period_start")
    assert table.loc["2025-01-01", "value"] == pytest.approx(100 * full / homes)


def test_before_any_result_of_the_year_there_is_no_share(warehouse, town):
    table = series(warehouse, named("ten_star_share"), "month")
    missing = {line.period_start.date() for line in table[table["value"].isna()].itertuples()}
    expected = {day.replace(day=1) for day in MONTH_ENDS if not is_begun(town, day)}
    assert missing == expected
    assert date(2026, 1, 1) in missing


def test_each_star_is_held_against_the_households_whose_stars_are_named(warehouse, town):
    given = {(row["nomination_id"], row["star"]) for row in town["core.stars_given"]}
    is_named = {nomination for nomination, _ in given}
    expected = by_month(
        ((day, row["estate"], star), (row["nomination_id"], star) in given, 1)
        for day in MONTH_ENDS
        for row in granted(town, day)
        if row["nomination_id"] in is_named
        for star in LISTS[2026 if day.year >= 2026 else 2000]
    )
    assert told(warehouse, "star_given_share", "estate", "star") == expected

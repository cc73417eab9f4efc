"""Population definitions against the town, recomputed person by person."""

import pytest

from indicators.catalogue import named
from tests.definitions.by_hand import by_month, told
from tests.definitions.town import MONTH_ENDS


def usual(town):
    return [row for row in town["core.residents_monthly"] if row["is_resident"]]


def test_residents_by_estate_and_sex_are_those_who_live_here(warehouse, town):
    expected = by_month(((r["month_end"], r["estate"], r["sex"]), 1, 0) for r in usual(town))
    assert told(warehouse, "resident_population", "estate", "sex") == expected


def test_age_groups_are_five_years_wide_and_end_with_eighty(warehouse, town):
    expected = by_month(((r["month_end"], min(r["age"] // 5 * 5, 80)), 1, 0) for r in usual(town))
    assert told(warehouse, "population_by_age", "age_group") == expected


@pytest.mark.parametrize(
    ("indicator_id", "counted", "base"),
    [
        ("share_60_plus", lambda a: a >= 60, lambda a: True),
        ("share_65_plus", lambda a: a >= 65, lambda a: True),
        ("share_80_plus", lambda a: a >= 80, lambda a: True),
        ("child_dependency", lambda a: a < 15, lambda a: 15 <= a < 65),
        ("old_age_dependency", lambda a: a >= 65, lambda a: 15 <= a < 65),
        ("total_dependency", lambda a: a < 15 or a >= 65, lambda a: 15 <= a < 65),
        ("ageing_index", lambda a: a >= 65, lambda a: a < 15),
    ],
)
def test_age_ratios_count_full_years_of_usual_residents(warehouse, town, indicator_id, counted, base):
    expected = by_month(((r["month_end"],), counted(r["age"]), base(r["age"])) for r in usual(town))
    assert told(warehouse, indicator_id) == expected


def test_total_dependency_is_children_plus_old(warehouse):
    child, old, total = (told(warehouse, f"{name}_dependency") for name in ("child", "old_age", "total"))
    for month in total:
        assert total[month] == (child[month][0] + old[month][0], child[month][1])
        assert old[month][1] == child[month][1]


def test_living_alone_looks_at_the_household_itself(warehouse, town):
    people = usual(town)
    expected = {}
    for month_end in MONTH_ENDS:
        here = [r for r in people if r["month_end"] == month_end]
        households = [r["household_id"] for r in here if r["household_id"]]
        alone = [r for r in here if r["age"] >= 60 and households.count(r["household_id"]) == 1]
        expected[(month_end,)] = (len(alone), sum(r["age"] >= 60 for r in here))
    assert told(warehouse, "living_alone_share") == expected
    assert {key: n for key, (n, _) in told(warehouse, "living_alone").items()} == {
        key: n for key, (n, _) in expected.items() if n
    }


def test_empty_nests_include_those_alone(warehouse):
    nests, alone = told(warehouse, "empty_nest"), told(warehouse, "living_alone")
    assert all(nests[month][0] >= alone[month][0] for month in alone)


def test_sex_ratio_leaves_out_those_not_stated(warehouse, town):
    expected = by_month(((r["month_end"],), r["sex"] == "male", r["sex"] == "female") for r in usual(town))
    assert told(warehouse, "sex_ratio") == expected


def test_households_by_size_add_up_to_households_and_people(warehouse, town):
    by_size = told(warehouse, "households_by_size", "household_size")
    assert {key: n for key, (n, _) in by_size.items()} == {
        key: n
        for key, (n, _) in by_month(
            ((h["month_end"], min(h["members"], 6)), 1, 0) for h in town["core.households_monthly"]
        ).items()
    }
    expected = by_month(((h["month_end"],), h["members"], 1) for h in town["core.households_monthly"])
    assert told(warehouse, "household_size") == expected


def test_the_register_is_measured_where_households_are_expected(warehouse, town):
    expecting = {row["estate"]: row["households"] for row in town["core.estates"] if row["households"]}
    found = [(h["month_end"], h["estate"]) for h in town["core.households_monthly"]]
    expected = {
        (month_end, estate): (found.count((month_end, estate)), households)
        for month_end in MONTH_ENDS
        for estate, households in expecting.items()
    }
    assert told(warehouse, "register_household_coverage", "estate") == expected


@pytest.mark.parametrize(
    ("indicator_id", "date", "reason"),
    [
        ("births", "present_from", ("arrival_reason", {"birth"})),
        ("moved_in", "present_from", ("arrival_reason", {"moved_in", "newly_listed"})),
        ("deaths", "present_until", ("departure_reason", {"death"})),
        ("moved_out", "present_until", ("departure_reason", {"moved_out", "no_longer_listed"})),
    ],
)
def test_comings_and_goings_count_usual_residents_on_their_day(warehouse, town, indicator_id, date, reason):
    expected = sorted(
        (r[date], r["resident_id"])
        for r in town["core.residents"]
        if r["is_resident"] and r[date] and r[reason[0]] in reason[1]
    )
    rows = warehouse.cursor().execute(f"select day, subject from ({named(indicator_id).sql})").fetchall()
    assert expected
    assert sorted(rows) == expected


@pytest.mark.parametrize("indicator_id", ["births", "moved_in"])
def test_who_comes_is_counted_in_the_estate_they_came_to(warehouse, town, indicator_id):
    came = {r["resident_id"]: r["estate_on_arrival"] or r["estate"] for r in town["core.residents"]}
    rows = warehouse.cursor().execute(f"select subject, estate from ({named(indicator_id).sql})").fetchall()
    assert dict(rows) == {who: came[who] for who, _ in rows}
    assert any(r["estate"] != came[r["resident_id"]] for r in town["core.residents"])


def test_the_population_balance_closes_when_every_reason_is_known(warehouse, town):
    opening, closing = (
        sum(r["month_end"] == m for r in usual(town)) for m in (MONTH_ENDS[0], MONTH_ENDS[-1])
    )
    flows = {
        name: sum(n for (month,), (n, _) in told(warehouse, name).items() if month > MONTH_ENDS[0])
        for name in ("births", "moved_in", "deaths", "moved_out")
    }
    unknown = sum(
        (r["present_from"] or MONTH_ENDS[0]) > MONTH_ENDS[0] and r["arrival_reason"] == "unknown"
        for r in town["core.residents"]
        if r["is_resident"]
    ) - sum(
        (r["present_until"] or MONTH_ENDS[0]) > MONTH_ENDS[0] and r["departure_reason"] == "unknown"
        for r in town["core.residents"]
        if r["is_resident"]
    )
    assert (
        opening + flows["births"] + flows["moved_in"] - flows["deaths"] - flows["moved_out"] + unknown
        == closing
    )

"""Definitions on patrols and protection points against the town, hour by hour and point by point."""

from datetime import date, timedelta

import duckdb
import pytest

from indicators.catalogue import named
from tests.definitions.by_hand import by_month, month_of, told
from tests.definitions.town import MONTH_ENDS
from tests.definitions.town import calendar as days_of_the_town
from tests.definitions.town_office import LAST
from tests.small_warehouse import insert
from warehouse.tables import TABLES, create
from warehouse.tables import named as promise

BANDS = {"night": 0, "morning": 6, "afternoon": 12, "evening": 18}


def timed(town):
    return [
        row
        for row in town["core.patrols"]
        if None not in (row["patrol_date"], row["from_hour"], row["until_hour"])
    ]


def test_person_hours_are_people_times_hours(warehouse, town):
    expected = by_month(
        (
            (month_of(row["patrol_date"]), row["patrol_team"], row["estate"]),
            row["people"] * max(row["until_hour"] - row["from_hour"], 0),
            0,
        )
        for row in timed(town)
        if row["people"] is not None
    )
    assert any(hours > 0 for hours, _ in expected.values())
    assert told(warehouse, "patrol_person_hours", "patrol_team", "estate") == expected


def test_a_time_of_day_is_covered_by_any_patrol_within_it(warehouse, town):
    patrols = timed(town)
    first = min(row["patrol_date"] for row in patrols).replace(day=1)
    last = min(LAST, month_of(max(row["patrol_date"] for row in patrols)))
    by_day = {}
    for row in patrols:
        for later in (0, 1):
            by_day.setdefault(row["patrol_date"] + timedelta(later), []).append((row, 24 * later))

    def is_covered(day, begins):
        return any(
            row["from_hour"] < begins + 6 + later and row["until_hour"] > begins + later
            for row, later in by_day.get(day, ())
        )

    expected = by_month(
        ((month_of(row["day"]), band), is_covered(row["day"], begins), 1)
        for row in days_of_the_town()
        if first <= row["day"] <= last
        for band, begins in BANDS.items()
    )
    assert told(warehouse, "patrol_band_coverage", "time_band") == expected


@pytest.fixture
def january():
    """january(table=rows): a warehouse of that month alone, with a calendar and a build of it."""
    with duckdb.connect() as con:
        con.execute("create schema core; create schema meta")
        for table in TABLES:
            con.execute(create(table))
        days = [date(2026, 1, n) for n in range(1, 32)]
        insert(con, promise("core.calendar"), [{"day": day, "month_end": days[-1]} for day in days])
        insert(con, promise("meta.builds"), [{"build_id": "b", "data_date": days[-1], "first_date": days[0]}])

        def made(ledger, rows):
            insert(
                con,
                promise(f"core.{ledger}"),
                [{"load_id": 1, "row_no": n, **row} for n, row in enumerate(rows, 2)],
            )
            return con

        yield made


@pytest.mark.parametrize(
    ("patrols", "covered"),
    [
        ([(5, 22.5, 24.5)], {(5, "evening"), (6, "night")}),
        ([(5, 22.5, 24.0)], {(5, "evening")}),
        ([(5, 11.0, 13.0), (5, 12.0, 14.0)], {(5, "morning"), (5, "afternoon")}),
    ],
)
def test_a_patrol_past_midnight_covers_the_night_of_the_next_day(january, patrols, covered):
    rows = [
        {"patrol_id": f"p{n}", "patrol_date": date(2026, 1, day), "from_hour": begins, "until_hour": ends}
        for n, (day, begins, ends) in enumerate(patrols)
    ]
    sql = f"select day(day), time_band from ({named('patrol_band_coverage').sql}) where numerator = 1"
    assert set(january("patrols", rows).execute(sql).fetchall()) == covered


def test_a_point_that_was_mended_works_and_one_of_two_faults_is_enough_to_break_it(january):
    fifth, ninth = date(2026, 1, 5), date(2026, 1, 9)
    rows = [
        {"fault_id": "a", "point_id": "mended", "broken_date": fifth, "mended_date": ninth},
        {"fault_id": "b", "point_id": "broken", "broken_date": fifth, "mended_date": ninth},
        {"fault_id": "c", "point_id": "broken", "broken_date": ninth},
        {"fault_id": "d", "point_id": "whole"},
        {"fault_id": "e", "point_id": "gone", "broken_date": fifth, "removed_date": ninth},
    ]
    sql = f"select subject, numerator from ({named('protection_working_share').sql})"
    found = dict(january("protection_points", rows).execute(sql).fetchall())
    assert found == {"mended": 1, "broken": 0, "whole": 1}


def standing_points(town):
    """(month end, kind, estate, whether it is broken) of every point in place."""
    points = {}
    for row in sorted(town["core.protection_points"], key=lambda row: (row["load_id"], row["row_no"])):
        if row["point_id"]:
            points.setdefault(row["point_id"], []).append(row)
    for day in MONTH_ENDS:
        for rows in points.values():
            put_up = min((row["installed_date"] for row in rows if row["installed_date"]), default=day)
            removed = max((row["removed_date"] for row in rows if row["removed_date"]), default=None)
            if put_up > day or (removed and removed <= day):
                continue
            kinds = [row["protection_kind"] for row in rows if row["protection_kind"]]
            estates = [row["estate"] for row in rows if row["estate"]]
            is_broken = any(
                row["broken_date"]
                and row["broken_date"] <= day
                and not (row["mended_date"] and row["mended_date"] <= day)
                for row in rows
            )
            yield day, kinds[-1], estates[-1], is_broken


def test_a_point_counts_once_however_often_it_broke(warehouse, town):
    expected = by_month(((day, kind, estate), 1, 0) for day, kind, estate, _ in standing_points(town))
    assert told(warehouse, "protection_points", "protection_kind", "estate") == expected


def test_a_point_works_unless_one_of_its_faults_is_still_open(warehouse, town):
    expected = by_month(((day, kind), not is_broken, 1) for day, kind, _, is_broken in standing_points(town))
    assert told(warehouse, "protection_working_share", "protection_kind") == expected

"""Signs of tidying: honest series raise nothing, a tidied one is doubted with its rows and plainly counted numbers."""

from datetime import date, timedelta
from itertools import pairwise
from math import comb, exp, factorial
from random import Random

import pytest

from indicators import series_truth
from indicators.series_truth import chances
from tests.small_warehouse import calendar
from warehouse.connection import open_warehouse

START, END = date(2025, 1, 1), date(2026, 1, 1)
TEAM = ("XC01", "XC02", "XC03", "XC04", "XC05", "XC06")
WORKDAYS = [line["day"] for line in calendar(START, END - timedelta(1)) if line["is_workday"]]
SUNDAY = date(2025, 6, 8)


def honest(seed: int) -> dict[str, list[dict]]:
    """A year of six workers: points entries, services and visits at any hour of any workday, minutes late."""
    draw = Random(seed)
    tables = {"core.points_entries": [], "core.service_records": [], "core.attendance_days": []}
    for person in TEAM:
        for _ in range(draw.randint(25, 45)):
            remark = f"stock-{draw.randint(1, 9)}" if draw.random() < 0.1 else f"own-{draw.random()}"
            entry = {"staff_id": person, "entry_date": draw.choice(WORKDAYS), "remark_key": remark}
            tables["core.points_entries"].append(entry)
        for _ in range(draw.randint(200, 500)):
            service = {
                "staff_id": person, "received_date": draw.choice(WORKDAYS), "received_hour": draw.randint(8, 17),
                "channel": "home_visit" if draw.random() < 0.2 else "on_site",
            }  # fmt: skip
            tables["core.service_records"].append(service)
        for _ in range(draw.randint(5, 30)):
            late = {"staff_id": person, "day": draw.choice(WORKDAYS), "late_minutes": draw.randint(1, 45)}
            tables["core.attendance_days"].append(late)
    return {**tables, "core.calendar": calendar(START, END - timedelta(1))}


def doubts(opened, tables) -> list:
    return series_truth.doubts(opened(tables), START, END)


def only(found: list, sign: str, ledger: str, staff_id: str | None):
    """The one doubt that was raised."""
    assert [(each.sign, each.ledger, each.staff_id) for each in found] == [(sign, ledger, staff_id)]
    return found[0]


def replaced(tables, table: str, person: str, rows: list[dict]) -> dict:
    """The tables with what one ledger says of one worker replaced, and the rows put last."""
    kept = [row for row in tables[table] if row["staff_id"] != person]
    return {**tables, table: [*kept, *({"staff_id": person, **row} for row in rows)]}


def places(tables, table: str, is_meant) -> set[tuple[int, int]]:
    """(load_id, row_no) of rows as the small warehouse numbers them."""
    return {(1, number) for number, row in enumerate(tables[table], 2) if is_meant(row)}


def binomial(least: int, number: int, share: float) -> float:
    return sum(comb(number, k) * share**k * (1 - share) ** (number - k) for k in range(least, number + 1))


def poisson(least: int, mean: float) -> float:
    return 1 - sum(exp(-mean) * mean**k / factorial(k) for k in range(least))


@pytest.mark.parametrize(
    ("least", "number", "share"), [(9, 20, 0.2), (20, 20, 0.3), (70, 300, 0.15), (1, 5, 0.1)]
)
def test_the_chance_of_so_many_is_that_of_adding_up_every_case(least, number, share):
    assert chances.binomial(least, number, share) == pytest.approx(binomial(least, number, share), rel=1e-9)


@pytest.mark.parametrize(("least", "mean"), [(5, 0.2), (12, 4.0), (25, 12.0), (3, 2.9)])
def test_the_chance_of_so_many_in_a_slot_is_one_less_that_of_fewer(least, mean):
    assert chances.poisson(least, mean) == pytest.approx(poisson(least, mean), rel=1e-6, abs=1e-14)


def test_as_many_as_expected_or_fewer_is_nothing_to_ask_about():
    assert (chances.binomial(3, 20, 0.2), chances.poisson(3, 4.0)) == (1.0, 1.0)
    assert (chances.binomial(1, 20, 0.0), chances.poisson(1, 0.0)) == (0.0, 0.0)


def test_the_fictional_community_raises_no_doubt_in_any_quarter_or_year(built):
    with open_warehouse(built) as con:
        quarters = [date(2023 + (9 + n) // 12, (9 + n) % 12 + 1, 1) for n in range(0, 39, 3)]
        spans = [*pairwise(quarters), *zip(quarters, quarters[4:], strict=False)]
        assert len(spans) == 12 + 9
        assert [series_truth.doubts(con, start, end) for start, end in spans] == [[]] * len(spans)


def test_of_forty_honest_teams_at_most_one_is_doubted(opened):
    alarms = 0
    for seed in range(40):
        con = opened(honest(seed), name=f"20260101T0000{seed:02d}Z")
        alarms += bool(series_truth.doubts(con, START, END))
    assert alarms <= 1


def test_entries_bunched_on_the_last_workdays_of_the_month_are_doubted(opened):
    ends = [day for day in WORKDAYS if len([x for x in WORKDAYS if x >= day and x.month == day.month]) <= 3]
    assert len(ends) == 36
    draw = Random(1)
    days = [draw.choice(ends) for _ in range(26)] + [draw.choice(WORKDAYS) for _ in range(10)]
    rows = [{"entry_date": day, "remark_key": f"own-{n}"} for n, day in enumerate(days)]
    tables = replaced(honest(1), "core.points_entries", "XC03", rows)
    doubt = only(doubts(opened, tables), "month_end", "points_entries", "XC03")
    found = [day for day in days if day in ends]
    share = sum(3 / sum(x.month == day.month for x in WORKDAYS) for day in days) / 36
    assert (doubt.judged, doubt.statistic) == (36, len(found) / 36)
    assert doubt.expected == pytest.approx(share)
    assert doubt.chance == pytest.approx(binomial(len(found), 36, 1.5 * share))
    assert set(doubt.rows) == places(
        tables, "core.points_entries", lambda row: row["staff_id"] == "XC03" and row["entry_date"] in ends
    )


def test_remarks_copied_from_day_to_day_are_doubted_where_colleagues_write_their_own(opened):
    days = WORKDAYS[5:200:6]
    rows = [
        {"entry_date": day, "remark_key": f"copy-{n % 3}" if n % 4 else f"own-{n}"}
        for n, day in enumerate(days)
    ]
    rows += [{"entry_date": days[0], "remark_key": "own-0"}]  # twice on one day: two of one occasion
    tables = replaced(honest(2), "core.points_entries", "XC02", rows)
    doubt = only(doubts(opened, tables), "cloned_remarks", "points_entries", "XC02")
    copied = sum(n % 4 > 0 for n in range(len(days)))
    assert (doubt.judged, doubt.statistic) == (len(rows), copied / len(rows))
    theirs = [row for row in tables["core.points_entries"] if row["staff_id"] != "XC02"]
    again = [
        row for row in theirs
        if any(
            other["remark_key"] == row["remark_key"] and other["staff_id"] == row["staff_id"]
            and other["entry_date"] != row["entry_date"] for other in theirs
        )
    ]  # fmt: skip
    assert doubt.expected == max(0.1, len(again) / len(theirs))
    assert doubt.chance == pytest.approx(binomial(copied, len(rows), 1.5 * doubt.expected))
    assert set(doubt.rows) == places(
        tables, "core.points_entries", lambda row: str(row["remark_key"]).startswith("copy")
    )


def test_remarks_everybody_copies_raise_nothing(opened):
    tables = honest(3)
    for number, row in enumerate(tables["core.points_entries"]):
        row["remark_key"] = f"form-{number % 2}"
    assert doubts(opened, tables) == []


def test_more_visits_in_an_hour_than_anybody_can_make_are_doubted(opened):
    crowded = {"received_date": date(2025, 5, 14), "received_hour": 10, "channel": "home_visit"}
    tables = honest(4)
    tables["core.service_records"] += [{"staff_id": "XC05", **crowded} for _ in range(24)]
    doubt = only(doubts(opened, tables), "impossible_spacing", "visits", "XC05")
    visits = [row for row in tables["core.service_records"]
              if row["staff_id"] == "XC05" and row["channel"] == "home_visit"]  # fmt: skip
    hours = {(row["received_date"], row["received_hour"]) for row in visits}
    full = places(
        tables, "core.service_records", lambda row: row in visits and crowded.items() <= row.items()
    )
    assert (doubt.judged, doubt.statistic, doubt.expected) == (len(visits), len(full), 4)
    assert doubt.chance == pytest.approx(len(hours) * poisson(len(full), 4), rel=1e-3)
    assert set(doubt.rows) == full


def test_entries_by_the_dozen_on_a_day_of_rest_are_doubted_and_a_few_are_not(opened):
    for many, is_doubted in ((4, False), (30, True)):
        tables = honest(5)
        tables["core.service_records"] += [
            {"staff_id": "XC04", "received_date": SUNDAY, "received_hour": 9 + n % 8, "channel": "on_site"}
            for n in range(many)
        ]
        found = series_truth.doubts(opened(tables, name=f"20260101T0000{many:02d}Z"), START, END)
        if not is_doubted:
            assert found == []
            continue
        doubt = only(found, "out_of_hours", "service_records", "XC04")
        own = [row for row in tables["core.service_records"]
               if row["staff_id"] == "XC04" and row["channel"] == "on_site"]  # fmt: skip
        first, last = min(row["received_date"] for row in own), max(row["received_date"] for row in own)
        workdays = len([day for day in WORKDAYS if first <= day <= last])
        rest_days = (last - first).days + 1 - workdays
        usual = max((len(own) - many) / workdays, 1 / rest_days)
        assert (doubt.judged, doubt.statistic) == (len(own), many)
        assert doubt.expected == pytest.approx(usual)
        assert doubt.chance == pytest.approx(2 * rest_days * poisson(many, 1.5 * usual), abs=1e-12)
        assert set(doubt.rows) == places(
            tables, "core.service_records", lambda row: row["received_date"] == SUNDAY
        )


def test_entries_by_the_dozen_late_at_night_are_doubted(opened):
    tables = honest(6)
    tables["core.service_records"] += [
        {"staff_id": "XC06", "received_date": date(2025, 6, 10), "received_hour": 23, "channel": "on_site"}
        for _ in range(16)
    ]
    doubt = only(doubts(opened, tables), "out_of_hours", "service_records", "XC06")
    assert (doubt.statistic, len(doubt.rows)) == (16, 16)


def test_minutes_rounded_to_five_are_doubted_in_the_series_of_a_worker_and_of_the_ledger(opened):
    minutes = [5, 10, 15, 20, 25, 30] * 6 + [7, 11, 2, 1]
    rows = [{"day": day, "late_minutes": each} for day, each in zip(WORKDAYS[::5], minutes, strict=False)]
    tables = replaced(honest(7), "core.attendance_days", "XC01", rows)
    found = [each for each in doubts(opened, tables) if each.staff_id == "XC01"]
    doubt = only(found, "digit_preference", "attendance_days", "XC01")
    assert (doubt.judged, doubt.statistic, doubt.expected) == (38, 36 / 38, 0.2)
    assert doubt.chance == pytest.approx(binomial(36, 38, 0.3))
    everybody = honest(8)
    for row in everybody["core.attendance_days"]:
        row["late_minutes"] = 5 * round(row["late_minutes"] / 5)
    con = opened(everybody, name="20260102T000000Z")
    assert None in {each.staff_id for each in series_truth.doubts(con, START, END)}


def test_too_few_entries_are_not_judged_and_an_empty_warehouse_raises_nothing(opened):
    bunched = [{"staff_id": "XC01", "entry_date": date(2025, 1, 31)} for _ in range(19)]
    tables = {"core.points_entries": bunched, "core.calendar": calendar(START, END - timedelta(1))}
    assert doubts(opened, tables) == []
    assert series_truth.doubts(opened({}, name="20260102T000000Z"), START, END) == []


def test_a_series_is_held_against_the_days_it_spans_not_those_still_to_come(opened):
    """July alone of a quarter: 30 requests a workday, and 36 on the Saturday the hall was open."""
    july = [day for day in WORKDAYS if day.month == 7]
    day_of = [day for day in july for _ in range(30)] + [date(2025, 7, 12)] * 36
    rows = [
        {"staff_id": "XC01", "received_date": day, "received_hour": 8 + n % 9, "channel": "on_site"}
        for n, day in enumerate(day_of)
    ]
    tables = {"core.service_records": rows, "core.calendar": calendar(START, END - timedelta(1))}
    con = opened(tables, data_date=date(2025, 7, 31))
    assert series_truth.doubts(con, date(2025, 7, 1), date(2025, 10, 1)) == []

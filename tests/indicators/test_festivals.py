"""Days of festivals, what a period is compared with, and its numbers a second time from the rows."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from indicators import catalogue, comparable, engine, festivals
from indicators.catalogue import UnknownName
from indicators.festivals import Days, Pair
from indicators.periods import Period
from tests.indicators.conftest import indicator
from tests.small_warehouse import calendar
from warehouse.connection import open_warehouse

HOLIDAYS = Path(__file__).parents[2] / "data" / "reference" / "holidays.csv"
# 春节 and 重阳 as the almanac of the Purple Mountain Observatory has them: month, day
KNOWN = {
    2020: ((1, 25), (10, 25)), 2021: ((2, 12), (10, 14)), 2022: ((2, 1), (10, 4)), 2023: ((1, 22), (10, 23)),
    2024: ((2, 10), (10, 11)), 2025: ((1, 29), (10, 29)), 2026: ((2, 17), (10, 18)), 2027: ((2, 6), (10, 8)),
    2028: ((1, 26), (10, 26)), 2029: ((2, 13), (10, 16)), 2030: ((2, 3), (10, 5)),
}  # fmt: skip


@pytest.mark.parametrize("year", KNOWN)
def test_festivals_fall_on_their_known_days(year):
    spring, ninth = (date(year, *each) for each in KNOWN[year])
    assert festivals.day_of("spring_festival", year) == spring
    assert festivals.day_of("double_ninth", year) == ninth
    assert festivals.day_of("lantern_festival", year) == spring + timedelta(days=14)


def test_spring_festival_lies_within_the_public_holiday_of_its_name():
    off = {
        date.fromisoformat(row["day"])
        for row in csv.DictReader(HOLIDAYS.open(encoding="utf-8"))
        if row["holiday"] == "春节" and row["is_workday"] == "false"
    }
    for year in sorted({day.year for day in off}):
        assert festivals.day_of("spring_festival", year) in off
        assert festivals.day_of("spring_festival", year) + timedelta(days=2) in off


def test_spring_festival_moves_by_ten_days_or_more_from_year_to_year():
    """Why January and February are never compared each with itself."""
    for year in range(2020, 2060):
        now, before = (festivals.day_of("spring_festival", each) for each in (year, year - 1))
        assert abs((now - before.replace(year=year)).days) >= 10
        assert now.month in comparable.SPRING_MONTHS


def test_the_same_days_around_spring_festival_stand_beside_each_other():
    together, around = festivals.pairs(Period.parse("2026-02"))
    assert together == Pair(
        "two_months",
        Days(date(2026, 1, 1), date(2026, 2, 28), date(2026, 2, 17)),
        Days(date(2025, 1, 1), date(2025, 2, 28), date(2025, 1, 29)),
    )
    assert around == Pair(
        "spring_festival",
        Days(date(2026, 2, 1), date(2026, 3, 3), date(2026, 2, 17)),
        Days(date(2025, 1, 13), date(2025, 2, 12), date(2025, 1, 29)),
    )
    assert festivals.pairs(Period.parse("2026-01")) == [together, around]
    assert festivals.pairs(Period.parse("2026Q1")) == [around]


def test_double_ninth_is_met_by_the_month_and_quarter_that_hold_it():
    ninth = Pair(
        "double_ninth",
        Days(date(2025, 10, 14), date(2025, 11, 5), date(2025, 10, 29)),
        Days(date(2024, 9, 26), date(2024, 10, 18), date(2024, 10, 11)),
    )
    assert festivals.pairs(Period.parse("2025-10")) == [ninth] == festivals.pairs(Period.parse("2025Q4"))
    for key in ("2025-09", "2025-11", "2025Q3", "2025", "2026-03", "2026Q2"):
        assert festivals.pairs(Period.parse(key)) == []


def test_both_years_are_as_many_days_long():
    for year in KNOWN:
        for key in (f"{year}Q1", f"{year}Q4"):
            (pair,) = festivals.pairs(Period.parse(key))
            assert pair.now.last - pair.now.first == pair.before.last - pair.before.first


MARCH = date(2025, 3, 1)


@pytest.mark.parametrize(
    ("facts", "together", "around"),
    [
        ({}, True, True),
        ({"data_date": date(2025, 2, 28)}, True, True),  # 元宵 was on 12 February
        ({"data_date": date(2025, 2, 12)}, False, True),
        ({"data_date": date(2025, 2, 11)}, False, False),
        ({"missing": [("service_records", date(2025, 1, 1))]}, False, False),
        ({"missing": [("service_records", date(2024, 2, 1))]}, False, False),
        ({"missing": [("service_records", MARCH)]}, True, True),
        ({"first_date": date(2024, 1, 20)}, False, True),  # from 25 January 2024 on
        ({"first_date": date(2024, 1, 26)}, False, False),
    ],
)
def test_both_years_must_have_come_in_whole(opened, facts, together, around):
    known = engine.coverage(opened([], **facts))
    found = [
        festivals.came_in(each, ("service_records",), known)
        for each in festivals.pairs(Period.parse("2025-02"))
    ]
    assert found == [together, around]


def test_a_comparison_counts_both_ends_and_divides_by_workdays(opened):
    days = [(2025, 1, 12), (2025, 1, 13), (2025, 2, 12), (2025, 2, 13), (2024, 1, 25), (2024, 2, 24)]
    records = [
        {"received_date": date(*day), "working_days": 1, "estate": "x" if day[0] == 2025 else None}
        for day in days
    ]
    table = {"core.service_records": records, "core.calendar": calendar(date(2024, 1, 1), date(2025, 12, 31))}
    con = opened(table)
    (around,) = festivals.pairs(Period.parse("2025Q1"))
    found = festivals.compare(con, "service_volume", around)
    # Monday 13 January to Wednesday 12 February: 23 weekdays; Thursday 25 January to Saturday 24 February 2024: 22
    assert (found.now.value, found.now.workdays) == (2, 23)
    assert (found.before.value, found.before.workdays) == (2, 22)
    assert found.now.per_workday == pytest.approx(2 / 23)
    of_estate = festivals.compare(con, "service_volume", around, (("estate", "x"),))
    assert (of_estate.now.value, of_estate.before.value) == (2, 0)
    with pytest.raises(ValueError, match="open_cases"):
        festivals.compare(con, "open_cases", around)


# Days of one's own choice -----------------------------------------------------------------------------------


def test_what_does_not_add_up_by_day_has_no_number_a_day(opened):
    con = opened({"core.calendar": calendar(date(2024, 1, 1), date(2025, 12, 31))})
    (around,) = festivals.pairs(Period.parse("2025Q1"))
    assert festivals.compare(con, "residents_served", around).now.per_workday is None
    assert festivals.compare(con, "residents_served", around, by_record=True).now.per_workday == 0
    assert festivals.compare(con, "on_time_rate", around).now.value is None


def test_a_total_of_days_is_taken_as_that_of_a_period(built):
    """All that is no stock: the days of a month are the month, in every kind and in a filter."""
    con, month = open_warehouse(built), Period.parse("2026-05")
    known = engine.coverage(con)
    for each in catalogue.load().values():
        if each.is_stock:
            continue
        table = engine.series(con, each, "month", known=known)
        (line,) = table[table["period_start"] == str(month.start)].to_dict("records")
        found = engine.total(con, each, month.start, month.end)
        assert (found.value, found.numerator) == (
            pytest.approx(line["value"], nan_ok=True),
            pytest.approx(line["numerator"], nan_ok=True),
        ) or (found.value is None and line["value"] != line["value"]), each.id
    by_estate = engine.series(con, catalogue.named("on_time_rate"), "month", ("estate",), known=known)
    lines = by_estate[(by_estate["period_start"] == str(month.start)) & (by_estate["estate"] == "桃园里")]
    found = engine.total(con, catalogue.named("on_time_rate"), month.start, month.end, {"estate": "桃园里"})
    assert (found.numerator, found.denominator) == (lines["numerator"].item(), lines["denominator"].item())
    con.close()


def test_a_total_of_a_sensitive_number_is_withheld_in_a_filter(opened):
    """March less the other days of March would give away the two people that March withholds."""
    con = opened([{"received_date": date(2025, 3, 10), "working_days": 1, "estate": "x"}] * 2)
    first, end = date(2025, 3, 1), date(2025, 4, 1)
    for each in ("x", "y", None):
        found = engine.total(con, indicator(sensitive=True), first, end, {"estate": each})
        assert (found.numerator, found.value) == (None, None)
    assert engine.total(con, indicator(sensitive=True), first, end).value == 2
    assert engine.total(con, indicator(), first, end, {"estate": "x"}).value == 2
    with pytest.raises(UnknownName):
        engine.total(con, indicator(), first, end, {"colour": "red"})


def test_the_numbers_around_festivals_are_those_of_the_rows(built):
    """A second time in plain Python, from the records, the register and the list of workdays."""
    con = open_warehouse(built)
    with con.cursor() as cursor:
        records = cursor.execute(
            "select received_date, estate, resident_id from core.service_records"
        ).fetchall()
        workdays = {
            day for (day,) in cursor.execute("select day from core.calendar where is_workday").fetchall()
        }
        register = cursor.execute(
            "select resident_id, month_end from core.residents_monthly where is_resident and age >= 60"
        ).fetchall()
    old_since = {}
    for resident, month_end in register:
        old_since[resident] = min(month_end, old_since.get(resident, month_end))

    def end_of_month(day):
        return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)

    for key in ("2026-02", "2025Q4"):
        for pair in festivals.pairs(Period.parse(key)):
            volume = festivals.compare(con, "service_volume", pair)
            of_estate = festivals.compare(con, "service_volume", pair, (("estate", "桃园里"),))
            people = festivals.compare(con, "elder_service_people", pair)
            met = festivals.compare(con, "elder_service_people", pair, by_record=True)
            for side in ("now", "before"):
                days = getattr(pair, side)
                within = [each for each in records if days.first <= each[0] <= days.last]
                old = [
                    resident
                    for day, _, resident in within
                    if resident in old_since and old_since[resident] <= end_of_month(day)
                ]
                assert getattr(volume, side).value == len(within) > 0
                assert getattr(of_estate, side).value == sum(each[1] == "桃园里" for each in within) > 0
                assert getattr(people, side).value == len(set(old)) > 0
                assert getattr(met, side).value == len(old) > 0
                assert getattr(volume, side).workdays == sum(
                    days.first <= day <= days.last for day in workdays
                )
    con.close()

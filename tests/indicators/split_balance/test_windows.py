"""Requests at each window by workday and hour, counted a second time row by row; and logs that do not say enough."""

from collections import Counter
from datetime import date, timedelta
from itertools import count

import pytest

from indicators.periods import Period
from indicators.split_balance.windows import windows
from tests.small_warehouse import calendar
from warehouse import connection

PERIODS = [Period.parse(key) for key in ("2026Q3", "2025Q2", "2026", "2024-08")]
DATA_DATE = date(2026, 9, 30)
QUARTER, DATA = Period.parse("2025Q4"), date(2025, 12, 31)


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.key)
def test_windows_are_what_the_rows_say(built, period):
    with connection.open_warehouse(built) as con:
        found = windows(con, period, DATA_DATE)
        rows = con.execute(
            'select "window", received_date, received_hour from core.service_records'
        ).fetchall()
        days = [day for (day,) in con.execute("select day from core.calendar where is_workday").fetchall()]
        duties = con.execute(
            'select "window", staff_id from core.duties where "window" is not null'
        ).fetchall()
    first, last = min(row[1] for row in rows), max(row[1] for row in rows)
    end = min(period.end, DATA_DATE + timedelta(days=1))
    workdays = len([day for day in days if period.start <= day < end and first <= day <= last])
    assert {each.window for each in found} == {row[0] for row in rows} - {None}
    for each in found:
        own = [row for row in rows if row[0] == each.window and period.start <= row[1] < end]
        hours = Counter(row[2] for row in own if row[2] is not None)
        opened = sorted(hour for hour, count in hours.items() if count >= 0.01 * hours.total())
        assert each.requests == len(own)
        assert each.workdays == workdays
        assert each.missing == ()
        assert each.per_workday == pytest.approx(len(own) / workdays)
        assert list(each.hours) == (opened if 2 * hours.total() >= len(own) else [])
        if each.hours:
            assert each.per_hour == pytest.approx(len(own) / (workdays * len(opened)))
            assert all(each.in_hour(hour) == pytest.approx(hours[hour] / workdays) for hour in opened)
        else:
            assert each.per_hour is None
        assert set(each.holders) == {staff_id for window, staff_id in duties if window == each.window}
    assert {bool(each.hours) for each in found} == {True, False}


NUMBERS = count(1)


def log(window: str, received: list[tuple[date, int | None]]) -> list[dict]:
    return [
        {"record_id": next(NUMBERS), "window": window, "received_date": day, "received_hour": hour}
        for day, hour in received
    ]


def rows(*logs: list[dict], held: dict[str, str] | None = None) -> dict:
    return {
        "core.service_records": [row for log in logs for row in log],
        "core.calendar": calendar(date(2025, 9, 1), date(2026, 1, 31)),
        "core.duties": [
            {"duty_id": code, "staff_id": who, "window": code} for code, who in (held or {}).items()
        ],
    }


ALL_THREE = [(date(2025, month, day), 9) for month in (10, 11, 12) for day in (1, 31 if month != 11 else 30)]


def test_a_month_without_a_row_of_the_window_was_not_delivered_and_its_workdays_do_not_count(opened):
    spotty = [(date(2025, 10, 8), 9), (date(2025, 12, 31), 9)]
    full, part = windows(opened(rows(log("a", ALL_THREE), log("b", spotty))), QUARTER, DATA)
    assert full.workdays == 23 + 20 + 23
    assert part.workdays == 23 + 23
    assert (full.missing, part.missing) == ((), (date(2025, 11, 1),))
    assert part.per_workday == pytest.approx(2 / 46)


def test_a_window_held_without_a_log_is_missing_and_not_idle(opened):
    _, held = windows(opened(rows(log("a", ALL_THREE), held={"b": "XC01"})), QUARTER, DATA)
    assert (held.window, held.holders, held.requests, held.per_workday, held.per_hour) == (
        "b", ("XC01",), None, None, None,
    )  # fmt: skip
    assert held.in_hour(9) is None


def test_without_times_there_are_no_hours_and_half_of_them_are_enough(opened):
    untimed = [(day, None) for day, _ in ALL_THREE]
    half = [*ALL_THREE, *untimed]
    found = windows(
        opened(rows(log("a", untimed), log("b", half), log("c", [*half, *untimed]))), QUARTER, DATA
    )
    assert [each.hours for each in found] == [(), (9,), ()]


def test_an_hour_with_under_one_percent_is_not_opening_time(opened):
    busy = [(ALL_THREE[n % 6][0], 9) for n in range(199)]
    found = windows(
        opened(rows(log("a", [*busy, (DATA, 3)]), log("b", [*busy[:98], (DATA, 3)]))), QUARTER, DATA
    )
    assert [each.hours for each in found] == [(9,), (3, 9)]


def test_only_workdays_between_the_first_and_the_last_day_on_record_count(opened):
    few = [(date(2025, 12, 8), 9), (date(2025, 12, 14), 9)]
    [found] = windows(opened(rows(log("a", few))), QUARTER, DATA)
    assert found.workdays == 5


def test_nothing_in_the_log_and_nothing_held_is_nothing(opened):
    assert windows(opened(rows()), QUARTER, DATA) == ()

"""What each carries, counted a second time row by row."""

from datetime import date, timedelta

import pytest

from indicators.periods import Period
from indicators.workload import carried
from warehouse import connection

PERIODS = [Period.parse(key) for key in ("2026Q3", "2025Q2", "2026", "2026-08")]
DATA_DATE = date(2026, 9, 30)


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.key)
def test_tasks_and_households_are_what_the_rows_say(built, period):
    with connection.open_warehouse(built) as con:
        found = carried(con, period, DATA_DATE)
        tasks = con.execute(
            "select staff_id, status, assigned_date, due_date, done_date from core.tasks"
        ).fetchall()
        duties = con.execute("select staff_id, estate, duty_from, duty_until from core.duties").fetchall()
        homes = con.execute("select month_end, household_id, estate from core.households_monthly").fetchall()
        received = con.execute("select staff_id, received_date, channel from core.service_records").fetchall()
    end = min(period.end, DATA_DATE + timedelta(days=1))
    month_end = max(day for day, _, _ in homes if day < end)
    for staff_id, load in found.items():
        own = [each for each in tasks if each[0] == staff_id and (each[2] is None or each[2] < end)]
        still = [each for each in own if is_open(*each[1:], end)]
        assert load.done == len([each for each in own if each[4] and period.start <= each[4] < end])
        assert load.open == len(still)
        assert load.overdue == len([each for each in still if each[3] and each[3] < end])
        held = {
            estate for who, estate, first, until in duties if who == staff_id and holds(first, until, end)
        }
        households = {home for day, home, estate in homes if day == month_end and estate in held}
        assert (load.households or 0) == len(households)
        requests = [
            channel for who, day, channel in received if who == staff_id and period.start <= day < end
        ]
        assert load.visits == (requests.count("home_visit") if requests else None)
    assert sum(load.done for load in found.values()) > 0


def is_open(status: str, assigned: date, due: date, done: date | None, end: date) -> bool:
    if status == "cancelled":
        return False
    return done >= end if done else status == "open"


def holds(first: date | None, until: date | None, end: date) -> bool:
    return (first is None or first < end) and (until is None or until >= end)


def test_a_task_list_that_did_not_come_in_is_missing_and_not_a_zero(opened):
    task = {"task_id": "1", "staff_id": "XC01", "status": "open", "assigned_date": date(2025, 2, 1)}
    quarters = [Period.parse("2025Q2"), Period.parse("2025Q3")]
    con = opened({"core.tasks": [task]}, missing=[("tasks", date(2025, month, 1)) for month in (7, 8, 9)])
    second, third = (carried(con, each, date(2025, 12, 31)) for each in quarters)
    assert (second["XC01"].done, second["XC01"].open) == (0, 1)
    assert third == {}

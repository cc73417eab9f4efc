"""What each member of staff carries beside the score: visits, tasks and households. People, posts and counts only."""

from dataclasses import dataclass
from datetime import date

import duckdb

from indicators import coverage
from indicators.periods import Period

TASKS = """
    select
        staff_id,
        count(*) filter (done_date >= $start and done_date < $end),
        count(*) filter (is_open),
        count(*) filter (is_open and due_date < $end),
    from (
        select
            *,
            status != 'cancelled' and (done_date >= $end or done_date is null and status = 'open') as is_open,
        from core.tasks
        where assigned_date < $end or assigned_date is null
    )
    group by staff_id
"""
VISITS = """
    select staff_id, count(*) filter (channel = 'home_visit')
    from core.service_records
    where staff_id is not null and received_date >= $start and received_date < $end
    group by staff_id
"""
# An estate held by two is carried by both: what each has to look after, not shares of a whole.
HOUSEHOLDS = """
    select duties.staff_id, count(distinct household_id)
    from core.duties
    join core.households_monthly using (estate)
    where month_end = (select max(month_end) from core.households_monthly where month_end < $end)
        and coalesce(duty_from <= $day, true) and coalesce(duty_until > $day, true)
    group by duties.staff_id
"""


@dataclass(frozen=True)
class Load:
    """done: tasks finished in the period; open and overdue: at its end. households: with a usual resident, at the
    last month's end, in the estates held on the last day. visits: requests received that were home visits.
    None: the task list of the period did not come in, no estate is held, no request names them.
    """

    done: int | None
    open: int | None
    overdue: int | None
    households: int | None
    visits: int | None


def carried(con: duckdb.DuckDBPyConnection, period: Period, data_date: date) -> dict[str, Load]:
    """Loads by staff_id, of everybody who holds an estate, was given a task or handled a request.

    A period not over ends at data_date.
    """
    end = min(period.end, date.fromordinal(data_date.toordinal() + 1))
    span = {"start": period.start, "end": end}
    with con.cursor() as cursor:
        tasks = {staff_id: counts for staff_id, *counts in cursor.execute(TASKS, span).fetchall()}
        visits = dict(cursor.execute(VISITS, span).fetchall())
        days = {"end": end, "day": date.fromordinal(end.toordinal() - 1)}
        households = dict(cursor.execute(HOUSEHOLDS, days).fetchall())
    if coverage.read(con).period(["tasks"], period) == "no":
        tasks = {}
    none = (0, 0, 0) if tasks else (None, None, None)
    return {
        staff_id: Load(*tasks.get(staff_id, none), households.get(staff_id), visits.get(staff_id))
        for staff_id in sorted({*tasks, *households, *visits})
    }

"""What the whole team did in a period beside its indicators: tasks, training, duty reports. Counts only."""

from dataclasses import dataclass
from datetime import date

import duckdb

from indicators import coverage, workload
from indicators.periods import Period
from indicators.split_balance.holders import holders, last_day_of

SHARED_OUT = ("window", "estate", "task")
TRAINING = """
    select count(distinct (day, topic)), count(*)
    from core.training
    where day >= $start and day < $end
"""
REPORTS = "select count(*) from core.duty_reports where report_date >= $start and report_date < $end"


@dataclass(frozen=True)
class Shared:
    """One of the three ways work is shared out: what is held by somebody on a day, and by how many people."""

    held: tuple[str, ...]
    people: int


@dataclass(frozen=True)
class TeamRecord:
    """done: tasks finished in the period; open and overdue: at its end; None: the list did not come in.

    sessions and attended: trainings held, and how often somebody was at one; None as above. reports: duty reports
    given; None where none was ever delivered.
    """

    done: int | None
    open: int | None
    overdue: int | None
    sessions: int | None
    attended: int | None
    reports: int | None


def shared_out(con: duckdb.DuckDBPyConnection, period: Period, data_date: date) -> dict[str, Shared]:
    """ "window", "estate" and "task" → what is held on the period's last day; nothing of it: nobody."""
    day = last_day_of(period, data_date)
    found = {}
    for duty in SHARED_OUT:
        held = holders(con, duty, day)
        found[duty] = Shared(tuple(held), len({staff_id for each in held.values() for staff_id in each}))
    return found


def team_record(con: duckdb.DuckDBPyConnection, period: Period, data_date: date) -> TeamRecord:
    known = coverage.read(con)
    loads = list(workload.carried(con, period, data_date).values())
    tasks = (None, None, None)
    if known.period(["tasks"], period) != "no":
        tasks = tuple(sum(getattr(each, name) or 0 for each in loads) for name in ("done", "open", "overdue"))
    span = {"start": period.start, "end": period.end}
    with con.cursor() as cursor:
        training = cursor.execute(TRAINING, span).fetchone()
        (reports,) = cursor.execute(REPORTS, span).fetchone()
    return TeamRecord(
        *tasks,
        *(training if known.period(["training"], period) != "no" else (None, None)),
        reports if "duty_reports" in known.registers else None,
    )

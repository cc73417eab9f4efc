"""Motions one by one: how far those of the last twelve months came, and which are past their day."""

from dataclasses import dataclass
from datetime import date, timedelta

import duckdb

STEPS = """
with raised as (
    select *, motion_result = 'adopted' and coalesce(decided_date, done_date) <= $today as is_adopted
    from core.motions
    where raised_date between $first and $today
)
select
    count(*),
    count(*) filter (discussed_date <= $today or is_adopted),
    count(*) filter (is_adopted),
    count(*) filter (is_adopted and done_date <= $today),
    median(discussed_date - raised_date) filter (discussed_date between raised_date and $today),
    median(decided_date - discussed_date) filter (is_adopted and decided_date >= discussed_date),
    median(done_date - decided_date) filter (is_adopted and done_date between decided_date and $today)
from raised
"""
PAST_DUE = """
    select motion_no, title, estate, raised_by, due_date
    from core.motions
    where
        motion_result = 'adopted' and due_date < $today
        and coalesce(decided_date, raised_date) <= $today
        and coalesce(done_date > $today, true)
    order by due_date, motion_no
"""


@dataclass(frozen=True)
class Steps:
    """Motions raised from `first` to `last`, and those of them that came to each step by `last`.

    days_*: median calendar days from the step before, None where nothing came so far.
    """

    first: date
    last: date
    raised: int
    discussed: int
    adopted: int
    done: int
    days_to_discussed: float | None
    days_to_adopted: float | None
    days_to_done: float | None


@dataclass(frozen=True)
class PastDue:
    """An adopted motion that is not done though its day is past. raised_by: code of a kind of people, or None."""

    number: str
    title: str
    estate: str | None
    raised_by: str | None
    due: date


def steps(con: duckdb.DuckDBPyConnection, today: date) -> Steps:
    """Of the motions raised in the twelve months up to that day."""
    first = year_before(today) + timedelta(1)
    with con.cursor() as cursor:
        return Steps(first, today, *cursor.execute(STEPS, {"first": first, "today": today}).fetchone())


def past_due(con: duckdb.DuckDBPyConnection, today: date) -> list[PastDue]:
    """On that day; the longest overdue first."""
    with con.cursor() as cursor:
        return [PastDue(*row) for row in cursor.execute(PAST_DUE, {"today": today}).fetchall()]


def year_before(day: date) -> date:
    """The same day a year before; of 29 February the 28th."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)

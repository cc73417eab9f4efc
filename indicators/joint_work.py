"""Joint meetings and projects that are past their day."""

from dataclasses import dataclass
from datetime import date

import duckdb

OPEN = """
    select 'meeting' as sort, planned_date as due, agenda as what, null as unit_names
    from core.joint_meetings
    where planned_date < $today and planned_date > $today::date - interval 12 months
        and coalesce(held_date > $today, true)
    union all
    select 'project', due_date, title, unit_names
    from core.joint_projects
    where due_date < $today and coalesce(done_date > $today, true)
    order by due desc, sort, what
"""


@dataclass(frozen=True)
class Overdue:
    """A meeting not held or a project not done. unit_names: those of a project, separated by 、."""

    sort: str
    due: date
    what: str | None
    unit_names: str | None


def overdue(con: duckdb.DuckDBPyConnection, today: date) -> list[Overdue]:
    """Projects past their day, and meetings planned for the last twelve months and not held; the newest first."""
    with con.cursor() as cursor:
        return [Overdue(*row) for row in cursor.execute(OPEN, {"today": today}).fetchall()]

"""Meetings of the residents' representatives one by one: how many came of how many."""

from dataclasses import dataclass
from datetime import date

import duckdb

HELD = """
    select held_date, least(attended, representatives_due), representatives_due
    from core.representative_meetings
    where
        assembly_kind = 'representatives' and held_date <= $today
        and representatives_due > 0 and attended is not null
    order by held_date desc, meeting_id
    limit $most
"""


@dataclass(frozen=True)
class Attendance:
    """One meeting: its day, the representatives who came and those who should have."""

    held: date
    attended: int
    due: int

    @property
    def share(self) -> float:
        """Percent."""
        return 100 * self.attended / self.due


def latest(con: duckdb.DuckDBPyConnection, today: date, most: int) -> list[Attendance]:
    """The last meetings held by that day with both numbers, the newest first."""
    with con.cursor() as cursor:
        return [Attendance(*row) for row in cursor.execute(HELD, {"today": today, "most": most}).fetchall()]

"""Lists of names that were taken, as the ledger of activities says, but did not come in."""

from dataclasses import dataclass
from datetime import date

import duckdb

from indicators.periods import Period

MISSING = """
    select activity_date, activity, activity_kind, place, organiser
    from core.activities
    anti join core.activity_participants using (occasion_id)
    where is_list_kept and activity_date >= $first and activity_date < $end
    order by activity_date desc, activity, occasion_id
"""


@dataclass(frozen=True)
class Held:
    """One activity without its list. kind: a code; kind, place, organiser: None where the ledger does not say."""

    day: date
    activity: str
    kind: str | None
    place: str | None
    organiser: str | None


def missing(con: duckdb.DuckDBPyConnection, period: Period) -> list[Held]:
    """Activities of the period whose names were taken and did not come in, the newest first."""
    with con.cursor() as cursor:
        found = cursor.execute(MISSING, {"first": period.start, "end": period.end}).fetchall()
    return [Held(*row) for row in found]

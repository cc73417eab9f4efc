"""The calendar of what has to be published: what is open past its day, and what is due soon."""

from dataclasses import dataclass
from datetime import date, timedelta

import duckdb

AHEAD = timedelta(days=60)
OPEN = """
    select disclosure_kind, item, frequency, due_date
    from core.disclosures
    where due_date <= $until and coalesce(published_date > $today, true)
    order by due_date, disclosure_kind, item
"""


@dataclass(frozen=True)
class Due:
    """One item that is not published yet. frequency: as the ledger writes it, or None."""

    kind: str
    item: str
    frequency: str | None
    due: date


def still_open(con: duckdb.DuckDBPyConnection, today: date) -> list[Due]:
    """Not published on that day: overdue, or due within the next 60 days. The oldest first."""
    with con.cursor() as cursor:
        found = cursor.execute(OPEN, {"today": today, "until": today + AHEAD}).fetchall()
    return [Due(*row) for row in found]

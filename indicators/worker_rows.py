"""The ledger rows of one member of staff, each with the file, sheet and row it stands in. No names."""

from dataclasses import dataclass
from datetime import date, timedelta

import duckdb

from indicators.periods import Period

ENTRIES = """
    select entry_id, entry_date, coalesce(category, ''), coalesce(item, ''), points, file, sheet, row_no
    from core.points_entries
    join meta.loads using (load_id)
    where staff_id = $staff_id and entry_date >= $start and entry_date < $end
    order by entry_date, load_id, row_no
"""
# Days that are as they should be would fill pages: the others are told.
DAYS = """
    select attendance_id, day, attendance, '', late_minutes, file, sheet, row_no
    from core.attendance_days
    join meta.loads using (load_id)
    where staff_id = $staff_id and day >= $start and day < $end
        and (late_minutes > 0 or attendance not in ('present', 'rest') and (is_due or attendance != 'absent'))
    order by day
"""
RATINGS = """
    select rating_id, rated_date, coalesce(rater_group, ''), '', rating, file, sheet, row_no
    from core.review_ratings
    join meta.loads using (load_id)
    where staff_id = $staff_id and rated_date >= $start and rated_date < $end
    order by rater_group, rating desc, row_no
"""


@dataclass(frozen=True)
class Row:
    """key: what an appeal calls it. kind: category, attendance code or group of raters; amount: points, minutes
    late or rating.
    """

    key: str
    day: date
    kind: str
    item: str
    amount: float | None
    file: str
    sheet: str | None
    row_no: int


def entries(con: duckdb.DuckDBPyConnection, staff_id: str, period: Period) -> list[Row]:
    """All rows of the points ledger in the period, the oldest first."""
    return _rows(con, ENTRIES, staff_id, period)


def days(con: duckdb.DuckDBPyConnection, staff_id: str, period: Period) -> list[Row]:
    """Days of attendance that were not plainly worked: late, absent, on leave, in a training, out on duty."""
    return _rows(con, DAYS, staff_id, period)


def ratings(con: duckdb.DuckDBPyConnection, staff_id: str, first: date, last: date) -> list[Row]:
    """The ratings of the review held from a day to a day, both included. Raters are in no ledger."""
    return _rows_between(con, RATINGS, staff_id, first, last + timedelta(days=1))


def loads(con: duckdb.DuckDBPyConnection) -> dict[int, tuple[str, str | None]]:
    """File and sheet of every load."""
    with con.cursor() as cursor:
        return {
            load: place
            for load, *place in cursor.execute("select load_id, file, sheet from meta.loads").fetchall()
        }


def _rows(con, sql: str, staff_id: str, period: Period) -> list[Row]:
    return _rows_between(con, sql, staff_id, period.start, period.end)


def _rows_between(con, sql: str, staff_id: str, start: date, end: date) -> list[Row]:
    span = {"staff_id": staff_id, "start": start, "end": end}
    with con.cursor() as cursor:
        return [Row(*line) for line in cursor.execute(sql, span).fetchall()]

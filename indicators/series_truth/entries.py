"""The series that are looked at: what each ledger says of each member of staff, row by row."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

import duckdb

LAST_DAYS = 3
# remark_key: the same where a remark was copied; amount: a number read off a clock, whose last digit is luck
ENTRIES = """
with months as (
    select day, is_workday,
        sum(is_workday::int) over (partition by month_end order by day desc) as workdays_left,
        sum(is_workday::int) over (partition by month_end) as workdays
    from core.calendar
),
entries as (
    select 'points_entries' as ledger, staff_id, entry_date as day, null as hour, remark_key,
        null as amount, load_id, row_no
    from core.points_entries
    union all
    select case when channel = 'home_visit' then 'visits' else 'service_records' end, staff_id, received_date,
        received_hour, remark_key, null, load_id, row_no
    from core.service_records
    union all
    select 'attendance_days', staff_id, day, null, null, late_minutes, load_id, row_no
    from core.attendance_days
    where late_minutes > 0
)
select ledger, staff_id, day, hour, remark_key, amount, months.is_workday,
    is_workday and workdays_left <= $last, least($last / nullif(workdays, 0), 1), load_id, row_no
from entries
inner join months using (day)
where staff_id is not null and day >= $start and day < $end
order by ledger, staff_id, day, load_id, row_no
"""
DAYS = """
select day, is_workday
from core.calendar
where day >= $start and day < $end
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. month_end_share: the last three workdays' share of its month's workdays."""

    day: date
    hour: int | None
    remark_key: str | None
    amount: int | None
    is_workday: bool
    is_month_end: bool
    month_end_share: float
    load_id: int
    row_no: int

    @property
    def row(self) -> tuple[int, int]:
        return self.load_id, self.row_no


@dataclass(frozen=True)
class Series:
    """What one ledger says of one member of staff; of all of them where staff_id is None. Oldest entry first.

    ledger: points_entries, service_records, visits (service records whose channel is a home visit), attendance_days.
    """

    ledger: str
    staff_id: str | None
    entries: tuple[Entry, ...]


def series(con: duckdb.DuckDBPyConnection, start: date, end: date) -> list[Series]:
    """Every series with an entry from start to before end; of late minutes also that of the whole ledger."""
    with con.cursor() as cursor:
        rows = cursor.execute(ENTRIES, {"start": start, "end": end, "last": LAST_DAYS}).fetchall()
    found = [
        Series(ledger, staff_id, tuple(Entry(*row[2:]) for row in group))
        for (ledger, staff_id), group in groupby(rows, key=lambda row: row[:2])
    ]
    late = [entry for each in found if each.ledger == "attendance_days" for entry in each.entries]
    return [*found, Series("attendance_days", None, tuple(late))] if late else found


def days(con: duckdb.DuckDBPyConnection, start: date, end: date) -> dict[date, bool]:
    """The days from start to before end, and whether each is a workday."""
    with con.cursor() as cursor:
        return dict(cursor.execute(DAYS, {"start": start, "end": end}).fetchall())

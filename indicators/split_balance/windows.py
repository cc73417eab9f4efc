"""Requests received at each service window, per workday and per opening hour.

Opening hours stand in no ledger: they are the hours in which the window's log has at least 1 % of its timed requests.
A month in which a window's log has no row at all was not delivered, and its workdays do not count.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

import duckdb

from indicators.periods import Period
from indicators.split_balance.holders import end_of, holders, last_day_of
from indicators.splits import FEWEST_IN_HOUR

TIMED = 0.5  # of a window's requests carry a time: else its hours are not known

RECEIVED = """
    select "window", date_trunc('month', received_date)::date, received_hour, count(*)
    from core.service_records
    where "window" is not null and received_date >= $start and received_date < $end
    group by all
"""
# Only between the first and the last day on record, as for requests per workday.
WORKDAYS = """
    select date_trunc('month', day)::date, count(*)
    from core.calendar
    join (select min(received_date) as first_day, max(received_date) as last_day from core.service_records)
        on day between first_day and last_day
    where is_workday and day >= $start and day < $end
    group by all
"""


@dataclass(frozen=True)
class Window:
    """One window in a period. requests: those received on days off included; None: its log was not delivered.

    workdays: of the months delivered. hours: those it is open, none where too few requests carry a time. by_hour:
    requests with a time, by hour. missing: first days of months not delivered.
    """

    window: str
    holders: tuple[str, ...]
    requests: int | None
    workdays: int = 0
    by_hour: tuple[tuple[int, int], ...] = ()
    missing: tuple[date, ...] = ()

    @property
    def hours(self) -> tuple[int, ...]:
        timed = sum(count for _, count in self.by_hour)
        if not self.requests or timed < TIMED * self.requests:
            return ()
        return tuple(hour for hour, count in self.by_hour if count >= FEWEST_IN_HOUR * timed)

    @property
    def per_workday(self) -> float | None:
        return self.requests / self.workdays if self.requests is not None and self.workdays else None

    @property
    def per_hour(self) -> float | None:
        """Requests an opening hour; None where the hours are not known."""
        return self.per_workday / len(self.hours) if self.hours and self.workdays else None

    def in_hour(self, hour: int) -> float | None:
        """Requests in this hour of an average workday; None where the window is not open, or its hours unknown."""
        return dict(self.by_hour)[hour] / self.workdays if hour in self.hours and self.workdays else None


def windows(con: duckdb.DuckDBPyConnection, period: Period, data_date: date) -> tuple[Window, ...]:
    """Windows held on the period's last day, or with requests in it, by code. Nothing of either: none."""
    span = {"start": period.start, "end": end_of(period, data_date)}
    held = holders(con, "window", last_day_of(period, data_date))
    with con.cursor() as cursor:
        received = cursor.execute(RECEIVED, span).fetchall()
        workdays = dict(cursor.execute(WORKDAYS, span).fetchall())
    return tuple(
        _window(code, held.get(code, ()), [row[1:] for row in received if row[0] == code], workdays)
        for code in sorted({*held, *(row[0] for row in received)})
    )


def _window(code: str, held_by: tuple[str, ...], rows: list[tuple], workdays: dict[date, int]) -> Window:
    if not rows:
        return Window(code, held_by, None, missing=tuple(sorted(workdays)))
    by_hour: Counter = Counter()
    for _, hour, count in rows:
        by_hour[hour] += count
    months = {month for month, _, _ in rows}
    return Window(
        code, held_by, by_hour.total(), sum(days for month, days in workdays.items() if month in months),
        tuple(sorted((hour, count) for hour, count in by_hour.items() if hour is not None)),
        tuple(sorted(set(workdays) - months)),
    )  # fmt: skip

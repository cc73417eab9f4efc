"""What a score is made of, as it lies in the warehouse: members, days, points entries, ratings of a period."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

import duckdb

from indicators.coverage import Coverage
from indicators.periods import Period, add_months

MEMBERS = """
select staff_id, post, "window", present_from, present_until
from core.staff
where
    (present_from is null or present_from < $end)
    and (present_until is null or present_until > $start)
order by staff_id
"""
DAYS = """
select attendance_id as day_id, staff_id, day, is_due, is_attended
from core.attendance_days
where day >= $start and day < $end and staff_id is not null
order by day
"""
ENTRIES = """
select entry_id, staff_id, category, points, entry_date
from core.points_entries
where entry_date >= $start and entry_date < $end and staff_id is not null
order by entry_date, load_id, row_no
"""
REVIEW_DAYS = (
    31  # a review is all ratings up to so many days before its last one; the next is half a year away
)
RATINGS = f"""
with recent as (
    select *, max(rated_date) over (partition by staff_id) as newest
    from core.review_ratings
    where rated_date >= $review_from and rated_date < $end and staff_id is not null
)

select rating_id, staff_id, rater_group, rating, newest
from recent
where rated_date > newest - {REVIEW_DAYS} and rating is not null
order by load_id, row_no
"""


@dataclass(frozen=True)
class Member:
    """A member of staff in post during the period; None: no day of arrival, none of leaving."""

    staff_id: str
    post: str | None
    window: str | None
    present_from: date | None
    present_until: date | None


@dataclass(frozen=True)
class Day:
    """A day of attendance; is_attended counts only where is_due."""

    day_id: str
    staff_id: str
    day: date
    is_due: bool
    is_attended: bool


@dataclass(frozen=True)
class Entry:
    """A row of the points ledger. category None: not stated."""

    entry_id: str
    staff_id: str
    category: str | None
    points: float
    day: date


@dataclass(frozen=True)
class Rating:
    """A rating of 0 to 100 in the newest review of a member of staff, which ended on the day `newest`."""

    rating_id: str
    staff_id: str
    group: str | None
    rating: float
    newest: date


@dataclass(frozen=True)
class Ledgers:
    """All that the scores of a period are made of, rows by staff_id. days None: not delivered.

    quarters: of each member, how many quarters' worth of the points ledger they were in post for: 1.0 in a whole
    quarter, in proportion to the calendar days of months that were delivered, up to the data date.
    """

    members: tuple[Member, ...]
    days: Mapping[str, tuple[Day, ...]] | None
    entries: Mapping[str, tuple[Entry, ...]]
    quarters: Mapping[str, float]
    ratings: Mapping[str, tuple[Rating, ...]]


def read(con: duckdb.DuckDBPyConnection, period: Period, known: Coverage) -> Ledgers:
    """The ledgers of a period. The review is each member's newest before the period's end, at most a year old."""
    span = {"start": period.start, "end": period.end}
    with con.cursor() as cursor:
        members = tuple(Member(*line) for line in cursor.execute(MEMBERS, span).fetchall())
        days = [Day(*line) for line in cursor.execute(DAYS, span).fetchall()]
        entries = [Entry(*line) for line in cursor.execute(ENTRIES, span).fetchall()]
        review = {"review_from": add_months(period.end, -12), "end": period.end}
        ratings = [Rating(*line) for line in cursor.execute(RATINGS, review).fetchall()]
    return Ledgers(
        members,
        _by_staff(days) if known.period(["attendance_days"], period) != "no" else None,
        _by_staff(entries),
        {member.staff_id: _quarters(member, period, known) for member in members},
        _by_staff(ratings),
    )


def without(rows: Ledgers, struck: Collection[str]) -> Ledgers:
    """The same ledgers without the days, entries and ratings whose ids are struck: as if never written."""

    def left(lines: Mapping[str, tuple], name: str) -> dict[str, tuple]:
        kept = [line for own in lines.values() for line in own if getattr(line, name) not in struck]
        return _by_staff(kept)

    return replace(
        rows,
        days=None if rows.days is None else left(rows.days, "day_id"),
        entries=left(rows.entries, "entry_id"),
        ratings=left(rows.ratings, "rating_id"),
    )


def _by_staff(lines: list) -> dict[str, tuple]:
    grouped = defaultdict(list)
    for line in lines:
        grouped[line.staff_id].append(line)
    return {staff_id: tuple(own) for staff_id, own in grouped.items()}


def _quarters(member: Member, period: Period, known: Coverage) -> float:
    delivered = [month for month in period.months if known.month(["points_entries"], month) != "no"]
    return sum(_share_of_month(member, month, known.data_date) for month in delivered) / 3


def _share_of_month(member: Member, month: date, data_date: date) -> float:
    following = add_months(month, 1)
    first = max(month, member.present_from or month)
    end = min(following, member.present_until or following, data_date + timedelta(days=1))
    return max((end - first).days, 0) / (following - month).days

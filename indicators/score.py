"""三分三制: attendance, points and democratic review, weighed into one score open down to its parts.

A part that cannot be judged (not delivered, nothing due, too few raters) is None, and so is the total then:
it never enters as 0, and no other part stands in for it.
"""

from dataclasses import dataclass
from datetime import date

import duckdb

from community import Community
from indicators import coverage as covered
from indicators import engine
from indicators.catalogue import named
from indicators.coverage import Coverage
from indicators.periods import Period, add_months

PARTS = """
with attended as (
    select staff_id, sum(is_due::int) as due_days, sum((is_due and is_attended)::int) as attended_days
    from core.attendance_days
    where day >= $start and day < $end
    group by staff_id
),
earned as (
    select staff_id, sum(points) as earned_points
    from core.points_entries
    where entry_date >= $start and entry_date < $end
    group by staff_id
),
recent as (
    select *, max(rated_date) over (partition by staff_id) as newest
    from core.review_ratings
    where rated_date >= $review_from and rated_date < $end
),
reviewed as (
    select staff_id, any_value(newest) as review_date, count(rating) as raters, avg(rating) as mean_rating
    from recent
    where date_trunc('month', rated_date) = date_trunc('month', newest)
    group by staff_id
)
select
    staff.staff_id, staff.post, staff.window,
    coalesce(due_days, 0), coalesce(attended_days, 0), coalesce(earned_points, 0),
    review_date, coalesce(raters, 0), mean_rating
from core.staff
left join attended using (staff_id)
left join earned using (staff_id)
left join reviewed using (staff_id)
where
    (staff.present_from is null or staff.present_from < $end)
    and (staff.present_until is null or staff.present_until > $start)
order by staff_id
"""


@dataclass(frozen=True)
class StaffScore:
    """One member of staff in one period. attendance, points, review and total are in points of 100.

    review_date: newest rating that counts; raters: how many were given in its month. cases: records received;
    on_time of on_time_due: kept, of those completed or overdue in the period. None: not delivered, or none ever.
    """

    staff_id: str
    post: str | None
    window: str | None
    attendance: float | None
    points: float | None
    review: float | None
    total: float | None
    due_days: int
    attended_days: int
    earned_points: float
    full_points: float
    review_date: date | None
    raters: int
    mean_rating: float | None
    cases: float | None
    on_time: float | None
    on_time_due: float | None


def scores(
    con: duckdb.DuckDBPyConnection, period: Period, community: Community, known: Coverage | None = None
) -> list[StaffScore]:
    """Scores of everybody in post during the period, by staff_id. Weights and bars from community.score.

    Attendance: attended of due days. Points: earned of points_full a quarter, for the months delivered, kept
    between 0 and 1. Review: mean rating of the newest review before the period's end, at most a year old.
    """
    known = known or covered.read(con)
    span = {"start": period.start, "end": period.end, "review_from": add_months(period.end, -12)}
    with con.cursor() as cursor:
        lines = cursor.execute(PARTS, span).fetchall()
    cases = _by_staff(con, "cases_per_staff", period, known)
    on_time = _by_staff(con, "staff_on_time_rate", period, known)
    return [_score(line, community.score, period, known, cases, on_time) for line in lines]


def _score(line, rules, period, known, cases, on_time) -> StaffScore:
    staff_id, post, window, due, attended, earned, review_date, raters, rating = line
    handled, kept = cases.get(staff_id, {}), on_time.get(staff_id, {})
    months = sum(known.month(["points_entries"], month) != "no" for month in period.months)
    full = rules["points_full"] * months / 3
    has_attendance = due and known.period(["attendance_days"], period) != "no"
    attendance = rules["attendance"] * attended / due if has_attendance else None
    points = rules["points"] * min(max(earned / full, 0), 1) if full else None
    review = rules["review"] * rating / 100 if raters and raters >= rules["min_raters"] else None
    parts = (attendance, points, review)
    return StaffScore(
        staff_id, post, window, *parts, None if None in parts else sum(parts),
        due, attended, earned, full, review_date, raters, rating,
        handled.get("numerator"), kept.get("numerator"), kept.get("denominator"),
    )  # fmt: skip


def _by_staff(con, name: str, period: Period, known: Coverage) -> dict[str, dict]:
    """The lines of an indicator in a period by staff_id; nothing when it was not delivered."""
    table = engine.series(con, named(name), period.grain, ("staff_id",), known=known)
    lines = table[~table["is_total"] & table["numerator"].notna()].to_dict("records")
    return {line["staff_id"]: line for line in lines if line["period_start"].date() == period.start}

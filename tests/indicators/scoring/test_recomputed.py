"""Every score of the fictional community, all workers and quarters, again by hand: plain loops over plain rows."""

from datetime import date, timedelta

import pytest

import community
from indicators.periods import Period, between
from indicators.score import scores
from warehouse.connection import open_warehouse

OURS = community.load()
RULES = OURS.score_rules[0]
QUARTERS = between(date(2023, 10, 1), date(2026, 9, 30), "quarter")
TABLES = ("staff", "attendance_days", "points_entries", "review_ratings", "service_records")


@pytest.fixture(scope="module")
def con(built):
    with open_warehouse(built) as opened:
        yield opened


@pytest.fixture(scope="module")
def rows(con):
    """All rows of the staff ledgers as dicts."""
    found = {}
    for table in TABLES:
        cursor = con.cursor().execute(f"select * from core.{table}")
        names = [column[0] for column in cursor.description]
        found[table] = [dict(zip(names, line, strict=True)) for line in cursor.fetchall()]
    found["data_date"] = con.cursor().execute("select data_date from meta.builds").fetchone()[0]
    return found


def own(rows, table, staff_id, day, start, end):
    return [
        row for row in rows[table] if row["staff_id"] == staff_id and row[day] and start <= row[day] < end
    ]


def attendance(rows, staff_id, period):
    days = own(rows, "attendance_days", staff_id, "day", period.start, period.end)
    due = [row for row in days if row["is_due"]]
    return 20 * len([row for row in due if row["is_attended"]]) / len(due)


def points(rows, staff_id, period):
    """In a quarter: visits at most 16 a month and 32 in all, news at most 12, everything else as it is."""
    visits, news, rest = {}, 0.0, 0.0
    for row in own(rows, "points_entries", staff_id, "entry_date", period.start, period.end):
        if row["category"] == "入户走访":
            month = row["entry_date"].month
            visits[month] = visits.get(month, 0) + row["points"]
        elif row["category"] == "宣传信息":
            news += row["points"]
        else:
            rest += row["points"]
    total = min(sum(min(each, 16) for each in visits.values()), 32) + min(news, 12) + rest
    return 50 * min(max(total / 60, 0), 1)


def review(rows, staff_id, period):
    """The 31 days up to the newest rating of a year; each group without a fifth at either end, then weighed."""
    year = date(period.end.year - 1, period.end.month, 1)
    ratings = own(rows, "review_ratings", staff_id, "rated_date", year, period.end)
    newest = max(row["rated_date"] for row in ratings)
    ratings = [row for row in ratings if (newest - row["rated_date"]).days <= 30]
    if len(ratings) < 5:
        return None
    shares = {"resident": 40, "party_member": 25, "colleague": 20, "street_office": 15}
    total = weight = 0.0
    for group, share in shares.items():
        given = sorted(row["rating"] for row in ratings if row["rater_group"] == group)
        out = len(given) // 5
        left = given[out : len(given) - out]
        if left:
            total += share * sum(left) / len(left)
            weight += share
    return 30 * total / weight / 100


def on_time(rows, staff_id, period):
    kept = due = 0
    for row in rows["service_records"]:
        if row["staff_id"] != staff_id or not row["due_date"]:
            continue
        is_open = row["completed_date"] is None
        if is_open and not (
            (row["status"] or "in_progress") == "in_progress" and row["due_date"] < rows["data_date"]
        ):
            continue
        day = row["due_date"] if is_open else min(row["due_date"], row["completed_date"])
        if period.start <= day < period.end:
            due += 1
            kept += not is_open and row["completed_date"] <= row["due_date"]
    return kept, due


@pytest.mark.parametrize("period", QUARTERS, ids=lambda period: period.key)
def test_every_score_recomputes_from_its_rows(con, rows, period):
    told = scores(con, period, OURS)
    assert len(told) == 13
    for each in told:
        by_hand = {
            "attendance": attendance(rows, each.staff_id, period),
            "points": points(rows, each.staff_id, period),
            "review": review(rows, each.staff_id, period),
        }
        for name, value in by_hand.items():
            found = each.part(name)
            assert (found and found.value) == (value and pytest.approx(value)), (each.staff_id, name)
            assert found is None or found.low <= found.value <= found.high
        if None in by_hand.values():
            assert each.total is None
        else:
            assert each.total.value == pytest.approx(sum(by_hand.values()))
        assert (each.on_time or 0, each.on_time_due or 0) == on_time(rows, each.staff_id, period)


def test_some_scores_are_open_and_some_points_are_capped(con):
    """Else the test above would prove nothing about them."""
    told = [each for period in QUARTERS for each in scores(con, period, OURS)]
    assert any(each.total is None for each in told)
    assert any(sum(each.ledger.counted.values()) < each.ledger.earned for each in told)


def test_the_variances_recompute_from_the_rows(con, rows):
    period = Period.parse("2026Q2")
    told = scores(con, period, OURS)
    usual = sum(each**2 for score in told for each in score.ledger.counted.values()) / (13 * 60)
    for each in told:
        squares = max(sum(n**2 for n in each.ledger.counted.values()), usual * 60)
        assert each.part("points").variance == pytest.approx(squares * (50 / 60) ** 2)
        if each.total:
            parts = [each.part(name) for name in ("attendance", "points", "review")]
            assert each.total.variance == pytest.approx(sum(part.variance for part in parts))
            due, went = each.days.due_days + 3.8415, each.days.attended_days + 3.8415 / 2
            assert each.part("attendance").variance == pytest.approx(
                400 * went / due * (1 - went / due) / due, rel=1e-3
            )


def test_a_year_asks_for_the_points_of_four_quarters(con, rows):
    (first, *_) = scores(con, Period.parse("2025"), OURS)
    days = (date(2025, 12, 31) - date(2025, 1, 1) + timedelta(1)).days
    assert (days, first.ledger.full) == (365, pytest.approx(240))

"""The rows of a worker's sheet are those of the ledgers, and say the file and row they stand in."""

from datetime import date

from indicators import worker_rows
from indicators.periods import Period
from warehouse import connection

QUARTER = Period.parse("2026Q3")


def test_the_entries_are_all_rows_of_the_ledger(built):
    with connection.open_warehouse(built) as con:
        loads = dict(con.execute("select load_id, file from meta.loads").fetchall())
        ledger = con.execute(
            "select staff_id, entry_id, entry_date, points, load_id, row_no from core.points_entries"
        ).fetchall()
        for staff_id in {row[0] for row in ledger if row[0]}:
            found = worker_rows.entries(con, staff_id, QUARTER)
            expected = {
                (key, day, points, loads[load], row)
                for who, key, day, points, load, row in ledger
                if who == staff_id and QUARTER.start <= day < QUARTER.end
            }
            assert {(each.key, each.day, each.amount, each.file, each.row_no) for each in found} == expected
            assert len(found) == len(expected)


def test_days_plainly_worked_and_days_off_are_left_out(built):
    with connection.open_warehouse(built) as con:
        everything = con.execute(
            "select staff_id, day, attendance, is_due, late_minutes from core.attendance_days"
        ).fetchall()
        for staff_id in {row[0] for row in everything}:
            days = [each.day for each in worker_rows.days(con, staff_id, QUARTER)]
            assert days == sorted(
                day
                for who, day, attendance, is_due, late in everything
                if who == staff_id
                and QUARTER.start <= day < QUARTER.end
                and is_told(attendance, is_due, late)
            )


def is_told(attendance: str, is_due: bool, late: float | None) -> bool:
    if late:
        return True
    return attendance in ("late", "field_duty", "training", "leave") or (attendance == "absent" and is_due)


def test_ratings_are_those_of_the_days_of_the_review(built):
    first, last = date(2026, 5, 31), date(2026, 6, 30)
    with connection.open_warehouse(built) as con:
        ratings = con.execute("select staff_id, rated_date, rating from core.review_ratings").fetchall()
        found = worker_rows.ratings(con, "XC01", first, last)
    expected = [rating for who, day, rating in ratings if who == "XC01" and first <= day <= last]
    assert sorted(each.amount for each in found) == sorted(expected)
    assert expected

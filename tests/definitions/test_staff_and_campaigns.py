"""Staff and campaign definitions against the town, recomputed row by row."""

from datetime import date

from tests.definitions.by_hand import by_month, told
from tests.definitions.town import MONTH_ENDS


def test_attendance_leaves_approved_leave_and_training_out_of_the_days_due(warehouse, town):
    expected = by_month(
        ((next(m for m in MONTH_ENDS if m >= r["day"]), r["staff_id"]), r["attendance"] != "absent", 1)
        for r in town["core.attendance_days"]
        if r["attendance"] not in ("leave", "training")
    )
    assert told(warehouse, "attendance_rate", "staff_id") == expected


def test_staff_in_post_goes_by_arrival_and_departure(warehouse):
    in_post = {month: n for (month,), (n, _) in told(warehouse, "staff_in_post").items()}
    assert in_post[date(2025, 2, 28)] == 1
    assert in_post[date(2025, 3, 31)] == 2
    assert in_post[date(2025, 12, 31)] == 2
    assert in_post[date(2026, 1, 31)] == 1


def test_points_add_up_with_deductions(warehouse, town):
    told_points = sum(n for n, _ in told(warehouse, "points_total", "staff_id").values())
    assert told_points == sum(row["points"] for row in town["core.points_entries"])


def test_the_review_is_the_mean_of_all_ratings(warehouse, town):
    expected = by_month(
        ((date(2025, 12, 31), r["staff_id"]), r["rating"], 1) for r in town["core.review_ratings"]
    )
    assert told(warehouse, "review_mean", "staff_id") == expected


def is_evidenced(town, criterion_id, day):
    return any(
        item["evidence_date"] and item["evidence_date"] <= day and (item["expiry_date"] or day) >= day
        for item in town["core.evidence_items"]
        if item["criterion_id"] == criterion_id
    )


def running(town):
    started = {row["campaign_id"]: row["start_date"] or date.min for row in town["core.campaigns"]}
    return [
        (day, criterion)
        for day in MONTH_ENDS
        for criterion in town["core.criteria"]
        if started[criterion["campaign_id"]] <= day
    ]


def test_points_count_as_evidenced_while_some_evidence_is_valid(warehouse, town):
    expected = by_month(
        (
            (day, c["campaign_id"], c["area"]),
            (c["claimed_points"] or 0) * is_evidenced(town, c["criterion_id"], day),
            0,
        )
        for day, c in running(town)
    )
    assert told(warehouse, "campaign_points_evidenced", "campaign_id", "area") == expected


def test_points_evidenced_and_doubtful_make_up_the_points_claimed(warehouse):
    evidenced, doubtful, claimed = (
        told(warehouse, f"campaign_points_{name}", "campaign_id")
        for name in ("evidenced", "doubtful", "claimed")
    )
    assert claimed == {key: (n + doubtful[key][0], 0) for key, (n, _) in evidenced.items()}


def test_criteria_are_overdue_from_the_day_after_their_date_until_evidenced(warehouse, town):
    without, overdue = [], []
    for day, criterion in running(town):
        missing = not is_evidenced(town, criterion["criterion_id"], day)
        without.append(((day,), missing, 0))
        overdue.append(((day,), missing and (criterion["due_date"] or day) < day, 0))
    assert told(warehouse, "criteria_without_evidence") == by_month(without)
    assert told(warehouse, "criteria_overdue") == by_month(overdue)


def test_evidence_expires_within_sixty_days(warehouse, town):
    expected = by_month(
        ((day,), item["expiry_date"] is not None and 0 <= (item["expiry_date"] - day).days <= 60, 0)
        for day in MONTH_ENDS
        for item in town["core.evidence_items"]
        if item["evidence_date"] and item["evidence_date"] <= day
    )
    assert any(n for n, _ in expected.values())
    assert told(warehouse, "evidence_expiring") == expected


def test_honours_are_held_from_their_year_and_due_fifteen_months_ahead(warehouse):
    held = {month: n for (month,), (n, _) in told(warehouse, "honors_held").items()}
    due = {month: n for (month,), (n, _) in told(warehouse, "honors_reassessment_due").items()}
    assert (held[date(2025, 12, 31)], held[date(2026, 1, 31)]) == (2, 3)
    assert (due[date(2026, 5, 31)], due[date(2026, 6, 30)]) == (1, 2)

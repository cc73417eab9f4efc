"""Staff and campaign definitions against the town, recomputed row by row."""

from datetime import date

from indicators import engine
from indicators.catalogue import named
from indicators.periods import month_end
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


def valid(town, criterion, day):
    """Requirement numbers of the items that hold."""
    (since,) = [
        c.get("evidence_from") for c in town["core.campaigns"] if c["campaign_id"] == criterion["campaign_id"]
    ]
    return [
        item["requirement_no"]
        for item in town["core.evidence_items"]
        if item["criterion_id"] == criterion["criterion_id"]
        and item["evidence_date"]
        and not item["is_repeat"]
        and (since or date.min) <= item["evidence_date"] <= day <= (item["expiry_date"] or day)
    ]


def satisfaction(town, day):
    """Percent over the twelve months up to a month's end; None below 30 answers."""
    first = date(day.year - 1, day.month + 1, 1) if day.month < 12 else date(day.year, 1, 1)
    answers = [
        row["satisfaction"] in ("satisfied", "fairly_satisfied")
        for row in town["core.service_records"]
        if row["satisfaction"] and first <= (row["completed_date"] or row["received_date"]) <= day
    ]
    return 100 * sum(answers) / len(answers) if len(answers) >= 30 else None


def points(town, criterion, day):
    """What a criterion gives on a day, rule by rule, without a line of the product."""
    kind, held = criterion.get("rule_kind"), valid(town, criterion, day)
    met = len({n for n in held if n}) + held.count(None)
    if kind == "indicator":
        value = satisfaction(town, day) or 0
        return 6 if value >= 71 else 3 if value >= 69 else 0
    if not held:
        return 0
    if kind == "deduction":
        campaign = next(c for c in town["core.campaigns"] if c["campaign_id"] == criterion["campaign_id"])
        since = campaign.get("evidence_from") or campaign["start_date"] or date.min
        happened = [
            row
            for row in town["core.campaign_events"]
            if row["criterion_id"] == criterion["criterion_id"] and since <= row["event_date"] <= day
        ]
        return 6 - min(5, sum(2 if row["points"] is None else row["points"] for row in happened))
    return {
        "all_or_nothing": 6 if met >= 2 else 0,
        "k_of_n": 4 if met >= 2 else 1,
        "per_item": min(3, 2 * met),
        "bands": 4.5,  # the sheet says 6.5: not within 6, within 7
        "bonus": 2 * met,
        None: criterion["claimed_points"] or 0,
    }[kind]


def is_evidenced(town, criterion, day):
    if criterion.get("rule_kind") == "indicator":
        return points(town, criterion, day) > 0
    return bool(valid(town, criterion, day))


def running(town):
    started = {row["campaign_id"]: row["start_date"] or date.min for row in town["core.campaigns"]}
    return [
        (day, criterion)
        for day in MONTH_ENDS
        for criterion in town["core.criteria"]
        if started[criterion["campaign_id"]] <= day
    ]


def test_points_are_evidenced_as_each_rule_says(warehouse, town):
    expected = by_month(
        ((day, c["campaign_id"], c["area"]), points(town, c, day), 0) for day, c in running(town)
    )
    assert told(warehouse, "campaign_points_evidenced", "campaign_id", "area") == expected
    scored = {points(town, c, day) for day, c in running(town) if c.get("rule_kind") == "indicator"}
    assert scored == {0, 3, 6}


def test_points_claimed_beyond_the_evidence_are_doubtful(warehouse, town):
    expected = by_month(
        ((day, c["campaign_id"]), max(0, (c["claimed_points"] or 0) - points(town, c, day)), 0)
        for day, c in running(town)
    )
    assert told(warehouse, "campaign_points_doubtful", "campaign_id") == expected


def test_criteria_are_overdue_from_the_day_after_their_date_until_evidenced(warehouse, town):
    without, overdue = [], []
    for day, criterion in running(town):
        missing = not is_evidenced(town, criterion, day)
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


def test_evidence_is_shared_when_it_counts_for_two_criteria(warehouse, town):
    begun = {row["campaign_id"]: row for row in town["core.campaigns"]}
    campaign = {c["criterion_id"]: begun[c["campaign_id"]] for c in town["core.criteria"]}
    expected = {}
    for day in MONTH_ENDS:
        served = {}
        for item in town["core.evidence_items"]:
            of, piece = campaign[item["criterion_id"]], item["activity_id"] or item["document_id"]
            is_in_force = (
                item["evidence_date"]
                and max(of.get("evidence_from") or date.min, date.min) <= item["evidence_date"] <= day
                and day <= (item["expiry_date"] or day)
                and (of["start_date"] or day) <= day
            )
            if piece and is_in_force and not item["is_repeat"]:
                served.setdefault(piece, set()).add(item["criterion_id"])
        expected[day,] = sum(len(criteria) > 1 for criteria in served.values())
    assert set(expected.values()) > {0}
    table = engine.series(warehouse, named("evidence_shared"), "month")
    found = {(month_end(row.period_start.date()),): row.value for row in table.itertuples()}
    assert {day: n for day, n in found.items() if day in expected} == expected


def test_documents_are_claimed_twice_while_the_later_claim_is_in_force(warehouse, town):
    expected = by_month(
        ((day,), item["repeats_id"] is not None, 0)
        for day in MONTH_ENDS
        for item in town["core.evidence_items"]
        if item["repeats_id"] and item["evidence_date"]
        and item["evidence_date"] <= day <= (item["expiry_date"] or day)
    )  # fmt: skip
    assert told(warehouse, "evidence_claimed_twice") == expected


def test_honours_are_held_from_their_day_until_they_lapse_and_due_fifteen_months_ahead(warehouse):
    held = {month: n for (month,), (n, _) in told(warehouse, "honors_held").items()}
    due = {month: n for (month,), (n, _) in told(warehouse, "honors_reassessment_due").items()}
    # h1 and h3 always; h4 from its day in April until before 31 August; h5 until before 1 December; h2 from 2026
    assert [held[date(2025, 3, 31)], held[date(2025, 4, 30)], held[date(2025, 7, 31)]] == [3, 4, 4]
    assert [held[date(2025, 8, 31)], held[date(2025, 11, 30)], held[date(2025, 12, 31)]] == [3, 3, 2]
    assert held[date(2026, 1, 31)] == 3
    # h3 is overdue always, h4 due while it is held, h1 from fifteen months before September 2027
    assert [due[date(2025, 3, 31)], due[date(2025, 4, 30)], due[date(2025, 8, 31)]] == [1, 2, 1]
    assert (due[date(2026, 5, 31)], due[date(2026, 6, 30)]) == (1, 2)

"""Service definitions against the town, recomputed record by record."""

from datetime import timedelta

import pytest

from indicators.catalogue import named
from tests.definitions.by_hand import by_month, told
from tests.definitions.town import MONTH_ENDS
from tests.definitions.town_office import FIRST, LAST


def month_of(day):
    return min(month_end for month_end in MONTH_ENDS if month_end >= day)


def is_open(record, day):
    if record["received_date"] > day:
        return False
    if record["completed_date"]:
        return record["completed_date"] > day
    return record["status"] in (None, "in_progress")


def settled(record):
    """The day a promise was kept or broken; None while neither."""
    due, done = record["due_date"], record["completed_date"]
    if due is None or (done is None and record["status"] not in (None, "in_progress")):
        return None
    if done and done <= due:
        return done
    return due if done or due < LAST else None


@pytest.mark.parametrize("indicator_id", ["on_time_rate", "staff_on_time_rate"])
def test_on_time_leaves_out_what_is_not_yet_due_and_counts_what_is_overdue(warehouse, town, indicator_id):
    expected = by_month(
        (
            (month_of(settled(r)), r["staff_id"]),
            bool(r["completed_date"] and r["completed_date"] <= r["due_date"]),
            1,
        )
        for r in town["core.service_records"]
        if settled(r) and (r["staff_id"] or indicator_id == "on_time_rate")
    )
    assert told(warehouse, indicator_id, "staff_id") == expected


def test_completion_forgives_open_records_not_yet_due(warehouse, town):
    def judged(r):
        waiting = r["completed_date"] is None and r["due_date"] and r["due_date"] >= LAST
        return r["status"] in (None, "in_progress", "completed") and not waiting

    expected = by_month(
        ((month_of(r["received_date"]),), r["completed_date"] is not None, 1)
        for r in town["core.service_records"]
        if judged(r)
    )
    assert told(warehouse, "completion_rate") == expected


def age_of(record, day, workday_no):
    if record["due_date"] is None:
        return "no_due_date"
    if record["due_date"] >= day:
        return "not_due"
    overdue = workday_no[day] - workday_no[record["due_date"]]
    return "overdue_1_5" if overdue <= 5 else "overdue_6_20" if overdue <= 20 else "overdue_20_plus"


def test_open_records_stand_at_each_month_end_by_workdays_overdue(warehouse, town):
    workday_no = {row["day"]: row["workday_no"] for row in town["core.calendar"]}
    expected = by_month(
        ((day, age_of(r, day, workday_no)), 1, 0)
        for day in MONTH_ENDS
        for r in town["core.service_records"]
        if is_open(r, day)
    )
    assert {age for _, age in expected} >= {"not_due", "overdue_1_5", "overdue_6_20", "overdue_20_plus"}
    assert told(warehouse, "open_cases", "age_of_backlog") == expected


def test_overdue_records_are_the_overdue_part_of_the_open_ones(warehouse):
    overdue = by_month(
        ((day,), n, 0)
        for (day, age), (n, _) in told(warehouse, "open_cases", "age_of_backlog").items()
        if age.startswith("overdue")
    )
    assert told(warehouse, "overdue_cases") == overdue


@pytest.mark.parametrize(("indicator_id", "share"), [("median_working_days", 0.5), ("p90_working_days", 0.9)])
def test_working_day_quantiles_look_at_records_completed_in_the_month(warehouse, town, indicator_id, share):
    indicator = named(indicator_id)
    assert indicator.quantile == share
    told_rows = warehouse.cursor().execute(
        f"select last_day(day), quantile_cont(numerator, {share}) from ({indicator.sql}) group by all"
    )
    by_hand = {}
    for month_end in MONTH_ENDS:
        days = sorted(
            r["working_days"]
            for r in town["core.service_records"]
            if r["completed_date"] and month_of(r["completed_date"]) == month_end
        )
        place = (len(days) - 1) * share
        low, part = int(place), place - int(place)
        by_hand[month_end] = days[low] + part * (days[min(low + 1, len(days) - 1)] - days[low])
    assert dict(told_rows.fetchall()) == pytest.approx(by_hand)


def test_coverage_counts_each_old_resident_once_over_twelve_months(warehouse, town):
    expected = {}
    for month_end in MONTH_ENDS[11:]:
        first = MONTH_ENDS[MONTH_ENDS.index(month_end) - 11].replace(day=1)
        served = {
            r["resident_id"] for r in town["core.service_records"] if first <= r["received_date"] <= month_end
        }
        old = [
            r["resident_id"]
            for r in town["core.residents_monthly"]
            if r["month_end"] == month_end and r["is_resident"] and r["age"] >= 60
        ]
        expected[(month_end,)] = (sum(person in served for person in old), len(old))
    assert told(warehouse, "elder_service_coverage") == expected


def test_old_residents_served_are_sixty_in_the_month_of_service(warehouse, town):
    ages = {
        (r["resident_id"], r["month_end"]): r["age"]
        for r in town["core.residents_monthly"]
        if r["is_resident"]
    }
    expected = {
        (r["received_date"], r["resident_id"])
        for r in town["core.service_records"]
        if ages.get((r["resident_id"], month_of(r["received_date"])), 0) >= 60
    }
    rows = set(
        warehouse.cursor()
        .execute(f"select day, subject from ({named('elder_service_people').sql})")
        .fetchall()
    )
    assert expected <= rows
    assert all(max(age for (who, _), age in ages.items() if who == person) >= 60 for _, person in rows)


def test_a_repeat_is_the_same_resident_and_item_within_thirty_days(warehouse, town):
    records = [
        r
        for r in town["core.service_records"]
        if r["resident_id"] and r["platform"] in ("service_hall", "hotline")
    ]
    records.sort(key=lambda r: (r["received_date"], r["received_hour"] or 99, r["row_no"]))
    last, triples = {}, []
    for r in records:
        before = last.get((r["resident_id"], r["item"]))
        last[r["resident_id"], r["item"]] = r["received_date"]
        if r["received_date"] >= FIRST + timedelta(30):
            repeated = before is not None and (r["received_date"] - before).days <= 30
            triples.append(((month_of(r["received_date"]),), repeated, 1))
    assert any(repeated for _, repeated, _ in triples)
    assert told(warehouse, "repeat_contact_rate") == by_month(triples)


def test_per_thousand_is_records_over_person_months(warehouse, town):
    people = by_month(((r["month_end"],), 0, r["is_resident"]) for r in town["core.residents_monthly"])
    records = by_month(((month_of(r["received_date"]),), 1, 0) for r in town["core.service_records"])
    assert told(warehouse, "services_per_1000_residents") == {
        month: (records[month][0], people[month][1]) for month in people
    }


def test_per_workday_divides_by_the_workdays_on_record(warehouse, town):
    records = by_month(((month_of(r["received_date"]),), 1, 0) for r in town["core.service_records"])
    first, last = (f(r["received_date"] for r in town["core.service_records"]) for f in (min, max))
    workdays = by_month(
        ((c["month_end"],), 0, c["is_workday"]) for c in town["core.calendar"] if first <= c["day"] <= last
    )
    assert told(warehouse, "service_volume_per_workday") == {
        month: (records[month][0], workdays[month][1]) for month in records
    }


def test_satisfaction_never_counts_silence_as_an_answer(warehouse, town):
    done = [r for r in town["core.service_records"] if r["completed_date"]]
    answered = [r for r in done if r["satisfaction"]]
    assert told(warehouse, "satisfaction_rate") == by_month(
        ((month_of(r["completed_date"]),), r["satisfaction"] != "dissatisfied", 1) for r in answered
    )
    assert told(warehouse, "satisfaction_response_share") == by_month(
        ((month_of(r["completed_date"]),), r["satisfaction"] is not None, 1) for r in done
    )


def test_volume_by_weekday_begins_with_monday(warehouse, town):
    expected = by_month(
        ((month_of(r["received_date"]), r["received_date"].isoweekday()), 1, 0)
        for r in town["core.service_records"]
    )
    assert told(warehouse, "service_volume", "weekday") == expected

"""What needs attention: of months that have begun, each ledger once, days counted from the day of the points."""

from datetime import date

from indicators.periods import Period
from reports import desk as desks
from reports import needs
from tests.small_warehouse import calendar


def desk_of(build, key, language="zh"):
    return desks.opened(build, language, Period.parse(key))


def sentences(desk):
    return [needs.said(desk, each)[0] for each in needs.attention(desk)]


def test_months_that_have_not_begun_are_not_told_as_missing(warehouse):
    desk = desk_of(warehouse(data_date=date(2025, 9, 30)), "2025")
    assert [each for each in sentences(desk) if "12月" in each] == []
    watched = [each.reading.period for each in needs.attention(desk) if each.reading]
    assert Period.parse("2025-12") not in watched


def test_one_missing_ledger_is_told_once_however_many_indicators_it_leaves_without_a_number(warehouse):
    """Six of those looked at come from the log of services alone."""
    build = warehouse(missing=[("service_records", date(2025, 9, 1))])
    told = [each for each in sentences(desk_of(build, "2025-09")) if "service_records" in each]
    assert told == ["2025年9月service_records未报送"]


def test_days_left_count_from_the_day_of_the_points(warehouse):
    """Data to the end of 2025; at the end of February 2025 the deadline is 12 days off, with 20 points to go."""
    campaign = {
        "campaign_id": "c", "name": "绿色社区", "level": "municipal", "point_unit": "points",
        "start_date": date(2025, 1, 1), "full_points": 100, "bar_points": 80, "deadline": date(2025, 3, 12),
    }  # fmt: skip
    criterion = {
        "criterion_no": 1,
        "criterion_id": "1",
        "campaign_id": "c",
        "area": "绿化",
        "points": 100,
        "claimed_points": 60,
    }
    evidence = {"evidence_id": "1", "criterion_id": "1", "title": "材料", "evidence_date": date(2025, 2, 1)}
    build = warehouse(
        {
            "core.calendar": calendar(date(2025, 1, 1), date(2025, 12, 31)),
            "core.campaigns": [campaign],
            "core.criteria": [criterion],
            "core.evidence_items": [evidence],
        }
    )
    desk = desk_of(build, "2025-02")
    (found,) = (each for each in needs.attention(desk) if each.campaign)
    assert (found.days_left, needs.said(desk, found)[1]) == (12, "剩12天")
    assert [each.kind for each in needs.attention(desk_of(build, "2025-12")) if each.campaign] == []


def test_what_cannot_be_judged_is_not_counted_as_within_range(warehouse):
    """One request, completed on time: a share of one is not held against its target, nor has any month a past."""
    request = {
        "received_date": date(2025, 9, 10), "due_date": date(2025, 9, 20), "completed_date": date(2025, 9, 11),
        "status": "completed", "working_days": 1,
    }  # fmt: skip
    desk = desk_of(warehouse({"core.service_records": [request]}, first_date=date(2025, 7, 1)), "2025-09")
    readings = [desk.reading(each) for each in needs.targeted(desk)]
    with_verdict = sum(each.verdict is not None for each in readings)
    silent = sum(desk.reading(each).delivered == "no" for each in (*needs.targeted(desk), *needs.WATCHED))
    assert with_verdict < len(readings)
    # half a year of months gives nobody limits
    assert needs.looked_at(desk) == with_verdict + silent
    assert needs.looked_at(desk) + needs.unjudged(desk) == len(needs.targeted(desk)) + len(needs.WATCHED)

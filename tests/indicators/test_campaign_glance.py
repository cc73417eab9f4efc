"""Campaigns at a glance, days of evidence and owners: against a slow count of the rows, and by hand at the edges."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from indicators import campaign_days, campaign_parts, campaigns
from indicators.campaign_forecast.outlook import outlook
from indicators.campaign_glance import glances
from warehouse.connection import open_warehouse

TODAY = date(2026, 9, 30)


@pytest.fixture(scope="module")
def con(built):
    with open_warehouse(built) as opened:
        yield opened


def table(con, name: str) -> list[dict]:
    with con.cursor() as cursor:
        lines = cursor.execute(f"select * from core.{name}").fetchall()
        heads = [column[0] for column in cursor.description]
    return [dict(zip(heads, line, strict=True)) for line in lines]


def items_of(con) -> dict[str, list[tuple[date, date | None]]]:
    """criterion → (day, last day) of evidence that counts from its campaign's window on."""
    window = {each["campaign_id"]: each["evidence_from"] for each in table(con, "campaigns")}
    campaign = {each["criterion_id"]: each["campaign_id"] for each in table(con, "criteria")}
    found: dict[str, list] = {}
    for item in table(con, "evidence_items"):
        begin = window[campaign[item["criterion_id"]]] or date.min
        if begin <= item["evidence_date"] <= TODAY:
            found.setdefault(item["criterion_id"], []).append((item["evidence_date"], item["expiry_date"]))
    return found


def holds(items, day: date) -> bool:
    return any(until is None or until >= day for _, until in items)


def plain(con) -> dict[str, dict]:
    """What a glance says of each campaign, counted criterion by criterion; points only of criteria without a rule."""
    items, found = items_of(con), {}
    for campaign in table(con, "campaigns"):
        rows = [each for each in table(con, "criteria") if each["campaign_id"] == campaign["campaign_id"]]
        scored = [each for each in rows if each["indicator_id"] is None]
        waiting = [each for each in scored if not holds(items.get(each["criterion_id"], []), TODAY)]
        deadline = campaign["deadline"]
        found[campaign["campaign_id"]] = {
            "claimed": sum(each["claimed_points"] or 0 for each in rows),
            "overdue": sum(bool(each["due_date"] and each["due_date"] < TODAY) for each in waiting),
            "ending": sum(
                until is not None and TODAY <= until < deadline
                for each in rows
                for _, until in items.get(each["criterion_id"], [])
            ),
            "lost": sum(
                each["claimed_points"] or 0
                for each in rows
                if each["rule_kind"] is None
                and holds(items.get(each["criterion_id"], []), TODAY)
                and not holds(items.get(each["criterion_id"], []), deadline)
            ),
        }
    return found


def test_a_glance_says_what_a_slow_count_gives(con):
    expected = plain(con)
    shown = glances(con, TODAY)
    assert len(shown) == len(expected) == 5
    for one in shown:
        told = {name: getattr(one, name) for name in ("claimed", "overdue", "ending", "lost")}
        assert told == pytest.approx(expected[one.standing.campaign.campaign_id]), one.standing.campaign.name
    assert any(one.lost for one in shown)
    assert any(one.overdue for one in shown)


def test_the_chance_is_that_of_the_campaigns_own_page(con):
    for one in glances(con, TODAY):
        made = outlook(con, one.standing.campaign.campaign_id, TODAY)
        assert one.ahead == made


def test_what_needs_a_decision_first_is_on_top(con):
    shown = glances(con, TODAY)
    tenths = [round(one.chance, 1) for one in shown]
    assert tenths == sorted(tenths)
    alike = [
        (before, after) for before, after in pairwise(shown)
        if round(before.chance, 1) == round(after.chance, 1)
    ]  # fmt: skip
    assert alike
    assert all(
        before.standing.campaign.deadline <= after.standing.campaign.deadline for before, after in alike
    )


def test_the_worst_area_is_the_one_furthest_below_its_bar_or_with_most_points_open(con):
    for one in glances(con, TODAY):
        points, full = {}, {}
        for each in one.standing.criteria:
            points[each.area] = points.get(each.area, 0) + each.evidenced
            full[each.area] = full.get(each.area, 0) + each.points
        area, short, is_bar = one.worst_area
        if is_bar:
            gaps = {name: bar - points[name] for name, bar in one.standing.area_bars.items()}
        else:
            gaps = {name: full[name] - points[name] for name in full}
        assert short == pytest.approx(max(gaps.values())) == pytest.approx(gaps[area])


@pytest.mark.parametrize(
    ("last_day", "is_before"),
    [(date(2026, 11, 14), True), (date(2026, 11, 15), False), (date(2026, 11, 16), False)],
)
def test_evidence_that_holds_on_the_deadline_itself_does_not_end_before_it(last_day, is_before):
    ending = campaign_days.Ending("c", "a", None, last_day)
    assert ending.is_before(date(2026, 11, 15)) is is_before
    assert not ending.is_before(None)


def test_endings_are_the_items_that_hold_today_and_have_a_last_day(con):
    expected = [until for items in items_of(con).values() for _, until in items if until and until >= TODAY]
    found = campaign_days.endings(con, TODAY)
    assert [each.last_day for each in found] == sorted(expected)
    assert expected


def test_nothing_lapses_where_the_deadline_has_passed(con):
    late = max(each["deadline"] for each in table(con, "campaigns")) + timedelta(days=1)
    assert set(map(len, campaign_days.lapses(con, late).values())) == {0}


def test_workdays_are_those_of_the_calendar_after_the_day_up_to_the_deadline(con):
    calendar = {each["day"]: each["is_workday"] for each in table(con, "calendar")}
    deadline = date(2026, 11, 15)
    days = [TODAY + timedelta(days=n) for n in range(1, (deadline - TODAY).days + 1)]
    expected = sum(calendar.get(day, day.isoweekday() <= 5) for day in days)
    assert campaign_days.workdays(con, TODAY, deadline) == expected > 0


def test_what_owners_have_open_is_what_a_slow_count_gives(con):
    effort = {each["criterion_id"]: each["effort_days"] for each in table(con, "criteria")}
    stated = campaign_days.efforts(con)
    assert stated == {name: days for name, days in effort.items() if days is not None}
    for one in campaigns.standing(con, TODAY):
        by_papers = ("all_or_nothing", "k_of_n")
        waiting = [
            each
            for each in one.criteria
            if not each.is_evidenced or (each.rule.kind in by_papers and each.evidenced < each.points)
        ]
        found = campaign_days.burdens(one, stated, TODAY)
        assert sum(each.criteria for each in found) == len(waiting)
        for each in found:
            mine = [criterion for criterion in waiting if criterion.staff_id == each.owner]
            assert each.criteria == len(mine)
            assert each.overdue == sum(criterion.due_date < TODAY for criterion in mine)
            assert each.points == pytest.approx(sum(c.points - c.evidenced for c in mine))
            assert each.days == pytest.approx(sum(effort[c.criterion_id] for c in mine))
            assert each.unstated == 0
        assert [each.days for each in found] == sorted((each.days for each in found), reverse=True)


def test_effort_that_is_not_stated_is_no_effort_of_zero(con):
    one = next(each for each in campaigns.standing(con, TODAY) if len(each.open_criteria) > 2)
    bare = campaign_days.burdens(one, {}, TODAY)
    assert {each.days for each in bare} == {None}
    assert sum(each.unstated for each in bare) == sum(each.criteria for each in bare)


def test_the_parts_of_every_criterion_add_up_and_agree_with_the_standing(con):
    for one in campaigns.standing(con, TODAY):
        for each in one.criteria:
            found = campaign_parts.parts(each)
            assert min(found.values()) >= 0
            assert sum(found.values()) == pytest.approx(max(each.points, each.evidenced))
            assert found["evidenced"] == each.evidenced
            if found["expired"]:
                assert each.items > each.valid_items == 0
            if found["missing"]:
                assert each.state != "evidenced"
        areas = campaign_parts.by_area(one.criteria)
        for area, (evidenced, doubtful, _) in one.areas.items():
            assert areas[area]["evidenced"] == pytest.approx(evidenced)
            assert areas[area]["doubtful"] + areas[area]["expired"] == pytest.approx(doubtful)

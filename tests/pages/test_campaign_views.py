"""Campaigns at a glance on the honours page, and the views of a campaign: each figure counted anew, one view drawn."""

import json
import re
from datetime import date

import pytest

from indicators import campaigns
from indicators.campaign_glance import glances
from tests.pages.screen import opened, pieces, said
from warehouse import connection

pytestmark = pytest.mark.usefixtures("served")
TODAY = date(2026, 9, 30)
VIEWS = {
    "course": {"burnup"},
    "parts": {"tree", "heat", "conditions"},
    "plan": {"plan", "owners", "dropped"},
    "dates": {"due"},
    "list": {"missing", "against"},
}
ABOVE = {"strip", "areas", "next"}


def standing(build, name: str = "五星级社区"):
    with connection.open_warehouse(build) as con:
        return next(one for one in campaigns.standing(con, TODAY) if one.campaign.name == name)


def cells(table: str) -> list[list[str]]:
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", table)
    found = [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in rows]
    return [[re.sub(r"<[^>]+>", " ", cell).strip() for cell in row] for row in found if row]


def glance(app) -> list[list[str]]:
    return cells(pieces(app)["glance"]["above"])


def test_a_row_a_campaign_says_its_points_as_its_criteria_add_up_to(built):
    rows = {row[0].split(" ›")[0]: row for row in glance(opened("honours"))}
    assert len(rows) == 5
    for name, row in rows.items():
        one = standing(built, name)
        evidenced = sum(each.evidenced for each in one.criteria)
        claimed = sum(each.claimed_points for each in one.criteria)
        doubtful = sum(max(0, each.claimed_points - each.evidenced) for each in one.criteria)
        assert f"{evidenced:g}／{one.campaign.full_points:g}" in row[1]
        assert f"存疑{doubtful:g}，自评{claimed:g}" in row[1]
        assert f"{max(0, one.campaign.bar_points - evidenced):g}" in row[2]
        overdue = [each for each in one.criteria if not each.is_evidenced and each.due_date < TODAY]
        assert row[5].split()[0] == str(len(overdue))
        assert f"{(one.campaign.deadline - TODAY).days}天" in row[7]


def test_the_order_and_the_heading_are_those_of_what_needs_a_decision_first(built):
    with connection.open_warehouse(built) as con:
        expected = [one.standing.campaign.name for one in glances(con, TODAY)]
    app = opened("honours")
    assert [row[0].split(" ›")[0] for row in glance(app)] == expected
    assert f"先定{expected[0]}" in said(app)


def test_a_campaign_closed_by_a_veto_stands_first_and_says_until_when(altered):
    altered(
        "update core.criteria set is_veto = true, veto_months = 12 where criterion_id = (select min(criterion_id) "
        "from core.criteria where campaign_id = 'campaign-5')",
        "insert into core.campaign_events (criterion_id, event_date, load_id, row_no) "
        "select min(criterion_id), '2026-09-01', 1, 1 from core.criteria where campaign_id = 'campaign-5'",
    )
    row = glance(opened("honours"))[0]
    assert row[0].startswith("法治社区")
    assert "否决" in row[4]
    assert "2027年" in row[4]


def test_every_name_of_the_glance_leads_to_its_campaign(built):
    with connection.open_warehouse(built) as con:
        ids = {each.campaign.campaign_id for each in campaigns.standing(con, TODAY)}
    above = pieces(opened("honours"))["glance"]["above"]
    assert set(re.findall(r'<button[^>]*data-chosen="([^"]*)"', above)) == ids


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_only_the_chosen_view_is_drawn(view, language):
    drawn = set(pieces(opened("campaign", view=view, lang=language)))
    assert VIEWS[view] <= drawn
    others = set.union(*(kinds for name, kinds in VIEWS.items() if name != view))
    assert not drawn & (others - VIEWS[view])
    assert drawn >= ABOVE


def test_another_view_is_kept_and_stands_in_the_address():
    app = opened("campaign", lang="en")
    assert "burnup" in pieces(app)
    (chooser,) = [each for each in app.button_group if each.label == "View"]
    chooser.set_value("dates").run()
    assert not app.exception
    assert "due" in pieces(app)
    assert app.query_params["view"] in ("dates", ["dates"])


def test_the_first_screen_names_who_brings_what_by_when(built):
    one = standing(built)
    waiting = sorted([*one.open_criteria, *one.incomplete], key=lambda each: each.due_date)
    rows = cells(pieces(opened("campaign"))["next"]["above"])
    assert [row[0].split()[0] for row in rows] == [each.criterion for each in waiting[:5]]
    assert [float(row[1]) for row in rows] == [each.points - each.evidenced for each in waiting[:5]]
    assert all(row[2] and row[3] for row in rows)


def test_the_tree_holds_every_point_of_every_criterion(built):
    one = standing(built)
    drawn = json.loads(pieces(opened("campaign", view="parts"))["tree"]["figure"])
    wide = [trace for trace in drawn["data"] if trace["type"] == "bar" and trace["width"] > 0.5]
    assert sum(sum(trace["x"]) for trace in wide) == pytest.approx(sum(each.points for each in one.criteria))
    ends = [max(start + x for start, x in zip(trace["base"], trace["x"], strict=True)) for trace in wide]
    assert max(ends) == pytest.approx(max(sum(parts) for parts in one.areas.values()))


def test_the_tree_is_told_in_words_too():
    alt = pieces(opened("campaign", view="parts"))["tree"]["alt"]
    assert "党建星 98／100分" in alt
    assert "群防群治队伍常态巡逻" in alt


def test_dates_show_every_open_criterion_and_every_last_day_up_to_a_limit(built):
    one = standing(built)
    with connection.open_warehouse(built) as con:
        ends = con.execute(
            "select count(*) from core.evidence_items join core.criteria using (criterion_id) "
            "where campaign_id = 'campaign-1' and evidence_date between '2025-08-15' and '2026-09-30' "
            "and expiry_date >= '2026-09-30'"
        ).fetchone()[0]
    drawn = json.loads(pieces(opened("campaign", view="dates"))["due"]["figure"])
    (marks,) = [trace for trace in drawn["data"] if trace.get("mode") == "markers"]
    assert len(marks["x"]) == len(one.open_criteria) + len(one.incomplete) + ends
    assert marks["x"] == sorted(marks["x"])


def test_a_long_list_of_dates_is_cut_and_says_what_is_left(altered):
    altered("update core.evidence_items set expiry_date = '2026-12-31' where expiry_date is null")
    piece = pieces(opened("campaign", view="dates"))["due"]
    drawn = json.loads(piece["figure"])
    (marks,) = [trace for trace in drawn["data"] if trace.get("mode") == "markers"]
    assert len(marks["x"]) == 16
    assert re.search(r"另有\d+项更晚", piece["below"])


@pytest.mark.parametrize("change", ["bar_points = null, area_bar_points = null", "deadline = '2026-09-30'"])
def test_owners_are_shown_without_a_plan_too(altered, change):
    altered(f"update core.campaigns set {change} where campaign_id = 'campaign-1'")
    shown = pieces(opened("campaign", view="plan", campaign="campaign-1"))
    rows = cells(shown["owners"]["above"])
    assert sum(int(row[1]) for row in rows) == 5
    assert "方案用" not in shown["owners"]["above"]


def test_days_there_are_follow_the_share_chosen(built):
    with connection.open_warehouse(built) as con:
        days = con.execute(
            "select count(*) from core.calendar where is_workday and day > '2026-09-30' and day <= '2026-11-15'"
        ).fetchone()[0]
    rows = cells(pieces(opened("campaign", view="plan", share="50"))["owners"]["above"])
    assert {float(row[5]) for row in rows} == {days / 2}


@pytest.mark.parametrize(
    ("change", "label"),
    [("bar_points = null, area_bar_points = null", "离达线"), ("deadline = null", "剩余")],
)
def test_a_bar_or_deadline_that_is_not_stated_is_a_dash_and_not_zero(altered, change, label):
    altered(f"update core.campaigns set {change} where campaign_id = 'campaign-1'")
    strip = pieces(opened("campaign", campaign="campaign-1"))["strip"]["above"]
    (cell,) = [each for each in strip.split("<div>") if f"<p>{label}</p>" in each]
    assert re.search(r'class="num[^"]*">—', cell)


def test_months_without_the_ledger_of_a_bound_criterion_are_named(altered):
    altered(
        "update meta.coverage set delivered = 'no' where source = 'service_records' and month(month_start) = 3"
    )
    assert "满意率3月未报送，不计入。" in said(opened("campaign", view="list"))


def test_nothing_is_said_of_a_ledger_that_came_in_every_month(built):
    assert "未报送" not in said(opened("campaign", view="list"))

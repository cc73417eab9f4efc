"""The plan on the page of a campaign: the effort a naive search finds, kept choices, what is taken for granted."""

import json
import re
import shutil
from datetime import date
from itertools import product

import duckdb
import pytest

from tests.pages.screen import opened
from warehouse import builds, connection

TODAY = date(2026, 9, 30)
EFFORT = """
    update core.criteria set effort_days = if(name <> '法治社区', 0.5 * (1 + criterion_no % 7), null)
    from core.campaigns
    where campaigns.campaign_id = criteria.campaign_id
"""


@pytest.fixture(autouse=True)
def served(built, monkeypatch, tmp_path):
    """A copy of the build with other effort in the list of criteria, and none for the campaign 法治社区."""
    build = tmp_path / "builds" / built.name
    shutil.copytree(built, build)
    with duckdb.connect(str(build / builds.WAREHOUSE)) as con:
        con.execute(EFFORT)
    monkeypatch.setattr(builds, "ROOT", build.parent)
    monkeypatch.setattr(builds, "STATE", tmp_path / "state")
    return build


def campaign_id(build, name: str) -> str:
    with connection.open_warehouse(build) as con:
        return con.execute(
            "select campaign_id from core.campaigns where name = $name", {"name": name}
        ).fetchone()[0]


def pieces(app) -> dict[str, str]:
    """Words of each piece of the page."""
    return {
        each.proto.id.rsplit("-", 1)[-1]: json.loads(each.proto.json)["above"]
        + json.loads(each.proto.json)["below"]
        for each in app.get("bidi_component")
    }


def plan_piece(app) -> str:
    return next(said for name, said in pieces(app).items() if name == "plan")


def cells(said: str) -> list[list[str]]:
    rows = re.findall(r"<tr>(.*?)</tr>", said)[1:]
    return [
        [re.sub(r"<[^>]+>", " ", cell).strip() for cell in re.findall(r"<td[^>]*>(.*?)</td>", row)]
        for row in rows
    ]


def fewest_days(build, name: str, margin: float) -> tuple[float, float]:
    """(days, points reached) of the cheapest set by trying every one; owners' days never bind here."""
    with connection.open_warehouse(build) as con:
        (deadline, bar, full) = con.execute(
            "select deadline, bar_points, full_points from core.campaigns where name = $name", {"name": name}
        ).fetchone()
        criteria = con.execute(
            "select criterion_id, points, claimed_points, effort_days from core.criteria "
            "where campaign_id = $campaign", {"campaign": campaign_id(build, name)},
        ).fetchall()  # fmt: skip
        evidence = con.execute(
            "select criterion_id, evidence_date, expiry_date from core.evidence_items"
        ).fetchall()
    valid = {one for one, day, until in evidence if day <= TODAY and (until is None or until >= deadline)}
    reached = sum(claimed for one, _, claimed, _ in criteria if one in valid)
    waiting = [(points, days) for one, points, _, days in criteria if one not in valid]
    assert len(waiting) <= 14
    target = min(full, bar * (1 + margin))
    tried = []
    for picks in product((0, 1), repeat=len(waiting)):
        points = reached + sum(pick * points for pick, (points, _) in zip(picks, waiting, strict=True))
        if points >= target:
            tried.append((sum(pick * days for pick, (_, days) in zip(picks, waiting, strict=True)), -points))
    days, points = min(tried)
    return days, -points


@pytest.mark.parametrize("margin", [0, 5, 10])
def test_the_plan_takes_the_fewest_days_a_naive_search_finds(served, margin):
    days, points = fewest_days(served, "老年友好型社区", margin / 100)
    campaign = campaign_id(served, "老年友好型社区")
    said = plan_piece(
        opened("campaign", view="plan", lang="en", campaign=campaign, margin=str(margin), share="100")
    )
    headline = re.search(r"<h3>(.*?)</h3>", said)[1]
    told = re.match(
        r"(\d+) criteria and ([\d.]+) days reach ([\d.]+) points, ([\d.]+) points? over the bar", headline
    )
    assert told, headline
    assert [float(each) for each in told.groups()[1:]] == [days, points, points - 80]
    rows = cells(said)
    assert len(rows) == int(told[1])
    assert sum(float(row[4]) for row in rows) == days


def test_every_criterion_of_the_plan_says_why(served):
    said = plan_piece(opened("campaign", view="plan", campaign=campaign_id(served, "老年友好型社区")))
    assert all(re.search("少了它|前置项|最低分", row[6]) for row in cells(said))
    assert all(re.search("达线|离线差", row[7]) for row in cells(said))


def test_a_list_without_effort_is_planned_by_its_criteria_and_says_so(served):
    said = plan_piece(opened("campaign", view="plan", campaign=campaign_id(served, "法治社区")))
    headline = re.search(r"<h3>(.*?)</h3>", said)[1]
    assert "天" not in headline
    assert "没填工作量" in said
    assert "工作日" not in said


def test_the_margin_is_changed_on_the_page_and_kept(served):
    app = opened("campaign", view="plan", lang="en", campaign=campaign_id(served, "老年友好型社区"))
    before = plan_piece(app)
    (margin,) = [each for each in app.selectbox if each.label == "Margin over the bar"]
    margin.set_value("0").run()
    assert not app.exception
    assert plan_piece(app) != before
    assert app.query_params["margin"] in ("0", ["0"])
    app.switch_page("pages/honours.py").run()
    app.switch_page("pages/campaign.py").run()
    (margin,) = [each for each in app.selectbox if each.label == "Margin over the bar"]
    assert margin.value == "0"


def test_when_time_is_short_the_page_says_who_lacks_days_and_what_to_leave(served):
    with duckdb.connect(str(served / builds.WAREHOUSE)) as con:
        con.execute("update core.criteria set effort_days = 60")
    app = opened("campaign", view="plan", lang="en", campaign=campaign_id(served, "绿色社区"))
    said = plan_piece(app)
    assert "short of the bar" in said
    assert "the time of owners is short" in said
    assert "Time is short" in pieces(app)["dropped"]


def test_after_the_deadline_there_is_nothing_to_plan(served):
    with duckdb.connect(str(served / builds.WAREHOUSE)) as con:
        con.execute("update core.campaigns set deadline = '2026-09-30'")
    said = plan_piece(opened("campaign", view="plan", lang="en"))
    assert "Nothing to plan" in said

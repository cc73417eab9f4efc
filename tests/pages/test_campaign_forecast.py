"""The page of a campaign says its forecast, or why there is none."""

import shutil

import duckdb
import pytest

from charts.findings.forecast import outlook as told
from charts.words import Words
from indicators.campaign_forecast.outlook import outlook
from indicators.periods import Period
from tests.pages.screen import opened, said
from warehouse import builds
from warehouse.connection import open_warehouse

FIVE_STARS = "campaign-1"


@pytest.fixture(autouse=True)
def served(built, monkeypatch, tmp_path):
    """A copy of the fictional community whose warehouse a test may change."""
    monkeypatch.setattr(builds, "STATE", tmp_path / "state")
    monkeypatch.setattr(builds, "ROOT", tmp_path / "builds")
    return shutil.copytree(built, tmp_path / "builds" / built.name) / "warehouse.duckdb"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_headline_is_that_of_the_forecast(served, language):
    with open_warehouse(served.parent) as con:
        made = outlook(con, FIVE_STARS, Period.parse("2026-09").last_day)
    shown = said(opened("campaign", campaign=FIVE_STARS, lang=language))
    assert told(made, Words(language)) in shown
    assert made.risks[0].criterion in shown
    assert ("达线指总分和每个领域都过线" if language == "zh" else "total and every area") in shown


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("deadline = null", "没有写截止日期，不作推算"),
        ("bar_points = null, area_bar_points = null", "没有写达线分，不作推算"),
        ("start_date = '2026-07-01'", "启动不满三个月"),
        ("deadline = '2026-09-30'", "已过截止日，只画已发生的"),
    ],
)
def test_without_what_it_needs_no_forecast_is_made_and_the_page_says_why(served, change, why):
    with duckdb.connect(str(served)) as con:
        con.execute(f"update core.campaigns set {change} where campaign_id = '{FIVE_STARS}'")
    shown = said(opened("campaign", campaign=FIVE_STARS))
    assert why in shown
    assert "照现在的进度" not in shown


@pytest.mark.parametrize(
    ("change", "why"), [("deadline = null", "未写截止日"), ("bar_points = null", "未写达线分")]
)
def test_a_campaign_without_bar_or_deadline_leaves_the_other_pages_standing(served, change, why):
    with duckdb.connect(str(served)) as con:
        con.execute(f"update core.campaigns set {change} where campaign_id = '{FIVE_STARS}'")
        con.execute(f"update core.criteria set due_date = null where campaign_id = '{FIVE_STARS}'")
    assert "次实际更快" in said(opened("campaign", campaign="campaign-2"))
    assert why in said(opened("honours"))
    assert "平安社区" in said(opened("overview"))

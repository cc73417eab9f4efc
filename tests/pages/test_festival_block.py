"""Where a festival moves, the page on services compares like with like, and says so."""

import re

import pytest

from tests.pages.screen import opened, pieces, said


@pytest.mark.usefixtures("served")
def test_a_february_is_told_with_january_and_never_beside_itself():
    app = opened("services", period="2026-02")
    text, shown = said(app), pieces(app)
    assert "2月受理1,258件，1—2月合计3,288件，与上年同期相当" in text
    assert "春节今年2月17日、上年1月29日，1—2月合并比较" in text
    assert "不与上年同月并列" in shown["places"]["above"]
    table = shown["festival"]["above"]
    assert "春节前后（2月1日至3月3日）每个工作日受理81.5件，与上年春节前后相当" in table
    for cell in (
        "2026年1—2月",
        "2025年1—2月",
        "2026年春节前后",
        "2025年春节前后",
        "1,467件</td>",
        "1,639件</td>",
    ):
        assert f">{cell}" in table
    assert "↑ 1.4%" in shown["strip"]["above"]


@pytest.mark.usefixtures("served")
def test_a_quarter_of_spring_festival_keeps_its_year_and_shows_the_days_around_it():
    app = opened("services", period="2026Q1", lang="en")
    assert "5.5% more than a year before" in said(app)
    assert "Around Spring Festival (1 Feb to 3 Mar)" in pieces(app)["festival"]["above"]


@pytest.mark.usefixtures("served")
def test_the_days_around_double_ninth_tell_of_old_people():
    table = pieces(opened("services", period="2025-10"))["festival"]["above"]
    assert "重阳前后（10月14日至11月5日）每个工作日受理老年人44.5件" in table
    cells = re.findall(r"<td[^>]*>(.*?)</td>", table)
    assert [re.sub("<[^>]+>", " ", cell).strip() for cell in cells[:7]] == [
        "2025年重阳前后 10月14日至11月5日", "44.5件", "757件", "424人", "98.5件", "1,674件", "17",
    ]  # fmt: skip


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize("period", ["2026Q3", "2025", "2026-03", "2024-02", "2023Q4"])
def test_no_festival_is_drawn_where_none_moves_or_a_year_is_missing(period):
    app = opened("services", period=period)
    assert "festival" not in pieces(app)
    assert "合并比较" not in said(app)


@pytest.mark.usefixtures("served")
def test_an_estate_has_its_own_festival():
    table = pieces(opened("services", period="2026-02", estate="桃园里"))["festival"]["above"]
    assert "1,467件" not in table
    assert "2026年春节前后" in table


@pytest.mark.usefixtures("served")
def test_the_overview_says_why_a_february_has_no_change():
    assert "增减均与上年同期相比，件数、人次因春节变动不比" in said(opened("overview", period="2026-02"))
    assert "因春节变动" not in said(opened("overview", period="2026-03"))


@pytest.mark.usefixtures("served")
def test_the_overview_says_for_how_long_a_target_is_missed():
    assert "共建项目按时完成率（近12个月）63.6%，连续八季低于目标90%" in said(
        opened("overview", period="2026Q3")
    )

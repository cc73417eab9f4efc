"""Every page is run in both languages, with and without data, and says the numbers a naive count gives."""

import re
from functools import cache

import pytest

from tests.pages.screen import opened, said
from warehouse import builds, connection

pytestmark = pytest.mark.usefixtures("served")

PAGES = (
    "overview", "demographics", "services", "staff", "worker", "honours", "campaign", "definitions", "data", "bring_in",
    "decisions", "star_households", "notes", "receipt", "meeting", "explore", "sql", "lists", "livelihood",
    "organisation", "safety", "facilities", "account",
)  # fmt: skip


@cache
def shown(page: str, **choices: str) -> str:
    """What a page of the unaltered community says; several tests read it, and it is opened once."""
    return said(opened(page, **choices))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "choices",
    [
        {},
        {"lang": "en"},
        {"estate": "桃园里", "period": "2024-08"},
        {"period": "2023Q4"},
        {"lang": "en", "period": "2026"},
    ],
    ids=lambda choices: "-".join(choices.values()) or "as it opens",
)
def test_every_page_opens_whatever_was_chosen(page, choices):
    assert shown(page, **choices)


def test_a_choice_that_does_not_exist_falls_back_to_the_default():
    assert "6,980" in said(opened("overview", period="1999Q9", estate="没有的小区", lang="xx"))


def test_without_a_build_a_calm_sentence_names_the_command(monkeypatch, tmp_path):
    monkeypatch.setattr(builds, "ROOT", tmp_path)
    assert "python3 run.py" in said(opened("overview"))


@pytest.mark.parametrize(("choices", "notice"), [({}, "均为虚构"), ({"lang": "en"}, "are fictional")])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_that_the_community_is_fictional(page, choices, notice):
    assert notice in shown(page, **choices)


def test_the_overview_says_what_a_plain_count_of_the_rows_gives(built):
    with connection.open_warehouse(built) as con:
        received = con.execute("select received_date from core.service_records").fetchall()
        people = con.execute("select present_from, present_until, is_resident from core.residents").fetchall()
    last = max(day for (day,) in received)
    quarter = [
        day for (day,) in received if (day.year, (day.month - 1) // 3) == (last.year, (last.month - 1) // 3)
    ]
    present = [
        start
        for start, end, counts in people
        if counts and (start is None or start <= last) and (end is None or end > last)
    ]
    assert f"{len(quarter):,}" in shown("overview")
    assert f"{len(present):,}" in shown("overview")


def test_no_page_shows_a_name_number_or_phone_of_a_resident(built):
    with connection.open_people(built, "test", "look for leaks") as con:
        rows = con.execute("select id_number, phone from identity.residents").fetchall()
    secrets = {str(value) for row in rows for value in row if value}
    lengths = {len(secret) for secret in secrets}
    for page in PAGES:
        runs = re.findall(r"[\dX-]+", shown(page))
        pieces = {run[at : at + length] for run in runs for length in lengths for at in range(len(run))}
        assert not pieces & secrets


def test_without_rules_in_force_the_staff_page_says_so_and_scores_nobody(with_rules):
    with_rules("from = 2020-01-01", "from = 2030-01-01")
    app = opened("staff", lang="en")
    assert "No rules of the score are in force" in said(app)
    assert "community.toml" in " ".join(each.value for each in app.info)


@pytest.mark.parametrize("page", ["overview", "services"])
def test_a_median_of_no_workdays_is_the_same_day_wherever_it_is_told(page, built):
    assert ">当天<small>" in shown(page, period="2026Q3")

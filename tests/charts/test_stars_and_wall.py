"""The years of the star households, and the wall of honours: what is drawn where, and what is said of it."""

from datetime import date

import pytest

from charts import findings
from charts.honours import Entry, honours
from charts.star_years import Selection, star_years
from charts.words import Words
from tests.charts.figures import written

ZH, EN = Words("zh"), Words("en")
OLD = Selection("2024年", 565, 490, 110, "")
NEW = Selection("2026年", 724, 641, 202, "")
OPEN = Selection("2026年", 724, 0, 0, "")
NONE = Selection("2026年", 0, 0, 0, "")


def test_the_bars_of_a_year_lie_in_each_other_and_begin_at_nought():
    drawn = star_years([OLD, NEW], ZH)
    assert [trace["x"] for trace in drawn.data[:3]] == [[565, 724], [490, 641], [110, 202]]
    assert drawn.layout["xaxis"]["range"] == [0, 724]
    assert all("base" not in trace for trace in drawn.data[:3])


def test_a_year_without_anybody_has_no_bar():
    assert [trace["x"][1] for trace in star_years([OLD, NONE], ZH).data[:3]] == [None] * 3


@pytest.mark.parametrize(
    ("years", "sentence"),
    [
        ([], "还没有十星文明户申报"),
        ([OLD, NEW], "2026年申报十星文明户724户，评定641户，其中十星全得202户"),
        ([OLD, OPEN], "2026年申报十星文明户724户，还没有评定；2024年评定490户，其中十星全得110户"),
        ([OLD, NONE], "2026年还没有十星文明户申报；2024年评定490户，其中十星全得110户"),
        ([OPEN], "2026年申报十星文明户724户，还没有评定"),
    ],
)
def test_the_title_says_how_far_the_selection_is(years, sentence):
    assert findings.selection(years, ZH) == sentence


def test_years_are_held_against_each_other_only_where_two_are_decided():
    assert findings.over_years([OLD, NEW], ZH) == "十星全得从2024年的110户到2026年的202户"
    assert findings.over_years([OLD, OPEN], ZH) == "历年申报与评定"


def test_no_star_is_given_least_where_all_are_alike():
    assert findings.rarest({"文化星": 80.0, "科普星": 69.9}, ZH) == "得科普星的户最少，占69.9%"
    assert (
        findings.rarest({"文化星": 80.0, "科普星": 80.0}, ZH) == findings.rarest({}, ZH) == "各颗星的得星率"
    )


CAMPAIGN = Entry("五星级社区", date(2026, 1, 5), date(2026, 11, 15), "")
BEGUN = Entry("和谐社区", None, date(2027, 6, 30), "", "", "2014年起", date(2014, 1, 1), date(2026, 3, 1))
AHEAD = Entry("文明标兵", None, date(2028, 6, 30), "", "", "2018年起", date(2018, 1, 1), date(2027, 3, 1))
NEWLY = Entry("新荣誉", None, None, "", "", "2026年起", date(2026, 8, 1), None)


def held(drawn) -> list[str]:
    """Where the pale bars begin."""
    return drawn.data[0]["base"]


def test_the_tick_of_preparing_stands_only_ahead():
    drawn = honours([BEGUN, AHEAD], date(2026, 9, 30), ZH)
    [ticks] = [trace for trace in drawn.data if trace.get("marker", {}).get("symbol") == "line-ns"]
    assert ticks["x"] == ["2027-03-01"]


def test_an_honour_granted_within_the_axis_begins_on_its_day():
    assert held(honours([AHEAD, NEWLY], date(2026, 9, 30), ZH)) == ["2026-01-01", "2026-08-01"]


def test_the_year_held_since_gives_way_to_the_line_of_today():
    assert "2018年起" in " ".join(written(honours([CAMPAIGN, AHEAD], date(2026, 9, 30), ZH)))
    assert "2018年起" not in " ".join(written(honours([AHEAD], date(2026, 1, 20), ZH)))

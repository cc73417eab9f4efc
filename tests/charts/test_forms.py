"""What holds for every chart form, and the rule of each."""

import re
from pathlib import Path

import pytest

import charts
from charts.burnup import burnup
from charts.intervals import Group, side
from charts.ranking import ranking
from charts.shares import shares
from charts.spark import spark
from charts.theme import CHART, LIGHT
from charts.waterfall import waterfall
from charts.words import Words
from charts.xmr import xmr
from tests.charts.figures import MONTHS, filled, unfilled, written
from tests.charts.readings import Limits

ZH, EN = Words("zh"), Words("en")
BOTH = [*filled(ZH).items(), *filled(EN).items()]
NEUTRALS = {CHART["grid"], CHART["band"], *CHART["fan"], "rgba(0,0,0,0)"}
NO_FIGURES = {
    "__init__", "base", "drawing", "lettering", "theme", "words", "numbers", "dates", "speech", "spark",
    "scoring_rules", "enlarge", "events",
}  # fmt: skip


@pytest.mark.parametrize(("form", "drawing"), BOTH)
def test_a_figure_is_valid_for_plotly(form, drawing):
    drawing.figure()


@pytest.mark.parametrize(("form", "drawing"), BOTH)
def test_a_figure_holds_only_colours_of_the_tokens(form, drawing):
    text = drawing.to_json()
    assert {found.lower() for found in re.findall(r"#[0-9a-fA-F]{3,8}\b", text)} <= set(LIGHT.values())
    assert set(re.findall(r"rgba?\([^)]*\)", text)) <= NEUTRALS


@pytest.mark.parametrize(("form", "drawing"), BOTH)
def test_a_figure_is_small_fixed_in_height_and_drawn_as_svg(form, drawing):
    assert len(drawing.to_json().encode()) < 1000 * CHART["max_kb"]
    assert drawing.layout["height"] > 0
    assert {trace["type"] for trace in drawing.data} <= {"bar", "scatter"}


@pytest.mark.parametrize(("form", "drawing"), [*unfilled(ZH).items()])
def test_an_empty_table_gives_a_figure_that_says_so(form, drawing):
    assert not drawing.data
    assert written(drawing) in (["本期没有数据"], ["没有在办件"], ["没有到期的条目，也没有要过期的佐证"])


def test_every_form_is_among_the_tested_ones():
    modules = {path.stem for path in Path(charts.__file__).parent.glob("*.py")} - NO_FIGURES
    assert modules == set(filled(ZH)) == set(unfilled(ZH))


def test_a_balance_that_was_not_delivered_says_so_in_place_of_no_data():
    [said] = [note["text"] for note in waterfall(None, [], None, ZH, ZH.not_delivered).layout["annotations"]]
    assert said == "未报送"


def test_shares_of_a_single_month_write_value_and_month_once():
    found = written(shares(MONTHS[:1], {"60岁及以上": [24.9]}, ZH))
    assert found == [ZH.month(MONTHS[0]), "<b>24.9%</b> 60岁及以上"]


def test_a_missing_month_is_a_gap_and_a_dashed_slot_not_a_zero():
    drawing = xmr(MONTHS[:3], [80, None, 90], None, ZH)
    assert list(drawing.figure().data[0].y) == [80, None, 90]
    slots = [shape for shape in drawing.figure().layout.shapes if shape.type == "rect"]
    assert [(slot.x0, slot.x1) for slot in slots] == [("2023-10-17", "2023-11-16")]
    assert "未<br>报<br>送" in written(drawing)


def test_a_signal_is_a_diamond_with_its_month_and_value():
    drawing = xmr(MONTHS[:14], [85] * 13 + [98.9], Limits(85, 74.5, 95.5, [13]), ZH)
    assert drawing.data[0]["marker"]["symbol"][13] == "diamond"
    assert "<b>11月 98.9</b>" in written(drawing)


def test_a_ranking_is_sorted_with_missing_ones_last_and_not_drawn():
    drawing = ranking(["a", "b", "c"], [1, None, 3], ZH, "people", texts=[None, "不显示", None])
    assert written(drawing) == ["3人", "1人", "不显示"]
    assert list(drawing.figure().data[0].x) == [3, 1, 0]


def test_more_than_twelve_counts_become_ten_and_the_rest():
    drawing = ranking([str(n) for n in range(14)], [1] * 14, ZH, "people")
    assert list(drawing.figure().data[0].x) == [1] * 10 + [4]
    assert drawing.layout["yaxis"]["ticktext"][-1] == "其余4个"


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [(86.8, 93.1, "worse"), (95.6, 98.6, "better"), (94.4, 99.0, None), (95.0, 97.0, None)],
)
def test_an_interval_is_judged_only_when_all_of_it_is_on_one_side(low, high, found):
    assert side(Group("窗口", 95, low, high, 100), 95) == found


def test_a_score_without_its_review_has_a_dashed_slot_and_no_total():
    drawing = filled(ZH)["score_parts"]
    assert [shape.line.dash for shape in drawing.figure().layout.shapes] == ["3px,2px"]
    assert written(drawing) == ["<b>89.0</b>", "<b>—</b>", "未报送"]


def test_loads_stand_in_the_order_given_and_what_is_missing_is_said_and_not_drawn():
    drawing = filled(ZH)["loads"]
    households, old = drawing.figure().data[:2]
    assert (list(households.x), list(old.x), list(old.base)) == (
        [398, 468, 276],
        [298, 370, 9],
        [398, 468, 276],
    )
    assert [trace.text[2] for trace in (households, old)] == ["276", ""]  # too short for its number
    assert {"韩瑶", "新城花园", "<b>+26%</b>", "○ 未报送", "均值 606"} <= set(written(drawing))
    assert {"新城花园、桃园里、府前小区、港城新村、育才小区", "锦绣苑、翠湖庭、香樟苑、金港名邸"} <= set(
        written(drawing)
    )


def test_the_mean_of_loads_never_crosses_a_bar_that_holds_numbers():
    drawing = filled(ZH)["loads"].figure()
    bars = {y: sum(trace.x[at] for trace in drawing.data[:2]) for at, y in enumerate(drawing.data[0].y)}
    half = drawing.data[0].width / 2
    mean = drawing.data[2]
    stretches = list(zip(mean.y[::3], mean.y[1::3], strict=True))
    for ends in stretches:
        low, high = sorted(ends)
        crossed = [y for y in bars if low < y - half and y + half < high]
        assert all(bars[y] <= mean.x[0] for y in crossed)
    assert len(stretches) == 3 + 2  # two of three bars are longer than the mean
    assert mean.y[2::3] == mean.x[2::3] == (None,) * 5  # nothing between them


def test_a_spark_breaks_at_a_gap_and_takes_the_colour_of_its_text():
    drawn = spark([1, 2, None, 4, 5], target=3)
    assert drawn.count("<polyline") == 2
    assert "stroke-dasharray" in drawn
    assert set(re.findall(r'(?:stroke|fill)="([^"]*)"', drawn)) == {"currentColor", "none"}
    assert spark([1, None]) == ""


def test_a_burn_up_shows_the_range_and_the_middle_from_today_to_the_deadline():
    band, middle, steps = filled(ZH)["burnup"].figure().data[:3]
    assert (band.fill, middle.line.dash, steps.line.shape) == ("toself", "5px,4px", "hv")
    assert list(band.y) == [400, 410, 430.4, 473, 452, 400]
    assert (list(middle.y), middle.x[-1]) == ([400, 431, 450.6], "2026-11-15")
    assert "<b>约451分</b>" in written(filled(ZH)["burnup"])
    assert middle.hovertext[-1] == "2026年11月15日 约451分，八成把握430~473分"


def test_a_burn_up_needs_neither_bar_nor_deadline():
    drawing = burnup(MONTHS[:3], [1, 2, 3], None, None, MONTHS[3], ZH)
    assert len(drawing.layout["shapes"]) == 1
    assert not [said for said in written(drawing) if "达线" in said or "截止" in said]

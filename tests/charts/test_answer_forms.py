"""Cells, courses, stacks and a number alone: missing is no zero, withheld has its sign, names stand apart."""

from itertools import pairwise

from charts.cells import cells
from charts.courses import Line, apart, courses
from charts.one_number import one_number
from charts.stacked import Part, key, stacked
from charts.theme import LIGHT
from charts.words import Words
from tests.charts.figures import MONTHS, written

ZH, EN = Words("zh"), Words("en")
NAMES = [f"{n}月" for n in range(36)]


def test_a_cell_that_is_withheld_bears_a_cross_and_a_zero_is_a_zero():
    drawn = cells(
        ["a", "b"], ["c", "d"], {(0, 0): 40, (0, 1): 0}, ZH, "people", {(1, 0): "不显示", (1, 1): "未报送"}
    )
    assert list(drawn.data[0]["text"]) == ["40", "0"]
    assert sorted(written(drawn)) == ["0", "40", "×", "—"]


def test_a_cell_of_no_group_of_its_own_is_told_without_a_shade_and_does_not_set_the_scale():
    drawn = cells(["a"], ["c", "其他"], {(0, 0): 40, (0, 1): 900}, ZH, "people", plain=[(0, 1)])
    assert list(drawn.data[0]["marker"]["color"]) == [LIGHT["sequential-10"]]
    assert sorted(written(drawn)) == ["40", "900"]


def test_cells_of_rates_are_shaded_from_the_lowest():
    drawn = cells(["a", "b"], ["c"], {(0, 0): 98.0, (1, 0): 92.0}, ZH, "percent")
    assert list(drawn.data[0]["marker"]["color"]) == [LIGHT["sequential-10"], LIGHT["sequential-1"]]
    assert list(drawn.data[0]["text"]) == ["98.0%", "92.0%"]


def test_a_missing_period_is_a_gap_and_a_point_between_gaps_is_marked():
    drawn = courses(MONTHS[:4], [Line("现场", "accent", [8, None, 5, None])], NAMES[:4], ZH, "records")
    assert list(drawn.figure().data[0].y) == [8, None, 5, None]
    assert [bool(size) for size in drawn.data[0]["marker"]["size"]] == [True, False, True, True]
    assert written(drawn) == []  # the last period has no number: none of before is told as its


def test_lines_are_told_apart_without_colour_and_those_beyond_seven_are_thin():
    lines = [Line(f"组{at}", f"categorical-{1 + at % 8}", [at, at]) for at in range(9)]
    drawn = courses(MONTHS[:2], lines, NAMES[:2], ZH, "records")
    told = [trace for trace in drawn.data if "markers" in trace["mode"] and "line" in trace]
    looks = {(trace["line"]["dash"], trace["marker"]["symbol"][-1]) for trace in told}
    assert len(looks) == len(told) == 7
    assert [trace["line"]["width"] for trace in drawn.data[:2]] == [1, 1]
    assert len(written(drawn)) == 7


def test_lines_that_nobody_could_follow_are_left_out():
    lines = [Line(f"组{at}", "accent", [at, at]) for at in range(30)]
    assert sum("line" in trace and trace["type"] == "scatter" and trace["mode"] != "markers+text"
               for trace in courses(MONTHS[:2], lines, NAMES[:2], ZH, "records").data) == 19  # fmt: skip


def test_places_too_near_are_spread_and_the_others_stay():
    places = [100.0, 10.0, 11.0, 9.0]
    moved = apart(places, 5)
    assert moved[0] == 100
    assert [round(n, 6) for n in moved[1:]] == [10, 15, 5]
    assert all(b - a >= 5 for a, b in pairwise(sorted(apart([1, 1, 1, 2, 30, 31], 5))))


def test_parts_stand_end_to_end_with_the_whole_behind_them():
    parts = [Part("男", "sequential-8", [3.0, 1.0]), Part("女", "sequential-3", [2.0, 4.0])]
    drawn = stacked(["a", "b"], parts, [5.0, 5.0], ZH, "people")
    assert [list(trace["base"]) for trace in drawn.data[:2]] == [[0, 0], [3.0, 1.0]]
    assert written(drawn)[-2:] == ["<b>5人</b>"] * 2


def test_what_is_withheld_of_a_whole_is_hatched_and_a_row_without_a_number_says_why():
    parts = [Part("男", "sequential-8", [0.0, 0.0]), Part("不显示", "nodata-mark", [21.0, 0.0], True)]
    drawn = stacked(["a", "b"], parts, [21.0, None], ZH, "people", [None, "不显示"])
    assert set(drawn.data[1]["marker"]["pattern"]["shape"]) == {"/"}
    assert written(drawn)[-2:] == ["<b>21人</b>", "<b>不显示</b>"]
    assert "不显示" in key(parts)


def test_a_stack_whose_rows_are_all_withheld_says_so():
    assert written(stacked(["a"], [Part("男", "accent", [0.0])], [None], ZH, "people", ["不显示"])) == [
        "不显示"
    ]


def test_a_number_stands_alone_with_its_unit_and_lines():
    assert written(one_number("24", "人", ["上年同期20人，↑ 4人"], ZH)) == [
        "<b>24</b>",
        "人",
        "上年同期20人，↑ 4人",
    ]
    assert written(one_number("not delivered", "", [], EN)) == ["<b>not delivered</b>"]


def test_words_in_place_of_a_number_are_quieter_than_a_number():
    loud = one_number("24", "", [], EN).to_json()
    quiet = one_number("not delivered", "", [], EN).to_json()
    assert LIGHT["ink-3"] in quiet
    assert LIGHT["ink-3"] not in loud
    assert quiet.count(LIGHT["ink"]) < loud.count(LIGHT["ink"])

"""An answer as a figure: which answers have the shape of one, and what is drawn of them."""

import pandas as pd
import pytest

from charts.words import Words
from reports.answer_chart import chartable, figure, left_out

WORDS = Words("zh")


def answer(kinds: str, **columns):
    return pd.DataFrame(columns), tuple(kinds.split())


def months(*texts: str) -> pd.Series:
    return pd.Series(pd.to_datetime(list(texts)))


def test_days_and_numbers_are_a_line_and_words_and_numbers_are_bars():
    table, kinds = answer("DATE BIGINT", month=months("2026-01-01", "2026-02-01"), n=[3, 4])
    assert chartable(table, kinds).form == "line"
    table, kinds = answer("VARCHAR HUGEINT DOUBLE", item=["a", "b"], n=[3, 4], share=[0.5, 0.25])
    found = chartable(table, kinds)
    assert (found.form, found.label, found.numbers) == ("bars", "item", ("share", "n"))


@pytest.mark.parametrize(
    ("kinds", "columns"),
    [
        ("BIGINT BIGINT", {"a": [1, 2], "b": [1, 2]}),  # no label
        ("VARCHAR VARCHAR BIGINT", {"a": ["x", "y"], "b": ["x", "y"], "n": [1, 2]}),  # two labels
        ("VARCHAR BIGINT", {"a": ["x"], "n": [1]}),  # one row
        ("VARCHAR BIGINT", {"a": ["x", "x"], "n": [1, 2]}),  # a label twice
        ("VARCHAR BIGINT", {"a": ["x", "y"], "n": [1, -2]}),  # below zero
        ("VARCHAR DOUBLE", {"a": ["x", "y"], "n": [None, None]}),  # nothing to draw
        ("VARCHAR BIGINT[]", {"a": ["x", "y"], "n": ["[1]", "[2]"]}),  # no numbers
        ("DATE BIGINT", {"a": ["200000-01-01", "200001-01-01"], "n": [1, 2]}),  # days of no calendar of ours
        ("DATE BIGINT", {"a": pd.date_range("2020-01-02", periods=401), "n": [1] * 401}),  # too many
    ],
)
def test_other_answers_are_no_figure(kinds, columns):
    assert chartable(*answer(kinds, **columns)) is None


def test_a_month_without_a_row_is_a_gap_and_the_months_are_in_order():
    table, kinds = answer("DATE BIGINT", month=months("2026-04-01", "2026-01-01", "2026-02-01"), n=[7, 3, 4])
    drawn = figure(table, chartable(table, kinds), "n", WORDS)
    assert drawn.figure()
    assert drawn.data[0]["x"] == ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"]
    assert drawn.data[0]["y"] == [3, 4, None, 7]


def test_days_stand_as_they_are():
    table, kinds = answer("DATE DOUBLE", day=months("2026-01-05", "2026-01-02"), share=[0.5, None])
    drawn = figure(table, chartable(table, kinds), "share", WORDS)
    assert (drawn.data[0]["x"], drawn.data[0]["y"]) == (["2026-01-02", "2026-01-05"], [None, 0.5])


def test_the_longest_bars_are_drawn_and_the_others_are_counted_not_summed():
    table, kinds = answer("VARCHAR BIGINT", item=[f"item {n}" for n in range(15)], n=list(range(15)))
    found = chartable(table, kinds)
    drawn = figure(table, found, "n", WORDS)
    assert drawn.figure()
    assert drawn.data[0]["x"] == list(range(14, 2, -1))
    assert left_out(table, found, "n") == 3


def test_codes_and_missing_labels_are_drawn_in_words():
    table, kinds = answer("VARCHAR BIGINT", platform=["service_hall", None], n=[5, 2])
    drawn = figure(table, chartable(table, kinds), "n", WORDS)
    assert list(drawn.layout["yaxis"]["ticktext"]) == ["一站式服务大厅", "未注明"]

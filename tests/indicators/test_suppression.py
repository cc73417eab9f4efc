"""Small numbers of sensitive splits."""

from datetime import date

import pytest
from pandas import DataFrame

from indicators import engine
from indicators.suppression import suppress
from tests.indicators.conftest import indicator


def split(**numbers):
    lines = [(name, number, False) for name, number in numbers.items()]
    lines.append((None, sum(numbers.values()), True))
    table = DataFrame(lines, columns=["estate", "numerator", "is_total"])
    return table.assign(period_start=date(2024, 1, 1), value=table["numerator"] * 1.0, is_suppressed=False)


@pytest.mark.parametrize(
    ("numbers", "hidden"),
    [
        ({"a": 3, "b": 7, "c": 9}, ["a", "b"]),
        ({"a": 3, "b": 4, "c": 9}, ["a", "b"]),
        ({"a": 1, "b": 1, "c": 9, "d": 20}, ["a", "b", "c"]),
        ({"a": 0, "b": 5, "c": 9}, []),
        ({"a": 0, "b": 2}, ["a", "b"]),
    ],
)
def test_one_to_four_are_hidden_with_what_would_give_them_away(numbers, hidden):
    table = suppress(split(**numbers), ["estate"])
    assert sorted(table[table["is_suppressed"]]["estate"]) == hidden
    assert table[table["is_suppressed"]]["value"].isna().all()
    assert table[table["is_total"]]["numerator"].iloc[0] == sum(numbers.values())


def test_no_line_of_a_crossing_hides_a_single_number():
    cells = {("x", "p"): 2, ("x", "q"): 8, ("x", "r"): 9, ("y", "p"): 9, ("y", "q"): 11, ("y", "r"): 12}
    lines = [(*names, number, False) for names, number in cells.items()]
    table = DataFrame(lines, columns=["estate", "window", "numerator", "is_total"])
    table = table.assign(period_start=date(2024, 1, 1), value=1.0, is_suppressed=False)
    found = suppress(table, ["estate", "window"])
    for name in ("estate", "window"):
        assert (found.groupby(name)["is_suppressed"].sum() != 1).all()


def test_a_filter_shows_no_more_than_the_split(opened):
    con = opened(
        [
            {"received_date": date(2024, 1, 5), "working_days": number, "estate": estate}
            for estate, number in (("x", 3), ("y", 7), ("z", 50))
        ]
    )
    careful = indicator(sensitive=True)
    shown = {}
    for estate in "xyz":
        table = engine.series(con, careful, "month", where={"estate": estate})
        assert table["is_total"].all()
        shown[estate] = bool(table["is_suppressed"].iloc[0])
    assert shown == {"x": True, "y": True, "z": False}
    assert engine.series(con, careful, "month")["value"].iloc[0] == 60
    both = engine.series(con, careful, "month", ("window",), {"estate": "x"})
    assert both["is_suppressed"].iloc[:2].all()

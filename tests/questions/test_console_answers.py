"""A question in SQL gets its rows, in types that figures and tables can use."""

import ctypes
from datetime import date

import pandas as pd
import pytest

from questions.console import room
from questions.console.ask import Limits, Refused, ask, parameters, typed


def test_a_query_is_answered_with_its_rows_and_kinds(built):
    result = ask(
        built, "select 7 as n, 'x' as t, date '2026-09-30' as d, 1.5 as x, true as yes, null::int as gap;"
    )
    assert result.kinds == ("INTEGER", "VARCHAR", "DATE", "DECIMAL(2,1)", "BOOLEAN", "INTEGER")
    row = result.table.iloc[0]
    assert (row.n, row.t, row.d, row.x, row.yes) == (7, "x", pd.Timestamp(2026, 9, 30), 1.5, True)
    assert pd.isna(row.gap)
    assert not result.is_cut


def test_a_long_result_is_cut_and_says_so(built):
    result = ask(built, "select * from range(1000000) order by 1 desc", most=3)
    assert result.table.iloc[:, 0].tolist() == [999999, 999998, 999997]
    assert result.is_cut
    assert not ask(built, "from range(3)", most=3).is_cut


def test_values_are_bound_by_name_not_written_into_the_query(built):
    sql = "select $day as day, $text as text, $n + 1 as n"
    result = ask(
        built, sql, {"day": date(2026, 1, 2), "text": "'; drop table core.staff --", "n": 1, "unused": 3}
    )
    assert result.table.iloc[0].tolist() == [pd.Timestamp(2026, 1, 2), "'; drop table core.staff --", 2]


def test_a_parameter_without_value_is_named(built):
    with pytest.raises(Refused) as caught:
        ask(built, "select $from_day, $estate", {"estate": "x"})
    assert (caught.value.why, caught.value.reason.parts) == ("no_value", {"name": "from_day"})


def test_parameters_stand_in_their_order_without_texts_and_comments():
    sql = "select $b, '$c' -- $d\n, $a, \"$e\" /* $f */, $b, $$ $g $$, $x$ $h $x$"
    assert parameters(sql) == ("b", "a")


@pytest.mark.parametrize(
    ("text", "value"),
    [("12", 12), ("-3", -3), ("1.5", 1.5), ("2026-09-30", date(2026, 9, 30)), ("TRUE", True), ("007", "007"),
     ("2026-02-30", "2026-02-30"), ("桃园里", "桃园里"), ("", ""), ("1e3", 1000.0), ("e5", "e5"),
     (".5", 0.5), ("-", "-"), ("+7", 7), ("nan", "nan")],
)  # fmt: skip
def test_what_is_typed_becomes_a_value_of_its_kind(text, value):
    assert typed(text) == value
    assert type(typed(text)) is type(value)


def test_every_kind_of_value_that_duckdb_has_can_be_answered(built):
    result = ask(built, "from test_all_types()")
    assert result.table.shape == (3, len(result.kinds))
    assert result.table.iloc[2].isna().all()  # the third row of that table is empty
    assert result.table["varchar"].tolist()[0] == "🦆🦆🦆🦆🦆🦆"
    assert result.table["int"].tolist()[:2] == [-(2**31), 2**31 - 1]


def test_a_long_text_is_cut_with_a_mark_and_a_large_result_at_its_size(built):
    table = ask(built, "select repeat('x', 500000) as t").table
    assert table.t.tolist() == ["x" * 2_000 + "…"]
    result = ask(built, "select repeat('x', 2000) as t from range(1000000000)", limits=Limits(result_mb=1))
    assert 400 <= len(result.table) <= 700  # 2,000 letters each, in steps of 100 rows
    assert result.is_cut


def test_two_columns_of_one_name_are_told_apart(built):
    assert list(ask(built, "select 1 as n, 2 as n").table.columns) == ["n", "n_1"]


def test_never_more_rows_than_a_browser_can_hold(built):
    assert len(ask(built, "from range(20000)", most=1_000_000).table) == 5_000


def test_the_limits_of_a_windows_job_have_the_layout_windows_wants():
    assert ctypes.sizeof(room._Limits) == 144  # winnt.h, 64 bits
    assert room._Limits.process_memory.offset == 112

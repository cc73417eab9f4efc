"""A question is kept as one line of text and comes back from it as it was; what is wrong with a line is said."""

from dataclasses import replace

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions import sql
from questions.question import BadQuestion, Only, Question, facts, parse, read, text
from questions.subjects import Column, subject

VALUES = st.text(min_size=1, max_size=12).filter(lambda each: each.isprintable())
SETS = st.lists(st.none() | VALUES, min_size=1, max_size=3, unique=True).map(tuple)
BY_VALUES = st.builds(Only, st.just("item"), SETS, is_not=st.booleans())
RANGES = st.builds(
    lambda low, high: Only("age", low=low, high=high),
    st.sampled_from(["", "3", "-2.5", "2026-01-31"]), st.sampled_from(["80", "2026-09-30"]),
)  # fmt: skip
QUESTIONS = st.builds(
    Question, st.just("service_volume"), st.sampled_from([(), ("item",), ("estate", "time"), ("platform", "item")]),
    st.just("month"), st.lists(BY_VALUES | RANGES, max_size=3).map(tuple), st.booleans(),
    st.sampled_from(["most", "least", "name"]), st.sampled_from([0, 5, 10]), st.sampled_from(["", "bars"]),
)  # fmt: skip


@given(QUESTIONS)
def test_every_question_comes_back_from_its_text_and_from_its_parameters(question):
    assert parse(text(question)) == question
    assert read(facts(question)) == question


def test_the_text_stays_readable():
    question = Question(
        "residents", ("building",), only=(Only("estate", ("桃园里", None)), Only("age", low="80"))
    )
    assert text(question) == "ask=residents&by=building&only=estate:桃园里,~;age:80.."


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("by=estate", "ask"),
        ("ask=residents&hue=red", "'hue'"),
        ("ask=residents&by=a,b,c", "两"),
        ("ask=residents&grain=week", "'week'"),
        ("ask=residents&form=pie", "'pie'"),
        ("ask=residents&top=many", "'many'"),
    ],
)
def test_what_is_wrong_with_a_line_is_said(line, told):
    with pytest.raises(BadQuestion) as found:
        parse(line)
    assert told in str(found.value)


def test_all_faults_of_a_line_are_told_at_once():
    with pytest.raises(BadQuestion) as found:
        parse("hue=red&grain=week&top=x")
    assert len(found.value.problems) == 4


HOSTILE = ["' or 1=1 --", "'); drop table x; --", "\\'", "''", "a'b", "\x00'", "${x}", "$1", "?", "e'\\n'"]


@settings(deadline=None)
@given(st.text(max_size=20) | st.sampled_from(HOSTILE))
def test_a_value_is_a_value_whatever_it_says(value):
    column = Column("item", {"zh": "", "en": ""}, "text")
    condition = sql.test(Only("item", (value,)), column, "item")
    with duckdb.connect() as con:
        con.execute("create table t as select unnest([$value, 'another value']) as item", {"value": value})
        found = con.execute(f"select item from t where {condition}").fetchall()
    assert found == [(value,)] or ("\x00" in value and found in ([], [(value,)]))


@pytest.mark.parametrize(
    "only",
    [
        Only("age", low="1 or true"), Only("age", low="1e9"), Only("age", high="1_0"), Only("age", ("x",)),
        Only("lives_alone", ("true",)), Only("estate", low="1"), Only("estate"), Only("salary", ("1",)),
        Only("age", low="nan"),
    ],
)  # fmt: skip
def test_a_filter_that_does_not_fit_its_column_is_refused_before_anything_is_asked(only):
    with pytest.raises(BadQuestion):
        sql.asked(replace(Question("residents"), only=(only,)), subject("residents"))


def test_a_question_is_split_over_time_and_not_by_a_column_of_days():
    with pytest.raises(BadQuestion) as found:
        sql.asked(Question("service_records", ("received_date", "item")), subject("service_records"))
    assert "'received_date'" in str(found.value)
    narrowed = Question("service_records", ("time",), only=(Only("received_date", low="2026-07-01"),))
    assert "2026-07-01" in sql.asked(narrowed, subject("service_records")).sql

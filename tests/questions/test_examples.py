"""The queries to begin from: each runs as it stands on the fictional community and answers something."""

import pytest

from questions import examples
from questions.console.ask import ask, parameters, typed


@pytest.mark.parametrize("example", examples.load(), ids=lambda example: example.title["en"])
def test_an_example_runs_and_answers_with_rows(built, example):
    assert set(example.values) == set(parameters(example.sql))
    result = ask(built, example.sql, {name: typed(value) for name, value in example.values.items()})
    assert len(result.table) > 1
    assert not result.is_cut


def test_each_has_a_title_of_its_own_in_both_languages():
    for language in ("zh", "en"):
        titles = [each.title[language] for each in examples.load()]
        assert len(set(titles)) == len(titles) >= 4


def test_the_first_needs_nothing_filled_in():
    assert parameters(examples.load()[0].sql) == ()

"""Decks are data: three are shipped, and a faulty one is told what is wrong with which slide."""

import pytest

from indicators.catalogue import DefinitionError
from reports.decks import decks

GOOD = """
title = {zh = "例会", en = "Meeting"}
grain = "month"
[[slides]]
indicator = "on_time_rate"
by = "window"
"""
OWN = 'indicator = "on_time_rate"\nby = "window"'


@pytest.fixture
def told(tmp_path):
    """The faults of a deck of this text."""

    def faults(text: str) -> tuple[str, ...]:
        (tmp_path / "own.toml").write_text(text, encoding="utf-8")
        with pytest.raises(DefinitionError) as caught:
            decks(tmp_path)
        return caught.value.problems

    return faults


def test_three_decks_are_shipped_one_for_each_kind_of_period():
    assert [(name, deck.grain) for name, deck in decks().items()] == [
        ("monthly_review", "month"), ("quarterly_report", "quarter"), ("year_end_report", "year"),
    ]  # fmt: skip


def test_a_secretary_s_own_deck_is_read(tmp_path):
    (tmp_path / "own.toml").write_text(GOOD, encoding="utf-8")
    (page,) = decks(tmp_path)["own"].pages
    assert (page.indicator, page.by, page.chart) == ("on_time_rate", "window", "")


def test_a_deck_s_own_question_is_read(tmp_path):
    line = "ask=residents&by=estate&only=age:80.."
    (tmp_path / "own.toml").write_text(GOOD.replace(OWN, f'question = "{line}"'), encoding="utf-8")
    (page,) = decks(tmp_path)["own"].pages
    assert (page.question, page.indicator) == (line, "")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "on_time_rate",
            "on_tme_rate",
            "own.toml: 第1张：没有指标 'on_tme_rate'。是不是要写 'on_time_rate'？",
        ),
        (
            'by = "window"',
            'by = "windw"',
            "own.toml: 第1张：'on_time_rate' 不能按 'windw' 分。是不是要写 'window'？",
        ),
        ('by = "window"', 'by = "staff_id"', "own.toml: 第1张：'on_time_rate' 不能按 'staff_id' 分。"),
        ('by = "window"', 'numbers = ["households"]', "own.toml: 第1张：每张只放一样东西"),
        ('by = "window"', 'chart = "pie"', "own.toml: 第1张：'chart' 不能是 'pie'"),
        ("month", "week", "own.toml: 'grain' 不能是 'week'"),
        ("[[slides]]", "[[slide]]", "own.toml: 不认识 'slide'。是不是要写 'slides'？"),
        ('"例会"', '""', "own.toml: 'title' 需要"),
        (
            'indicator = "on_time_rate"\nby = "window"',
            "numbers = []",
            "own.toml: 第1张：numbers 后面是指标名的列表",
        ),
        ('indicator = "on_time_rate"\nby = "window"', 'numbers = [["a"]]', "own.toml: 第1张：没有指标 ['a']"),
        ('"on_time_rate"', '["x"]', "own.toml: 第1张：没有指标 ['x']"),
        (
            '[[slides]]\nindicator = "on_time_rate"\nby = "window"',
            'slides = ["x"]',
            "own.toml: 第1张：这不是一张",
        ),
        ('"例会"', "1", "own.toml: 'title' 需要"),
        (OWN, 'question = "ask=residents&by=nose"', "own.toml: 第1张：'residents'没有'nose'这一列。"),
        (OWN, 'question = "ask=residentz"', "own.toml: 第1张：没有叫'residentz'的内容可问。"),
        (OWN, 'question = "by=estate&form=pie"', "own.toml: 第1张：'form'不能是'pie'"),
        (OWN, "question = 3", "own.toml: 第1张："),
        (OWN, 'question = "ask=points_total&by=staff_id"', "own.toml: 第1张：这个提问分到每位社工"),
        (OWN, f'{OWN}\nquestion = "ask=residents"', "own.toml: 第1张：每张只放一样东西"),
        ("grain =", "grain", "own.toml: 文件不是合格的TOML"),
    ],
)
def test_a_fault_is_told_with_its_slide_and_the_nearest_right_word(told, old, new, said):
    assert any(each.startswith(said) for each in told(GOOD.replace(old, new))), told(GOOD.replace(old, new))


def test_all_faults_of_a_deck_are_told_at_once(told):
    text = GOOD.replace("month", "week").replace("on_time_rate", "on_tme_rate")
    assert len(told(text)) >= 2


def test_a_deck_that_was_changed_is_read_again(tmp_path):
    file = tmp_path / "own.toml"
    file.write_text(GOOD, encoding="utf-8")
    first = decks(tmp_path)
    assert decks(tmp_path) is first
    file.write_text(GOOD.replace("例会", "季度例会"), encoding="utf-8")
    assert decks(tmp_path)["own"].title["zh"] == "季度例会"
    file.rename(tmp_path / "other.toml")
    assert list(decks(tmp_path)) == ["other"]

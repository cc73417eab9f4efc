"""The blocks of questions: those asked often, found by a word and opened; those saved, renamed, shown, removed."""

import pytest
from streamlit.testing.v1 import AppTest

from questions import known
from state import questions
from state.questions import CHOSEN, HAND
from warehouse import builds

PAGE = """
import streamlit as st
from pages.parts import desk as desks
from pages.parts import known_questions, saved_questions

def open_question(line, period):
    st.session_state["opened"] = (line, period)

desk = desks.open_desk()
BLOCK
"""
KNOWN = "known_questions.offer(desk, open_question)"
SAVED = "saved_questions.offer(desk, open_question)"
SAVE = 'saved_questions.save(desk, "ask=residents&by=estate")'


@pytest.fixture
def page(served):
    """A page with nothing but a block."""

    def opened(block: str, **choices: str) -> AppTest:
        app = AppTest.from_string(PAGE.replace("BLOCK", block), default_timeout=60)
        for name, value in choices.items():
            app.query_params[name] = value
        return checked(app.run())

    return opened


@pytest.fixture
def saved(served):
    def add(name: str, line: str, period: str = CHOSEN) -> int:
        return questions.save(builds.STATE / questions.FILE, name, HAND, line, period, "secretary", ())

    return add


def checked(app: AppTest) -> AppTest:
    assert not app.exception, app.exception
    return app


def standing() -> dict[str, list[str]]:
    return {each.name: list(each.decks) for each in questions.standing(builds.STATE / questions.FILE)}


def labels(app: AppTest) -> list[str]:
    return [each.label for each in app.button]


def click(app: AppTest, key: str) -> AppTest:
    return checked(app.button(key=key).click().run())


def test_every_question_asked_often_is_offered_in_the_reader_s_language(page):
    for language in ("zh", "en"):
        estate = {"zh": "新城花园", "en": "Xincheng Garden"}
        wanted = [known.of_estate(each, estate).said[language] for each in known.load().values()]
        assert labels(page(KNOWN, lang=language)) == wanted


def test_a_word_finds_the_questions_that_hold_it_in_either_language(page):
    app = page(KNOWN)
    assert labels(checked(app.text_input[0].set_value("12345").run())) == ["12345转办的件每个月有多少？"]
    assert len(labels(checked(app.text_input[0].set_value("老人 小区").run()))) == 2
    assert labels(checked(app.text_input[0].set_value("Party").run())) == ["各小区各有多少党员？"]
    assert labels(checked(app.text_input[0].set_value("天气").run())) == []
    assert "少写几个词" in app.info[0].value


def test_a_click_opens_a_question_with_the_estate_chosen_and_its_own_period(page):
    app = click(page(KNOWN, estate="桃园里", period="2025"), "open-age_and_sex")
    line = "ask=residents&by=age_group,sex&only=estate:桃园里&form=pyramid"
    assert app.session_state["opened"] == (line, "2026-09")
    app = click(app, "open-on_time_by_window")
    assert app.session_state["opened"] == ("ask=on_time_rate&by=window", "2026Q3")


def test_a_question_is_saved_under_a_name_and_said_so(page):
    app = page(SAVE, period="2026Q2")
    app.text_input[0].set_value("各小区居民")
    app.checkbox[0].check()
    app = click(app, "save-question-send")
    assert "各小区居民" in app.caption[0].value
    (found,) = questions.standing(builds.STATE / questions.FILE)
    assert (found.name, found.text, found.period) == ("各小区居民", "ask=residents&by=estate", "2026Q2")


def test_a_name_that_stands_already_is_refused_and_what_was_typed_stays(page, saved):
    saved("一", "ask=residents")
    app = page(SAVE)
    app.text_input[0].set_value("一")
    app = click(app, "save-question-send")
    assert "已有同名" in app.warning[0].value
    assert app.text_input[0].value == "一"
    assert len(standing()) == 1


def test_a_saved_question_is_opened_renamed_put_into_a_deck_taken_out_and_removed(page, saved):
    number = saved("一", "ask=residents&by=estate", "2026Q1")
    app = click(page(SAVED), f"open-kept-{number}")
    assert app.session_state["opened"] == ("ask=residents&by=estate", "2026Q1")
    app.text_input[0].set_value("二")
    app = click(app, f"rename-{number}")
    assert standing() == {"二": []}
    app = click(app, f"deck-{number}-monthly_review")
    assert standing() == {"二": ["monthly_review"]}
    assert "已放进：月度工作例会" in " ".join(each.value for each in app.markdown)
    app = click(app, f"deck-{number}-monthly_review")
    assert standing() == {"二": []}
    app = click(app, f"remove-{number}")
    assert standing() == {}
    assert "还没有保存过" in app.info[0].value


def test_a_question_by_persons_cannot_be_put_into_a_deck_and_says_why(page, saved):
    saved("积分", "ask=points_total&by=staff_id")
    app = page(SAVED)
    assert "投屏只看整体" in app.caption[0].value
    assert not [each for each in labels(app) if "放进“" in each]


def test_a_question_that_can_no_longer_be_asked_can_still_be_removed(page, saved):
    number = saved("旧的", "ask=residents&by=nose")
    app = page(SAVED)
    assert not [each.key for each in app.button if each.key == f"open-kept-{number}"]
    click(app, f"remove-{number}")
    assert standing() == {}

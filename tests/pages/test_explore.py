"""The page on which questions are asked by hand."""

import json
import re

import pytest

from pages.parts import asking
from questions import known
from questions.question import Only, parse, text
from tests.pages.screen import opened, said

pytestmark = pytest.mark.usefixtures("served")


def address(line: str) -> dict[str, str]:
    return dict(part.partition("=")[::2] for part in line.split("&"))


def cells(app) -> list[list[str]]:
    """The rows of the answer's table."""
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", said(app))
    return [[re.sub("<[^>]+>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row)] for row in rows]


def test_a_first_look_answers_a_first_question():
    app = opened("explore")
    assert "按服务平台看服务件数" in said(app)
    assert ["合计", "6,472", "6,295", "↑ 2.8%"] in cells(app)


def test_the_address_holds_the_question_and_the_page_answers_it():
    app = opened("explore", ask="on_time_rate", by="estate", only="window:labour_window", top="5")
    assert "按小区看按时办结率（只看：劳动保障窗口）" in said(app)
    assert {name: app.query_params[name] for name in ("ask", "by", "top")} == {
        "ask": "on_time_rate", "by": "estate", "top": "5",
    }  # fmt: skip
    assert app.selectbox(key="shelf-about").value == "on_time_rate"


def test_a_choice_on_the_shelf_asks_anew_and_stands_in_the_address():
    app = opened("explore")
    app.selectbox(key="shelf-by-1").select("estate").run()
    assert app.query_params["by"] == "estate"
    assert sorted(row[0] for row in cells(app) if row and row[0] in ("新城花园", "桃园里")) == [
        "新城花园",
        "桃园里",
    ]
    app.selectbox(key="shelf-about").select("residents").run()
    assert "按小区看居民" in said(app)
    assert not app.exception


def test_what_an_address_has_wrong_is_said_and_the_page_still_answers():
    app = opened("explore", ask="residents", by="salary")
    assert "'salary'" in app.warning[0].value
    assert "按服务平台看服务件数" in said(app)
    app = opened("explore", ask="nothing_like_it")
    assert "nothing_like_it" in app.warning[0].value


@pytest.mark.parametrize("one", known.load().values(), ids=lambda each: each.id)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_question_asked_often_is_answered(one, language):
    app = opened("explore", lang=language, **address(known.load()[one.id].line))
    assert len(cells(app)) >= 1
    assert not app.warning


def test_withheld_numbers_are_said_to_be_and_open_behind_the_gate_only():
    app = opened("explore", ask="residents", by="building_no", only="estate:桃园里;lives_alone:yes;age:80..")
    assert ["1幢", "不显示", "—", "—"] in cells(app)
    assert "1至4人的数不显示" in app.caption[-1].value
    app.button(key="small-show").click().run()
    assert "不显示" in json.dumps(cells(app), ensure_ascii=False)
    assert [each.label for each in app.text_input if each.label == "用途"] or app.info


@pytest.mark.parametrize(
    "only",
    ["estate:桃园里;estate:!府前小区", "age:60..;age:!70..75;age:!65..66", "estate:桃园里;estate:桃园里"],
)
def test_a_column_may_be_narrowed_twice(only):
    app = opened("explore", ask="residents", by="sex", only=only)
    assert not app.warning
    assert app.query_params["only"] == [only] or app.query_params["only"] == only


def test_of_two_conditions_on_a_column_the_one_that_was_changed_changes():
    app = opened("explore", ask="residents", by="sex", only="estate:桃园里,府前小区;estate:!府前小区")
    app.checkbox(key="edit-estate-2-not").uncheck().run()
    assert not app.exception
    assert "estate:桃园里,府前小区;estate:府前小区" in str(app.query_params["only"])


@pytest.mark.parametrize("top", ["9" * 5000, "٣", "1.5"])
def test_a_top_that_is_no_number_of_groups_is_told(top):
    app = opened("explore", ask="residents", by="estate", top=top)
    assert "'top'" in app.warning[0].value


def test_a_large_number_typed_into_a_filter_is_kept_whole():
    app = opened("explore", ask="residents", only="age:60..")
    app.number_input(key="edit-age-low").set_value(1234567).run()
    assert not app.exception
    assert "1234567.." in str(app.query_params["only"])


@pytest.mark.parametrize(
    "said", [{"ask": "![x](http://far/x.png)"}, {"ask": "residents", "by": "[x](http://far)"}]
)
def test_words_of_an_address_make_no_picture_and_no_link(said):
    app = opened("explore", **said)
    assert "\\[x\\]" in app.warning[0].value


@pytest.mark.parametrize("view", ["known", "saved"])
def test_the_other_views_open(view):
    app = opened("explore", view=view)
    assert not app.exception


def test_another_subject_keeps_what_it_knows_of_the_question():
    question = parse("ask=service_volume&by=estate,item&only=channel:phone;estate:桃园里&form=heat")
    assert text(asking.about(question, "residents")) == "ask=residents&by=estate&only=estate:桃园里"


def test_a_filter_is_changed_in_its_place():
    question = parse("ask=residents&only=age:80..;estate:桃园里")
    changed = asking.narrowed(question, Only("age", low="60"), 0)
    assert text(changed) == "ask=residents&only=age:60..;estate:桃园里"
    assert text(asking.narrowed(changed, None, 0)) == "ask=residents&only=estate:桃园里"


def test_a_filter_being_made_stays_open_until_it_is_done():
    app = opened("explore", ask="residents", only="estate:桃园里")
    app.selectbox(key="only-add-None").select("age").run()
    app.number_input(key="edit-age-low").set_value(60).run()
    app.number_input(key="edit-age-high").set_value(79).run()
    assert app.query_params["only"] == "estate:桃园里;age:60..79"
    app.button(key="only-done").click().run()
    assert not [each for each in app.button if each.key == "only-done"]
    assert app.query_params["only"] == "estate:桃园里;age:60..79"


def test_choices_made_before_the_page_has_answered_the_first_all_count():
    app = opened("explore", ask="service_volume", by="platform", only="estate:桃园里")
    app.selectbox(key="shelf-by-1").select("estate")
    app.selectbox(key="shelf-by-2").select("channel")
    app.toggle(key="shelf-beside-zh").set_value(False)
    app.checkbox(key="edit-estate-not").check()
    app.run()
    assert not app.exception
    assert {name: app.query_params[name] for name in ("by", "beside", "only")} == {
        "by": "estate,channel", "beside": "no", "only": "estate:!桃园里",
    }  # fmt: skip


def test_a_range_typed_before_the_page_has_answered_its_low_end_is_one_condition():
    app = opened("explore", ask="residents", by="sex")
    app.selectbox(key="only-add-None").select("age").run()
    app.number_input(key="edit-age-low").set_value(60)
    app.number_input(key="edit-age-high").set_value(79)
    app.run()
    assert app.query_params["only"] == "age:60..79"


def test_an_order_is_offered_only_where_the_groups_have_none_of_their_own():
    keys = {each.key for each in opened("explore", ask="on_time_rate", by="item").selectbox}
    assert {"shelf-sort", "shelf-top"} <= keys
    keys = {each.key for each in opened("explore", ask="residents", by="age_group").selectbox}
    assert not {"shelf-sort", "shelf-top"} & keys


def test_the_shelf_names_a_split_that_only_an_address_asks_for():
    app = opened("explore", ask="residents", by="age")
    assert app.selectbox(key="shelf-by-1").value == "age"


def test_a_whole_that_is_withheld_is_not_told_as_a_number():
    app = opened("explore", ask="review_ratings", by="rater_group", period="2026Q3")
    assert "2026年第三季度</p>" in said(app)
    assert "共未报送" not in said(app)

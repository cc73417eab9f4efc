"""Questions asked by hand in a deck: where they stand, what a wall withholds, and that every file carries them."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from questions.question import parse
from reports import askable, exports, meeting, question_slides
from reports.decks import Page, decks
from reports.slides import Slide, slides
from state import questions
from state.questions import CHOSEN, HAND, SQL
from tests.reports.handed_over import lines, made, numbers
from warehouse import builds

DAY = date(2026, 11, 2)
ITEMS = "ask=service_volume&by=platform"
ELDERS = "ask=residents&only=estate:新城花园;building_no:3..7;age:80..;lives_alone:yes;visits_in_month:0"


@pytest.fixture
def put():
    """put(name, line): a saved question that stands in a deck."""

    def added(name: str, line: str, period: str = CHOSEN, deck: str = "quarterly_report") -> int:
        file = builds.STATE / questions.FILE
        number = questions.save(file, name, HAND, line, period, "secretary", ())
        (seen,) = (each.seen for each in questions.standing(file) if each.question_id == number)
        questions.put(file, number, deck, "secretary", seen)
        return number

    return added


@pytest.fixture
def deck():
    """Short, so that files are made quickly."""
    whole = decks()["quarterly_report"]
    return replace(whole, pages=(Page(numbers=("service_volume",)),))


def names(found: list[Slide]) -> list[str]:
    return [each.name for each in found]


def test_a_question_stands_after_the_deck_s_own_slides_and_before_closing_commitments(desk_of, deck, put):
    put("各平台", ITEMS)
    put("窗口", "ask=on_time_rate&by=window")
    put("别处", ITEMS + "&top=3", deck="year_end_report")
    desk = desk_of("2026Q3")
    shown = meeting.assemble(deck, desk, DAY, is_quoted=False)
    assert names(shown)[1:] == ["各平台", "窗口"]
    assert shown[1].exhibit.plot.lines
    assert "数据截至2026年9月30日" in shown[1].foot
    closing = replace(deck, pages=(*deck.pages, Page(list="commitments")))
    promise = Slide("承诺", "承诺")
    assert names(slides(closing, desk, [promise], (), shown[1:])) == [shown[0].name, "各平台", "窗口", "承诺"]


def test_a_fixed_period_stays_and_a_chosen_one_follows_the_deck(desk_of, put):
    put("随选", ITEMS)
    put("固定", ITEMS, period="2026Q1")
    followed, fixed = question_slides.of_deck(desk_of("2026Q3"), "quarterly_report")
    assert "第三季度" in followed.subtitle
    assert "第一季度" in fixed.subtitle
    assert followed.exhibit.plot.lines[-1].values != fixed.exhibit.plot.lines[-1].values


def test_small_numbers_are_withheld_on_the_wall_even_from_a_desk_of_a_page(desk_of, put):
    put("未走访的独居老人", ELDERS)
    for is_projected in (True, False):
        (shown,) = question_slides.of_deck(desk_of("2026Q3", is_projected=is_projected), "quarterly_report")
        said = [value for line in shown.exhibit.plot.lines for value in line.values]
        assert not [value for value in said if isinstance(value, float | int) and 0 < value < 5]
        assert "不显示" in f"{shown.title} {said}"


def test_the_estate_of_the_desk_narrows_what_does_not_speak_of_estates(desk_of):
    whole, one = (
        question_slides.slide(desk_of("2026Q3", estate=estate), parse(ITEMS)) for estate in (None, "桃园里")
    )
    assert sum(one.exhibit.plot.lines[-1].numbers) < sum(whole.exhibit.plot.lines[-1].numbers)
    assert "全部小区" in whole.foot
    assert "桃园里" in one.foot
    beside = question_slides.slide(desk_of("2026Q3", estate="桃园里"), parse("ask=on_time_rate&by=estate"))
    assert "全部小区" in beside.foot
    named = question_slides.slide(
        desk_of("2026Q3", estate="桃园里"), parse("ask=residents&only=estate:府前小区")
    )
    assert "府前小区" in named.foot
    assert "桃园里" not in named.foot


def test_persons_and_sql_are_refused_with_a_sentence(desk_of, put):
    for line in ("ask=points_total&by=staff_id", "ask=late_days&only=staff_id:XC01"):
        assert "社工" in askable.faults(line)[0]["zh"]
        put(line[:30].replace("=", " "), line)
    assert question_slides.of_deck(desk_of("2026Q3"), "quarterly_report") == []
    query = questions.Saved(1, 1, "x", SQL, "select 1", CHOSEN, datetime(2026, 1, 1), {})
    assert "SQL" in askable.why_not(query)[0]["zh"]
    assert "no column" in askable.faults("ask=residents&by=nose")[0]["en"]


def test_a_question_whose_name_holds_a_name_of_the_registers_is_not_shown(desk_of, put, monkeypatch):
    put("周敏问的", ITEMS)
    monkeypatch.setattr("reports.names.everybodys", lambda build, why: frozenset(["周敏"]))
    assert question_slides.of_deck(desk_of("2026Q3"), "quarterly_report") == []


def test_a_deck_names_a_question_itself(desk_of, deck):
    own = replace(deck, pages=(Page(question=ITEMS), *deck.pages))
    first, _ = meeting.assemble(own, desk_of("2026Q3"), DAY, is_quoted=False)
    assert first.title == question_slides.slide(desk_of("2026Q3"), parse(ITEMS)).title
    assert question_slides.all_of(desk_of("2026Q3"), own) == [first]


@pytest.mark.parametrize("kind", exports.KINDS)
def test_every_file_carries_the_question_with_its_numbers(desk_of, deck, put, kind):
    put("各平台", ITEMS)
    desk = desk_of("2026Q3", "zh")
    (shown,) = question_slides.of_deck(desk, deck.name)
    data = made(kind, deck, desk)
    assert shown.title in " ".join(lines(data))
    values = {float(each) for each in shown.exhibit.plot.lines[-1].numbers if each is not None}
    assert len(values) > 2
    assert values <= numbers(data)


def test_in_word_a_grid_of_numbers_is_a_table(desk_of, deck, put):
    put("忙时", "ask=service_volume&by=weekday,hour&form=heat")
    desk = desk_of("2026Q3")
    (shown,) = question_slides.of_deck(desk, deck.name)
    assert shown.exhibit.plot.form == "grid"
    found = lines(made("docx", deck, desk))
    assert [line for line in found if line.startswith("表") and line.endswith(shown.title)]
    known = [each for line in shown.exhibit.plot.lines for each in line.numbers if each is not None]
    assert len(known) > 50
    assert {f"{each:,.0f}" for each in known} <= set(found)


@pytest.mark.parametrize("kind", exports.KINDS)
def test_no_file_carries_a_number_that_is_withheld(desk_of, deck, put, kind):
    put("未走访的独居老人", ELDERS)
    text = " ".join(lines(made(kind, deck, desk_of("2026Q3"))))
    assert "不显示" in text

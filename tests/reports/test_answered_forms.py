"""Every form of many questions, in both languages, on a page and on a wall: valid, small, and told in words."""

import re

import pytest

from charts.theme import CHART
from indicators.readings import wilson
from questions.question import parse
from reports import answered, asked, tables
from reports.native_charts.native import native
from reports.native_charts.parts import Frame
from tests.charts.figures import written

LINES = [
    "ask=residents&only=age:80..;lives_alone:yes;building_no:3..7",
    "ask=residents&by=estate&only=lives_alone:yes",
    "ask=residents&by=age_group,sex",
    "ask=living_alone&by=estate,sex&only=building_no:3..7",
    "ask=service_volume&by=platform,time&grain=quarter",
    "ask=service_volume&by=time&only=channel:phone",
    "ask=service_volume&by=item&top=3",
    "ask=service_volume&by=weekday,hour",
    "ask=on_time_rate&by=window",
    "ask=on_time_rate&by=item,channel&top=4",
    "ask=service_records.people&by=item,time&top=3&grain=year",
    "ask=service_records.median_days&by=window",
    "ask=points_entries.points&by=category&sort=least",
    "ask=open_cases&by=age_of_backlog",
    "ask=review_ratings&by=staff_id,rater_group",
    "ask=evidence_expiring&by=campaign_id",
    "ask=criteria_without_evidence&by=area,time&top=0",
    "ask=service_volume&by=item,staff_id&top=0",
]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("is_projected", [False, True])
def test_every_form_can_be_drawn_and_is_told_in_words(desk_of, line, is_projected):
    for language in ("zh", "en"):
        desk = desk_of(language=language, is_projected=is_projected)
        question = parse(line)
        answer = asked.answer(desk, question)
        for form in answered.forms(question):
            exhibit = answered.exhibit(desk, answer, form)
            exhibit.drawn.figure()
            assert len(exhibit.drawn.to_json().encode()) < 1000 * CHART["max_kb"]
            assert {trace["type"] for trace in exhibit.drawn.data} <= {"bar", "scatter"}
            assert "" not in (exhibit.title, exhibit.subtitle, exhibit.note)
            assert not re.search(r"[{}]|None|nan", " ".join((exhibit.title, exhibit.subtitle, exhibit.note)))
            tables.of_plot(exhibit.plot, desk.words)
            native(exhibit.plot, desk.words, Frame(600, 300))


def test_the_fitting_form_stands_first():
    def first(line: str) -> str:
        return answered.forms(parse(line))[0]

    assert first("ask=residents") == "number"
    assert first("ask=residents&by=time") == "line"
    assert first("ask=residents&by=age_group,sex") == first("ask=residents&by=sex,age_group") == "pyramid"
    assert first("ask=service_volume&by=item") == "bars"
    assert first("ask=on_time_rate&by=item") == "dots"
    assert first("ask=service_volume&by=item,platform") == "stacked"
    assert first("ask=service_volume&by=weekday,hour") == "heat"
    assert "stacked" not in answered.forms(parse("ask=service_records.people&by=estate,sex"))
    assert answered.chosen(parse("ask=residents&form=pyramid")) == "number"


def test_a_form_that_does_not_fit_is_refused(desk_of):
    desk = desk_of()
    with pytest.raises(ValueError, match="pyramid"):
        answered.exhibit(desk, asked.answer(desk, parse("ask=residents")), "pyramid")


def test_dots_carry_the_wilson_interval_of_their_counts(desk_of):
    desk = desk_of(is_projected=False)
    answer = asked.answer(desk, parse("ask=on_time_rate&by=window"))
    exhibit = answered.exhibit(desk, answer, "dots")
    low, value, high, target = (line.values for line in exhibit.plot.lines)
    for at, reading in enumerate(answer.groups.values()):
        ends = wilson(reading.numerator, reading.denominator)
        assert (low[at], high[at]) == pytest.approx([100 * end for end in ends])
        assert value[at] == pytest.approx(100 * reading.numerator / reading.denominator)
    assert set(target) == {desk.community.targets["on_time_rate"]}


def test_a_number_with_filters_is_none_of_the_catalogue(desk_of):
    desk = desk_of(is_projected=False)
    plain, narrowed = (
        asked.answer(desk, parse(f"ask=on_time_rate{only}")) for only in ("", "&only=channel:phone")
    )
    assert (plain.whole.target, narrowed.whole.target) == (desk.community.targets["on_time_rate"], None)
    assert answered.exhibit(desk, plain, "number").ids == ("on_time_rate",)
    assert answered.exhibit(desk, narrowed, "number").ids == ()
    assert "电话" in answered.exhibit(desk, narrowed, "number").title


def test_withheld_groups_have_their_word_and_are_no_zero(desk_of):
    desk = desk_of(is_projected=False)
    answer = asked.answer(desk, parse("ask=living_alone&by=estate&only=building_no:3..7"))
    hidden = [reading.is_suppressed for reading in answer.groups.values()]
    assert any(hidden)
    exhibit = answered.exhibit(desk, answer, "bars")
    assert [value == "不显示" for value in exhibit.plot.lines[0].values] == hidden
    assert written(exhibit.drawn).count("不显示") == sum(hidden)
    assert f"另{sum(hidden)}组不显示" in exhibit.title


def test_the_others_that_would_dwarf_the_groups_are_told_and_not_drawn(desk_of):
    desk = desk_of(is_projected=False)
    answer = asked.answer(desk, parse("ask=service_volume&by=item&top=3"))
    rest = answer.groups["…",].value
    exhibit = answered.exhibit(desk, answer, "bars")
    assert len(exhibit.plot.categories) == len(answer.groups) - 1
    assert f"其他{rest:,.0f}件" in exhibit.note


def test_last_year_is_a_tick_only_where_it_was_asked_for(desk_of):
    desk = desk_of(is_projected=False)
    ticks = [
        [line.role for line in answered.exhibit(desk, asked.answer(desk, parse(line)), "bars").plot.lines]
        for line in ("ask=service_volume&by=platform", "ask=service_volume&by=platform&beside=no")
    ]
    assert ticks == [["main", "past"], ["main"]]


def test_an_answer_is_kept_whatever_form_it_is_shown_in(desk_of):
    desk = desk_of(is_projected=False)
    one, other = (
        asked.answer(desk, parse(f"ask=residents&by=sex&form={form}")) for form in ("bars", "table")
    )
    assert one.groups is other.groups
    assert (one.question.form, other.question.form) == ("bars", "table")

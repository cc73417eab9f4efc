"""Every slide of every deck: one message, its numbers those of the engine, in both languages."""

import re

import pytest

from indicators import engine
from indicators.periods import Period
from reports.decks import decks
from reports.exhibit import Line
from reports.slides import slides

PERIODS = {"monthly_review": "2026-09", "quarterly_report": "2026Q3", "year_end_report": "2025"}
HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", PERIODS)
def test_every_slide_says_something_and_shows_one_thing(desk_of, name, language):
    for slide in slides(decks()[name], desk_of(PERIODS[name], language)):
        assert slide.title
        assert slide.name
        assert slide.foot
        assert sum(map(bool, (slide.exhibit, slide.cards, slide.rows))) == 1, slide.title
        assert slide.side is None or 0 < len(slide.side.rows) <= 5
        assert slide.accent in slide.title


@pytest.mark.parametrize("name", PERIODS)
def test_a_slide_holds_two_lines_of_a_title_at_most(desk_of, name):
    for language, most in (("zh", 46), ("en", 110)):
        for slide in slides(decks()[name], desk_of(PERIODS[name], language)):
            assert len(slide.title) <= most, slide.title


def test_the_line_of_an_indicator_is_what_the_engine_counts(desk_of):
    desk = desk_of("2026Q3")
    (slide,) = [each for each in slides(decks()["quarterly_report"], desk) if each.name == "按时办结率"]
    series = engine.series(desk.con, desk.catalogue["on_time_rate"], "quarter")
    wanted = {
        desk.words.period(Period(line.period_start.date(), "quarter")): line.value
        for line in series.itertuples()
        if line.is_total
    }
    plot = slide.exhibit.plot
    drawn = dict(zip(plot.categories, plot.lines[0].values, strict=True))
    assert drawn
    assert all(wanted[quarter] == value for quarter, value in drawn.items())


def test_the_rows_beside_a_rate_begin_with_the_farthest_below(desk_of):
    desk = desk_of("2026Q3")
    (slide,) = [each for each in slides(decks()["quarterly_report"], desk) if each.name == "按时办结率"]
    with desk.con.cursor() as cursor:
        worst = cursor.execute("""
            select "window"
            from core.service_records
            where
                "window" is not null and due_date is not null
                and coalesce(completed_date, due_date + 1) is not null
                and case when completed_date <= due_date then completed_date else due_date end
                    between '2026-07-01' and '2026-09-30'
            group by all
            order by avg((completed_date is not null and completed_date <= due_date)::int)
            limit 1
        """).fetchone()  # fmt: skip
    assert slide.side.rows[0].label == desk.words.label("window", worst[0])


def test_a_withheld_number_is_words_in_a_table_and_a_gap_in_a_chart():
    line = Line("桃园里", (5.0, "不显示", None))
    assert line.numbers == [5.0, None, None]


def test_a_deck_of_an_estate_speaks_of_that_estate(desk_of):
    desk = desk_of("2026-09", estate="桃园里")
    for slide in slides(decks()["monthly_review"], desk):
        assert slide.foot.endswith("桃园里")

"""PowerPoint files of the sample decks, opened and read again: native charts, exact numbers, texts, no names."""

import zipfile
from io import BytesIO

import duckdb
import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_FILL

from charts.drawing import Drawing
from charts.theme import COLOR
from indicators import catalogue, engine, projection
from indicators.periods import Period
from reports import desk as desks
from reports.decks import decks
from reports.exhibit import Exhibit, Plot, line
from reports.imprint import imprint
from reports.powerpoint import build
from reports.slides import Slide, slides
from tests.reports.decks_as_slides import (
    MADE_AT,
    PERIODS,
    charts,
    opened,
    read,
    shown,
    texts,
    workbook,
    written,
)

EVERY = [(name, language) for name in PERIODS for language in ("zh", "en")]
NAMES = "select name from identity.residents union select name from identity.staff"
every_deck = pytest.mark.parametrize(("name", "language"), EVERY)


@every_deck
def test_every_exhibit_is_a_native_chart_with_the_numbers_of_the_page(built, name, language):
    file, (slides, _) = read(built, name, language), shown(built, name, language)
    count = 0
    for page, slide in zip(list(file.slides)[1:], slides, strict=False):
        drawn = charts(page)
        assert len(drawn) == has_numbers(slide), slide.title
        for chart in drawn:
            same_numbers(chart, slide.exhibit.plot)
            count += 1
    assert count > 5


def has_numbers(slide) -> bool:
    lines = slide.exhibit.plot.lines if slide.exhibit else ()
    return any(number is not None for line in lines if line.role != "target" for number in line.numbers)


def same_numbers(chart, plot) -> None:
    """The sheet's rows are the plot's categories, its first columns the plot's lines of numbers, to the last digit.

    The men of a pyramid are negative on the sheet.
    """
    rows = workbook(chart)
    lines = [each for each in plot.lines if not all(isinstance(value, str) for value in each.values)]
    assert rows[0][: len(lines) + 1] == [plot.head, *(each.name for each in lines)]
    for at, row in enumerate(rows[1:]):
        if plot.days:
            assert row[0] == plot.days[at]
        else:
            assert row[0].startswith(plot.categories[at])
        for place, each in enumerate(lines, 1):
            on_sheet, wanted = row[place], each.numbers[at]
            assert (None if on_sheet == "" else abs(on_sheet)) == (None if wanted is None else abs(wanted))
    names = {each.name: [None if value is None else abs(value) for value in each.numbers] for each in lines}
    for part in chart.plots:
        for series in part.series:
            assert [None if value is None else abs(value) for value in series.values] == names[series.name]


def test_the_numbers_of_the_charts_are_those_of_the_engine(built):
    """Estates by share of the old and quarters by rate on time, asked of the engine; births and deaths in rows."""
    file, (slides, _) = read(built, "quarterly_report", "zh"), shown(built, "quarterly_report", "zh")
    both = zip(list(file.slides)[1:], slides, strict=False)
    pages = {slide.exhibit.key: page for page, slide in both if slide.exhibit}
    on = opened(built, "quarterly_report", "zh")

    def asked(indicator_id, by=()):
        indicator = projection.projected(catalogue.named(indicator_id))
        table = engine.series(
            on.con, indicator, "quarter", by, {}, on.coverage, on.community.limits["small_count"]
        )
        return table[table["is_total"] != bool(by)]

    estates = asked("share_60_plus", ("estate",))
    now = estates[estates["period_start"] == "2026-07-01"]
    wanted = {on.words.estate(row.estate): row.value for row in now.itertuples() if row.estate == row.estate}
    assert {row[0]: row[1] for row in workbook(charts(pages["estates"])[0])[1:]} == wanted

    whole = asked("on_time_rate")["value"].tolist()
    assert [row[1] for row in workbook(charts(pages["on_time_rate"])[0])[1:]] == whole[-12:]

    counted = on.con.cursor().sql("""
        select
            count(*) filter (arrival_reason = 'birth' and present_from between '2026-07-01' and '2026-09-30')
            - count(*) filter (departure_reason = 'death' and present_until between '2026-07-01' and '2026-09-30')
        from core.residents
        where is_resident
    """)  # fmt: skip
    assert workbook(charts(pages["balance"])[0])[1][1] == counted.fetchall()[0][0]


@every_deck
def test_every_text_of_a_slide_stands_on_it(built, name, language):
    file, (slides, _) = read(built, name, language), shown(built, name, language)
    for page, slide in zip(list(file.slides)[1:], slides, strict=False):
        there = "\n".join(texts(page))
        wanted = [
            slide.title,
            slide.subtitle,
            *(row.label for row in slide.rows),
            *(row.note for row in slide.rows),
        ]
        wanted += [row.value for row in slide.rows]
        wanted += [text for card in slide.cards for text in (card.label, card.amount.text, card.note)]
        wanted += [text for row in (slide.side.rows if slide.side else ()) for text in (row.label, row.value)]
        assert [text for text in wanted if text not in there] == []
        notes = page.notes_slide.notes_text_frame.text
        assert slide.title in notes
        assert slide.foot in notes
        if slide.reading:
            assert slide.reading.indicator.caution[language] in notes


@every_deck
def test_the_cover_carries_the_imprint_and_every_slide_the_line_of_demonstration_data(built, name, language):
    file, (slides, said) = read(built, name, language), shown(built, name, language)
    cover = "\n".join(texts(file.slides[0]))
    assert [line for line in (*said.lines, said.community, said.title) if line not in cover] == []
    assert said.fictional
    assert all(said.fictional in texts(page) for page in file.slides)
    assert len(file.slides) > len(slides) + 1


@every_deck
def test_the_last_slides_define_every_indicator_used(built, name, language):
    file, (slides, _) = read(built, name, language), shown(built, name, language)
    defined = {text for page in list(file.slides)[len(slides) + 1 :] for text in texts(page)}
    ids = {each for page in decks()[name].pages for each in (*page.numbers, page.indicator) if each}
    ids |= {each for slide in slides if slide.exhibit for each in slide.exhibit.ids}
    assert {catalogue.named(each).title[language] for each in ids} <= defined


def test_charts_are_told_in_words_and_no_placeholder_is_left_empty(built):
    file, (slides, _) = read(built, "quarterly_report", "zh"), shown(built, "quarterly_report", "zh")
    for page, slide in zip(list(file.slides)[1:], slides, strict=False):
        described = [
            shape._element.nvGraphicFramePr.cNvPr.get("descr") for shape in page.shapes if shape.has_chart
        ]
        assert described == ([slide.exhibit.title] if slide.exhibit else [])
        assert [each for each in page.placeholders if not each.text_frame.text] == []
        assert page.shapes.title.text_frame.text == slide.title
    assert [layout.name for layout in file.slide_layouts] == ["季度工作汇报"]


def test_the_file_says_whose_it_is(built):
    said = read(built, "quarterly_report", "zh").core_properties
    _, words = shown(built, "quarterly_report", "zh")
    assert said.title == f"季度工作汇报　{words.period}"
    assert said.author == words.made_by
    assert said.subject == "新城社区"


def test_the_theme_holds_our_colours_in_their_order_and_a_chinese_face(built):
    file = read(built, "quarterly_report", "zh")
    part = next(each for each in file.part.package.iter_parts() if each.partname == "/ppt/theme/theme1.xml")
    theme = etree.fromstring(part.blob)
    accents = [theme.find(f".//{{*}}accent{at}/{{*}}srgbClr").get("val") for at in range(1, 7)]
    assert accents == [each[1:].upper() for each in COLOR["categorical"]["light"][:6]]
    assert theme.find(".//{*}minorFont/{*}font[@script='Hans']").get("typeface") == "微软雅黑"


@every_deck
def test_nobody_is_named(built, name, language):
    with duckdb.connect(str(built / "people.duckdb"), read_only=True) as people:
        people_names = {each for (each,) in people.sql(NAMES).fetchall()}
    with zipfile.ZipFile(BytesIO(written(built, name, language))) as file:
        parts = [etree.fromstring(file.read(part)) for part in file.namelist() if part.endswith(".xml")]
    said = " ".join(text for part in parts for text in part.itertext())
    assert len(people_names) > 10
    assert [each for each in people_names if each in said] == []


def test_progress_is_told_slide_by_slide(built):
    told = []
    on, (slides, said) = opened(built, "quarterly_report", "en"), shown(built, "quarterly_report", "en")
    build(decks()["quarterly_report"], slides, on, said, lambda done, of: told.append((done, of)))
    assert [done for done, _ in told] == list(range(1, told[-1][1] + 1))
    assert {of for _, of in told} == {len(told)}


def test_a_number_withheld_is_no_zero_in_the_file(built):
    """Overdue records by month: the months of few are not shown."""
    file, (slides, _) = read(built, "monthly_review", "zh"), shown(built, "monthly_review", "zh")
    page, slide = next(
        (page, slide) for page, slide in zip(list(file.slides)[1:], slides, strict=False)
        if slide.exhibit and slide.exhibit.key == "overdue_cases"
    )  # fmt: skip
    hidden = [at for at, value in enumerate(slide.exhibit.plot.lines[0].values) if isinstance(value, str)]
    assert hidden
    assert {workbook(charts(page)[0])[at + 1][1] for at in hidden} == {""}
    assert charts(page)[0].chart_type in (XL_CHART_TYPE.LINE, XL_CHART_TYPE.LINE_MARKERS)


def test_a_period_not_delivered_draws_no_pyramid_of_zeros(built):
    on = desks.opened(built, "zh", Period.parse("2026Q4"), None, is_projected=True)
    slide = next(
        each
        for each in slides(decks()["quarterly_report"], on)
        if each.exhibit and each.exhibit.key == "pyramid"
    )
    assert {value for line in slide.exhibit.plot.lines for value in line.values} == {"未报送"}
    said = imprint(on, "季度工作汇报", "", MADE_AT)
    file = Presentation(BytesIO(build(decks()["quarterly_report"], [slide], on, said)))
    assert charts(file.slides[1]) == []
    assert "未报送" in texts(file.slides[1])


def test_a_grid_is_a_native_table_the_darker_the_more(built):
    on, (_, said) = opened(built, "quarterly_report", "zh"), shown(built, "quarterly_report", "zh")
    hours = (line("9时", [1.5, 3.0]), line("10时", [None, 30.0]))
    plot = Plot("grid", "星期", ("周一", "周二"), hours, "records")
    exhibit = Exhibit("hours", "周二10时最忙", "每小时", Drawing([], {}), plot, ("service_volume",))
    deck, slide = decks()["quarterly_report"], Slide("时段", exhibit.title, exhibit=exhibit)
    page = Presentation(BytesIO(build(deck, [slide], on, said))).slides[1]
    assert charts(page) == []
    shape = next(each for each in page.shapes if each.has_table)
    assert [[cell.text for cell in row.cells] for row in shape.table.rows] == [
        ["星期", "9时", "10时"], ["周一", "1.5", ""], ["周二", "3", "30"],
    ]  # fmt: skip
    cells = [list(row.cells)[1:] for row in shape.table.rows][1:]
    filled = [
        [str(cell.fill.fore_color.rgb) for cell in row if cell.fill.type == MSO_FILL.SOLID] for row in cells
    ]
    steps = [each[1:].upper() for each in COLOR["sequential"]["light"]]
    assert filled == [
        [steps[0]],
        [steps[1], steps[9]],
    ]  # 1.5, 3 and 30 of at most 30; nothing where none is known
    assert shape._element.nvGraphicFramePr.cNvPr.get("descr") == "周二10时最忙"

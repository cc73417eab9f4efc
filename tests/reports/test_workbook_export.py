"""The workbook holds what the slides show: numbers in full, words where there is none, a native chart beside them."""

import io
import re
import zipfile

import pytest

from charts.words import MISSING
from indicators.periods import Period
from reports import desk as desks
from reports.decks import decks
from reports.slides import slides
from reports.workbook.book import FORBIDDEN, MOST, sheet_names
from tests.reports.handed_over import lines, made, sheets

QUARTER = Period.parse("2026Q3")


@pytest.fixture(scope="module")
def deck():
    return decks()["quarterly_report"]


@pytest.fixture(scope="module")
def desk(built):
    return desks.opened(built, "zh", QUARTER, is_projected=True)


@pytest.fixture(scope="module")
def book(deck, desk) -> bytes:
    return made("xlsx", deck, desk)


def table(rows: list[list], head: str) -> list[list]:
    """The rows under the head that begins so, down to the first empty one."""
    at = next(number for number, row in enumerate(rows) if row and row[0] == head) + 1
    end = next((number for number in range(at, len(rows)) if rows[number][0] in ("", None)), len(rows))
    return rows[at:end]


def cells(value) -> list:
    """A value of a plot as it may stand in a cell."""
    return (
        [MISSING] if value is None else [value if isinstance(value, str) else pytest.approx(value, rel=1e-12)]
    )


def test_every_cell_is_the_number_of_the_plot_in_full(book, deck, desk):
    found, shown = sheets(book), slides(deck, desk)
    compared = 0
    for name, slide in zip(sheet_names(shown), shown, strict=True):
        if slide.exhibit:
            plot = slide.exhibit.plot
            rows = table(found[name], plot.head)
            assert [row[0] for row in rows] == list(plot.categories)
            for column, line in enumerate(plot.lines, 1):
                for row, value in zip(rows, line.values, strict=True):
                    assert [row[column]] == cells(value), (name, line.name)
                    compared += 1
    assert compared > 200


def test_requests_by_platform_and_window_are_those_counted_row_by_row(book, desk):
    """Second way: a plain count of the rows of the log."""
    sql = """
        select count(*) filter (platform = 'convenience_points'), count(*) filter ("window" = 'party_window')
        from core.service_records
        where received_date between '2026-07-01' and '2026-09-30'
    """
    with desk.con.cursor() as cursor:
        points, party = cursor.execute(sql).fetchone()
    rows = next(rows for name, rows in sheets(book).items() if "按平台和窗口" in name)
    said = {row[0]: row[1] for row in table(rows, "平台、窗口")}
    assert (said["便民利民服务点"], said["大厅·党建窗口"]) == (points, party)


def test_satisfaction_by_quarter_is_the_sum_over_the_sum_of_its_rows(book, desk):
    sql = """
        select satisfaction from core.service_records
        where satisfaction is not null
            and coalesce(completed_date, received_date) between '2026-04-01' and '2026-06-30'
    """
    with desk.con.cursor() as cursor:
        answers = [answer for (answer,) in cursor.execute(sql).fetchall()]
    glad = [answer for answer in answers if answer in ("satisfied", "fairly_satisfied")]
    rows = next(rows for name, rows in sheets(book).items() if "满意率" in name)
    said = {row[0]: row[1] for row in table(rows, "时期")}
    assert said["2026年第二季度"] == pytest.approx(100 * len(glad) / len(answers))


def test_a_number_of_a_card_is_a_number_and_its_unit_a_word(book, desk):
    rows = table(sheets(book)["2 本季度主要数据"], "指标")
    by_name = {row[0]: row[1:3] for row in rows}
    assert by_name["按时办结率"] == [pytest.approx(desk.reading("on_time_rate").value), "%"]
    assert by_name["常住人口"] == [desk.reading("resident_population").value, "人"]


def test_the_first_sheet_holds_the_definition_of_every_indicator_used(book, deck, desk):
    first = next(iter(sheets(book).items()))
    assert first[0] == "口径"
    titles = {row[0] for row in table(first[1], "指标")}
    used = {page.indicator for page in deck.pages if page.indicator} | {
        each for page in deck.pages for each in page.numbers
    }
    assert {desk.catalogue[each].title["zh"] for each in used} <= titles
    row = next(row for row in table(first[1], "指标") if row[0] == "按时办结率")
    indicator = desk.catalogue["on_time_rate"]
    assert row[1:5] == ["%", indicator.numerator["zh"], indicator.denominator["zh"], "越高越好"]


def test_every_sheet_says_where_it_is_from_and_that_people_are_fictional(book):
    for name, rows in sheets(book).items():
        above = " ".join(str(cell) for row in rows[:8] for cell in row)
        for said in (
            "新城社区",
            "2026年第三季度",
            "全部小区",
            "数据截至2026年9月30日",
            "居民委员会",
            "2026年10月8日 09:30",
        ):
            assert said in above, (name, said)
        assert "虚构" in above, name


def test_it_prints_on_a4_across_one_page_wide_with_repeated_heads(book):
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if "worksheets/sheet" in name]
        names = archive.read("xl/workbook.xml").decode()
    parts = [part for part in parts if "<worksheet" in part]
    for part in parts:
        assert 'paperSize="9"' in part
        assert 'orientation="landscape"' in part
        assert 'fitToHeight="0"' in part
        assert "<oddFooter>" in part
    assert names.count("_xlnm.Print_Titles") == len(parts)


def test_a_long_maker_does_not_cost_the_sheets_their_foot(deck, desk):
    """Excel takes 255 characters there; longer ones are left out whole."""
    long = made("xlsx", deck, desk, maker="岗&位" * 100)
    with zipfile.ZipFile(io.BytesIO(long)) as archive:
        first = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<oddFooter>&amp;L" in first


def test_a_chart_never_reads_a_column_that_holds_words(book):
    """Excel would draw 不显示 and — as zero."""
    found = sheets(book)
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        charts = [archive.read(name).decode() for name in archive.namelist() if "/charts/chart" in name]
    assert len(charts) >= 8
    for chart in charts:
        for sheet, column, first, last in re.findall(
            r"<c:val><c:numRef><c:f>'([^']+)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)</c:f>", chart
        ):
            values = [found[sheet][row][number(column)] for row in range(int(first) - 1, int(last))]
            words = [value for value in values if isinstance(value, str) and value]
            assert words == [], sheet


def number(column: str) -> int:
    place = 0
    for letter in column:
        place = 26 * place + ord(letter) - 64
    return place - 1


def test_names_of_sheets_are_short_and_differ_and_excel_takes_them(desk):
    for deck in decks().values():
        names = sheet_names(slides(deck, desk))
        assert len(set(names)) == len(names)
        assert all(0 < len(name) <= MOST and not FORBIDDEN.search(name) for name in names)


def test_a_deck_in_english_has_no_chinese_but_names_of_places(built, deck):
    english = desks.opened(built, "en", QUARTER)
    text = " ".join(lines(made("xlsx", deck, english, maker="Office")))
    for said in ("Definitions", "Period: 2026 Q3", "higher is better", "fictional"):
        assert said in text
    assert "数值" not in text


def test_a_community_without_a_log_still_gets_its_workbook(warehouse, deck):
    """Nothing to draw: the sheets say so in words."""
    empty = desks.opened(warehouse(), "zh", Period.parse("2025Q4"))
    found = sheets(made("xlsx", deck, empty))
    assert next(iter(found)) == "口径"

"""The page handed over opens from a disk without a network, draws all its charts, and prints none of them cut."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from indicators.periods import Period
from reports import desk as desks
from reports import exports
from reports.decks import decks

ALLOWED = 5  # sheets beyond one a slide: the definitions
CHARTS = "[data-figure]"


@dataclass
class Opened:
    """The page in a window, with what it asked for and complained of."""

    page: Page
    asked: list[str]
    errors: list[str]


@pytest.fixture(scope="module")
def file(built, tmp_path_factory) -> Path:
    desk = desks.opened(built, "zh", Period.parse("2026Q3"))
    made = exports.make("html", decks()["quarterly_report"], desk, "办公室", datetime(2026, 10, 8, 9, 30))
    path = tmp_path_factory.mktemp("handed") / "季度.html"
    path.write_bytes(made)
    return path


@pytest.fixture
def opened(request, chromium: Browser, file: Path) -> Iterator[Opened]:
    """As wide as an office screen, unless a test asks for another width."""
    width = getattr(request, "param", 1366)
    context = chromium.new_context(viewport={"width": width, "height": 768}, offline=True)
    page = context.new_page()
    asked, errors = [], []
    page.on("request", lambda each: asked.append(each.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda each: errors.append(each.text) if each.type == "error" else None)
    page.goto(file.as_uri())
    page.wait_for_function(
        f"[...document.querySelectorAll('{CHARTS}')].every(each => each.querySelector('.main-svg[viewBox]'))"
    )
    yield Opened(page, asked, errors)
    context.close()


def sheets(page: Page) -> int:
    """Pages of the file that printing gives."""
    made = page.pdf(prefer_css_page_size=True, print_background=True)
    assert re.search(rb"/MediaBox \[0 0 84[12][.\d]* 59[45]", made), "not A4 landscape"
    return len(re.findall(rb"/Type /Page\b", made))


@pytest.mark.parametrize("opened", [1366, 390], indirect=True)
def test_it_asks_for_nothing_and_draws_every_chart(opened, file):
    page = opened.page
    assert opened.asked == [file.as_uri()]
    assert opened.errors == []
    drawn = page.locator(CHARTS).evaluate_all(
        "all => all.map(each => each.querySelectorAll('.trace :is(path, text)').length)"
    )
    assert len(drawn) >= 9
    assert min(drawn) > 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_number_is_said_where_the_pointer_is(opened):
    page = opened.page
    bar = page.locator(f"{CHARTS} .barlayer .point path").first
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_selector(".hoverlayer .hovertext")
    assert "人" in page.locator(".hoverlayer .hovertext").first.text_content()


@pytest.mark.parametrize("opened", [1366, 390], indirect=True)
def test_each_slide_prints_on_one_sheet_of_its_own(opened):
    page = opened.page
    slides = page.locator(".slide .sheet").count()
    assert slides < sheets(page) <= slides + ALLOWED
    page.add_style_tag(content="#definitions{display:none}")
    assert sheets(page) == slides, "each begins a sheet: one more, and a slide is cut"


@pytest.mark.parametrize("opened", [390], indirect=True)
def test_a_chart_on_paper_keeps_its_shape_and_its_sheet(opened):
    page = opened.page
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1032, "height": 695})  # A4 less its margins
    boxes = page.locator(CHARTS).evaluate_all(
        """all => all.map(each => {
            const inside = each.getBoundingClientRect(), svg = each.querySelector(".main-svg").getBoundingClientRect();
            return [inside.width, inside.height, svg.width, svg.height, each.closest(".sheet").offsetHeight]
        })"""
    )
    for width, height, drawn_width, drawn_height, sheet in boxes:
        assert drawn_width <= width + 1
        assert drawn_height <= height + 1
        assert sheet <= 695


def test_tables_are_printed_when_they_are_open_with_their_heads_on_each_sheet(opened):
    page = opened.page
    closed = sheets(page)
    page.locator("#open-all").click()
    tables = page.locator("details[open]").count()
    assert tables == page.locator(CHARTS).count()
    assert sheets(page) >= closed + tables
    page.emulate_media(media="print")
    assert set(
        page.locator("thead").evaluate_all("all => all.map(each => getComputedStyle(each).display)")
    ) == {"table-header-group"}

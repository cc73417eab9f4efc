"""What a visitor does: a first visit, another page, another period, another theme, a new build meanwhile."""

import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import duckdb
import pytest
from playwright.sync_api import expect

from tests.browser import navigation
from tests.browser.server import Server
from warehouse import builds as build_folders
from warehouse import connection

LARGEST_FIRST_VISIT = 2_500_000


@pytest.mark.parametrize("path", ["/", "/services", "/data"])
def test_a_first_visit_moves_at_most_2_5_megabytes(first_visit, path):
    visitor = first_visit
    listener = visitor.page.context.new_cdp_session(visitor.page)
    listener.send("Network.enable")
    moved = []
    listener.on("Network.loadingFinished", lambda event: moved.append(event["encodedDataLength"]))
    # Base64 of what came over the websocket; it is not compressed on its way.
    listener.on(
        "Network.webSocketFrameReceived",
        lambda event: moved.append(len(event["response"]["payloadData"]) * 3 / 4),
    )
    visitor.open(path)
    assert sum(moved) <= LARGEST_FIRST_VISIT


def test_charts_take_the_colours_of_the_theme(visit):
    visitor = visit(scheme="light")
    light = visitor.open("/demographics")
    visitor.page.emulate_media(color_scheme="dark")
    dark = visitor.look()
    assert light["paper"] != dark["paper"]
    assert light["ink"] != dark["ink"]


def test_a_chart_is_drawn_anew_for_another_period_and_as_wide_as_its_place(visit):
    visitor = visit()
    visitor.open("/demographics")
    chart = visitor.page.locator(".js-plotly-plot").first
    before, alt = chart.inner_text(), chart.get_attribute("aria-label")
    choose_the_next(visitor.page)
    expect(chart).not_to_have_attribute("aria-label", alt)
    visitor.settle()
    assert chart.inner_text() != before
    visitor.page.set_viewport_size({"width": 900, "height": 768})
    visitor.settle()
    place, drawn = chart.bounding_box(), chart.locator(".main-svg").first.bounding_box()
    assert drawn["width"] == pytest.approx(place["width"], abs=1)


def choose_the_next(page):
    """By the keys: an option of a long list may move away under a click."""
    page.locator("[data-testid=stSelectbox] input").first.click()
    expect(page.locator("[role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def test_the_name_leaves_room_for_the_language_on_a_telephone(visit):
    visitor = visit()
    visitor.page.set_viewport_size({"width": 390, "height": 844})
    visitor.open("/", "lang=en")
    logo = visitor.page.get_by_test_id("stHeaderLogo")
    brand = logo.locator("xpath=..").bounding_box()
    button = visitor.page.get_by_role("button", name="中文").bounding_box()
    assert brand["x"] + brand["width"] <= button["x"]


def test_filters_hold_across_pages_and_stand_in_the_address(visit):
    visitor = visit()
    visitor.open()
    choose_the_next(visitor.page)
    expect(visitor.page).to_have_url(re.compile(r"\?.+="))
    chosen = parse_qs(urlparse(visitor.page.url).query)
    navigation.follow(visitor.page, "/services")
    visitor.settle()
    assert chosen.items() <= parse_qs(urlparse(visitor.page.url).query).items()


def test_a_new_build_appears_on_the_next_rerun(visit, builds: Path, tmp_path: Path):
    root = tmp_path / "builds"
    first = root / build_folders.newest(builds).name
    shutil.copytree(build_folders.newest(builds), first)
    with Server(root, tmp_path) as running:
        visitor = visit(address=running.address)
        visitor.open()
        assert "另一社区" not in visitor.page.title()
        publish_renamed(first, root)
        navigation.follow(visitor.page, "/services")
        expect(visitor.page).to_have_title(re.compile("另一社区"))


def publish_renamed(first: Path, root: Path) -> None:
    """A second build that differs in the community's name."""
    part = root / f"{build_folders.new_name(root)}{build_folders.PART}"
    shutil.copytree(first, part)
    with duckdb.connect(str(part / build_folders.WAREHOUSE)) as con:
        con.execute("update meta.builds set build_id = ?, community = '另一社区'", [part.stem])
    facts = part / build_folders.COMMUNITY
    facts.write_text(facts.read_text(encoding="utf-8").replace("新城社区", "另一社区"), encoding="utf-8")
    build_folders.publish(part)


def test_the_rows_behind_a_number_open_from_its_piece(visit):
    visitor = visit()
    visitor.open("/demographics")
    strip = visitor.page.locator(".st-key-strip")
    strip.locator("summary").click()
    name = strip.locator("[data-chosen]").first
    title = name.inner_text()
    name.click()
    dialog = visitor.page.get_by_role("dialog")
    expect(dialog).to_contain_text(title)
    expect(dialog.get_by_test_id("stDataFrame")).to_be_visible()


def test_a_number_is_quoted_beside_its_rows_and_the_code_leads_to_it(visit):
    visitor = visit()
    visitor.open("/demographics")
    strip = visitor.page.locator(".st-key-strip")
    strip.locator("summary").click()
    strip.locator("[data-chosen]").first.click()
    dialog = visitor.page.get_by_role("dialog")
    dialog.get_by_role("button", name="引用").click()
    said = dialog.get_by_text(re.compile("引用这个数：.{4}-.{4}"))
    expect(said).to_be_visible()
    code = said.inner_text().rpartition("：")[2]
    dialog.get_by_role("link", name="看回执").click()
    expect(visitor.page.locator("h1")).to_contain_text("当时与现在都是")
    assert f"code={code}" in visitor.page.url
    assert code in visitor.page.locator(".page-title").inner_text()


def test_what_the_numbers_mean_is_written_when_it_is_opened(visit):
    visitor = visit()
    visitor.open("/staff")
    about = visitor.page.locator(".st-key-about")
    assert about.locator("table").count() == 0
    about.locator("summary").click()
    expect(about.locator("table")).to_be_visible()


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [("2026Q3", "2026-07-01", "2026-09-30"), ("2025", "2025-01-01", "2025-12-31")],
)
def test_the_sheet_of_the_worker_with_most_entries_is_one_page_of_paper(visit, builds, period, first, last):
    with connection.open_warehouse(build_folders.newest(builds)) as con:
        (staff_id,) = con.execute(
            """
            select staff_id from core.points_entries
            where entry_date between ? and ? and staff_id is not null
            group by all order by count(*) desc, staff_id limit 1
            """,
            [first, last],
        ).fetchone()
    visitor = visit()
    visitor.open("/worker", f"staff={staff_id}&period={period}")
    paper = visitor.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", paper)) == 1

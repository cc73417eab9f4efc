"""A meeting on the wall at 1920 by 1080, driven by keys alone."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from state import commitments

DECKS = {"monthly_review": "2026-09", "quarterly_report": "2026Q3", "year_end_report": "2025"}
FAULTS = (Path(__file__).parent / "slide_faults.js").read_text(encoding="utf-8")


@pytest.fixture
def wall(visit):
    """wall(deck, language): a window of a projector with the deck on, its first slide drawn."""

    def on(deck: str, language: str = "zh", scheme: str = "light", visitor=None):
        visitor = visitor or visit(scheme=scheme)
        visitor.page.set_viewport_size({"width": 1920, "height": 1080})
        visitor.page.goto(
            f"{visitor.address}/meeting?wall=on&deck={deck}&period={DECKS[deck]}&lang={language}"
        )
        at(visitor, 0)
        return visitor

    return on


def at(visitor, number: int) -> None:
    expect(visitor.page.locator(f".stage[data-at='{number}']")).to_be_visible()


def press(visitor, *keys: str) -> None:
    for key in keys:
        visitor.page.keyboard.press(key)


@pytest.mark.parametrize(("deck", "language"), [
    ("monthly_review", "zh"), ("quarterly_report", "zh"), ("year_end_report", "zh"), ("quarterly_report", "en"),
])  # fmt: skip
def test_every_slide_is_whole(wall, deck, language):
    visitor, faults = wall(deck, language), {}
    slides = visitor.page.evaluate("document.querySelector('.stage').slides.length")
    assert slides > 5
    for number in range(slides):
        at(visitor, number)
        if visitor.page.locator(".slide .drawn").count():
            expect(visitor.page.locator(".slide .main-svg").first).to_be_visible()
        if found := visitor.page.evaluate(FAULTS):
            faults[number] = found
        press(visitor, "PageDown")
    assert not faults
    assert not visitor.console
    assert not visitor.outside


def test_keys_alone_lead_through_a_meeting(wall):
    visitor = wall("quarterly_report", scheme="dark")
    page = visitor.page
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.stage')).backgroundColor")
        == "rgb(251, 250, 247)"
    )
    press(visitor, "ArrowRight", "PageDown", " ")
    at(visitor, 3)
    press(visitor, "ArrowLeft", "PageUp")
    at(visitor, 1)
    press(visitor, "End", "ArrowRight")
    last = page.evaluate("document.querySelector('.stage').slides.length") - 1
    at(visitor, last)
    press(visitor, "Home", "ArrowLeft")
    at(visitor, 0)
    press(visitor, "g", "ArrowDown", "ArrowDown", "Enter")
    at(visitor, 2)
    expect(page.locator(".stage .list")).to_be_hidden()
    press(visitor, "5")
    at(visitor, 4)
    assert re.fullmatch(r"\d\d:\d\d", page.locator(".stage .clock").inner_text())
    press(visitor, "Escape")
    expect(page.locator(".stage")).to_have_count(0)
    expect(page.get_by_role("button", name="投屏")).to_be_visible()
    page.get_by_role("button", name="投屏").focus()
    press(visitor, "Enter")
    at(visitor, 4)  # where the meeting was left


def test_slides_turn_by_themselves_until_a_key_stops_them(first_visit, wall):
    visitor = wall("quarterly_report", visitor=first_visit)  # whose clock is not set right again
    visitor.page.clock.install()
    press(visitor, "r")
    expect(visitor.page.locator(".stage .turning")).to_be_visible()
    visitor.page.clock.run_for(41_000)
    at(visitor, 2)
    press(visitor, "r")
    visitor.page.clock.run_for(60_000)
    at(visitor, 2)


def test_the_presenter_s_estate_is_chosen_by_keys_and_kept_in_the_address(wall):
    visitor = wall("monthly_review")
    press(visitor, "2", "s")
    at(visitor, 1)
    dialog = visitor.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    dialog.get_by_role("combobox").nth(1).focus()
    press(visitor, "ArrowDown", "ArrowDown", "Enter")
    expect(visitor.page).to_have_url(re.compile("estate="))
    expect(visitor.page.locator(".stage .bar")).to_contain_text("桃园里")


def test_a_commitment_is_tied_to_the_number_on_the_wall_by_keys(wall, server):
    visitor = wall("quarterly_report")
    page = visitor.page
    names = page.evaluate("document.querySelector('.stage').slides.map((each) => each.name)")
    press(visitor, *["ArrowRight"] * names.index("按时办结率"), "c")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("按时办结率")
    dialog.get_by_label("承诺做什么").focus()
    page.keyboard.type("超期件每周清一次")
    press(visitor, "Enter")
    expect(dialog).to_have_count(0)
    file = server.output.parent / "state" / commitments.FILE
    (made,) = commitments.commitments(file)
    shown = page.evaluate("document.querySelector('.stage h1 b').textContent")
    assert f"{made.number.value:.1f}%" == shown
    assert (made.deck, made.what) == ("季度工作汇报", "超期件每周清一次")
    for each in file.parent.glob(f"{commitments.FILE}*"):
        each.unlink()

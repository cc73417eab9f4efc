"""The views of a campaign as they look, and the way from the glance to a campaign."""

import re

from playwright.sync_api import expect

VIEWS = ("course", "parts", "plan", "dates", "list")


def test_nothing_of_a_view_is_cut_or_lies_on_another_in_english_on_a_telephone(visit):
    """In Chinese the look at every page sees to it."""
    visitor, found = visit(width=390), {}
    visitor.open("/campaign", "lang=en")
    for view in VIEWS:
        visitor.move(f"/campaign?view={view}&lang=en&campaign=campaign-2")
        facts = visitor.look()
        found |= {(view, key): facts[key] for key in ("errors", "blank", "overlaps", "cut") if facts[key]}
        assert facts["sideways"] <= 2, view
    assert not found
    assert not visitor.console


def test_the_first_screen_ends_below_what_is_missing_and_who_brings_it(visit):
    visitor = visit()
    visitor.open("/campaign")
    for key in ("strip", "fig-areas", "fig-next"):
        box = visitor.page.locator(f".st-key-{key}").bounding_box()
        assert box["y"] + box["height"] < 768 - 52, key


def test_a_name_in_the_glance_opens_its_campaign(visit):
    visitor = visit()
    visitor.open("/honours")
    name = visitor.page.locator(".st-key-glance [data-chosen]").nth(1)
    campaign, title = name.get_attribute("data-chosen"), name.inner_text().split(" ")[0]
    name.click()
    expect(visitor.page).to_have_url(re.compile(f"/campaign.*campaign={campaign}"))
    expect(visitor.page.locator("h1")).to_contain_text(title)

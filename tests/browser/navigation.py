"""The bar at the top: links, and groups whose links show when they are opened."""

from urllib.parse import urlparse

from playwright.sync_api import Locator, Page


def paths(page: Page) -> list[str]:
    """Paths of all pages in the order of the bar, that of each group where the group stands."""
    found = page.get_by_test_id("stTopNavLink").evaluate_all("all => all.map(a => a.href)")
    for group in page.get_by_test_id("stTopNavSection").all():
        with_links = _opened(page, group)
        found += with_links.evaluate_all("all => all.map(a => a.href)")
        page.keyboard.press("Escape")
        page.get_by_test_id("stTopNavPopover").wait_for(state="detached")
    return list(dict.fromkeys(urlparse(link).path or "/" for link in found))


def follow(page: Page, path: str) -> None:
    """Click the link to a page, in a window wide enough to show the bar; returns when its address stands."""
    page.get_by_test_id("stTopNavSection").last.wait_for()  # after a change of size the bar is laid out anew
    link = page.locator(f'[data-testid=stTopNavLink][href$="{path}"]')
    if not link.count():
        link = _in_a_group(page, path)
    link.click()
    page.wait_for_url(lambda address: urlparse(address).path == path)


def _in_a_group(page: Page, path: str) -> Locator:
    for group in page.get_by_test_id("stTopNavSection").all():
        link = _opened(page, group).and_(page.locator(f'[href$="{path}"]'))
        if link.count():
            return link
        page.keyboard.press("Escape")
        page.get_by_test_id("stTopNavPopover").wait_for(state="detached")
    raise AssertionError(f"no link of the bar leads to {path}")


def _opened(page: Page, group: Locator) -> Locator:
    group.click()
    links = page.get_by_test_id("stTopNavDropdownLink")
    links.first.wait_for()
    return links

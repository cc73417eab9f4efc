"""What a hand does on the pages Explore and Query, in a real Chromium, and what it reads there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, urlparse

from playwright.sync_api import Locator, Page, expect

TABLE = """table => [...table.rows].map(row => [...row.cells].map(cell => cell.innerText.trim()))"""
# Rows that the grid has in its table just now: number from 0, cells. A row on its way has empty cells only.
SEEN = """table => [...table.querySelectorAll('tbody tr[aria-rowindex]')]
    .map(row => [row.getAttribute('aria-rowindex') - 2, [...row.children].map(cell => cell.textContent)])
    .filter(([, cells]) => cells.some(cell => cell))"""
HAS_MORE = """([before]) => [...document.querySelectorAll('[data-testid=stDataFrame] tbody tr[aria-rowindex]')]
    .some(row => row.getAttribute('aria-rowindex') - 2 > before && row.textContent)"""
GRID = "() => document.querySelector('[data-testid=stDataFrame] tbody')?.textContent ?? ''"
IS_ANOTHER = f"before => ![before, ''].includes(({GRID})())"
# Whether the address says so; a null: that it does not have this.
SAYS = """facts => Object.entries(facts).every(
    ([name, value]) => new URLSearchParams(location.search).get(name) === value)"""
# The middle of the mark of a group.
MARK = """(plot, name) => {
    const mark = [...plot.querySelectorAll('.barlayer .point')].find(point =>
        point.closest('.trace').__data__[0].trace.customdata?.[point.__data__.i] === name);
    mark.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = mark.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
}"""


@dataclass(frozen=True)
class Asked:
    """A question as the shelf offers it. only: the title of a column, then its value, or the ends of its range."""

    about: str
    by: tuple[str, ...] = ()
    only: tuple[tuple[str, ...], ...] = ()


def go(visitor, name: str) -> None:
    """To a page by its link in the navigation."""
    link = visitor.page.locator("[data-testid=stTopNavLink]").filter(has_text=name)
    link.click()
    visitor.page.wait_for_url(f"**{urlparse(link.get_attribute('href')).path}*")


def says(page: Page, **facts: str | None) -> None:
    """Waits until the address has these, and not those that are None."""
    page.wait_for_function(SAYS, arg=facts)


def address(page: Page) -> dict[str, str]:
    return {name: value for name, (value,) in parse_qs(urlparse(page.url).query).items()}


def choose(page: Page, box: Locator, text: str) -> None:
    """One of a list, its name typed as far as the list is long: what is left is clicked."""
    box.click()
    page.keyboard.type(text)
    page.get_by_role("option", name=text, exact=True).click()


def set_up(visitor, asked: Asked, period: str, facts: Mapping[str, str]) -> None:
    """The question by clicks on the shelf, in the place of the one that stands. facts: as the address has it then.

    Each choice once the page stands: one made while the page still runs is made from the question before.
    """
    page, shelf = visitor.page, visitor.page.locator(".st-key-shelf")

    def done(**said: str | None) -> None:
        says(page, **said)
        visitor.settle()

    visitor.settle()
    choose(page, shelf.locator(".st-key-shelf-about input"), asked.about)
    done(ask=facts["ask"])
    for at, name in enumerate(asked.by or ("不分",), 1):
        choose(page, shelf.locator(f".st-key-shelf-by-{at} input"), name)
        said = facts.get("by", "").split(",")[:at]
        done(by=",".join(said) or None)
        expect(shelf.locator(f".st-key-shelf-by-{at} input")).to_have_value(name)
    choose(page, page.locator(".st-key-filters input").first, period)
    visitor.settle()
    for at, (column, *values) in enumerate(asked.only, 1):
        condition(visitor, shelf, column, values)
        done(only=";".join(facts["only"].split(";")[:at]))
    if asked.only:
        shelf.get_by_role("button", name="完成").click()
        expect(shelf.locator(".st-key-only-new")).to_be_hidden()


def condition(visitor, shelf: Locator, column: str, values: Sequence[str]) -> None:
    page = visitor.page
    more = shelf.locator("[class*=st-key-only-add-] input")
    expect(more).to_have_count(1)  # the list before is gone
    expect(more).to_have_value("")  # no longer the one that the condition before was chosen from
    choose(page, more, column)
    box = shelf.locator(".st-key-only-new")
    expect(box.locator(".shelf-label")).to_have_text(column)
    visitor.settle()  # a list opened while the page runs may close again
    if len(values) == 1:
        box.get_by_role("combobox").click()
        page.get_by_role("option", name=values[0], exact=True).click()
        page.keyboard.press("Escape")  # the list stays open for another one
        return
    for label, value in zip(("从", "到"), values, strict=True):
        if value:
            box.get_by_label(label, exact=True).fill(value)
            box.get_by_label(label, exact=True).press("Enter")
            visitor.settle()


def answer(visitor) -> list[list[str]]:
    """The table of the answer, heads first, once it stands still."""
    found = visitor.page.locator(".st-key-table-answer table.t")
    expect(found).to_be_visible()
    visitor.settle()
    return found.evaluate(TABLE)


def ask_in_sql(visitor, query: str, values: Mapping[str, str]) -> list[dict[str, str]]:
    """The lines of the answer to a query that is put into the editor and run by the keys. From the page Explore.

    The address has the query once it was answered, and none on the way from Explore.
    """
    page = visitor.page
    page.get_by_role("link", name="用SQL查询").click()
    area = page.locator(".sql-area")
    expect(area).to_be_visible()
    visitor.settle()
    area.fill(query)
    for name, value in values.items():
        page.get_by_label(f"${name}").fill(value)
        page.get_by_label(f"${name}").press("Enter")
    before = page.evaluate(
        GRID
    )  # of the query asked before this one, which stands until this one is answered
    area.focus()
    page.keyboard.press("Control+Enter")
    says(page, sql=query)
    page.wait_for_function(IS_ANOTHER, arg=before)
    visitor.settle()
    return lines(page, page.get_by_test_id("stDataFrame"))


def lines(page: Page, grid: Locator) -> list[dict[str, str]]:
    """All rows of a grid: it is painted, but a table for screen readers holds what is in view. Turned by the wheel."""
    table = grid.locator("table[role=grid]")
    page.wait_for_function(HAS_MORE, arg=[-1])
    heads = table.locator("th").all_text_contents()
    count, found = int(table.get_attribute("aria-rowcount")) - 1, dict(table.evaluate(SEEN))
    while len(found) < count:
        grid.hover()
        page.mouse.wheel(0, 350)
        page.wait_for_function(HAS_MORE, arg=[max(found)])
        found |= dict(table.evaluate(SEEN))
    return [dict(zip(heads, found[at], strict=True)) for at in range(count)]


def click_mark(page: Page, name: str) -> None:
    """A click on the bar that carries the name of a group."""
    page.mouse.click(*page.locator(".st-key-fig-answer .js-plotly-plot").evaluate(MARK, name))

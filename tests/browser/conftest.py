"""The real dashboard in a real Chromium: the sample, a server on a free port, a visitor."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser import find
from tests.browser.server import Server

PATIENCE = 60_000  # ms until a page has loaded or a click shows, on a slow machine with other tests at work
QUIET = 0.25  # s without a change until a page that was loaded or has answered is taken for finished
FACTS = (Path(__file__).parent / "facts.js").read_text(encoding="utf-8")
SETTLE = (Path(__file__).parent / "settle.js").read_text(encoding="utf-8")
MOVE = """address => {
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
}"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def builds(built: Path) -> Path:
    """A folder with one build of the fictional community."""
    return built.parent


@pytest.fixture(scope="session")
def server(builds: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(builds, tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    path = os.environ.get("COMMUNITY_DASHBOARD_BROWSER") or find.find()
    assert path, "no Chromium found: run `python3 run.py test`, which says what to install"
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=find.ARGUMENTS)
        yield browser
        browser.close()


@dataclass
class Visitor:
    """One browser window, and what went wrong in it."""

    page: Page
    address: str
    console: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE)
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.console.append(str(error)))
        self.page.on("request", self._asked)

    def _heard(self, message) -> None:
        # A page opened by its own address asks below it first: Streamlit's way to find its base path.
        is_base_path_search = "/_stcore/" in message.location.get("url", "")
        if message.type == "error" and not is_base_path_search:
            self.console.append(f"{message.text} {message.location.get('url', '')}")

    def _asked(self, request) -> None:
        host = urlparse(request.url).hostname
        if host not in (None, "127.0.0.1"):
            self.outside.append(request.url)

    def show(self, width: int, scheme: str) -> None:
        self.page.emulate_media(color_scheme=scheme)
        self.page.set_viewport_size({"width": width, "height": 768})

    def leave(self) -> None:
        """Nothing that was done here is met by whoever takes this window next."""
        if self.page.url.startswith(self.address):
            self.page.evaluate("sessionStorage.clear()")
        self.page.goto("about:blank")
        self.console.clear()
        self.outside.clear()

    def open(self, path: str = "/", query: str = "") -> dict:
        """Facts of the page once it stands still."""
        self.page.goto(f"{self.address}{path}?{query}")
        return self.look()

    def move(self, address: str) -> None:
        """To another page or view of it as by the keys back and forward: nothing is loaded anew."""
        self.page.evaluate(MOVE, address)

    def look(self, quiet: float = QUIET) -> dict:
        self.settle(quiet)
        return self.page.evaluate(FACTS)

    def settle(self, quiet: float = QUIET, limit: float = 60) -> None:
        """Waits until Streamlit has run and nothing on the page has changed for `quiet` seconds."""
        moving = self.page.evaluate(SETTLE, [quiet * 1000, limit * 1000])
        assert not moving, f"the page did not come to rest within {limit} s: {moving}"


@pytest.fixture(scope="module")
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """What the windows of a module share: scripts of the dashboard that were fetched once."""
    with chromium.new_context() as shared:
        yield shared


@pytest.fixture(scope="module")
def left() -> list[Visitor]:
    """Windows that tests of the module have left."""
    return []


@pytest.fixture
def visit(context: BrowserContext, left: list[Visitor], request: pytest.FixtureRequest):
    """visit(width=…, scheme=…, address=…): a new Visitor, in a window that others have left if there is one.

    Without an address, of the fictional community, which is only then served.
    """
    here = []

    def start(width: int = 1366, scheme: str = "light", address: str | None = None) -> Visitor:
        address = address or request.getfixturevalue("server").address
        here.append(left.pop() if left else Visitor(context.new_page(), address))
        here[-1].address = address
        here[-1].show(width, scheme)
        return here[-1]

    yield start
    for visitor in here:
        visitor.leave()
    left.extend(here)


@pytest.fixture
def first_visit(chromium: Browser, server: Server) -> Iterator[Visitor]:
    """A Visitor with nothing cached."""
    with chromium.new_context() as own:
        visitor = Visitor(own.new_page(), server.address)
        visitor.show(1366, "light")
        yield visitor


@pytest.fixture(scope="module")
def window(context: BrowserContext, server: Server) -> Visitor:
    """One Visitor for all tests of a module: each goes on where the one before left off."""
    visitor = Visitor(context.new_page(), server.address)
    visitor.show(1366, "light")
    return visitor

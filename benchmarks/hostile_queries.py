"""How long others wait for a page while twenty askers throw hostile SQL at the console of the same server.

python -m benchmarks.hostile_queries [page …]
"""

import json
import statistics
import sys
import urllib.request
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.redraw import change, opened
from benchmarks.sample_build import build, sample_inbox
from tests.browser import find
from tests.browser.server import Server

SCRIPT = str(Path("benchmarks") / "attacked" / "hostile_app.py")
PAGES = ["services", "demographics"]
RUNS = 20
WARM_UP = 3


def call(address: str) -> dict:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(address, timeout=30) as answer:
        return json.load(answer)


def measure(page: Page) -> str:
    """Milliseconds from a change of filter to the last stroke of the last chart."""
    times = sorted(change(page, down=turn % 2 == 0) for turn in range(RUNS))
    return f"median {statistics.median(times):5.0f} ms  slowest {times[-1]:5.0f} ms"


def compare(root: Path, folder: Path, names: list[str]) -> None:
    """folder: takes the server's output and state."""
    chromium = find.find()
    with sync_playwright() as playwright, Server(root, folder, script=SCRIPT) as server:
        browser = playwright.chromium.launch(executable_path=chromium, args=find.ARGUMENTS)
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        for name in names:
            opened(page, f"{server.address}/{name}")
            for turn in range(WARM_UP):
                change(page, down=turn % 2 == 0)
            print(f"{name:14s} quiet         {measure(page)}", flush=True)
            call(f"{server.address}/attack")
            print(f"{name:14s} under attack  {measure(page)}", flush=True)
            print(f"{name:14s} the queries   {call(f'{server.address}/calm')}", flush=True)
        browser.close()


def main() -> None:
    with sample_inbox() as folder:
        compare(build(folder), folder, sys.argv[1:] or PAGES)


if __name__ == "__main__":
    main()

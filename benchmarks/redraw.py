"""From a change of filter to all charts redrawn, beside a bare page of as many empty charts in the same run.

python -m benchmarks.redraw [page …]
"""

import os
import statistics
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.sample_build import build, sample_inbox
from tests.browser import find
from tests.browser.server import Server

PAGES = ("demographics", "services", "staff")
RUNS = 12
WARM_UP = 3

# Starts a clock that stops at the last stroke of any chart once the script has run and 400 ms were still.
# A chart is changed in place (ours) or taken away and put anew (Streamlit's): both are strokes.
CLOCK = """() => {
  window.redrawn = new Promise((done) => {
    const began = performance.now();
    const chart = '.js-plotly-plot';
    const isChart = (node) => node.nodeType === 1 && (node.closest(chart) || node.querySelector(chart));
    let last = began;
    const watch = new MutationObserver((changes) => {
      if (changes.some((each) => isChart(each.target) && each.target.closest(chart)
          || [...each.addedNodes].some(isChart))) last = performance.now();
    });
    const main = document.querySelector('[data-testid=stMain]');
    watch.observe(main, {subtree: true, childList: true, attributes: true, characterData: true});
    const look = () => {
      const idle = document.querySelector('.stApp').dataset.testScriptState === 'notRunning';
      if (idle && last > began && performance.now() - last > 400) { watch.disconnect(); done(last - began); }
      else requestAnimationFrame(look);
    };
    look();
  });
}"""


def change(page: Page, down: bool) -> float:
    """Milliseconds from choosing the next option to the last stroke of the last chart."""
    box = page.locator("[data-testid=stSelectbox] input").first
    box.click()
    page.keyboard.press("ArrowDown" if down else "ArrowUp")
    page.evaluate(CLOCK)
    page.keyboard.press("Enter")
    return page.evaluate("() => window.redrawn")


def opened(page: Page, address: str) -> int:
    """Charts on the page once they all stand."""
    page.goto(address)
    page.locator(".js-plotly-plot .main-svg").first.wait_for(timeout=60_000)
    page.wait_for_timeout(3_000)
    return page.locator(".js-plotly-plot").count()


def compare(ours: Page, bare: Page) -> tuple[float, float]:
    """Median milliseconds of both, measured turn by turn so that a busy machine slows both alike."""
    times: dict[Page, list[float]] = {ours: [], bare: []}
    for turn in range(WARM_UP + RUNS):
        for page in (ours, bare):
            page.bring_to_front()
            times[page].append(change(page, down=turn % 2 == 0))
    return statistics.median(times[ours][WARM_UP:]), statistics.median(times[bare][WARM_UP:])


def main() -> None:
    wanted, chromium, bare_page = sys.argv[1:] or PAGES, find.find(), str(Path("benchmarks") / "bare.py")
    with sample_inbox() as folder, sync_playwright() as playwright:
        root = build(folder)
        browser = playwright.chromium.launch(executable_path=chromium, args=find.ARGUMENTS)
        ours, bare = (browser.new_page(viewport={"width": 1366, "height": 768}) for _ in range(2))
        with Server(root, folder / "state") as server:
            for name in wanted:
                count = opened(ours, f"{server.address}/{name}")
                os.environ["CHARTS"] = str(count)
                with Server(root, folder, script=bare_page) as bare_server:
                    opened(bare, bare_server.address)
                    a, b = compare(ours, bare)
                print(
                    f"{name:14s} {count} charts  {a:5.0f} ms  bare {b:5.0f} ms  ratio {a / b:.2f}", flush=True
                )
        browser.close()


if __name__ == "__main__":
    main()

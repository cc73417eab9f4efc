"""Script time of every page with a warm cache, and the size of its figures: python -m benchmarks.pages"""

import os
import statistics
import time

from benchmarks.sample_build import ROOT, build, sample_inbox

RUNS = 9


def measure(page: str) -> tuple[float, int, int]:
    """(median milliseconds, kB of figures, figures)"""
    from streamlit.testing.v1 import AppTest

    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.run()
    app.switch_page(f"pages/{page}").run()
    seconds = []
    for _ in range(RUNS):
        since = time.perf_counter()
        app.run()
        seconds.append(time.perf_counter() - since)
    if app.exception:
        raise SystemExit(f"{page}: {app.exception[0].message}")
    figures = [part.proto.json for part in app.get("bidi_component")]
    return statistics.median(seconds) * 1000, sum(map(len, figures)) // 1000, len(figures)


def main() -> None:
    with sample_inbox() as folder:
        os.environ["COMMUNITY_DASHBOARD_BUILDS"] = str(build(folder))
        os.environ["COMMUNITY_DASHBOARD_STATE"] = str(folder / "state")
        os.chdir(ROOT)
        print(f"{'page':20s} {'ms':>6s} {'kB':>6s} {'figures':>8s}")
        for path in sorted((ROOT / "pages").glob("*.py")):
            milliseconds, kilobytes, figures = measure(path.name)
            print(f"{path.stem:20s} {milliseconds:6.0f} {kilobytes:6d} {figures:8d}")


if __name__ == "__main__":
    main()

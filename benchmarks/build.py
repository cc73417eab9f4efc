"""Seconds a build of the fictional community takes: python -m benchmarks.build"""

import statistics
import time

from benchmarks.sample_build import build, sample_inbox

RUNS = 5


def main() -> None:
    seconds = []
    with sample_inbox() as folder:
        for _ in range(RUNS):
            since = time.perf_counter()
            build(folder)
            seconds.append(time.perf_counter() - since)
    shown = "  ".join(f"{each:.2f}" for each in seconds)
    print(f"build of the fictional community: median {statistics.median(seconds):.2f} s of {RUNS} ({shown})")


if __name__ == "__main__":
    main()

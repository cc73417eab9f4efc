"""Seconds and memory of handing over the quarterly deck, each kind of file: python -m benchmarks.exports [EXPORTS]"""

import statistics
import sys
import time
from datetime import datetime
from pathlib import Path

from benchmarks.sample_build import build, sample_inbox
from reports import desk, exports
from reports.decks import decks
from warehouse import builds

EXPORTS = 20
WARM_UP = 2  # caches of the desk and of the libraries fill once a process


def resident_mb() -> float:
    """Memory that this process holds now. Linux only: elsewhere no such file tells it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]
    return int(kilobytes) / 1024


def export(kind: str, on: desk.Desk) -> int:
    """All that a reader waits for, from the numbers to the bytes, which are counted."""
    return len(exports.make(kind, decks()["quarterly_report"], on, "", datetime(2026, 10, 8, 9, 30)))


def measure(kind: str, on: desk.Desk, times: int) -> None:
    first = time.perf_counter()
    export(kind, on)
    first = time.perf_counter() - first
    for _ in range(WARM_UP):
        size = export(kind, on)
    before, seconds = resident_mb(), []
    for _ in range(times):
        since = time.perf_counter()
        size = export(kind, on)
        seconds.append(time.perf_counter() - since)
    print(
        f"{kind}: first {first:.2f} s, then median {statistics.median(seconds):.2f} s, longest {max(seconds):.2f} s "
        f"of {times}; {size / 1024:.0f} kB; memory grew by {resident_mb() - before:.1f} MB"
    )


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else EXPORTS
    with sample_inbox() as folder:
        builds.STATE = folder / "state"  # receipts of the numbers handed over are kept there
        built = builds.newest(build(folder))
        for kind in exports.KINDS:
            for language in ("zh", "en"):
                measure(kind, desk.opened(built, language), times)


if __name__ == "__main__":
    main()

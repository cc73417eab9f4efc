"""What a build costs when one file has changed, beside the first: python -m benchmarks.second_build [ROWS]

Once with the fictional community's inbox, once with twelve monthly service logs of ROWS rows and nothing else.
"""

import shutil
import sys
import time
from pathlib import Path

from benchmarks.large_build import cpu_seconds, write_log
from benchmarks.sample_build import build, sample_inbox

MONTHS = 12
ROWS = 40_000


def compare(folder: Path, changed: Path) -> None:
    """Builds twice; before the second the last line of `changed` is written once more."""
    costs = []
    for _ in range(2):
        used, since = cpu_seconds(), time.perf_counter()
        build(folder)
        costs.append((time.perf_counter() - since, cpu_seconds() - used))
        changed.write_bytes(changed.read_bytes() + changed.read_bytes().splitlines(keepends=True)[-1])
    (first, first_cpu), (second, second_cpu) = costs
    count = sum(path.suffix in (".csv", ".xlsx", ".xls") for path in (folder / "inbox").rglob("*"))
    print(
        f"one of {count} files changed: first build {first:.1f} s (CPU {first_cpu:.1f}), second {second:.1f} s "
        f"(CPU {second_cpu:.1f}), ratio {second / first:.2f} (CPU {second_cpu / first_cpu:.2f})"
    )


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with sample_inbox() as folder:
        logs = folder / "inbox" / "service_records"
        compare(folder, sorted(logs.glob("*.csv"))[0])
        shutil.rmtree(folder / "inbox")
        shutil.rmtree(folder / "state")
        for month in range(1, MONTHS + 1):
            write_log(logs / f"2026-{month:02}.csv", rows, first=month * rows)
        compare(folder, logs / "2026-12.csv")


if __name__ == "__main__":
    main()

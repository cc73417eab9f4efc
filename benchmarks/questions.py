"""How long a hand-made question takes over very many service records: python -m benchmarks.questions [ROWS]

Cache cold: each question is asked by a process of its own that opens the build for the first time, after the system
was told to forget the file (`posix_fadvise`, where there is it). No table has an index. What is measured is from the
question to its answer: period, year before, groups and, where asked, every month; start of Python and opening apart.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median

from benchmarks.large_build import NEEDED, write_log
from benchmarks.sample_build import build, sample_inbox
from warehouse import builds

ROWS = 5_000_000
RUNS = 5
QUESTIONS = (
    ("ask=service_volume&by=window", "2026Q3"),
    ("ask=on_time_rate&by=estate&only=window:party_window", "2026Q3"),
    ("ask=service_records&by=item,weekday&only=channel:phone", "2025"),
    ("ask=service_volume&by=window,time&grain=month", "2026Q2"),
    ("ask=service_records.median_days&by=staff_id", "2026Q2"),
)
ASK = """
import sys, time
from pathlib import Path
from indicators import engine
from indicators.periods import Period
from questions.answers import Setting, answer
from questions.question import parse
from warehouse.connection import open_warehouse
con = open_warehouse(Path(sys.argv[1]))
setting = Setting(engine.coverage(con), 5)
begun = time.perf_counter()
found = answer(con, parse(sys.argv[2]), Period.parse(sys.argv[3]), setting)
print(time.perf_counter() - begun, found.whole.value, len(found.groups))
"""


def forget(file: Path) -> None:
    """Ask the system to drop what it keeps of a file in memory."""
    if hasattr(os, "posix_fadvise"):
        with file.open("rb") as opened:
            os.fsync(opened.fileno())
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def main(rows: int) -> None:
    with sample_inbox() as folder:
        for each in (folder / "inbox").iterdir():
            if each.is_dir() and each.name not in NEEDED:
                shutil.rmtree(each)
        write_log(folder / "inbox" / "service_records" / "export.csv", rows)
        made = builds.newest(build(folder))
        for line, period in QUESTIONS:
            asked = [sys.executable, "-c", ASK, str(made), line, period]
            found = []
            for _ in range(RUNS):
                forget(made / builds.WAREHOUSE)
                found.append(subprocess.run(asked, check=True, capture_output=True, text=True).stdout.split())
            times = [float(each[0]) for each in found]
            said = f"median {median(times):.2f} s of {RUNS}, {min(times):.2f} to {max(times):.2f}"
            print(f"{line}  {period}: {said}; {float(found[0][1]):,.0f}, {found[0][2]} groups", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)

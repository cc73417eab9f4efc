"""Cost of a build with very many service records, beside DuckDB alone: python -m benchmarks.large_build [ROWS]

The log is written on the fly as an office system would export it: one CSV, every field as text. DuckDB alone loads
the same file as plain text into a table on disk: no header looked for, nothing judged, nobody given a pseudonym.
The inbox holds what a log needs to be complete, too: the register of residents, for the pseudonyms, and the staff list.
What a build takes with these two alone is said apart.
CPU seconds, not time on the clock, are compared: a machine with other work to do does not change them much.
"""

import shutil
import subprocess
import sys
import time
from pathlib import Path

import duckdb

from benchmarks.sample_build import build, sample_inbox
from warehouse import builds

try:
    import resource
except ImportError:  # Windows has no resource module: the time is measured, the memory is not.
    resource = None

ROWS = 5_000_000
NEEDED = ("residents", "staff")
LOG = """
copy (
    select
        'B' || lpad(n::varchar, 8, '0') as 登记编号,
        strftime(received, '%Y-%m-%d') as 受理日期,
        lpad((8 + n % 9)::varchar, 2, '0') || ':' || lpad((n % 60)::varchar, 2, '0') as 受理时间,
        '服务大厅' as 服务平台,
        ['党建', '计生', '劳动保障', '治安民调'][1 + n % 4] as 窗口,
        ['居住证明', '养老认证', '医保参保', '流动人口登记', '矛盾调解'][1 + n % 5] as 办理事项,
        ['现场', '电话', '网络'][1 + n % 3] as 受理方式,
        ['新城花园', '桃园里', '府前小区', '港城新村', '育才小区'][1 + n % 5]
            || (1 + n % 30)::varchar || '幢' as 家庭住址,
        'XC' || lpad((1 + n % 13)::varchar, 2, '0') as 承办人,
        strftime(received + interval 7 day, '%Y-%m-%d') as 承诺办结日期,
        strftime(received + to_days((n * 31 % 9)::integer), '%Y-%m-%d') as 办结日期,
        '已办结' as 状态,
        ['满意', '基本满意', '不满意', ''][1 + n * 7 % 4] as 满意度
    from (
        select n, date '2023-10-01' + (n % 1080)::integer as received
        from range({first}, {first} + {rows}) as numbers(n)
    )
) to '{file}' (header, delimiter ',')
"""


def write_log(file: Path, rows: int, first: int = 0) -> None:
    """As many records, numbered from `first`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as con:
        con.execute(LOG.format(rows=rows, first=first, file=file.as_posix()))


PLAIN = """
import sys, duckdb
with duckdb.connect(sys.argv[2]) as con:
    con.execute("set enable_progress_bar = false")
    con.execute("create table log as from read_csv(?, all_varchar = true)", [sys.argv[1]])
"""


def cpu_seconds() -> float:
    """CPU seconds of all finished child processes so far; nan where they are not counted (Windows)."""
    if not resource:
        return float("nan")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def largest_gb() -> float:
    """Memory of the largest finished child process so far."""
    if not resource:
        return float("nan")
    # Linux counts kilobytes, macOS bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit / 1e9


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with sample_inbox() as folder:
        for each in (folder / "inbox").iterdir():
            if each.is_dir() and each.name not in NEEDED:
                shutil.rmtree(each)
        used = cpu_seconds()
        build(folder)
        others = cpu_seconds() - used
        shutil.rmtree(folder / "state" / "read")  # read again beside the log
        log = folder / "inbox" / "service_records" / "export.csv"
        write_log(log, rows)
        print(f"{rows:,} service records, a CSV of {log.stat().st_size / 1e6:,.0f} MB")
        used, since = cpu_seconds(), time.perf_counter()
        root = build(folder)
        seconds, ours = time.perf_counter() - since, cpu_seconds() - used
        memory = largest_gb()  # before DuckDB alone, which may be the larger
        newest = builds.newest(root)
        with duckdb.connect(str(newest / builds.WAREHOUSE), read_only=True) as con:
            (kept,) = con.execute("select count(*) from core.service_records").fetchone()
        size = (newest / builds.WAREHOUSE).stat().st_size / 1e6
        used = cpu_seconds()
        subprocess.run([sys.executable, "-c", PLAIN, log, folder / "plain.duckdb"], check=True)
        plain = cpu_seconds() - used
    print(
        f"build {seconds:.1f} s, {rows / seconds:,.0f} rows a second; {kept:,} kept; warehouse {size:,.0f} MB"
    )
    print(
        f"CPU: build {ours:.1f} s, of which registers alone {others:.1f} s, DuckDB alone {plain:.1f} s, "
        f"ratio {ours / plain:.2f}, of the log {(ours - others) / plain:.2f}; largest process {memory:.2f} GB"
    )


if __name__ == "__main__":
    main()

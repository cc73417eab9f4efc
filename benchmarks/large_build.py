"""Seconds and memory of a build with very many service records: python -m benchmarks.large_build [ROWS]

The log is written on the fly as an office system would export it: one CSV, every field as text.
"""

import shutil
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
    from (select n, date '2023-10-01' + (n % 1080)::integer as received from range({rows}) as numbers(n))
) to '{file}' (header, delimiter ',')
"""


def write_log(file: Path, rows: int) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as con:
        con.execute(LOG.format(rows=rows, file=file.as_posix()))


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with sample_inbox() as folder:
        shutil.rmtree(folder / "inbox" / "service_records")
        log = folder / "inbox" / "service_records" / "export.csv"
        write_log(log, rows)
        print(f"{rows:,} service records, a CSV of {log.stat().st_size / 1e6:,.0f} MB")
        since = time.perf_counter()
        root = build(folder)
        seconds = time.perf_counter() - since
        newest = builds.newest(root)
        with duckdb.connect(str(newest / builds.WAREHOUSE), read_only=True) as con:
            (kept,) = con.execute("select count(*) from core.service_records").fetchone()
        size = (newest / builds.WAREHOUSE).stat().st_size / 1e6
    print(
        f"build {seconds:.1f} s, {rows / seconds:,.0f} rows a second; {kept:,} kept; warehouse {size:,.0f} MB"
    )
    if resource:
        # Linux counts kilobytes, macOS bytes.
        unit = 1 if sys.platform == "darwin" else 1024
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit / 1e9
        print(f"largest process {memory:.2f} GB")


if __name__ == "__main__":
    main()

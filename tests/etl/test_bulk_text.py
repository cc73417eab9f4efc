"""A long text file must give the same rows whichever way it is read."""

import itertools
import random
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

import community
from etl import bulk_text, desk, load
from etl.files import Layout
from etl.sources import named
from etl.staging import Staging

HEADER = "序号,受理日期,办理事项,窗口,满意度,备注"
CONSTANTS = Layout("service_records", "*", {}, {"platform": "热线"})
# lines as offices leave them among their records
ODD = (
    "合计,,40,,,",
    "小 计,,,,,",
    "3,2026-09-01,合计,,,",
    "合计",
    ",,,,,",
    "7,,,,,",
    HEADER,
    " 序号 , 受理日期 ,办理 事项,窗口,满意度,备注",
    "填表人：王芳,,,,,",
    "注：以上为本月",
    "8,2026-09-03",
    "9,2026-09-03,居住证明",
    "10,2026-09-03,居住证明,党建,满意,回访,多一格",
    "11,2026-09-03,居住证明,党建,满意,回访,",
    "12,党建,2026-09-03,居住证明,满意,",
    "13,居住证明,党建,满意,,",
    "14,２０２６-09-04,居住证明,党建,,",
    "15,　2026-09-04,　,党建,,",
    "16, 2026-09-04 , 居住证明 ,　党建,,",
    "17,2026-09-05,审计咨询,,,",
    "统计,2026-09-05,咨询,,,",
    '18,2026-09-05,"居住证明,复印",党建,"",',
    '"19","2026-09-05","居住证明","党建","满意","回访"',
    '26,2026-09-05,居住证明,党建,",",",,,"',
    "25,2026-09-05,居住证明,党建,,,,,,",
    "20,2026-09-05," + "长" * 40 + ",,,",
)
# lines that make a file one for the ordinary reader
NOT_PLAIN = (
    '21,2026-09-05,"居住\n证明",党建,,',
    '22,2026-09-05,居住"证明,党建,,',
    '23,2026-09-05,"说""好""",党建,,',
    "24,2026-09-05,居住证明,党建,,,,,,远",
    "",
)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A desk, and the folder of what does not fit into its memory."""
    folder = tmp_path_factory.mktemp("temporary")
    with closing(desk.open_desk(folder, community.load(community.FILE))) as con:
        yield con, folder


def rows_of(path: Path, layout: Layout, place: tuple[duckdb.DuckDBPyConnection, Path]) -> dict[str, list]:
    """All that reading a file leaves on the desk, which is empty again afterwards."""
    con, folder = place
    staging = Staging(con, named("service_records"))
    [loaded] = load.load_file(staging, path, path.parent, layout, itertools.count(1))
    staging.flush()
    tables = ("staging.service_records", "raw.skipped", "raw.shifted")
    found = {name: con.execute(f"select * from {name} order by all").fetchall() for name in tables}
    con.execute("drop table staging.service_records; delete from raw.skipped; delete from raw.shifted")
    assert list(folder.iterdir()) == []
    return found | {"counts": [(loaded.rows_read, loaded.rows_skipped)]}


def both_ways(path: Path, place, monkeypatch, layout: Layout = CONSTANTS) -> tuple[dict, dict, bool]:
    """What the ordinary reader and the bulk reader leave, and whether the bulk reader took the file."""
    ordinary = rows_of(path, layout, place)
    taken = []
    insert = bulk_text.insert
    with monkeypatch.context() as patched:
        patched.setattr(bulk_text, "LONG", 0)
        patched.setattr(bulk_text, "insert", lambda *given: taken.append(insert(*given)) or taken[-1])
        bulk = rows_of(path, layout, place)
    return ordinary, bulk, taken == [True]


def write(path: Path, lines: list[str], encoding: str = "utf-8", end: str = "\n", last: str = "\n") -> Path:
    path.write_bytes((end.join(lines) + last.replace("\n", end)).encode(encoding))
    return path


def records(number: int) -> list[str]:
    return [f"{n},2026-09-{1 + n % 28:02},居住证明,党建,满意," for n in range(number)]


@pytest.mark.parametrize("seed", range(40))
def test_a_file_with_odd_lines_gives_the_same_rows_both_ways(seed, tmp_path, place, monkeypatch):
    chance = random.Random(seed)
    lines = records(chance.choice((60, 300, 3000)))
    for odd in chance.choices(ODD, k=chance.randint(1, 30)):
        lines.insert(chance.randint(1, len(lines)), odd)
    title = ["新城社区窗口登记", ""][: chance.randint(0, 2)]
    path = write(
        tmp_path / "a.csv",
        [*title, HEADER, *lines],
        chance.choice(("utf-8", "utf-8-sig", "gb18030", "utf-16")),
        chance.choice(("\n", "\r\n")),
        chance.choice(("", "\n", "\n\n", "\n\n\n")) if len(title) < 2 else "\n",
    )
    ordinary, bulk, is_taken = both_ways(path, place, monkeypatch)
    assert bulk == ordinary
    assert is_taken or len(lines) < 400  # among few lines the odd ones are too many


@pytest.mark.parametrize("odd", NOT_PLAIN)
def test_a_file_that_is_not_plain_is_left_to_the_ordinary_reader(odd, tmp_path, place, monkeypatch):
    lines = [HEADER, *records(100)]
    path = write(tmp_path / "a.csv", [*lines[:60], odd, *lines[60:]])
    ordinary, bulk, is_taken = both_ways(path, place, monkeypatch)
    assert bulk == ordinary
    assert not is_taken


def test_row_numbers_are_those_the_office_counts_in_a_file_of_many_blocks(tmp_path, place, monkeypatch):
    # DuckDB reads blocks of some megabytes side by side; they must not come out in another order
    lines = [f"{n},2026-09-01,事项{n}{'长' * 60},,," for n in range(3, 300_003)]
    path = write(tmp_path / "a.csv", ["窗口登记", HEADER, *lines, "合计,,,,,"])
    monkeypatch.setattr(bulk_text, "LONG", 0)
    found = rows_of(path, CONSTANTS, place)
    assert [row[1] for row in found["raw.skipped"]] == [1, 2, 300_003]
    item = [column.name for column in named("service_records").columns].index("item") + 2
    assert all(row[item].startswith(f"事项{row[1]}长") for row in found["staging.service_records"])
    assert found["counts"] == [(300_003, 3)]


def test_a_column_of_the_mapping_and_its_constant_are_filled(tmp_path, place, monkeypatch):
    layout = Layout("service_records", "*", {"item": "项目"}, {"received_date": "2026-09-01"})
    lines = [f"项目{n},{n},x" for n in range(100)]
    path = write(tmp_path / "a.csv", ["项目,编号,其他", *lines])
    ordinary, bulk, is_taken = both_ways(path, place, monkeypatch, layout)
    assert bulk == ordinary
    assert is_taken
    assert len(bulk["staging.service_records"]) == 100

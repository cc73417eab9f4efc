"""A file that has not changed is not read again, and gives the same build."""

import shutil
from pathlib import Path

import pytest

from etl import load
from tests.etl.inboxes import SERVICES, rows_of, text, workbook
from warehouse import builds

ROWS = [
    SERVICES,
    ("2026-09-01", "居住证明", "王芳", "", "新城花园", "已办结"),
    ("2026-13-01", "老年证", "", "", "桃园里", ""),
    ("合计", "", "2"),
]
EVERYTHING = (
    ("select * exclude (seconds) from meta.loads order by all", "warehouse.duckdb"),
    ("select * from core.service_records order by all", "warehouse.duckdb"),
    ("select * from raw.rejects order by all", "people.duckdb"),
    ("select * from raw.skipped order by all", "people.duckdb"),
)


@pytest.fixture
def reads(monkeypatch) -> list[str]:
    """Names of the files read, in order."""
    found = []
    load_file = load.load_file

    def noted(staging, path, *rest):
        found.append(path.name)
        return load_file(staging, path, *rest)

    monkeypatch.setattr(load, "load_file", noted)
    return found


def deliver(inbox: Path) -> None:
    folder = inbox / "service_records"
    text(folder / "a.csv", [*ROWS, ("2026-09-03", "老年证", "王芳", "", "新城花园", "已办结", "多一格")])
    workbook(folder / "b.xlsx", 九月=[("窗口登记",), *ROWS], 说明=[("请勿改动",)])
    text(folder / "c.csv", ROWS)


def all_of(folder: Path) -> list[list[tuple]]:
    return [rows_of(folder, sql, file) for sql, file in EVERYTHING]


def entries() -> list[Path]:
    return sorted((builds.STATE / "read").iterdir())


def test_only_a_changed_file_is_read_and_the_build_is_as_if_all_were(inbox, build, reads):
    deliver(inbox)
    build()
    text(inbox / "service_records" / "a.csv", [*ROWS, ("2026-09-09", "社保咨询", "", "", "", "")])
    reads.clear()
    second = all_of(build())
    assert reads == ["a.csv"]
    shutil.rmtree(builds.STATE / "read")
    assert all_of(build()) == second


def test_nothing_is_read_when_nothing_has_changed(inbox, build, reads):
    deliver(inbox)
    first = all_of(build())
    reads.clear()
    assert all_of(build()) == first
    assert reads == []


def test_a_damaged_entry_is_read_anew_and_written_again(inbox, build, reads):
    deliver(inbox)
    first = all_of(build())
    damaged, emptied, _ = entries()
    whole = damaged.read_bytes()
    damaged.write_bytes(whole[:200] + bytes(50) + whole[250:])
    emptied.write_bytes(b"")
    reads.clear()
    assert all_of(build()) == first
    assert len(reads) == 2
    reads.clear()
    build()
    assert reads == []


def test_entries_are_for_the_owner_only_and_go_when_the_file_has_gone(inbox, build, reads):
    deliver(inbox)
    build()
    assert oct((builds.STATE / "read").stat().st_mode & 0o777) == "0o700"
    assert {oct(path.stat().st_mode & 0o777) for path in entries()} == {"0o600"}
    (inbox / "service_records" / "b.xlsx").unlink()
    build()
    assert len(entries()) == 2


def test_a_mapping_that_has_changed_means_reading_again(inbox, build, reads, tmp_path):
    text(inbox / "service_records" / "a.csv", [("立案", "项目"), ("20260901", "噪音")])
    for item in ("项目", "立案"):
        mapping = tmp_path / "mappings" / "a.toml"
        mapping.parent.mkdir(exist_ok=True)
        mapping.write_text(
            'source = "service_records"\nfiles = "a.csv"\n'
            f'[columns]\nreceived_date = "立案"\nitem = "项目"\n[constants]\nremarks = "{item}"\n',
            encoding="utf-8",
        )
        build(mapping.parent)
    assert reads == ["a.csv", "a.csv"]

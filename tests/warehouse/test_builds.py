"""Builds are found newest first, and reading them from many threads gives right numbers."""

import threading
from pathlib import Path

import duckdb
import pytest

from warehouse import builds
from warehouse.connection import open_people, open_warehouse, query


def made(root: Path, name: str, rows: int = 10) -> Path:
    folder = root / name
    folder.mkdir(parents=True)
    for file in (builds.WAREHOUSE, builds.PEOPLE):
        with duckdb.connect(str(folder / file)) as con:
            con.execute(f"create table numbers as select range as n from range({rows})")
    return folder


def test_a_build_finished_while_an_old_one_is_open_is_the_newest(tmp_path):
    old = made(tmp_path, "20260930T101500Z")
    con = open_warehouse(old)
    new = builds.publish(made(tmp_path, "20260930T101501Z.part", rows=20))
    assert builds.newest(tmp_path) == new
    assert query(con, "select count(*) as n from numbers")["n"].item() == 10
    assert query(open_warehouse(new), "select count(*) as n from numbers")["n"].item() == 20


def test_unfinished_and_foreign_folders_are_no_builds(tmp_path):
    made(tmp_path, "20260930T101500Z.part")
    made(tmp_path, "old")
    (tmp_path / "20260930T101500Z").mkdir()
    assert builds.find(tmp_path) == []
    with pytest.raises(builds.NoWarehouse, match="python -m etl build"):
        builds.newest(tmp_path)


def test_a_name_is_never_taken_twice_and_sorts_last_even_with_a_clock_set_back(tmp_path):
    made(tmp_path, "29990101T000000Z")
    second = builds.new_name(tmp_path)
    assert second == "29990101T000000Z-2"
    made(tmp_path, second)
    made(tmp_path, "29990101T000000Z-10")
    assert builds.newest(tmp_path).name == "29990101T000000Z-10"


def test_the_newest_five_builds_are_kept(tmp_path):
    for second in range(7):
        made(tmp_path, f"20260930T10150{second}Z")
    builds.prune(tmp_path)
    assert [path.name[-3:-1] for path in builds.find(tmp_path)] == ["06", "05", "04", "03", "02"]


def test_eight_threads_with_300_queries_each_get_no_wrong_value(tmp_path):
    con = open_warehouse(made(tmp_path, "20260930T101500Z", rows=5000))
    wrong = []

    def ask(thread: int) -> None:
        for number in range(300):
            expected = thread * 300 + number
            got = query(con, "select n from numbers where n = ?", [expected])["n"].tolist()
            if got != [expected]:
                wrong.append((expected, got))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_a_reader_can_neither_write_nor_reach_files_nor_loosen_that(tmp_path):
    con = open_warehouse(made(tmp_path, "20260930T101500Z"))
    for forbidden in (
        "insert into numbers values (1)",
        "copy numbers to 'leak.csv'",
        "select * from read_text('/etc/hostname')",
        "set enable_external_access = true",
        "set memory_limit = '64GB'",
    ):
        with pytest.raises(duckdb.Error):
            query(con, forbidden)


def test_opening_the_people_file_is_logged(tmp_path, monkeypatch):
    monkeypatch.setattr(builds, "STATE", tmp_path / "state")
    build = made(tmp_path, "20260930T101500Z")
    open_people(build, "secretary", "visit list\nof September").close()
    [line] = (tmp_path / "state" / "access.log").read_text(encoding="utf-8").splitlines()
    assert line.split("\t")[1:] == ["secretary", "visit list of September", build.name]

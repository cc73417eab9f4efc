"""A rehearsal changes nothing; publishing loses nothing; undo brings the earlier numbers back under a new name."""

import json
import os
import shutil
from pathlib import Path

import pytest

from tests.etl.inboxes import SERVICES, etl, rows_of, text
from warehouse import builds

COUNT = "select count(*) from core.service_records"
OLD = [("2026-09-01", "居住证明", "", "", "", ""), ("2026-09-02", "老年证", "", "", "", "")]
NEW = [("2026-09-03", "居住证明", "", "", "", "")]


@pytest.fixture(scope="module")
def begun(tmp_path_factory) -> Path:
    """An inbox with two records, in service, and what the build has remembered. To be copied."""
    folder = tmp_path_factory.mktemp("begun")
    text(folder / "inbox" / "service_records" / "a.csv", [SERVICES, *OLD])
    done = etl("build", "--inbox", folder / "inbox", "--builds", folder / "builds", state=folder / "state")
    assert done.returncode == 0
    return folder


@pytest.fixture
def office(begun, tmp_path):
    """office(command, …): an etl command on one inbox with two records in service and one dropped file."""
    shutil.copytree(begun, tmp_path, dirs_exist_ok=True)
    text(tmp_path / "dropped" / "service_records" / "b.csv", [SERVICES, *NEW])
    places = {name: tmp_path / name for name in ("inbox", "dropped", "builds", "progress", "held")}

    def run(command: str, *names: str, language: str = "en", **given):
        options = {**{name: places[name] for name in names}, **given}
        words = [part for name, value in options.items() for part in (f"--{name}", value)]
        return etl(command, *words, state=tmp_path / "state", language=language)

    return run


def rehearsed(office):
    done = office("rehearse", "inbox", "dropped", "builds", "progress")
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_rehearsed_build_is_whole_but_no_reader_finds_it(office, tmp_path):
    first = builds.newest(tmp_path / "builds")
    held = rehearsed(office)
    assert held.endswith(".held")
    assert rows_of(tmp_path / held, COUNT) == [(3,)]
    assert builds.find(tmp_path / "builds") == [first]
    assert not (tmp_path / "inbox" / "service_records" / "b.csv").exists()
    assert json.loads((tmp_path / "progress").read_text()) == {"step": "checking", "done": 0, "of": 1}
    assert not list((tmp_path / "builds").glob(".rehearsal-*"))


def test_publishing_puts_the_build_into_service_and_its_files_into_the_inbox(office, tmp_path):
    held = rehearsed(office)
    assert office("publish", "builds", "inbox", "dropped", held=held).returncode == 0
    assert rows_of(builds.newest(tmp_path / "builds"), COUNT) == [(3,)]
    assert (tmp_path / "inbox" / "service_records" / "b.csv").is_file()
    assert not list((tmp_path / "dropped").rglob("*.csv"))
    assert not list((tmp_path / "builds").glob("*.held"))


def test_a_file_that_takes_the_place_of_another_leaves_the_old_one_kept(office, tmp_path):
    text(tmp_path / "dropped" / "service_records" / "a.csv", [SERVICES, *OLD, *OLD[:1]])
    held = rehearsed(office)
    assert rows_of(tmp_path / held, "select count(*) from meta.loads") == [(2,)]
    assert office("publish", "builds", "inbox", "dropped", held=held).returncode == 0
    [kept] = (tmp_path / "state" / "replaced").rglob("a.csv")
    assert kept.read_text(encoding="utf-8").count("2026-09") == 2
    assert (tmp_path / "inbox" / "service_records" / "a.csv").read_text(encoding="utf-8").count(
        "2026-09"
    ) == 3


def test_undo_serves_the_earlier_build_again_and_undoing_that_the_later_one(office, tmp_path):
    first = builds.newest(tmp_path / "builds")
    assert office("publish", "builds", "inbox", "dropped", held=rehearsed(office)).returncode == 0
    published = builds.newest(tmp_path / "builds")

    assert office("undo", "builds", "inbox").returncode == 0
    back = builds.newest(tmp_path / "builds")
    assert back not in (first, published)
    assert rows_of(back, COUNT) == [(2,)]
    assert builds.restored_from(back) == first.name
    assert f"brought back: {first.name}" in office("status", "builds").stdout

    assert office("undo", "builds", "inbox").returncode == 0
    assert rows_of(builds.newest(tmp_path / "builds"), COUNT) == [(3,)]
    assert builds.restored_from(builds.newest(tmp_path / "builds")) == published.name

    assert office("undo", "builds", "inbox", to=back.name).returncode == 0
    assert builds.restored_from(builds.newest(tmp_path / "builds")) == first.name
    assert rows_of(first, COUNT) == [(2,)]


def read_next(office, tmp_path) -> list[tuple]:
    """What the next build of the inbox serves, by kind of request."""
    assert office("build", "inbox", "builds").returncode == 0
    return rows_of(
        builds.newest(tmp_path / "builds"),
        "select item, count(*) from core.service_records group by item order by item",
    )


def test_what_was_undone_is_not_read_by_the_next_build_and_what_it_replaced_is(office, tmp_path):
    ledger = tmp_path / "inbox" / "service_records" / "a.csv"
    text(tmp_path / "dropped" / "service_records" / "a.csv", [SERVICES, *OLD, *OLD])
    assert office("publish", "builds", "inbox", "dropped", held=rehearsed(office)).returncode == 0
    published = builds.newest(tmp_path / "builds").name
    since = text(ledger.with_name("c.csv"), [SERVICES, ("2026-09-04", "助餐送餐", "", "", "", "")])

    assert office("undo", "builds", "inbox").returncode == 0
    assert sorted(path.name for path in ledger.parent.iterdir()) == ["a.csv", "c.csv"]
    # what the next start of the dashboard goes by: nothing has come in since
    marker = builds.newest(tmp_path / "builds") / builds.RESTORED
    assert all(path.stat().st_ctime <= marker.stat().st_mtime for path in ledger.parent.iterdir())
    taken_out = tmp_path / "state" / "taken_out" / published / "service_records"
    assert sorted(path.name for path in taken_out.iterdir()) == ["a.csv", "b.csv"]
    assert taken_out.stat().st_mode & 0o777 == 0o700
    assert read_next(office, tmp_path) == [("助餐送餐", 1), ("居住证明", 1), ("老年证", 1)]

    since.unlink()
    assert office("undo", "builds", "inbox", to=published).returncode == 0
    assert read_next(office, tmp_path) == [("居住证明", 3), ("老年证", 2)]


def test_a_file_corrected_by_hand_since_is_not_taken_out_by_undo(office, tmp_path):
    assert office("publish", "builds", "inbox", "dropped", held=rehearsed(office)).returncode == 0
    corrected = tmp_path / "inbox" / "service_records" / "b.csv"
    text(corrected, [SERVICES, ("2026-09-05", "居住证明", "", "", "", "")])
    assert office("undo", "builds", "inbox").returncode == 0
    assert "2026-09-05" in corrected.read_text(encoding="utf-8")


def test_without_an_earlier_build_undo_says_so(office, tmp_path):
    done = office("undo", "builds", "inbox")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no earlier build" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_preview_made_before_the_newest_build_is_not_published(office, tmp_path):
    held = rehearsed(office)
    assert office("build", "inbox", "builds").returncode == 0
    done = office("publish", "builds", "inbox", "dropped", held=held)
    assert done.returncode == 2
    assert "Preview the files again" in done.stderr
    assert (tmp_path / "dropped" / "service_records" / "b.csv").is_file()


def test_only_a_preview_of_the_same_builds_is_published(office, tmp_path):
    for strange in (builds.newest(tmp_path / "builds"), tmp_path / "elsewhere.held"):
        done = office("publish", "builds", "inbox", "dropped", held=strange)
        assert done.returncode == 2
        assert "no preview that can be published" in done.stderr
    assert (tmp_path / "dropped" / "service_records" / "b.csv").is_file()


def test_two_at_once_are_refused_with_a_sentence(office, tmp_path):
    from etl import parts

    with parts.alone(tmp_path / "builds"):
        for done in (
            office("rehearse", "inbox", "dropped", "builds"),
            office("build", "inbox", "builds"),
            office("undo", "builds", "inbox"),
        ):
            assert done.returncode == 2
            assert "Another build is being made" in done.stderr
            assert "Traceback" not in done.stderr


def test_a_preview_nobody_published_within_a_day_goes_with_the_next_run(office, tmp_path):
    held = tmp_path / rehearsed(office)
    held = held.rename(held.with_name("20260101T000000Z.held"))  # two may be made within a second
    yesterday = held.stat().st_mtime - 25 * 3600
    os.utime(held, (yesterday, yesterday))
    fresh = tmp_path / rehearsed(office)
    assert not held.exists()
    assert fresh.exists()


def test_a_file_that_cannot_be_used_stops_the_rehearsal_and_leaves_nothing_behind(office, tmp_path):
    text(tmp_path / "dropped" / "service_records" / "c.csv", [("菜单", "价格"), ("面条", "12")])
    done = office("rehearse", "inbox", "dropped", "builds", "progress")
    assert done.returncode == 3
    assert "service_records/c.csv" in done.stderr
    told = json.loads((tmp_path / "progress").read_text(encoding="utf-8"))
    assert told["step"] == "refused"
    assert told["problems"][0].startswith("service_records/c.csv: ")
    assert [
        path.name
        for path in (tmp_path / "builds").iterdir()
        if path.name.endswith((".held", ".part")) or path.name.startswith(".rehearsal")
    ] == []

"""Questions asked in SQL: runs are kept without values, saved queries by versions, and nobody's name or number."""

import sqlite3
from pathlib import Path

import pytest

from state import queries
from state.queries import history, may_be_kept, ran, remove, save, saved
from state.refused import Refused

NAMES = ("周敏",)
COUNT = "select count(*) from core.residents"
BY_ESTATE = "select estate, count(*)\nfrom core.residents\ngroup by all"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / queries.FILE


def refused(call, *arguments) -> str:
    with pytest.raises(Refused) as told:
        call(*arguments)
    return told.value.why


def test_the_newest_run_stands_first_and_a_text_run_again_stands_once(file):
    assert history(file) == []
    ran(file, COUNT, "20260101T000000Z", 0.25, 1, NAMES)
    ran(file, BY_ESTATE, "20260101T000000Z", 0.5, 9, NAMES)
    ran(file, f"{COUNT}\n", "20260102T000000Z", 0.75, 1, NAMES)
    found = history(file)
    assert [each.text for each in found] == [COUNT, BY_ESTATE]
    assert (found[0].build_id, found[0].seconds, found[0].row_count) == ("20260102T000000Z", 0.75, 1)
    assert found[0].at.utcoffset().total_seconds() == 0
    with sqlite3.connect(file) as con:
        assert con.execute("select count(*) from runs").fetchone() == (3,)
    con.close()


def test_no_more_runs_are_shown_than_two_hundred(file):
    for number in range(queries.MOST + 5):
        ran(file, f"select {number}", "build", 0, 1, ())
    found = history(file)
    assert len(found) == queries.MOST == 200
    assert (found[0].text, found[-1].text) == ("select 204", "select 5")


def test_a_query_saved_again_under_its_name_is_a_new_version_of_it(file):
    assert saved(file) == []
    number = save(file, "各小区人数", COUNT, "", "secretary", NAMES)
    assert save(file, " 各小区人数 ", BY_ESTATE, "给例会", "secretary", NAMES) == number
    other = save(file, "全部", COUNT, "", "secretary", NAMES)
    assert {each.query_id: (each.name, each.text, each.note, each.versions) for each in saved(file)} == {
        number: ("各小区人数", BY_ESTATE, "给例会", 2),
        other: ("全部", COUNT, "", 1),
    }


def test_a_removed_query_is_no_longer_listed_and_its_name_begins_anew(file):
    number = save(file, "人数", COUNT, "", "secretary", NAMES)
    (first,) = saved(file)
    save(file, "人数", BY_ESTATE, "", "secretary", NAMES)
    assert refused(remove, file, number, "secretary", first.seen) == Refused.CHANGED_MEANWHILE
    remove(file, number, "secretary", saved(file)[0].seen)
    assert saved(file) == []
    assert refused(remove, file, number, "secretary", first.seen) == Refused.OVER
    assert save(file, "人数", COUNT, "", "secretary", NAMES) != number
    with pytest.raises(KeyError):
        remove(file, 99, "secretary", 1)
    with sqlite3.connect(file) as con:
        kept = con.execute("select is_removed from versions order by version_id").fetchall()
    con.close()
    assert kept == [(0,), (0,), (1,), (0,)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("  \n", Refused.EMPTY),
        ("select '990101195003071239'", Refused.PERSONAL_NUMBER),
        ("select 13800138000", Refused.PERSONAL_NUMBER),
        ("select * from core.tasks\nwhere title like '%周敏%'", Refused.NAME),
    ],
)
def test_a_text_that_holds_a_person_is_not_kept(file, text, why):
    assert refused(ran, file, text, "build", 0, 1, NAMES) == why
    assert refused(save, file, "一问", text, "", "secretary", NAMES) == why
    assert not file.exists()


def test_a_name_or_a_note_that_holds_a_person_is_not_kept(file):
    assert refused(save, file, "周敏的件", COUNT, "", "secretary", NAMES) == Refused.NAME
    assert refused(save, file, "一问", COUNT, "问13800138000", "secretary", NAMES) == Refused.PERSONAL_NUMBER
    assert refused(save, file, " ", COUNT, "", "secretary", NAMES) == Refused.EMPTY
    assert not file.exists()


def test_days_and_amounts_in_a_text_are_no_numbers_of_a_person(file):
    text = "select * from core.calendar where day between '2026-01-01' and '2026-12-31' or 1000000 > 5"
    assert may_be_kept(text)
    assert not may_be_kept("select 13800138000")
    ran(file, text, "build", 0, 1, NAMES)
    assert [each.text for each in history(file)] == [text]


@pytest.mark.parametrize(
    "statement",
    [
        "update runs set text = 'nothing'",
        "delete from runs",
        "delete from versions",
        "delete from queries",
        "update versions set name = 'nothing'",
        "insert or replace into runs select * from runs",
        "insert or replace into versions select * from versions",
        "insert into versions select null, 9, 0, 'x', text, '', who, at from versions",
    ],
)
def test_the_file_itself_refuses_to_change_or_forget(file, statement):
    ran(file, COUNT, "build", 0.5, 1, NAMES)
    save(file, "人数", COUNT, "", "secretary", NAMES)
    before = history(file), saved(file)
    con = sqlite3.connect(file)
    con.execute("pragma foreign_keys = on")
    with pytest.raises(sqlite3.IntegrityError):
        con.execute(statement)
    con.close()
    assert (history(file), saved(file)) == before
    assert file.stat().st_mode & 0o777 == 0o600


# Two at once --------------------------------------------------------------------------------------------------


def work(file: Path, name: str, start) -> None:
    start.wait()
    for n in range(15):
        save(file, f"{name} {n}", COUNT, "", "secretary", ())


def test_two_processes_saving_at_once_lose_nothing(file, at_once):
    at_once(work, file, "left", "right")
    assert {each.name for each in saved(file)} == {
        f"{side} {n}" for side in ("left", "right") for n in range(15)
    }

"""Events: noted once, put right or taken back, and found by the days and the estate they touch."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from state import events
from state.events import What, change, note, standing, withdraw
from state.files import fingerprint
from state.refused import Refused

NAMES = ("周敏",)
FESTIVAL = What(date(2026, 10, 18), date(2026, 10, 18), "重阳节", "Double Ninth", "festival")
WORKS = What(date(2026, 3, 1), date(2026, 6, 30), "加装电梯", "", "works", "桃园里")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / events.FILE


def refused(call, *arguments) -> str:
    with pytest.raises(Refused) as told:
        call(*arguments)
    return told.value.why


def titles(found) -> list[str]:
    return [each.what.title_zh for each in found]


def test_an_event_is_noted_put_right_and_taken_back_and_all_of_it_stays(file):
    assert standing(file) == []
    number = note(file, FESTIVAL, "secretary", NAMES)
    (noted,) = standing(file)
    assert (noted.event_id, noted.what) == (number, FESTIVAL)
    moved = What(date(2026, 10, 19), date(2026, 10, 20), "重阳节", "Double Ninth", "festival")
    change(file, number, moved, "secretary", noted.seen, NAMES)
    assert [each.what for each in standing(file)] == [moved]
    withdraw(file, number, "secretary", standing(file)[0].seen)
    assert standing(file) == []
    with sqlite3.connect(file) as con:
        kept = con.execute("select first_day, is_withdrawn from changes order by change_id").fetchall()
    con.close()
    assert kept == [("2026-10-18", 0), ("2026-10-19", 0), ("2026-10-19", 1)]


def test_what_may_not_be_written_is_refused(file):
    for title, why in (
        ("周敏上任", Refused.NAME),
        ("", Refused.EMPTY),
        ("热线13800138000", Refused.PERSONAL_NUMBER),
    ):
        assert refused(note, file, What(date(2026, 1, 1), date(2026, 1, 1), title), "secretary", NAMES) == why
    latin = What(date(2026, 1, 1), date(2026, 1, 1), "上任", "周 敏")
    assert refused(note, file, latin, "secretary", NAMES) == Refused.NAME
    back = What(date(2026, 1, 2), date(2026, 1, 1), "倒着")
    assert refused(note, file, back, "secretary", NAMES) == Refused.DAYS_REVERSED
    assert not file.exists()
    number = note(file, FESTIVAL, "secretary", NAMES)
    seen = standing(file)[0].seen
    change(file, number, WORKS, "secretary", seen, NAMES)
    assert refused(change, file, number, FESTIVAL, "secretary", seen, NAMES) == Refused.CHANGED_MEANWHILE
    assert refused(withdraw, file, number, "secretary", seen) == Refused.CHANGED_MEANWHILE
    withdraw(file, number, "secretary", seen + 1)
    assert refused(withdraw, file, number, "secretary", seen + 2) == Refused.OVER
    with pytest.raises(KeyError):
        withdraw(file, 99, "secretary", 1)


def test_events_are_found_by_the_days_and_the_estate_they_touch(file):
    for what in (FESTIVAL, WORKS):
        note(file, what, "secretary", NAMES)

    def found(first: date, last: date, estate: str | None = None) -> list[str]:
        return titles(events.events(file, first, last, estate))

    assert found(date(2026, 1, 1), date(2026, 12, 31)) == ["加装电梯", "重阳节"]
    assert found(date(2026, 6, 30), date(2026, 10, 17)) == ["加装电梯"]
    assert found(date(2026, 7, 1), date(2026, 10, 17)) == []
    assert found(date(2026, 10, 18), date(2026, 10, 18)) == ["重阳节"]
    assert found(date(2026, 1, 1), date(2026, 12, 31), "桃园里") == ["加装电梯", "重阳节"]
    assert found(date(2026, 1, 1), date(2026, 12, 31), "锦绣苑") == ["重阳节"]


@pytest.mark.parametrize(
    "statement",
    [
        "update changes set title_zh = 'nothing'",
        "delete from changes",
        "delete from events",
        "insert or replace into changes select * from changes",
        "insert into changes select null, 9, 0, first_day, last_day, 'x', '', kind, null, who, at from changes",
    ],
)
def test_the_file_itself_refuses_to_change_or_forget(file, statement):
    note(file, FESTIVAL, "secretary", NAMES)
    before = standing(file)
    con = sqlite3.connect(file)
    con.execute("pragma foreign_keys = on")
    with pytest.raises(sqlite3.IntegrityError):
        con.execute(statement)
    con.close()
    assert standing(file) == before
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_fingerprint_of_a_file_changes_with_a_write_even_while_a_reader_holds_it_open(file):
    assert fingerprint(file) == ()
    number = note(file, FESTIVAL, "secretary", NAMES)
    first = fingerprint(file)
    (noted,) = standing(file)
    assert fingerprint(file) == first
    with sqlite3.connect(file) as reader:
        reader.execute("select * from events").fetchall()
        change(
            file, number, WORKS, "secretary", noted.seen, NAMES
        )  # stays in the log of writes until it closes
        assert fingerprint(file) != first
    reader.close()


# Two at once --------------------------------------------------------------------------------------------------


def work(file: Path, name: str, start) -> None:
    start.wait()
    for n in range(15):
        note(file, What(date(2026, 1, 1), date(2026, 1, 1), f"{name} {n}"), "secretary", NAMES)


def test_two_processes_writing_at_once_lose_nothing(file, at_once):
    at_once(work, file, "left", "right")
    wanted = {f"{name} {n}" for name in ("left", "right") for n in range(15)}
    assert set(titles(standing(file))) == wanted
    assert len(standing(file)) == 30

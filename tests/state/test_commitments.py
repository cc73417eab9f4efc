"""Commitments: what is kept of them, which ones the next meeting opens with, and that none of it is ever lost."""

import sqlite3
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from state import commitments
from state.commitments import Number, answer, make, of_last_meeting, of_meeting
from state.refused import Refused

ROOT = Path(__file__).parents[2]
DECK, MEETING, DUE = "季度例会", date(2026, 7, 6), date(2026, 9, 30)
RATE = Number("on_time_rate", "桃园里", "2026Q2", 92.857142857)
NAMES = ("周敏",)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / commitments.FILE


def promise(file: Path, what: str = "每周清一次积压", day: date = MEETING, deck: str = DECK, **more) -> int:
    given = {"number": RATE, "who": "劳动保障窗口", "due": max(day, DUE), "by": "secretary", "names": NAMES}
    return make(file, day, deck, what=what, **(given | more))


def one(file: Path, number: int) -> commitments.Commitment:
    return next(each for each in commitments.commitments(file) if each.commitment_id == number)


def say(file: Path, number: int, kind: str, remark: str = "", due: date | None = None) -> None:
    answer(file, number, kind, "secretary", remark, one(file, number).last.event_id, NAMES, due)


def refused(call, *arguments, **more) -> Refused:
    with pytest.raises(Refused) as told:
        call(*arguments, **more)
    return told.value


def test_a_commitment_keeps_who_what_by_when_and_its_number_to_the_last_digit(file):
    promise(file)
    (kept,) = commitments.commitments(file)
    assert (kept.meeting_day, kept.deck, kept.number) == (MEETING, DECK, RATE)
    assert (kept.who, kept.what, kept.due, kept.is_open) == ("劳动保障窗口", "每周清一次积压", DUE, True)
    assert [(each.kind, each.who, each.due) for each in kept.events] == [("made", "secretary", None)]


def test_a_number_that_was_missing_stays_missing_and_is_no_zero(file):
    promise(file, number=Number("on_time_rate", None, "2026Q2", None))
    assert commitments.commitments(file)[0].number.value is None


def test_answers_are_added_and_the_day_it_is_due_is_the_last_one_given(file):
    number = promise(file)
    say(file, number, "postponed", "等系统上线", date(2026, 10, 31))
    say(file, number, "postponed", "", date(2026, 11, 30))
    assert (one(file, number).due, one(file, number).first_due) == (date(2026, 11, 30), DUE)
    assert one(file, number).is_open
    say(file, number, "done", "已清零")
    say(file, number, "not_done", "又积压了")
    kept = one(file, number)
    assert [each.kind for each in kept.events] == ["made", "postponed", "postponed", "done", "not_done"]
    assert (kept.is_open, kept.due, kept.last.remark) == (False, date(2026, 11, 30), "又积压了")


def test_what_may_not_be_written_is_refused_and_leaves_nothing_behind(file):
    assert refused(promise, file, "请周敏走访").why == Refused.NAME
    assert refused(promise, file, who="周敏").found == ("周敏",)
    assert refused(promise, file, deck="周敏专题会").why == Refused.NAME
    assert refused(promise, file, "回电１３８００１３８０００").why == Refused.PERSONAL_NUMBER
    assert refused(promise, file, " ").why == Refused.EMPTY
    assert refused(promise, file, due=date(2026, 7, 5)).why == Refused.DUE_TOO_EARLY
    assert not file.exists()
    number = promise(file)
    assert refused(say, file, number, "done", "周敏办的").why == Refused.NAME
    assert refused(say, file, number, "postponed", "", DUE).why == Refused.DUE_TOO_EARLY
    assert refused(say, file, number, "postponed").why == Refused.DUE_TOO_EARLY
    seen = one(file, number).last.event_id
    say(file, number, "done")
    assert (
        refused(answer, file, number, "not_done", "secretary", "", seen, NAMES).why
        == Refused.CHANGED_MEANWHILE
    )
    assert refused(say, file, number, "done").why == Refused.OVER
    say(file, number, "withdrawn")
    assert refused(say, file, number, "done").why == Refused.OVER
    with pytest.raises(KeyError):
        answer(file, 99, "done", "secretary", "", 1, NAMES)
    with pytest.raises(ValueError, match="praised"):
        say(file, number, "praised")
    assert [each.kind for each in one(file, number).events] == ["made", "done", "withdrawn"]


def test_the_next_meeting_opens_with_the_last_ones_commitments_and_older_ones_still_open(file):
    may, july, october = date(2026, 5, 8), MEETING, date(2026, 10, 9)
    open_since_may, done_in_may = promise(file, "甲", may), promise(file, "乙", may)
    say(file, done_in_may, "done")
    put_off = promise(file, "丙", may)
    say(file, put_off, "postponed", "", date(2026, 12, 31))
    from_july, done_in_july = promise(file, "丁", july), promise(file, "戊", july)
    say(file, done_in_july, "done")
    promise(file, "己", july, "创建专题会")
    new = promise(file, "庚", october)
    opening = [each.commitment_id for each in of_last_meeting(file, october, DECK)]
    assert opening == [open_since_may, put_off, from_july, done_in_july]
    assert [each.commitment_id for each in of_meeting(file, october, DECK)] == [new]
    assert [each.what for each in of_last_meeting(file, october, "创建专题会")] == ["己"]
    assert of_last_meeting(file, may, DECK) == []
    assert of_last_meeting(file.with_name("none"), october, DECK) == []


def test_commitments_can_be_read_as_they_stood_at_a_moment(file, monkeypatch):
    days = iter(range(1, 9))

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2026, 10, next(days), tzinfo=UTC)

    monkeypatch.setattr(commitments, "datetime", Clock)
    number = promise(file)  # 1 October
    say(file, number, "done")  # 2 October
    stood = [commitments.commitments(file, datetime(2026, 10, day, 12, tzinfo=UTC)) for day in (1, 2)]
    assert [each.last.kind for (each,) in stood] == ["made", "done"]
    assert commitments.commitments(file, datetime(2026, 9, 30, tzinfo=UTC)) == []


def test_what_a_meeting_opened_with_does_not_change_by_later_answers(file, monkeypatch):
    days = iter(range(1, 9))

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2026, 10, next(days), tzinfo=UTC)

    monkeypatch.setattr(commitments, "datetime", Clock)
    number = promise(file)  # 1 October, of a meeting in July
    say(file, number, "postponed", "", date(2026, 12, 31))  # 2 October
    say(file, number, "done")  # 3 October
    older = promise(file, "甲", date(2026, 5, 8))  # 4 October
    say(file, older, "done")  # 5 October
    october = date(2026, 10, 9)

    def stood(day: int) -> list[tuple[str, str]]:
        until = datetime(2026, 10, day, 12, tzinfo=UTC)
        return [(each.what, each.last.kind) for each in of_last_meeting(file, october, DECK, until)]

    assert stood(2) == [("甲", "made"), ("每周清一次积压", "postponed")]
    assert stood(5) == [("每周清一次积压", "done")]
    (kept,) = of_meeting(
        file, MEETING, DECK, datetime(2026, 7, 6, tzinfo=UTC)
    )  # written down three months late
    assert (kept.last.kind, kept.due) == ("made", DUE)


def test_a_clock_set_back_leaves_events_in_their_order(file, monkeypatch):
    hours = iter([9, 8])

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2026, 10, 1, next(hours), tzinfo=UTC)

    monkeypatch.setattr(commitments, "datetime", Clock)
    number = promise(file)
    say(file, number, "done")
    assert [each.at.hour for each in one(file, number).events] == [9, 9]


@pytest.mark.parametrize(
    "statement",
    [
        "update events set remark = 'nothing'",
        "delete from events",
        "update commitments set due = '2027-01-01'",
        "delete from commitments",
        "insert or replace into events values (1, 1, 'done', 'x', '2026', '', null)",
        "insert or replace into commitments values (1, 'd', 'n', 'i', null, 'p', 1, 'w', 'w', 'd')",
        "insert into events values (null, 1, 'praised', 'x', '2026', '', null)",
        "insert into events values (null, 1, 'done', 'x', '2026', '', '2026-12-31')",
        "insert into events values (null, 7, 'done', 'x', '2026', '', null)",
    ],
)
def test_the_file_itself_refuses_to_change_or_forget(file, statement):
    promise(file)
    before = commitments.commitments(file)
    con = sqlite3.connect(file)
    con.execute("pragma foreign_keys = on")
    with pytest.raises(sqlite3.IntegrityError):
        con.execute(statement)
    con.close()
    assert commitments.commitments(file) == before


def test_the_file_is_its_owners_alone(file):
    promise(file)
    assert file.stat().st_mode & 0o777 == 0o600


def test_another_process_started_later_reads_what_was_written(file):
    promise(file)
    script = (
        "import sys, pathlib; from state import commitments;"
        "print(*(each.what for each in commitments.commitments(pathlib.Path(sys.argv[1]))))"
    )
    said = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script, str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert said.stdout.split() == ["每周清一次积压"]


# Two at once --------------------------------------------------------------------------------------------------


def work(file: Path, name: str, start) -> int:
    """15 commitments of its own, each answered; then answers those of both as seen before, if still the first."""
    start.wait()
    for n in range(15):
        say(file, promise(file, f"{name} {n}"), "postponed", name, date(2026, 12, 1 + n % 28))
    start.wait()
    seen = [(each.commitment_id, each.last.event_id) for each in commitments.commitments(file)]
    start.wait()
    won = 0
    for number, event_id in seen:
        with suppress(Refused):
            answer(file, number, "done", "secretary", name, event_id, NAMES)
            won += 1
    return won


def test_two_processes_writing_at_once_lose_nothing_and_overwrite_nothing(file, at_once):
    won = at_once(work, file, "left", "right")
    kept = commitments.commitments(file)
    assert {each.what for each in kept} == {f"{name} {n}" for name in ("left", "right") for n in range(15)}
    assert all([event.kind for event in each.events] == ["made", "postponed", "done"] for each in kept)
    assert sum(won) == 30

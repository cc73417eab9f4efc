"""Appeals: what may be written, by how many at once, and that none of it is ever lost."""

import sqlite3
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from state import appeals
from state.appeals import Refused, answer, raise_appeal, struck_rows

DAY = date(2026, 9, 1)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / appeals.FILE


def appeal(file: Path, row: str = "row-1", staff_id: str = "XC01") -> int:
    return raise_appeal(file, "points_entries", row, staff_id, DAY, staff_id, "当天在岗，有照片")


def last(file: Path, appeal_id: int) -> appeals.Event:
    return next(each.last for each in appeals.appeals(file) if each.appeal_id == appeal_id)


def say(file: Path, appeal_id: int, kind: str, who: str = "secretary", reason: str = "已核") -> None:
    answer(file, appeal_id, kind, who, reason, last(file, appeal_id).event_id)


def refused(call, *arguments) -> str:
    with pytest.raises(Refused) as told:
        call(*arguments)
    return told.value.why


def test_only_rows_with_an_upheld_appeal_are_struck_out(file):
    assert struck_rows(file) == frozenset()
    assert not file.exists()
    numbers = {row: appeal(file, row) for row in ("a", "b", "c", "d")}
    assert struck_rows(file) == frozenset()
    say(file, numbers["a"], "upheld")
    say(file, numbers["b"], "declined")
    say(file, numbers["c"], "withdrawn", "XC01")
    assert struck_rows(file) == {"a"}


def test_a_decision_may_be_changed_and_both_stay_on_record(file):
    number = appeal(file)
    say(file, number, "upheld", reason="照片属实")
    say(file, number, "declined", reason="照片是去年的")
    [only] = appeals.appeals(file)
    assert [(each.kind, each.reason) for each in only.events] == [
        ("raised", "当天在岗，有照片"),
        ("upheld", "照片属实"),
        ("declined", "照片是去年的"),
    ]
    assert struck_rows(file) == frozenset()


def test_the_rows_struck_out_at_an_earlier_moment_can_be_asked_for(file, monkeypatch):
    clock = [datetime(2026, 10, 1, 8, tzinfo=UTC)]

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            clock[0] += timedelta(days=1)
            return clock[0]

    monkeypatch.setattr(appeals, "datetime", Clock)
    number = appeal(file)  # 2 October
    say(file, number, "upheld")  # 3 October
    say(file, number, "declined")  # 4 October
    at = {day: struck_rows(file, datetime(2026, 10, day, 12, tzinfo=UTC)) for day in (1, 2, 3, 4)}
    assert at == {1: frozenset(), 2: frozenset(), 3: {"row-1"}, 4: frozenset()}
    assert appeals.appeals(file, datetime(2026, 10, 1, 12, tzinfo=UTC)) == []


def test_a_clock_set_back_leaves_events_in_their_order(file, monkeypatch):
    hours = iter([9, 8])

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2026, 10, 1, next(hours), tzinfo=UTC)

    monkeypatch.setattr(appeals, "datetime", Clock)
    number = appeal(file)
    say(file, number, "upheld")
    assert [each.at.hour for each in appeals.appeals(file)[0].events] == [9, 9]


def test_a_clock_once_wrong_dates_no_later_appeal_wrongly(file, monkeypatch):
    years = iter([2099, 2026])

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(next(years), 10, 1, tzinfo=UTC)

    monkeypatch.setattr(appeals, "datetime", Clock)
    numbers = [appeal(file, row) for row in ("a", "b")]
    assert [last(file, number).at.year for number in numbers] == [2099, 2026]


def test_a_row_has_one_appeal_at_a_time_and_a_new_one_after_it_was_declined_or_withdrawn(file):
    first = appeal(file)
    assert refused(appeal, file) == Refused.STANDS_ALREADY
    say(file, first, "declined")
    second = appeal(file)
    say(file, second, "withdrawn", "XC01")
    third = appeal(file)
    say(file, third, "upheld")
    assert refused(appeal, file) == Refused.STANDS_ALREADY
    assert struck_rows(file) == {"row-1"}


def test_what_may_not_be_written_is_refused_and_leaves_nothing_behind(file):
    number = appeal(file)
    say_it = [
        ("upheld", "XC01", "是我自己", Refused.OWN_APPEAL),
        ("upheld", "secretary", " \n ", Refused.NO_REASON),
        ("upheld", "secretary", "见 990101195003071239", Refused.PERSONAL_NUMBER),
        ("upheld", "secretary", "电１３８ 0013-8000问过", Refused.PERSONAL_NUMBER),
    ]
    for kind, who, reason, why in say_it:
        assert refused(say, file, number, kind, who, reason) == why
    seen = last(file, number).event_id
    say(file, number, "declined")
    assert refused(answer, file, number, "upheld", "secretary", "晚了一步", seen) == Refused.CHANGED_MEANWHILE
    assert refused(say, file, number, "declined") == Refused.OVER
    assert refused(say, file, number, "withdrawn", "XC01") == Refused.OVER
    with pytest.raises(KeyError):
        answer(file, 99, "upheld", "secretary", "没有这件", 1)
    assert [len(each.events) for each in appeals.appeals(file)] == [2]


@pytest.mark.parametrize("who", ["周敏", "990101195003071239", ""])
def test_who_writes_is_a_staff_number_or_a_role_never_a_name(file, who):
    with pytest.raises(ValueError, match="staff number or a role"):
        raise_appeal(file, "points_entries", "row-1", "XC01", DAY, who, "有照片")
    assert appeals.appeals(file) == []


@pytest.mark.parametrize("number", ["网格01", "XC.01", "社工/3"])
def test_a_worker_appeals_under_whatever_number_the_staff_list_gives(file, number):
    appeal(file, staff_id=number)
    assert appeals.appeals(file)[0].last.who == number


@pytest.mark.parametrize("number", ["13800138000", "990101195003071239"])
def test_a_staff_number_that_is_a_telephone_or_id_number_is_refused_with_a_reason(file, number):
    assert refused(appeal, file, "row-1", number) == Refused.PERSONAL_STAFF_NUMBER
    assert appeals.appeals(file) == []


@pytest.mark.parametrize(
    "statement",
    [
        "update events set reason = 'nothing'",
        "delete from events",
        "insert or replace into events values (1, 1, 'upheld', 'x', '2026', 'mine')",
        "update appeals set row_key = 'other'",
        "delete from appeals",
        "insert or replace into appeals values (1, 'points_entries', 'other', 'XC02', '2026-01-01')",
        "insert into events values (null, 1, 'praised', 'x', '2026', 'well')",
    ],
)
def test_the_file_itself_refuses_to_change_or_forget(file, statement):
    appeal(file)
    before = appeals.appeals(file)
    with sqlite3.connect(file) as con, pytest.raises(sqlite3.IntegrityError):
        con.execute(statement)
    con.close()
    assert appeals.appeals(file) == before


def test_the_file_is_its_owners_alone_and_holds_the_staff_number_only(file):
    appeal(file)
    assert file.stat().st_mode & 0o777 == 0o600
    with sqlite3.connect(file) as con:
        columns = [column[1] for column in con.execute("pragma table_info(appeals)")]
    con.close()
    assert columns == ["appeal_id", "ledger", "row_key", "staff_id", "day"]


def test_another_process_started_later_reads_what_was_written(file):
    say(file, appeal(file), "upheld")
    script = "import sys, pathlib; from state import appeals; print(*appeals.struck_rows(pathlib.Path(sys.argv[1])))"
    said = subprocess.run(
        [sys.executable, "-c", script, str(file)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == ["row-1"]


# Two at once --------------------------------------------------------------------------------------------------


def write_many(file: Path, name: str, start) -> None:
    """150 appeals of rows of its own, each answered, and a try at 100 rows that the other wants too."""
    start.wait()
    for n in range(50):
        number = raise_appeal(file, "points_entries", f"{name}-{n}", "XC01", DAY, "XC01", f"{name} {n}")
        say(file, number, "upheld" if n % 3 else "declined", reason=f"{name} {n}")
    for n in range(40):
        with suppress(Refused):
            raise_appeal(file, "review_ratings", f"both-{n}", "XC02", DAY, "XC02", name)


def test_two_processes_writing_at_once_lose_nothing(file, at_once):
    at_once(write_many, file, "left", "right")
    written = {each.row_key: each for each in appeals.appeals(file)}
    own = {f"{name}-{n}": (name, n) for name in ("left", "right") for n in range(50)}
    assert set(written) == set(own) | {f"both-{n}" for n in range(40)}
    assert len(appeals.appeals(file)) == 140
    for key, (name, n) in own.items():
        said = [(event.kind, event.reason) for event in written[key].events]
        assert said == [("raised", f"{name} {n}"), ("upheld" if n % 3 else "declined", f"{name} {n}")]
    assert struck_rows(file) == {key for key, (_, n) in own.items() if n % 3}


def decide_all(file: Path, kind: str, start) -> int:
    """Answer every appeal as first seen; count how often this process was the faster."""
    seen = [(each.appeal_id, each.last.event_id) for each in appeals.appeals(file)]
    start.wait()
    won = 0
    for number, event_id in seen:
        with suppress(Refused):
            answer(file, number, kind, "secretary", kind, event_id)
            won += 1
    return won


def test_of_two_who_decide_the_same_appeal_at_once_one_is_told_so(file, at_once):
    for n in range(60):
        appeal(file, f"row-{n}")
    won = at_once(decide_all, file, "upheld", "declined")
    kinds = [each.last.kind for each in appeals.appeals(file)]
    assert {len(each.events) for each in appeals.appeals(file)} == {2}
    assert [kinds.count("upheld"), kinds.count("declined")] == won
    assert len(kinds) == 60

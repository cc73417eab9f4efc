"""Questions: saved under a name, renamed, put into decks and taken out, removed; all of it stays in the file."""

import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from state import questions
from state.questions import CHOSEN, HAND, SQL, in_deck, put, remove, rename, save, standing, take_out
from state.refused import Refused

NAMES = ("周敏",)
LINE = "ask=residents&by=estate&only=age:80.."
QUERY = "select estate, count(*)\nfrom core.residents_monthly\ngroup by all"
DECK = "monthly_review"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / questions.FILE


def refused(call, *arguments) -> str:
    with pytest.raises(Refused) as told:
        call(*arguments)
    return told.value.why


def saved(file: Path, name: str, kind: str = HAND, text: str = LINE, period: str = CHOSEN) -> int:
    return save(file, name, kind, text, period, "secretary", NAMES)


def seen(file: Path, number: int) -> int:
    return next(each.seen for each in standing(file) if each.question_id == number)


def changes(file: Path) -> list[tuple]:
    with sqlite3.connect(file) as con:
        found = con.execute("select question_id, what, name, deck from changes order by change_id").fetchall()
    con.close()
    return found


def test_a_question_is_saved_renamed_put_into_a_deck_taken_out_and_removed_and_all_of_it_stays(file):
    assert standing(file) == []
    number = saved(file, "高龄老人", period="2026Q3")
    (first,) = standing(file)
    assert (first.question_id, first.name, first.kind, first.text) == (number, "高龄老人", HAND, LINE)
    assert (first.period, first.decks) == ("2026Q3", {})
    rename(file, number, "80岁以上老人", "secretary", first.seen, NAMES)
    put(file, number, DECK, "secretary", seen(file, number))
    (second,) = standing(file)
    assert (second.name, list(second.decks), second.at) == ("80岁以上老人", [DECK], first.at)
    take_out(file, number, DECK, "secretary", second.seen)
    assert standing(file)[0].decks == {}
    remove(file, number, "secretary", seen(file, number))
    assert standing(file) == []
    assert changes(file) == [
        (1, "saved", "高龄老人", None), (1, "renamed", "80岁以上老人", None), (1, "put", None, DECK),
        (1, "taken", None, DECK), (1, "removed", None, None),
    ]  # fmt: skip


def test_both_kinds_stand_in_one_list_the_newest_first_and_sql_keeps_its_lines(file):
    saved(file, "按小区")
    saved(file, "按小区（SQL）", SQL, f"{QUERY}\n")
    assert [(each.name, each.kind) for each in standing(file)] == [("按小区（SQL）", SQL), ("按小区", HAND)]
    assert standing(file)[0].text == QUERY
    with pytest.raises(ValueError, match="hand"):
        saved(file, "别的", "voice")


def test_a_deck_has_its_questions_in_the_order_they_were_put_there(file):
    numbers = [saved(file, name) for name in ("一", "二", "三")]
    for number in reversed(numbers):
        put(file, number, DECK, "secretary", seen(file, number))
    put(file, numbers[0], "year_end_report", "secretary", seen(file, numbers[0]))
    take_out(file, numbers[2], DECK, "secretary", seen(file, numbers[2]))
    put(file, numbers[2], DECK, "secretary", seen(file, numbers[2]))
    remove(file, numbers[1], "secretary", seen(file, numbers[1]))
    assert [each.name for each in in_deck(file, DECK)] == ["一", "三"]
    assert [each.name for each in in_deck(file, "year_end_report")] == ["一"]
    assert in_deck(file, "nowhere") == []


def test_what_stands_so_already_adds_nothing(file):
    number = saved(file, "一")
    take_out(file, number, DECK, "secretary", seen(file, number))
    rename(file, number, "一", "secretary", seen(file, number), NAMES)
    put(file, number, DECK, "secretary", seen(file, number))
    put(file, number, DECK, "secretary", seen(file, number))
    assert [what for _, what, *_ in changes(file)] == ["saved", "put"]


@pytest.mark.parametrize(
    ("name", "kind", "text", "why"),
    [
        ("周敏的问题", HAND, LINE, Refused.NAME),
        ("", HAND, LINE, Refused.EMPTY),
        ("空", SQL, " \n ", Refused.EMPTY),
        ("打13800138000", HAND, LINE, Refused.PERSONAL_NUMBER),
        ("事项", HAND, "ask=service_records&only=item:周敏来访", Refused.NAME),
        ("事项", HAND, "ask=service_records&only=item:周%2E敏来访", Refused.NAME),
        ("查询", SQL, "select 1\nwhere name = '周敏'", Refused.NAME),
        ("查询", SQL, "select 13800138000", Refused.PERSONAL_NUMBER),
    ],
)
def test_no_person_stands_in_a_name_or_a_question(file, name, kind, text, why):
    assert refused(saved, file, name, kind, text) == why
    assert not file.exists()


def test_a_line_with_days_is_no_number_of_a_person(file):
    saved(file, "九月上旬", text="ask=service_records&only=received_date:2026-09-01..2026-09-10")
    assert len(standing(file)) == 1


def test_who_was_slower_is_told_so(file):
    number, other = saved(file, "一"), saved(file, "二", SQL, QUERY)
    old = seen(file, number)
    assert refused(saved, file, "一") == Refused.NAME_TAKEN
    assert refused(rename, file, number, "二", "secretary", old, NAMES) == Refused.NAME_TAKEN
    assert refused(rename, file, number, "周敏", "secretary", old, NAMES) == Refused.NAME
    assert refused(put, file, other, DECK, "secretary", seen(file, other)) == Refused.SQL_IN_DECK
    rename(file, number, "三", "secretary", old, NAMES)
    assert refused(put, file, number, DECK, "secretary", old) == Refused.CHANGED_MEANWHILE
    remove(file, number, "secretary", seen(file, number))
    assert refused(remove, file, number, "secretary", old) == Refused.OVER
    assert saved(file, "三") > other
    with pytest.raises(KeyError):
        remove(file, 99, "secretary", 1)


@pytest.mark.parametrize(
    "statement",
    [
        "update questions set text = 'nothing'",
        "update changes set name = 'nothing'",
        "delete from changes",
        "delete from questions",
        "insert or replace into changes select * from changes",
        "insert or replace into questions select * from questions",
        "insert into changes select null, 9, what, name, deck, who, at from changes",
        "insert into changes select null, 1, 'put', name, deck, who, at from changes",
    ],
)
def test_the_file_itself_refuses_to_change_or_forget(file, statement):
    saved(file, "一")
    before = standing(file)
    con = sqlite3.connect(file)
    con.execute("pragma foreign_keys = on")
    with pytest.raises(sqlite3.IntegrityError):
        con.execute(statement)
    con.close()
    assert standing(file) == before
    assert file.stat().st_mode & 0o777 == 0o600


# Two at once --------------------------------------------------------------------------------------------------


def work(file: Path, name: str, start) -> None:
    """Both save questions of their own and of the same names: of those one is refused."""
    start.wait()
    for n in range(10):
        number = saved(file, f"{name} {n}")
        put(file, number, DECK, "secretary", seen(file, number))
        with suppress(Refused):
            saved(file, f"同名 {n}")


def test_two_processes_saving_at_once_lose_nothing_and_give_no_name_twice(file, at_once):
    at_once(work, file, "left", "right")
    own = {f"{name} {n}" for name in ("left", "right") for n in range(10)}
    names = [each.name for each in standing(file)]
    assert sorted(names) == sorted(own | {f"同名 {n}" for n in range(10)})
    assert {each.name for each in in_deck(file, DECK)} == own

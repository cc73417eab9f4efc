"""The same resident twice: certain ones merged and noted, likely ones listed, brothers and twins left alone."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from etl import decisions, files, ledger
from tests.etl.inboxes import LI, checked, etl, rows_of, text
from translations.say import both
from warehouse import decided

HEADER = ("姓名", "身份证号", "性别", "出生日期", "小区", "楼幢", "单元", "房号", "户编号", "联系电话")
HOME = ("新城花园", "3幢", "2单元", "501室", "", "")
# 990101195003071239 is a man born on 1950-03-07
KNOWN = ("李强", LI, "男", "1950-03-07", *HOME)


@pytest.fixture
def listed(inbox, build):
    """listed(rows): the build of one register with these rows."""

    def make(*rows):
        text(inbox / "residents" / "a.csv", [HEADER, *rows])
        return build()

    return make


@pytest.fixture
def judged(inbox, read_in):
    """judged(rows): the desk with one register of these rows."""

    def make(*rows):
        text(inbox / "residents" / "a.csv", [HEADER, *rows])
        return read_in("residents")

    return make


def asked(place: Path | duckdb.DuckDBPyConnection, sql: str) -> list[tuple]:
    """Rows of a build's people.duckdb, or of a desk before it is one."""
    return rows_of(place, sql, "people.duckdb") if isinstance(place, Path) else place.execute(sql).fetchall()


def merged(place) -> list[tuple]:
    return asked(place, "select row_no, rule from raw.merged order by all")


def likely(place) -> list[tuple]:
    """Pairs that wait for a decision."""
    return asked(place, "select row_no, other_row_no, reason from raw.likely_same where answer is null")


def counts(place) -> tuple:
    loads = "select rows_read, rows_kept, rows_rejected, rows_merged, rows_skipped from"
    if isinstance(place, Path):
        [found] = rows_of(place, f"{loads} meta.loads")
    else:
        [found] = place.execute(f"{loads} ({ledger.LOADS})").fetchall()
    return found


@pytest.mark.parametrize("name", ["李 强", "李强(户主)"])
def test_without_a_number_but_with_name_birth_date_sex_and_flat_of_one_person_it_is_that_person(judged, name):
    con = judged(KNOWN, (name, "", "", "1950.3.7", "新城花园", "3", "2", "501", "", ""))
    assert counts(con) == (3, 1, 0, 1, 1)
    assert merged(con) == [(3, "same_person")]
    assert likely(con) == []
    assert con.execute("select count(*) from raw.faults").fetchone() == (0,)


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (("李强", "", "男", "1950-03-07", "桃园里", "1幢", "1单元", "101室", "", ""), "name_and_birth_date"),
        (("李强", "", "女", "1950-03-07", *HOME), "name_and_birth_date"),  # the sex of somebody else
        (("李强", "", "男", "1950-03-17", *HOME), "name_and_birth_date"),  # one digit of the day
        (("李强", "", "男", "", *HOME), "name_and_place"),
        (("李强户主", "", "男", "1950-03-07", *HOME), "name_and_birth_date"),
        (("李强", "990101195003071238", "男", "", *("",) * 6), "number_alike"),  # a check digit mistyped
    ],
)
def test_what_agrees_in_part_is_turned_away_and_listed_for_a_decision(judged, other, reason):
    con = judged(KNOWN, other)
    assert counts(con) == (3, 1, 1, 0, 1)
    assert likely(con) == [(3, 2, reason)]


@pytest.mark.parametrize(
    "other",
    [
        ("李伟", "", "男", "1950-03-07", *HOME),  # a twin
        ("李强", "", "男", "1979-11-22", *HOME),  # a son of the same name
        ("王芳", "", "女", "1952-06-01", *HOME),
    ],
)
def test_the_family_of_a_person_is_not_that_person(judged, other):
    con = judged(KNOWN, other)
    assert counts(con) == (3, 1, 1, 0, 1)
    assert likely(con) == []


def test_of_two_people_who_agree_alike_none_is_chosen(judged):
    namesake = ("李强", checked("99010119500307125"), *KNOWN[2:])
    con = judged(KNOWN, namesake, ("李强", "", *KNOWN[2:]))
    assert merged(con) == []
    assert sorted(each[:2] for each in likely(con) if each[2] == "same_person") == [(4, 2), (4, 3)]
    assert [each[2] for each in likely(con) if each[0] != 4] == ["numbers_differ"]


def test_the_same_number_in_other_writings_is_one_person_and_the_later_row_stands(judged):
    short = LI[:6] + LI[8:17]
    con = judged(KNOWN, ("李强", f"'{LI}", *KNOWN[2:]), ("李强", short, *KNOWN[2:]))
    assert merged(con) == [(2, "same_key"), (3, "same_key")]


def test_a_household_listed_by_its_head_and_again_by_its_members_is_one(inbox, build):
    wife = checked("99010119520601124")
    son = checked("99010119791122123")
    text(
        inbox / "residents" / "1 heads.csv",
        [("姓名", "身份证号", "小区", "户编号"), ("李强", LI, "新城花园", "010007")],
    )
    text(
        inbox / "residents" / "2 members.csv",
        [
            ("姓名", "身份证号", "小区", "楼幢", "单元", "房号"),
            ("李强", LI, "新城花园", "3幢", "2单元", "501室"),
            ("王芳", wife, "新城花园", "3", "2", "501"),
            ("李明", son, "新城花园", "3幢", "2单元", "502室"),
        ],
    )
    households = rows_of(build(), "select count(*) from core.residents group by household_id order by all")
    assert households == [(1,), (2,)]


def test_two_households_in_one_flat_stay_two_and_who_names_none_is_given_neither(listed):
    wife, lodger = checked("99010119520601124"), checked("99010119791122123")
    place = ("新城花园", "3幢", "2单元", "501室")
    build = listed(
        ("李强", LI, "男", "", *place, "010007", ""),
        ("王芳", wife, "女", "", *place, "010008", ""),
        ("陈明", lodger, "女", "", *place, "", ""),
    )
    assert rows_of(build, "select count(distinct household_id) from core.residents") == [(3,)]


@pytest.fixture
def moved(listed):
    """(build, pair): the same man at two addresses, once without a number."""
    rows = (KNOWN, ("李强", "", "男", "1950-03-07", "桃园里", "1幢", "1单元", "101室", "", ""))
    build = listed(*rows)
    [(pair,)] = rows_of(build, "select pair from raw.likely_same", "people.duckdb")
    return build, pair


def test_a_pair_decided_to_be_the_same_is_merged_in_every_later_build(moved, build):
    first, pair = moved
    decisions.decide(pair, "same", first.parent)
    later = build()
    assert merged(later) == [(3, "decided_same")]
    assert (counts(later), likely(later)) == ((3, 1, 0, 1, 1), [])


def test_a_pair_decided_to_be_different_is_turned_away_and_listed_no_more(moved, build):
    first, pair = moved
    assert decisions.listed(first.parent) == [
        f"{pair}  residents/a.csv row 3, residents/a.csv row 2: name and birth date agree"
    ]
    decisions.decide(pair, "different", first.parent)
    later = build()
    assert (counts(later), likely(later)) == ((3, 1, 1, 0, 1), [])
    assert decisions.listed(later.parent) == ["No likely pair waits for a decision."]


def test_the_command_lists_pairs_and_takes_an_answer(moved, tmp_path):
    first, pair = moved
    where = ("--builds", first.parent)
    lines = etl("same", *where, state=tmp_path / "state").stdout
    assert lines == f"{pair}  residents/a.csv 第3行，residents/a.csv 第2行：姓名和出生日期一致或只差一字\n"
    asked = etl("same", pair, *where, state=tmp_path / "state", language="en")
    assert (asked.returncode, "same, different, or open again" in asked.stderr) == (2, True)
    assert etl("same", pair, "same", *where, state=tmp_path / "state").returncode == 0
    assert decided.known(decided.PAIRS) == {pair: "same"}


def test_one_who_agrees_with_two_is_the_second_once_the_first_is_ruled_out(listed, build):
    namesake = ("李强", checked("99010119500307125"), *KNOWN[2:])
    first = listed(KNOWN, namesake, ("李强", "", *KNOWN[2:]))
    [(pair,)] = rows_of(
        first, "select pair from raw.likely_same where row_no = 4 and other_row_no = 3", "people.duckdb"
    )
    decisions.decide(pair, "different", first.parent)
    assert merged(build()) == [(4, "same_person")]


def test_two_good_numbers_are_a_mistake_in_the_file_not_a_decision(listed):
    first = listed(KNOWN, ("李强", checked("99010119500307125"), *KNOWN[2:]))
    [(pair,)] = rows_of(first, "select pair from raw.likely_same", "people.duckdb")
    with pytest.raises(files.WrongUse, match="one number is wrong"):
        decisions.decide(pair, "same", first.parent)
    with pytest.raises(files.WrongUse, match="no likely pair 'abc'"):
        decisions.decide("abc", "same", first.parent)


def test_a_pair_is_listed_with_both_rows_and_what_agrees_and_differs(moved, build):
    first, pair = moved
    compared = "select pair, answer, agrees, differs, message_en from raw.likely_same"
    fields = (["name", "sex", "birth_date"], ["address"])
    said = "name and birth date agree"
    assert rows_of(first, compared, "people.duckdb") == [(pair, None, *fields, said)]
    people = (
        "select row_no, file, name, id_number, birth_date, address from raw.likely_people order by row_no"
    )
    born, file = date(1950, 3, 7), "residents/a.csv"
    both = [
        (2, file, "李强", LI, born, "新城花园 3幢 2单元 501室"),
        (3, file, "李强", None, born, "桃园里 1幢 1单元 101室"),
    ]
    assert rows_of(first, people, "people.duckdb") == both
    decisions.decide(pair, "same", first.parent)
    later = build()
    assert rows_of(later, compared, "people.duckdb") == [(pair, "same", *fields, said)]
    assert rows_of(later, people, "people.duckdb") == both


def test_a_decision_taken_back_is_listed_again(moved, build):
    first, pair = moved
    decisions.decide(pair, "same", first.parent)
    second = build()
    decisions.decide(pair, "open", second.parent)
    assert decided.known(decided.PAIRS) == {}
    assert len(decisions.listed(second.parent)) == 1
    third = build()
    assert (counts(third), likely(third)) == (counts(first), likely(first))


@pytest.mark.parametrize("sentence", decisions.REASONS.values())
def test_every_reason_has_its_chinese(sentence):
    assert both(sentence)["zh"] != sentence

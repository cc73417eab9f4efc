"""Registers delivered month after month, as files: who came, who left, who only is not in this file."""

import shutil
from datetime import date

import pytest

from tests.etl.desk import deliver, desk, make
from tests.etl.inboxes import SERVICES, checked, rows_of, text, workbook

HEADER = ("姓名", "身份证号", "小区", "楼幢", "是否低保", "是否已迁出", "迁出日期", "入住日期")
NAMES = dict(zip("abcdefgh", ["王伟", "李娜", "张敏", "刘洋", "陈静", "杨帆", "赵磊", "黄丽"], strict=True))
NUMBERS = {who: checked(f"9901011970010{number}123") for number, who in enumerate(NAMES, 1)}
A, B = "新城花园", "桃园里"
CHANGES = "select change, resident_id, month_end from core.register_changes"


def row(who: str, estate: str, *more: str) -> tuple[str, ...]:
    cells = (NAMES[who], NUMBERS[who], estate, *more)
    return cells + ("",) * (len(HEADER) - len(cells))


@pytest.fixture
def register(inbox):
    """register(file, *rows): one register as a text file."""
    return lambda file, *rows: text(inbox / "residents" / file, [HEADER, *rows])


def people(build) -> dict[str, str]:
    names = rows_of(build, "select resident_id, id_number from identity.residents", "people.duckdb")
    letters = {number: who for who, number in NUMBERS.items()}
    return {resident: letters[number] for resident, number in names}


def changes(build) -> dict[tuple[str, str], str]:
    """{(person, month): change}"""
    who = people(build)
    found = rows_of(build, CHANGES)
    return {(who[resident], f"{month:%Y-%m}"): change for change, resident, month in found}


def present(build, month_end: date, estate: str = "") -> str:
    """Letters of those present at a month's end."""
    of = f"and estate = '{estate}'" if estate else ""
    sql = f"select resident_id from core.residents_monthly where month_end = date '{month_end}' {of}"
    who = people(build)
    return "".join(sorted(who[resident] for (resident,) in rows_of(build, sql)))


def notes(build) -> list[tuple]:
    return rows_of(
        build, "select file, rule, rows, message_en from meta.load_notes join meta.loads using (load_id)"
    )


JANUARY, FEBRUARY, MARCH = date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 31)


def test_a_register_of_one_estate_leaves_the_residents_of_the_others(register, build):
    register("2024-01.csv", row("a", A), row("b", A), row("c", A), row("d", B), row("e", B))
    register("新城花园2024年2月.csv", row("a", A), row("c", A), row("f", A))
    found = build()
    assert changes(found) == {
        ("a", "2024-02"): "unchanged", ("b", "2024-02"): "left",
        ("c", "2024-02"): "unchanged", ("f", "2024-02"): "arrived",
    }  # fmt: skip
    assert (present(found, JANUARY), present(found, FEBRUARY)) == ("abcde", "acdef")
    reasons = "select arrival_reason, departure_reason, present_from, present_until from core.residents order by all"
    assert [each for each in rows_of(found, reasons) if each != ("unknown", None, None, None)] == [
        ("newly_listed", None, date(2024, 2, 1), None),
        ("unknown", "no_longer_listed", None, date(2024, 2, 1)),
    ]
    assert rows_of(found, "select first_date, data_date from meta.builds") == [(JANUARY, FEBRUARY)]
    assert notes(found) == []


def test_a_file_delivered_twice_changes_nothing_and_a_late_one_is_put_in_its_place(register, inbox, build):
    register("3月 2024.csv", row("a", A), row("b", A, "", "否"), row("d", A))
    register("z 2024.1.csv", row("a", A), row("b", A, "", "否"), row("c", A))
    tables = ("residents", "residents_monthly", "register_changes", "registers")
    once = [rows_of(build(), f"select * exclude (load_id, row_no) from core.{each} order by all")
            for each in tables[:2]]  # fmt: skip
    for origin in ("3月 2024.csv", "z 2024.1.csv"):
        shutil.copy(inbox / "residents" / origin, inbox / "residents" / f"again {origin}")
    twice = build()
    assert once == [rows_of(twice, f"select * exclude (load_id, row_no) from core.{each} order by all")
                    for each in tables[:2]]  # fmt: skip
    assert rows_of(twice, "select rows_read, rows_kept, rows_merged, rows_skipped from meta.loads order by all") == [
        (4, 0, 3, 1), (4, 0, 3, 1), (4, 1, 2, 1), (4, 3, 0, 1),
    ]  # fmt: skip
    register("2024-02.csv", row("a", A), row("b", A, "", "是"), row("c", A), row("d", A))
    found = build()
    assert changes(found) == {
        ("a", "2024-02"): "unchanged", ("b", "2024-02"): "changed", ("c", "2024-02"): "unchanged",
        ("d", "2024-02"): "arrived", ("a", "2024-03"): "unchanged", ("b", "2024-03"): "changed",
        ("c", "2024-03"): "left", ("d", "2024-03"): "unchanged",
    }  # fmt: skip
    assert rows_of(found, "select distinct changed_columns from core.register_changes order by all") == [
        ("is_low_income",), (None,),
    ]  # fmt: skip
    low = "select month_end, count(*) from core.residents_monthly where is_low_income group by all"
    assert rows_of(found, low) == [(FEBRUARY, 1)]
    assert rows_of(found, "select count(*) from core.residents where is_low_income") == [(0,)]


def test_a_part_of_a_register_lets_nobody_go_and_says_so(register, build):
    register("2024-01.csv", row("a", A), row("b", A), row("c", A), row("d", B), row("e", B))
    register("2024-02.csv", row("a", A), row("f", A), row("d", B))
    register("2024-03.csv", row("a", A), row("c", A), row("f", A))
    found = build()
    assert changes(found) == {
        ("a", "2024-02"): "unchanged", ("f", "2024-02"): "arrived", ("d", "2024-02"): "unchanged",
        ("e", "2024-02"): "left",  # one of two is half
        ("a", "2024-03"): "unchanged", ("c", "2024-03"): "unchanged", ("f", "2024-03"): "unchanged",
        ("b", "2024-03"): "left",  # two of the three of January
    }  # fmt: skip
    assert notes(found) == [
        (
            "residents/2024-02.csv", "part_of_register", 2,
            "Lists under half of the residents of the register before: 新城花园 1/3 (2024-01). "
            "It was taken as a part: nobody counts as gone for not being in it.",
        )
    ]  # fmt: skip


def test_a_register_without_a_month_takes_part_without_being_compared(register, build):
    register("2024-01.csv", row("a", A), row("b", A))
    register("2062年1月.csv", row("c", A))  # a slip of the pen
    register("名单.csv", row("a", B), row("d", A))
    found = build()
    assert changes(found) == {}
    assert [each[:3] for each in notes(found)] == [
        ("residents/2062年1月.csv", "no_month", 1), ("residents/名单.csv", "no_month", 2),
    ]  # fmt: skip
    estates = rows_of(found, "select resident_id, estate from core.residents")
    who = people(found)
    assert {who[resident]: estate for resident, estate in estates} == {"a": B, "b": A, "c": A, "d": A}


def test_who_stands_in_the_newer_register_under_a_spoilt_number_has_not_left(inbox, build):
    header = ("姓名", "身份证号", "出生日期", "小区", "房号")
    rows = [
        (NAMES[who], NUMBERS[who], f"1970-01-0{number}", A, "101") for number, who in enumerate("abcd", 1)
    ]
    text(inbox / "residents" / "2024-01.csv", [header, *rows])
    spoilt = [(rows[0][0], "", *rows[0][2:]), (rows[1][0], rows[1][1][:15] + "000", *rows[1][2:])]
    text(inbox / "residents" / "2024-02.csv", [header, *spoilt, rows[2]])
    found = build()
    assert {who: change for (who, _), change in changes(found).items()} == {
        "a": "unchanged", "b": "unchanged", "c": "unchanged", "d": "left",
    }  # fmt: skip


def test_a_written_date_wins_over_the_month_in_which_it_was_noticed(register, build):
    register("2024-01.csv", *(row(who, A) for who in "abcdef"), row("g", A, "", "", "是"))
    register("2024-03.csv", row("a", A, "", "", "是", "2024-02-03"), row("b", A, "", "", "是"), row("c", B),
             row("d", A), row("h", A, "", "", "", "", "2019-05-01"))  # fmt: skip
    register("2024-04.csv", row("d", A), row("e", A), row("f", A), row("h", A))
    found = build()
    assert {each: change for each, change in changes(found).items() if each[1] == "2024-03"} == {
        ("a", "2024-03"): "left", ("b", "2024-03"): "left", ("c", "2024-03"): "moved_within",
        ("d", "2024-03"): "unchanged", ("h", "2024-03"): "arrived",
    }  # fmt: skip
    who = people(found)
    columns = "resident_id, arrival_reason, present_from, departure_reason, present_until"
    lives = {
        who[resident]: life for resident, *life in rows_of(found, f"select {columns} from core.residents")
    }
    assert lives == {
        "a": ["unknown", None, "moved_out", date(2024, 2, 3)],
        "b": ["unknown", None, "moved_out", date(2024, 3, 1)],
        "c": ["unknown", None, None, None],
        "d": ["unknown", None, None, None],
        "e": ["unknown", None, None, None],  # missed in one register, listed in the next
        "f": ["unknown", None, None, None],
        "g": ["unknown", None, "unknown", date(2024, 1, 1)],
        "h": ["moved_in", date(2019, 5, 1), None, None],
    }
    assert present(found, FEBRUARY, A) == "bcdefh"
    assert present(found, MARCH, B) == "c"
    assert rows_of(found, "select estate, estate_on_arrival from core.residents where estate = '桃园里'") == [
        (B, A)
    ]


def test_listed_as_gone_from_one_estate_and_present_in_another_is_a_move_within(inbox, build):
    sheets = [("新城花园", (row("a", A), row("b", A))), ("桃园里", (row("c", B),))]
    workbook(inbox / "residents" / "台账2024年1月.xlsx", **{name: [HEADER, *rows] for name, rows in sheets})
    sheets = [
        ("桃园里", (row("c", B), row("a", B))),
        ("新城花园", (row("a", A, "", "", "是", "2024-02-10"), row("b", A))),
    ]
    workbook(inbox / "residents" / "台账2024年2月.xlsx", **{name: [HEADER, *rows] for name, rows in sheets})
    found = build()
    assert changes(found)["a", "2024-02"] == "moved_within"
    assert (present(found, JANUARY, A), present(found, FEBRUARY, B)) == ("ab", "ac")


def test_who_is_gone_on_an_unknown_day_stays_gone_since_then_when_later_logs_come_in(register, inbox, build):
    register("2024-01.csv", row("a", A), row("b", A, "", "", "是"))
    log = inbox / "service_records" / "log.csv"
    text(
        log,
        [
            SERVICES,
            ("2023-12-05", "证明", "王伟", "", A, "已办结"),
            ("2024-01-31", "证明", "", "", A, "已办结"),
        ],
    )
    before = build()
    text(log.with_name("later.csv"), [SERVICES, ("2024-03-31", "证明", "王伟", "", A, "已办结")])
    after = build()
    assert [present(before, each) for each in (date(2023, 12, 31), JANUARY)] == ["ab", "a"]
    assert [present(after, each) for each in (date(2023, 12, 31), JANUARY, MARCH)] == ["ab", "a", "a"]


def test_a_row_mended_later_is_of_the_month_of_the_file_it_came_from():
    con = desk(date(2024, 1, 1), MARCH)
    con.execute(
        "insert into raw.loads (load_id, month_end) values (1, '2024-01-31'), (2, '2024-02-29'), (3, null)"
    )
    con.execute("insert into raw.mended values (1, 9, 3, 1)")
    here = [{"resident_id": who, "id_number": NUMBERS[who], "estate": "府前小区"} for who in "abc"]
    mended = here[2] | {"load_id": 3, "row_no": 1}
    later = [each | {"load_id": 2} for each in here[:2]]
    deliver(con, "residents", *here[:2], mended, *later)
    make(con, "calendar", "residents", "register_changes")
    assert con.execute("select change from core.register_changes where resident_id = 'c'").fetchall() == [
        ("left",)
    ]


def test_who_stands_in_a_row_that_was_turned_away_has_not_left(register, inbox, build):
    register("2024-01.csv", *(row(who, A) for who in "abcdef"))
    # a comma in a cell has moved the number, in the second row beyond the last heading too
    longer = (NAMES["a"], "三栋", *row("a", A)[1:])
    longest = (NAMES["b"], "三栋", *row("b", A, "", "否", "否", "", "2019-05-01")[1:])
    backwards = row("c", A, "", "否", "是", "2023-01-01", "2024-02-01")
    register("2024-02.csv", longer, longest, backwards, row("d", A, "", "是"), row("e", A))
    found = build()
    rejects = "select row_no, rule from raw.rejects where is_row_rejected order by all"
    assert rows_of(found, rejects, "people.duckdb") == [
        (2, "characters"), (3, "shifted"), (4, "moved_out_date_before_moved_in_date"),
    ]  # fmt: skip
    assert {who: change for (who, _), change in changes(found).items()} == {
        "a": "unchanged", "b": "unchanged", "c": "unchanged", "d": "unchanged", "e": "unchanged", "f": "left",
    }  # fmt: skip
    who = people(found)
    unread = rows_of(found, "select resident_id from core.register_changes where not is_read")
    assert {who[resident] for (resident,) in unread} == {"a", "b", "c"}
    assert present(found, FEBRUARY) == "abcde"
    assert notes(found) == []  # it is known who stands in each


def test_a_row_in_which_nobody_can_be_told_is_said_where_somebody_is_missed(register, build):
    nobody = ("无名", "12345", A)
    register("2024-01.csv", *(row(who, A) for who in "abc"), nobody)
    register("2024-02.csv", row("a", A), row("b", A), row("c", A), nobody)
    assert notes(build()) == []
    register("2024-03.csv", row("a", A), row("b", A), nobody)
    found = build()
    assert changes(found)["c", "2024-03"] == "left"
    assert notes(found) == [
        (
            "residents/2024-03.csv", "unknown_rows", 1,
            "Rows turned away in which nobody can be told again: 1. Some who count as no longer here may stand in "
            "them. Mend the rows (page Data) and deliver them again.",
        )
    ]  # fmt: skip


def test_a_first_register_of_a_few_opens_nothing_and_nobody_arrives_in_the_next(register, build):
    register("2024-01.csv", row("a", A), row("d", B), row("e", B))
    register("2024-02.csv", row("a", A), row("b", A), row("c", A), row("d", B), row("e", B))
    register("2024-03.csv", row("a", A), row("b", A), row("c", A), row("f", A))
    found = build()
    assert changes(found) == {
        ("a", "2024-02"): "unchanged", ("d", "2024-02"): "unchanged", ("e", "2024-02"): "unchanged",
        ("a", "2024-03"): "unchanged", ("b", "2024-03"): "unchanged", ("c", "2024-03"): "unchanged",
        ("f", "2024-03"): "arrived",
    }  # fmt: skip
    assert [present(found, each) for each in (JANUARY, FEBRUARY, MARCH)] == ["abcde", "abcde", "abcdef"]
    columns = "estate, month_end, residents, previous_month_end, is_complete"
    assert rows_of(found, f"select {columns} from core.registers order by all") == [
        (A, JANUARY, 1, None, False), (A, FEBRUARY, 3, None, True), (A, MARCH, 4, FEBRUARY, True),
        (B, JANUARY, 2, None, True), (B, FEBRUARY, 2, JANUARY, True),
    ]  # fmt: skip
    assert notes(found) == [
        (
            "residents/2024-01.csv", "part_of_register", 1,
            "Lists under half of the residents of the register after: 新城花园 1/3 (2024-02). It was taken as a part: "
            "the comparison begins with the one after, and nobody arrives in that.",
        )
    ]  # fmt: skip


def test_an_estate_first_delivered_later_has_nobody_newly_here_but_those_known_elsewhere_moved(
    register, build
):
    register("2024-01.csv", row("a", A), row("b", A), row("c", A))
    register("2024-02.csv", row("a", A), row("b", A), row("c", B), row("d", B), row("e", B))
    found = build()
    assert changes(found) == {
        ("a", "2024-02"): "unchanged", ("b", "2024-02"): "unchanged", ("c", "2024-02"): "moved_within",
    }  # fmt: skip
    assert (present(found, JANUARY, B), present(found, FEBRUARY, B)) == ("de", "cde")
    reasons = "select distinct arrival_reason, departure_reason from core.residents"
    assert rows_of(found, reasons) == [("unknown", None)]


def test_who_stands_in_two_rows_turned_away_is_shown_in_one_of_them(register, build):
    register("2024-01.csv", row("a", A), row("b", A), row("c", A))
    spoilt = (*row("b", A), "多")
    register("2024-02 a.csv", row("c", A), row("d", A), spoilt)
    register("2024-02 b.csv", spoilt, row("a", A))
    found = build()
    where = "select file, row_no from core.register_changes join meta.loads using (load_id) where not is_read"
    assert rows_of(found, where) in ([("residents/2024-02 a.csv", 4)], [("residents/2024-02 b.csv", 2)])

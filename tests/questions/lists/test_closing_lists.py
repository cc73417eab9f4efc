"""A list closes itself: a sheet made of one build, and what the log of the next one shows. Files and a real build."""

import shutil
from datetime import date
from pathlib import Path

import duckdb
import pytest

import community
from etl.build import build as run
from questions.lists import closing, engine, visiting
from tests.etl.inboxes import checked, workbook
from warehouse import builds, connection

ELDERS = "elders_80_not_visited"
REGISTER = ("姓名", "身份证号", "性别", "小区", "楼幢", "房号", "联系电话")
LOG = ("受理日期", "事项", "来访人", "身份证号", "小区", "受理方式", "状态")
LI, ZHOU, WU = (checked(body) for body in ("99010119400307123", "99010119380101102", "99010119350505301"))
PEOPLE = [
    ("李试", LI, "男", "桃园里", "2幢", "1单元301室", "10000000001"),
    ("周试", ZHOU, "女", "桃园里", "10幢", "202室", "10000000002"),
    ("吴试", WU, "女", "府前小区", "1幢", "101室", ""),
    ("郑试", checked("99010119900101102"), "女", "桃园里", "2幢", "102室", ""),
]
FIRST = [("2026-06-30", "医保参保登记", "郑试", PEOPLE[3][1], "桃园里", "现场", "已办结")]


def log(day: str, who: tuple, channel: str = "上门") -> tuple:
    return (day, "探望", who[0], who[1], who[3], channel, "已办结")


def made(folder: Path, people: list[tuple], records: list[tuple]) -> Path:
    """The build of these files."""
    workbook(folder / "inbox" / "residents" / "居民台账.xlsx", 居民=[REGISTER, *people])
    workbook(folder / "inbox" / "service_records" / "服务台账.xlsx", 登记=[LOG, *records])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(builds, "STATE", folder / "state")
        return run(folder / "inbox", folder / "builds", community.FILE)


@pytest.fixture(scope="module")
def before(tmp_path_factory) -> Path:
    """The build a sheet is made of. To be read only."""
    return made(tmp_path_factory.mktemp("before"), PEOPLE, FIRST)


@pytest.fixture
def after(before, tmp_path):
    """after(people, records): the build that comes next, by the same state: it keeps what hashes are made with."""
    shutil.copytree(before.parent.parent / "state", tmp_path / "state", dirs_exist_ok=True)
    return lambda people, records: made(tmp_path, people, records)


def waiting(con) -> list[str]:
    rows = engine.rows(con, ELDERS)
    return rows.loc[rows["is_open"], "subject"].tolist()


def test_the_list_shrinks_and_the_sheet_says_who_was_served_by_which_row(before, after):
    with connection.open_warehouse(before) as con:
        on_sheet = {closing.code(each) for each in waiting(con)}
        until = engine.served_until(con, ELDERS)
        untouched = closing.progress(con, ELDERS, on_sheet, until)
    assert len(on_sheet) == 3
    assert until == date(2026, 5, 31)
    assert (untouched.on_it, untouched.served, untouched.waiting, untouched.gone) == (3, (), 3, 0)

    visits = [log("2026-07-02", PEOPLE[0]), log("2026-07-03", PEOPLE[1], "电话")]
    with connection.open_warehouse(
        after([each for each in PEOPLE if each[1] != WU], [*FIRST, *visits])
    ) as con:
        left, told = waiting(con), closing.progress(con, ELDERS, on_sheet, until)
    assert len(left) == 1
    assert (told.on_it, told.waiting, told.gone) == (
        3,
        1,
        1,
    )  # a call is no visit; one is not listed any more
    [served] = told.served
    assert (served.day, served.file, served.sheet, served.row_no) == (
        date(2026, 7, 2), "service_records/服务台账.xlsx", "登记", 3,
    )  # fmt: skip


def test_who_is_on_the_list_again_later_was_served_all_the_same(before, after):
    with connection.open_warehouse(before) as con:
        on_sheet, until = {closing.code(each) for each in waiting(con)}, engine.served_until(con, ELDERS)
    records = [*FIRST, log("2026-07-02", PEOPLE[0]), ("2026-09-30", *FIRST[0][1:])]
    with connection.open_warehouse(after(PEOPLE, records)) as con:
        assert len(waiting(con)) == 3
        told = closing.progress(con, ELDERS, on_sheet, until)
    assert (len(told.served), told.waiting) == (1, 2)


def test_a_visit_before_the_sheet_that_was_logged_late_closes_it_too(before, after):
    with connection.open_warehouse(before) as con:
        on_sheet, until = {closing.code(each) for each in waiting(con)}, engine.served_until(con, ELDERS)
    late, too_old = log("2026-06-25", PEOPLE[0]), log("2026-05-31", PEOPLE[1])
    with connection.open_warehouse(after(PEOPLE, [*FIRST, late, too_old])) as con:
        told = closing.progress(con, ELDERS, on_sheet, until)
    assert [each.day for each in told.served] == [date(2026, 6, 25)]


def test_a_sheet_of_whom_nobody_is_on_the_list_any_more_has_all_of_them_gone(before):
    with connection.open_warehouse(before) as con:
        told = closing.progress(con, ELDERS, {"nobody"}, engine.served_until(con, ELDERS))
    assert (told.on_it, told.served, told.waiting, told.gone) == (1, (), 0, 1)


def test_people_are_listed_in_the_order_of_a_walk_with_their_doors(before):
    with (
        connection.open_warehouse(before) as con,
        duckdb.connect(str(before / builds.PEOPLE), read_only=True) as people,
    ):
        rows, loads = engine.rows(con, ELDERS), closing.loads(con)
        found = visiting.visits(rows, people, loads, ["桃园里", "府前小区"])
        one = visiting.visits(rows, people, loads, ["桃园里"], "桃园里", "10幢")
        assert list(visiting.by_building(rows, "桃园里").items()) == [("2幢", 1), ("10幢", 1)]
    assert [(each.name, each.building, each.door, each.phone) for each in found] == [
        ("李试", "2幢", "1单元301室", "10000000001"),
        ("周试", "10幢", "202室", "10000000002"),
        ("吴试", "1幢", "101室", ""),
    ]
    assert [each.age for each in found] == [86, 88, 91]
    assert found[0].file == "residents/居民台账.xlsx"
    assert found[0].row_no == 2
    assert [each.name for each in one] == ["周试"]


@pytest.mark.parametrize(
    ("address", "door"),
    [
        ("桃园里-2幢-1单元-301室", "1单元-301室"),
        ("桃园里2幢301室", "301室"),
        ("海陵南路8号桃园里2幢301室", "海陵南路8号桃园里2幢301室"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_door_is_what_the_address_adds_to_estate_and_building(address, door):
    assert visiting.door(address, "桃园里", "2幢") == door


def test_a_code_tells_no_resident(before):
    with connection.open_warehouse(before) as con:
        for resident_id in waiting(con):
            assert resident_id not in closing.code(resident_id)

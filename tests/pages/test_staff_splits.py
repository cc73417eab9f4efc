"""三分 on the staff page: the numbers of a plain count, and a clear sentence for whatever is not known."""

import json
import re
import shutil

import duckdb
import pytest

from tests.pages.screen import opened
from warehouse import builds, connection

QUARTER = {"period": "2026Q3"}
HELD = "estate is not null and duty_until is null"


@pytest.fixture(autouse=True)
def served(built, monkeypatch, tmp_path):
    monkeypatch.setattr(builds, "ROOT", built.parent)
    monkeypatch.setattr(builds, "STATE", tmp_path / "state")


@pytest.fixture
def without(built, monkeypatch, tmp_path):
    """The build in service after some of its rows were taken away: what they then say, piece by piece."""

    def change(*statements: str, **choices: str) -> dict[str, str]:
        build = tmp_path / "builds" / built.name
        shutil.copytree(built, build)
        with duckdb.connect(str(build / builds.WAREHOUSE)) as con:
            for statement in statements:
                con.execute(statement)
        monkeypatch.setattr(builds, "ROOT", build.parent)
        return said(**choices)

    return change


def pieces(**choices: str) -> dict[str, dict]:
    app = opened("staff", view="splits", **QUARTER, **choices)
    return {
        each.proto.id.rsplit("-", 1)[-1]: json.loads(each.proto.json) for each in app.get("bidi_component")
    }


def said(**choices: str) -> dict[str, str]:
    """Words of each piece, its table and its source line."""
    return {
        name: re.sub(r"<[^>]+>", "|", data["above"]) + re.sub(r"<[^>]+>", "|", data["below"])
        for name, data in pieces(**choices).items()
    }


def cells(piece: dict) -> list[list[str]]:
    rows = re.findall(r"<tr>(.*?)</tr>", piece["above"])[1:]
    return [
        [re.sub(r"<[^>]+>", " ", cell).strip() for cell in re.findall(r"<td[^>]*>(.*?)</td>", row)]
        for row in rows
    ]


def rows(built, sql: str) -> list[tuple]:
    with connection.open_warehouse(built) as con:
        return con.execute(sql).fetchall()


def names(built) -> dict[str, str]:
    with connection.open_people(built, "test", "names of staff") as con:
        return dict(con.execute("select staff_id, name from identity.staff").fetchall())


def test_bars_are_households_and_residents_60_plus_by_staff_number(built):
    held = rows(built, f"select staff_id, estate from core.duties where {HELD}")
    homes = rows(
        built, "select estate, members_60_plus from core.households_monthly where month_end = '2026-09-30'"
    )
    figure = json.loads(pieces()["patches"]["figure"])
    households, old = figure["data"][:2]
    for at, staff_id in enumerate(sorted({staff_id for staff_id, _ in held})):
        mine = {estate for who, estate in held if who == staff_id}
        assert households["x"][at] == len([1 for estate, _ in homes if estate in mine])
        assert old["x"][at] == sum(count for estate, count in homes if estate in mine)
    texts = [text for trace in figure["data"] for text in trace.get("text", ())]
    in_order = [names(built)[staff_id] for staff_id in sorted({staff_id for staff_id, _ in held})]
    assert [text for text in texts if text in in_order] == in_order


def test_a_change_told_is_what_the_buildings_it_names_come_to(built):
    people = rows(
        built,
        "select estate || building, household_id, age from core.residents_monthly "
        "where month_end = '2026-09-30' and is_resident",
    )
    first, *others = cells(pieces()["moves"])
    units = first[0].split("   ")[0].split(" ")
    moved = [row for row in people if row[0] in units]
    assert int(first[3]) == len({household for _, household, _ in moved})
    assert int(first[4]) == len([age for *_, age in moved if age >= 60])
    spread = [int(number) for number in re.findall(r"\d+", first[5])]
    assert spread[0] - spread[1] >= 5
    assert [int(row[3]) for row in others] == sorted(int(row[3]) for row in others)


def test_tasks_and_windows_are_those_of_the_rows(built):
    shown = pieces()
    open_tasks = rows(
        built,
        "select staff_id, due_date < '2026-10-01' from core.tasks "
        "where status = 'open' and done_date is null and coalesce(assigned_date < '2026-10-01', true)",
    )
    table = {row[0]: (int(row[1]), int(row[2])) for row in cells(shown["tasks"])}
    assert len(table) == 13
    for staff_id, name in names(built).items():
        own = [late for who, late in open_tasks if who == staff_id]
        assert table[name] == (len(own), sum(map(bool, own)))
    received = rows(
        built,
        'select "window" from core.service_records '
        "where received_date between '2026-07-01' and '2026-09-30' and \"window\" is not null",
    )
    counts = sorted(int(row[2]) for row in cells(shown["windows"]))
    assert counts == sorted(received.count((code,)) for code in {code for (code,) in received})


@pytest.mark.parametrize(
    ("language", "caution"), [("zh", "熟悉居民比数字平均更要紧"), ("en", "To discuss, not an order")]
)
def test_a_suggestion_says_that_it_is_none_of_an_order(language, caution):
    assert caution in said(lang=language)["moves"]


def test_without_duties_nobody_holds_anything_and_nothing_is_suggested(without):
    found = without("delete from core.duties")
    assert "2026年9月30日没有人分管小区的记录" in found["patches"]
    assert "moves" not in found
    assert "无人" not in found["windows"]


def test_without_a_register_the_patches_are_not_counted_as_empty(without):
    found = without("delete from core.residents_monthly", "delete from core.households_monthly")
    assert "没有居民台账，各片户数无从统计" in found["patches"]
    assert "moves" not in found


def test_an_estate_without_a_register_is_told_and_its_holder_not_compared(without):
    found = without(
        "delete from core.residents_monthly where estate = '桃园里'",
        "delete from core.households_monthly where estate = '桃园里'",
    )
    assert "桃园里没有居民台账，分管的人不参加比较" in found["patches"]


def test_an_estate_held_by_nobody_and_one_held_by_two_are_told(without):
    found = without(
        "delete from core.duties where estate = '香樟苑'",
        "insert into core.duties (duty_id, staff_id, estate) values ('x', 'XC11', '桃园里')",
    )
    assert "香樟苑无人分管，未计入：210户，60岁及以上129人" in found["patches"]
    assert "桃园里由几人合管，按人平分" in found["patches"]


def test_one_person_alone_is_compared_with_nobody(without):
    found = without("delete from core.duties where estate is not null and staff_id != 'XC10'")
    assert "只有一人分管小区，无从比较" in found["patches"]
    assert "能统计的不足两片" in found["moves"]


def test_even_patches_get_no_suggestion(without):
    found = without("delete from core.duties where estate not in ('府前小区', '港城新村')")
    assert "各片大体均衡" in found["patches"]
    assert "各片大体均衡，不必调整" in found["moves"]
    assert cells(pieces()["moves"]) == []


def test_without_buildings_only_whole_estates_are_moved(without):
    found = without("update core.residents_monthly set building = null")
    assert "只能整个小区调整" in found["moves"]
    assert "幢" not in found["moves"].split("仅供商量")[0]


def test_buildings_missing_in_one_estate_are_told(without):
    found = without("update core.residents_monthly set building = null where estate = '香樟苑'")
    assert "香樟苑没有写全楼幢，只能整个调整" in found["moves"]


def test_a_register_older_than_the_month_is_told(without):
    found = without(
        "update core.registers set month_end = '2026-08-31' where estate = '桃园里'",
        "update core.residents_monthly set estate = null where estate = '金港名邸'",
        "update core.households_monthly set estate = null where estate = '金港名邸'",
    )
    assert "桃园里最近一份台账是2026年8月的" in found["patches"]
    assert "另有192户没写小区" in found["patches"]


def test_a_month_without_the_log_of_a_window_is_told(without):
    found = without(
        "delete from core.service_records where \"window\" = 'party_window' and month(received_date) = 8"
    )
    assert "党建窗口8月未报送，不计入" in found["windows"]


def test_a_window_without_its_log_is_not_delivered_and_one_without_a_holder_has_nobody(without):
    found = without(
        "delete from core.service_records where \"window\" = 'party_window'",
        "delete from core.duties where \"window\" = 'labour_window'",
    )
    party, labour = (
        next(row for row in cells(pieces()["windows"]) if row[0] == name)
        for name in ("党建窗口", "劳动保障窗口")
    )
    assert party[2:5] == ["○ 未报送", "—", "—"]
    assert labour[1] == "无人"
    assert "计生窗口和治安民调窗口的登记没有写受理时刻" in found["windows"]


def test_without_windows_the_page_says_so(without):
    found = without(
        'update core.service_records set "window" = null',
        'delete from core.duties where "window" is not null',
    )
    assert "服务登记里没有窗口，分工里也没有" in found["windows"]


def test_without_a_task_list_nobody_has_zero_tasks(without):
    found = without("delete from core.tasks")
    assert "任务台账未报送" in found["tasks"]
    assert all(row[1:3] == ["—", "—"] for row in cells(pieces()["tasks"]))

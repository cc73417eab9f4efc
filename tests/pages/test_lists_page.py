"""To do lists: numbers for everybody, names behind the gate, sheets that close as the log shows the visits."""

import shutil
from datetime import timedelta

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.who_may import Reader
from questions.lists import catalogue
from state import visits
from tests.pages.screen import opened, pieces, said
from warehouse import builds, connection

ELDERS = "elders_80_not_visited"
READER = {"reader": Reader("网格片区一", "走访")}

pytestmark = pytest.mark.usefixtures("served", "at_the_machine")


@pytest.fixture
def at_the_machine(come_from):
    come_from(None)


@pytest.fixture
def elders(built, served) -> list[tuple]:
    """(estate, building, name, resident_id) of everybody of 80 and over, without the code of lists."""
    with connection.open_warehouse(built) as con:
        people = con.execute(
            "select resident_id, estate, building from core.residents_monthly where month_end = '2026-09-30' "
            "and is_resident and age >= 80"
        ).fetchall()
    with connection.open_people(built, "test", "names to compare with") as con:
        names = dict(con.execute("select resident_id, name from identity.residents").fetchall())
    return [(estate, building, names[code], code) for code, estate, building in people]


@pytest.fixture(scope="module")
def secrets(built) -> set[str]:
    """Names of three characters and more, telephones, addresses and codes of everybody on the register."""
    with duckdb.connect(str(built / builds.PEOPLE), read_only=True) as con:
        people = con.execute("select name, phone, address, resident_id from identity.residents").fetchall()
    return {each[0] for each in people if len(each[0]) > 2} | {
        value for each in people for value in each[1:] if value
    }


def behind_the_gate(**choices: str) -> AppTest:
    return opened("lists", READER, list=ELDERS, **choices)


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


def log() -> str:
    return (builds.STATE / "access.log").read_text(encoding="utf-8")


def test_the_first_page_says_the_number_of_every_list_and_opens_each(elders):
    app = opened("lists")
    assert f"{len(elders)}<small>" in said(app).replace("人", "")
    assert f"{len(catalogue.load())}张名单中" in said(app)
    for name in catalogue.load():
        press(app, f"todo-{name}")
        assert catalogue.load()[name].title["zh"] in said(app)
        press(app, "todo-back")


@pytest.mark.parametrize("name", catalogue.load())
@pytest.mark.parametrize("choices", [{}, {"lang": "en"}, {"estate": "桃园里"}], ids=str)
def test_every_list_opens_without_a_single_name(name, choices, secrets):
    shown = said(opened("lists", list=name, **choices))
    assert not [each for each in secrets if each in shown]


def test_a_withheld_estate_is_withheld_in_title_and_numbers():
    shown = said(opened("lists", list="residents_low_income_not_served", estate="桃园里"))
    assert "：不显示" in shown
    assert "等得最久" not in shown


def test_over_the_network_there_are_numbers_but_neither_names_nor_sheets(come_from):
    come_from("192.168.1.20")
    app = behind_the_gate(estate="桃园里")
    assert "通过网络访问" in app.info[0].value
    assert not [each for each in app.button if each.key in ("sheet-make", "sheet-names")]


def test_nobody_makes_a_sheet_who_has_not_said_who_they_are():
    app = opened("lists", list=ELDERS)
    assert not [each for each in app.button if each.key in ("sheet-make", "sheet-names")]
    assert not (builds.STATE / visits.FILE).exists()


def test_behind_the_gate_the_names_are_those_of_the_registers_and_the_opening_is_logged(elders):
    app = press(behind_the_gate(estate="桃园里"), "sheet-names")
    table = app.dataframe[-1].value
    assert sorted(table["姓名"]) == sorted(each[2] for each in elders if each[0] == "桃园里")
    assert set(table["小区"]) == {"桃园里"}
    walk = [int(building.rstrip("幢")) for building in table["楼幢"]]
    assert walk == sorted(walk)
    assert f"网格片区一\t{ELDERS} 2026-09-30: 走访" in log()
    assert not [each for each in table["姓名"] if each in log()]


def test_one_building_has_its_people_alone(elders):
    app = behind_the_gate(estate="桃园里")
    app.selectbox(key="sheet-building-桃园里-zh").set_value("2幢").run()
    table = press(app, "sheet-names").dataframe[-1].value
    assert sorted(table["姓名"]) == sorted(each[2] for each in elders if each[:2] == ("桃园里", "2幢"))


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_sheet_is_made_and_remembered_by_hashes_alone(kind, elders):
    app = behind_the_gate(estate="桃园里")
    app.segmented_control(key="sheet-kind").set_value(kind).run()
    press(app, "sheet-make")
    assert len(app.get("download_button")) == 1
    [kept] = visits.sheets(builds.STATE / visits.FILE, ELDERS)
    here = [each for each in elders if each[0] == "桃园里"]
    assert (len(kept.sheet.codes), kept.sheet.estate, kept.sheet.who) == (len(here), "桃园里", "网格片区一")
    written = (builds.STATE / visits.FILE).read_bytes()
    assert not [each for each in here if each[2].encode() in written or each[3].encode() in written]
    assert "按本名单生成过的走访单" in said(app)
    assert not [each for each in here if each[2] in said(app)]


def test_a_sheet_of_another_wish_is_offered_no_more():
    app = press(behind_the_gate(estate="桃园里"), "sheet-make")
    app.segmented_control(key="sheet-kind").set_value("xlsx").run()
    assert len(app.get("download_button")) == 0


def newer(built, folder, visited: list[str]):
    """A newer build whose log shows visits of these people in the days after."""
    build = folder / "20991231T000000Z"
    shutil.copytree(built, build)
    with duckdb.connect(str(build / builds.WAREHOUSE)) as con:
        [(load_id, day)] = con.execute(
            "select max(load_id), max(received_date) from core.service_records where channel = 'home_visit'"
        ).fetchall()
        for at, code in enumerate(visited):
            con.execute(
                "insert into core.service_records (record_id, resident_id, channel, received_date, load_id, row_no) "
                "values (?, ?, 'home_visit', ?, ?, ?)",
                [10**15 + at, code, day + timedelta(days=3), load_id, 90_000 + at],
            )
        con.execute("update meta.builds set data_date = ?", [day + timedelta(days=5)])
        con.execute("insert into meta.coverage values ('service_records', '2026-10-01', 9, 'partial')")
    return build


def test_the_next_builds_visits_shorten_the_list_and_close_the_sheet(built, elders, monkeypatch, tmp_path):
    press(behind_the_gate(estate="桃园里"), "sheet-make")
    here = [each for each in elders if each[0] == "桃园里"]
    visited = [each[3] for each in here[:4]]
    monkeypatch.setattr(builds, "ROOT", newer(built, tmp_path / "later", visited).parent)
    app = behind_the_gate(estate="桃园里")
    assert f"{len(here) - 4}<small>" in said(app).replace("人", "")
    [table] = [
        each["above"] for each in pieces(app).values() if "按本名单生成过的走访单" in each.get("above", "")
    ]
    cells = table.split("<tbody>")[1].split("</td>")
    numbers = [cell.rpartition(">")[2] for cell in cells]
    assert numbers[4:7] == [str(len(here)), "4", str(len(here) - 4)]

    everybody = [each[3] for each in here]
    monkeypatch.setattr(builds, "ROOT", newer(built, tmp_path / "at last", everybody).parent)
    assert "已销号" in said(behind_the_gate(estate="桃园里"))

"""The rows behind a number as a reader opens them: those of people behind the gate, names asked for and logged."""

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from indicators import catalogue, engine
from indicators.periods import Period
from pages.parts import who_may
from warehouse import builds, connection

pytestmark = pytest.mark.usefixtures("served")
QUARTER = "2026Q3"
LET_IN = {who_may.KEPT: who_may.Reader("网格片区一", "走访")}


@pytest.fixture(autouse=True)
def at_the_machine(come_from):
    come_from(None)


def dialog(indicator_id: str, where: dict) -> None:
    from pages.parts import desk, rows

    rows.open_rows(desk.open_desk(), indicator_id, where)


def names(indicator_id: str, is_wanted: bool) -> None:
    """A table of the rows with its button, as the dialog has it after the button was pressed."""
    import streamlit as st

    from indicators import engine
    from pages.parts import desk as desks
    from pages.parts import row_names

    desk = desks.open_desk()
    _, table = engine.rows(
        desk.con, desk.catalogue[indicator_id], desk.period, limit=50, known=desk.coverage, with_subject=True
    )
    st.session_state[row_names.WANTED] = is_wanted
    subjects = table.pop("subject")
    st.dataframe(row_names.beside(desk, table, subjects, f"{indicator_id}, {desk.period.key}"))


def run(page, *given: object, session: dict | None = None, **choices: str) -> AppTest:
    app = AppTest.from_function(page, default_timeout=60, args=given)
    for name, value in {"period": QUARTER, **choices}.items():
        app.query_params[name] = value
    for name, value in (session or {}).items():
        app.session_state[name] = value
    app.run()
    assert not app.exception, app.exception
    return app


def shown(indicator_id: str, where: dict | None = None, **choices) -> AppTest:
    return run(dialog, indicator_id, where or {}, **choices)


def said(app: AppTest) -> str:
    return " ".join(str(each.proto.body) for each in app.get("html"))


def openings() -> list[list[str]]:
    path = builds.STATE / "access.log"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [line.split("\t")[1:3] for line in lines if line.split("\t")[1] != "dashboard"]


def everybody(built) -> list[tuple[str, str, str]]:
    with duckdb.connect(str(built / builds.PEOPLE), read_only=True) as con:
        return con.execute("select resident_id, name, address from identity.residents").fetchall()


def test_rows_that_are_of_nobody_open_to_everybody_and_are_not_logged(built, come_from):
    come_from("192.168.1.20")
    app = shown("service_volume", {"window": "party_window"})
    table = app.dataframe[0].value
    with connection.open_warehouse(built) as con:
        of = catalogue.named("service_volume")
        count, _ = engine.rows(con, of, Period.parse(QUARTER), {"window": "party_window"})
    assert len(table) == count > 0
    assert f"<b>{count}件</b> · {count}行，2026年第三季度" in said(app)
    assert openings() == []


def test_rows_of_people_wait_for_post_and_purpose():
    app = shown("living_alone")
    assert len(app.dataframe) == 0
    assert [each.label for each in (*app.selectbox, *app.text_input)] == ["您的岗位", "用途"]
    assert openings() == []


def test_rows_of_people_open_to_whom_the_gate_knows_without_names_and_logged(built):
    app = shown("living_alone", session=LET_IN)
    table = app.dataframe[0].value
    assert list(table.columns) == ["日期", "小区", "性别", "计数", "文件", "工作表", "行号"]
    with connection.open_warehouse(built) as con:
        alone = con.execute(
            "select count(*) from core.residents_monthly where month_end = '2026-09-30' and is_resident and lives_alone"
        ).fetchone()[0]
    assert len(table) == alone
    assert openings() == [["网格片区一", f"rows of living_alone, {QUARTER}: 走访"]]


def test_over_the_network_rows_of_people_stay_closed_even_in_a_session_let_in(come_from):
    come_from("192.168.1.20")
    app = shown("living_alone", session=LET_IN)
    assert len(app.dataframe) == 0
    assert "通过网络访问" in app.info[0].value
    assert openings() == []


def test_a_withheld_number_opens_no_rows_to_anybody(built):
    with connection.open_warehouse(built) as con:
        by = ("estate", "sex")
        split = engine.series(con, catalogue.named("low_income_people"), "quarter", by)
    split = split[(split["period_start"] == "2026-07-01") & ~split["is_total"]]
    small = split[split["is_suppressed"]].iloc[0]
    app = shown("low_income_people", {name: small[name] for name in by}, session=LET_IN)
    assert len(app.dataframe) == 0
    assert "数据行也不打开" in app.info[0].value
    assert openings() == []
    large = split[~split["is_suppressed"] & (split["numerator"] > 0)].iloc[0]
    app = shown("low_income_people", {name: large[name] for name in by}, session=LET_IN)
    assert len(app.dataframe[0].value) == large["numerator"]


def test_an_estate_chosen_on_the_page_is_a_group_too(built):
    """A count under five in an estate is withheld, whatever way the reader came to it."""
    with connection.open_warehouse(built) as con:
        split = engine.series(con, catalogue.named("low_income_people"), "quarter", ("estate",))
    split = split[(split["period_start"] == "2026-07-01") & ~split["is_total"]].dropna(subset="estate")
    for line in split.itertuples():
        app = shown("low_income_people", session=LET_IN, estate=line.estate)
        assert (len(app.dataframe) == 0) == line.is_suppressed


def test_names_are_shown_once_asked_for_and_logged_by_indicator_and_period(built):
    app = run(names, "people_60_plus", True, session=LET_IN)
    table = app.dataframe[0].value
    known = {(name, address) for _, name, address in everybody(built)}
    met = list(zip(table["姓名"], table["住址"], strict=True))
    assert len(met) == 50
    assert set(met) <= known
    assert openings() == [["网格片区一", f"names and doors of people_60_plus, {QUARTER}: 走访"]]


def test_each_name_stands_beside_the_row_of_that_very_resident(built):
    """The sex of the row against the sex the ID number tells."""
    table = run(names, "living_alone", True, session=LET_IN).dataframe[0].value
    with duckdb.connect(str(built / builds.PEOPLE), read_only=True) as con:
        numbers = con.execute("select name, address, id_number from identity.residents").fetchall()
    by_door = {(name, address): number for name, address, number in numbers}
    sexes = ["female", "male"]
    told = [sexes[int(by_door[each][16]) % 2] for each in zip(table["姓名"], table["住址"], strict=True)]
    assert told == list(table["sex"])


def test_no_name_is_read_until_it_is_asked_for():
    app = run(names, "people_60_plus", False, session=LET_IN)
    assert "姓名" not in app.dataframe[0].value
    assert openings() == []


def test_names_are_not_read_for_who_did_not_say_what_for():
    app = run(names, "people_60_plus", True)
    assert "姓名" not in app.dataframe[0].value
    assert len(app.text_input) == 1
    assert openings() == []


def test_a_name_is_in_no_state_of_the_session_no_address_and_no_log(built):
    app = run(names, "people_60_plus", True, session=LET_IN)
    shown_names = set(app.dataframe[0].value["姓名"])
    kept = str(app.session_state._state.filtered_state)
    kept += str(app.query_params) + (builds.STATE / "access.log").read_text(encoding="utf-8")
    assert shown_names
    assert [name for name in shown_names if name in kept] == []
    assert app.session_state["rows-names"] is False


@pytest.mark.parametrize("indicator_id", ["service_volume", "on_time_rate", "attendance_rate"])
def test_only_rows_of_residents_offer_names(indicator_id):
    app = shown(indicator_id, session=LET_IN)
    assert len(app.dataframe) == 1
    assert "显示姓名" not in [each.label for each in app.button]
    assert "显示姓名" in [each.label for each in shown("people_60_plus", session=LET_IN).button]


def test_a_weekday_is_told_by_its_name():
    app = run(dialog, "service_volume", {"item": "理发"})
    assert set(app.dataframe[0].value["星期"]) <= {"周一", "周二", "周三", "周四", "周五", "周六", "周日"}

"""The page of commitments and events: written, answered and refused there; events stand on every figure over time."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from streamlit.testing.v1 import AppTest

from indicators import deliveries
from pages.parts import minutes
from state import commitments, events
from state.commitments import Number
from tests.pages import screen
from tests.reports.promised import desk
from warehouse import connection

pytestmark = pytest.mark.usefixtures("served")

OPEN = {"commit": True, "note": True, "change": True, "answered": True}
MEETING = date(2026, 7, 6)


def opened(**choices: str) -> AppTest:
    return screen.opened("notes", OPEN, **{"period": "2026Q3"} | choices)


def send(app: AppTest, key: str) -> AppTest:
    next(each for each in app.button if each.key and each.key.endswith(key)).click()
    for name, value in OPEN.items():
        app.session_state[name] = value
    app.run()
    assert not app.exception, app.exception
    return app


def promised(tmp_path: Path, due: date = date(2026, 9, 30), value: float | None = 90.0) -> int:
    number = Number("on_time_rate", None, "2026Q2", value)
    file = tmp_path / commitments.FILE
    return commitments.make(
        file, MEETING, "季度例会", number, "治安民调窗口", "每周清一次在办件", due, "secretary", []
    )


def noted(tmp_path: Path, day: date, title: str, english: str = "", estate: str | None = None) -> int:
    what = events.What(day, day, title, english, "works", estate)
    return events.note(tmp_path / events.FILE, what, "secretary", [])


def names(built: Path) -> list[str]:
    with connection.open_people(built, "test", "a name to be refused") as people:
        return sorted(deliveries.everybodys_names(people))


def test_a_commitment_is_added_with_the_number_as_it_reads_now(tmp_path):
    app = opened()
    app.selectbox(key="commit-number-0").set_value("on_time_rate")
    app.selectbox(key="commit-estate-0").set_value("桃园里")
    app.text_input(key="commit-what-0").set_value("到期前两天提醒承办人")
    app.selectbox(key="commit-who-0").set_value("社区党支部")
    app.date_input(key="commit-day-0").set_value(date(2026, 10, 9))
    app.date_input(key="commit-due-0").set_value(date(2026, 12, 31))
    send(app, "commit-send")
    (made,) = commitments.commitments(tmp_path / commitments.FILE)
    assert (made.deck, made.meeting_day, made.due) == ("季度例会", date(2026, 10, 9), date(2026, 12, 31))
    assert (made.who, made.what) == ("社区党支部", "到期前两天提醒承办人")
    assert (made.number.indicator_id, made.number.estate, made.number.period) == (
        "on_time_rate",
        "桃园里",
        "2026Q3",
    )
    shown = screen.said(screen.opened("services", period="2026Q3", estate="桃园里"))
    assert f"{made.number.value:.1f}" in shown  # the same as on the page of services


def test_the_estate_is_not_kept_with_a_number_that_has_none(tmp_path):
    app = opened(estate="桃园里")
    assert app.selectbox(key="commit-estate-0").value == "桃园里"
    app.selectbox(key="commit-number-0").set_value("attendance_rate")
    app.text_input(key="commit-what-0").set_value("每月核一次考勤")
    send(app, "commit-send")
    assert commitments.commitments(tmp_path / commitments.FILE)[0].number.estate is None


def test_the_meeting_keeps_its_name_from_one_language_to_the_other(tmp_path):
    assert opened(lang="en").text_input(key="commit-deck-0").value == "季度例会"
    number = Number("on_time_rate", None, "2026Q2", 90.0)
    commitments.make(
        tmp_path / commitments.FILE,
        MEETING,
        "创建专题会",
        number,
        "党建窗口",
        "补佐证",
        MEETING,
        "secretary",
        [],
    )
    assert opened().text_input(key="commit-deck-1").value == "创建专题会"


def test_names_and_numbers_of_people_are_refused_and_what_was_typed_stays(tmp_path, built):
    resident = next(name for name in names(built) if len(name) == 3)
    app = opened()
    app.text_input(key="commit-what-0").set_value(f"请{resident}走访")
    send(app, "commit-send")
    assert f"“{resident}”是台账里的姓名。请写岗位，不写姓名" in app.warning[0].value
    assert app.text_input(key="commit-what-0").value == f"请{resident}走访"
    app.text_input(key="note-0-zh").set_value("热线１３８００１１１１１１开通")
    send(app, "note-send")
    assert "电话或身份证号" in app.warning[0].value
    assert commitments.commitments(tmp_path / commitments.FILE) == []
    assert events.standing(tmp_path / events.FILE) == []
    assert resident not in (tmp_path / "access.log").read_text(encoding="utf-8")


def test_the_open_ones_stand_first_with_their_number_then_and_now_and_are_answered(tmp_path, built):
    number = promised(tmp_path)
    app = opened()
    assert "1项承诺未办结，其中1项已逾期" in screen.said(app)
    table = screen.pieces(app)["commitments"]["above"]
    for text in (
        "每周清一次在办件",
        "治安民调窗口",
        "按时办结率",
        "90.0%",
        "数据更正后为",
        "2026年第三季度",
        "已逾期",
    ):
        assert text in table
    app.segmented_control(key="answer-kind-1").set_value("postponed")
    app.date_input(key="answer-due-1").set_value(date(2027, 1, 31))
    app.text_input(key="answer-remark-1").set_value("等系统上线")
    send(app, "answer-send")
    (put_off,) = commitments.commitments(tmp_path / commitments.FILE)
    assert (put_off.commitment_id, put_off.due, put_off.last.remark) == (
        number,
        date(2027, 1, 31),
        "等系统上线",
    )
    app = opened()
    assert "1项承诺未办结，都在时限内" in screen.said(app)
    send(app, "answer-send")  # done, as the form offers first
    assert commitments.commitments(tmp_path / commitments.FILE)[0].last.kind == "done"
    app = opened()
    assert "没有未办结的承诺" in screen.said(app)
    assert "已完成" in screen.pieces(app)["answered"]["above"]


def test_an_event_is_noted_put_right_and_withdrawn_on_the_page(tmp_path):
    app = opened()
    app.text_input(key="note-0-zh").set_value("加装电梯")
    app.date_input(key="note-0-first").set_value(date(2026, 3, 1))
    app.date_input(key="note-0-last").set_value(date(2026, 6, 30))
    app.selectbox(key="note-0-kind").set_value("works")
    app.selectbox(key="note-0-estate").set_value("桃园里")
    send(app, "note-send")
    (kept,) = events.standing(tmp_path / events.FILE)
    assert kept.what == events.What(date(2026, 3, 1), date(2026, 6, 30), "加装电梯", "", "works", "桃园里")
    app = opened()
    assert "2026年3月1日至2026年6月30日" in screen.pieces(app)["noted"]["above"]
    app.text_input(key=f"change-{kept.seen}-zh").set_value("加装电梯（一期）")
    send(app, "change-send")
    (kept,) = events.standing(tmp_path / events.FILE)
    assert (kept.what.title_zh, kept.what.last) == ("加装电梯（一期）", date(2026, 6, 30))
    send(opened(), "withdraw-send")
    assert events.standing(tmp_path / events.FILE) == []


def test_the_minutes_of_a_meeting_hold_no_name_whoever_let_one_pass(tmp_path, built):
    resident = next(name for name in names(built) if len(name) == 3)
    number = Number("on_time_rate", None, "2026Q2", 90.0)
    file = tmp_path / commitments.FILE
    for day, what in ((MEETING, f"{resident}走访"), (date(2026, 10, 9), "到期前提醒")):
        commitments.make(file, day, "季度例会", number, "党建窗口", what, date(2026, 12, 31), "secretary", [])
    noted(tmp_path, date(2026, 8, 20), "加装电梯")
    noted(tmp_path, date(2026, 8, 21), f"{resident}上任", f"{resident} starts")
    assert opened().selectbox(key="minutes-which").options == [
        "2026年10月9日 季度例会",
        "2026年7月6日 季度例会",
    ]
    document = Document(BytesIO(minutes.of(desk(built, "2026Q3"), date(2026, 10, 9), "季度例会")))
    last, new = ([[cell.text for cell in row.cells] for row in table.rows] for table in document.tables)
    assert (last[1][1], new[1][1]) == ("含姓名，不显示", "到期前提醒")
    said = " ".join(each.text for each in document.paragraphs)
    assert "演示数据：居民、人员与数字均为虚构" in said
    assert "加装电梯" in said
    assert "2026年8月21日，含姓名，不显示" in said
    assert resident not in said


def test_minutes_do_not_change_by_answers_given_after_the_meeting(tmp_path, built):
    promised(tmp_path)
    october, file = date(2026, 10, 9), tmp_path / commitments.FILE
    (one,) = commitments.commitments(file)
    commitments.answer(file, one.commitment_id, "done", "secretary", "年底清零", one.last.event_id, [])
    document = Document(BytesIO(minutes.of(desk(built, "2026Q3"), october, "季度例会")))
    assert document.tables[0].rows[1].cells[6].text == "已逾期"


def test_minutes_are_handed_over_so_they_withhold_what_a_wall_does(tmp_path, built):
    file, number = tmp_path / commitments.FILE, Number("service_volume", None, "2026Q2", 3.0)
    commitments.make(file, MEETING, "季度例会", number, "党建窗口", "到期前提醒", MEETING, "secretary", [])
    document = Document(BytesIO(minutes.of(desk(built, "2026Q3"), MEETING, "季度例会")))
    assert document.tables[0].rows[1].cells[5].text == "不显示"


# Events on figures over time -----------------------------------------------------------------------------------


def figures(page: str, **choices: str) -> dict[str, dict]:
    """Every figure of a page by its piece, with the words below it."""
    shown = screen.pieces(screen.opened(page, **{"period": "2026Q3"} | choices))
    return {
        name: json.loads(each["figure"]) | {"below": each["below"]}
        for name, each in shown.items()
        if "figure" in each
    }


def drawn(page: str, piece: str, **choices: str) -> list[str]:
    return [each["text"] for each in figures(page, **choices)[piece]["layout"]["annotations"]]


def test_an_event_stands_on_every_figure_over_time_and_goes_when_it_is_withdrawn(tmp_path):
    pages = ("services", "demographics")
    before = {page: figures(page) for page in pages}
    number = noted(tmp_path, date(2026, 8, 20), "热线新流程", "New hotline process")
    with_it = {page: figures(page) for page in pages}
    changed = {name for page in pages for name, each in with_it[page].items() if each != before[page][name]}
    assert changed == {"xmr", "ageing", "dependency"}
    for page, name in (("services", "xmr"), ("demographics", "ageing"), ("demographics", "dependency")):
        assert "热线新流程" in [each["text"] for each in with_it[page][name]["layout"]["annotations"]]
    assert "New hotline process" in drawn("services", "xmr", lang="en")
    seen = events.standing(tmp_path / events.FILE)[0].seen
    events.withdraw(tmp_path / events.FILE, number, "secretary", seen)
    assert {page: figures(page) for page in pages} == before


def test_what_happened_in_one_estate_is_not_drawn_on_another(tmp_path):
    noted(tmp_path, date(2026, 8, 20), "加装电梯", "Lifts added", "桃园里")
    assert "加装电梯" in drawn("services", "xmr", estate="桃园里")
    assert "桃园里：加装电梯" in drawn("services", "xmr")
    assert "Taoyuan Li: Lifts added" in drawn("services", "xmr", lang="en")
    assert "加装电梯" not in " ".join(drawn("services", "xmr", estate="锦绣苑"))


def test_a_title_that_holds_a_name_by_now_is_not_drawn(tmp_path, built):
    resident = next(name for name in names(built) if len(name) == 3)
    noted(tmp_path, date(2026, 8, 20), f"{resident}上任")  # written before the name was on the registers
    shown = str(figures("services"))
    assert "含姓名，不显示" in shown
    assert resident not in shown


def test_many_events_are_named_under_the_figure(tmp_path):
    for month in range(1, 10):
        noted(tmp_path, date(2026, month, 5), f"第{month}次专项行动")
    assert (
        "事件：1 第1次专项行动（2026年1月5日）；2 第2次专项行动" in figures("demographics")["ageing"]["below"]
    )

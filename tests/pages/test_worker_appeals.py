"""On a worker's sheet an appeal is raised, decided with a reason, and changes the total; a refusal is a sentence."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from state import appeals
from tests.pages import screen

pytestmark = pytest.mark.usefixtures("served")

WHO = "XC01"


def opened() -> AppTest:
    return screen.opened("worker", {"object": True}, period="2026Q3", staff=WHO)


def total(app: AppTest) -> str:
    """The title of the page says it."""
    return next(str(each.proto.body) for each in app.get("html") if "<h1>" in str(each.proto.body))


def send(app: AppTest, key: str) -> AppTest:
    next(each for each in app.button if each.key and each.key.endswith(key)).click()
    app.session_state["object"] = True
    app.run()
    assert not app.exception, app.exception
    return app


def test_an_appeal_is_raised_decided_and_counts(tmp_path):
    app = opened()
    before = total(app)
    app.text_area(key="object-reason-0").set_value("这条记重了")
    send(app, "object-send")
    (raised,) = appeals.appeals(tmp_path / appeals.FILE)
    assert (raised.staff_id, raised.ledger, raised.last.reason) == (WHO, "points_entries", "这条记重了")
    app = opened()
    assert total(app) == before
    (table,) = [each["above"] for name, each in screen.pieces(app).items() if name == "appeals"]
    assert re.search(r"<td>○ 待定</td><td>\d{4}年\d+月\d+日 XC01：这条记重了</td>", table)
    assert re.search(r"<td>积分台账 [^<]+ [\d.]+分</td>", table)
    send(app, f"uphold-{raised.appeal_id}")
    assert [each.value for each in app.warning] == ["没有保存：请写明理由。"]
    app.text_input(key=f"reason-{raised.appeal_id}").set_value("属实")
    send(app, f"uphold-{raised.appeal_id}")
    (decided,) = appeals.appeals(tmp_path / appeals.FILE)
    assert [(each.kind, each.who) for each in decided.events] == [("raised", WHO), ("upheld", "secretary")]
    assert total(opened()) != before


def test_a_number_of_a_person_in_the_reason_is_refused(tmp_path):
    app = opened()
    app.text_area(key="object-reason-0").set_value("请打13800001111")
    send(app, "object-send")
    assert "电话或身份证号" in app.warning[0].value
    assert app.text_area(key="object-reason-0").value == "请打13800001111"
    assert appeals.appeals(tmp_path / appeals.FILE) == []

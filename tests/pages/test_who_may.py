"""The gate before rows of people: at the machine, once a session, logged, and never a name in the log."""

import os

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import who_may
from warehouse import builds

pytestmark = pytest.mark.usefixtures("served")
OVER_THE_NETWORK = "通过网络访问"


def page() -> None:
    """What a page does with the gate."""
    import streamlit as st

    from pages.parts import desk as desks
    from pages.parts import who_may

    desk = desks.open_desk()
    found = who_may.reader(desk, "数据行")
    if found:
        who_may.opens(desk, found, "elders 2026Q3")
        st.write(f"open: {found.who}, {found.why}")


def opened() -> AppTest:
    app = AppTest.from_function(page, default_timeout=30).run()
    assert not app.exception
    return app


def fill_in(app: AppTest, who: str | None, why: str) -> AppTest:
    app.selectbox[0].set_value(who)
    app.text_input[0].set_value(why)
    return app.button[0].click().run()


def is_open(app: AppTest) -> bool:
    return any(each.value.startswith("open: ") for each in app.markdown)


def log() -> list[list[str]]:
    path = builds.STATE / "access.log"
    return (
        [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    )


def own_openings() -> list[list[str]]:
    return [line for line in log() if line[1] != "dashboard"]


@pytest.mark.parametrize("address", [None, "127.0.0.1", "::1", "::ffff:127.0.0.1"])
def test_at_the_machine_post_and_purpose_open_and_each_opening_is_logged(address, built, come_from):
    come_from(address)
    app = opened()
    assert not is_open(app)
    assert own_openings() == []
    app = fill_in(app, "网格片区一", "  入户走访\n名单 ")
    assert is_open(app)
    assert len(app.text_input) == 0
    [line] = own_openings()
    assert line[1:] == ["网格片区一", "elders 2026Q3: 入户走访 名单", built.name]


def test_post_and_purpose_are_asked_for_once_a_session(come_from):
    come_from(None)
    app = fill_in(opened(), "网格片区一", "走访")
    assert is_open(app.run())
    assert len(own_openings()) == 2
    assert not is_open(opened())  # another session knows nothing of it


@pytest.mark.parametrize(
    "address", ["192.168.1.20", "10.0.0.7", "2001:db8::1", "::ffff:192.168.1.20", "nowhere"]
)
def test_over_the_network_a_sentence_stands_in_its_place(address, come_from):
    come_from(address)
    app = opened()
    assert OVER_THE_NETWORK in app.info[0].value
    assert len(app.text_input) == 0
    assert not is_open(app)
    assert log() == []


@pytest.mark.parametrize("header", who_may.PASSED_ON)
def test_a_proxy_that_names_itself_is_the_network(header, come_from):
    come_from(None, {header: "127.0.0.1"})
    assert OVER_THE_NETWORK in opened().info[0].value


def test_a_session_that_was_let_in_is_not_let_in_over_the_network(come_from):
    come_from(None)
    app = fill_in(opened(), "网格片区一", "走访")
    come_from("192.168.1.20")
    assert not is_open(app.run())


@pytest.mark.parametrize("word", ["never", "NEVER", "nevr", "no"])
def test_the_setting_closes_for_everybody_and_a_slip_of_it_too(word, come_from, monkeypatch):
    come_from(None)
    monkeypatch.setitem(os.environ, who_may.SETTING, word)
    app = opened()
    assert "本机的设置" in app.info[0].value
    assert len(app.text_input) == 0


@pytest.mark.parametrize(
    ("who", "why", "said"),
    [
        (None, "走访", "都要填写"),
        ("网格片区一", "   ", "都要填写"),
        ("网格片区一", "给13800138000回电", "电话号码"),
    ],
)
def test_what_is_missing_or_holds_a_number_opens_nothing(who, why, said, come_from):
    come_from(None)
    app = fill_in(opened(), who, why)
    assert said in app.warning[0].value
    assert not is_open(app)
    assert own_openings() == []


def test_a_name_of_the_registers_is_not_written_to_the_log(built, come_from):
    come_from(None)
    with duckdb.connect(str(built / builds.PEOPLE), read_only=True) as con:
        [(name,)] = con.execute("select name from identity.residents order by name limit 1").fetchall()
    app = fill_in(opened(), "网格片区一", f"看{name}家")
    assert "不要写任何人的姓名" in app.warning[0].value
    assert not is_open(app)
    assert name not in str(log())
    assert name not in app.warning[0].value

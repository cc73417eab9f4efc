"""A query written, completed, run, mended and stopped in a real Chromium."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from warehouse import builds as build_folders
from warehouse import connection

ENDLESS = "select count(*) from range(100000000) as a, range(100000000) as b"


@pytest.fixture
def desk(visit):
    """The page, with an empty editor."""
    visitor = visit()
    visitor.open("/sql")
    write(visitor, "")
    yield visitor
    assert visitor.console == []
    assert visitor.outside == []


def area(visitor):
    return visitor.page.locator(".sql-area")


def write(visitor, text: str) -> None:
    """By the keys, in place of what stands there; a list of names that comes up is closed."""
    area(visitor).click()
    visitor.page.keyboard.press("Control+A")
    visitor.page.keyboard.press("Delete")
    for at, line in enumerate(text.split("\n")):
        if at:
            visitor.page.keyboard.press("Enter")
        visitor.page.keyboard.type(line)
    visitor.page.keyboard.press("Escape")


def offered(visitor) -> list[str]:
    names = visitor.page.locator(".sql-offers [role=option] code:first-child")
    expect(names.first).to_be_visible()
    return names.all_inner_texts()


def run(visitor) -> None:
    area(visitor).focus()
    visitor.page.keyboard.press("Control+Enter")


def test_a_query_is_completed_by_keys_and_run_by_ctrl_enter(desk, builds):
    keys = desk.page.keyboard
    keys.type("select estate, count(*) as n from serv")
    assert offered(desk)[0] == "core.service_records"
    keys.press("Tab")
    keys.type(" as r")
    keys.press("Enter")
    keys.type("where r.plat")
    assert offered(desk) == ["platform"]
    keys.press("Tab")
    keys.type(" = '")
    assert "'service_hall'" in offered(desk)
    assert "一站式服务大厅" in desk.page.locator(".sql-offers").inner_text()
    keys.press("ArrowDown")
    keys.press("Enter")
    keys.press("Enter")
    keys.type("group by all order by n desc")
    keys.press("Escape")
    query = (
        "select estate, count(*) as n from core.service_records as r\n"
        "where r.platform = 'service_hall'\ngroup by all order by n desc"
    )
    assert area(desk).input_value() == query
    run(desk)
    with connection.open_warehouse(build_folders.newest(builds)) as con:
        rows = con.execute(query).fetchall()
    expect(desk.page.locator(".sec").last).to_contain_text(f"{len(rows)}行")
    expect(desk.page.get_by_test_id("stDataFrame")).to_be_visible()
    expect(desk.page).to_have_url(re.compile("sql=select"))
    desk.page.get_by_role("radio", name="图").click()
    for estate, n in rows:
        expect(desk.page.locator(".js-plotly-plot")).to_contain_text(estate or "未注明")
        expect(desk.page.locator(".js-plotly-plot")).to_contain_text(f"{n:,}")


def test_a_chinese_word_finds_the_column_and_what_is_being_composed_is_left_alone(desk):
    desk.page.keyboard.type("select ")
    composing = desk.page.context.new_cdp_session(desk.page)
    composing.send("Input.imeSetComposition", {"text": "xiaoqu", "selectionStart": 6, "selectionEnd": 6})
    expect(desk.page.locator(".sql-paint")).to_contain_text("xiaoqu")
    assert not desk.page.locator(".sql-offers").is_visible()
    composing.send("Input.insertText", {"text": "小区"})
    assert offered(desk)[0] == "estate"
    desk.page.keyboard.press("Tab")
    assert area(desk).input_value() == "select estate"


def test_a_list_that_came_up_by_itself_does_not_take_the_enter_key(desk):
    desk.page.keyboard.type("select * from core.staff s")
    assert offered(desk)
    desk.page.keyboard.press("Enter")
    assert area(desk).input_value() == "select * from core.staff s\n"


def test_the_tab_key_leaves_the_editor_where_nothing_is_offered(desk):
    write(desk, "select 1")
    desk.page.keyboard.press("Tab")
    expect(desk.page.locator(".sql-run")).to_be_focused()


def test_a_fault_is_underlined_and_its_place_leads_there(desk):
    write(desk, "select count(*)\nfrom core.resident")
    run(desk)
    fault = desk.page.locator(".sql-fault")
    expect(fault).to_contain_text("第2行第6列")
    expect(fault).to_contain_text("没有")
    expect(desk.page.locator(".sql-paint .bad").first).to_be_visible()
    assert "".join(desk.page.locator(".sql-paint .bad").all_inner_texts()) == "core.resident"
    desk.page.get_by_role("button", name="第2行第6列").click()
    place = area(desk).evaluate("area => [area.selectionStart, area.selectionEnd]")
    assert place == [21, 34]
    desk.page.keyboard.press("End")
    desk.page.keyboard.type("s")
    expect(fault).to_be_hidden()
    run(desk)
    expect(desk.page.locator(".sec").last).to_contain_text("1行")


def test_a_query_that_takes_too_long_is_cancelled(desk):
    write(desk, ENDLESS)
    run(desk)
    cancel = desk.page.get_by_role("button", name="停止查询")
    expect(desk.page.locator(".sql-run")).to_be_disabled()
    expect(desk.page.locator(".sql-runs")).to_contain_text("已运行")
    cancel.click()
    expect(desk.page.locator(".sql-fault")).to_contain_text("已按您的要求停止")
    expect(desk.page.locator(".sql-run")).to_be_enabled()
    expect(cancel).to_be_hidden()


def test_a_parameter_has_an_input_and_its_value_is_asked_with(desk):
    write(desk, "select $word as said, $n + 1 as n")
    field = desk.page.get_by_label("$word")
    expect(field).to_be_visible()
    field.fill("桃园里")
    desk.page.get_by_label("$n").fill("41")
    desk.page.get_by_label("$n").press("Enter")
    desk.settle()
    run(desk)
    cells = desk.page.locator("[data-testid=stDataFrame] [role=gridcell]")
    expect(cells).to_have_text(["桃园里", "42"])
    assert "桃园里" not in desk.page.evaluate("decodeURI(location.href)")


def test_the_answer_is_saved_as_a_file(desk):
    write(desk, "select '桃园里' as estate, 3 as n")
    run(desk)
    expect(desk.page.get_by_test_id("stDataFrame")).to_be_visible()
    desk.page.get_by_role("button", name="下载").click()
    for name, beginning in (("CSV", b"\xef\xbb\xbf"), ("Excel", b"PK"), ("Parquet", b"PAR1")):
        with desk.page.expect_download() as saved:
            desk.page.get_by_role("button", name=name).click()
        data = Path(saved.value.path()).read_bytes()
        assert data.startswith(beginning)
        if name == "CSV":
            assert data.decode("utf-8-sig").splitlines()[1:] == ['"桃园里",3']


def test_a_click_in_the_dictionary_writes_the_name_at_the_caret(desk):
    write(desk, "select")
    desk.page.locator(".sql-search").fill("满意度")
    desk.page.locator(".sql-tables").get_by_role("button", name="satisfaction").first.click()
    assert area(desk).input_value() == "select satisfaction"
    desk.page.keyboard.press("Control+z")
    assert area(desk).input_value() == "select"


def test_on_a_telephone_the_dictionary_is_folded_below(visit):
    visitor = visit(width=390)
    facts = visitor.open("/sql")
    assert facts["sideways"] <= 2
    words = visitor.page.locator(".sql-words")
    assert not visitor.page.locator(".sql-search").is_visible()
    assert words.bounding_box()["y"] > visitor.page.locator(".sql-run").bounding_box()["y"]
    words.locator("summary").first.click()
    expect(visitor.page.locator(".sql-search")).to_be_visible()

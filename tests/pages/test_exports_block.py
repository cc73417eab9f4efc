"""The block that hands a deck over: who makes it, what kind, made once, saved under a name that says what it is."""

import zipfile
from io import BytesIO

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.exports import KEPT

PAGE = """
from pages.parts import desk as desks
from pages.parts import exports
from reports.decks import decks

desk = desks.open_desk()
exports.offer(desk, decks()["quarterly_report"])
"""


@pytest.fixture
def page(served):
    """A page with nothing but the block."""

    def opened(**choices: str) -> AppTest:
        app = AppTest.from_string(PAGE, default_timeout=60)
        for name, value in choices.items():
            app.query_params[name] = value
        return checked(app.run())

    return opened


def checked(app: AppTest) -> AppTest:
    assert not app.exception, app.exception
    return app


def made(app: AppTest, kind: str = "xlsx") -> AppTest:
    app = checked(app.segmented_control(key="export-kind").set_value(kind).run())
    return checked(app.button(key="export-make").click().run())


def test_a_maker_is_an_office_never_a_person(page):
    makers = page().selectbox(key="export-maker").options
    assert makers[0] == "新城社区居民委员会"
    assert "党建窗口" in makers
    assert not any(each.startswith("XC") for each in makers)


def test_nothing_is_made_until_it_is_wished_for(page):
    app = page()
    assert app.get("download_button") == []
    assert KEPT not in app.session_state


def test_a_workbook_is_made_and_offered_under_a_name_that_says_what_it_is(page):
    app = made(page(period="2026Q3", estate="桃园里"))
    kept = app.session_state[KEPT]
    assert kept.name == "新城社区_季度工作汇报_桃园里_2026年第三季度.xlsx"
    assert "xl/workbook.xml" in zipfile.ZipFile(BytesIO(kept.data)).namelist()
    assert len(app.get("download_button")) == 1
    assert kept.name in app.caption[0].value


def test_another_choice_takes_the_old_file_off_the_page_and_only_the_last_is_kept(page):
    app = made(page())
    app = checked(app.segmented_control(key="export-kind").set_value("html").run())
    assert app.get("download_button") == []
    app = made(app, "html")
    assert app.session_state[KEPT].name.endswith(".html")
    assert app.session_state[KEPT].data.startswith(b"<!doctype html>")


def test_the_block_speaks_english_too(page):
    app = made(page(lang="en", period="2026Q3"))
    assert (
        app.session_state[KEPT].name
        == "Xincheng Community_Quarterly report to the street office_2026 Q3.xlsx"
    )
    assert app.button(key="export-make").label == "Make the file"

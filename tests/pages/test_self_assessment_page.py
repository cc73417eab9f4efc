"""The self-assessment workbook on the page of a campaign: made when asked for, told what was kept, refused calmly."""

import io
import shutil

import pytest
from python_calamine import CalamineWorkbook

from indicators import registers
from pages.parts import bring_in_commands
from tests.pages.screen import opened, said
from warehouse import builds, connection

FILE = "荣誉创建任务分解表.xlsx"


@pytest.fixture(autouse=True)
def served(written, built, monkeypatch, tmp_path):
    """The build of the fictional community, beside a copy of the inbox it was made of."""
    monkeypatch.setattr(builds, "ROOT", built.parent)
    monkeypatch.setattr(builds, "STATE", tmp_path / "state")
    monkeypatch.setattr(builds, "INBOX", tmp_path / "inbox")
    shutil.copytree(written[0] / "criteria", tmp_path / "inbox" / "criteria")
    return tmp_path / "inbox" / "criteria" / FILE


def campaign_id(name: str) -> str:
    with connection.open_warehouse(builds.newest(builds.ROOT)) as con:
        (found,) = [each for each in registers.campaigns(con) if each.name == name]
    return found.campaign_id


def page(name: str = "平安社区", **choices):
    return opened("campaign", campaign=campaign_id(name), period="2026Q3", **choices)


def downloads(app) -> list[str]:
    return [each.proto.label for each in app.get("download_button")]


def test_nothing_is_made_until_it_is_asked_for(monkeypatch):
    monkeypatch.setattr(bring_in_commands, "self_assessment", None)  # would fail if called
    assert downloads(page()) == []


def test_the_workbook_is_filled_in_on_wish_and_says_what_was_kept(served):
    app = page()
    app.button(key="assess-fill").click().run()
    assert not app.exception
    assert downloads(app) == [f"下载 {FILE}"]
    assert "与佐证不一致，保留原样：第3行填的是9，按佐证应为4" in said(app)
    (content,) = app.session_state["self-assessment"][1].values()
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("平安社区").to_python()
    assert [row[:4] for row in rows] == [
        row[:4] for row in CalamineWorkbook.from_path(served).get_sheet_by_name("平安社区").to_python()
    ]
    assert rows[2][6] == 9
    app.toggle(key="assess-replace").set_value(True).run()
    assert downloads(app) == []
    app.button(key="assess-fill").click().run()
    assert "已按佐证改写：第3行填的是9，按佐证应为4" in said(app)
    (content,) = app.session_state["self-assessment"][1].values()
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("平安社区").to_python()
    assert rows[2][6] == 4


def test_a_file_that_has_left_the_inbox_is_told_in_one_sentence(served):
    served.rename(served.with_name("别的.xlsx"))
    app = page(lang="en")
    app.button(key="assess-fill").click().run()
    assert not app.exception
    assert downloads(app) == []
    assert f"criteria/{FILE}: the file is no longer in the inbox. Put it back." in said(app)


def test_which_paper_has_which_number_is_shown_when_it_is_opened():
    assert not [each for each in page().dataframe if "编号" in each.value.columns]
    app = opened("campaign", {"assess-numbers": True}, campaign=campaign_id("平安社区"), period="2026Q3")
    (table,) = [each.value for each in app.dataframe if "编号" in each.value.columns]
    with connection.open_warehouse(builds.newest(builds.ROOT)) as con:
        expected = con.execute(
            "select evidence_no, title from core.evidence_items join core.criteria using (criterion_id) "
            "where campaign_id = $id order by all", {"id": campaign_id("平安社区")},
        ).fetchall()  # fmt: skip
    assert sorted(zip(table["编号"], table["材料名称"], strict=True)) == expected
    assert table["编号"].is_unique

"""A clerk's path: drop files, confirm a heading, preview, publish, see the overview change, undo, see it back."""

import shutil
from pathlib import Path

import pytest

from tests.browser.server import Server
from tests.etl.inboxes import SERVICES, text
from warehouse import builds as build_folders

ADDED = 40


@pytest.fixture
def office(builds: Path, tmp_path: Path):
    """The fictional community with an inbox of its own, served."""
    root = tmp_path / "builds"
    newest = build_folders.newest(builds)
    shutil.copytree(newest, root / newest.name)
    shutil.copytree(builds.parent / "inbox", tmp_path / "inbox")
    server = Server(root, tmp_path)
    (tmp_path / "mappings").mkdir()
    for name in ("inbox", "mappings"):
        server.environment[f"COMMUNITY_DASHBOARD_{name.upper()}"] = str(tmp_path / name)
    with server as running:
        yield running


def records(visitor) -> int:
    """Service records as the overview says it."""
    visitor.open("/", "lang=en")
    lead = visitor.page.locator("[class*=st-key-topic-services] .num.lead")
    return int("".join(letter for letter in lead.inner_text() if letter.isdigit()))


def button(visitor, key: str):
    return visitor.page.locator(f".st-key-{key} button")


def test_dropped_files_are_confirmed_previewed_published_and_undone(visit, office, tmp_path):
    rows = [(f"2026-09-{1 + n % 30:02}", "居住证明", "", "", "", "") for n in range(ADDED)]
    certain = text(tmp_path / "九月补录.csv", [SERVICES, *rows, ("昨天", "居住证明", "", "", "", "")])
    nearly = text(tmp_path / "窗口登记.csv", [("受理日期", "事项", "小区", "受理形式"),
                                           ("2026-09-03", "老年证", "桃园里", "电话")])  # fmt: skip
    visitor = visit(address=office.address)
    before = records(visitor)

    visitor.open("/bring_in", "lang=en")
    visitor.page.locator("input[type=file]").set_input_files([certain, nearly])
    visitor.page.get_by_text("1 of 2 files ready").wait_for()
    visitor.page.get_by_role("button", name="Confirm these headings").click()
    visitor.page.get_by_text("2 of 2 files ready").wait_for()
    button(visitor, "preview").click()
    button(visitor, "publish").wait_for(timeout=60_000)
    shown = visitor.page.locator(".stMain").inner_text()
    assert f"2 files, {ADDED + 4} rows read, {ADDED + 1} kept" in shown
    assert f"{before:,} requests" in shown
    assert f"{before + ADDED + 1:,} requests" in shown

    button(visitor, "publish").click()
    button(visitor, "undo").wait_for()
    other = visit(address=office.address)
    assert records(other) == before + ADDED + 1
    assert (tmp_path / "inbox" / "service_records" / certain.name).is_file()

    button(visitor, "undo").click()
    visitor.page.locator(".page-title", has_text="serves again").wait_for()
    assert records(other) == before
    assert not visitor.console

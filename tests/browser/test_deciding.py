"""One pair of likely the same resident: decided on the page, built, and gone from what waits."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.server import ROOT, Server
from tests.etl.inboxes import LI, text

HEADER = ("姓名", "身份证号", "性别", "出生日期", "小区", "楼幢", "单元", "房号")
ROWS = (
    ("李强", LI, "男", "1950-03-07", "新城花园", "3幢", "2单元", "501室"),
    ("李强", "", "男", "1950-03-07", "桃园里", "1幢", "1单元", "101室"),
)


@pytest.fixture
def office(tmp_path: Path):
    """A register with one man at two addresses, once without his number, served."""
    text(tmp_path / "inbox" / "residents" / "a.csv", [HEADER, *ROWS])
    server = Server(tmp_path / "builds", tmp_path)
    server.environment["COMMUNITY_DASHBOARD_INBOX"] = str(tmp_path / "inbox")
    command = ["-m", "etl", "build", "--inbox", str(tmp_path / "inbox"), "--builds", str(tmp_path / "builds")]
    subprocess.run([sys.executable, *command], cwd=ROOT, env=server.environment, check=True)
    with server as running:
        yield running


def test_a_pair_is_decided_on_a_telephone_built_in_the_office_and_gone(visit, office):
    visitor = visit(address=office.address, width=390)
    page = visitor.page
    visitor.open("/bring_in", "lang=en")
    page.get_by_text("1 pair of residents waits for a decision").wait_for()
    page.get_by_role("link", name="Decisions ›").click()
    page.get_by_role("button", name="Same person").wait_for()
    no_page_is_too_wide(visitor)
    page.get_by_role("button", name="Same person").click()
    page.get_by_text("Nothing waits for a decision").wait_for()
    page.get_by_text("from the next build").wait_for()
    no_page_is_too_wide(visitor)

    page.get_by_role("button", name="Build with these answers").click()
    page.get_by_text("in the numbers").wait_for()
    no_page_is_too_wide(visitor)
    assert page.get_by_role("button", name="Same person").count() == 0
    visitor.move("/data?lang=en")
    page.get_by_text("Merged as duplicates").first.wait_for()
    assert "1" in page.locator(".eq div", has_text="Merged as duplicates").inner_text()
    assert not visitor.console


def no_page_is_too_wide(visitor) -> None:
    """On a telephone and then, where it stays, on an office screen."""
    for width in (390, 1366):
        visitor.show(width, "light")
        assert visitor.look()["sideways"] <= 2

"""A clerk's path: drop, confirm a heading, preview, publish, see the number change, mend what came back, undo."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.browser.server import ROOT, Server
from tests.etl.inboxes import SERVICES, text, workbook

ADDED = 40
# the newest files of the fictional community are enough, and quickly read
DELIVERED = ("staff/*", "service_records/服务大厅登记2026年下半年*")


@pytest.fixture(scope="module")
def office(written: tuple[Path, dict], tmp_path_factory: pytest.TempPathFactory):
    """Folder and address of a part of the fictional community, served with builds, inbox and mappings of its own.

    A test may leave more in it than it found.
    """
    folder = tmp_path_factory.mktemp("office")
    for pattern in DELIVERED:
        for file in written[0].glob(pattern):
            target = folder / "inbox" / file.relative_to(written[0])
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)
    (folder / "mappings").mkdir()
    server = Server(folder / "builds", folder)
    for name in ("inbox", "mappings"):
        server.environment[f"COMMUNITY_DASHBOARD_{name.upper()}"] = str(folder / name)
    command = ["-m", "etl", "build", "--inbox", str(folder / "inbox"), "--builds", str(folder / "builds")]
    subprocess.run([sys.executable, *command], cwd=ROOT, env=server.environment, check=True)
    with server as running:
        yield folder, running.address


def records(visitor) -> int:
    """Service records as the overview says it."""
    visitor.move("/?lang=en")
    visitor.settle()
    lead = visitor.page.locator("[class*=st-key-topic-services] .num.lead")
    return int("".join(letter for letter in lead.inner_text() if letter.isdigit()))


def days_to_mend(visitor) -> int:
    """Rows of the service log returned for their day, as the data page says it."""
    visitor.move("/data?lang=en")
    visitor.settle()
    line = visitor.page.locator(".st-key-fig-problems tr", has_text="Service log").filter(
        has_text="Received date"
    )
    return int(line.locator("td").nth(2).inner_text())


def button(visitor, key: str):
    return visitor.page.locator(f".st-key-{key} button")


def drop(visitor, *files: Path) -> None:
    visitor.page.locator("input[type=file]").set_input_files(files)
    visitor.page.get_by_text(f"of {len(files)} file").wait_for()


def preview(visitor) -> str:
    """What the page says would change."""
    button(visitor, "preview").click()
    button(visitor, "publish").wait_for()
    return visitor.page.locator(".stMain").inner_text()


def publish(visitor) -> None:
    button(visitor, "publish").click()
    button(visitor, "undo").wait_for()


def mended(file: Path, corrections: dict[str, str]) -> Path:
    """The workbook as a clerk saves it, these cells put right."""
    book = CalamineWorkbook.from_path(file)
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    right = {
        name: [[corrections.get(cell, cell) for cell in row] for row in rows] for name, rows in sheets.items()
    }
    return workbook(file.with_name("改好 " + file.name), **right)


def test_a_clerk_drops_publishes_mends_what_came_back_and_undoes(visit, office, tmp_path):
    rows = [(f"2026-09-{1 + n % 30:02}", "居住证明", "", "", "", "") for n in range(ADDED)]
    certain = text(tmp_path / "九月补录.csv", [SERVICES, *rows, ("昨天", "居住证明", "", "", "", "")])
    nearly = text(tmp_path / "窗口登记.csv", [("受理日期", "事项", "小区", "受理形式"),
                                           ("2026-09-03", "老年证", "桃园里", "电话")])  # fmt: skip
    folder, address = office
    visitor, other = visit(address=address), visit(address=address)
    other.open()
    before = records(other)

    visitor.open("/bring_in", "lang=en")
    drop(visitor, certain, nearly)
    visitor.page.get_by_role("button", name="Confirm these headings").click()
    visitor.page.get_by_text("2 of 2 files ready").wait_for()
    shown = preview(visitor)
    assert f"2 files, {ADDED + 4} rows read, {ADDED + 1} kept" in shown
    assert f"{before:,} requests" in shown
    assert f"{before + ADDED + 1:,} requests" in shown
    publish(visitor)
    assert records(other) == before + ADDED + 1
    faulty = days_to_mend(other)
    assert (folder / "inbox" / "service_records" / certain.name).is_file()

    with visitor.page.expect_download() as download:
        button(visitor, "returns").click()
    back = tmp_path / download.value.suggested_filename
    download.value.save_as(back)
    button(visitor, "more").click()
    drop(visitor, mended(back, {"昨天": "2026-09-30"}))
    assert f"{before + ADDED + 2:,} requests" in preview(visitor)
    publish(visitor)
    assert days_to_mend(other) == faulty - 1

    button(visitor, "undo").click()
    visitor.page.locator(".page-title", has_text="serves again").wait_for()
    assert records(other) == before + ADDED + 1
    assert list((folder / "inbox").rglob(back.name)) == []
    assert not visitor.console


def test_a_clerk_begins_a_campaign_from_a_scheme_and_finds_it_among_the_honours(visit, office, tmp_path):
    folder, address = office
    visitor = visit(address=address)
    visitor.open("/bring_in", "lang=en")
    visitor.page.locator(".st-key-schemes summary").click()
    with visitor.page.expect_download() as download:
        button(visitor, "scheme-five_star").click()
    begun = tmp_path / download.value.suggested_filename
    download.value.save_as(begun)
    drop(visitor, begun)
    visitor.page.get_by_text("1 of 1 file ready").wait_for()
    preview(visitor)
    publish(visitor)
    assert {file.parent.name for file in (folder / "inbox").rglob(begun.name)} == {"campaigns", "criteria"}
    visitor.move("/honours?lang=en")
    visitor.page.locator(".glance", has_text="五星达标社区（绍兴办法）").wait_for()
    assert not visitor.console

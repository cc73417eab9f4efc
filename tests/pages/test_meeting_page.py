"""The meeting page with a deck of one's own: a faulty one is told calmly, an empty one too."""

from pathlib import Path

import pytest

from pages.parts import meeting
from reports.decks import decks
from tests.pages import screen

pytestmark = pytest.mark.usefixtures("served")

PROMISES = """
title = {zh = "承诺专题会", en = "Commitments"}
grain = "quarter"
[[slides]]
list = "commitments"
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch):
    """own(text): the one deck there is."""
    folder = tmp_path / "decks"

    def written(text: str) -> None:
        folder.mkdir()
        (folder / "own.toml").write_text(text, encoding="utf-8")
        monkeypatch.setattr(meeting, "decks", lambda: decks(folder))

    return written


def test_a_faulty_deck_is_told_with_all_its_faults_and_no_traceback(own):
    own(PROMISES.replace("quarter", "week").replace("commitments", "promises"))
    app = screen.opened("meeting", period="2026Q3")
    (told,) = [each.value for each in app.info]
    assert "own.toml: 'grain' 不能是 'week'" in told
    assert "own.toml: 第1张：'list' 不能是 'promises'" in told
    assert "幻灯片文件读不出来" in screen.said(app)


@pytest.mark.parametrize("wall", ["", "on"])
def test_a_deck_of_commitments_has_nothing_to_show_before_the_first(own, wall):
    own(PROMISES)
    app = screen.opened("meeting", period="2026Q3", wall=wall)
    assert [each.value for each in app.info] == ["这套幻灯片还没有内容：以前的会议没有作过承诺。"]


@pytest.mark.parametrize("at", [None, 0])
def test_a_key_that_commits_to_no_slide_is_no_fault(monkeypatch, at):
    monkeypatch.setattr(meeting, "_commit", lambda *given: pytest.fail("there is no slide"))
    meeting.follow({"what": "commit", "at": at}, None, None, [])

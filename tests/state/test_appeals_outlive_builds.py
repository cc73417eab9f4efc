"""An appeal upheld changes what a worker's points add to, and goes on doing so after every next build."""

import random
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import community
from etl import build as run
from state import appeals
from tests.etl.inboxes import REPOSITORY, rows_of, workbook
from warehouse import builds

HEADS = ("姓名", "日期", "积分项目", "分值", "佐证", "备注")
ROWS = [
    ("周敏", "2026.9.1", "完成当月走访任务", 8, "照片", ""),
    ("周敏", "2026.9.2", "群众有效投诉", -5, "", "来电反映"),
    ("周敏", "2026.9.2", "群众有效投诉", -5, "", "来电反映"),
    ("周敏", "2026.9.3", "台账报送不及时", -3, "", ""),
    ("王伟", "2026.9.2", "群众有效投诉", -5, "", "来电反映"),
]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """build(rows): the folder of a build of a points ledger with these rows and nothing else."""
    monkeypatch.setattr(builds, "STATE", tmp_path / "state")
    inbox = tmp_path / "inbox"
    workbook(inbox / "staff" / "a.xlsx", S=[("工号", "姓名"), ("XC01", "周敏"), ("XC02", "王伟")])

    def make(rows, name="积分.xlsx") -> Path:
        for old in (inbox / "points_entries").glob("*"):
            old.unlink()
        workbook(inbox / "points_entries" / name, 台账=[HEADS, *rows])
        return run.build(inbox, tmp_path / "builds", community.FILE)

    return make


def points(build: Path, struck: frozenset[str]) -> float:
    """What the rows of XC01 add to, without those struck out: the plain way."""
    rows = rows_of(build, "select entry_id, staff_id, points from core.points_entries")
    return sum(given for key, staff_id, given in rows if staff_id == "XC01" and key not in struck)


def test_an_upheld_appeal_counts_at_once_and_after_rebuild_reorder_and_restart(build, tmp_path):
    file = tmp_path / "state" / appeals.FILE
    first = build(ROWS)
    assert points(first, appeals.struck_rows(file)) == 8 - 5 - 5 - 3

    [(key, day)] = rows_of(first, "select entry_id, entry_date from core.points_entries where row_no = 3")
    number = appeals.raise_appeal(file, "points_entries", key, "XC01", day, "XC01", "投诉已撤销")
    assert points(first, appeals.struck_rows(file)) == -5
    seen = appeals.appeals(file)[0].last.event_id
    appeals.answer(file, number, "upheld", "secretary", "投诉人已书面撤回", seen)
    assert points(first, appeals.struck_rows(file)) == 8 - 5 - 3  # one of the two like rows
    assert points(first, frozenset()) == -5  # and the score without it stays to be seen

    shuffled = ROWS[:]
    random.Random(3).shuffle(shuffled)
    for rows, name in ((ROWS, "积分.xlsx"), (shuffled, "九月积分台账.xlsx"), (ROWS + ROWS[:1], "积分.xlsx")):
        again = build(rows, name)
        more = 8 * (len(rows) - len(ROWS))
        assert points(again, appeals.struck_rows(file)) == 8 - 5 - 3 + more

    script = "import sys, pathlib; from state import appeals; print(*appeals.struck_rows(pathlib.Path(sys.argv[1])))"
    restarted = subprocess.run(
        [sys.executable, "-c", script, str(file)], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    assert points(again, frozenset(restarted.stdout.split())) == 8 - 5 - 3 + 8


def test_a_row_that_was_mended_in_the_sheet_is_no_longer_struck_out(build, tmp_path):
    file = tmp_path / "state" / appeals.FILE
    first = build(ROWS)
    [(key,)] = rows_of(first, "select entry_id from core.points_entries where item = '台账报送不及时'")
    number = appeals.raise_appeal(file, "points_entries", key, "XC01", date(2026, 9, 3), "XC01", "只迟了半天")
    appeals.answer(file, number, "upheld", "secretary", "改为扣1分", appeals.appeals(file)[0].last.event_id)
    mended = build([*ROWS[:3], ("周敏", "2026.9.3", "台账报送不及时", -1, "", ""), ROWS[4]])
    assert points(first, appeals.struck_rows(file)) == 8 - 5 - 5
    assert points(mended, appeals.struck_rows(file)) == 8 - 5 - 5 - 1

"""python -m reports: what is written where, and how mistakes are told."""

from pathlib import Path

import pytest

from reports.__main__ import main


@pytest.fixture
def small(warehouse) -> Path:
    """A folder with a build whose register knows one post."""
    staff = [
        {"staff_id": "a", "post": "党建窗口"},
        {"staff_id": "b", "post": "走了的岗位", "present_until": "2025-01-01"},
    ]
    return warehouse({"core.staff": staff}).parent


def run(kind: str, folder: Path, *more: str) -> int:
    return main([kind, "--builds", str(folder), *more])


def test_a_workbook_is_written_with_progress_on_stderr(small, tmp_path, capsys):
    out = tmp_path / "季度.xlsx"
    assert run("xlsx", small, "--period", "2025Q4", "--out", str(out), "--made-by", "党建窗口") == 0
    said = capsys.readouterr()
    assert said.out.strip() == str(out)
    assert out.read_bytes().startswith(b"PK")
    assert said.err.splitlines()[0] == "正在取数"
    assert said.err.splitlines()[-1].startswith("第13页")


@pytest.mark.parametrize(
    ("period", "title"), [("2025-12", "月度工作例会"), ("2025Q4", "季度工作汇报"), ("2025", "年度工作总结")]
)
def test_the_deck_is_the_one_of_the_periods_kind(small, tmp_path, period, title):
    out = tmp_path / "page.html"
    assert run("html", small, "--period", period, "--out", str(out)) == 0
    assert f"新城社区 {title}" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--period", "2019Q1"), "现有数据从 2024Q1 到 2025Q4"),
        (("--period", "2025Q4", "--deck", "monthly_review"), "可选：quarterly_report"),
        (("--period", "2025Q4", "--estate", "桃圆里"), "桃园里"),
        (("--period", "2025Q4", "--made-by", "王小明"), "新城社区居民委员会, 党建窗口。"),
    ],
)
def test_a_wrong_word_is_told_with_the_right_ones(small, tmp_path, capsys, more, said):
    assert run("html", small, *more, "--out", str(tmp_path / "page.html")) == 2
    error = capsys.readouterr().err
    assert said in error
    assert "Traceback" not in error
    assert "王小明" not in error


def test_a_period_that_is_none_is_wrong_use(small, tmp_path):
    with pytest.raises(SystemExit) as stopped:
        run("html", small, "--period", "third", "--out", str(tmp_path / "page.html"))
    assert stopped.value.code == 2


def test_a_file_that_cannot_be_written_is_told(small, tmp_path, capsys):
    assert run("html", small, "--period", "2025Q4", "--out", str(tmp_path / "none" / "page.html")) == 2
    assert "写不进去" in capsys.readouterr().err


def test_without_a_build_the_command_says_what_to_run(tmp_path, capsys):
    assert run("html", tmp_path, "--period", "2025Q4", "--out", str(tmp_path / "page.html")) == 4
    assert "python -m etl build" in capsys.readouterr().err


def test_rules_of_the_community_that_cannot_be_read_are_told(small, tmp_path, capsys):
    (next(small.iterdir()) / "community.toml").write_text("[community", encoding="utf-8")
    assert run("html", small, "--period", "2025Q4", "--out", str(tmp_path / "page.html")) == 3
    assert "community.toml" in capsys.readouterr().err

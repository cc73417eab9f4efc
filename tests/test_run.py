"""The first command: bad use, and the choice of what to build."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import run

ROOT = Path(run.__file__).parent


def call(*arguments: str, language: str = "en") -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "run.py", *arguments],
        cwd=ROOT,
        env={**os.environ, "COMMUNITY_DASHBOARD_LANG": language},
        capture_output=True,
        encoding="utf-8",
        timeout=30,
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["serve"], "'serve' is not known. Usage:"),
        (["test", "-x"], "'test' is not known. Usage:"),
        (["--port"], "--port takes a whole number from 1 to 65535, not ''."),
        (["--port", "seven"], "--port takes a whole number from 1 to 65535, not 'seven'."),
        (["--port=70000"], "--port takes a whole number from 1 to 65535, not '70000'."),
    ],
)
def test_wrong_use_gets_a_sentence_and_exit_code_2(arguments, sentence):
    result = call(*arguments)
    assert result.returncode == 2
    assert result.stderr.startswith(sentence)


def test_it_speaks_chinese_when_told_to():
    assert call("serve", language="zh").stderr.startswith("不认识 'serve'。")


def test_a_taken_port_is_named_and_another_offered():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = call("--port", str(port))
    assert result.returncode == 2
    assert f"Port {port} is taken" in result.stderr
    assert "--port" in result.stderr


@pytest.fixture
def office(tmp_path, monkeypatch):
    """An empty office: no build, no files; returns the commands that would have been run."""
    commands = []

    def pretend(command, **_):
        commands.append([str(part) for part in command[2:]])
        if command[2] == "etl":
            build = run.BUILDS / f"2026010{len(list(run.BUILDS.glob('*'))) + 1}T000000Z"
            build.mkdir(parents=True)
            (build / "warehouse.duckdb").touch()
        return 0

    for name in ("INBOX", "SAMPLE", "BUILDS", "BUILT_FROM"):
        monkeypatch.setattr(run, name, tmp_path / name.lower())
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "run", pretend)
    (tmp_path / "community.toml").touch()
    return commands


def test_without_files_the_fictional_community_is_built_once(office):
    run.build_if_needed()
    run.build_if_needed()
    assert [command[0] for command in office] == ["sample", "etl"]


def test_files_in_the_inbox_are_built_and_again_only_when_they_change(office):
    run.build_if_needed()
    ledger = run.INBOX / "residents" / "2026.xlsx"
    ledger.parent.mkdir(parents=True)
    ledger.write_bytes(b"1")
    office.clear()
    run.build_if_needed()
    run.build_if_needed()
    assert [command[:3] for command in office] == [["etl", "build", "--inbox"]]
    assert office[0][3] == str(run.INBOX)
    ledger.write_bytes(b"22")
    run.build_if_needed()
    assert len(office) == 2


def test_what_was_undone_stays_undone_until_another_file_comes(office):
    ledger = run.INBOX / "residents" / "2026.xlsx"
    ledger.parent.mkdir(parents=True)
    ledger.write_bytes(b"1")
    restored = run.BUILDS / "20300101T000000Z"
    restored.mkdir(parents=True)
    for name in ("warehouse.duckdb", "restored_from"):
        (restored / name).touch()
    run.build_if_needed()
    assert office == []
    later = (restored / "restored_from").stat().st_mtime + 1
    os.utime(ledger, (later, later))
    run.build_if_needed()
    assert [command[:2] for command in office] == [["etl", "build"]]


def test_a_build_made_by_hand_stays_in_service(office):
    by_hand = run.BUILDS / "20300101T000000Z"
    by_hand.mkdir(parents=True)
    (by_hand / "warehouse.duckdb").touch()
    run.build_if_needed()
    assert office == []

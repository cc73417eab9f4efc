"""A build killed at any moment leaves the last one in service."""

import os
import subprocess
import sys
import time

import pytest

from tests.etl.inboxes import REPOSITORY, SERVICES, environment, etl, rows_of, text
from warehouse import builds


@pytest.mark.parametrize("seconds", [0.3, 0.8, 1.2])
def test_a_killed_build_leaves_the_last_build_and_its_remains_go_with_the_next(tmp_path, seconds):
    rows = [(f"2026-09-{1 + n % 30:02}", f"事项{n % 50}", "", "", "", "") for n in range(60_000)]
    text(tmp_path / "inbox" / "service_records" / "a.csv", [SERVICES, *rows])
    good = text(tmp_path / "small" / "service_records" / "a.csv", [SERVICES, *rows[:3]]).parent.parent
    root = tmp_path / "builds"
    command = ("build", "--builds", root, "--inbox")
    assert etl(*command, good, state=tmp_path / "state").returncode == 0
    last = builds.newest(root)
    before = (last / builds.WAREHOUSE).read_bytes()

    arguments = [sys.executable, "-m", "etl", *map(str, command), str(tmp_path / "inbox")]
    process = subprocess.Popen(
        arguments,
        cwd=REPOSITORY,
        env=environment(tmp_path / "state"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not list(root.glob("*.part")) and process.poll() is None:
        time.sleep(0.01)
    time.sleep(seconds)
    process.kill()
    process.wait()

    if builds.find(root) == [last]:  # killed before it was published
        assert (last / builds.WAREHOUSE).read_bytes() == before
        assert len(list(root.glob("*.part"))) == 1
    assert rows_of(builds.newest(root), "select count(*) > 0 from core.service_records") == [(True,)]
    assert etl(*command, good, state=tmp_path / "state").returncode == 0
    assert not list(root.glob("*.part"))


def test_a_build_that_is_still_running_is_not_taken_for_a_remain(tmp_path):
    from etl import parts

    with parts.new_part(tmp_path) as writing:
        running = writing.folder
        (running / "half").touch()
        parts.remove_stale(tmp_path)
        assert (running / "half").exists()
    assert not running.exists()
    assert os.listdir(tmp_path) == [parts.ROOT_LOCK]

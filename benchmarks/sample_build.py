"""A build of the fictional community in a temporary folder, for the benchmarks that need one."""

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]


def call(*command: object, state: Path) -> None:
    """python -m …, quietly; its words are shown only when it fails."""
    done = subprocess.run(
        [sys.executable, "-m", *map(str, command)],
        cwd=ROOT,
        env={**os.environ, "COMMUNITY_DASHBOARD_STATE": str(state)},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        sys.exit(done.stderr or done.stdout)


@contextlib.contextmanager
def sample_inbox() -> Iterator[Path]:
    """A temporary folder that holds `inbox`, freshly written."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        call("sample", "--out", folder / "inbox", state=folder / "state")
        yield folder


def build(folder: Path) -> Path:
    """Builds `folder/inbox` into `folder/builds`."""
    call("etl", "build", "--inbox", folder / "inbox", "--builds", folder / "builds", state=folder / "state")
    return folder / "builds"

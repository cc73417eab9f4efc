"""A dashboard running on a free port, its output kept in a file."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`with Server(builds, folder) as server:` serves the builds; `folder` takes its output and its state."""

    def __init__(self, builds: Path, folder: Path, script: str = "server.py"):
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.output = folder / "output.txt"
        self.command = [sys.executable, "-m", "streamlit", "run", script, f"--server.port={self.port}"]
        self.environment = {
            **os.environ,
            "COMMUNITY_DASHBOARD_BUILDS": str(builds),
            "COMMUNITY_DASHBOARD_STATE": str(folder / "state"),
        }

    def __enter__(self) -> "Server":
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                self.command, cwd=ROOT, env=self.environment, stdout=output, stderr=subprocess.STDOUT
            )
        until = time.monotonic() + 60
        while not self.is_healthy():
            if self.process.poll() is not None or time.monotonic() > until:
                self.__exit__()
                raise AssertionError(f"the server did not start:\n{self.output.read_text(errors='replace')}")
            time.sleep(0.1)
        return self

    def __exit__(self, *_) -> None:
        self.process.terminate()
        self.process.wait(20)

    def is_healthy(self) -> bool:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(f"{self.address}/_stcore/health", timeout=2):
                return True
        except (urllib.error.URLError, OSError):
            return False

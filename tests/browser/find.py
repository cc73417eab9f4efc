"""A Chromium that starts, for the browser tests: `python -m tests.browser.find` prints its path.

Order: COMMUNITY_DASHBOARD_BROWSER, the system's Chromium, Chrome or Edge, Playwright's own download, the
package manager when it may. Found nothing: says what to install and fails, never skips.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
    "chrome",
)
MAC = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def installed() -> Iterator[str]:
    """Paths of browsers that this machine has already."""
    if chosen := os.environ.get("COMMUNITY_DASHBOARD_BROWSER"):
        yield chosen
    yield from filter(None, map(shutil.which, COMMANDS))
    paths = [Path(f"/Applications/{name}.app/Contents/MacOS/{name}") for name in MAC]
    for folder in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData"):
        paths += [Path(os.environ[folder]) / name for name in WINDOWS if folder in os.environ]
    yield from (str(path) for path in paths if path.exists())


def downloaded() -> str:
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def starts(path: str) -> bool:
    """Whether it really opens a page: a stub, or one that lacks libraries, does not."""
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
            browser.new_page().goto("about:blank")
            browser.close()
    except Error:
        return False
    return True


def may_install() -> bool:
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def run(*command: str) -> bool:
    say("  " + " ".join(command))
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, stdout=sys.stderr, env=quiet).returncode == 0


def apt(*packages: str) -> bool:
    return run("apt-get", "update", "-qq") and run("apt-get", "install", "-y", "-qq", *packages)


def find() -> str | None:
    for path in installed():
        if starts(path):
            return path
    if starts(downloaded()):
        return downloaded()
    if run(sys.executable, "-m", "playwright", "install", "chromium") and starts(downloaded()):
        return downloaded()
    if may_install():
        if (
            Path(downloaded()).exists()
            and run(sys.executable, "-m", "playwright", "install-deps", "chromium")
            and starts(downloaded())
        ):
            return downloaded()
        if apt("chromium"):
            return next(filter(starts, installed()), None)
    return None


def has_chinese_font() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    if not shutil.which("fc-list"):
        return False
    return bool(subprocess.run(["fc-list", ":lang=zh-cn"], capture_output=True).stdout.strip())


def main() -> int:
    path = find()
    if path is None:
        say("没有能用的浏览器，测试不能进行。请安装 Chromium、Chrome 或 Edge")
        say("No browser to test with. Install Chromium, Chrome or Edge, or run: playwright install chromium")
        return 1
    if not has_chinese_font() and not (may_install() and apt("fonts-noto-cjk")):
        say("没有中文字体，文字宽度量不准。请安装，例如：apt-get install fonts-noto-cjk")
        say("No Chinese font: widths of text cannot be measured. Install one: apt-get install fonts-noto-cjk")
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

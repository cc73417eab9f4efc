"""The two commands: `python3 run.py` sets up, builds and serves; `python3 run.py test` runs every test.

Standard library only: this file runs before any package is there. It speaks Chinese or English by the locale
or COMMUNITY_DASHBOARD_LANG.
"""

import contextlib
import hashlib
import json
import locale
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import webbrowser
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
INBOX = ROOT / "data" / "inbox"
SAMPLE = ROOT / "data" / "sample" / "inbox"
BUILDS = Path(os.environ.get("COMMUNITY_DASHBOARD_BUILDS") or ROOT / "data" / "builds")
STATE = Path(os.environ.get("COMMUNITY_DASHBOARD_STATE") or ROOT / "data" / "state")
BUILT_FROM = STATE / "built_from.json"
ADDRESS = "127.0.0.1"
USAGE = "python3 run.py [--port N] [--no-open]  |  python3 run.py test"


def language() -> str:
    wanted = os.environ.get("COMMUNITY_DASHBOARD_LANG") or locale.getlocale()[0] or ""
    return "en" if wanted.lower().startswith("en") else "zh"


def say(zh: str, en: str) -> None:
    print(en if language() == "en" else zh, flush=True)


def stop(code: int, zh: str, en: str) -> None:
    """Ends the run with a sentence, never with a traceback."""
    print(en if language() == "en" else zh, file=sys.stderr, flush=True)
    raise SystemExit(code)


def main(arguments: list) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036  (this is the message to those who have an older one)
        found = ".".join(map(str, sys.version_info[:3]))
        stop(
            2,
            f"需要 Python 3.11 或更新的版本，现在是 {found}。请从 python.org 安装新版，再运行一次。",
            f"Python 3.11 or newer is needed, this is {found}. Get it from python.org and run this again.",
        )
    for stream in (sys.stdout, sys.stderr):
        # A console or a pipe that cannot show Chinese must not stop the run.
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    os.chdir(ROOT)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if arguments == ["test"]:
        return test()
    port, opens_browser = read_arguments(arguments)
    check_port(port)
    set_up("requirements.txt")
    build_if_needed()
    return serve(port, opens_browser)


def read_arguments(arguments: list) -> tuple:
    """(port, whether to open the browser)"""
    port, opens_browser, rest = "8501", True, list(arguments)
    while rest:
        argument = rest.pop(0)
        if argument in ("-h", "--help"):
            print(USAGE)
            raise SystemExit(0)
        elif argument == "--no-open":
            opens_browser = False
        elif argument == "--port":
            port = rest.pop(0) if rest else ""
        elif argument.startswith("--port="):
            port = argument.removeprefix("--port=")
        else:
            stop(2, f"不认识 {argument!r}。用法：{USAGE}", f"{argument!r} is not known. Usage: {USAGE}")
    if not (port.isascii() and port.isdigit() and 1 <= int(port) <= 65535):
        stop(
            2,
            f"--port 后面要写 1 到 65535 的整数，现在是 {port!r}。例如：python3 run.py --port 8502",
            f"--port takes a whole number from 1 to 65535, not {port!r}. Example: python3 run.py --port 8502",
        )
    return int(port), opens_browser


def check_port(port: int) -> None:
    with socket.socket() as probe:
        probe.settimeout(1)
        if probe.connect_ex((ADDRESS, port)):
            return
    other = port + 1 if port < 65535 else port - 1
    stop(
        2,
        f"端口 {port} 已被占用：看板可能已经在运行，打开 http://{ADDRESS}:{port} 看看；"
        f"或换一个端口：python3 run.py --port {other}",
        f"Port {port} is taken: the dashboard may be running already, look at http://{ADDRESS}:{port}; "
        f"or take another port: python3 run.py --port {other}",
    )


# Packages ---------------------------------------------------------------------------------------------------


def set_up(requirements: str) -> None:
    """Installs exact versions into .venv, only when the requirements changed since the last time."""
    both = ("requirements.txt", "requirements-dev.txt")
    files = both[: both.index(requirements) + 1]
    wanted = hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in files))
    wanted.update(sys.version.encode())
    stamp = VENV / f"{requirements}.installed"
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted.hexdigest():
        return
    say(
        f"安装运行环境（.venv，{requirements}）。第一次要下载，需一两分钟……",
        f"Installing into .venv ({requirements}); the first time takes a minute or two…",
    )
    since = time.monotonic()
    if not (shutil.which("uv") and install_with_uv(requirements)):
        install_with_pip(requirements)
    stamp.write_text(wanted.hexdigest())
    seconds = time.monotonic() - since
    say(f"运行环境已就绪，用时 {seconds:.0f} 秒。", f"Installed in {seconds:.0f} s.")


def install_with_uv(requirements: str) -> bool:
    make = (
        []
        if PYTHON.exists()
        else [["uv", "venv", "--quiet", "--clear", "--python", sys.executable, str(VENV)]]
    )
    install = ["uv", "pip", "install", "--quiet", "--python", str(PYTHON), "-r", requirements]
    if all(run(command) == 0 for command in [*make, install]):
        return True
    say("uv 没有成功，改用 pip。", "uv did not succeed; trying pip instead.")
    return False


def install_with_pip(requirements: str) -> None:
    has_pip = PYTHON.exists() and run([PYTHON, "-c", "import pip"], stderr=subprocess.DEVNULL) == 0
    if not has_pip and run([sys.executable, "-m", "venv", "--clear", VENV]):
        stop(
            1,
            "建不起 .venv。Debian、Ubuntu 请先装：sudo apt-get install python3-venv，再运行一次。",
            "Could not make .venv. On Debian or Ubuntu: sudo apt-get install python3-venv, then run again.",
        )
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements]
    if run(pip):
        stop(
            1,
            "安装包没有成功，原因见上。请检查网络；在国内可先设镜像，"
            "例如 pip config set global.index-url https://pypi.tuna.tsinghua.edu.cn/simple ，再运行一次。",
            "The packages could not be installed, see above. Check the network, then run this again.",
        )


def run(command: list, **options) -> int:
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=environment(), **options).returncode


def environment() -> dict:
    """For child processes: their messages in our language, and UTF-8 whatever the console of Windows says."""
    return {**os.environ, "COMMUNITY_DASHBOARD_LANG": language(), "PYTHONUTF8": "1"}


# Data -------------------------------------------------------------------------------------------------------


def build_if_needed() -> None:
    """Builds from data/inbox when files are new there; the fictional community when there is nothing."""
    delivered = delivered_files()
    remembered = json.loads(BUILT_FROM.read_text()) if BUILT_FROM.exists() else {}
    newest, inbox, code = newest_build(), fingerprint_of_files(delivered), fingerprint_of_code()
    is_new = bool(delivered) and inbox != remembered.get("inbox") and not is_undone(newest, delivered)
    is_outdated = newest == remembered.get("build") and code != remembered.get("code")
    if newest and not is_new and not is_outdated:
        return
    if delivered:
        say(
            f"从 data/inbox 里的 {len(delivered)} 个文件入库……",
            f"Building from the {len(delivered)} files in data/inbox…",
        )
    else:
        say(
            "data/inbox 还没有文件，先生成演示社区（全部虚构）……",
            "data/inbox is empty: writing the fictional community…",
        )
        shutil.rmtree(SAMPLE, ignore_errors=True)
        failed = run([PYTHON, "-m", "sample", "--out", SAMPLE])
        if failed:
            raise SystemExit(failed)
        say("演示社区入库……", "Building it…")
    failed = run(
        [PYTHON, "-m", "etl", "build", "--inbox", INBOX if delivered else SAMPLE, "--builds", BUILDS]
    )
    if failed and not newest:
        raise SystemExit(failed)
    if failed:
        say(
            "这次入库没有成功，原因见上；先用上一次的数据。",
            "This build failed, see above; the last one stays in service.",
        )
        return
    BUILT_FROM.parent.mkdir(parents=True, exist_ok=True)
    BUILT_FROM.write_text(json.dumps({"build": newest_build(), "inbox": inbox, "code": code}))


def delivered_files() -> list:
    files = sorted(
        path for path in INBOX.rglob("*") if path.is_file() and not path.name.startswith((".", "~$"))
    )
    return [path for path in files if path != INBOX / "README.md"]


def newest_build() -> str:
    """Name of the newest finished build; empty if there is none."""
    finished = [
        path.parent.name for path in BUILDS.glob("*/warehouse.duckdb") if path.parent.suffix != ".part"
    ]
    return max(finished, default="")


def is_undone(build: str, files: list) -> bool:
    """An earlier build was brought back, and nothing has come in since: what it took out stays out."""
    marker = BUILDS / build / "restored_from"
    if not build or not marker.exists():
        return False
    since = marker.stat().st_mtime
    return all(max(path.stat().st_mtime, path.stat().st_ctime) <= since for path in files)


def fingerprint_of_files(files: list) -> str:
    facts = [(str(path.relative_to(ROOT)), path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    return hashlib.sha256(repr(facts).encode()).hexdigest()


def fingerprint_of_code() -> str:
    """Changes with what a build follows from besides the files: community.toml, tables, programs."""
    files = [ROOT / "community.toml"]
    for folder in ("etl", "warehouse", "sample", "data/reference"):
        files += [
            path
            for path in sorted((ROOT / folder).rglob("*"))
            if path.suffix in (".py", ".sql", ".toml", ".csv")
        ]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


# Serving ----------------------------------------------------------------------------------------------------


def serve(port: int, opens_browser: bool) -> int:
    options = {
        "server.port": port,
        "server.address": ADDRESS,
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
        "logger.hideWelcomeMessage": "true",
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    say("启动看板……", "Starting the dashboard…")
    server = subprocess.Popen(
        [str(PYTHON), "-m", "streamlit", "run", "server.py", *flags], cwd=ROOT, env=environment()
    )
    try:
        wait_until_healthy(server, port)
        url = f"http://{ADDRESS}:{port}"
        say(f"看板在 {url} ，按 Ctrl+C 结束。", f"The dashboard is at {url} (Ctrl+C ends it).")
        if opens_browser:
            open_browser(url)
        return server.wait()
    except KeyboardInterrupt:
        say("看板已关闭。", "The dashboard is closed.")
        return 0
    finally:
        server.terminate()
        server.wait()


def wait_until_healthy(server: subprocess.Popen, port: int) -> None:
    # No proxy: an office's proxy settings must not stand between this machine and itself.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        with contextlib.suppress(OSError), opener.open(f"http://{ADDRESS}:{port}/_stcore/health", timeout=2):
            return
        time.sleep(0.1)
    stop(1, "看板没有启动起来，原因见上。", "The dashboard did not start, see above.")


def open_browser(url: str) -> None:
    has_screen = (
        sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    if not (has_screen and webbrowser.open(url)):
        say(
            "这里没有可打开的浏览器，请自行打开上面的网址。",
            "No browser to open here; please open the address yourself.",
        )


# Tests ------------------------------------------------------------------------------------------------------


def test() -> int:
    """ruff, then the whole suite, browser included. Exit code: the first that failed."""
    set_up("requirements-dev.txt")
    say("查找测试用的浏览器……", "Looking for a browser to test with…")
    found = subprocess.run(
        [str(PYTHON), "-m", "tests.browser.find"],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    if found.returncode:
        return found.returncode
    os.environ["COMMUNITY_DASHBOARD_BROWSER"] = found.stdout.strip().splitlines()[-1]
    # the tests start hundreds of processes: what one of them has compiled the next need not compile again
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    codes = []
    # A file stays with one worker: its tests share what is slow to make. In the order of their names, not of how many
    # tests they hold: the few of the browser are the slowest, and begun last they would be waited for. One worker more
    # than cores: the tests of the browser wait for it much of their time.
    workers = str(min(4, (os.cpu_count() or 1) + 1))
    suite = ["pytest", "-n", workers, "--dist", "loadfile", "--no-loadscope-reorder"]
    for command in (["ruff", "check", "."], ["ruff", "format", "--check", "."], suite):
        say(f"运行 {' '.join(command)}", f"Running {' '.join(command)}")
        codes.append(run([PYTHON, "-m", *command]))
    return next((code for code in codes if code), 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""The loader's commands as the page starts them: a process each, so that a long build never holds the page."""

import json
import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from pages.parts import bring_in_files as batches
from warehouse import builds

MISTAKES = (2, 3, 4)  # exit codes that come with sentences for people


class Refused(Exception):
    """A command that did not do what was asked. sentences: for the clerk; empty when the fault is ours."""

    def __init__(self, *sentences: str):
        self.sentences = sentences
        super().__init__("\n".join(sentences))


def look(batch: Path, language: str) -> dict:
    """What the dropped files seem to be, as `python -m etl look` says it."""
    return json.loads(_run(language, "look", "--inbox", batches.files(batch)))


def confirm(source: str, fingerprint: str, columns: Mapping[str, str], language: str) -> None:
    """Remember what headings mean: {column: heading}."""
    pairs = [f"{column}={heading}" for column, heading in columns.items()]
    _run(language, "confirm", "--source", source, "--fingerprint", fingerprint, *pairs)


def start_rehearsal(batch: Path, language: str) -> subprocess.Popen:
    """Begin a preview; how far it is stands in the batch's progress file, its folder on stdout."""
    return _start(
        batch, language, "rehearse", "--inbox", builds.INBOX, "--dropped", batches.chosen(batch),
        "--builds", builds.ROOT,
    )  # fmt: skip


def progress(batch: Path) -> dict:
    """{"step", "done", "of"} of the running preview, or {"step": "refused", "problems"}; empty at its very start."""
    try:
        return json.loads(batches.progress(batch).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}


def rehearsed(batch: Path, process: subprocess.Popen) -> Path:
    """The folder of a preview or build that has ended. Raises Refused."""
    said = process.communicate()[0].decode("utf-8")
    if process.returncode == 0:
        return Path(builds.REPOSITORY, said.strip())
    told = progress(batch)
    if process.returncode in MISTAKES and told.get("step") == "refused":
        raise Refused(*told["problems"])
    logging.getLogger("dashboard").error(
        "reading ended with %s:\n%s", process.returncode, (batch / "log.txt").read_text("utf-8", "replace")
    )
    raise Refused()


def publish(batch: Path, held: Path, language: str) -> Path:
    """Put a preview into service. Raises Refused."""
    said = _run(
        language, "publish", "--builds", builds.ROOT, "--held", held, "--inbox", builds.INBOX,
        "--dropped", batches.chosen(batch),
    )  # fmt: skip
    return Path(said.strip())


def undo(language: str) -> Path:
    """Bring the build before the newest back into service, and the inbox to its files. Raises Refused."""
    return Path(_run(language, "undo", "--builds", builds.ROOT, "--inbox", builds.INBOX).strip())


def decide_pair(pair: str, answer: str, language: str) -> None:
    """Remember what a likely pair is: same, different, or open again. Raises Refused."""
    _run(language, "same", "--builds", builds.ROOT, "--", pair, answer)


def decide_estate(name: str, estate: str, language: str) -> None:
    """Remember which estate a name means; an empty estate takes it back. Raises Refused."""
    _run(language, "estates", "--builds", builds.ROOT, "--", f"{name}={estate}")


def start_build(batch: Path, language: str) -> subprocess.Popen:
    """Begin a build of what lies in the inbox; it ends as a preview does, but serves at once."""
    return _start(batch, language, "build", "--inbox", inbox(), "--builds", builds.ROOT)


def returns(language: str) -> bytes:
    """The workbook of the rows to mend, of the build in service. Raises Refused when there is none to write."""
    return _written(language, "returns", "--builds", builds.ROOT, "--inbox", inbox())


def scheme(name: str, language: str) -> bytes:
    """The workbook of a scheme of honours to begin a campaign with. Raises Refused for a faulty scheme."""
    return _written(language, "scheme", name)


def _written(language: str, *arguments: object) -> bytes:
    """The workbook that a command writes."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "workbook.xlsx"
        _run(language, *arguments, "--out", out)
        if not out.exists():
            raise Refused()
        return out.read_bytes()


def self_assessment(standing: str, replaces: bool, language: str) -> tuple[dict[str, bytes], list[str]]:
    """The lists of criteria of a campaign, filled in, by their names, and what to know of them. Raises Refused.

    standing: as indicators/self_assessment.py writes it.
    """
    with tempfile.TemporaryDirectory() as folder:
        said = _run(
            language, "self-assessment", "--builds", builds.ROOT, "--inbox", inbox(), "--out", folder,
            *(["--replace"] if replaces else []), told=standing,
        )  # fmt: skip
        files = sorted(each for each in Path(folder).rglob("*") if each.is_file())
        return {each.name: each.read_bytes() for each in files}, said.splitlines()


def inbox() -> Path:
    """Where the files of the build in service lie."""
    delivered = any(each.is_file() and each.name != "README.md" for each in builds.INBOX.rglob("*"))
    return builds.INBOX if delivered or not builds.SAMPLE_INBOX.is_dir() else builds.SAMPLE_INBOX


def _run(language: str, *arguments: object, told: str = "") -> str:
    done = subprocess.run(
        _command(*arguments), cwd=builds.REPOSITORY, env=_environment(language), capture_output=True,
        encoding="utf-8", check=False, input=told,
    )  # fmt: skip
    if done.returncode in MISTAKES:
        raise Refused(*done.stderr.splitlines())
    if done.returncode:
        logging.getLogger("dashboard").error(
            "%s ended with %s:\n%s", arguments[0], done.returncode, done.stderr
        )
        raise Refused()
    return done.stdout


def _start(batch: Path, language: str, *arguments: object) -> subprocess.Popen:
    batches.progress(batch).unlink(missing_ok=True)
    with (batch / "log.txt").open("wb") as log:
        return subprocess.Popen(
            _command(*arguments, "--progress", batches.progress(batch)),
            cwd=builds.REPOSITORY, env=_environment(language), stdout=subprocess.PIPE, stderr=log,
        )  # fmt: skip


def _command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "etl", *map(str, arguments)]


def _environment(language: str) -> dict[str, str]:
    return {
        **os.environ, "COMMUNITY_DASHBOARD_LANG": language, "COMMUNITY_DASHBOARD_STATE": str(builds.STATE),
        "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8",
    }  # fmt: skip

"""Which files of an inbox are whose: one folder a source. What lies elsewhere is named, never guessed or ignored."""

import fnmatch
import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from etl.read import TEXTS, WORKBOOKS
from translations.say import say
from warehouse.contracts import ContractError, Source

MAPPINGS = Path(
    os.environ.get(
        "COMMUNITY_DASHBOARD_MAPPINGS", Path(__file__).parent.parent / "data" / "reference" / "mappings"
    )
)
# what office programs, systems and people leave lying beside the data
IGNORED = ("~$*", ".*", "thumbs.db", "desktop.ini", "readme*", "*.txt", "*.md")


class WrongUse(Exception):
    """The command was given something it cannot work with. Exit code 2."""


@dataclass(frozen=True)
class Layout:
    """A foreign layout: headings by canonical name, and constants for what the file does not say."""

    source: str
    files: str
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)


NO_LAYOUT = Layout("", "")


def find(inbox: Path, sources: Iterable[Source]) -> tuple[dict[str, list[Path]], list[str]]:
    """Files by source, in order of their names, and a sentence for each file that belongs to none.

    Raises WrongUse when there is no inbox or nothing in it.
    """
    if not inbox.is_dir():
        raise WrongUse(
            say("There is no inbox {folder}. Give the folder of the spreadsheets: --inbox DIR", folder=inbox)
        )
    known = [source.name for source in sources]
    found: dict[str, list[Path]] = {name: [] for name in known}
    problems = []
    for path in sorted(each for each in inbox.rglob("*") if each.is_file()):
        if any(
            fnmatch.fnmatch(part.lower(), ignored)
            for part in path.relative_to(inbox).parts
            for ignored in IGNORED
        ):
            continue
        if problem := _misplaced(path, inbox, known):
            problems.append(problem)
        else:
            found[path.relative_to(inbox).parts[0]].append(path)
    if not problems and not any(found.values()):
        raise WrongUse(
            say(
                "There is no spreadsheet in {folder}. Put the files into folders named after their kind: {known}.",
                folder=inbox, known=", ".join(known),
            )
        )  # fmt: skip
    return found, problems


def _misplaced(path: Path, inbox: Path, known: list[str]) -> str | None:
    file = path.relative_to(inbox).as_posix()
    folder = path.relative_to(inbox).parts[0]
    if folder == path.name:
        return say(
            "{file}: lies loose in the inbox, so its kind is not known. Put it into one of the folders {known}.",
            file=file, known=", ".join(known),
        )  # fmt: skip
    if folder not in known:
        near = get_close_matches(folder, known, n=1, cutoff=0.5)
        return say(
            "{file}: {folder!r} is the folder of no known kind of file. {hint}Known folders: {known}.",
            file=file, folder=folder, known=", ".join(known),
            hint=say("Did you mean {near!r}? ", near=near[0]) if near else "",
        )  # fmt: skip
    if path.suffix.lower() not in WORKBOOKS | TEXTS:
        return say(
            "{file}: files ending in {suffix!r} cannot be read. Save it as .xlsx or .csv, or take it away.",
            file=file, suffix=path.suffix,
        )  # fmt: skip
    return None


def mappings(folder: Path | None, sources: Iterable[Source]) -> list[Layout]:
    """All header mappings of a folder (*.toml). Raises ContractError with every mistake in them."""
    known = {source.name: source for source in sources}
    found, problems = [], []
    if folder is not None and not folder.is_dir():
        raise WrongUse(
            say("There is no folder {folder} of mappings. Give another: --mappings DIR", folder=folder)
        )
    for path in sorted((folder or MAPPINGS).glob("*.toml")):
        try:
            facts = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            problems.append(
                say(
                    "{file} cannot be read: {error}. Mend that line and try again.",
                    file=path.name,
                    error=error,
                )
            )
            continue
        problems += [f"{path.name}: {problem}" for problem in _mistakes(facts, known)]
        if not problems:
            found.append(
                Layout(facts["source"], facts["files"], facts.get("columns", {}), facts.get("constants", {}))
            )
    if problems:
        raise ContractError(*problems)
    return found


def _mistakes(facts: dict, known: Mapping[str, Source]):
    for key in facts:
        if key not in ("source", "files", "columns", "constants"):
            yield say(
                "the key {key!r} is not known. Known here: {known}.",
                key=key,
                known="source, files, columns, constants",
            )
    for key in ("source", "files"):
        if not isinstance(facts.get(key), str):
            yield say("the key {key!r} is missing.", key=key)
    source = known.get(facts.get("source", ""))
    if source is None:
        yield say(
            "the source {source!r} is not known. Known: {known}.",
            source=facts.get("source"),
            known=", ".join(known),
        )
        return
    names = [column.name for column in source.columns]
    for name in (*facts.get("columns", {}), *facts.get("constants", {})):
        if name not in names:
            yield say(
                "the column {column!r} is not in {source}. Its columns: {known}.",
                column=name, source=source.name, known=", ".join(names),
            )  # fmt: skip


def layout_of(path: Path, source: Source, known: Iterable[Layout]) -> Layout:
    """The mapping whose pattern a file's name matches, or an empty one."""
    matching = (
        each for each in known if each.source == source.name and fnmatch.fnmatch(path.name, each.files)
    )
    return next(matching, NO_LAYOUT)

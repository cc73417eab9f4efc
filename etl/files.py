"""Which files of an inbox are whose: one folder a source. What lies elsewhere is named, never guessed or ignored."""

import fnmatch
import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

from etl.read import SUFFIXES
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
    """A foreign layout: headings by canonical name, and constants for what the file does not say.

    files: pattern of file names it holds for; fingerprint: the header it was confirmed for. Either may be ''.
    remembered: the layouts of the same source that hold for a header, whatever the file is called.
    """

    source: str = ""
    files: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    fingerprint: str = ""
    remembered: tuple["Layout", ...] = ()

    def by_fingerprint(self) -> dict[str, Mapping[str, str]]:
        """Headings by canonical name of each header that is remembered."""
        return {each.fingerprint: each.columns for each in self.remembered}

    def under(self, fingerprint: str) -> "Layout":
        """This layout with the constants of the header that was found."""
        found = next((each for each in self.remembered if each.fingerprint == fingerprint), NO_LAYOUT)
        return replace(self, constants={**self.constants, **found.constants})


NO_LAYOUT = Layout()
KEYS = ("source", "files", "fingerprint", "columns", "constants")


def find(inbox: Path, sources: Iterable[Source]) -> tuple[dict[str, list[Path]], list[str]]:
    """Files by source, in order of their names, and a sentence for each file that belongs to none.

    Raises WrongUse when there is no inbox or nothing in it.
    """
    known = [source.name for source in sources]
    found: dict[str, list[Path]] = {name: [] for name in known}
    problems = []
    for path in delivered(inbox):
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


def delivered(inbox: Path) -> list[Path]:
    """What lies in an inbox, in order of the names, without what programs leave there. WrongUse: there is no inbox."""
    if not inbox.is_dir():
        raise WrongUse(
            say("There is no inbox {folder}. Give the folder of the spreadsheets: --inbox DIR", folder=inbox)
        )
    return [
        path
        for path in sorted(each for each in inbox.rglob("*") if each.is_file())
        if not any(
            fnmatch.fnmatch(part.lower(), ignored)
            for part in path.relative_to(inbox).parts
            for ignored in IGNORED
        )
    ]


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
    return ending_problem(file)


def ending_problem(file: str) -> str | None:
    """Why a file of this name cannot be read; None when it can."""
    suffix = Path(file).suffix
    if suffix.lower() in SUFFIXES:
        return None
    if not suffix:
        return say(
            "{file}: its name does not say what kind of file it is. Save it as .xlsx or .csv, or take it away.",
            file=file,
        )
    return say(
        "{file}: files ending in {suffix!r} cannot be read. Save it as .xlsx or .csv, or take it away.",
        file=file, suffix=suffix,
    )  # fmt: skip


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
            found.append(Layout(**facts))
    if problems:
        raise ContractError(*problems)
    return found


def _mistakes(facts: dict, known: Mapping[str, Source]):
    for key in facts:
        if key not in KEYS:
            yield say("the key {key!r} is not known. Known here: {known}.", key=key, known=", ".join(KEYS))
    for key in ("source", "fingerprint" if "fingerprint" in facts else "files"):
        if not isinstance(facts.get(key), str):
            yield say("the key {key!r} is missing.", key=key)
    for key in ("columns", "constants"):
        texts = facts.get(key, {})
        if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
            yield say('[{key}] takes lines such as name = "…", each text in quotes.', key=key)
            return
    source = known.get(str(facts.get("source")))
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
    """What holds for a file: the mapping whose pattern its name matches, if any, and all that hold for headers."""
    own = [
        each
        for each in known
        if each.source == source.name and (not each.files or fnmatch.fnmatch(path.name, each.files))
    ]
    named = next((each for each in own if not each.fingerprint), NO_LAYOUT)
    return replace(named, remembered=tuple(each for each in own if each.fingerprint))

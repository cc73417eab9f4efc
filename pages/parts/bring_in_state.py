"""How far a clerk has come on the page where data is brought in. Kept in the session; the files are on disk."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import streamlit as st

import community as communities
from charts.words import Words
from indicators import catalogue, deliveries, registers, what_changes
from indicators.deliveries import Rows
from indicators.periods import Period
from indicators.what_changes import Move
from pages.parts import bring_in_commands as commands
from pages.parts import bring_in_files as batches
from pages.parts import choices, headlines
from pages.parts import desk as desks
from warehouse import builds, connection

KEY = "bring-in"


@dataclass(frozen=True)
class Reader:
    """Whom the page speaks to where there is no build yet."""

    words: Words
    is_fictional: bool = False


@dataclass(frozen=True)
class Preview:
    """What a held build would change. moves, period: None where no build is in service to compare with.

    to_mend: cells of the held build that are to be mended.
    """

    held: Path
    rows: Rows
    loads: list[dict]
    looked_at: int
    to_mend: int
    period: Period | None = None
    moves: list[Move] | None = None
    sources: list[what_changes.Rows] = field(default_factory=list)
    replaces_fiction: bool = False


@dataclass
class State:
    """published: "published" or "undone"; to_mend: cells of the published build that are to be mended.

    problems: what stopped the last command, in sentences; empty for a fault of ours; None when nothing did.
    """

    reader: object = None
    batch: Path | None = None
    looked: tuple[object, dict] | None = None
    process: subprocess.Popen | None = None
    names: list[str] = field(default_factory=list)
    preview: Preview | None = None
    published: str | None = None
    to_mend: int = 0
    problems: tuple[str, ...] | None = None
    uploads: int = 0

    @property
    def words(self) -> Words:
        return self.reader.words

    @property
    def in_service(self) -> str:
        """Name of the newest build."""
        return builds.newest(builds.ROOT).name

    @property
    def can_undo(self) -> bool:
        """A publication can be taken back where a build served before it."""
        return self.published == "published" and len(builds.find(builds.ROOT)) > 1

    def look(self) -> dict:
        """What the dropped files seem to be; asked again when a file or the language has changed."""
        found = sorted(each for each in batches.files(self.batch).rglob("*") if each.is_file())
        signature = (self.words.language, [(str(each), each.stat().st_mtime_ns) for each in found])
        if self.looked is None or self.looked[0] != signature:
            self.looked = (signature, commands.look(self.batch, self.words.language))
        return self.looked[1]


def read() -> State:
    """The state of this visit; its reader is the desk, where a build is in service."""
    state = st.session_state.setdefault(KEY, State())
    if state.batch is not None and not state.batch.exists():  # removed a day after it was dropped
        reset(state)
    try:
        state.reader = desks.open_desk()
    except builds.NoWarehouse:
        state.reader = Reader(Words(choices.language(), communities.load()))
    return state


def reset(state: State) -> None:
    """Back to an empty page."""
    st.session_state[KEY] = State(state.reader, uploads=state.uploads + 1)


def compare(held: Path, names: list[str]) -> Preview:
    """What the held build would change. Both builds are closed again, so that a folder can be renamed."""
    old_build = next(iter(builds.find(builds.ROOT)), None)
    indicators = [catalogue.named(each) for each in headlines.shown(communities.load().targets)]
    with connection.open_warehouse(held) as new:
        rows = what_changes.rows_of(new, names)
        table = deliveries.loads(new)
        to_mend = sum(each.rows for each in deliveries.problems(new))
        loads = table[table["file"].isin(names)].to_dict("records")
        if old_build is None:
            return Preview(held, rows, loads, len(indicators), to_mend)
        with connection.open_warehouse(old_build) as old:
            period, moves = what_changes.moves(old, new, indicators)
            replaces = registers.build(old).is_fictional and not registers.build(new).is_fictional
            sources = what_changes.sources(old, new)
    return Preview(held, rows, loads, len(indicators), to_mend, period, moves, sources, replaces)


def titles(looked: Mapping) -> dict[str, str]:
    """Titles of the kinds of tables by their ids."""
    return {each["name"]: each["title"] for each in looked.get("sources", ())}

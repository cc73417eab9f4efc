"""What waits for a decision and what was decided: read once a session from the people's database, logged there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from charts.words import Words
from indicators import decisions as questions
from indicators.decisions import Name, Pair
from pages.parts import bring_in, bring_in_preview, show
from pages.parts import bring_in_commands as commands
from pages.parts import bring_in_files as batches
from pages.parts.desk import Desk
from warehouse import connection, decided

PROBLEMS = "decision-problems"
BUILDING = "decision-build"
POLL_SECONDS = 0.5


@dataclass(frozen=True)
class Decisions:
    """Questions of the build in service and the answers that the next one will go by."""

    pairs: list[Pair]
    names: list[Name]
    same: Mapping[str, str]
    estates: Mapping[str, str]

    @property
    def open_pairs(self) -> list[Pair]:
        return [each for each in self.pairs if each.pair not in self.same]

    @property
    def open_names(self) -> list[Name]:
        return [each for each in self.names if each.name not in self.estates]

    @property
    def taken(self) -> list[Pair | Name]:
        """Questions that have an answer."""
        pairs = [each for each in self.pairs if each.pair in self.same]
        return pairs + [each for each in self.names if each.name in self.estates]

    @property
    def waiting(self) -> int:
        """Answers given or taken back that the build in service does not know yet."""
        pairs = [each for each in self.pairs if self.same.get(each.pair) != each.answer]
        names = [each for each in self.names if self.estates.get(each.name) != each.estate]
        return len(pairs) + len(names)


def read(desk: Desk) -> Decisions:
    """Kept for this visit only, never in a cache that visitors share; the answers are read anew."""
    key = f"decisions-{desk.build_id}"
    if key not in st.session_state:
        with connection.open_people(desk.build, "dashboard", "likely pairs and names of estates") as people:
            st.session_state[key] = (questions.pairs(people), questions.names(people))
    same, estates = decided.known(decided.PAIRS), decided.known(decided.ESTATES)
    return Decisions(*st.session_state[key], same, estates)


def title(found: Decisions, words: Words) -> str:
    """2 pairs of residents and 1 name of an estate wait for a decision."""
    pairs, names = len(found.open_pairs), len(found.open_names)
    parts = [words.say_many("{n} pair of residents", "{n} pairs of residents", pairs)] if pairs else []
    parts += [words.say_many("{n} name of an estate", "{n} names of estates", names)] if names else []
    if not parts:
        return words.say("Nothing waits for a decision")
    return words.say_many(
        "{what} waits for a decision", "{what} wait for a decision", pairs + names, what=words.join(parts)
    )


def do(command: Callable, *given: object) -> None:
    """Run a command of the loader; what stopped it stands on the page afterwards."""
    st.session_state[PROBLEMS] = None
    try:
        command(*given)
    except commands.Refused as error:
        st.session_state[PROBLEMS] = error.sentences


def next_build(found: Decisions, words: Words) -> None:
    """Answers given since the build in service, and the button that makes the next one."""
    if st.session_state.get(PROBLEMS) is not None:
        bring_in.problems(st.session_state[PROBLEMS], words)
    if BUILDING in st.session_state:
        _wait(words)
    elif found.waiting:
        said = words.say_many(
            "{n} answer is new since the last build; the numbers change with the next one",
            "{n} answers are new since the last build; the numbers change with the next one",
            found.waiting,
        )
        with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="next-build"):
            show.write(f'<p class="rule">{said}</p>')
            st.button(
                words.say("Build with these answers"), type="primary", key="build", on_click=_start,
                args=(words.language,),
            )  # fmt: skip


def _start(language: str) -> None:
    st.session_state[PROBLEMS] = None
    batch = batches.new_batch()
    st.session_state[BUILDING] = (batch, commands.start_build(batch, language))


@st.fragment(run_every=POLL_SECONDS)
def _wait(words: Words) -> None:
    """The page shows the new build by itself when it is finished."""
    batch, process = st.session_state[BUILDING]
    bring_in_preview.bar(batch, words)
    if process.poll() is not None:
        del st.session_state[BUILDING]
        do(commands.rehearsed, batch, process)
        batches.discard(batch)
        st.rerun()

"""Running a query without holding up the page: begun, watched, stopped, its answer or fault kept in the session."""

from time import monotonic
from typing import NamedTuple

import streamlit as st

from pages.parts import sql_text
from pages.parts.desk import Desk
from pages.parts.sql_editor import Fault
from pages.parts.sql_text import ANSWER, FAULT
from questions.console.ask import Refused, Result, Running, start
from reports import names
from state import queries
from state import refused as kept

RUNNING, ANSWERS = "sql-running", "sql-answers"
QUICK = 0.5  # seconds that a page waits itself, so that a short answer shows at once
EVERY = 0.5  # seconds between two looks at a longer one


class Asked(NamedTuple):
    """A query on its way. build_id: of the build that is asked; began: by the monotonic clock."""

    text: str
    running: Running
    build_id: str
    began: float


class Answer(NamedTuple):
    """What a query gave. number: another for each, so that no choice made below one holds for the next.

    note: why it is not in the history, if it is not.
    """

    number: int
    text: str
    build_id: str
    result: Result
    note: str


def is_running() -> bool:
    return RUNNING in st.session_state


def fault() -> Fault | None:
    return st.session_state.get(FAULT)


def answer() -> Answer | None:
    return st.session_state.get(ANSWER)


def begin(desk: Desk, text: str, values: dict[str, object]) -> None:
    """Ask it in place of whatever is still running, and show the page anew."""
    before = st.session_state.pop(RUNNING, None)
    if before:
        before.running.cancel()
    for each in (FAULT, ANSWER):
        st.session_state.pop(each, None)
    try:
        asked = Asked(text, start(desk.build, text, values), desk.build_id, monotonic())
    except Refused as refused:
        st.session_state[FAULT] = _fault(desk, text, refused)
    else:
        st.session_state[RUNNING] = asked
        if asked.running.wait(QUICK):
            _collect(desk, asked)
    st.rerun()


def watch(desk: Desk) -> None:
    """While a query runs: for how long, and a button that ends it."""
    words = desk.words

    @st.fragment(run_every=EVERY)
    def looked_at() -> None:
        asked = st.session_state.get(RUNNING)
        if asked is None:
            return
        if asked.running.done:
            _collect(desk, asked)
            st.rerun()
        with st.container(horizontal=True, vertical_alignment="center", key="sql-watch"):
            if st.button(words.say("Cancel the query"), key="sql-cancel"):
                asked.running.cancel()
                asked.running.wait(QUICK)
                _collect(desk, asked)
                st.rerun()
            st.html(f'<p class="sql-runs">{_so_far(desk, asked)}</p>')

    looked_at()


def _so_far(desk: Desk, asked: Asked) -> str:
    seconds = desk.words.number(monotonic() - asked.began, 0)
    return desk.words.say("Running for {n} s; it is stopped after 30 s or above 1 GB of memory", n=seconds)


def _collect(desk: Desk, asked: Asked) -> None:
    """Keep what came of it."""
    st.session_state.pop(RUNNING, None)
    try:
        result = asked.running.result()
    except Refused as refused:
        st.session_state[FAULT] = _fault(desk, asked.text, refused)
        return
    number = st.session_state[ANSWERS] = st.session_state.get(ANSWERS, 0) + 1
    note = _keep(desk, asked, result)
    st.session_state[ANSWER] = Answer(number, asked.text, asked.build_id, result, note)


def _keep(desk: Desk, asked: Asked, result: Result) -> str:
    """Into the history and the address; the reason where it may stand in neither."""
    words, known = desk.words, names.everybodys(desk.build, "text of a query")
    try:
        queries.ran(sql_text.file(), asked.text, asked.build_id, result.seconds, len(result.table), known)
    except kept.Refused as refused:
        if refused.why == kept.Refused.NAME:
            return words.say(
                "Not kept in the history or the address: the text holds a name of the registers."
            )
        return words.say("Not kept in the history or the address: the text holds a telephone or ID number.")
    sql_text.write_address(asked.text)
    return ""


def _fault(desk: Desk, text: str, refused: Refused) -> Fault:
    said = refused.sentence(desk.words.say)
    return Fault(text, said, refused.line, refused.column, refused.near, refused.detail)

"""The query that stands in the editor: kept in the session, and in the address where it is short.

The address names what was run: `sql` the text itself, `saved` a saved query, `indicator` the query of an indicator.
"""

from pathlib import Path

import streamlit as st

from indicators.written_out import by_month
from pages.parts.desk import Desk
from questions import examples
from state import queries
from warehouse import builds

LONGEST_ADDRESS = 1500  # characters of a text that may stand in the address
NAMES = ("saved", "indicator", "sql")
TEXT, AT, VERSION, ASKED, SOURCE = "sql-text", "sql-at", "sql-version", "sql-asked", "sql-source"
ANSWER, FAULT = "sql-answer", "sql-fault"  # what came of the text, which must not stand under another


def file() -> Path:
    return builds.STATE / queries.FILE


def standing(desk: Desk) -> tuple[str, int]:
    """The text, and a number that changes when it was put there by anybody but the writer.

    A changed address first, then the session, then an example.
    """
    asked = next(((name, st.query_params[name]) for name in NAMES if name in st.query_params), None)
    if asked and asked != st.session_state.get(ASKED):
        st.session_state[ASKED] = asked
        text = _named(desk, *asked)
        if text is not None:
            put(text, asked)
    if TEXT not in st.session_state:
        put(examples.load()[0].sql)
    return st.session_state[TEXT], st.session_state[VERSION]


def put(text: str, source: tuple[str, str] | None = None) -> None:
    """Into the editor in place of what stands there. source: the name in the address that leads to it."""
    text = text.strip("\n")
    if text != st.session_state.get(TEXT):
        for each in (ANSWER, FAULT):
            st.session_state.pop(each, None)
    st.session_state[TEXT] = text
    st.session_state[VERSION] = st.session_state.get(VERSION, 0) + 1
    st.session_state[SOURCE] = (source, text)


def wrote(text: str, at: int) -> str:
    """The text that stands there now. at: when the writer wrote this one; what is put in later replaces it."""
    if at > st.session_state.get(AT, 0):
        st.session_state[TEXT], st.session_state[AT] = text, at
    return st.session_state[TEXT]


def forget_address() -> None:
    """What the address names next is put in, even if it was the last thing named: somebody asks for it anew."""
    st.session_state.pop(ASKED, None)


def saved_id() -> int | None:
    """The saved query that was opened, however much of it was changed since."""
    source, _ = st.session_state.get(SOURCE, (None, ""))
    return int(source[1]) if source and source[0] == "saved" else None


def write_address(text: str) -> None:
    """After a text was run and may be kept: what leads to it, and nothing where it is too long."""
    source, of_source = st.session_state.get(SOURCE, (None, ""))
    if source is None or text != of_source:
        source = ("sql", text) if len(text) < LONGEST_ADDRESS else None
    st.session_state[ASKED] = source
    for name in NAMES:
        if source and name == source[0]:
            st.query_params[name] = source[1]
        else:
            st.query_params.pop(name, None)


def _named(desk: Desk, name: str, value: str) -> str | None:
    """The text that an address names; None where there is no such thing."""
    if name == "sql":
        return value
    if name == "indicator":
        found = desk.catalogue.get(value)
        return found and by_month(found, desk.words.language)
    return next((each.text for each in queries.saved(file()) if str(each.query_id) == value), None)

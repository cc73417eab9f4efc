"""An input for every $name of a query. What is typed stays in the session: it is kept in no history or address."""

import streamlit as st

from charts.words import Words
from questions.console.ask import Refused, parameters, typed

KEPT = "sql-values"


def inputs(words: Words, text: str) -> None:
    """Nothing where the text has no parameters."""
    found = _names(text)
    if not found:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="sql-parameters"):
        for name in found:
            st.text_input(
                f"`${name}`", _kept().get(name, ""), key=f"sql-value-{name}", width=220,
                placeholder=words.say("number, text or 2026-09-30"), on_change=_keep, args=(name,),
            )  # fmt: skip


def values(text: str) -> dict[str, object]:
    """Those filled in, as numbers and days where they look so."""
    written = {name: _kept().get(name, "") for name in _names(text)}
    return {name: typed(value) for name, value in written.items() if value.strip()}


def _names(text: str) -> tuple[str, ...]:
    try:
        return parameters(text)
    except Refused:  # too long: to run it will say so
        return ()


def _kept() -> dict[str, str]:
    return st.session_state.setdefault(KEPT, {})


def _keep(name: str) -> None:
    _kept()[name] = st.session_state[f"sql-value-{name}"]

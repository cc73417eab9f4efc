"""What the reader chose, kept in the session and written in the address as plain text.

The widgets' own binding writes their translated label; a link must mean the same in both languages.
"""

from collections.abc import Sequence

import streamlit as st

from translations import LANGUAGES


def language() -> str:
    return remembered("lang", LANGUAGES, LANGUAGES[0])


def remembered(name: str, allowed: Sequence[str], default: str) -> str:
    """The choice in force: a changed address first, then the session, then the default. Unknown values fall away."""
    kept, asked = st.session_state.get(f"choice-{name}"), st.query_params.get(name)
    if asked in allowed and asked != st.session_state.get(f"written-{name}"):
        kept = asked
    value = kept if kept in allowed else default
    keep(name, value, default)
    return value


def keep(name: str, value: str, default: str = "") -> None:
    """Remember a choice and write it into the address; the default is left out of it."""
    st.session_state[f"choice-{name}"] = value
    written = None if value == default else value
    st.session_state[f"written-{name}"] = written
    if written is None:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != written:
        st.query_params[name] = written


def address() -> dict[str, str]:
    """The choices as they stand in the address, for links to other pages."""
    return {name: st.query_params[name] for name in ("lang", "period", "estate") if name in st.query_params}

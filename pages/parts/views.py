"""Views of a long page: one is shown, the others are neither reckoned nor sent. The choice stands in the address."""

from collections.abc import Mapping

import streamlit as st

from charts.words import Words
from pages.parts import choices


def choose(views: Mapping[str, str], words: Words) -> str:
    """The view shown, of name → label; the first one unless the reader chose."""
    names = list(views)
    chosen = choices.remembered("view", names, names[0])
    key = f"views-{words.language}"
    st.session_state[key] = chosen  # an address may have chosen it
    st.segmented_control(
        words.say("View"), names, format_func=views.get, key=key, required=True, label_visibility="collapsed",
        on_change=_keep, args=(key, names[0]),
    )  # fmt: skip
    return chosen


def _keep(key: str, first: str) -> None:
    choices.keep("view", st.session_state[key], first)

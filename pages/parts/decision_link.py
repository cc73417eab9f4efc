"""The way from where data is brought in to what waits for a decision."""

import streamlit as st

from pages.parts import choices, decisions, show
from pages.parts.desk import Desk


def link(desk: object) -> None:
    """One line: what waits, and the page where it is decided. Nothing where there is no build yet."""
    if not isinstance(desk, Desk):
        return
    words = desk.words
    found = decisions.read(desk)
    is_open = bool(found.open_pairs or found.open_names)
    chip = (
        show.chip("attention", words.say("to settle"))
        if is_open
        else show.chip("better", words.say("settled"))
    )
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="got-decisions"):
        show.write(f'<div class="got">{chip}<div>{show.safe(decisions.title(found, words))}</div></div>')
        st.page_link(
            "pages/decisions.py",
            label=words.say("Decisions ›"),
            query_params=choices.address(),
            width="content",
        )

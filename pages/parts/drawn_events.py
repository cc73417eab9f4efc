"""Noted events on every figure over time, whatever page draws it. Without any, a figure costs two looks at a file."""

import streamlit as st

from charts.drawing import Drawing
from charts.events import NARROWEST, WIDE, named_below, with_events
from pages.parts import community_name
from reports import noted
from state import events
from warehouse import builds


def on(drawn: Drawing, wide: bool) -> tuple[Drawing, str]:
    """(the figure with the events of the chosen estate, what its numbers stand for or nothing)."""
    found = noted.standing(builds.STATE / events.FILE)
    if not found or drawn.layout["xaxis"].get("type") != "date":
        return drawn, ""
    build = builds.newest(builds.ROOT)
    words = community_name.words_of(build)
    marks = noted.marks(found, st.session_state.get("choice-estate") or None, words, build)
    narrowest = WIDE if wide else NARROWEST
    below = words.either("；", "; ").join(named_below(drawn, marks, words, narrowest))
    said = words.say("Events: {events}", events=below) if below else ""
    return with_events(drawn, marks, words, narrowest), said

"""Noted events on every figure over time, whatever page draws it. Without any, a figure costs two looks at a file."""

from functools import lru_cache
from pathlib import Path

import streamlit as st

import community as communities
from charts.drawing import Drawing
from charts.events import NARROWEST, WIDE, Mark, named_below, with_events
from charts.words import Words
from pages.parts import choices
from reports import noted
from state import events
from state.events import Noted
from warehouse import builds


def on(drawn: Drawing, wide: bool) -> tuple[Drawing, str]:
    """(the figure with the events of the chosen estate, what their numbers stand for or nothing)."""
    found = noted.standing(builds.STATE / events.FILE)
    if not found or drawn.layout["xaxis"].get("type") != "date":
        return drawn, ""
    estate = st.session_state.get("choice-estate") or None
    words, marks = _marks(str(builds.newest(builds.ROOT)), found, estate, choices.language())
    narrowest = WIDE if wide else NARROWEST
    below = words.either("；", "; ").join(named_below(drawn, marks, words, narrowest))
    return with_events(drawn, marks, words, narrowest), words.say(
        "Events: {events}", events=below
    ) if below else ""


@lru_cache(100)
def _marks(
    build: str, found: tuple[Noted, ...], estate: str | None, language: str
) -> tuple[Words, list[Mark]]:
    """Named once for every reader of a language; keyed by what is noted, so that a change shows at once."""
    words = Words(language, communities.load(Path(build) / builds.COMMUNITY))
    return words, noted.marks(found, estate, words, Path(build))

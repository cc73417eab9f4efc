"""The block of a meeting that hands its deck over as a file. One file at a time is kept, so that memory stays small."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

import streamlit as st

from charts.words import Words
from pages.parts import show
from reports import exports
from reports.decks import Deck
from reports.desk import Desk

KEPT = "export"  # where the session keeps the last file


class Made(NamedTuple):
    """wish: what it was made for; another wish, and it is offered no more."""

    wish: tuple
    name: str
    data: bytes


def offer(desk: Desk, deck: Deck) -> None:
    """Maker, kind, a button that makes the file, then one that saves it. Filters are the desk's."""
    words = desk.words
    show.section(words.say("Hand over"), words.say("As shown on a wall: no names, no small numbers"))
    with st.container(horizontal=True, vertical_alignment="bottom", key="exports"):
        maker = st.selectbox(words.say("Made by"), exports.makers(desk), width=340, key="export-maker")
        names = _names(words)
        kind = st.segmented_control(
            words.say("Kind of file"), list(exports.KINDS), format_func=names.get, default="pptx", required=True,
            key="export-kind", wrap=True,
        )  # fmt: skip
        is_wished = st.button(words.say("Make the file"), key="export-make")
    wish = (kind, deck.name, desk.source.build, desk.period.key, desk.estate, words.language, maker)
    if is_wished:
        _make(desk, deck, kind, maker, wish)
    made = st.session_state.get(KEPT)
    if made and made.wish == wish:
        _save(made, exports.KINDS[kind].mime, words)


def _names(words: Words) -> Mapping[str, str]:
    return {
        "pptx": words.say("Slides (PowerPoint)"), "docx": words.say("Work brief (Word)"),
        "xlsx": words.say("Workbook (Excel)"), "html": words.say("Page that works offline"),
    }  # fmt: skip


def _make(desk: Desk, deck: Deck, kind: str, maker: str, wish: tuple) -> None:
    words = desk.words
    bar = st.progress(0.0, words.say("Reading the numbers …"))

    def told(done: int, of: int) -> None:
        if done:
            bar.progress(done / of, words.say("Slide {done} of {of} …", done=done, of=of))

    st.session_state.pop(KEPT, None)
    data = exports.make(kind, deck, desk, maker, datetime.now(), told)
    st.session_state[KEPT] = Made(wish, exports.file_name(kind, deck, desk), data)
    bar.empty()


def _save(made: Made, mime: str, words: Words) -> None:
    size = words.say("{name}, {size} MB", name=made.name, size=words.number(len(made.data) / 1e6, 1))
    with st.container(horizontal=True, vertical_alignment="center", key="export-made"):
        st.download_button(
            words.say("Save the file"), made.data, made.name, mime, key="export-save", on_click="ignore"
        )
        st.caption(size)

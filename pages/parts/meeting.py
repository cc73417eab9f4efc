"""Blocks of the meeting page: the deck and its period, the way onto the wall, what keys ask for there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from charts.words import Words
from indicators.catalogue import DefinitionError
from indicators.periods import Period
from pages.parts import choices, commitments, frame, show
from pages.parts.desk import Desk
from reports.decks import Deck, decks
from reports.slides import Slide


def chosen_deck(desk: Desk) -> Deck:
    """The deck chosen; the one of the kind of period chosen unless another is. The page ends here where no deck can
    be read.
    """
    try:
        known = decks()
    except DefinitionError as error:
        _cannot_read(error.problems, desk)
    default = next(
        (name for name, deck in known.items() if deck.grain == desk.period.grain), next(iter(known))
    )
    return known[choices.remembered("deck", list(known), default)]


def _cannot_read(problems: Sequence[str], desk: Desk) -> None:
    words = desk.words
    frame.page(desk, words.say("Meeting"), words.say("The decks cannot be read"), ())
    said = words.say("Put this right in reports/decks, then reload the page:")
    st.info("\n".join([said, "", *(f"- {each}" for each in problems)]))
    st.stop()


def for_deck(desk: Desk, deck: Deck) -> Desk:
    """The desk in the period of the deck's kind that the chosen period ends in."""
    last = min(desk.period.last_day, desk.data_date)
    return replace(desk, period=Period.of(last, deck.grain))


def is_on() -> bool:
    """Whether the deck is on the wall."""
    return choices.remembered("wall", ("", "on"), "") == "on"


def subtitle(desk: Desk, deck: Deck) -> str:
    words = desk.words
    return words.say(
        "{deck}, {period}; data up to {date}. No names here; small numbers are withheld",
        deck=deck.title[words.language], period=words.period(desk.period), date=words.date(desk.data_date),
    )  # fmt: skip


def choose_deck(desk: Desk, deck: Deck) -> None:
    words, titles = desk.words, {name: each.title[desk.words.language] for name, each in decks().items()}
    key = f"deck-{words.language}"
    st.session_state[key] = deck.name
    with st.container(horizontal=True, vertical_alignment="center", key="deck-row"):
        st.segmented_control(
            words.say("Deck"), list(titles), format_func=titles.get, key=key, label_visibility="collapsed",
            required=True, wrap=True, on_change=lambda: choices.keep("deck", st.session_state[key]),
        )  # fmt: skip
        st.button(
            words.say("Show on the wall"), type="primary", key="show", on_click=choices.keep, args=("wall", "on")
        )  # fmt: skip
        notes = words.say("Commitments and events")
        st.page_link("pages/notes.py", label=f"{notes} ›", query_params=choices.address())
        beside = words.say("Account and numbers")
        st.page_link("pages/account.py", label=f"{beside} ›", query_params=choices.address())


def end_if_empty(shown: Sequence[Slide], words: Words) -> None:
    """A deck of nothing but commitments has no slide before the first is made: the page says so and ends here."""
    if shown:
        return
    st.info(
        words.say("Nothing to show in this deck yet: no commitment was made in an earlier meeting of it.")
    )
    st.stop()


def contents(desk: Desk, shown: Sequence[Slide]) -> None:
    """What the deck says, slide by slide."""
    words = desk.words
    lines = [[str(number), slide.title, slide.subtitle] for number, slide in enumerate(shown, start=1)]
    show.table(
        "contents", words.say("What the slides say"), words.say("Keys turn the slides; Esc leads back here"),
        [words.say("Slide"), words.say("Finding"), words.say("Basis")], lines,
    )  # fmt: skip


def follow(asked: dict | None, desk: Desk, deck: Deck, shown: Sequence[Slide]) -> None:
    """What a key on the wall asked for."""
    if not asked:
        return
    if asked["what"] == "leave":
        choices.keep("wall", "")
        st.rerun()
    elif asked["what"] == "filter":
        _filter(desk, deck)
    elif asked["what"] == "commit" and asked["at"] in range(len(shown)):  # a deck may have no slide
        _commit(desk, deck, shown[asked["at"]])


def _commit(desk: Desk, deck: Deck, slide: Slide) -> None:
    """A commitment to the number of the slide; where it speaks of none, the number is asked for."""
    indicator_id = slide.reading.indicator_id if slide.reading else None

    @st.dialog(desk.words.say("A commitment to this number"), width="large")
    def commit() -> None:
        st.caption(slide.title)
        commitments.form(desk, indicator_id, desk.estate, deck.title["zh"], date.today())

    commit()


def _filter(desk: Desk, deck: Deck) -> None:
    before = choices.address()

    @st.dialog(desk.words.say("Period and estate"))
    def choose() -> None:
        frame.filters_of(desk, grain=deck.grain)
        if choices.address() != before:  # a dialog runs by itself; the slides behind it are of the whole page
            st.rerun()

    choose()

"""Noted events on a page: the list, and forms to note one, put it right or take it back."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import streamlit as st

from charts.words import Words
from pages.parts import refusals, show
from pages.parts.desk import Desk
from reports import names, noted
from state import events
from state.events import Noted, What
from warehouse import builds

LONGEST = 24  # characters of a title: it stands in figures


def file() -> Path:
    return builds.STATE / events.FILE


def table(desk: Desk) -> None:
    """Every event that stands, the latest first."""
    words, found = desk.words, noted.standing(file())
    if not found:
        show.write(f'<p class="fig-foot">{words.say("No event has been noted yet.")}</p>')
        return
    kinds = _kinds(words)
    lines = [
        [
            noted.days(each.what, words),
            noted.title(each.what, words),
            kinds[each.what.kind],
            _place(each.what, words),
        ]
        for each in reversed(found)
    ]
    heads = [words.say("Day"), words.say("Event"), words.say("Kind"), words.say("Touches")]
    show.table("noted", "", "", heads, lines)


def note(desk: Desk) -> None:
    """A form for a new event."""
    words, so_far = desk.words, len(noted.standing(file()))
    with st.form(f"note-{so_far}", border=False, width=860):
        what = _fields(desk, f"note-{so_far}", None)
        sent = st.form_submit_button(words.say("Note the event"), key="note-send")
    if sent:
        refusals.write(lambda: events.note(file(), what(), refusals.SECRETARY, _names(desk)), words)


def change(desk: Desk) -> None:
    """A form to put an event right or take it back; the event is chosen first, so that its fields are filled."""
    words = desk.words
    found = {each.event_id: each for each in reversed(noted.standing(file()))}
    if not found:
        return
    chosen = st.selectbox(
        words.say("Which event"), list(found), format_func=lambda key: _label(found[key], words), key="event-which",
    )  # fmt: skip
    if chosen is None:
        return
    one = found[chosen]
    with st.form(f"change-{one.seen}", border=False, width=860):
        what = _fields(desk, f"change-{one.seen}", one.what)
        with st.container(horizontal=True):
            kept = st.form_submit_button(words.say("Save the change"), key="change-send")
            gone = st.form_submit_button(words.say("Withdraw the event"), key="withdraw-send")
    if kept:
        refusals.write(
            lambda: events.change(file(), chosen, what(), refusals.SECRETARY, one.seen, _names(desk)), words
        )
    if gone:
        refusals.write(lambda: events.withdraw(file(), chosen, refusals.SECRETARY, one.seen), words)


def _fields(desk: Desk, key: str, what: What | None):
    """The fields of an event; a function that gives what they hold."""
    words, today = desk.words, date.today()
    kinds, estates = _kinds(words), _estates(desk)
    with st.container(horizontal=True):
        zh = st.text_input(
            words.say("Event, in Chinese"), what and what.title_zh, key=f"{key}-zh", max_chars=LONGEST
        )
        en = st.text_input(
            words.say("In English, may be left empty"),
            what and what.title_en,
            key=f"{key}-en",
            max_chars=2 * LONGEST,
        )
    with st.container(horizontal=True):
        first = st.date_input(
            words.say("First day"), what.first if what else today, key=f"{key}-first", width=160
        )
        last = st.date_input(
            words.say("Last day, if more than one"),
            what.last if what and what.last > what.first else None,
            key=f"{key}-last",
            width=200,
        )
        kind = st.selectbox(
            words.say("Kind"), list(kinds), format_func=kinds.get, key=f"{key}-kind", width=160,
            index=list(kinds).index(what.kind if what else "policy"),
        )  # fmt: skip
        estate = st.selectbox(
            words.say("Touches"), list(estates), format_func=estates.get, key=f"{key}-estate", width=200,
            index=list(estates).index((what and what.estate) or ""),
        )  # fmt: skip
    return lambda: What(first, last or first, zh or "", en or "", kind, estate or None)


def _kinds(words: Words) -> dict[str, str]:
    return {
        "policy": words.say("policy"), "festival": words.say("festival"), "works": words.say("works"),
        "other": words.say("other event"),
    }  # fmt: skip


def _estates(desk: Desk) -> Mapping[str, str]:
    names_zh = [each.name["zh"] for each in desk.community.estates]
    return {"": desk.words.say("All estates")} | {name: desk.words.estate(name) for name in names_zh}


def _place(what: What, words: Words) -> str:
    return words.estate(what.estate) if what.estate else words.say("All estates")


def _label(each: Noted, words: Words) -> str:
    return f"{words.date(each.what.first)} {noted.title(each.what, words)}"


def _names(desk: Desk) -> frozenset[str]:
    return names.everybodys(desk.build, "title of an event")

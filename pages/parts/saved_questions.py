"""Questions saved under a name: the form that saves one, and the list that opens, renames, removes and shows them."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from charts.words import Words
from indicators.periods import Period
from pages.parts import refusals, show, sql_link
from pages.parts.desk import Desk
from reports import askable, names, question_slides
from reports.decks import decks
from state import queries, questions
from state.questions import CHOSEN, HAND, Saved
from warehouse import builds

LONGEST = 40  # characters of a name
SAID = "question-saved"  # the name last saved, in the session, until it was told


def save(desk: Desk, line: str) -> None:
    """A form to save a question asked by hand, of the period chosen or of any."""
    words, so_far = desk.words, len(questions.standing(_file()))
    with st.form(f"save-question-{so_far}", border=False, width=520):
        name = st.text_input(
            words.say("Name of the question"), key=f"save-question-{so_far}-name", max_chars=LONGEST
        )
        fixed = words.say("Always of {period}", period=words.period(desk.period))
        is_fixed = st.checkbox(fixed, key=f"save-question-{so_far}-period")
        sent = st.form_submit_button(words.say("Save the question"), key="save-question-send")
    if sent:
        period = desk.period.key if is_fixed else CHOSEN

        def add() -> None:
            questions.save(_file(), name or "", HAND, line, period, refusals.SECRETARY, _names(desk))
            st.session_state[SAID] = (name or "").strip()

        refusals.write(add, words)
    if SAID in st.session_state:
        st.caption(words.say("Saved as “{name}”.", name=st.session_state.pop(SAID)))


def offer(desk: Desk, open_question: Callable[[str, str], None]) -> None:
    """All saved questions, the newest first, then the queries saved on the page for SQL.

    open_question: called with the line and the key of a fixed period ("" = the reader's), before the page runs again.
    """
    words, found, written = desk.words, questions.standing(_file()), queries.saved(_queries())
    if not found and not written:
        st.info(words.say("No question has been saved yet. Ask one, and save it under a name."))
        return
    titles = {name: deck.title[words.language] for name, deck in decks().items()}
    with st.container(gap=None, key="kept"):
        for each in found:
            with _row(f"kept-line-{each.question_id}", each.name, _below(each, desk, titles)):
                _open(each, words, open_question)
                with st.popover(
                    words.say("Change, show in a meeting"), type="tertiary", key=f"more-{each.question_id}"
                ):
                    _change(each, desk, titles)
        for each in written:
            with _row(f"kept-line-sql-{each.query_id}", each.name, [words.say("Written in SQL"), each.note]):
                _in_sql(f"open-sql-{each.query_id}", each.text, words)


def _row(key: str, name: str, below: list[str]):
    """A line of the list; what is done with it stands to its right."""
    row = st.container(horizontal=True, vertical_alignment="center", gap="small", key=key)
    small = "".join(f"<small>{show.safe(part)}</small>" for part in below if part)
    with row, st.container(width="stretch", gap=None):
        show.write(f'<div class="asked"><b>{show.safe(name)}</b>{small}</div>')
    return row


def _open(each: Saved, words: Words, open_question: Callable[[str, str], None]) -> None:
    key = f"open-kept-{each.question_id}"
    if each.kind != HAND:
        _in_sql(key, each.text, words)
    elif not askable.faults(each.text, is_for_wall=False):
        period = "" if each.period == CHOSEN else each.period
        st.button(
            words.say("Open the question"),
            type="tertiary",
            key=key,
            on_click=open_question,
            args=(each.text, period),
        )


def _in_sql(key: str, text: str, words: Words) -> None:
    if st.button(words.say("Open in SQL ›"), type="tertiary", key=key):
        sql_link.open_in_sql(text)


def _change(each: Saved, desk: Desk, titles: dict[str, str]) -> None:
    """What can be done with one: another name, decks, removal."""
    words, number, seen = desk.words, each.question_id, each.seen
    with st.form(f"rename-{number}-{seen}", border=False):
        name = st.text_input(
            words.say("Name of the question"),
            each.name,
            key=f"rename-{number}-{seen}-name",
            max_chars=LONGEST,
        )
        sent = st.form_submit_button(words.say("Rename"), key=f"rename-{number}")
    if sent:
        refusals.write(
            lambda: questions.rename(_file(), number, name or "", refusals.SECRETARY, seen, _names(desk)),
            words,
        )
    _decks(each, words, titles)
    if st.button(words.say("Remove the question"), type="tertiary", key=f"remove-{number}"):
        refusals.write(lambda: questions.remove(_file(), number, refusals.SECRETARY, seen), words)


def _decks(each: Saved, words: Words, titles: dict[str, str]) -> None:
    """A button a deck, to put it there or take it out; or why it cannot stand on a wall."""
    unfit = askable.why_not(each)
    if unfit:
        st.caption("  \n".join(fault[words.language] for fault in unfit))
    for deck, title in titles.items():
        is_in = deck in each.decks
        if unfit and not is_in:
            continue
        label = (
            words.say("Take out of “{deck}”", deck=title)
            if is_in
            else words.say("Put into “{deck}”", deck=title)
        )
        if st.button(label, key=f"deck-{each.question_id}-{deck}", width="stretch"):
            change = questions.take_out if is_in else questions.put
            refusals.write(
                partial(change, _file(), each.question_id, deck, refusals.SECRETARY, each.seen), words
            )


def _below(each: Saved, desk: Desk, titles: dict[str, str]) -> list[str]:
    """What it asks, of when, and the decks it stands in."""
    words = desk.words
    said = question_slides.said(desk, each.text) if each.kind == HAND else words.say("Written in SQL")
    fixed = each.period != CHOSEN
    when = words.say("Always of {period}", period=words.period(Period.parse(each.period))) if fixed else ""
    standing = words.join([titles[deck] for deck in each.decks if deck in titles])
    shown = words.say("Shown in: {decks}", decks=standing) if standing else ""
    return [said, words.either("　", " · ").join(filter(None, (when, shown)))]


def _file():
    return builds.STATE / questions.FILE


def _queries():
    return builds.STATE / queries.FILE


def _names(desk: Desk) -> frozenset[str]:
    return names.everybodys(desk.build, "name of a question")

"""Commitments on a page: what a meeting opens with, a form to answer one, one to add another."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import streamlit as st

from charts.words import Words
from pages.parts import refusals
from pages.parts.desk import Desk
from reports import names, promises
from reports.promises import Promise
from state import commitments
from state.commitments import Commitment
from warehouse import builds

USUAL_DAYS = 30  # until a commitment is due, unless the meeting says otherwise


def file() -> Path:
    return builds.STATE / commitments.FILE


def made(desk: Desk, day: date, deck: str, until: datetime) -> list[Promise]:
    """Those made in one meeting, as they stood at a moment, fit for a wall."""
    found = commitments.of_meeting(file(), day, deck, until)
    return promises.without_names(promises.read(desk, found, day), desk.build, desk.words)


def everything(desk: Desk) -> list[Promise]:
    """Every commitment of every meeting, those that need a look first."""
    found = commitments.commitments(file())
    return promises.by_need(promises.read(desk, found, date.today()))


def headline(found: Sequence[Promise], words: Words) -> str:
    states = [each.state for each in found]
    late, unanswered = states.count("overdue"), states.count("overdue") + states.count("open")
    if late:
        return words.say_many(
            "{n} commitment is open, {late} overdue", "{n} commitments are open, {late} overdue", unanswered,
            late=words.number(late),
        )  # fmt: skip
    if unanswered:
        return words.say_many(
            "{n} commitment is open, none overdue", "{n} commitments are open, none overdue", unanswered
        )
    return words.say("No commitment is open")


def answer(found: Sequence[Promise], desk: Desk) -> None:
    """A form for one of the commitments that still await an answer."""
    words = desk.words
    asked = {each.commitment.commitment_id: each.commitment for each in found if each.commitment.is_open}
    if not asked:
        return
    said = {
        "done": words.say("done"), "not_done": words.say("not done"), "postponed": words.say("put off"),
        "withdrawn": words.say("withdrawn"),
    }  # fmt: skip
    so_far = sum(len(each.commitment.events) for each in found)
    with st.form(f"answer-{so_far}", border=False, width=860):
        chosen = st.selectbox(
            words.say("Which commitment"), list(asked), key=f"answer-which-{so_far}",
            format_func=lambda key: f"{asked[key].what} · {asked[key].who}",
        )  # fmt: skip
        with st.container(horizontal=True, vertical_alignment="bottom"):
            kind = st.segmented_control(
                words.say("How it stands"), list(said), format_func=said.get, default="done", required=True,
                key=f"answer-kind-{so_far}",
            )  # fmt: skip
            due = st.date_input(
                words.say("New day, if put off"), date.today() + timedelta(USUAL_DAYS), width=200,
                key=f"answer-due-{so_far}",
            )  # fmt: skip
        remark = st.text_input(words.say("Remark"), key=f"answer-remark-{so_far}", max_chars=120)
        sent = st.form_submit_button(words.say("Save the answer"), key="answer-send")
    if sent:
        seen = asked[chosen].last.event_id
        refusals.write(
            lambda: commitments.answer(
                file(), chosen, kind, refusals.SECRETARY, remark, seen, _names(desk), due
            ),
            words,
        )


def form(
    desk: Desk,
    indicator_id: str | None = None,
    estate: str | None = None,
    deck: str | None = None,
    meeting_day: date | None = None,
) -> None:
    """A form for a new commitment; it asks for whatever is not given. Also fit for a dialog on a number."""
    words, earlier = desk.words, commitments.commitments(file())
    so_far = len(earlier)
    with st.form(f"commit-{so_far}", border=False, width=860):
        if indicator_id is None:
            indicator_id, estate = _choose_number(desk, so_far)
        what = st.text_input(
            words.say("What is promised, in a sentence"), key=f"commit-what-{so_far}", max_chars=80
        )
        owners = promises.owners(desk)
        with st.container(horizontal=True):
            who = st.selectbox(
                words.say("Who: a post, a window, a body"), list(owners), format_func=owners.get,
                key=f"commit-who-{so_far}",
            )  # fmt: skip
            usual = (meeting_day or date.today()) + timedelta(USUAL_DAYS)
            due = st.date_input(words.say("Due by"), usual, key=f"commit-due-{so_far}", width=160)
        deck, meeting_day = _meeting(words, earlier, deck, meeting_day)
        sent = st.form_submit_button(words.say("Save the commitment"), key="commit-send")
    if sent:
        about = promises.number(desk, indicator_id, estate)
        refusals.write(
            lambda: commitments.make(
                file(), meeting_day, deck, about, who, what, due, refusals.SECRETARY, _names(desk)
            ),
            words,
        )


def _meeting(
    words: Words, earlier: Sequence[Commitment], deck: str | None, day: date | None
) -> tuple[str, date]:
    """Name and day of the meeting, asked for where they are not given. The name is kept from the time before: by it
    the next meeting finds what this one left open, whatever language it is held in.
    """
    so_far = len(earlier)
    with st.container(horizontal=True):
        if deck is None:
            usual = earlier[0].deck if earlier else Words("zh").say("Quarterly meeting")
            deck = st.text_input(
                words.say("Name of the meeting"), usual, key=f"commit-deck-{so_far}", max_chars=30
            )
        if day is None:
            day = st.date_input(
                words.say("Day of the meeting"), date.today(), key=f"commit-day-{so_far}", width=160
            )
    return deck, day


def _choose_number(desk: Desk, so_far: int) -> tuple[str, str | None]:
    words = desk.words
    titles = {key: each.title[words.language] for key, each in desk.catalogue.items()}
    estates = {"": words.say("All estates")} | {
        each.name["zh"]: words.estate(each.name["zh"]) for each in desk.community.estates
    }
    with st.container(horizontal=True):
        indicator_id = st.selectbox(
            words.say("Number it is about"),
            list(titles),
            format_func=titles.get,
            key=f"commit-number-{so_far}",
        )
        estate = st.selectbox(
            words.say("Estate"), list(estates), format_func=estates.get, key=f"commit-estate-{so_far}", width=180,
            index=list(estates).index(desk.estate or ""),
        )  # fmt: skip
    return indicator_id, estate or None


def _names(desk: Desk) -> frozenset[str]:
    return names.everybodys(desk.build, "text of a commitment")

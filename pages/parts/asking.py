"""The question in hand: read from the address, else from the session; every change is written back to both."""

from dataclasses import replace

import streamlit as st

from indicators.catalogue import UnknownName
from indicators.periods import Period
from pages.parts import choices, show
from pages.parts.desk import Desk
from questions import question as questions
from questions import sql
from questions.question import BadQuestion, Only, Question
from questions.subjects import subject

FIRST = "ask=service_volume&by=platform"  # what stands on the page before anything was asked
KEPT, WRITTEN = "question", "question-written"  # as text, in the session
ADDING = "narrowing-added"  # the column whose filter is being made, in the session


def current(desk: Desk) -> Question:
    """The question in force. One that cannot be asked is told, and the one before stands."""
    asked = {key: st.query_params[key] for key in questions.KEYS if key in st.query_params}
    line = "&".join(f"{key}={value}" for key, value in asked.items())
    kept = st.session_state.get(KEPT, FIRST)
    if asked and line != st.session_state.get(WRITTEN):
        try:
            kept = questions.text(_checked(asked))
        except BadQuestion as bad:
            st.warning("  \n".join(show.literal(problem[desk.words.language]) for problem in bad.problems))
        except UnknownName as unknown:
            st.warning(show.literal(str(unknown)))
    found = questions.parse(kept)
    keep(found)
    return found


def kept() -> Question:
    """The question as the last choice left it. Choices change this one, not that of the page they were made on: that
    page may have been left behind by a choice before it."""
    return questions.parse(st.session_state.get(KEPT, FIRST))


def keep(question: Question) -> None:
    """The question from now on, in the session and in the address."""
    st.session_state[KEPT] = questions.text(question)
    said = questions.facts(question)
    for key in questions.KEYS:
        if key not in said:
            st.query_params.pop(key, None)
        elif st.query_params.get(key) != said[key]:
            st.query_params[key] = said[key]
    st.session_state[WRITTEN] = st.session_state[KEPT]


def open_question(line: str, period: str = "") -> None:
    """A question from elsewhere, its period too where it names one; shown by the view that answers."""
    keep(questions.parse(line))
    st.session_state.pop(ADDING, None)
    choices.keep("view", "", "")
    if period:
        choices.keep("period", period)


def about(question: Question, name: str) -> Question:
    """The same question of another subject, as far as its columns go; its form is proposed anew."""
    columns = subject(name).columns
    by = tuple(each for each in question.by if each == questions.TIME or each in columns)
    only = tuple(each for each in question.only if each.column in columns)
    return replace(question, about=name, by=by, only=only, form="")


def narrowed(question: Question, only: Only | None, at: int) -> Question:
    """The question with its filter at a place replaced, added behind the last, or, for None, taken away."""
    filters = question.only
    return replace(question, only=(*filters[:at], *([only] if only else []), *filters[at + 1 :]))


def period_of(desk: Desk, grain: str) -> str:
    """Key of the last period of a grain that is over, which a question of that grain is opened with."""
    found = Period.of(desk.data_date, grain)
    return (found if found.last_day <= desk.data_date else found.previous()).key


def _checked(asked: dict[str, str]) -> Question:
    found = questions.read(asked)
    sql.asked(found, subject(found.about))
    return found

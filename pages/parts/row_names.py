"""Names and doors beside rows of residents: for who may see them, for one look, kept nowhere, each look logged."""

import streamlit as st
from pandas import DataFrame, Series

from charts.words import MISSING
from indicators import identities
from pages.parts import who_may
from pages.parts.desk import Desk

WANTED = "rows-names"  # that the dialog before us was asked for names, until they have been shown once


def forget() -> None:
    """Another dialog begins without names."""
    st.session_state[WANTED] = False


def beside(desk: Desk, table: DataFrame, subjects: Series, what: str) -> DataFrame:
    """The table, with a button that asks for names; once it is pressed by who may, with name and door before it.

    subjects: the resident of each row. what: indicator and period, for the log. The next click hides them again.
    """
    words = desk.words
    st.button(words.say("Show names"), key="show-names", type="tertiary", on_click=_want)
    if not st.session_state[WANTED]:
        return table
    reader = who_may.reader(desk, words.say("Names and doors of the people in these rows"))
    if reader is None:
        return table
    forget()
    with who_may.people(desk, reader, f"names and doors of {what}") as people:
        found = identities.residents(people, subjects.dropna())
    nobody = identities.Identity(None, None)
    known = [found.get(each, nobody) for each in subjects]
    named = DataFrame(
        {
            words.say("Name"): [each.name or MISSING for each in known],
            words.say("Door"): [each.address or MISSING for each in known],
        }
    )
    return named.join(table)


def _want() -> None:
    st.session_state[WANTED] = True

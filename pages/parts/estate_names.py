"""Names met in the files that are no estate's: which estate each means, or that it is not of this community."""

from collections.abc import Sequence
from difflib import get_close_matches

import streamlit as st

from charts.words import Words
from indicators import deliveries
from indicators.decisions import Name
from pages.parts import bring_in_commands as commands
from pages.parts import decisions, show
from pages.parts.desk import Desk
from warehouse.decided import ELSEWHERE


def ask(names: Sequence[Name], desk: Desk) -> None:
    """A line a name with a choice of estate; choosing decides."""
    words = desk.words
    note = words.say("Decided once; every file that writes it so is read that way")
    show.section(words.say("Which estate is it?"), note)
    titles = deliveries.titles(desk.con, words.language)
    estates = [estate.name["zh"] for estate in desk.community.estates]
    for at, each in enumerate(names):
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"got-name-{at}"):
            show.write(_line(each, titles, words))
            key = f"estate-of-{each.name}"
            st.selectbox(
                each.name, _options(each.name, estates), index=None, key=key,
                format_func=lambda estate: answer(estate, words),
                placeholder=words.say("Which estate is it?"), label_visibility="collapsed", width=230,
                on_change=_keep, args=(each.name, key, words.language),
            )  # fmt: skip


def _options(name: str, estates: Sequence[str]) -> list[str]:
    """The estate that is written most alike stands first."""
    near = get_close_matches(name, estates, n=1, cutoff=0.5)
    return [*near, *(each for each in estates if each not in near), ELSEWHERE]


def answer(estate: str, words: Words) -> str:
    return words.say("not of this community") if estate == ELSEWHERE else words.estate(estate)


def _line(name: Name, titles: dict[str, str], words: Words) -> str:
    where = words.join([titles.get(each, each) for each in name.sources])
    below = words.say_many("{n} row, {where}", "{n} rows, {where}", name.rows, where=where)
    return f'<div class="asked"><b>{show.safe(name.name)}</b><small>{show.safe(below)}</small></div>'


def _keep(name: str, key: str, language: str) -> None:
    chosen = st.session_state[key]
    if chosen:
        decisions.do(commands.decide_estate, name, chosen, language)

"""Decisions taken, whether the numbers go by them already, and the way to take each back."""

import streamlit as st

from charts.words import Words
from indicators.decisions import Name, Pair
from pages.parts import bring_in_commands as commands
from pages.parts import decisions, estate_names, likely_pairs, show
from pages.parts.decisions import Decisions


def taken(found: Decisions, words: Words) -> None:
    if not found.taken:
        return
    show.section(words.say("Decided"), words.say_many("{n} decision", "{n} decisions", len(found.taken)))
    for at, each in enumerate(found.taken):
        _line(at, each, found, words)


def _line(at: int, each: Pair | Name, found: Decisions, words: Words) -> None:
    if isinstance(each, Pair):
        given, is_known = found.same[each.pair], found.same[each.pair] == each.answer
        about, said = likely_pairs.said(each, words), likely_pairs.answer(given, words)
        back = (commands.decide_pair, each.pair, "open", words.language)
    else:
        given, is_known = found.estates[each.name], found.estates[each.name] == each.estate
        about, said = each.name, estate_names.answer(given, words)
        back = (commands.decide_estate, each.name, "", words.language)
    chip = show.chip("better", words.say("in the numbers")) if is_known else _next(words)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"got-taken-{at}"):
        show.write(
            f'<div class="got">{chip}<div><b>{show.safe(said)}</b><small>{show.safe(about)}</small></div></div>'
        )
        st.button(words.say("Take back"), type="tertiary", key=f"back-{at}", on_click=decisions.do, args=back)


def _next(words: Words) -> show.Markup:
    return show.chip("accent", words.say("from the next build"))

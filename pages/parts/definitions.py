"""Blocks of the definitions page."""

from collections.abc import Sequence

import streamlit as st

from charts.words import Words
from indicators import deliveries
from indicators.shape import Indicator
from pages.parts import show, sql_link
from pages.parts.desk import Desk
from reports.definitions import direction, unit


def topics(words: Words) -> dict[str, str]:
    return {
        "": words.say("All"), "population": words.say("Population"), "services": words.say("Services"),
        "organisation": words.say("Organisation and self-government"), "livelihood": words.say("Livelihood"),
        "safety": words.say("Safety and environment"), "facilities": words.say("Facilities and culture"),
        "staff": words.say("Staff"), "campaigns": words.say("Honours"),
    }  # fmt: skip


def choose(desk: Desk, found: Sequence[Indicator]) -> str:
    """Topic to show, and the indicator to open in full; "" = all topics."""
    words, language = desk.words, desk.words.language
    names, titles = topics(words), {each.id: each.title[language] for each in found}
    with st.container(horizontal=True, horizontal_alignment="distribute", key="choose"):
        topic = st.segmented_control(
            words.say("Topic"), list(names), format_func=names.get, default="", key=f"topic-{language}",
            label_visibility="collapsed",
        )  # fmt: skip
        chosen = st.selectbox(
            words.say("Definition in full"), list(titles), format_func=titles.get, index=None, width=300,
            placeholder=words.say("Open a definition with its query"), label_visibility="collapsed",
            key=f"definition-{language}", on_change=_wish, args=(f"definition-{language}",),
        )  # fmt: skip
    if chosen and st.session_state.pop("definition-wished", False):
        _open(desk, desk.catalogue[chosen])
    return topic or ""


def table(desk: Desk, found: Sequence[Indicator]) -> None:
    words, language = desk.words, desk.words.language
    titles = desk.ask(deliveries.titles, language)
    heads = [words.say("Indicator"), words.say("Numerator"), words.say("Denominator"), words.say("Unit"),
             words.say("Direction"), words.say("Source")]  # fmt: skip
    lines = [
        (
            show.Markup(f"<b>{show.safe(each.title[language])}</b>"), each.numerator[language],
            (each.denominator or {}).get(language, "—"), _whole(unit(each, words)), _whole(direction(each, words)),
            words.either("、", ", ").join(titles.get(source, source) for source in each.sources),
        )
        for each in found
    ]  # fmt: skip
    show.table("definitions", "", "", heads, lines)


def _whole(text: str) -> show.Markup:
    """Text that stays on one line."""
    return show.Markup(f'<span style="white-space:nowrap">{show.safe(text)}</span>')


def _wish(key: str) -> None:
    """A dialog opens on the choice itself, not on every later run of the page."""
    st.session_state["definition-wished"] = st.session_state[key] is not None


def _open(desk: Desk, indicator: Indicator) -> None:
    words, language = desk.words, desk.words.language
    titles = desk.ask(deliveries.titles, language)

    @st.dialog(indicator.title[language], width="large")
    def full() -> None:
        said = [
            (words.say("Numerator"), indicator.numerator[language]),
            (words.say("Denominator"), (indicator.denominator or {}).get(language, "—")),
            (words.say("Why"), indicator.why[language]),
            (words.say("Caution"), indicator.caution[language]),
            (
                words.say("Smallest base"),
                words.number(indicator.min_denominator) if indicator.min_denominator else "—",
            ),
            (
                words.say("Source"),
                words.either("、", ", ").join(titles.get(each, each) for each in indicator.sources),
            ),
            (words.say("Identifier"), indicator.id),
        ]
        show.table("definition", "", "", ["", ""], said)
        st.code(indicator.sql, language="sql")
        sql_link.of_indicator(words, indicator.id)

    full()

"""The questions asked often, by topic: a click opens one, of the last month, quarter or year that is over."""

from collections.abc import Callable, Iterable

import streamlit as st

from indicators.shape import Text
from pages.parts import show
from pages.parts.definitions import topics
from pages.parts.desk import Desk
from questions import known
from questions.known import Known


def offer(desk: Desk, open_question: Callable[[str, str], None]) -> None:
    """open_question: called with a question's line and the key of its period, before the page runs again."""
    words, places = desk.words, topics(desk.words)
    found = [known.of_estate(each, _estate(desk)) for each in known.load().values()]
    sought = st.text_input(
        words.say("Find a question"), key=f"known-find-{words.language}", width=420, label_visibility="collapsed",
        placeholder=words.say("Find a question: elderly, overdue, 12345"),
    )  # fmt: skip
    left = [each for each in found if _is_met(each, places[each.topic], sought or "")]
    if not left:
        st.info(words.say("No question has these words. Look for fewer, or ask by hand."))
    for topic in dict.fromkeys(each.topic for each in left):
        with st.container(gap=None, key=f"known-{topic}"):
            show.section(places[topic])
            for each in left:
                if each.topic == topic:
                    _line(desk, each, open_question)


def _line(desk: Desk, question: Known, open_question: Callable[[str, str], None]) -> None:
    words, period = desk.words, known.period(question, desk.coverage)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"often-{question.id}"):
        st.button(
            question.said[words.language], type="tertiary", key=f"open-{question.id}", on_click=open_question,
            args=(question.line, period.key), width="stretch",
        )  # fmt: skip
        show.write(f'<span class="of">{show.safe(words.period(period))}</span>')


def _estate(desk: Desk) -> Text:
    """The estate chosen, else the first of the community."""
    estates = desk.community.estates
    return next((each.name for each in estates if each.name["zh"] == desk.estate), estates[0].name)


def _is_met(question: Known, topic: str, sought: str) -> bool:
    """Every word stands in the question, in either language, or in its topic."""
    return all(word in _text(question.said.values(), topic) for word in sought.casefold().split())


def _text(said: Iterable[str], topic: str) -> str:
    return "\n".join([*said, topic]).casefold()

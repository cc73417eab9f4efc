"""An answer beside its shelf: the figure, the same numbers as a table, and what can be done with them."""

import streamlit as st

from pages.parts import (
    answer_group,
    choices,
    download_menu,
    saved_questions,
    shelf,
    show,
    sql_link,
    views,
    who_may,
)
from pages.parts.desk import Desk
from pages.parts.piece import piece
from questions import question as questions
from questions.answers import Answer
from questions.question import Question
from questions.shown import shown
from reports import answered, question_words
from reports.answered import parts
from reports.answered.marks import clickable

VIEWS = ("", "known", "saved")
SMALL = "small-numbers"  # the question and period whose small numbers this visitor may see


def view() -> str:
    """The view in force, before it is drawn: the title is its."""
    return choices.remembered("view", VIEWS, VIEWS[0])


def choose_view(desk: Desk) -> None:
    words = desk.words
    names = {"": words.say("Ask"), "known": words.say("Often asked"), "saved": words.say("Kept questions")}
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="explore"
    ):
        views.choose(names, words)
        with st.container(horizontal=True, width="content", gap="small"):
            st.page_link("pages/sql.py", label=words.say("Ask in SQL"))
            st.page_link("pages/lists.py", label=words.say("To do lists"))


def subtitle(desk: Desk, answer: Answer) -> str:
    """The period, and the whole that was counted."""
    words = desk.words
    period = words.period(desk.period)
    if not answer.question.groups or answer.whole.value is None:
        return period
    whole = words.reading(answer.whole)
    if parts.adds_up(answer.indicator):
        return words.say("{period}, {n} in all", period=period, n=whole)
    return words.say("{period}, {n} altogether", period=period, n=whole)


def small_count(desk: Desk, question: Question) -> int | None:
    """0 where this reader may see this question's small numbers, else None: the community's limit."""
    return 0 if st.session_state.get(SMALL) == _named(desk, question) else None


def beside(desk: Desk, answer: Answer) -> None:
    """Three cells of a grid; on a phone the stylesheet puts the figure before the shelf, the table last."""
    with st.container(key="asked"):
        shelf.shelf(desk, answer.question, answered.forms(answer.question, answer.subject))
        with st.container(key="answer-figure"):
            _figure(desk, answer)
            _actions(desk, answer)
        with st.container(key="answer-numbers"):
            _table(desk, answer)


def _figure(desk: Desk, answer: Answer) -> None:
    form = answered.chosen(answer.question, answer.subject)
    drawn = answered.exhibit(desk, answer, form)
    subtitle = show.Markup(show.safe(drawn.subtitle) + drawn.legend)
    foot = f'<p class="fig-foot">{show.safe(drawn.note)}</p>' if drawn.note else ""
    heading = show.heading(drawn.title, subtitle)
    key = f"fig-{'w-' if drawn.is_wide else ''}answer"
    figure = None if form == "table" else clickable(desk, answer, drawn, answer_group.names(answer))
    chosen = piece(key, heading, foot, figure, drawn.title)
    _opened(desk, answer, chosen)


def _table(desk: Desk, answer: Answer) -> None:
    """Each group a button that opens it: the same as a click on its bar."""
    chosen = piece("table-answer", answer_group.table(desk, answer))
    _opened(desk, answer, chosen)


def _opened(desk: Desk, answer: Answer, chosen: str | None) -> None:
    group = answer_group.group(answer, chosen) if chosen else None
    if group is not None:
        answer_group.dialog(desk, answer, group)


def _actions(desk: Desk, answer: Answer) -> None:
    words = desk.words
    title = question_words.title(desk, answer.question)
    with st.container(horizontal=True, gap="small", key="answer-actions"):
        if st.button(words.say("Rows behind"), key="answer-rows"):
            answer_group.dialog(desk, answer, ())
        if st.button(words.say("Show the SQL"), key="answer-sql"):
            sql_link.open_in_sql(shown(answer, desk.coverage, f"{title}, {words.period(desk.period)}"))
        _download(desk, answer, title)
        with st.popover(words.say("Save under a name"), key="answer-save"):
            saved_questions.save(desk, questions.text(answer.question))
    if _withholds(answer) or small_count(desk, answer.question) == 0:
        _small(desk, answer)


def _download(desk: Desk, answer: Answer, title: str) -> None:
    words = desk.words

    def read() -> download_menu.Content:
        found = answered.frame(desk, answer)
        return download_menu.Content(found, facts, {name: name for name in found})

    facts = answered.facts(desk, answer)
    if small_count(desk, answer.question) == 0:
        facts.append(
            (words.say("Numbers withheld"), words.say("shown: not for the wall, not to be passed on"))
        )
    name = (desk.community.name[words.language], title, words.period(desk.period), desk.build_id)
    download_menu.offer(words, name, read, "answer")


def _withholds(answer: Answer) -> bool:
    readings = [answer.whole, *answer.groups.values()]
    is_hidden = answer.history is not None and answer.history["is_suppressed"].any()
    return is_hidden or any(each.is_suppressed for each in readings)


def _small(desk: Desk, answer: Answer) -> None:
    """The way to small numbers: for who may see the people behind them, for this visit and question alone."""
    words, named = desk.words, _named(desk, answer.question)
    if st.session_state.get(SMALL) == named:
        st.caption(
            words.say("Numbers of few people are shown to you alone: not for the wall, not to be passed on.")
        )
        return
    st.caption(words.say("Numbers of 1 to 4 people are withheld, and those they could be worked out from."))
    if st.button(words.say("Show the withheld numbers"), key="small-show"):
        _ask(desk, answer, named)


def _ask(desk: Desk, answer: Answer, named: str) -> None:
    @st.dialog(desk.words.say("Numbers withheld"))
    def gate() -> None:
        reader = who_may.reader(desk, desk.words.say("Numbers of few people"))
        if reader:
            who_may.opens(desk, reader, f"small numbers of {answer.indicator.id}, {desk.period.key}")
            st.session_state[SMALL] = named
            st.rerun()

    gate()


def _named(desk: Desk, question: Question) -> str:
    return f"{desk.build_id} {desk.period.key} {questions.text(question)}"

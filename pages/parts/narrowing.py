"""The filters of a question: each a button that says what it keeps and opens to be changed; and one to add another."""

from dataclasses import replace
from datetime import date

import streamlit as st

from pages.parts import asking, show
from pages.parts.desk import Desk
from questions.question import Only, Question
from questions.subjects import Column, Subject
from questions.values import values
from reports import group_names, question_words

NOT_STATED = "~"
MOST = 10**15 - 1  # no number of a question is longer


def filters(desk: Desk, question: Question, found: Subject) -> None:
    words = desk.words
    st.html(f'<p class="shelf-label">{words.say("Only")}</p>')
    adding = st.session_state.get(asking.ADDING)
    for at, only in enumerate(question.only):
        if only.column != adding:
            key = _key(question, at)
            with st.popover(_said(desk, question, only), width="stretch", key=f"only-{key}"):
                _editor(desk, question, found, only, f"edit-{key}")
    if adding in found.columns:
        _added(desk, question, found, adding)
    taken = {each.column for each in question.only} | {adding}
    free = {name: each.title[words.language] for name, each in found.columns.items() if name not in taken}
    if free:
        key = f"only-add-{adding}"  # another for each, so that it is empty again
        st.selectbox(
            words.say("Only"), list(free), None, format_func=free.get, key=key,
            placeholder=words.say("Add a condition"), label_visibility="collapsed", on_change=_add, args=(key,),
        )  # fmt: skip


def _said(desk: Desk, question: Question, only: Only) -> str:
    return show.literal(question_words.only(desk, replace(question, only=(only,)))[0])


def _added(desk: Desk, question: Question, found: Subject, column: str) -> None:
    """The filter being made. It stays open: one value may be followed by another, the low end by the high one."""
    only = next((each for each in question.only if each.column == column), Only(column))
    with st.container(border=True, key="only-new"):
        _editor(desk, question, found, only, f"edit-{column}")
        st.button(desk.words.say("Done"), key="only-done", on_click=_done, width="stretch")


def _add(key: str) -> None:
    st.session_state[asking.ADDING] = st.session_state[key]


def _done() -> None:
    st.session_state.pop(asking.ADDING, None)


def _key(question: Question, at: int) -> str:
    """The column of a filter, with a number from its second on: such as the others of a narrowed column."""
    column = question.only[at].column
    before = [each.column for each in question.only[:at]].count(column)
    return f"{column}-{before + 1}" if before else column


def _editor(desk: Desk, question: Question, found: Subject, only: Only, key: str) -> None:
    words, column = desk.words, found.columns[only.column]
    st.html(f'<p class="shelf-label">{column.title[words.language]}</p>')
    edit = {"number": _numbers, "date": _days}.get(column.kind, _values)
    edit(desk, question, found, column, only, key)
    st.session_state[f"{key}-not"] = only.is_not
    is_set = bool(only.values) or only.is_range
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.checkbox(
            words.say("all but these"), key=f"{key}-not", disabled=not is_set, on_change=_turn,
            args=(only, f"{key}-not"),
        )  # fmt: skip
        st.button(
            words.say("Remove"),
            key=f"{key}-remove",
            type="tertiary",
            on_click=_remove,
            args=(only,),
        )


def _values(desk: Desk, question: Question, found: Subject, column: Column, only: Only, key: str) -> None:
    words = desk.words
    if column.kind == "flag":
        names = {"yes": words.say("Yes"), "no": words.say("No"), NOT_STATED: words.say("not stated")}
    else:
        met = desk.ask(values, found.name, column.name)
        keys = [NOT_STATED if each is None else str(each) for each in met]
        names = dict(zip(keys, group_names.labels(desk, found, column, met), strict=True))
    chosen = [NOT_STATED if each is None else each for each in only.values]
    names |= {each: each for each in chosen if each not in names}
    st.session_state[key] = chosen
    st.multiselect(
        column.title[words.language], list(names), format_func=names.get, key=key, label_visibility="collapsed",
        placeholder=words.say("any"), on_change=_chosen, args=(only, key), select_all=False,
    )  # fmt: skip


def _numbers(desk: Desk, question: Question, found: Subject, column: Column, only: Only, key: str) -> None:
    words = desk.words
    if only.values:  # such as no hour: kept as it was asked, and changed by a range
        st.caption(_said(desk, question, only))
    with st.container(horizontal=True, gap="xsmall"):
        for end, label in (("low", words.say("from")), ("high", words.say("to"))):
            said = getattr(only, end)
            st.session_state[f"{key}-{end}"] = None if not said else float(said) if "." in said else int(said)
            st.number_input(
                label, -MOST, MOST, None, 1, key=f"{key}-{end}", placeholder=words.say("any"), on_change=_ends,
                args=(only, key),
            )  # fmt: skip


def _days(desk: Desk, question: Question, found: Subject, column: Column, only: Only, key: str) -> None:
    words = desk.words
    with st.container(horizontal=True, gap="xsmall"):
        for end, label in (("low", words.say("from")), ("high", words.say("to"))):
            said = getattr(only, end)
            st.session_state[f"{key}-{end}"] = date.fromisoformat(said) if said else None
            st.date_input(
                label, value=None, key=f"{key}-{end}", format="YYYY-MM-DD", on_change=_ends, args=(only, key),
                min_value=date(1900, 1, 1), max_value=date(2100, 12, 31),
            )  # fmt: skip


def _chosen(only: Only, key: str) -> None:
    said = tuple(None if each == NOT_STATED else each for each in st.session_state[key])
    _keep(Only(only.column, said, is_not=only.is_not) if said else None, only)


def _ends(only: Only, key: str) -> None:
    low, high = (_end(st.session_state[f"{key}-{end}"]) for end in ("low", "high"))
    made = Only(only.column, low=low, high=high, is_not=only.is_not) if low or high else None
    _keep(made, only)


def _end(value: object) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value).removesuffix(".0")


def _turn(only: Only, key: str) -> None:
    _keep(Only(only.column, only.values, only.low, only.high, st.session_state[key]), only)


def _remove(only: Only) -> None:
    if st.session_state.get(asking.ADDING) == only.column:
        _done()
    _keep(None, only)


def _keep(only: Only | None, was: Only) -> None:
    """was: the filter that is changed, as it stood on the page; one that is new stands last."""
    question = asking.kept()
    of_column = [at for at, each in enumerate(question.only) if each.column == was.column]
    at = question.only.index(was) if was in question.only else (of_column or [len(question.only)])[-1]
    asking.keep(asking.narrowed(question, only, at))

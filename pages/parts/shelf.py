"""The shelf beside an answer, read as a sentence: what, split by, periods, only, drawn as. Every choice asks anew."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from charts.words import Words
from pages.parts import asking, narrowing
from pages.parts.definitions import topics
from pages.parts.desk import Desk
from questions.question import TIME, Question
from questions.subjects import Subject, subject, subjects

GRAINS = ("month", "quarter", "year")
TOPS = (5, 10, 20, 0)


def shelf(desk: Desk, question: Question, forms: Sequence[str]) -> None:
    """forms: those that fit the answer, the proposed one first."""
    words, found = desk.words, subject(question.about)
    with st.container(key="shelf"):
        names = _subjects(words)
        _choose("about", words.say("Look at"), list(names), names, question.about, asking.about)
        _splits(words, question, found)
        if question.is_over_time:
            grains = {
                "month": words.say("Months"),
                "quarter": words.say("Quarters"),
                "year": words.say("Years"),
            }
            _pick("grain", words.say("In periods of"), grains, question.grain, _grain)
        narrowing.filters(desk, question, found)
        named = {form: _forms(words)[form] for form in forms}
        _pick("form", words.say("Draw as"), named, question.form or forms[0], _form)
        _order(words, question, found)
        key = _key("beside", words)
        st.session_state[key] = question.has_last_year
        st.toggle(words.say("Beside the year before"), key=key, on_change=_changed, args=(key, _beside))


def _subjects(words: Words) -> dict[str, str]:
    """Everything that can be asked about → its name, with where it belongs."""
    places = topics(words)
    return {
        name: words.say(
            "{topic}: {what}", topic=_place(each, places, words), what=each.indicator.title[words.language]
        )
        for name, each in subjects().items()
    }


def _place(found: Subject, places: Mapping[str, str], words: Words) -> str:
    return words.say("Ledger") if found.is_table else places[found.indicator.topic]


def _splits(words: Words, question: Question, found: Subject) -> None:
    names = {"": words.say("not split"), TIME: words.say("time")}
    names |= {
        name: each.title[words.language]
        for name, each in found.columns.items()
        if not each.many or name in question.by  # an address may split by single years
    }
    first, second = (*question.by, "", "")[:2]
    _choose("by-1", words.say("Split by"), list(names), names, first, _split_first)
    if first:
        rest = [name for name in names if name != first]
        _choose("by-2", words.say("and by"), rest, names, second, _split_second)


def _forms(words: Words) -> dict[str, str]:
    return {
        "number": words.say("number"), "line": words.say("lines"), "bars": words.say("bars"), "dots": words.say("dots"),
        "stacked": words.say("stacks"), "heat": words.say("grid"), "pyramid": words.say("pyramid"),
        "table": words.say("table"),
    }  # fmt: skip


def _order(words: Words, question: Question, found: Subject) -> None:
    """Nothing for columns that have an order of their own, such as months: they are all shown in it."""
    free = [not found.columns[name].ordered for name in question.groups]
    if not any(free):
        return
    sorts = {"most": words.say("Most first"), "least": words.say("Least first"), "name": words.say("By name")}
    tops = {str(top): words.say("first {n}", n=top) if top else words.say("all") for top in TOPS}
    tops.setdefault(str(question.top), words.say("first {n}", n=question.top))
    with st.container(horizontal=True, gap="xsmall"):
        _choose("sort", words.say("In order"), list(sorts), sorts, question.sort, _sort)
        if free[0]:
            top = str(question.top)
            _choose("top", words.say("Groups shown"), list(tops), tops, top, _top)


def _choose(name, label, options, names, value, change) -> None:
    """A select box whose choice is kept before the page runs, so that one run shows it."""
    key = f"shelf-{name}"
    st.session_state[key] = value
    st.selectbox(label, options, format_func=names.get, key=key, on_change=_changed, args=(key, change))


def _pick(name, label, names: Mapping[str, str], value, change) -> None:
    key = f"shelf-{name}"
    st.session_state[key] = value if value in names else next(iter(names))
    st.segmented_control(
        label, list(names), format_func=names.get, key=key, required=True, width="stretch", wrap=True,
        on_change=_changed, args=(key, change),
    )  # fmt: skip


def _key(name: str, words: Words) -> str:
    return f"shelf-{name}-{words.language}"


def _changed(key: str, change) -> None:
    asking.keep(change(asking.kept(), st.session_state[key]))


def _split_first(question: Question, name: str) -> Question:
    by = [each for each in (name, *question.by[1:]) if each] if name else []
    return replace(question, by=tuple(dict.fromkeys(by)), form="")


def _split_second(question: Question, name: str) -> Question:
    return replace(question, by=(*question.by[:1], *([name] if name else [])), form="")


def _grain(question: Question, grain: str) -> Question:
    return replace(question, grain=grain)


def _form(question: Question, form: str) -> Question:
    return replace(question, form=form)


def _sort(question: Question, sort: str) -> Question:
    return replace(question, sort=sort)


def _top(question: Question, top: str) -> Question:
    return replace(question, top=int(top))


def _beside(question: Question, has_last_year: bool) -> Question:
    return replace(question, has_last_year=has_last_year)

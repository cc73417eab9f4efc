"""One group of an answer, opened: alone, broken down further, or its rows."""

from dataclasses import replace

import streamlit as st
from pandas import DataFrame

from indicators.readings import Reading
from pages.parts import asking, rows, show
from pages.parts.desk import Desk
from pages.parts.show import Markup
from questions import groups
from questions.answers import Answer, Group
from reports import answered, question_words


def table(desk: Desk, answer: Answer) -> str:
    """The answer's table as HTML; the first cell of a group is a button."""
    found = answered.table(desk, answer)
    keys = [] if answer.question.is_over_time else _keys(answer)
    head = "".join(f"<th{_right(found, at)}>{show.safe(text)}</th>" for at, text in enumerate(found.heads))
    body = "".join(
        _line(found, cells, at if at < len(keys) else None, found.total and at == len(found.lines) - 1)
        for at, cells in enumerate(found.lines)
    )
    return (
        f'<div class="tw"><table class="t"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _line(found: answered.Table, cells, at: int | None, is_total: bool) -> str:
    first = show.safe(cells[0])
    if at is not None:
        first = Markup(f'<button class="choice" data-chosen="group-{at}">{first}</button>')
    inside = "".join(
        f"<td{_right(found, place)}>{cell}</td>"
        for place, cell in enumerate((first, *map(show.safe, cells[1:])))
    )
    return f"<tr{' class=total' if is_total else ''}>{inside}</tr>"


def _right(found: answered.Table, at: int) -> str:
    return ' class="r"' if at in found.right else ""


def _keys(answer: Answer) -> list[Group]:
    """The groups of the table's lines, in their order."""
    if len(answer.question.groups) == 2:
        return [(key,) for key in answer.margins[0]]
    return list(answer.groups)


def names(answer: Answer) -> list[str]:
    """What the buttons and marks of the groups send, in the order of the table's lines."""
    return [f"group-{at}" for at in range(len(_keys(answer)))]


def group(answer: Answer, chosen: str) -> Group | None:
    """The group a button or a mark stands for; None where the answer has changed meanwhile."""
    keys, number = _keys(answer), chosen.removeprefix("group-")
    return keys[int(number)] if number.isdecimal() and int(number) < len(keys) else None


def dialog(desk: Desk, answer: Answer, chosen: Group) -> None:
    """() = the whole."""
    title = show.literal(question_words.title(desk, replace(groups.alone(answer, chosen), by=())))
    asked = _rows(desk, answer, chosen)
    rows.begin()

    @st.dialog(title, width="large")
    def show_group() -> None:
        if chosen:
            _further(desk, answer, chosen)
        rows.within(desk, asked)

    show_group()


def _rows(desk: Desk, answer: Answer, chosen: Group) -> rows.Asked:
    """What the dialog opens: the rows of the group, or of the whole."""
    words, reading = desk.words, _reading(answer, chosen)

    def read() -> tuple[int, DataFrame]:
        return groups.rows(desk.con, answer, chosen, desk.coverage, rows.MOST)

    place = "、".join(question_words.only(desk, groups.alone(answer, chosen))) or words.say("All estates")
    said = (rows.number(reading, words), words.period(desk.period), place)
    return rows.Asked(groups.counted(answer, chosen), read, desk.period.key, said, reading.is_suppressed)


def _reading(answer: Answer, chosen: Group) -> Reading:
    if not chosen:
        return answer.whole
    return answer.groups[chosen] if chosen in answer.groups else answer.margins[0][chosen[0]]


def _further(desk: Desk, answer: Answer, chosen: Group) -> None:
    words, alone = desk.words, groups.alone(answer, chosen)
    names = {each.name: each.title[words.language] for each in groups.further(answer)}
    with st.container(horizontal=True, vertical_alignment="bottom", key="group-further"):
        if st.button(words.say("Only this group"), key="group-only"):
            asking.keep(alone)
            st.rerun()
        by = st.selectbox(
            words.say("Break down by"), list(names), None, format_func=names.get, key="group-by", width=260,
            placeholder=words.say("Break down by …"), label_visibility="collapsed",
        )  # fmt: skip
        if by:
            asking.keep(replace(alone, by=(by, *alone.by)))
            st.rerun()

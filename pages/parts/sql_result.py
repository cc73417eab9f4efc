"""The answer of a query: so many rows in so many seconds, a page of them at a time, a figure where it has the shape."""

from datetime import datetime

import streamlit as st

from charts.words import MISSING, Words
from pages.parts import download_menu, show
from pages.parts.desk import Desk
from pages.parts.download_menu import Content
from pages.parts.sql_run import Answer
from questions.console.ask import Result
from reports import answer_chart, imprint
from reports.answer_chart import Chartable

ON_A_PAGE = 100
TALLEST = 560  # px


def result(desk: Desk, answer: Answer) -> None:
    """Under a line that says how many rows it has, from which build, and whether there are more."""
    words, found = desk.words, answer.result
    show.section(words.say("Answer of the query"), _told(desk, answer))
    if answer.note:
        st.caption(answer.note)
    drawable = answer_chart.chartable(found.table, found.kinds)
    with st.container(horizontal=True, vertical_alignment="center", key="sql-shown"):
        look = _look(desk, answer, drawable)
        _download(desk, answer)
    if look == "chart" and drawable:
        _chart(desk, answer, drawable)
    else:
        _table(desk, answer)


def _told(desk: Desk, answer: Answer) -> str:
    words, found = desk.words, answer.result
    seconds = words.say("{n} s", n=words.number(found.seconds, 1 if found.seconds >= 0.1 else 2))
    build = words.say("Build {build}", build=answer.build_id)
    return f"{_rows(words, found)} · {seconds} · {build}"


def _rows(words: Words, found: Result) -> str:
    shown = len(found.table)
    if found.is_cut:
        return words.say("the first {n} rows; there are more", n=words.number(shown))
    return words.say_many("{n} row", "{n} rows", shown)


def _look(desk: Desk, answer: Answer, drawable: Chartable | None) -> str:
    if not drawable:
        return "table"
    names = {"table": desk.words.say("As a table"), "chart": desk.words.say("As a chart")}
    return st.segmented_control(
        desk.words.say("Show the answer"), list(names), format_func=names.get, default="table", required=True,
        label_visibility="collapsed", key=f"sql-look-{answer.number}",
    )  # fmt: skip


def _download(desk: Desk, answer: Answer) -> None:
    words, table = desk.words, answer.result.table
    content = Content(table, _facts(desk, answer), {})
    name = [desk.community.name[words.language], words.say("Answer of the query"), answer.build_id]
    download_menu.offer(words, name, lambda: content, f"sql-files-{answer.number}", len(table))


def _facts(desk: Desk, answer: Answer) -> list[tuple[str, str]]:
    """What the first sheet of a workbook says."""
    words, found = desk.words, answer.result
    about = imprint.imprint(desk, "", "", datetime.now())
    build = words.say("Build {build}", build=answer.build_id)
    said = [about.data_date, build, about.made_at, *filter(None, [about.fictional])]
    return [
        (words.say("Query in SQL"), answer.text),
        (words.say("Answer of the query"), _rows(words, found)),
        (words.say("About this file"), words.either("；", "; ").join(said)),
    ]


def _table(desk: Desk, answer: Answer) -> None:
    words, table = desk.words, answer.result.table
    pages = max(1, -(-len(table) // ON_A_PAGE))
    at = 1
    if pages > 1:
        with st.container(horizontal=True, vertical_alignment="center", key="sql-pages"):
            at = st.pagination(pages, key=f"sql-page-{answer.number}")
            st.caption(
                words.say("A click on a column's head orders this page, order by in the query orders all.")
            )
    shown = table.iloc[(at - 1) * ON_A_PAGE : at * ON_A_PAGE]
    st.dataframe(
        shown, hide_index=True, height=min(TALLEST, 38 + 35 * max(1, len(shown))), key=f"sql-rows-{answer.number}",
        column_config=_columns(answer.result), placeholder=MISSING,
    )  # fmt: skip


def _columns(found: Result) -> dict[str, object]:
    """Days without a time of day; the rest as it comes."""
    days = [name for name, kind in zip(found.table.columns, found.kinds, strict=True) if kind == "DATE"]
    return {name: st.column_config.DateColumn(format="YYYY-MM-DD") for name in days}


def _chart(desk: Desk, answer: Answer, drawable: Chartable) -> None:
    words, table = desk.words, answer.result.table
    number = drawable.numbers[0]
    if len(drawable.numbers) > 1:
        number = st.selectbox(
            words.say("Column drawn"), drawable.numbers, key=f"sql-number-{answer.number}", width=260
        )
    left = answer_chart.left_out(table, drawable, number)
    note = (
        words.say_many("{n} shorter bar is not drawn", "{n} shorter bars are not drawn", left) if left else ""
    )
    title = words.say("{number} by {label}", number=number, label=drawable.label)
    drawn = answer_chart.figure(table, drawable, number, words)
    show.figure("sql-answer", title, "", drawn, note, wide=drawable.form == "line")

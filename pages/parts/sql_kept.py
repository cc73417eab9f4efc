"""Queries to begin from: examples, saved ones, those run before; and the dialog that saves one."""

import streamlit as st

from charts.words import Words
from pages.parts import refusals, sql_text
from pages.parts.desk import Desk
from questions import examples
from reports import names
from state import queries
from state.queries import Run, Saved

LONGEST = 70  # characters of a text that stand for it in a list


def choose(desk: Desk) -> None:
    """Saved queries and examples, the history, and the button that saves what stands in the editor."""
    words = desk.words
    saved = {f"saved-{each.query_id}": each for each in queries.saved(sql_text.file())}
    ready = {f"example-{at}": each for at, each in enumerate(examples.load())}
    runs = {f"run-{at}": each for at, each in enumerate(queries.history(sql_text.file()))}
    titles = {key: each.name for key, each in saved.items()} | {
        key: words.say("Example: {title}", title=each.title[words.language]) for key, each in ready.items()
    }
    texts = {key: each.text for key, each in (saved | runs).items()} | {k: e.sql for k, e in ready.items()}
    said = {key: _said(each, words) for key, each in runs.items()}
    with st.container(horizontal=True, vertical_alignment="bottom", key="sql-kept"):
        _list(words.say("Saved queries and examples"), "sql-open", titles, texts)
        if runs:
            _list(words.say("Queries run before"), "sql-before", said, texts)
        if st.button(words.say("Save this query …"), key="sql-save"):
            _save(desk, next((e for e in saved.values() if e.query_id == sql_text.saved_id()), None))


def _list(label: str, key: str, titles: dict[str, str], texts: dict[str, str]) -> None:
    """A list from which one is put into the editor; afterwards it offers all of them again."""
    key = f"{key}-{st.session_state[sql_text.VERSION]}"
    st.selectbox(
        label, list(titles), index=None, format_func=titles.get, placeholder=label, label_visibility="collapsed",
        key=key, width=330, on_change=_put, args=(key, texts),
    )  # fmt: skip


def _put(key: str, texts: dict[str, str]) -> None:
    chosen = st.session_state[key]
    if chosen:
        kind, _, number = chosen.partition("-")
        sql_text.put(texts[chosen], ("saved", number) if kind == "saved" else None)


def _said(run: Run, words: Words) -> str:
    at = run.at.astimezone()
    rows = words.say_many("{n} row", "{n} rows", run.row_count)
    lines = [line.strip() for line in run.text.splitlines()]
    text = " ".join(line for line in lines if line and not line.startswith("--")) or run.text
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return f"{words.date(at.date())} {at:%H:%M} · {rows} · {cut}"


def _save(desk: Desk, opened: Saved | None) -> None:
    words = desk.words

    @st.dialog(words.say("Save this query …"))
    def asked() -> None:
        with st.form("sql-save-form", border=False):
            name = st.text_input(
                words.say("Name of the query"), opened.name if opened else "", key="sql-name", max_chars=40
            )
            note = st.text_input(
                words.say("Remark"), opened.note if opened else "", key="sql-note", max_chars=120
            )
            st.caption(
                words.say("Saved under a name that is there already, it becomes a new version of that query.")
            )
            sent = st.form_submit_button(words.say("Save the query"), key="sql-save-send", type="primary")
        if sent:
            refusals.write(lambda: _write(desk, name, note), words)
        if opened and st.button(
            words.say("Remove “{name}” from the list", name=opened.name), key="sql-remove"
        ):
            refusals.write(lambda: _remove(opened), words)

    asked()


def _write(desk: Desk, name: str, note: str) -> None:
    text = st.session_state[sql_text.TEXT]
    known = names.everybodys(desk.build, "text of a saved query")
    number = queries.save(sql_text.file(), name, text, note, refusals.SECRETARY, known)
    sql_text.put(text, ("saved", str(number)))


def _remove(opened: Saved) -> None:
    queries.remove(sql_text.file(), opened.query_id, refusals.SECRETARY, opened.seen)
    sql_text.put(st.session_state[sql_text.TEXT])

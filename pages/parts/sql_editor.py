"""The editor of SQL: one element with the text, completion, the place of a fault, and the dictionary beside it.

Ours, because the two editors that could be bundled weigh 14 and 18 MB, stand in a frame of their own that neither the
stylesheet nor a click in the dictionary reaches, and speak English in their boxes.
"""

from pathlib import Path
from typing import NamedTuple

import streamlit as st

from charts.words import Words
from pages.parts import sql_dictionary

HERE = Path(__file__).parent
KEY = "sql-editor"
SCRIPTS = ("sql_words.js", "sql_offers.js", "sql_list.js", "sql_editor.js")


def _read(name: str) -> str:
    return HERE.joinpath(name).read_text(encoding="utf-8")


_component = st.components.v2.component(
    "sql_editor",
    html=_read("sql_editor.html"),
    js="".join(map(_read, SCRIPTS)),
    isolate_styles=False,
)


class Fault(NamedTuple):
    """Why `text` was not answered: a sentence, its place (line and column from 1), the piece meant, DuckDB's words."""

    text: str
    said: str
    line: int | None = None
    column: int | None = None
    near: str = ""
    detail: str = ""


class Written(NamedTuple):
    """What stands in the editor. at: when it was written, ms of the browser; is_wished: it is to be run, once."""

    text: str
    at: int
    is_wished: bool


def editor(words: Words, text: str, version: int, fault: Fault | None, is_running: bool) -> Written:
    """Draws it as wide as its place.

    text: put into it whenever `version` is another than before; otherwise the writer's own text stays.
    """
    st.html(f"<style>{_read('sql.css')}</style>")
    data = {
        "text": text, "version": version, "isRunning": is_running, "fault": _sent(fault, words),
        "dictionary": sql_dictionary.written(words), "words": _words(words),
    }  # fmt: skip
    found = _component(
        key=KEY, data=data, height="content", default={"text": {"text": text, "at": 0}}, on_text_change=_nothing,
        on_run_change=_nothing,
    )  # fmt: skip
    return Written(**found.run, is_wished=True) if found.run else Written(**found.text, is_wished=False)


def _sent(fault: Fault | None, words: Words) -> dict | None:
    if fault is None:
        return None
    where = (
        words.say("Line {line}, column {column}", line=fault.line, column=fault.column) if fault.line else ""
    )
    return fault._asdict() | {"where": where}


def _words(words: Words) -> dict:
    keys = "<kbd>Ctrl</kbd>+<kbd>Enter</kbd>"
    return {
        "lang": "zh-CN" if words.language == "zh" else "en",
        "label": words.say("Query in SQL"),
        "placeholder": words.say("Write a query, or click a name in the list of tables"),
        "run": words.say("Run the query"),
        "running": words.say("Running …"),
        "keys": words.say("{keys} runs it; {more} offers names", keys=keys, more="<kbd>Alt</kbd>+<kbd>↓</kbd>"),
        "offers": words.say("Names that may stand here"),
        "dictionary": words.say("Tables, columns and codes"),
        "search": words.say("Look for a name or a meaning"),
        "name": words.say("the table itself"),
        "kinds": {
            "table": words.say("table"), "column": words.say("column"), "keyword": words.say("word of SQL"),
            "function": words.say("function"), "code": words.say("code"),
        },
    }  # fmt: skip


def _nothing() -> None:
    """Streamlit keeps what a component sends only for a name that has a callback."""

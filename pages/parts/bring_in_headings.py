"""The headings of a file that are not certain: which column each one is, confirmed once and remembered."""

from collections.abc import Mapping

import streamlit as st

from charts.words import Words
from pages.parts import bring_in_commands as commands
from pages.parts import bring_in_state as states
from pages.parts import show
from pages.parts.bring_in_state import State

UNSURE = ("close", "none")


def open_sheets(file: Mapping) -> list[Mapping]:
    """Sheets whose headings are to be confirmed, once for each header."""
    found = {
        sheet["fingerprint"]: sheet
        for sheet in file["sheets"]
        if sheet["header_row"] is not None and (sheet["mapping"] == "to_confirm" or sheet["missing"])
    }
    return list(found.values())


def confirm(state: State, at: int, file: Mapping, looked: Mapping) -> None:
    """For each header not certain: a choice of column beside each unsure heading, and one button."""
    if not file["source"]:
        return
    columns = _columns(file["source"], looked, file)
    for sheet in open_sheets(file):
        with st.container(key=f"map-{at}-{sheet['fingerprint']}"):
            _header(state, f"{at}-{sheet['fingerprint']}", file["source"], sheet, columns)


def _header(state: State, key: str, source: str, sheet: Mapping, columns: Mapping[str, str]) -> None:
    words = state.words
    st.html(show.heading(words.say("Which column is which?"), _note(sheet, columns, words)))
    unsure = [each for each in sheet["columns"] if each["how"] in UNSURE and each["heading"].strip()]
    given = {each["column"] for each in sheet["columns"] if each["column"]}
    free = [name for name in columns if name not in given]
    chosen = {}
    with st.grid(3, min_column_width=260):
        for number, each in enumerate(unsure):
            options = ["", *each["proposals"], *(name for name in free if name not in each["proposals"])]
            chosen[each["heading"]] = st.selectbox(
                each["heading"], options, index=1 if each["proposals"] else 0, key=f"heading-{key}-{number}",
                format_func=lambda name: columns.get(name, name) if name else words.say("not read"),
            )  # fmt: skip
    pairs = {column: heading for heading, column in chosen.items() if column}
    is_doubled = len(pairs) < len([column for column in chosen.values() if column])
    lacking = [name for name in sheet["missing"] if name not in pairs]
    if is_doubled:
        st.html(f'<p class="fig-foot">{words.say("Two headings cannot be the same column.")}</p>')
    st.button(
        words.say("Confirm these headings"), key=f"confirm-{key}", disabled=is_doubled or bool(lacking),
        on_click=_confirm, args=(source, sheet["fingerprint"], pairs),
    )  # fmt: skip


def _note(sheet: Mapping, columns: Mapping[str, str], words: Words) -> str:
    said = words.say("Confirmed once, remembered for every later file with the same headings")
    if not sheet["missing"]:
        return said
    names = words.join([columns.get(name, name) for name in sheet["missing"]])
    return words.say("Needed and not found: {names}", names=names) + words.either("。", ". ") + said


def _columns(source: str, looked: Mapping, file: Mapping) -> dict[str, str]:
    """Titles of a source's columns; those met in the file where the source does not list them."""
    for each in looked.get("sources", ()):
        if each["name"] == source:
            return {column["name"]: column["title"] for column in each["columns"]}
    met = [column for sheet in file["sheets"] for column in sheet["columns"] if column["title"]]
    return {(each["column"] or each["proposals"][0]): each["title"] for each in met}


def _confirm(source: str, fingerprint: str, pairs: Mapping[str, str]) -> None:
    state = st.session_state[states.KEY]
    state.looked, state.problems = None, None
    try:
        commands.confirm(source, fingerprint, pairs, state.words.language)
    except commands.Refused as error:
        state.problems = error.sentences

"""First step of bringing data in: the dropped files, what each was taken for, and its headings to confirm."""

from collections.abc import Mapping

import streamlit as st

from charts.words import Words
from indicators import deliveries
from pages.parts import bring_in_commands as commands
from pages.parts import bring_in_files as batches
from pages.parts import bring_in_headings as headings
from pages.parts import bring_in_state as states
from pages.parts import data, show
from pages.parts.bring_in_state import State
from pages.parts.desk import Desk


def head(state: State) -> tuple[str, str]:
    """Title and subtitle of the page, by the step it is at."""
    words = state.words
    if state.published == "undone":
        return words.say("The build before serves again"), words.say(
            "The files published with it have left the inbox, and those they replaced are back: the next build "
            "does not read what was undone. Drop them again when they are right."
        )
    if state.published:
        return words.say("Published: the dashboard shows the new data"), words.say(
            "The files now lie in the inbox; files they replaced are kept"
        )
    if state.preview:
        return _preview_title(state, words), words.say("Nothing is published yet")
    if state.process:
        return words.say("Reading the files"), words.say("The dashboard stays as it is meanwhile")
    return words.say("Bring data in"), words.say(
        "Drop the office's spreadsheets as they are; see what would change before anything is published"
    )


def _preview_title(state: State, words: Words) -> str:
    rows, moves = state.preview.rows, state.preview.moves
    said = words.say_many(
        "{n} file, {read} rows read, {kept} kept", "{n} files, {read} rows read, {kept} kept",
        rows.files, read=words.number(rows.read), kept=words.number(rows.kept),
    )  # fmt: skip
    if moves is None:
        return said
    return said + words.say_many("; {n} number would change", "; {n} numbers would change", len(moves))


def drop(state: State) -> None:
    """The place to drop files. It empties itself: what was dropped stands in the list below it."""
    words = state.words
    with st.container(key="drop"):
        st.file_uploader(
            words.say("Spreadsheets"), accept_multiple_files=True, key=f"drop-{state.uploads}",
            label_visibility="collapsed", on_change=_keep_dropped,
        )  # fmt: skip
    if has_none(state):
        kinds = words.say(
            "Excel, WPS and CSV; several files at once. Headings, title rows and totals may stay as they are."
        )
        st.html(f'<p class="fig-foot">{kinds}</p>')


def has_none(state: State) -> bool:
    """Whether no dropped file waits."""
    return state.batch is None or batches.is_empty(state.batch)


def _keep_dropped() -> None:
    state = st.session_state[states.KEY]
    uploads = st.session_state.get(f"drop-{state.uploads}") or []
    if uploads:
        state.batch = state.batch or batches.new_batch()
        batches.save(state.batch, uploads)
        state.uploads += 1
        state.problems = None


def files(state: State) -> None:
    """Every dropped file with what it was taken for, and the way on; before that, what has come in so far."""
    words = state.words
    if has_none(state):
        if isinstance(state.reader, Desk):
            desk = state.reader
            data.sources(desk, deliveries.deliveries(desk.con, desk.coverage))
        return
    try:
        looked = state.look()
    except commands.Refused as error:
        problems(error.sentences, words)
        return
    titles = states.titles(looked)
    ready = {each["file"]: _kinds(each) for each in looked["files"] if is_ready(each)}
    show.section(words.say("Files"), _ready(len(ready), len(looked["files"]), words))
    with st.container(key="got", gap=None):
        for at, each in enumerate(looked["files"]):
            _file(state, at, each, looked, titles)
        for name in batches.unlisted(state.batch, [each["file"] for each in looked["files"]]):
            why = words.say("No spreadsheet by its name: it is left out")
            show.write(_line(show.chip("nodata", words.say("not usable yet")), name, why))
    if state.problems is not None:
        problems(state.problems, words)
    with st.container(horizontal=True, key="go-preview", gap="medium"):
        st.button(words.say("Preview what would change"), type="primary", key="preview", disabled=not ready,
                  on_click=_start, args=(ready,))  # fmt: skip
        st.button(words.say("Discard all"), type="tertiary", key="discard", on_click=discard)


def is_ready(file: Mapping) -> bool:
    """Its kind is known and every heading that matters is certain."""
    is_open = any(sheet["mapping"] == "to_confirm" for sheet in file["sheets"])
    return bool(file["source"]) and not file["problem"] and not is_open


def _kinds(file: Mapping) -> list[str]:
    """Rows sent back for mending come in one workbook, whatever kinds of tables they are from."""
    return [file["source"], *file["also"]]


def problems(sentences: tuple[str, ...], words: Words) -> None:
    """What stopped a command, as calm sentences."""
    said = sentences or (
        words.say("This did not work because of a fault of ours. It is in the server's log."),
    )
    lines = "".join(f"<li>{show.safe(each)}</li>" for each in said)
    show.write(f'<div class="stopped">{show.chip("attention", words.say("to settle"))}<ul>{lines}</ul></div>')


def _ready(ready: int, total: int, words: Words) -> str:
    said = words.say_many("{ready} of {n} file ready", "{ready} of {n} files ready", total, ready=ready)
    return said + (words.say("; the others are left out") if 0 < ready < total else "")


def _file(state: State, at: int, file: Mapping, looked: Mapping, titles: Mapping[str, str]) -> None:
    words = state.words
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"got-{at}"):
        with st.container(width="stretch", gap=None):
            show.write(_said(file, titles, words))
        if not file["source"]:
            _choose_kind(state, at, file, titles)
        st.button(words.say("Remove"), type="tertiary", key=f"remove-{at}", on_click=batches.remove,
                  args=(state.batch, file["file"]))  # fmt: skip
    headings.confirm(state, at, file, looked)


def _said(file: Mapping, titles: Mapping[str, str], words: Words) -> str:
    is_open = bool(file["source"] and headings.open_sheets(file))
    if is_ready(file):
        chip = show.chip("better", words.say("ready"))
    elif is_open:
        chip = show.chip("attention", words.say("confirm headings"))
    else:
        chip = show.chip("nodata", words.say("not usable yet"))
    is_refused = file["problem"] and not is_open
    below = file["problem"] if is_refused else _recognised(file, titles, words)
    return _line(chip, file["file"].rsplit("/", 1)[-1], below)


def _line(chip: str, name: str, below: str) -> str:
    said = f"<div><b>{show.safe(name)}</b><small>{show.safe(below)}</small></div>"
    return f'<div class="got">{chip}{said}</div>'


def _recognised(file: Mapping, titles: Mapping[str, str], words: Words) -> str:
    """Resident register; sheet A: header in row 3."""
    places = []
    for sheet in file["sheets"]:
        if sheet["header_row"] is None:
            said = words.say("no table")
        else:
            said = words.say("header in row {row}", row=sheet["header_row"])
            if sheet["mapping"] == "remembered":
                said += words.say(", matched as confirmed before")
        places.append(f"{sheet['sheet']}{words.either('：', ': ')}{said}" if sheet["sheet"] else said)
    kinds = words.join([titles.get(each, each) for each in _kinds(file)])
    return words.either("；", "; ").join([kinds, *places])


def _choose_kind(state: State, at: int, file: Mapping, titles: Mapping[str, str]) -> None:
    options = [*file["candidates"], *(each for each in titles if each not in file["candidates"])]
    if options:
        key = f"kind-{at}-{file['file']}"
        st.selectbox(
            state.words.say("Kind of table"), options, index=None, format_func=lambda name: titles.get(name, name),
            placeholder=state.words.say("Which table is it?"), key=key, label_visibility="collapsed", width=210,
            on_change=_keep_kind, args=(state.batch, file["file"], key),
        )  # fmt: skip


def _keep_kind(batch, file: str, key: str) -> None:
    if st.session_state[key]:
        batches.put_under(batch, file, st.session_state[key])


def _start(ready: dict[str, list[str]]) -> None:
    state = st.session_state[states.KEY]
    state.problems = None
    state.names = batches.choose(state.batch, ready)
    state.process = commands.start_rehearsal(state.batch, state.words.language)


def discard() -> None:
    """Drop the files and the preview made of them."""
    state = st.session_state[states.KEY]
    batches.discard(state.batch, state.preview.held if state.preview else None)
    states.reset(state)

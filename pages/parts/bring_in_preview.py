"""Second step of bringing data in: reading, what would change, publish or discard, and afterwards undo."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from charts.words import Words
from indicators.what_changes import Move
from pages.parts import bring_in, choices, data, mending, show
from pages.parts import bring_in_commands as commands
from pages.parts import bring_in_files as batches
from pages.parts import bring_in_state as states
from pages.parts.bring_in_state import State

POLL_SECONDS = 0.5


@st.fragment(run_every=POLL_SECONDS)
def wait() -> None:
    """How far the reading has come; the page goes on by itself when it has ended."""
    state = st.session_state[states.KEY]
    bar(state.batch, state.words)
    if state.process is None or state.process.poll() is None:
        return
    process, state.process = state.process, None
    try:
        held = commands.rehearsed(state.batch, process)
        state.preview = states.compare(held, state.names)
    except commands.Refused as error:
        state.problems = error.sentences
    st.rerun()


def bar(batch: Path, words: Words) -> None:
    """How far a preview or build of this batch has come."""
    st.progress(*_progress(commands.progress(batch), words))


def _progress(told: dict, words: Words) -> tuple[float, str]:
    said = {
        "reading": words.say("Reading file {done} of {of}", done=told.get("done", 0) + 1, of=told.get("of", 0)),
        "judging": words.say("Checking every row"), "counting": words.say("Counting"),
        "checking": words.say("Checking the result"),
    }  # fmt: skip
    shares = {"judging": 0.7, "counting": 0.8, "checking": 0.95}
    step = told.get("step")
    share = 0.65 * told["done"] / max(told["of"], 1) if step == "reading" else shares.get(step, 0.0)
    return share, said.get(step, words.say("Beginning"))


def _show_numbers(state: State) -> None:
    """What would change: headline numbers, then rows by ledger."""
    words, preview = state.words, state.preview
    if preview.moves is None:
        show.section(words.say("No build is in service yet, so there is nothing to compare with"))
        return
    heads = [words.say("Indicator"), words.say("Now"), words.say("After"), words.say("Change"), ""]
    lines = [_move(each, words) for each in preview.moves]
    show.table("moves", _finding(preview.moves, words), _moves_note(state), heads, lines, right=(1, 2, 3))
    if preview.sources:
        _sources(state)


def _finding(moves: Sequence[Move], words: Words) -> str:
    odd = [each for each in moves if each.is_implausible]
    if not moves:
        return words.say("No headline number would change")
    if not odd:
        return words.say("No change is out of the ordinary")
    return words.say_many(
        "{n} change is out of the ordinary: check it before publishing",
        "{n} changes are out of the ordinary: check them before publishing",
        len(odd),
    )


def _moves_note(state: State) -> str:
    words, preview = state.words, state.preview
    return words.say(
        "{period}; the largest change relative to its size first; {same} of {all} headline numbers stay as they are",
        period=words.period(preview.period), same=preview.looked_at - len(preview.moves), all=preview.looked_at,
    )  # fmt: skip


def _move(move: Move, words: Words) -> tuple:
    unit = move.indicator.unit
    flag = show.chip("attention", words.say("out of the ordinary")) if move.is_implausible else ""
    return (
        move.indicator.title[words.language], words.reading(move.before), words.reading(move.after),
        words.change_between(move.after.value, move.before.value, unit), flag,
    )  # fmt: skip


def _sources(state: State) -> None:
    words = state.words
    heads = [
        words.say("Ledger"), words.say("Rows read now"), words.say("After"), words.say("Rows kept now"),
        words.say("After"), words.say("Cells to mend now"), words.say("After"),
    ]  # fmt: skip
    lines = [
        [each.title[words.language], *map(words.number, (each.read_before, each.read_after, each.kept_before,
                                                         each.kept_after, each.open_before, each.open_after))]
        for each in state.preview.sources
    ]  # fmt: skip
    show.table("by-ledger", words.say("Rows by ledger"), words.say("Ledgers with a change only"), heads, lines,
               right=(1, 2, 3, 4, 5, 6))  # fmt: skip


def _show_files(state: State) -> None:
    """Each sheet brought in, and where its rows went."""
    words = state.words
    titles = states.titles(state.looked[1]) if state.looked else {}
    heads = [
        words.say("File"), words.say("Ledger"), words.say("Read"), words.say("Kept"), words.say("Returned"),
        words.say("Merged"), words.say("Skipped"),
    ]  # fmt: skip
    counts = ("rows_read", "rows_kept", "rows_rejected", "rows_merged", "rows_skipped")
    lines = [
        [
            _sheet(each),
            titles.get(each["source"], each["source"]),
            *(words.number(each[name]) for name in counts),
        ]
        for each in state.preview.loads
    ]
    data.equation(state.preview.rows, words)
    show.table(
        "per-file", words.say("Every row read is accounted for"), "", heads, lines, right=(2, 3, 4, 5, 6)
    )


def _sheet(load: dict) -> str:
    name = load["file"].rsplit("/", 1)[-1]
    return f"{name} {load['sheet']}" if isinstance(load["sheet"], str) else name


def preview(state: State) -> None:
    """The preview, the one button that publishes it, and the one that does not."""
    words = state.words
    if state.preview.replaces_fiction:
        said = words.say("The fictional community goes: from then on the dashboard shows your files only.")
        show.write(f'<p class="rule">{said}</p>')
    with st.container(horizontal=True, key="go-publish", gap="medium"):
        st.button(words.say("Publish"), type="primary", key="publish", on_click=_publish)
        st.button(words.say("Discard"), type="tertiary", key="discard", on_click=bring_in.discard)
    if state.problems is not None:
        bring_in.problems(state.problems, words)
    _show_files(state)
    _show_numbers(state)


def published(state: State) -> None:
    """What is in service now, the way to look at it, and the way back."""
    words = state.words
    with st.container(horizontal=True, vertical_alignment="center", key="go-on", gap="medium"):
        st.page_link(
            "pages/overview.py", label=words.say("To the overview ›"), query_params=choices.address()
        )
        st.button(words.say("Bring more data in"), key="more", on_click=states.reset, args=(state,))
        if state.published == "published" and state.to_mend:
            mending.download(state.in_service, words)
        if state.can_undo:
            st.button(words.say("Undo"), type="tertiary", key="undo", on_click=_undo)
    if state.problems is not None:
        bring_in.problems(state.problems, words)
    notes = [words.say("Build in service: {name}", name=state.in_service)]
    if state.published == "published" and state.to_mend:
        said = words.say_many("{n} cell is to be mended", "{n} cells are to be mended", state.to_mend)
        how = words.say("mend them in the workbook and drop it here again")
        notes.append(said + words.either("：", ": ") + how)
    st.html(f'<p class="fig-foot">{" · ".join(notes)}</p>')


def _publish() -> None:
    state = st.session_state[states.KEY]
    state.problems = None
    try:
        commands.publish(state.batch, state.preview.held, state.words.language)
    except commands.Refused as error:
        state.problems = error.sentences
        return
    batches.discard(state.batch)
    state.to_mend = state.preview.to_mend
    state.batch, state.preview, state.published = None, None, "published"


def _undo() -> None:
    state = st.session_state[states.KEY]
    state.problems = None
    try:
        commands.undo(state.words.language)
    except commands.Refused as error:
        state.problems = error.sentences
        return
    state.published = "undone"

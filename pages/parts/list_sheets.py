"""Visiting sheets handed out, and who of them the service log has shown since. Hashed codes only, no names."""

from pathlib import Path

import streamlit as st
from pandas import DataFrame

from charts.words import Words
from pages.parts import rows, show
from pages.parts.desk import Desk
from pages.parts.piece import choices, piece
from questions.lists import closing
from questions.lists.closing import Progress
from questions.lists.shape import ActionList
from state import visits
from state.visits import Kept
from warehouse import builds

MOST = 20  # the newest ones


def file() -> Path:
    return builds.STATE / visits.FILE


def place(estate: str | None, building: str | None, words: Words) -> str:
    """桃园里2幢; Taoyuanli, 2幢; all estates."""
    if estate is None:
        return words.say("All estates")
    return words.either("", ", ").join([words.estate(estate), *([building] if building else [])])


def sheets(desk: Desk, asked: ActionList) -> None:
    """A row a sheet: how many are on it, served since, still waiting, gone; below it the way to the log's rows."""
    words, kept = desk.words, visits.sheets(file(), asked.id)[:MOST]
    if not kept:
        return
    found = {each.sheet_id: _progress(desk, asked, each) for each in kept}
    heads = [
        words.say("No."), words.say("Data of the sheet"), words.say("Where"), words.say("Printed by"),
        words.say("On it"), words.say("Served since"), words.say("Still waiting"), words.say("Not eligible now"),
    ]  # fmt: skip
    lines = [_line(each, found[each.sheet_id], words) for each in kept]
    show.table(
        "list-sheets", words.say("Visiting sheets made of this list"),
        words.say("Against the service log of this build"), heads, lines, (4, 5, 6, 7),
    )  # fmt: skip
    open_to = {str(each.sheet_id): each for each in kept if found[each.sheet_id].served}
    if not open_to:
        return
    titles = {
        name: words.say(
            "Sheet {n}, {place}", n=name, place=place(each.sheet.estate, each.sheet.building, words)
        )
        for name, each in open_to.items()
    }
    picked = piece("sheet-rows", "", choices(words.say("Rows of the log"), titles))
    if picked in open_to:
        _open(found[open_to[picked].sheet_id], titles[picked], asked, words)


def _progress(desk: Desk, asked: ActionList, each: Kept) -> Progress:
    return desk.ask(closing.progress, asked.id, each.sheet.codes, each.sheet.served_until)


def _line(each: Kept, found: Progress, words: Words) -> list[str]:
    sheet = each.sheet
    is_done = not found.waiting
    state = show.chip("better", words.say("closed")) if is_done else words.number(found.waiting)
    return [
        str(each.sheet_id), words.date(sheet.data_date), place(sheet.estate, sheet.building, words), sheet.who,
        words.number(found.on_it), words.number(len(found.served)), state, words.number(found.gone),
    ]  # fmt: skip


def _open(found: Progress, title: str, asked: ActionList, words: Words) -> None:
    heads = rows.heads(words)

    @st.dialog(title, width="large")
    def show_rows() -> None:
        table = DataFrame(
            [(each.day, each.file, each.sheet or "", each.row_no) for each in found.served],
            columns=[asked.since[words.language], heads["file"], heads["sheet"], heads["row_no"]],
        )
        st.dataframe(table, hide_index=True, height=min(420, 38 + 35 * len(table)), key="sheet-served")

    show_rows()

"""The people of a list, for who may: names on demand, visiting sheets, and what has become of them. Kept nowhere."""

from datetime import datetime
from typing import NamedTuple

import streamlit as st
from pandas import DataFrame

from charts.words import MISSING, Words
from indicators.worker_rows import loads
from pages.parts import list_sheets, lists, rows, show, who_may
from pages.parts.desk import Desk
from pages.parts.who_may import Reader
from questions.lists import closing, engine, visiting
from questions.lists.shape import ActionList
from questions.lists.visiting import Visit
from reports import visiting_sheet
from state import visits
from state.visits import Sheet

KEPT = "visiting-sheet"  # where the session keeps the last file made


class Made(NamedTuple):
    """wish: what it was made for; another wish, and it is offered no more."""

    wish: tuple
    name: str
    data: bytes


def people(desk: Desk, asked: ActionList) -> None:
    """The gate; behind it the choice of a building, the names, the sheet to print, and the sheets made before."""
    words = desk.words
    if not lists.standing(desk, asked).is_known:
        return
    show.section(
        words.say("Names and visiting sheets"), words.say("For who may; each opening is written to the log")
    )
    reader = who_may.reader(desk, words.say("Names, doors and telephones of this list"))
    if reader is None:
        return
    _log_once(desk, asked, reader)
    with st.container(horizontal=True, vertical_alignment="bottom", key="exports"):
        building = _building(desk, asked)
        kind = st.segmented_control(
            words.say("Kind of file"), list(visiting_sheet.KINDS), format_func={"docx": "Word", "xlsx": "Excel"}.get,
            default="docx", required=True, key="sheet-kind",
        )  # fmt: skip
        is_wished = st.button(words.say("Make a visiting sheet"), key="sheet-make")
        is_opened = st.button(words.say("Show the names"), key="sheet-names")
    wish = (asked.id, desk.estate, building, kind, desk.build_id, words.language, reader.who)
    if is_wished:
        _make(desk, asked, reader, building, kind, wish)
    made = st.session_state.get(KEPT)
    if made and made.wish == wish:
        st.download_button(
            words.say("Save the file"), made.data, made.name, visiting_sheet.KINDS[kind].mime, key="sheet-save",
            on_click="ignore",
        )  # fmt: skip
    if is_opened:
        _open(_read(desk, asked, reader, building), asked, words)
    list_sheets.sheets(desk, asked)


def _log_once(desk: Desk, asked: ActionList, reader: Reader) -> None:
    """Behind the gate buildings stand with their numbers: one line a session and list."""
    key = f"seen-{asked.id}-{desk.build_id}"
    if key not in st.session_state:
        who_may.opens(desk, reader, f"{asked.id} {desk.data_date}, buildings")
        st.session_state[key] = True


def _building(desk: Desk, asked: ActionList) -> str | None:
    """A building of the chosen estate with how many wait there; None: all of them."""
    words, table = desk.words, desk.ask(engine.rows, asked.id)
    if not desk.estate:
        st.caption(
            words.say("All estates, each on pages of its own; choose an estate above for one of them."),
            width="content",
        )
        return None
    counted = visiting.by_building(table, desk.estate)
    names = {"": words.say("All buildings")} | {
        name: words.either("{}（{}）", "{} ({})").format(name, words.value(count, "people"))
        for name, count in counted.items()
    }
    key = f"sheet-building-{desk.estate}-{words.language}"
    return st.selectbox(words.say("Building"), list(names), format_func=names.get, key=key, width=200) or None


def _read(desk: Desk, asked: ActionList, reader: Reader, building: str | None) -> list[Visit]:
    """Opened, logged with the list's id, read and closed."""
    estates = [each.name["zh"] for each in desk.community.estates]
    table = desk.ask(engine.rows, asked.id)
    with who_may.people(desk, reader, f"{asked.id} {desk.data_date}") as con:
        return visiting.visits(table, con, desk.ask(loads), estates, desk.estate, building)


def _make(
    desk: Desk, asked: ActionList, reader: Reader, building: str | None, kind: str, wish: tuple
) -> None:
    """The file, and the sheet remembered by hashed codes."""
    words = desk.words
    st.session_state.pop(KEPT, None)
    found = _read(desk, asked, reader, building)
    if not found:
        st.info(words.say("Nobody waits here: there is no sheet to make."))
        return
    place = list_sheets.place(desk.estate, building, words)
    codes = frozenset(closing.code(each.resident_id) for each in found)
    until = desk.ask(engine.served_until, asked.id)
    number = visits.keep(
        list_sheets.file(),
        Sheet(asked.id, desk.estate, building, desk.data_date, until, desk.build_id, reader.who, codes),
    )
    sheet = visiting_sheet.visiting_sheet(desk, asked, found, number, place, reader.who, datetime.now())
    name = visiting_sheet.file_name(desk, asked, place, kind)
    st.session_state[KEPT] = Made(wish, name, visiting_sheet.KINDS[kind].build(sheet))


def _open(found: list[Visit], asked: ActionList, words: Words) -> None:
    heads = rows.heads(words)

    @st.dialog(asked.title[words.language], width="large")
    def show_names() -> None:
        table = DataFrame(
            [
                (
                    words.estate(each.estate), each.building, each.door, each.name, each.age, each.phone, each.since,
                    each.wait_days, each.file, each.sheet, each.row_no,
                )
                for each in found
            ],
            columns=[
                heads["estate"], words.say("Building"), words.say("Door"), words.say("Name"), words.say("Age"),
                words.say("Telephone"), asked.since[words.language], words.say("Days since"), heads["file"],
                heads["sheet"], heads["row_no"],
            ],
        )  # fmt: skip
        st.dataframe(
            table,
            hide_index=True,
            height=min(480, 38 + 35 * len(table)),
            key="sheet-people",
            placeholder=MISSING,
        )

    show_names()

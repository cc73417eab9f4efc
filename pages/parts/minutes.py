"""The minutes of a meeting to take away: what was promised in it and before, as a Word file."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

import streamlit as st

from charts.words import Words
from pages.parts import commitments
from pages.parts import events as noted_events
from pages.parts.desk import Desk
from reports import meeting, minutes, noted
from reports.promises import Promise
from state import events

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def of(desk: Desk, day: date, deck: str) -> bytes:
    """The Word file of one meeting, whose numbers are those of the desk's period. It is handed over: as on a wall.

    Answers given after the day of the meeting are not in them: minutes do not change with time.
    """
    desk, until = replace(desk, is_projected=True), datetime.combine(day, time.max).astimezone()
    held = minutes.Meeting(
        desk.community.name[desk.words.language], deck, day, desk.period, desk.data_date, desk.build_id,
        desk.is_fictional,
    )  # fmt: skip
    found = events.events(noted_events.file(), desk.period.start, day, desk.estate)
    return minutes.minutes(
        held, meeting.last(desk, day, deck, until), commitments.made(desk, day, deck, until),
        noted.without_names([each.what for each in found], desk.build, desk.words), desk.words,
    )  # fmt: skip


def download(found: Sequence[Promise], desk: Desk) -> None:
    """A choice of the meetings there have been, the latest first, and the minutes of the chosen one."""
    words = desk.words
    held = sorted({(each.commitment.meeting_day, each.commitment.deck) for each in found}, reverse=True)
    if not held:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="minutes"):
        day, deck = st.selectbox(
            words.say("Minutes of which meeting"), held, format_func=lambda each: _said(*each, words),
            key="minutes-which", width=360,
        )  # fmt: skip
        st.download_button(
            words.say("Minutes as a Word file"), lambda: of(desk, day, deck), mime=WORD, key="minutes-word",
            file_name=f"{deck} {words.say('minutes')} {day.isoformat()}.docx",
        )  # fmt: skip


def _said(day: date, deck: str, words: Words) -> str:
    return f"{words.date(day)} {deck}"

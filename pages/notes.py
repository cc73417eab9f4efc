"""Commitments with their number before and now, and events noted for the figures over time; both are written here."""

import streamlit as st

from pages.parts import commitment_table, commitments, events, frame, minutes, show
from pages.parts import desk as desks

desk = desks.open_desk()
words = desk.words
found = commitments.everything(desk)
waiting = [each for each in found if each.commitment.is_open]
answered = [each for each in found if not each.commitment.is_open]

frame.page(
    desk,
    commitments.headline(found, words),
    words.say("A commitment is tied to a number: as it was read in the meeting, and as it reads now"),
    ("period",),
    ("pages/meeting.py", words.say("Meeting")),
)
show.section(words.say("Commitments"), words.say("Everything said stays, with its day"))
if waiting:
    commitment_table.table("commitments", waiting, words)
commitments.answer(found, desk)
with st.expander(words.say("Add a commitment"), key="commit", on_change="rerun") as box:
    if box.open:
        commitments.form(desk)
if answered:
    with st.expander(words.say("Commitments answered"), key="answered", on_change="rerun") as box:
        if box.open:
            commitment_table.table("commitments-answered", answered, words)
minutes.download(found, desk)

show.section(words.say("Events"), words.say("Noted once, drawn on every figure over time that they touch"))
events.table(desk)
with st.expander(words.say("Note an event"), key="note", on_change="rerun") as box:
    if box.open:
        events.note(desk)
with st.expander(words.say("Change or withdraw an event"), key="change", on_change="rerun") as box:
    if box.open:
        events.change(desk)

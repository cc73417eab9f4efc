"""Meeting: choose a deck and show it on the wall; keys turn the slides."""

from datetime import date

import streamlit as st

from pages.parts import desk as desks
from pages.parts import exports, frame, meeting, stage
from reports.meeting import assemble

desk = desks.open_desk(is_projected=True)
deck = meeting.chosen_deck(desk)
desk = meeting.for_deck(desk, deck)
shown = assemble(deck, desk, date.today(), is_quoted=meeting.is_on())

if shown and meeting.is_on():
    meeting.follow(stage.stage(desk, deck, shown), desk, deck, shown)
    st.stop()
frame.page(desk, desk.words.say("Meeting"), meeting.subtitle(desk, deck), grain=deck.grain)
meeting.choose_deck(desk, deck)
meeting.end_if_empty(shown, desk.words)
exports.offer(desk, deck)
meeting.contents(desk, shown)

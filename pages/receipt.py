"""Receipt: a number that was quoted, then and now, and why it differs."""

import streamlit as st

from pages.parts import desk as desks
from pages.parts import frame, receipt, receipt_facts, receipt_rows, show

BACK = "pages/definitions.py"

desk = desks.open_desk()
words, back = desk.words, (BACK, desk.words.say("Definitions"))
code = receipt.asked()
kept = receipt.find(code)
if kept is None:
    frame.page(
        desk,
        receipt.no_title(code, words),
        words.say("It stands behind every number that was quoted"),
        (),
        back,
    )
    receipt.enter(words, code)
    st.stop()
found = receipt.explained(desk, kept)

frame.page(desk, receipt.title(desk, kept, found), receipt.subtitle(kept, words), (), back)
receipt.strip(desk, kept, found)
if any(part.rows != 0 for part in found.parts):
    left, right = st.columns([6, 7], gap="large")
    with left:
        receipt.figure(found, words)
    with right:
        receipt.parts(found, words)
        receipt_rows.offer(found, words)
receipt_facts.definitions(found, words)
receipt_facts.facts(desk, kept, found)
receipt.enter(words, code)
show.about(desk, [found.in_force.id] if found.in_force else [])

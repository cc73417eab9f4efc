"""Data: does the sum hold, which ledger is missing, what to correct first."""

import streamlit as st

from indicators import deliveries, registers
from pages.parts import data, frame, mending, package
from pages.parts import desk as desks

desk = desks.open_desk()
rows = deliveries.rows(desk.con)

frame.page(desk, data.title(rows, desk.words), data.subtitle(desk, registers.build(desk.con)), ())
data.equation(rows, desk.words)
left, right = st.columns([7, 6], gap="large")
with left:
    data.sources(desk, deliveries.deliveries(desk.con, desk.coverage))
with right:
    problems = deliveries.problems(desk.con)
    data.problems(desk, problems, deliveries.mended(desk.con))
    if problems:
        mending.download(desk.build_id, desk.words)
data.repairs(desk, deliveries.repairs(desk.con))
data.loads(desk, deliveries.loads(desk.con))
package.offer(desk)

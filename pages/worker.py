"""One member of staff: the score as a sum, each part open to its ledger rows, the year, what would raise it most."""

import streamlit as st

from pages.parts import choices, frame, people, show, staff, worker, worker_appeals, worker_rows
from pages.parts import desk as desks

IDS = ("attendance_rate", "points_total", "review_mean", "cases_per_staff", "staff_on_time_rate")
BACK = "pages/staff.py"

desk = desks.open_desk()
words, back = desk.words, (BACK, desk.words.say("Staff"))
names = people.staff_names(desk, "sheet of a worker")
team = {each.score.staff_id: each for each in staff.team(desk, names)}
chosen = choices.remembered("staff", list(names), "") or next(iter(team), "")
if chosen not in team:
    absent = worker.not_in_post(names[chosen], desk) if team else staff.why_nobody(desk)
    frame.page(desk, absent, "", ("period",), back)
    st.stop()
one = team[chosen]

frame.page(desk, worker.title(one, words), worker.subtitle(desk, one), ("period",), back)
with st.container(key="sheet"):
    worker.strip(desk, one)
    left, right = st.columns([6, 7], gap="large")
    with left:
        worker.year(desk, one)
    with right:
        worker.sum_of_parts(desk, one)
    left, right = st.columns([6, 7], gap="large")
    with left:
        worker_rows.attendance(desk, one)
    with right:
        worker_rows.points(desk, one)
    worker_rows.review(desk, one)
    worker_appeals.show_appeals(desk, one)
show.about(desk, IDS)

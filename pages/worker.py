"""One member of staff: the score as a sum, each part open to its ledger rows, the year, what would raise it most."""

import streamlit as st

from pages.parts import choices, frame, people, show, staff, worker, worker_appeals, worker_rows
from pages.parts import desk as desks

IDS = ("attendance_rate", "points_total", "review_mean", "cases_per_staff", "staff_on_time_rate")
BACK = "pages/staff.py"

desk = desks.open_desk()
words = desk.words
team = {each.score.staff_id: each for each in staff.team(desk, people.staff_names(desk, "sheet of a worker"))}
if not team:
    frame.page(
        desk, words.say("Staff were not delivered for {when}", when=words.period(desk.period)), "", ("period",),
        (BACK, words.say("Staff")),
    )  # fmt: skip
    st.stop()
one = team[choices.remembered("staff", list(team), "") or next(iter(team))]

frame.page(
    desk, worker.title(one, words), worker.subtitle(desk, one), ("period",), (BACK, words.say("Staff"))
)
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
        worker_rows.review(desk, one)
    with right:
        worker_rows.points(desk, one)
    worker_appeals.show_appeals(desk, one)
show.about(desk, IDS)

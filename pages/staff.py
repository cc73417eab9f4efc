"""Staff: three parts weighed into one score, in register order and never ranked; the work carried beside it."""

import streamlit as st

from charts import findings
from pages.parts import desk as desks
from pages.parts import frame, people, show, staff

IDS = ("attendance_rate", "late_days", "points_total", "points_evidence_share", "review_mean", "cases_per_staff",
       "staff_on_time_rate", "staff_in_post")  # fmt: skip

desk = desks.open_desk()
words = desk.words
team = staff.team(desk, people.staff_names(desk, "staff page"))

if staff.rules_of(desk) is None:
    frame.page(
        desk, words.say("No rules of the score are in force for {when}", when=words.period(desk.period)), "",
        ("period",),
    )  # fmt: skip
    st.info(words.say("community.toml names the versions of the rules and the days from which they hold."))
    st.stop()
if not team:
    frame.page(
        desk,
        words.say("Staff were not delivered for {when}", when=words.period(desk.period)),
        "",
        ("period",),
    )
    st.stop()
frame.page(
    desk, findings.scores([staff.bar(member) for member in team], words), staff.subtitle(desk), ("period",)
)
staff.strip(desk)
left, right = st.columns([7, 5], gap="large")
with left:
    staff.sums(desk, team)
with right:
    staff.workload(desk, team)
staff.parts(desk, team)
staff.open_ledgers(desk, team)
show.about(desk, IDS)

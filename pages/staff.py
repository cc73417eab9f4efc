"""Staff: three parts weighed into one score, in register order and never ranked; the work carried, how it is split."""

import streamlit as st

from indicators.scoring import standing as standings
from pages.parts import desk as desks
from pages.parts import (
    frame,
    people,
    show,
    staff,
    staff_load,
    staff_parts,
    staff_splits,
    staff_standing,
    staff_truth,
    staff_what_if,
    views,
)  # fmt: skip

IDS = ("attendance_rate", "late_days", "points_total", "points_evidence_share", "review_mean", "cases_per_staff",
       "staff_on_time_rate", "staff_in_post", "households", "people_60_plus")  # fmt: skip

desk = desks.open_desk()
words = desk.words
team = staff.team(desk, people.staff_names(desk, "staff page"))

if not team:
    frame.page(desk, staff.why_nobody(desk), "", ("period",))
    if staff.rules_of(desk) is None:
        st.info(
            words.say("community.toml names the versions of the rules and the days from which they hold.")
        )
    st.stop()
found = standings.by_total([member.score for member in team])
frame.page(desk, staff_standing.title(team, found, words), staff.subtitle(desk), ("period",))
staff.strip(desk)
view = views.choose(
    {
        "score": words.say("Score"), "work": words.say("Sums and work carried"),
        "splits": words.say("Is the work fairly split"), "truth": staff_truth.label(desk),
    },
    words,
)  # fmt: skip
if view == "score":
    left, right = st.columns([7, 6], gap="large")
    with left:
        staff_standing.totals(desk, team, found)
    with right:
        staff_standing.on_time(desk, team)
    staff_parts.parts(desk, team)
    staff.open_ledgers(desk, team)
    staff_what_if.what_if(desk, team, found)
elif view == "work":
    left, right = st.columns([5, 8], gap="large")
    with left:
        staff.sums(desk, team)
    with right:
        staff_load.workload(desk, team)
elif view == "splits":
    staff_splits.splits(desk, team)
else:
    staff_truth.doubts(desk, team)
show.about(desk, IDS)

"""One campaign: shall we make it, what is missing, who brings what by when; the rest one view at a time."""

import streamlit as st

from charts import findings
from indicators import campaigns
from pages.parts import (
    campaign,
    campaign_dates,
    campaign_views,
    choices,
    frame,
    people,
    self_assessment,
    show,
)
from pages.parts import desk as desks

IDS = ("campaign_points_evidenced", "campaign_points_doubtful", "campaign_points_claimed",
       "criteria_without_evidence", "criteria_overdue", "evidence_expiring", "evidence_claimed_twice")  # fmt: skip
BACK = "pages/honours.py"

desk = desks.open_desk()
words = desk.words
today = campaigns.day_of(desk.period, desk.coverage)
running = {one.campaign.campaign_id: one for one in desk.ask(campaigns.standing, today)}
if not running:
    frame.page(
        desk, words.say("No campaign under way"), words.date(today), ("period",), (BACK, words.say("Honours"))
    )
    st.stop()
one = running[choices.remembered("campaign", list(running), "") or next(iter(running))]
unit = one.campaign.point_unit

title = findings.campaign(one.campaign.name, one.evidenced, one.campaign.bar_points, words, unit)
frame.page(desk, title, campaign.subtitle(one, today, words), ("period",), (BACK, words.say("Honours")))
names = people.staff_names(desk, "owners of criteria")
campaign.strip(desk, one, today)
left, right = st.columns(2, gap="large")
with left:
    campaign.areas(desk, one)
with right:
    campaign_dates.next_due(one, today, names, words)
campaign_views.chosen_view(desk, one, today, names)
self_assessment.offer(desk, one, today)
show.about(desk, IDS)

"""The views of a campaign below its first screen: one is drawn, the others cost nothing until they are chosen."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from indicators.campaigns import Standing
from pages.parts import campaign, campaign_dates, campaign_plan, campaign_tree, shared_evidence, views
from pages.parts.desk import Desk


@st.fragment
def chosen_view(desk: Desk, one: Standing, today: date, names: Mapping[str, str]) -> None:
    """Another view runs this section alone; the choice is kept, and stands in the address."""
    words = desk.words
    chosen = views.choose(
        {
            "course": words.say("Course and forecast"), "parts": words.say("Where the points are"),
            "plan": words.say("Plan and owners"), "dates": words.say("Due dates"), "list": words.say("Whole list"),
        },
        words,
    )  # fmt: skip
    if chosen == "course":
        campaign.burnup(desk, one, today)
    elif chosen == "parts":
        campaign_tree.tree(desk, one)
        left, right = st.columns([7, 5], gap="large")
        with left:
            campaign_tree.heat(desk, one)
        with right:
            campaign.conditions(one, words)
    elif chosen == "plan":
        campaign_plan.plan(desk, one, today, names)
    elif chosen == "dates":
        campaign_dates.dates(desk, one, today, names)
    else:
        campaign.to_bring(one, today, names, words)
        shared_evidence.of_campaign(desk, one, today)
        campaign.whole_list(desk, one, today, names)

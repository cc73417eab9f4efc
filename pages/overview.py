"""Overview: what needs attention first, then the headline numbers of each topic."""

import streamlit as st

from charts import findings
from pages.parts import desk as desks
from pages.parts import frame, headlines, show

desk = desks.open_desk()
words = desk.words
found = headlines.attention(desk)

frame.page(
    desk,
    findings.overview(desk.period, headlines.looked_at(desk), len(found), words),
    words.say(
        "Data up to {date}; changes are on the same period a year before", date=words.date(desk.data_date)
    ),
)
headlines.show_attention(desk, found)
with st.grid(4, min_column_width=270, gap=(16, 30)):
    headlines.panel(
        desk, "demographics", words.say("Population"), "resident_population",
        ("share_60_plus", "people_80_plus", "living_alone", "registered_elsewhere_share"),
    )  # fmt: skip
    headlines.panel(
        desk, "services", words.say("Services"), "service_volume",
        ("on_time_rate", "satisfaction_rate", "elder_service_coverage", "median_working_days"),
    )  # fmt: skip
    headlines.panel(
        desk, "staff", words.say("Staff"), "staff_in_post",
        ("attendance_rate", "points_entries", "points_evidence_share", "review_mean"),
    )  # fmt: skip
    headlines.campaign_panel(desk)
show.about(desk, headlines.TARGETED + headlines.WATCHED)

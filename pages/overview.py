"""Overview: what needs attention first, then the headline numbers of each topic."""

import streamlit as st

from charts import findings
from pages.parts import desk as desks
from pages.parts import frame, headlines, show
from reports import needs
from reports.festival import unlike

desk = desks.open_desk()
words = desk.words
found = needs.attention(desk)

frame.page(
    desk,
    findings.overview(desk.period, needs.looked_at(desk), len(found), words, needs.unjudged(desk)),
    words.say(
        "Data up to {date}; changes are on the same period a year before", date=words.date(desk.data_date)
    )
    + unlike(desk),
)
headlines.show_attention(desk, found)
with st.grid(4, min_column_width=270, gap=(16, 30)):
    for page in ("demographics", "services", "staff"):
        headlines.panel(desk, page)
    headlines.campaign_panel(desk)
    for page in ("livelihood", "safety", "organisation", "facilities"):
        headlines.panel(desk, page)
show.about(desk, needs.targeted(desk) + needs.WATCHED)

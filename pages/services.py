"""How much service was given, where and when, whether promises were kept, and whom it reached."""

import streamlit as st

from pages.parts import desk as desks
from pages.parts import frame, reach, services, show

desk = desks.open_desk()
words = desk.words
rhythm = services.months(desk)
frame.page(
    desk,
    services.headline(desk, rhythm),
    words.say(
        "{days} a workday; up to {day}",
        days=services.per_workday(desk),
        day=words.date(min(desk.period.last_day, desk.data_date)),
    ),
)
services.strip(desk)
services.rhythm_chart(desk, rhythm)
left, right = st.columns(2, gap="large")
with left:
    services.by_place(desk)
with right:
    services.by_hour(desk)
with left:
    services.on_time(desk)
with right:
    services.working_days(desk)
services.open_cases(desk)
show.section(words.say("Items, satisfaction and reach"))
left, right = st.columns(2, gap="large")
with left:
    reach.by_item(desk)
with right:
    reach.old_served(desk)
reach.satisfaction(desk)
reach.by_estate(desk)
show.about(
    desk, [*services.STRIP, *services.BESIDE, "service_volume_per_workday", "services_per_1000_residents"]
)

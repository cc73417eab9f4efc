"""How much service was given, where and when, whether promises were kept, and whom it reached."""

import streamlit as st

from pages.parts import desk as desks
from pages.parts import festival, frame, platforms, reach, services, show
from reports.exhibits import completion, estates
from reports.exhibits import services as exhibits
from reports.festival import note

desk = desks.open_desk()
words = desk.words
frame.page(
    desk,
    services.headline(desk),
    words.say(
        "{days} a workday; up to {day}",
        days=services.per_workday(desk),
        day=words.date(min(desk.period.last_day, desk.data_date)),
    )
    + note(desk),
)
services.strip(desk)
show.exhibit(desk, exhibits.rhythm(desk))
festival.block(desk)
left, right = st.columns(2, gap="large")
with left:
    show.exhibit(desk, exhibits.places(desk))
with right:
    show.exhibit(desk, exhibits.hours(desk))
with left:
    show.exhibit(desk, completion.on_time(desk))
with right:
    show.exhibit(desk, completion.durations(desk))
show.exhibit(desk, completion.backlog(desk))
show.section(words.say("Items, satisfaction and reach"))
left, right = st.columns(2, gap="large")
with left:
    show.exhibit(desk, exhibits.items(desk))
with right:
    show.exhibit(desk, estates.served(desk))
reach.satisfaction(desk)
reach.by_estate(desk)
platforms.section(desk)
show.about(
    desk,
    [
        *services.STRIP,
        *services.BESIDE,
        "service_volume_per_workday",
        "services_per_1000_residents",
        *platforms.IDS,
    ],
)

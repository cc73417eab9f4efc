"""Who lives here: age and sex, ageing, households, change, estates, people who need a visit."""

import streamlit as st

from charts import findings
from pages.parts import desk as desks
from pages.parts import frame, population, registers, show
from reports.exhibits import estates
from reports.exhibits import population as exhibits

desk = desks.open_desk()
words = desk.words
people, households = desk.reading("resident_population"), desk.reading("households")
frame.page(
    desk,
    findings.population(desk.reading("share_60_plus"), words),
    words.say(
        "{people} in {households}; up to {day}",
        people=words.reading(people), households=words.reading(households),
        day=words.date(min(desk.period.last_day, desk.data_date)),
    ),
)  # fmt: skip
population.strip(desk)
wide, narrow = st.columns([7, 6], gap="large")
with wide:
    show.exhibit(desk, exhibits.pyramid(desk))
with narrow:
    show.exhibit(desk, exhibits.ageing(desk))
    show.exhibit(desk, exhibits.balance(desk))
show.section(words.say("Dependency and households"))
left, right = st.columns(2, gap="large")
with left:
    show.exhibit(desk, exhibits.dependency(desk))
with right:
    show.exhibit(desk, exhibits.households(desk))
show.section(words.say("Estates and special groups"), words.say("Cells of fewer than 5 people are not shown"))
left, right = st.columns(2, gap="large")
with left:
    show.exhibit(desk, estates.ageing(desk))
with right:
    population.special_groups(desk)
population.by_estate(desk)
registers.against_the_one_before(desk)
show.about(
    desk,
    sorted({*population.STRIP, *exhibits.AGEING, *exhibits.DEPENDENCY, *population.GROUPS, *exhibits.FLOWS}),
)

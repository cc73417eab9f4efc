"""Safety and environment: whom visits reached, whether disputes and hazards are settled in time, what is watched."""

from pages.parts import desk as desks
from pages.parts import frame, show, topic
from pages.parts import safety_checks as checks
from pages.parts import safety_disputes as disputes
from pages.parts import safety_patrols as patrols
from pages.parts import safety_visits as visits

STORY = (*visits.IDS, *disputes.IDS, *patrols.IDS, *checks.IDS)

desk = desks.open_desk()
words = desk.words
as_of = words.say("As of {day}", day=words.date(min(desk.period.last_day, desk.data_date)))
frame.page(desk, topic.story(desk, STORY), as_of)
visits.section(desk)
disputes.section(desk)
patrols.section(desk)
checks.section(desk)
show.about(desk, STORY)

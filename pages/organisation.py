"""Organisation and self-government: whether what is owed to members and residents is done, and in time."""

from pages.parts import desk as desks
from pages.parts import disclosures, frame, organisation, self_government, show, topic

IDS = (*organisation.IDS, *self_government.IDS, *disclosures.IDS)

desk = desks.open_desk()
words = desk.words
as_of = words.say("As of {day}", day=words.date(min(desk.period.last_day, desk.data_date)))
frame.page(desk, topic.story(desk, IDS), as_of, ("period",))
organisation.section(desk)
self_government.section(desk)
disclosures.section(desk)
show.about(desk, IDS)

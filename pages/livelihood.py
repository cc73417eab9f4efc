"""Livelihood: who is held by the safety net, whether help comes in time, who is insured, who has work."""

from pages.parts import desk as desks
from pages.parts import frame, livelihood, livelihood_work, show, topic

IDS = (*livelihood.IDS, *livelihood_work.IDS)

desk = desks.open_desk()
words = desk.words
as_of = words.say("As of {day}", day=words.date(min(desk.period.last_day, desk.data_date)))
frame.page(desk, topic.story(desk, IDS), as_of, ("period",))
livelihood.allowances(desk)
livelihood_work.work(desk)
livelihood.relief(desk)
livelihood_work.business(desk)
show.about(desk, IDS)

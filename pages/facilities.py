"""Facilities and culture: whether there is room enough, whether it is open, and what was built with which money."""

from pages.parts import culture, facilities_boards, facilities_rooms, facilities_works, frame, show, topic
from pages.parts import desk as desks

IDS = (*facilities_rooms.IDS, *facilities_boards.IDS, *facilities_works.IDS, *culture.IDS)

desk = desks.open_desk()
words = desk.words
as_of = words.say("As of {day}", day=words.date(min(desk.period.last_day, desk.data_date)))
frame.page(desk, topic.story(desk, IDS), as_of, ("period",))
facilities_rooms.section(desk)
facilities_boards.section(desk)
facilities_works.section(desk)
culture.section(desk)
show.about(desk, IDS)

"""Ten-star households: who was put up and granted, by year and estate, and which stars are given least."""

from charts import findings
from pages.parts import desk as desks
from pages.parts import frame, show, star_households

BACK = "pages/honours.py"

desk = desks.open_desk()
words = desk.words
years = star_households.selections(desk)

as_of = words.say("As of {day}", day=words.date(min(desk.period.last_day, desk.data_date)))
frame.page(desk, findings.selection(years, words), as_of, back=(BACK, words.say("Honours")))
star_households.strip(desk)
star_households.blocks(desk, years)
show.about(desk, star_households.IDS)

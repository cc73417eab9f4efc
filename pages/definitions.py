"""Definitions: every indicator in one table, and each in full with its reason, caution and query."""

from pages.parts import definitions, frame, quoting, sql_link
from pages.parts import desk as desks

desk = desks.open_desk()
words = desk.words
found = list(desk.catalogue.values())

title = words.say_many("{n} indicator, one definition", "{n} indicators, one definition each", len(found))
frame.page(desk, title, words.say("The numbers of every page are counted by these queries and no others"), ())
quoting.link(desk)
sql_link.link(words)
topic = definitions.choose(desk, found)
definitions.table(desk, [each for each in found if topic in ("", each.topic)])

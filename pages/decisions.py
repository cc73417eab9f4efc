"""Decisions: likely pairs of residents, unknown names of estates, what was decided and the way to take it back."""

from pages.parts import decided, decisions, estate_names, frame, likely_pairs
from pages.parts import desk as desks

desk = desks.open_desk()
words = desk.words
found = decisions.read(desk)

subtitle = words.say("An answer is remembered, goes into the next build and can be taken back")
frame.page(desk, decisions.title(found, words), subtitle, (), ("pages/bring_in.py", words.say("Import")))
decisions.next_build(found, words)
if found.open_pairs:
    likely_pairs.ask(found.open_pairs, words)
if found.open_names:
    estate_names.ask(found.open_names, desk)
decided.taken(found, words)

"""To do lists: who or what is eligible and not served yet. Numbers for everybody, names for who may."""

from pages.parts import desk as desks
from pages.parts import frame, list_people, lists, one_list

desk = desks.open_desk()
asked = lists.chosen()

if asked is None:
    frame.page(
        desk,
        lists.title(desk),
        lists.subtitle(desk),
        ("estate",),
        ("pages/explore.py", desk.words.say("Explore")),
    )
    lists.all_lists(desk)
    lists.by_estate(desk)
else:
    lists.way_back(desk.words)
    filters = ("estate",) if asked.has_estates else ()
    frame.page(desk, one_list.title(desk, asked), lists.subtitle(desk), filters)
    one_list.numbers(desk, asked)
    one_list.places_and_rule(desk, asked)
    if asked.is_of_people:
        list_people.people(desk, asked)
    else:
        one_list.things(desk, asked)
lists.about(desk.words)

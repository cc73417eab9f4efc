"""Blocks of the page on people: six numbers, special groups, estates."""

from charts.words import MISSING
from indicators import splits
from pages.parts import estates, show
from pages.parts.desk import Desk

GROUPS = (
    "people_80_plus", "living_alone", "empty_nest", "disabled_people", "low_income_people", "party_members",
    "registered_elsewhere", "registered_absent",
)  # fmt: skip
STRIP = (
    "resident_population",
    "households",
    "people_60_plus",
    "people_80_plus",
    "living_alone",
    "registered_elsewhere",
)


def strip(desk: Desk) -> None:
    """Six numbers at the head; the note is the change on the year, or what puts the number in proportion."""
    words, people = desk.words, desk.reading("resident_population")
    readings = {each: desk.reading(each) for each in STRIP}
    notes = {each: words.change(reading) for each, reading in readings.items()}
    notes["households"] = words.say("{size} people each", size=_household_size(desk))
    apart = splits.share(readings["registered_elsewhere"], people)
    notes["registered_elsewhere"] = words.say("{share} of residents", share=words.percent(apart))
    short = {
        "resident_population": words.say("Residents"), "households": words.say("Households"),
        "people_60_plus": words.say("60 and over"), "people_80_plus": words.say("80 and over"),
        "living_alone": words.say("Older, living alone"),
        "registered_elsewhere": words.say("Registered elsewhere"),
    }  # fmt: skip
    show.strip(
        [(short[each], show.amount(readings[each], words), "", notes[each]) for each in STRIP],
        behind=show.Behind(desk, STRIP),
    )


def _household_size(desk: Desk) -> str:
    return desk.words.amount(desk.reading("household_size").value, "persons_per_household")


def special_groups(desk: Desk) -> None:
    """People who need a visit, with their share, their change and where they are densest."""
    words, people = desk.words, desk.reading("resident_population")
    whole = desk.values("resident_population", "estate")
    lines = []
    for each in GROUPS:
        reading = desk.reading(each)
        share = splits.share(reading, people) if each != "registered_absent" else None
        number = words.reading(reading) + (
            words.either("（{}）", " ({})").format(words.percent(share)) if share is not None else ""
        )
        most = splits.densest(desk.values(each, "estate"), whole)
        place = words.estate(most) if most else MISSING
        title = reading.indicator.title[words.language]
        lines.append([title, number, words.change(reading)] + ([] if desk.estate else [place]))
    heads = [words.say("Group"), words.say("People (share)"), words.say("On the year")]
    heads += [] if desk.estate else [words.say("Highest share in")]
    show.table(
        "groups",
        words.say("Special groups"),
        words.say("People; share of residents in brackets"),
        heads,
        lines,
        (1, 2),
        behind=show.Behind(desk, GROUPS),
    )


def by_estate(desk: Desk) -> None:
    words = desk.words
    estates.side_by_side(
        desk,
        {
            "resident_population": words.say("Residents"), "households": words.say("Households"),
            "household_size": words.say("Per household"), "people_60_plus": words.say("60+"),
            "share_60_plus": words.say("60+ %"), "people_80_plus": words.say("80+"),
            "living_alone": words.say("Older, living alone"),
            "old_age_dependency": words.say("65+ per 100 of 15–64"),
            "registered_elsewhere_share": words.say("Registered elsewhere %"),
        },
    )  # fmt: skip

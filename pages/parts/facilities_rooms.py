"""Blocks on rooms: how much of them there is for the households, whether they are open, and who comes."""

from pages.parts import show, topic
from pages.parts.desk import Desk
from reports.exhibits import groups
from reports.exhibits.over_time import over_time

AREA = "service_area_per_100_households"
IDS = (
    AREA,
    "service_area",
    "room_opening_rate",
    "room_open_days",
    "room_visits",
    "visits_per_opening",
    "window_workdays_share",
)


def section(desk: Desk) -> None:
    words = desk.words
    show.section(
        words.say("Rooms and opening"), words.say("how much room there is, whether it is open, who comes")
    )
    short = short_of_reference(desk)
    topic.strip(
        desk,
        {
            AREA: words.say("Per 100 households"),
            "service_area": words.say("Service facilities"),
            "room_opening_rate": words.say("Open when due"),
            "room_open_days": words.say("Days rooms were open"),
            "room_visits": words.say("Visits to the rooms"),
            "window_workdays_share": words.say("Windows with requests"),
        },
        notes={"service_area": short} if short else None,
    )
    topic.side_by_side(
        desk,
        lambda desk: over_time(desk, AREA),
        lambda desk: groups.bars(
            desk, "service_area", "room_kind", words.say("Area by purpose"),
            words.say("Rooms in use that serve residents, square metres; the tick is a year before"),
            words.say("Offices, meeting rooms and stores are left out."),
        ),
        lambda desk: groups.bars(
            desk, "room_opening_rate", "room", words.say("Open when due"),
            words.say("Share of the days due in the whole weeks of the period; the tick is a year before"),
        ),
        lambda desk: groups.bars(
            desk, "visits_per_opening", "room", words.say("Visits a day open"),
            words.say("Visits entered, by the days open; the tick is a year before"),
        ),
    )  # fmt: skip


def short_of_reference(desk: Desk) -> str:
    """距目标还差130平方米; "" where nothing is short or nothing is known."""
    reading, words = desk.reading(AREA), desk.words
    if reading.verdict != "missed":
        return ""
    gap = reading.target * reading.denominator / reading.indicator.factor - reading.numerator
    return words.say("{gap} short of the target", gap=words.value(gap, "square_metres"))

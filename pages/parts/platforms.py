"""Blocks on the four platforms: what each did, whom it reached of those it is there for first, how regularly."""

import streamlit as st

from pages.parts import choices, show
from pages.parts import lists as todo
from pages.parts.desk import Desk
from questions.lists import catalogue
from reports.exhibits import estates
from reports.exhibits import platforms as exhibits
from reports.values import cell

REACH = {
    "elderly_station": "elderly_station_reach",
    "housekeeping_centre": "housekeeping_centre_reach",
    "service_hall": "service_hall_reach",
    "convenience_points": "convenience_points_reach",
}
GROUPS = ("lives_alone", "is_empty_nest", "is_disabled")
LISTS = ("elders_alone_not_at_station", "residents_disabled_not_at_station")
IDS = (*REACH.values(), "platform_days_served_share", "service_point_weeks_share", "service_points_at_work")


def section(desk: Desk) -> None:
    words = desk.words
    show.section(words.say("Four platforms"), words.say("what each did, and whom it reached"))
    side_by_side(desk)
    left, right = st.columns(2, gap="large")
    with left:
        show.exhibit(desk, exhibits.points(desk))
    with right:
        shown = estates.bars(
            desk, "station-reach", "elderly_station_reach", words.say("Reached by the elderly-care station"),
            words.say("Old people alone or in an empty nest and the disabled, served in 12 months, %"),
        )  # fmt: skip
        show.exhibit(desk, shown)
        not_reached(desk)


def side_by_side(desk: Desk) -> None:
    """A row a platform: volume, reach of each group and of all, workdays with a service."""
    words = desk.words
    lines = []
    for platform, reach in REACH.items():
        indicator = desk.catalogue[reach]
        volume = desk.reading("service_volume", {"platform": platform})
        days = desk.reading("platform_days_served_share", {"platform": platform})
        reached = [desk.reading(reach, {group: True}) for group in GROUPS]
        lines.append([
            words.label("platform", platform), cell(volume, volume.indicator, words),
            *(cell(each, indicator, words) for each in (*reached, desk.reading(reach))),
            cell(days, days.indicator, words),
        ])  # fmt: skip
    heads = [
        words.say("Platform"), words.say("Received"), words.say("Alone %"), words.say("Empty nest %"),
        words.say("Disabled %"), words.say("All of them %"), words.say("Workdays served %"),
    ]  # fmt: skip
    show.table(
        "four-platforms", _finding(desk),
        words.say("Reached in 12 months, of those present at the end of {period}", period=words.period(desk.period)),
        heads, lines, tuple(range(1, len(heads))),
        note=words.say(
            "A workday with nothing does not prove a closed door: nobody came, nobody wrote it down, or the log did "
            "not come in. Who lives alone is an empty nest too: the groups do not add up."
        ),
        behind=show.Behind(desk, [*REACH.values(), "platform_days_served_share"]),
    )  # fmt: skip


def _finding(desk: Desk) -> str:
    words = desk.words
    readings = {platform: desk.reading(reach) for platform, reach in REACH.items()}
    known = {each: one for each, one in readings.items() if one.value is not None and not one.is_suppressed}
    if not known:
        return words.say("Whom the platforms reach")
    most = max(known, key=lambda each: known[each].value)
    least = min(known, key=lambda each: known[each].value)
    return words.say(
        "Of those first in need {high} reached {most}, {low} {least}",
        high=words.label("platform", most), most=words.reading(known[most]),
        low=words.label("platform", least), least=words.reading(known[least]),
    )  # fmt: skip


def not_reached(desk: Desk) -> None:
    """Who was not reached by the station: the numbers, and the way to the lists."""
    words = desk.words
    asked = [catalogue.load()[name] for name in LISTS]
    short = (words.say("Old people alone"), words.say("Disabled with a card"))
    lines = [
        [name, todo.waiting(desk, each), todo.beside(desk, each) or "—"]
        for name, each in zip(short, asked, strict=True)
    ]
    heads = [words.say("List of those not reached"), words.say("Waiting"), words.say("Of how many")]
    show.table(
        "not-reached", words.say("Not reached by the elderly-care station: ask at the door"),
        words.say("As of {day}, the day of the data; who was served leaves the list with the next build",
                  day=words.date(desk.data_date)),
        heads, lines,
    )  # fmt: skip
    st.page_link(
        "pages/lists.py",
        label=words.say("Open the lists ›"),
        query_params=choices.address() | {"list": LISTS[0]},
    )

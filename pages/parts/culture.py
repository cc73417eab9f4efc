"""Blocks on culture and civic life: activities and whom they reached, volunteers, good deeds."""

from indicators import activity_lists
from pages.parts import show, topic
from pages.parts.desk import Desk
from reports.exhibits import groups
from reports.exhibits.over_time import over_time

IDS = (
    "activities",
    "activity_attendances",
    "activity_residents",
    "activity_list_share",
    "joint_activities",
    "volunteers",
    "volunteer_hours",
    "good_deeds",
    "good_deeds_commended",
)
SHOWN = 8


def section(desk: Desk) -> None:
    activities(desk)
    civic(desk)


def activities(desk: Desk) -> None:
    words = desk.words
    show.section(
        words.say("Culture and sports"),
        words.say("attendances are as told, residents are those on lists of names: the two are never added"),
    )
    topic.strip(
        desk,
        {
            "activities": words.say("Activities held"),
            "joint_activities": words.say("With units nearby"),
            "activity_attendances": words.say("Attendances as told"),
            "activity_list_share": words.say("With a list of names"),
            "activity_residents": words.say("Residents on lists"),
        },
    )
    year_before = words.say("In the period; the tick is a year before")
    topic.side_by_side(
        desk,
        lambda desk: over_time(desk, "activity_residents"),
        lambda desk: groups.bars(
            desk, "activity_residents", "age_band", words.say("Residents on lists by age"), year_before,
            words.say("Only of activities with a list of names"),
        ),
        lambda desk: groups.bars(
            desk, "activity_list_share", "activity_kind", words.say("With a list of names"),
            words.say("Share of the activities of the period; the tick is a year before"),
        ),
        lambda desk: groups.bars(
            desk, "activity_attendances", "activity_kind", words.say("Attendances as told"), year_before,
            words.say("Mostly estimates by eye; activities without a number are left out"),
        ),
    )  # fmt: skip
    lists_missing(desk)


def lists_missing(desk: Desk) -> None:
    """What to ask for: names that were taken and did not come in. Nothing where all came."""
    words = desk.words
    found = desk.ask(activity_lists.missing, desk.period)
    if not found:
        return
    heads = [
        words.say("Day held"), words.say("Activity held"), words.say("Kind"), words.say("Place held"),
        words.say("Put on by"),
    ]  # fmt: skip
    lines = [
        (
            words.date(each.day), each.activity,
            words.label("activity_kind", each.kind) if each.kind else "—", each.place or "—", each.organiser or "—",
        )
        for each in found[:SHOWN]
    ]  # fmt: skip
    title = words.say_many(
        "{n} activity says that names were taken, but its list did not come in",
        "{n} activities say that names were taken, but their lists did not come in",
        len(found),
    )
    rest = len(found) - len(lines)
    note = words.say_many("{n} more item is not shown", "{n} more items are not shown", rest) if rest else ""
    show.table("lists-missing", title, words.period(desk.period), heads, lines, note=note)


def civic(desk: Desk) -> None:
    words = desk.words
    show.section(
        words.say("Volunteers and good deeds"), words.say("who gave time, what was done and commended")
    )
    topic.strip(
        desk,
        {
            "volunteers": words.say("Volunteers who served"),
            "volunteer_hours": words.say("Hours given"),
            "good_deeds": words.say("Good deeds told"),
            "good_deeds_commended": words.say("Deeds commended"),
        },
    )
    year_before = words.say("In the period; the tick is a year before")
    topic.side_by_side(
        desk,
        lambda desk: over_time(desk, "volunteer_hours"),
        lambda desk: groups.bars(
            desk, "volunteers", "age_band", words.say("Volunteers by age"), year_before,
            words.say("Not stated: volunteers whom the register of residents lacks"),
        ),
        lambda desk: groups.bars(desk, "good_deeds", "deed_kind", words.say("Good deeds by kind"), year_before),
        lambda desk: groups.bars(
            desk, "volunteer_hours", "activity", words.say("Hours by what was done"), year_before
        ),
    )  # fmt: skip

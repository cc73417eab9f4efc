"""Blocks on hazards and the surroundings: what checks found and whether it was mended, clean-ups, doorstep duties."""

from datetime import date

from indicators import past_due
from pages.parts import show, topic
from pages.parts.desk import Desk
from pages.parts.safety_disputes import SHOWN, left_out, overdue
from reports.exhibits import estates, groups
from reports.exhibits.over_time import over_time

IDS = (
    "hazards_on_time_rate", "doorstep_pass_rate", "safety_checks", "hazards_found", "hazards_open", "hazards_overdue",
    "sanitation_campaigns", "sanitation_people", "sanitation_places", "doorstep_sign_rate",
)  # fmt: skip


def section(desk: Desk) -> None:
    words = desk.words
    show.section(
        words.say("Checks and environment"), words.say("hazards mended, places cleaned, doorsteps kept")
    )
    topic.strip(
        desk,
        {
            "safety_checks": words.say("Safety checks"),
            "hazards_found": words.say("Hazards found"),
            "hazards_on_time_rate": words.say("Mended in time"),
            "hazards_overdue": words.say("Hazards past their day"),
            "doorstep_pass_rate": words.say("Doorstep duties kept"),
            "sanitation_people": words.say("Taking part in clean-ups"),
        },
    )
    topic.side_by_side(
        desk,
        lambda desk: over_time(desk, "hazards_on_time_rate"),
        lambda desk: groups.parts(
            desk, "hazards_found", "checked_place", words.say("Hazards found"),
            words.say("Hazards found in the period, by kind of place; the tick is a year before"),
        ),
    )  # fmt: skip
    _past_due(desk, min(desk.period.last_day, desk.data_date))
    topic.side_by_side(
        desk,
        lambda desk: over_time(desk, "doorstep_pass_rate"),
        lambda desk: estates.bars(
            desk, "doorstep-estates", "doorstep_pass_rate", words.say("Doorstep duties kept"),
            words.say("Share of the units checked in the period that passed; the tick is a year before"),
        ),
    )  # fmt: skip


def _past_due(desk: Desk, today: date) -> None:
    """Hazards that should be mended by now, the oldest first; of which shop or home is not kept."""
    words = desk.words
    found = desk.ask(past_due.hazards, today, desk.estate)
    number = sum(each.number for each in found)
    title = (
        words.say_many("{n} hazard is past its day", "{n} hazards are past their day", number)
        if found
        else words.say("No hazard is past its day")
    )
    heads = [
        words.say("Day set"), words.say("State"), words.say("Kind of place"), words.say("Estate"),
        words.say("Day of the check"), words.say("Hazards"),
    ]  # fmt: skip
    lines = [
        (
            words.date(each.due), show.chip("worse", overdue(desk, (today - each.due).days)),
            words.label("checked_place", each.place), words.estate(each.estate), words.date(each.checked),
            words.number(each.number),
        )
        for each in found[:SHOWN]
    ]  # fmt: skip
    below = words.say("As of {day}", day=words.date(today))
    show.table(
        "hazards-past-due", title, below, heads if lines else (), lines, right=(5,), note=left_out(desk, found),
        behind=show.Behind(desk, ["hazards_overdue"]),
    )  # fmt: skip

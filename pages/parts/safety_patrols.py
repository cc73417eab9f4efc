"""Blocks on people and things that watch: patrols by time of day and estate, points that work."""

from pages.parts import show, topic
from pages.parts.desk import Desk
from reports.exhibits import estates, groups
from reports.exhibits.over_time import over_time

IDS = (
    "protection_working_share", "patrols", "patrol_person_hours", "patrol_band_coverage", "patrol_problems",
    "patrol_dealt_share", "protection_points", "protection_mending_days",
)  # fmt: skip


def section(desk: Desk) -> None:
    words = desk.words
    show.section(
        words.say("Patrols and protection"),
        words.say("red armbands on the street, cameras, gates and lights in place"),
    )
    topic.strip(
        desk,
        {
            "patrols": words.say("Patrols"),
            "patrol_person_hours": words.say("Person-hours"),
            "patrol_band_coverage": words.say("Times of day covered"),
            "patrol_dealt_share": words.say("Problems dealt with"),
            "protection_working_share": words.say("Points that work"),
            "protection_mending_days": words.say("Days to mend, median"),
        },
    )
    topic.side_by_side(
        desk,
        lambda desk: over_time(desk, "patrol_person_hours"),
        lambda desk: estates.bars(
            desk, "patrol-estates", "patrols", words.say("Patrols"),
            words.say("Patrols in the period, by estate; the tick is a year before"),
        ),
        lambda desk: groups.bars(
            desk, "patrol_band_coverage", "time_band", words.say("Patrolled"),
            words.say("Share of the period's days with a patrol at that time of day; the tick is a year before"),
            words.say("Of the whole community: a patrol in any estate counts."),
        ),
        lambda desk: groups.bars(
            desk, "protection_working_share", "protection_kind", words.say("Points that work"),
            words.say("Share of the points in place that work, by kind; the tick is a year before"),
        ),
    )  # fmt: skip

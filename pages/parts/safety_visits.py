"""Blocks on visits: how many households were reached, and what came of it."""

from pages.parts import show, topic
from pages.parts.desk import Desk
from reports.exhibits import estates
from reports.exhibits.over_time import over_time

IDS = (
    "visit_coverage", "households_visited", "outing_households", "visit_outings", "visit_hours", "visit_problems",
    "visit_solved_share", "visit_reported_share", "visits_unlinked_share",
)  # fmt: skip


def section(desk: Desk) -> None:
    words = desk.words
    show.section(words.say("Visits"), words.say("which households were called on, and what was found"))
    topic.strip(
        desk,
        {
            "visit_coverage": words.say("Called on, 12 months"),
            "households_visited": words.say("Households called on"),
            "outing_households": words.say("Calls"),
            "visit_problems": words.say("Problems found on visits"),
            "visit_solved_share": words.say("Solved on the spot"),
            "visits_unlinked_share": words.say("Household not found"),
        },
    )
    topic.side_by_side(
        desk,
        lambda desk: over_time(desk, "visit_coverage"),
        lambda desk: estates.bars(
            desk, "visit-estates", "visit_coverage", words.say("Households called on"),
            words.say("Share of the register's households called on in the last 12 months; the tick is a year before"),
            words.say("Visits whose household the register lacks are not in it."),
        ),
    )  # fmt: skip

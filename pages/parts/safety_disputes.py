"""Blocks on disputes, their monthly reports and correction: what was settled in time, and what is past its day."""

from datetime import date

from indicators import past_due
from pages.parts import show, topic
from pages.parts.desk import Desk
from reports.exhibits import groups
from reports.exhibits.over_time import over_time

IDS = (
    "dispute_on_time_rate", "dispute_success_rate", "disputes_found", "disputes_open", "disputes_overdue",
    "dispute_median_days", "disputes_reported", "disputes_mediated_share", "correction_people", "correction_joined",
    "correction_ended", "resettled_people", "resettled_employed_share",
)  # fmt: skip
SHOWN = 12


def section(desk: Desk) -> None:
    words = desk.words
    show.section(words.say("Disputes"), words.say("found early, taken up, settled by the day that was set"))
    topic.strip(
        desk,
        {
            "disputes_found": words.say("Disputes found"),
            "dispute_on_time_rate": words.say("Settled in time"),
            "dispute_success_rate": words.say("Settled by mediation"),
            "dispute_median_days": words.say("Median days to settle"),
            "disputes_open": words.say("Disputes open"),
            "disputes_overdue": words.say("Disputes past their day"),
        },
    )
    topic.side_by_side(
        desk,
        lambda desk: over_time(desk, "dispute_on_time_rate"),
        lambda desk: groups.parts(
            desk, "disputes_found", "dispute_kind", words.say("Disputes found"),
            words.say("Disputes found in the period, by kind; the tick is a year before"),
        ),
    )  # fmt: skip
    _past_due(desk, min(desk.period.last_day, desk.data_date))
    show.section(
        words.say("Monthly reports and correction"),
        words.say("numbers as reported, of the whole community; no list of persons is held"),
    )
    topic.strip(
        desk,
        {
            "disputes_reported": words.say("Disputes reported"),
            "disputes_mediated_share": words.say("Mediated, of those found"),
            "correction_people": words.say("Under correction"),
            "correction_ended": words.say("Term ended"),
            "resettled_people": words.say("Resettlement help"),
            "resettled_employed_share": words.say("Of them in work"),
        },
    )


def _past_due(desk: Desk, today: date) -> None:
    """Open disputes whose day is past, the oldest first; without the parties."""
    words = desk.words
    found = desk.ask(past_due.disputes, today, desk.estate)
    title = (
        words.say_many("{n} dispute is past its day", "{n} disputes are past their day", len(found))
        if found
        else words.say("No dispute is past its day")
    )
    heads = [
        words.say("Day set"), words.say("State"), words.say("Kind"), words.say("Estate"), words.say("Found on"),
        words.say("Mediation"), words.say("People in it"),
    ]  # fmt: skip
    lines = [
        (
            words.date(each.due), show.chip("worse", overdue(desk, (today - each.due).days)),
            words.label("dispute_kind", each.kind) if each.kind else "—", words.estate(each.estate),
            words.date(each.found),
            words.say("mediation held") if each.is_mediated else words.say("mediation not held yet"),
            words.number(each.people),
        )
        for each in found[:SHOWN]
    ]  # fmt: skip
    below = words.say("As of {day}", day=words.date(today))
    show.table(
        "disputes-past-due", title, below, heads if lines else (), lines, right=(6,), note=left_out(desk, found),
        behind=show.Behind(desk, ["disputes_overdue"]),
    )  # fmt: skip


def overdue(desk: Desk, days: int) -> str:
    return desk.words.say_many("{n} day overdue", "{n} days overdue", days)


def left_out(desk: Desk, found: list) -> str:
    """What a table says of the lines it does not show."""
    rest = len(found) - SHOWN
    said = desk.words.say_many("{n} more item is not shown", "{n} more items are not shown", rest)
    return said if rest > 0 else ""

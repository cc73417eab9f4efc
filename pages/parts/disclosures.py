"""Blocks on disclosure: what was published in time, and the calendar of what comes."""

from indicators import disclosures
from pages.parts import show, topic
from pages.parts.desk import Desk
from reports.exhibits import groups
from reports.exhibits.over_time import over_time

IDS = (
    "disclosure_on_time_rate",
    "disclosure_complete_share",
    "disclosures_overdue",
    "disclosure_answer_rate",
)
SHOWN = 12


def section(desk: Desk) -> None:
    words = desk.words
    show.section(words.say("Disclosure"), words.say("what is due to members and residents, and when it came"))
    topic.strip(
        desk,
        {
            "disclosure_on_time_rate": words.say("Published on time"),
            "disclosure_complete_share": words.say("In full"),
            "disclosures_overdue": words.say("Overdue for publication"),
            "disclosure_answer_rate": words.say("Comments answered"),
        },
    )
    topic.side_by_side(
        desk,
        lambda desk: over_time(desk, "disclosure_on_time_rate"),
        lambda desk: groups.bars(
            desk, "disclosure_on_time_rate", "disclosure_kind", words.say("Published on time"),
            words.say("Share of the items due in the period; the tick is a year before"),
        ),
    )  # fmt: skip
    calendar(desk)


def calendar(desk: Desk) -> None:
    """What is overdue and what is due within 60 days, counted from the last day the numbers speak of."""
    words = desk.words
    today = min(desk.period.last_day, desk.data_date)
    found = desk.ask(disclosures.still_open, today)
    heads = [
        words.say("Day due"), words.say("State"), words.say("Kind"), words.say("What is published"),
        words.say("How often"),
    ]  # fmt: skip
    lines = [
        (
            words.date(each.due), _state(desk, (each.due - today).days),
            words.label("disclosure_kind", each.kind), each.item, each.frequency or "—",
        )
        for each in found[:SHOWN]
    ]  # fmt: skip
    overdue = sum(each.due < today for each in found)
    title = (
        words.say_many(
            "{n} item is overdue for publication", "{n} items are overdue for publication", overdue
        )
        if overdue
        else words.say("Nothing is overdue for publication")
    )
    ahead = len(found) - overdue
    coming = words.say_many(
        "{n} item is due in the next 60 days", "{n} items are due in the next 60 days", ahead
    )
    rest = len(found) - len(lines)
    note = words.say_many("{n} more item is not shown", "{n} more items are not shown", rest) if rest else ""
    below = words.say("As of {day}; {coming}", day=words.date(today), coming=coming)
    show.table("disclosure-calendar", title, below, heads, lines, note=note)


def _state(desk: Desk, days: int) -> show.Markup:
    words = desk.words
    if days < 0:
        return show.chip("worse", words.say_many("{n} day overdue", "{n} days overdue", -days))
    if days == 0:
        return show.chip("attention", words.say("due today"))
    return show.Markup(show.safe(words.say_many("in {n} day", "in {n} days", days)))

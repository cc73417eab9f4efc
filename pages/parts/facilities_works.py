"""Blocks on money and works: what was raised and spent, what was built in the estates, what there is to show for it."""

from indicators import facilities
from pages.parts import show, topic
from pages.parts.desk import Desk
from reports.exhibits import groups

IDS = (
    "funds_raised",
    "funds_spent",
    "funds_self_raised_share",
    "equipment_value",
    "books_held",
    "renovations_done",
    "renovation_cost",
    "renovations_on_time_rate",
    "renovations_overdue",
    "estates_with_exercise_share",
)
SHOWN = 10


def section(desk: Desk) -> None:
    words = desk.words
    show.section(
        words.say("Funds and renovation"),
        words.say("what was raised, what it went into, what was built in the estates"),
    )
    topic.strip(
        desk,
        {
            "funds_raised": words.say("Raised"),
            "funds_spent": words.say("Spent"),
            "funds_self_raised_share": words.say("Raised by ourselves"),
            "equipment_value": words.say("Equipment in use"),
            "books_held": words.say("Books"),
        },
    )
    topic.side_by_side(
        desk,
        lambda desk: groups.bars(
            desk, "funds_raised", "fund_source", words.say("Raised"),
            words.say("Received in the period, yuan; the tick is a year before"),
        ),
        lambda desk: groups.bars(
            desk, "funds_spent", "fund_purpose", words.say("Spent"),
            words.say("Spent in the period, yuan; the tick is a year before"),
        ),
    )  # fmt: skip
    renovation(desk)


def renovation(desk: Desk) -> None:
    words = desk.words
    without = estates_without(desk)
    topic.strip(
        desk,
        {
            "renovations_done": words.say("Works completed"),
            "renovation_cost": words.say("Their cost"),
            "renovations_on_time_rate": words.say("Done on time"),
            "renovations_overdue": words.say("Projects overdue"),
            "estates_with_exercise_share": words.say("Estates with a place to exercise"),
        },
        notes={"estates_with_exercise_share": without} if without else None,
    )
    projects(desk)


def estates_without(desk: Desk) -> str:
    """还没有：香樟苑、金港名邸; "" where each has one or nothing is known."""
    words = desk.words
    found = [
        name for name, each in desk.lines("estates_with_exercise_share", "estate").items() if each.value == 0
    ]
    names = words.either("、", ", ").join(words.estate(name) for name in found)
    return words.say("none yet: {names}", names=names) if found else ""


def projects(desk: Desk) -> None:
    """What is not done on the last day the numbers speak of: overdue, or on its way."""
    words = desk.words
    today = min(desk.period.last_day, desk.data_date)
    found = desk.ask(facilities.under_way, today)
    if not found:
        return
    heads = [
        words.say("Project"), words.say("Kind"), words.say("Estate"), words.say("Works due by"), words.say("State"),
    ]  # fmt: skip
    lines = [
        (
            each.project, words.label("renovation_kind", each.kind) if each.kind else "—",
            words.estate(each.estate), words.date(each.due), _state(desk, each, (each.due - today).days),
        )
        for each in found[:SHOWN]
    ]  # fmt: skip
    overdue = sum(each.due < today for each in found)
    title = (
        words.say_many("{n} project is overdue", "{n} projects are overdue", overdue)
        if overdue
        else words.say("No project is overdue")
    )
    coming = words.say_many("{n} more on its way", "{n} more on their way", len(found) - overdue)
    rest = len(found) - len(lines)
    note = words.say_many("{n} more item is not shown", "{n} more items are not shown", rest) if rest else ""
    below = words.say("As of {day}; {coming}", day=words.date(today), coming=coming)
    show.table("renovations-open", title, below, heads, lines, note=note)


def _state(desk: Desk, each: facilities.Open, days: int) -> show.Markup:
    words = desk.words
    if days < 0:
        return show.chip("worse", words.say_many("{n} day overdue", "{n} days overdue", -days))
    said = words.say("under way") if each.is_begun else words.say("not begun")
    left = words.say_many("in {n} day", "in {n} days", days) if days else words.say("due today")
    return show.Markup(show.safe(words.either(f"{said}，{left}", f"{said}, {left}")))

"""Blocks on publicity boards: whether they are renewed, and what waits for repair."""

from indicators import facilities
from pages.parts import show, topic
from pages.parts.desk import Desk
from reports.exhibits import groups
from reports.exhibits.over_time import over_time

IDS = ("boards", "boards_renewed_share", "boards_broken", "board_repair_days")
SHOWN = 8


def section(desk: Desk) -> None:
    words = desk.words
    show.section(
        words.say("Publicity boards"), words.say("where they stand, when they were renewed, what is broken")
    )
    topic.strip(
        desk,
        {
            "boards": words.say("Boards in use"),
            "boards_renewed_share": words.say("Renewed within 90 days"),
            "boards_broken": words.say("Waiting for repair"),
            "board_repair_days": words.say("Median days to mend"),
        },
    )
    topic.side_by_side(
        desk,
        lambda desk: over_time(desk, "boards_renewed_share"),
        lambda desk: groups.bars(
            desk, "boards", "estate", words.say("Boards by estate"),
            words.say("Boards in use at the end of the period; the tick is a year before"),
        ),
    )  # fmt: skip
    waiting(desk)


def waiting(desk: Desk) -> None:
    """The boards that are broken on the last day the numbers speak of, the longest first."""
    words = desk.words
    today = min(desk.period.last_day, desk.data_date)
    found = desk.ask(facilities.broken, today)
    if not found:
        return
    heads = [
        words.say("Board"), words.say("Kind"), words.say("Estate"), words.say("Place"), words.say("Found broken"),
        words.say("Days waited"),
    ]  # fmt: skip
    lines = [
        (
            each.board_no, words.label("board_kind", each.kind) if each.kind else "—",
            words.estate(each.estate), each.place or "—", words.date(each.since),
            words.value((today - each.since).days, "calendar_days"),
        )
        for each in found[:SHOWN]
    ]  # fmt: skip
    title = words.say_many("{n} board waits for repair", "{n} boards wait for repair", len(found))
    rest = len(found) - len(lines)
    note = words.say_many("{n} more item is not shown", "{n} more items are not shown", rest) if rest else ""
    below = words.say("As of {day}", day=words.date(today))
    show.table("boards-broken", title, below, heads, lines, right=(5,), note=note)

"""Blocks on the organisation: Party groups, resident units, associations, and what the four sides do together."""

import streamlit as st

from indicators import joint_work, party_groups
from indicators.periods import month_end
from pages.parts import show, topic
from pages.parts.desk import Desk
from reports.exhibits import groups
from reports.exhibits.over_time import over_time

SET_UP = (
    "party_members_in_groups_share", "estates_without_party_group", "estates_without_worker",
    "resident_units_party_org_share", "associations", "associations_registered_share",
)  # fmt: skip
TOGETHER = (
    "resident_units_active_share", "joint_meetings_held_rate", "joint_meeting_unit_attendance",
    "joint_meetings_four_sides_share", "joint_projects_on_time_rate", "joint_projects_done",
)  # fmt: skip
IDS = (
    *SET_UP, *TOGETHER, "party_groups", "members_per_party_group", "resident_units", "resident_units_agreement_share",
    "association_members", "joint_meetings_held", "joint_projects_overdue", "joint_projects_spent",
)  # fmt: skip
GROUPS = ("party_members_in_groups_share", "members_per_party_group", "party_groups")
OVERDUE = ("joint_projects_overdue", "joint_meetings_held_rate")
SHOWN = 10


def section(desk: Desk) -> None:
    _set_up(desk)
    _together(desk)


def _set_up(desk: Desk) -> None:
    words = desk.words
    show.section(words.say("Organisation"), words.say("Party groups, resident units, associations"))
    labels = (
        words.say("Members in a group"), words.say("Estates without a group"), words.say("Estates without a worker"),
        words.say("Units with a Party organisation"), words.say("Associations"), words.say("Associations on file"),
    )  # fmt: skip
    topic.strip(desk, dict(zip(SET_UP, labels, strict=True)))
    left, right = st.columns((6, 5), gap="large")
    with left:
        _groups(desk)
    with right:
        below = words.say("Number at the period's end; the tick is a year before")
        for indicator_id, kind, what in (
            ("resident_units", "unit_kind", words.say("Resident units")),
            ("association_members", "association_kind", words.say("Memberships")),
        ):
            show.exhibit(desk, groups.bars(desk, indicator_id, kind, what, below))


def _together(desk: Desk) -> None:
    words = desk.words
    show.section(
        words.say("Four sides together"),
        words.say("branch, community, owners' committees and resident units: meetings and projects"),
    )
    labels = (
        words.say("Units that took part"), words.say("Meetings held as planned"), words.say("Units that came"),
        words.say("All four sides came"), words.say("Projects done in time"), words.say("Joint projects done"),
    )  # fmt: skip
    topic.strip(desk, dict(zip(TOGETHER, labels, strict=True)))
    topic.side_by_side(
        desk,
        lambda desk: over_time(desk, "joint_meeting_unit_attendance"),
        lambda desk: over_time(desk, "joint_projects_on_time_rate"),
    )
    _overdue(desk)


def _groups(desk: Desk) -> None:
    """The list of groups beside the register, at the last month's end of the period that both speak of."""
    words = desk.words
    month = desk.coverage.standing_month(("party_groups", "residents"), desk.period)
    found = desk.ask(party_groups.against_register, month_end(month)) if month else []
    if not found:
        return
    without = [each.estates[0] for each in found if not each.names]
    title = (
        words.say("{estates}: no Party group", estates=words.join([words.estate(each) for each in without]))
        if without
        else words.say("Every estate has a Party group")
    )
    living = desk.ask(party_groups.in_register, month_end(month))
    listed = sum(each.listed or 0 for each in found)
    below = words.say(
        "{mean} members a group; list of groups and register as of {day}",
        mean=words.reading(desk.reading("members_per_party_group")),
        day=words.date(month_end(month)),
    )
    heads = [
        words.say("Party group"), words.say("Estates or unit"), words.say("On the list"), words.say("In the register"),
        words.say("Difference"),
    ]  # fmt: skip
    total = (words.say("Total"), "", str(listed), str(living), _signed(listed - living))
    note = words.say(
        "Who belongs to a group of a retired unit is missing on the list of the estate: look at the total first."
    )
    lines = [*(_line(desk, each) for each in found), total]
    show.table(
        "party-groups",
        title,
        below,
        heads,
        lines,
        right=(2, 3, 4),
        total=True,
        note=note,
        behind=show.Behind(desk, GROUPS),
    )


def _line(desk: Desk, line: party_groups.Line) -> tuple[str, ...]:
    words = desk.words
    name = words.join(list(line.names)) if line.names else show.chip("worse", words.say("no group"))
    place = words.join([words.estate(each) for each in line.estates]) or line.home_unit or "—"
    gap = None if line.listed is None or line.in_register is None else line.listed - line.in_register
    return (
        name,
        place,
        _or_dash(line.listed),
        _or_dash(line.in_register),
        "—" if gap is None else _signed(gap),
    )


def _or_dash(number: int | None) -> str:
    return "—" if number is None else str(number)


def _signed(number: int) -> str:
    return f"+{number}" if number > 0 else f"−{-number}" if number else "0"


def _overdue(desk: Desk) -> None:
    """Meetings of the last twelve months that were not held, projects past their day."""
    words = desk.words
    today = min(desk.period.last_day, desk.data_date)
    found = desk.ask(joint_work.overdue, today)
    sorts = {"meeting": words.say("Joint meeting"), "project": words.say("Joint project")}
    lines = [
        (
            words.date(each.due), sorts[each.sort], each.what or "—", each.unit_names or "—",
            show.chip("worse", words.say_many("{n} day overdue", "{n} days overdue", (today - each.due).days)),
        )
        for each in found[:SHOWN]
    ]  # fmt: skip
    title = (
        words.say_many(
            "{n} joint meeting or project is overdue",
            "{n} joint meetings or projects are overdue",
            len(found),
        )
        if found
        else words.say("No joint meeting or project is overdue")
    )
    heads = [
        words.say("Planned for"), words.say("Kind"), words.say("Agenda or project"), words.say("Units"),
        words.say("State"),
    ]  # fmt: skip
    rest = len(found) - len(lines)
    note = words.say_many("{n} more item is not shown", "{n} more items are not shown", rest) if rest else ""
    below = words.say(
        "As of {day}; meetings of the last 12 months that were not held, projects past their day",
        day=words.date(today),
    )
    show.table("joint-late", title, below, heads, lines, note=note, behind=show.Behind(desk, OVERDUE))

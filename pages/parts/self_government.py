"""Blocks on self-government: meetings of the representatives, motions, elections, the charter and supervision."""

import streamlit as st

from indicators import motions
from pages.parts import show, topic
from pages.parts.desk import Desk
from reports.exhibits import self_government
from reports.exhibits.over_time import over_time
from reports.exhibits.self_government import ATTENDANCE

IDS = (
    "motions_done_rate",
    "motions_overdue",
    "motions_open",
    "median_days_to_adoption",
    "median_days_to_done",
    "representative_meetings_in_year",
    ATTENDANCE,
    "reports_to_representatives_in_year",
    "hearings_in_year",
    "committee_turnout",
    "charters_in_force",
    "supervision_mended_rate",
)
SHOWN = 8


def section(desk: Desk) -> None:
    words = desk.words
    show.section(
        words.say("Self-government"),
        words.say("the charter, elections, representatives' meetings, deliberation and supervision"),
    )
    topic.strip(
        desk,
        {
            "representative_meetings_in_year": words.say("Meetings, 12 months"),
            ATTENDANCE: words.say("Representatives attending"),
            "reports_to_representatives_in_year": words.say("Reports, 12 months"),
            "hearings_in_year": words.say("Hearings, 12 months"),
            "committee_turnout": words.say("Turnout for this committee"),
            "charters_in_force": words.say("Charter and rules in force"),
        },
    )
    topic.strip(
        desk,
        {
            "motions_done_rate": words.say("Adopted motions done"),
            "motions_overdue": words.say("Motions past due"),
            "motions_open": words.say("Open motions"),
            "median_days_to_adoption": words.say("Raised to adopted, median"),
            "median_days_to_done": words.say("Adopted to done, median"),
            "supervision_mended_rate": words.say("Problems mended, 12 months"),
        },
    )
    left, right = st.columns(2, gap="large")
    with left:
        steps(desk)
    with right:
        attendance(desk)
    topic.side_by_side(desk, lambda desk: over_time(desk, "motions_open"), self_government.turnout)
    past_due(desk)


def steps(desk: Desk) -> None:
    shown, found = self_government.steps(desk), self_government.steps_of(desk)
    title = desk.words.say("Motions raised in 12 months")
    behind = show.Behind(desk, (), days=[show.Days(title, "motions_raised", found.first, found.last)])
    show.figure(shown.key, shown.title, shown.subtitle, shown.drawn, shown.note, behind=behind)


def attendance(desk: Desk) -> None:
    shown, found = self_government.attendance(desk), self_government.meetings_of(desk)
    title = desk.words.say("These meetings")
    days = [show.Days(title, ATTENDANCE, found[-1].held, found[0].held)] if found else []
    show.figure(shown.key, shown.title, shown.subtitle, shown.drawn, behind=show.Behind(desk, (), days=days))


def past_due(desk: Desk) -> None:
    """Adopted motions past their day, counted from the last day the numbers speak of."""
    words = desk.words
    today = min(desk.period.last_day, desk.data_date)
    found = desk.ask(motions.past_due, today)
    title = (
        words.say_many("{n} adopted motion is past due", "{n} adopted motions are past due", len(found))
        if found
        else words.say("No adopted motion is past due")
    )
    heads = [
        words.say("Motion no."), words.say("Motion"), words.say("Estate"), words.say("Raised by"),
        words.say("To be done by"), words.say("State"),
    ]  # fmt: skip
    lines = [
        (
            each.number, each.title, words.estate(each.estate) if each.estate else words.say("whole community"),
            words.label("raised_by", each.raised_by), words.date(each.due),
            show.chip("worse", words.say_many("{n} day overdue", "{n} days overdue", (today - each.due).days)),
        )
        for each in found[:SHOWN]
    ]  # fmt: skip
    rest = len(found) - len(lines)
    note = words.say_many("{n} more item is not shown", "{n} more items are not shown", rest) if rest else ""
    below = words.say("As of {day}", day=words.date(today))
    show.table(
        "motions-past-due", title, below, heads if found else [], lines, note=note,
        behind=show.Behind(desk, ["motions_overdue"]),
    )  # fmt: skip

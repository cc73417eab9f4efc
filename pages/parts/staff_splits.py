"""三分: is the work fairly split by estate patch, by task and by window. Register order; nobody is ranked."""

from collections.abc import Mapping, Sequence

import streamlit as st

from charts import findings
from charts.words import MISSING, Words
from indicators.split_balance import holders
from indicators.split_balance.windows import Window, windows
from indicators.workload import carried
from pages.parts import show, staff, staff_patches
from pages.parts.desk import Desk
from pages.parts.staff import Member


def splits(desk: Desk, members: Sequence[Member]) -> None:
    names = {each.score.staff_id: each.name for each in members}
    left, right = st.columns([7, 6], gap="large")
    with left:
        staff_patches.patches(desk, names)
        staff_patches.moves(desk, names)
    with right:
        _tasks(desk, members)
    _windows(desk, names)


def _tasks(desk: Desk, members: Sequence[Member]) -> None:
    words = desk.words
    day = holders.last_day_of(desk.period, desk.data_date)
    loads = desk.ask(carried, desk.period, desk.data_date)
    taken_on = desk.ask(holders.duties_of, "task", day)
    own = [(each, loads.get(each.score.staff_id)) for each in members]
    still_open = [load and load.open for _, load in own]
    overdue = [load and load.overdue for _, load in own]
    most = max((count or 0 for count in still_open), default=0)
    lines = [
        [
            each.name, staff.bar_cell(load and load.open, most, words), words.number(load and load.overdue),
            _several(taken_on.get(each.score.staff_id, ()), words),
        ]
        for each, load in own
    ]  # fmt: skip
    heads = [
        words.say("Name"), words.say("Tasks open"), words.say("Tasks overdue"), words.say("Tasks taken on"),
    ]  # fmt: skip
    show.table(
        "tasks", findings.tasks(still_open, overdue, words),
        words.say("At the end of {day}; by staff number", day=words.date(day)), heads, lines, right=(2,),
        note=words.say("Tasks differ in size: their number is not the hours they take."),
    )  # fmt: skip


def _several(texts: Sequence[str], words: Words) -> str:
    return words.either("、", ", ").join(texts) or MISSING


def _windows(desk: Desk, names: Mapping[str, str]) -> None:
    words = desk.words
    found = desk.ask(windows, desk.period, desk.data_date)
    if not found:
        show.table(
            "windows", words.say("No window stands in the service log, and nobody holds one"),
            words.period(desk.period), [], [],
        )  # fmt: skip
        return
    labels = [words.label("window", each.window) for each in found]
    hours = sorted({hour for each in found for hour in each.hours})
    heads = [
        words.say("Window"), words.say("Held by"), words.say("Requests received"), words.say("A workday"),
        words.say("An opening hour"), *(words.hour(hour) for hour in hours),
    ]  # fmt: skip
    is_told = any(each.holders for each in found)
    what = words.say("Requests a workday")
    show.table(
        "windows", findings.ranking(labels, [each.per_workday for each in found], "records", what, words),
        words.say("{period}; at the right: an average workday, by the hour received", period=words.period(desk.period)),
        heads,
        [_window(each, label, hours, names, is_told, words) for each, label in zip(found, labels, strict=True)],
        right=tuple(range(2, len(heads))), note=_notes(found, labels, words),
        behind=show.Behind(desk, ["service_volume"]),
    )  # fmt: skip


def _window(
    each: Window, label: str, hours: Sequence[int], names: Mapping[str, str], is_told: bool, words: Words
) -> list[str]:
    held_by = [names.get(one, one) for one in each.holders]
    by_hour = {hour: each.in_hour(hour) for hour in hours}
    busiest = max((count for count in by_hour.values() if count), default=None)
    received = show.Markup(f'<span class="miss">○ {show.safe(words.not_delivered)}</span>')
    return [
        label, _several(held_by, words) if held_by or not is_told else words.say("nobody"),
        received if each.requests is None else words.number(each.requests),
        words.number(each.per_workday, 1), words.number(each.per_hour, 1),
        *(_hour(count, count is not None and count == busiest, words) for count in by_hour.values()),
    ]  # fmt: skip


def _hour(count: float | None, is_busiest: bool, words: Words) -> str:
    text = words.number(count, 1)
    return show.Markup(f"<b>{text}</b>") if is_busiest else text


def _notes(found: Sequence[Window], labels: Sequence[str], words: Words) -> str:
    """What the log does not say, then how the hours were told."""
    named = list(zip(found, labels, strict=True))
    untimed = [label for each, label in named if each.requests and not each.hours]
    partly = [(each, label) for each, label in named if each.requests is not None and each.missing]
    said = []
    if untimed:
        said.append(words.say("No time of receipt in the log of {names}.", names=words.join(untimed)))
    said += [
        words.say(
            "{name}: {months} not delivered, and not counted.", name=label,
            months=words.join([words.short_month(day) for day in each.missing]),
        )
        for each, label in partly
    ]  # fmt: skip
    if any(each.hours for each in found):
        said.append(
            words.say(
                "Opening hours are those with at least 1% of a window's timed requests; bold: its busiest hour."
            )
        )
    return words.either("", " ").join(said)

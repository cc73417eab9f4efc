"""Is a series of entries what it seems: doubts about series, with their rows; never a charge against a person."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import PurePath

from charts.words import Words
from indicators import series_truth, worker_rows
from indicators.series_truth.signs import Doubt
from pages.parts import show
from pages.parts.desk import Desk
from pages.parts.staff import Member

MOST_ROWS = 12


def label(desk: Desk) -> str:
    """Name of this view, with the number of series to ask about."""
    name, count = desk.words.say("Entries to ask about"), len(_found(desk))
    return f"{name} ({count})" if count else name


def doubts(desk: Desk, members: Sequence[Member]) -> None:
    words, found = desk.words, _found(desk)
    names = {each.score.staff_id: each.name for each in members}
    lines = [_line(desk, each, names, words) for each in found]
    heads = [words.say("Ledger"), words.say("Series of"), words.say("What is unusual"), words.say("Rows")]
    title = (
        words.say_many("{n} series of entries to ask about", "{n} series of entries to ask about", len(found))
        if found
        else words.say("No series of entries looks tidied up")
    )
    said = words.say(
        "Bunched at the month's end, copied remarks, faster than can be done, out of hours, round minutes: "
        "told only where luck has less than one chance in a hundred over all questions asked"
    )  # fmt: skip
    note = (
        words.say("A doubt about a series asks for an explanation; it says nothing about a person.")
        if found
        else ""
    )
    show.table("doubts", title, said, heads if found else [], lines, note=note)


def _found(desk: Desk) -> list[Doubt]:
    return desk.ask(series_truth.doubts, desk.period.start, desk.period.end)


def _line(desk: Desk, each: Doubt, names: Mapping[str, str], words: Words) -> list[str]:
    whose = names.get(each.staff_id, each.staff_id) if each.staff_id else words.say("the whole ledger")
    return [_ledger(each.ledger, words), whose, _unusual(each, words), _places(desk, each, words)]


def _ledger(name: str, words: Words) -> str:
    return {
        "points_entries": words.say("Points ledger"),
        "service_records": words.say("Service log"),
        "visits": words.say("Visits"),
        "attendance_days": words.say("Attendance"),
    }[name]


def _unusual(each: Doubt, words: Words) -> str:
    """The statistic beside what is usual."""
    share, usual = words.percent(100 * each.statistic), words.percent(100 * each.expected)
    count, pace = words.number(each.statistic), words.number(each.expected, 1)
    entries = words.number(each.judged)
    return {
        "month_end": words.say(
            "{share} of {n} entries on the last three workdays of a month, usual {usual}",
            share=share, n=entries, usual=usual,
        ),
        "cloned_remarks": words.say(
            "{share} of {n} remarks stand word for word on another day, usual {usual}",
            share=share, n=entries, usual=usual,
        ),
        "impossible_spacing": words.say("{n} within one hour or day, {pace} can be done", n=count, pace=pace),
        "out_of_hours": words.say("{n} out of hours on one day, usual {pace}", n=count, pace=pace),
        "digit_preference": words.say(
            "{share} of {n} times of minutes end in 0 or 5, usual {usual}", share=share, n=entries, usual=usual
        ),
    }[each.sign]  # fmt: skip


def _places(desk: Desk, each: Doubt, words: Words) -> str:
    """Files and row numbers, the first dozen rows."""
    loads = desk.ask(worker_rows.loads)
    said = []
    for load_id, rows in groupby(each.rows[:MOST_ROWS], key=lambda row: row[0]):
        file, sheet = loads[load_id]
        numbers = words.either("、", ", ").join(str(row_no) for _, row_no in rows)
        place = f"{PurePath(file).name}{f' {sheet}' if sheet else ''}"
        said.append(words.say("{file}, rows {rows}", file=place, rows=numbers))
    if len(each.rows) > MOST_ROWS:
        said.append(words.say("{n} rows in all", n=words.number(len(each.rows))))
    return words.either("；", "; ").join(said)

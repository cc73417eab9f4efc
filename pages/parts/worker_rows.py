"""The ledger rows behind a worker's score, each with file, sheet and row. A long ledger is cut on paper only."""

from collections.abc import Collection, Sequence
from pathlib import PurePath

from charts.words import MISSING, Words
from indicators import worker_rows
from indicators.worker_rows import Row
from pages.parts import show, staff
from pages.parts.desk import Desk
from pages.parts.staff import Member


def points(desk: Desk, one: Member) -> None:
    """Every row of the points ledger: what is written, and what counts after caps and appeals."""
    words, counted = desk.words, one.score.ledger.counted
    rows = desk.ask(worker_rows.entries, one.score.staff_id, desk.period)
    heads = [
        words.say("Day"), words.say("Item"), words.say("Written"), words.say("Counts"), words.say("Where it stands")
    ]  # fmt: skip
    lines = [
        [
            words.short_date(each.day), each.item or each.kind or MISSING, words.number(each.amount),
            words.number(counted[each.key], 1) if each.key in counted else words.say("struck"), _place(each, words),
        ]
        for each in rows
    ]  # fmt: skip
    title = words.say_many("{n} entry in the points ledger", "{n} entries in the points ledger", len(rows))
    said = words.say("Counts: after the caps of the rules; struck: an appeal was upheld")
    show.table("sheet-points", title, said, heads, lines, (2, 3))


def attendance(desk: Desk, one: Member) -> None:
    words, struck = desk.words, staff.struck_rows()
    rows = desk.ask(worker_rows.days, one.score.staff_id, desk.period)
    heads = [
        words.say("Day"),
        words.say("Attendance"),
        words.say("Minutes late"),
        words.say("Where it stands"),
    ]
    lines = [
        [
            words.short_date(each.day), _marked(each, words.label("attendance", each.kind), struck, words),
            words.number(each.amount) if each.amount else "", _place(each, words),
        ]
        for each in rows
    ]  # fmt: skip
    title = words.say_many("{n} day not plainly worked", "{n} days not plainly worked", len(rows))
    said = words.say("Late, absent, on leave, in a training, out on duty; leave and training are not due")
    show.table("sheet-days", title, said, heads, lines, (2,))


def review(desk: Desk, one: Member) -> None:
    """Every rating of the newest review, by group of raters."""
    words, struck, held = desk.words, staff.struck_rows(), one.score.ratings.review_days
    rows = desk.ask(worker_rows.ratings, one.score.staff_id, *held) if held else []
    heads = [words.say("Raters"), words.say("Ratings, the highest first"), words.say("Where they stand")]
    groups = {each.kind: [row for row in rows if row.kind == each.kind] for each in rows}
    lines = [
        [
            words.label("rater_group", group or None),
            words.either("、", ", ").join(_marked(row, words.number(row.amount), struck, words) for row in own),
            _places(own, words),
        ]
        for group, own in groups.items()
    ]  # fmt: skip
    title = words.say_many("{n} rating in the review", "{n} ratings in the review", len(rows))
    show.table("sheet-review", title, _held(one, words), heads, lines)


def _held(one: Member, words: Words) -> str:
    """When the review was held, and what is left out of it."""
    held, trim = one.score.ratings.review_date, one.score.rules.trim
    if not held:
        return ""
    said = words.say("Review of {month}; who rated is in no ledger", month=words.month(held))
    if trim:
        said += words.say("; left out of each group: {trim}% at either end", trim=words.number(trim))
    return said


def _marked(row: Row, text: str, struck: Collection[str], words: Words) -> str:
    if row.key not in struck:
        return text
    return words.either("{}（{}）", "{} ({})").format(text, words.say("struck"))


def _place(row: Row, words: Words) -> str:
    sheet = f" {row.sheet}" if row.sheet else ""
    return words.say("{file}, row {row}", file=f"{PurePath(row.file).name}{sheet}", row=str(row.row_no))


def _places(rows: Sequence[Row], words: Words) -> str:
    first = rows[0]
    sheet = f" {first.sheet}" if first.sheet else ""
    numbers = words.either("、", ", ").join(str(row.row_no) for row in rows)
    return words.say("{file}, rows {rows}", file=f"{PurePath(first.file).name}{sheet}", rows=numbers)

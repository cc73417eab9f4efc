"""What is due when and by whom, and which evidence ends when; and the short list of what comes next."""

from collections.abc import Mapping, Sequence
from datetime import date

from charts.base import key
from charts.due_dates import Due, due_dates
from charts.findings import campaign_views as findings
from charts.words import MISSING, Words
from indicators import campaign_days
from indicators.campaign_days import Ending
from indicators.campaigns import Criterion, Standing
from pages.parts import honours, show
from pages.parts.desk import Desk

MOST = 16
NEXT = 5


def next_due(one: Standing, today: date, names: Mapping[str, str], words: Words) -> None:
    """Who brings what by when: the first of the open criteria."""
    waiting = _waiting(one)
    heads = [
        words.say("Criterion"),
        words.say("Points"),
        words.say("Owner"),
        words.say("Due"),
        words.say("State"),
    ]
    lines = [
        (
            show.over(each.criterion, each.area or words.say("not stated")),
            words.number(each.points - each.evidenced), names.get(each.staff_id, each.staff_id or MISSING),
            words.short_date(each.due_date) if each.due_date else MISSING, honours.state(each, today, words),
        )
        for each in waiting[:NEXT]
    ]  # fmt: skip
    rest = len(waiting) - len(lines)
    note = (
        words.say_many("{n} more in the whole list", "{n} more in the whole list", rest) if rest > 0 else ""
    )
    said = words.say("who brings what by when, due first on top; points still to be had")
    show.table(
        "next", honours.to_bring(one, words), said, heads if lines else [], lines, right=(1,), note=note
    )


def dates(desk: Desk, one: Standing, today: date, names: Mapping[str, str]) -> None:
    words, campaign = desk.words, one.campaign
    lost = desk.ask(campaign_days.lapses, today)[campaign.campaign_id]
    ends = [
        each for each in desk.ask(campaign_days.endings, today) if each.campaign_id == campaign.campaign_id
    ]
    undated = [each for each in _waiting(one) if not each.due_date]
    criteria = {each.criterion_id: each for each in one.criteria}
    rows = [_due(each, today, names, words) for each in _waiting(one) if each.due_date]
    rows += [
        _end(
            each, criteria[each.criterion_id], each.is_before(campaign.deadline) and each.criterion_id in lost,
            names, words,
        )
        for each in ends
    ]  # fmt: skip
    rows.sort(key=lambda row: row.day)
    said = words.say("Open criteria and evidence with a last day, by date") + key(
        [
            ("accent-soft", words.say("days to the due date"), "fill"),
            ("worse-mark", words.say("past due"), "outline"),
            ("nodata-mark", words.say("evidence holds"), "outline"),
            ("attention-mark", words.say("ends before the deadline and costs points"), "outline"),
        ]
    )  # fmt: skip
    show.figure(
        "due", findings.dates(rows, today, words), show.Markup(said),
        due_dates(rows[:MOST], today, campaign.deadline, words), _rest(rows, undated, words), wide=True,
        alt=_told(rows, words),
    )  # fmt: skip


def _waiting(one: Standing) -> list[Criterion]:
    """Open criteria and those that lack papers, due first on top."""
    return sorted([*one.open_criteria, *one.incomplete], key=lambda each: each.due_date or date.max)


def _due(each: Criterion, today: date, names: Mapping[str, str], words: Words) -> Due:
    text = _who(each.due_date, each, names, words)
    days = (today - each.due_date).days
    if days > 0:
        text += words.either("，", ", ") + words.say_many("{n} day past due", "{n} days past due", days)
    return Due(each.criterion, "criterion", each.due_date, text)


def _end(each: Ending, of: Criterion, is_lost: bool, names: Mapping[str, str], words: Words) -> Due:
    text = _who(each.last_day, of, names, words)
    if is_lost:
        text += words.either("，", ", ") + words.say("renew before the deadline")
    return Due(each.title or of.criterion, "evidence", each.last_day, text, is_lost)


def _who(day: date, of: Criterion, names: Mapping[str, str], words: Words) -> str:
    return f"{words.short_date(day)} {names.get(of.staff_id, of.staff_id or words.say('nobody'))}"


def _rest(rows: Sequence[Due], undated: Sequence[Criterion], words: Words) -> str:
    said = []
    if len(rows) > MOST:
        said.append(
            words.say_many(
                "{n} more is later than these.", "{n} more are later than these.", len(rows) - MOST
            )
        )
    if undated:
        said.append(
            words.say_many(
                "{n} open criterion has no due date.", "{n} open criteria have no due date.", len(undated)
            )
        )
    said.append(words.say("Evidence without a last day holds on and is not shown."))
    return words.either("", " ").join(said)


def _told(rows: Sequence[Due], words: Words) -> str:
    return words.either("；", "; ").join(f"{row.label} {row.text}" for row in rows[:MOST])

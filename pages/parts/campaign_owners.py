"""What each owner has open in a campaign, against the days there are for it."""

from collections.abc import Mapping
from datetime import date

from charts.findings import campaign_views as findings
from charts.words import MISSING
from indicators import campaign_days
from indicators.campaign_tasks import Planned
from indicators.campaigns import Standing
from pages.parts import show, staff
from pages.parts.desk import Desk


def owners(
    desk: Desk, one: Standing, today: date, names: Mapping[str, str], share: float, planned: Planned | None
) -> None:
    """Shown whether there is a plan or not. share: of their workdays that owners have for the campaign."""
    words, deadline = desk.words, one.campaign.deadline
    found = campaign_days.burdens(one, desk.ask(campaign_days.efforts), today)
    is_in_days = any(each.days is not None for each in found)
    have = None
    if is_in_days and deadline and deadline > today:
        have = desk.ask(campaign_days.workdays, today, deadline) * share
    most = max((each.criteria for each in found), default=0)
    loads = planned.plan.loads if planned else {}
    heads = [
        words.say("Owner"),
        words.say("Open criteria"),
        words.say("Past due"),
        words.say("Points to be had"),
    ]
    if is_in_days:
        heads += [words.say("Days of work"), words.say("Days there are")]
    if planned:
        heads.append(words.say("Days in the plan") if is_in_days else words.say("Criteria in the plan"))
    lines = []
    for each in found:
        name = words.say("nobody") if each.owner is None else names.get(each.owner, each.owner)
        line = [
            name,
            staff.bar_cell(each.criteria, most, words),
            words.number(each.overdue),
            words.number(each.points),
        ]
        if is_in_days:
            star = "*" if each.days is not None and each.unstated else ""
            line += [words.number(each.days) + star, MISSING if have is None else words.number(have)]
        if planned:
            line.append(words.number(loads.get(each.owner, 0)))
        lines.append(line)
    notes = [words.say("Open: without valid evidence, or papers lacking.")]
    if have is not None:
        notes.append(
            words.say(
                "Days there are: {share} of the workdays to the deadline; other campaigns are not counted.",
                share=words.percent(100 * share, 0),
            )
        )
    if is_in_days and any(each.days is not None and each.unstated for each in found):
        notes.append(words.say("* some of these criteria state no effort."))
    show.table(
        "owners", findings.burdens(found, have, names, words), words.say("of this campaign, most work first"),
        heads if lines else [], lines, right=range(2, len(heads)), note=words.either("", " ").join(notes),
    )  # fmt: skip

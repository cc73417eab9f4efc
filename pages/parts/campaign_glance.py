"""All campaigns at a glance: points, gap, chance, vetoes, what is overdue and what ends, days left."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from charts import scoring_rules
from charts.findings import campaign_views as findings
from charts.findings.forecast import SURE, tenths
from charts.words import MISSING, Words
from indicators.campaign_glance import LIKELY, Glance, glances
from indicators.campaigns import Standing
from pages.parts import choices, show
from pages.parts.desk import Desk
from pages.parts.piece import piece

BEHIND = ("campaign_points_evidenced", "campaign_points_doubtful", "campaign_points_claimed",
          "criteria_without_evidence", "criteria_overdue", "honors_held")  # fmt: skip


def glance(desk: Desk, today: date) -> None:
    """A row a campaign; its name opens its page."""
    words, found = desk.words, desk.ask(glances, today)
    if not found:
        show.section(words.say("No campaign under way"))
        return
    show.section(
        findings.glance(found, today, words), words.say("what needs a decision first on top; the tick is the bar")
    )  # fmt: skip
    chosen = piece("glance", _table(found, today, words))
    if chosen:
        st.switch_page("pages/campaign.py", query_params={**choices.address(), "campaign": chosen})
    show.rows_menu(desk, BEHIND, "honours")


def _table(found: Sequence[Glance], today: date, words: Words) -> str:
    heads = [
        words.say("Campaign"), words.say("Evidenced"), words.say("Short of the bar"),
        words.say("Chance to reach it"), words.say("Veto"), words.say("Overdue criteria"),
        words.say("Evidence that ends before"), words.say("Left"),
    ]  # fmt: skip
    head = "".join(f"<th>{show.safe(each)}</th>" for each in heads)
    body = "".join(_row(one, heads, today, words) for one in found)
    return f'<table class="t glance"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _row(one: Glance, heads: Sequence[str], today: date, words: Words) -> str:
    campaign = one.standing.campaign
    cells = [
        _name(one.standing, words), _points(one, words), _gap(one, words), _chance(one, words),
        _veto(one.standing, words), _overdue(one, words), _ending(one, words), _left(one.standing, today, words),
    ]  # fmt: skip
    inside = "".join(
        f'<td data-label="{show.safe(head)}">{cell}</td>' for head, cell in zip(heads, cells, strict=True)
    )
    return f'<tr data-campaign="{show.safe(campaign.campaign_id)}">{inside}</tr>'


def _name(one: Standing, words: Words) -> str:
    campaign = one.campaign
    name = f'data-chosen="{show.safe(campaign.campaign_id)}">{show.safe(campaign.name)} ›'
    return show.over(
        show.Markup(f'<button class="choice" {name}</button>'), words.label("level", campaign.level)
    )


def _points(one: Glance, words: Words) -> str:
    """Evidenced of the full points, and as a bar: evidenced, doubtful, the rest; the bar to reach as a tick."""
    campaign, standing = one.standing.campaign, one.standing
    unit, full = campaign.point_unit, campaign.full_points or campaign.bar_points or 1
    width, doubt, bar = (
        min(100.0, 100 * part / full)
        for part in (standing.evidenced, standing.doubtful, campaign.bar_points or 0)
    )
    tick = f'<u style="left:{bar:.1f}%"></u>' if campaign.bar_points else ""
    drawn = f'<i style="width:{width:.1f}%"></i><i class="doubt" style="width:{min(doubt, 100 - width):.1f}%"></i>'
    said = show.safe(words.fraction(standing.evidenced, campaign.full_points, unit))
    below = words.say(
        "doubtful {doubtful}, claimed {claimed}",
        doubtful=words.number(standing.doubtful), claimed=words.number(one.claimed),
    )  # fmt: skip
    return show.over(show.Markup(f'<b>{said}</b><div class="goal">{drawn}{tick}</div>'), below)


def _gap(one: Glance, words: Words) -> str:
    standing, unit = one.standing, one.standing.campaign.point_unit
    if not standing.campaign.bar_points:
        said = words.say("no bar stated")
    elif standing.gap:
        said = words.value(standing.gap, unit)
    else:
        said = words.say("total over the bar")
    if one.worst_area is None:
        return show.safe(said)
    area, points, is_bar = one.worst_area
    parts = {"area": area or words.say("not stated"), "value": words.value(points, unit)}
    worst = (
        words.say("{area}: {value} short of its bar", **parts) if is_bar
        else words.say("{area}: {value} not evidenced", **parts)
    )  # fmt: skip
    return show.over(said, worst)


def _chance(one: Glance, words: Words) -> show.Markup:
    chance = one.chance
    if chance is None:
        said = {
            "young": words.say("begun too lately"), "no_bar": words.say("no bar stated"),
            "no_deadline": words.say("no deadline stated"), "over": words.say("deadline passed"),
        }  # fmt: skip
        return show.chip("nodata", said[one.ahead])
    if chance < 1 - SURE:
        return show.chip("worse", words.say("hardly"))
    if chance >= SURE:
        return show.chip("better", words.say("as good as reached"))
    return show.chip("attention" if chance < LIKELY else "accent", tenths(chance, words))


def _veto(one: Standing, words: Words) -> str:
    if one.closed_until:
        return show.chip("worse", scoring_rules.closed(one.closed_until, words))
    vetoes = sum(each.is_veto for each in one.criteria)
    if not vetoes:
        return words.say("none in this list")
    clear = show.chip("better", words.say("clear"))
    return show.over(clear, words.say_many("{n} veto item", "{n} veto items", vetoes))


def _overdue(one: Glance, words: Words) -> str:
    count = len(one.standing.open_criteria)
    return show.over(_bold(words.number(one.overdue)), words.say_many("of {n} open", "of {n} open", count))


def _ending(one: Glance, words: Words) -> str:
    if not one.ending:
        return words.number(0)
    below = words.say("costs no points")
    if one.lost:
        below = words.say("costs {points}", points=words.value(one.lost, one.standing.campaign.point_unit))
    return show.over(_bold(words.number(one.ending)), below)


def _left(one: Standing, today: date, words: Words) -> str:
    days = one.days_left(today)
    if days is None:
        return MISSING
    said = words.say_many("{n} day to go", "{n} days to go", max(0, days))
    if days < 0:
        said = words.say("deadline passed")
    return show.over(_bold(said), words.date(one.campaign.deadline))


def _bold(text: str) -> show.Markup:
    return show.Markup(f"<b>{show.safe(text)}</b>")

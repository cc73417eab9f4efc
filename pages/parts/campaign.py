"""Blocks of the page of one campaign."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import streamlit as st

from charts import burnup as burnups
from charts import criteria as trees
from charts import findings, scoring_rules
from charts.criteria import Area
from charts.words import MISSING, Words, is_missing
from indicators.bound import window
from indicators.campaigns import Standing
from indicators.periods import add_months
from pages.parts import campaign_forecast as forecasts
from pages.parts import honours, rows, show
from pages.parts.desk import Desk

POINTS = ("campaign_points_evidenced", "campaign_points_doubtful", "campaign_points_claimed")
BEHIND = (*POINTS, "criteria_without_evidence", "criteria_overdue")


def behind(desk: Desk, one: Standing, ids: Sequence[str] = BEHIND) -> show.Behind:
    """The rows of this campaign alone."""
    return show.Behind(desk, ids, {"campaign_id": one.campaign.campaign_id})


def subtitle(one: Standing, today: date, words: Words) -> str:
    campaign = one.campaign
    bar = words.say("bar {value}", value=words.value(campaign.bar_points, campaign.point_unit))
    if campaign.area_bar_points:
        bar += words.say(
            ", each area {value}", value=words.value(campaign.area_bar_points, campaign.point_unit)
        )
    return words.say(
        "{level}, deadline {day}; {bar}; as of {today}", level=words.label("level", campaign.level),
        day=words.date(campaign.deadline), bar=bar, today=words.date(today),
    )  # fmt: skip


def strip(desk: Desk, one: Standing, today: date) -> None:
    words, unit, days = desk.words, one.campaign.point_unit, one.days_left(today)
    word, missing = words.unit(unit), one.open_criteria
    overdue = sum(bool(each.due_date and each.due_date < today) for each in missing)
    vetoes = [each for each in one.criteria if each.is_veto]
    veto = words.say("{n} with valid evidence", n=sum(bool(each.valid_items) for each in vetoes))
    if one.closed_until:
        veto = scoring_rules.closed(one.closed_until, words)
    doubtful = words.say(
        "of {full}, doubtful {doubtful}",
        full=words.value(one.campaign.full_points, unit), doubtful=words.number(one.doubtful),
    )  # fmt: skip
    show.strip([
        (words.say("Evidenced"), words.number(one.evidenced), word, doubtful),
        (words.say("Short of the bar"), words.number(one.gap if one.campaign.bar_points else None), word,
         words.say("bar {value}", value=words.value(one.campaign.bar_points, unit))),
        (words.say("Chance to reach it"), *forecasts.chance(desk, one.campaign, today)),
        (words.say("Veto items"), words.number(len(vetoes)), words.unit("items", len(vetoes)),
         veto if vetoes else words.say("none in this list")),
        (words.say("Criteria to evidence"), words.number(len(missing)), words.unit("items", len(missing)),
         words.say("{n} of them overdue", n=overdue)),
        (words.say("Left"), words.number(None if days is None else max(0, days)), words.say("days"),
         words.date(one.campaign.deadline)),
    ], behind=behind(desk, one))  # fmt: skip


def areas(desk: Desk, one: Standing) -> None:
    words, campaign = desk.words, one.campaign
    bars = [
        Area(name or words.say("not stated"), *parts, one.area_bars.get(name))
        for name, parts in one.areas.items()
    ]
    said = show.Markup(show.safe(words.say("Width: points")) + trees.key(words))
    note = words.say(
        "Evidenced: what the rules give for valid evidence. Doubtful: claimed beyond it. The rest is not claimed."
    )
    drawn = trees.criteria(bars, words, campaign.point_unit)
    title = findings.areas(bars, words, campaign.point_unit)
    show.figure("areas", title, said, drawn, note)
    with st.container(key="rowsof-areas"):
        chosen = st.menu_button(
            words.say("Rows behind"), [each.label for each in bars], type="tertiary", key="rows-areas"
        )
    if chosen:
        rows.open_rows(
            desk, "campaign_points_evidenced", {"campaign_id": campaign.campaign_id, "area": chosen}
        )


def conditions(one: Standing, words: Words) -> None:
    """What the campaign passes by, and whether it does today."""
    chips = {
        True: show.chip("better", words.say("met")),
        False: show.chip("attention", words.say("not met")),
        None: show.chip("nodata", words.say("not known yet")),
    }
    heads = [words.say("Condition"), words.say("Needs"), words.say("Stands at"), words.say("State")]
    lines = [(*said, chips[is_met]) for *said, is_met in scoring_rules.conditions(one, words)]
    title = words.say("Pass conditions")
    show.table("conditions", title, words.say("by evidence that holds on the day"), heads, lines)


def burnup(desk: Desk, one: Standing, today: date) -> None:
    """Month ends from the start to the day shown, and the forecast to the deadline."""
    words, campaign = desk.words, one.campaign
    line = desk.history("campaign_points_evidenced", "month", {"campaign_id": campaign.campaign_id})
    ends = [
        (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        for start in line["period_start"].dt.date
    ]
    start = campaign.start_date or (ends[0] if ends else today)
    known = [
        (day, value)
        for day, value in zip(ends, line["value"], strict=True)
        if start < day <= today and not is_missing(value)
    ]
    days, points = [start, *(day for day, _ in known)], [0.0, *(value for _, value in known)]
    unit, made = campaign.point_unit, forecasts.forecast(desk, campaign, today)
    if isinstance(made, str):
        title = findings.burnup(one.evidenced, campaign.deadline, today, words, unit)
        said, note = words.say("Points evidenced at each month's end"), forecasts.refused(made, words)
    else:
        title = findings.outlook(made, words, unit)
        said, note = forecasts.subtitle(made, unit, words), forecasts.note(desk, made, campaign, today)
    ahead = None if isinstance(made, str) else made
    drawn = burnups.burnup(days, points, campaign.bar_points, campaign.deadline, today, words, unit, ahead)
    show.figure("burnup", title, said, drawn, note, behind=behind(desk, one, POINTS[:1]))


def to_bring(one: Standing, today: date, names: Mapping[str, str], words: Words) -> None:
    missing, partial = one.open_criteria, one.incomplete
    title = honours.to_bring(one, words)
    if not missing + partial:
        show.section(title)
        return
    show.section(title, words.say("due first on top"))
    heads = [words.say("Criterion"), words.say("Area"), words.say("Method"), words.say("Points"), words.say("Claimed"),
             words.say("Owner"), words.say("Due"), words.say("State")]  # fmt: skip
    lines = [
        (_named(each, words), each.area or MISSING, each.method or MISSING, words.number(each.points),
         words.number(each.claimed_points), names.get(each.staff_id, each.staff_id or MISSING),
         honours.due(each, words), honours.state(each, today, words))
        for each in missing + partial
    ]  # fmt: skip
    show.table("missing", "", "", heads, lines, right=(3, 4))


def whole_list(desk: Desk, one: Standing, today: date, names: Mapping[str, str]) -> None:
    """Every criterion, in the order of the list."""
    words = desk.words
    said = {"evidenced": f"✓ {words.say('evidenced')}", "expired": f"! {words.say('evidence expired')}",
            "missing": f"○ {words.say('no evidence yet')}", "early": f"! {words.say('evidence too old')}",
            "repeated": f"! {words.say('document already claimed')}",
            "partial": f"! {words.say('not all papers')}", "unmet": f"○ {words.say('not reached')}"}  # fmt: skip
    lines = [
        {
            words.say("Area"): each.area or MISSING, words.say("Criterion"): _named(each, words),
            words.say("State"): said[each.state], words.say("Scoring rule"): scoring_rules.rule(each, words),
            words.say("So far"): scoring_rules.progress(each, words),
            words.say("Points"): each.points, words.say("Claimed"): each.claimed_points,
            words.say("Evidenced"): each.evidenced,
            words.say("Method"): each.method or MISSING,
            words.say("Owner"): names.get(each.staff_id, each.staff_id or MISSING), words.say("Due"): each.due_date,
        }
        for each in one.criteria
    ]  # fmt: skip
    count = words.say_many("all {n} criterion", "all {n} criteria", len(lines))
    show.section(words.say("List of criteria"), count)
    st.dataframe(lines, hide_index=True, height=min(420, 38 + 35 * len(lines)), key="criteria")
    _bound_rows(desk, one, today)


def _bound_rows(desk: Desk, one: Standing, today: date) -> None:
    """The way to the rows that a criterion bound to an indicator is scored from."""
    bound = {each.criterion: each.indicator_id for each in one.criteria if each.indicator_id}
    if not bound:
        return
    for name in sorted(set(bound.values())):
        if said := _not_delivered(desk, name, today):
            show.write(f'<p class="fig-foot">{show.safe(said)}</p>')
    with st.container(key="rowsof-bound"):
        label = desk.words.say("Rows that score by themselves")
        chosen = st.menu_button(label, list(bound), type="tertiary", key="rows-bound")
    if chosen:
        rows.open_rows_between(desk, bound[chosen], *window(today))


def _not_delivered(desk: Desk, indicator_id: str, today: date) -> str:
    """Months of the window of which its ledger did not come in: the points rest on the others."""
    words, indicator = desk.words, desk.catalogue[indicator_id]
    first, last = window(today)
    months = (
        add_months(first, n) for n in range((last.year - first.year) * 12 + last.month - first.month + 1)
    )
    missing = [
        words.short_month(each) for each in months if desk.coverage.month(indicator.sources, each) == "no"
    ]
    if not missing:
        return ""
    name = indicator.title[words.language]
    return words.say(
        "{name}: {months} not delivered, and not counted.", name=name, months=words.join(missing)
    )


def _named(criterion, words: Words) -> str:
    return f"{criterion.criterion} ({words.say('veto')})" if criterion.is_veto else criterion.criterion

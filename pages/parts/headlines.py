"""The overview's two blocks: the attention list and a panel for each topic."""

from collections.abc import Iterable

import streamlit as st

from charts.words import Words
from indicators.attention import Attention, CampaignGap
from pages.parts import choices, show
from pages.parts.desk import Desk
from pages.parts.show import Markup
from reports import needs
from reports.topics import PAGES

# Each topic of the overview: its first number, and four more.
PANELS = {
    "demographics": (
        "resident_population",
        ("share_60_plus", "people_80_plus", "living_alone", "registered_elsewhere_share"),
    ),
    "services": (
        "service_volume",
        ("on_time_rate", "satisfaction_rate", "elder_service_coverage", "median_working_days"),
    ),
    "livelihood": (
        "allowance_people",
        ("employment_rate", "pension_enrolment_rate", "relief_granted", "holiday_households"),
    ),
    "organisation": (
        "disclosure_on_time_rate",
        (
            "party_members_in_groups_share",
            "resident_units_active_share",
            "representative_attendance_rate",
            "motions_done_rate",
        ),
    ),
    "safety": (
        "visit_coverage",
        ("dispute_on_time_rate", "patrol_person_hours", "hazards_on_time_rate", "doorstep_pass_rate"),
    ),
    "facilities": (
        "service_area_per_100_households",
        ("room_opening_rate", "boards_renewed_share", "activities", "volunteer_hours"),
    ),
    "staff": ("staff_in_post", ("attendance_rate", "points_entries", "points_evidence_share", "review_mean")),
}
SHOWN = 5
SHOWN_CAMPAIGNS = 5
KINDS = {"missed": "worse", "unusual": "attention", "deadline": "attention", "not_delivered": "nodata"}


def shown(targets: Iterable[str]) -> list[str]:
    """Every indicator the overview shows or watches, once. targets: the indicators that have one."""
    panels = [each for lead, ids in PANELS.values() for each in (lead, *ids)]
    return list(dict.fromkeys((*panels, *targets, *needs.WATCHED)))


def show_attention(desk: Desk, found: list[Attention]) -> None:
    """The five worst, one row a thing: chip, sentence, spark, link to its page with the filters kept."""
    words = desk.words
    if not found:
        show.write(f'<div class="attn">{show.chip("better", words.say("on target"))}</div>')
        return
    with st.container(key="attention", gap=None):
        for at, each in enumerate(found[:SHOWN]):
            with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"attn-{at}"):
                with st.container(width="stretch", gap=None):
                    show.write(_row(desk, each))
                _link(desk, PAGES[each.reading.indicator.topic if each.reading else "campaigns"])


def _row(desk: Desk, each: Attention) -> str:
    words = desk.words
    labels = {
        "missed": words.say("off target"), "unusual": words.say("unusual"), "deadline": words.say("time short"),
        "not_delivered": words.not_delivered,
    }  # fmt: skip
    said, note = needs.said(desk, each)
    spark = show.spark(each.reading) if each.reading else "<span></span>"
    lang = "en" if words.language == "en" else "zh-CN"
    return (
        f'<div class="attn" lang="{lang}">{show.chip(KINDS[each.kind], labels[each.kind])}'
        f'<span class="say"><b>{show.safe(said)}</b><small>{show.safe(note)}</small></span>{spark}</div>'
    )


def titles(words: Words) -> dict[str, str]:
    """What the pages of topics are called."""
    return {
        "demographics": words.say("Population"), "services": words.say("Services"),
        "organisation": words.say("Organisation and self-government"), "livelihood": words.say("Livelihood"),
        "safety": words.say("Safety and environment"), "facilities": words.say("Facilities and culture"),
        "staff": words.say("Staff"), "honours": words.say("Honours"),
    }  # fmt: skip


def _link(desk: Desk, page: str, label: str = "") -> None:
    st.page_link(
        f"pages/{page}.py", label=label or f"{titles(desk.words)[page]} ›", query_params=choices.address()
    )


def panel(desk: Desk, page: str) -> None:
    """A topic: its first number with spark, four more with base and judgement, the way to page and rows."""
    words, (lead, ids), name = desk.words, PANELS[page], titles(desk.words)[page]
    first = desk.reading(lead)
    title = first.indicator.title[words.language]
    below = f"{show.safe(title)}　{show.change(first, words)}"
    head = _lead(show.amount(first, words, "lead"), below, show.spark(first))
    lines = "".join(_line(desk, each) for each in ids)
    with st.container(key=f"topic-{page}", gap=None):
        show.write(f'<div class="topic"><h2>{show.safe(name)}</h2>{head}<dl class="rows">{lines}</dl></div>')
        _actions(desk, page, (lead, *ids))


def _lead(amount: Markup, below: str, picture: str) -> str:
    return f'<div class="lead-row"><div>{amount}<p>{below}</p></div>{picture}</div>'


def _line(desk: Desk, indicator_id: str) -> str:
    reading, words = desk.reading(indicator_id), desk.words
    title = reading.indicator.title[words.language]
    return _row_of(title, _base(desk, reading), show.amount(reading, words), show.change(reading, words))


def _row_of(label: str, base: str, amount: Markup, below: Markup) -> str:
    return f"<div><dt>{show.safe(label)}<small>{show.safe(base)}</small></dt><dd>{amount}{below}</dd></div>"


def _base(desk: Desk, reading) -> str:
    """What stands under a label: the target, else how many of how many, else the whole community's name."""
    words, unit = desk.words, reading.indicator.unit
    if reading.target is not None:
        return words.say("target {target}", target=words.target(reading.target, unit))
    if reading.indicator.is_rate and reading.denominator:
        return words.fraction(reading.numerator, reading.denominator)
    return words.estate(desk.estate) if desk.filter(reading.indicator_id) else words.say("All estates")


def campaign_panel(desk: Desk) -> None:
    """The campaigns, nearest deadline first: points evidenced, bar, days left."""
    words = desk.words
    found = sorted(needs.gaps(desk), key=lambda each: each.deadline)[:SHOWN_CAMPAIGNS]
    lead = _campaign_lead(desk, found[0]) if found else ""
    lines = "".join(_campaign_line(desk, each) for each in found[1:])
    with st.container(key="topic-honours", gap=None):
        title = f"<h2>{words.say('Honours')}</h2>"
        show.write(f'<div class="topic">{title}{lead}<dl class="rows">{lines}</dl></div>')
        _actions(desk, "honours", ("campaign_points_evidenced", "criteria_without_evidence", "honors_held"))


def _campaign_lead(desk: Desk, campaign: CampaignGap) -> str:
    """The nearest deadline: a bar that is full at the points needed."""
    words = desk.words
    bar = words.say(" of {bar}", bar=words.number(campaign.bar_points))
    width = min(100, 100 * campaign.points / campaign.bar_points)
    picture = f'<div class="goal"><i style="width:{width:.0f}%"></i><u style="left:100%"></u></div>'
    below = f"{show.safe(campaign.name)}　{needs.days_left(desk, campaign)}"
    return _lead(show.number(words.number(campaign.points), bar, "lead"), below, picture)


def _campaign_line(desk: Desk, campaign: CampaignGap) -> str:
    words = desk.words
    gap = campaign.bar_points - campaign.points
    state = words.say("reached") if gap <= 0 else words.say("{gap} short", gap=words.number(gap))
    days = needs.days_left(desk, campaign)
    base = words.say("bar {bar}, {days}", bar=words.number(campaign.bar_points), days=days)
    below = Markup(f'<span class="delta">{state}</span>')
    return _row_of(campaign.name, base, show.number(words.number(campaign.points)), below)


def _actions(desk: Desk, page: str, ids: tuple[str, ...]) -> None:
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key=f"act-{page}"
    ):
        _link(desk, page)
        show.rows_menu(desk, ids, page)

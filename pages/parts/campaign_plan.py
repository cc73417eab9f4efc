"""The plan of a campaign: what to do in which order and why, what breaks when one slips, the owners' days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from charts.findings import campaign_plan as findings
from charts.words import MISSING, Words
from indicators.campaign_plan.shapes import Chosen, Item
from indicators.campaign_tasks import Planned, planned
from indicators.campaigns import Standing
from pages.parts import campaign_owners, choices, show
from pages.parts.desk import Desk

MARGINS = ("0", "5", "10")  # percent over the bar
SHARES = ("10", "20", "30", "50", "100")  # percent of their workdays that owners have for one campaign


@dataclass(frozen=True)
class Told:
    """A plan and all it takes to tell it. titles: criteria by id; names: staff by id."""

    found: Planned
    standing: Standing
    today: date
    titles: Mapping[str, str]
    names: Mapping[str, str]
    words: Words

    @property
    def unit(self) -> str:
        return self.standing.campaign.point_unit

    @property
    def is_in_days(self) -> bool:
        return self.found.setting.is_in_days

    def owner(self, staff_id: str | None) -> str:
        return self.names.get(staff_id, staff_id or MISSING)


@st.fragment
def plan(desk: Desk, one: Standing, today: date, names: Mapping[str, str]) -> None:
    """Another margin or share runs this section alone."""
    words = desk.words
    show.section(words.say("Plan"), words.say("the least work that reaches the bar by the deadline"))
    with st.container(horizontal=True, gap="xsmall", key="plan-choices"):
        margin = _choose("margin", MARGINS, "5", words.say("Margin over the bar"), words)
        share = _choose("share", SHARES, "20", words.say("Owners' time for it"), words)
    found = desk.ask(planned, one.campaign.campaign_id, today, margin / 100, share / 100)
    if found is None:
        show.table(
            "plan",
            words.say(
                "Nothing to plan: no deadline is ahead, there is no bar, or a veto is in force until then"
            ),
            "",
            [],
            [],
        )
        campaign_owners.owners(desk, one, today, names, share / 100, None)
        return
    titles = {each.criterion_id: each.criterion for each in one.criteria}
    told = Told(found, one, today, titles, names, words)
    _chosen(told, share)
    left, right = st.columns([7, 5], gap="large")
    with left:
        campaign_owners.owners(desk, one, today, names, share / 100, found)
    with right:
        _dropped(told)


def _choose(name: str, options: Sequence[str], default: str, label: str, words: Words) -> int:
    """Percent; kept for the session, and in the address."""
    key = f"plan-{name}-{words.language}"
    st.session_state[key] = choices.remembered(name, options, default)
    chosen = st.selectbox(
        label, options, key=key, width=210, label_visibility="collapsed",
        format_func=lambda percent: f"{label} {percent}%",
        on_change=lambda: choices.keep(name, st.session_state[key], default),
    )  # fmt: skip
    return int(chosen)


def _chosen(told: Told, share: int) -> None:
    words, found = told.words, told.found.plan
    slips = {each.item_id: each for each in told.found.slips}
    heads = [
        "", words.say("Criterion"), words.say("Owner"), words.say("Points it adds"),
        *([words.say("Days")] if told.is_in_days else []), words.say("Due"), words.say("Why it is in"),
        *([words.say("If it slips")] if slips else []),
    ]  # fmt: skip
    lines = [
        [
            words.number(at), _what(each.item, told), told.owner(each.item.owner), words.number(each.item.points),
            *([_days(each.item, told)] if told.is_in_days else []), _due(each.item, told), _why(each, told),
            *([_slip(slips[each.item.item_id], told)] if slips else []),
        ]
        for at, each in enumerate(found.chosen, 1)
    ]  # fmt: skip
    bar = told.standing.campaign.bar_points
    show.table(
        "plan", findings.plan(found, bar, told.unit, told.is_in_days, words),
        findings.shortage(found, told.unit, told.names, words), heads if lines else [], lines,
        right=(3, 4) if told.is_in_days else (3,), note=_notes(told, share),
    )  # fmt: skip


def _what(item: Item, told: Told) -> show.Markup:
    """The criterion; below it its area, and whether it is evidenced now but not on the deadline."""
    below = [item.area or told.words.say("not stated")]
    if item.item_id in told.found.setting.expiring:
        below.append(told.words.say("loses points as evidence ends"))
    said = show.over(told.titles[item.item_id], told.words.either("，", ", ").join(below))
    return show.Markup(f'<span class="what">{said}</span>')


def _days(item: Item, told: Told) -> str:
    is_assumed = item.item_id in told.found.setting.assumed
    return told.words.number(item.days) + ("*" if is_assumed else "")


def _due(item: Item, told: Told) -> str:
    """The day, and how long it may slip before the deadline."""
    words = told.words
    if item.due is None:
        return MISSING
    days, overdue = (told.standing.campaign.deadline - item.due).days, (told.today - item.due).days
    if overdue > 0:
        below = words.say_many("{n} day overdue", "{n} days overdue", overdue)
    elif days < 0:
        below = words.say("after the deadline")
    else:
        below = words.say_many("{n} day to the deadline", "{n} days to the deadline", days)
    return show.over(words.date(item.due), below)


def _why(one: Chosen, told: Told) -> show.Markup:
    return _wide(findings.why(one.reasons, told.titles, told.unit, told.is_in_days, told.words))


def _slip(slip, told: Told) -> show.Markup:
    said = findings.slip(slip, told.titles, told.unit, told.is_in_days, told.words)
    return _wide(said, "" if slip.breaks else "calm")


def _notes(told: Told, share: int) -> str:
    """What the plan takes for granted."""
    words, setting = told.words, told.found.setting
    said = [
        words.say("In the order to do them. A criterion done is taken to bring all that its rule can give.")
    ]
    if not setting.is_in_days:
        said.append(
            words.say(
                "No effort is stated: each criterion counts as one, and nobody's days are counted. "
                "Fill in the column for effort to plan by days."
            )
        )
    else:
        said.append(
            words.say(
                "Owners have {share} of {days} until the deadline for it; other campaigns are not counted.",
                share=f"{share}%", days=words.value(setting.workdays, "days"),
            )
        )  # fmt: skip
    if told.found.is_capped:
        said.append(words.say("The margin ends at the full points."))
    if setting.assumed:
        said.append(words.say("* no effort stated: the median of the others is assumed."))
    if any(each.owner is None for each in setting.task.items):
        said.append(words.say("Criteria without an owner take nobody's days."))
    return words.either("", " ").join(said)


def _dropped(told: Told) -> None:
    """What the plan leaves, in the order of the list: not needed, or what to drop when time is short."""
    words, found = told.words, told.found.plan
    if not found.dropped:
        return
    heads = [words.say("Criterion"), words.say("Owner"), words.say("Points it adds")]
    heads += [words.say("Days")] if told.is_in_days else []
    lines = [
        [
            _what(each, told), told.owner(each.owner), words.number(each.points),
            *([_days(each, told)] if told.is_in_days else []),
        ]
        for each in found.dropped
    ]  # fmt: skip
    title = findings.dropped(found, words)
    show.table("plan-dropped", title, "", heads, lines, right=(2, 3))


def _wide(text: str, kind: str = "") -> show.Markup:
    return show.Markup(f'<span class="wide {kind}">{show.safe(text)}</span>')

"""What the plan of a running campaign starts from: open criteria, their effort, the owners' days until the deadline."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

import duckdb

from indicators import campaign_days, campaigns
from indicators.campaign_plan.planning import plan
from indicators.campaign_plan.shapes import Item, Plan, Slip, Task
from indicators.campaign_plan.slips import slips
from indicators.campaign_rules import scoring
from indicators.campaigns import Criterion, Standing

NEEDS = """
    select criterion_id, list(prerequisite_id order by prerequisite_id)
    from core.criteria_prerequisites
    group by all
"""


@dataclass(frozen=True)
class Setting:
    """task: to plan; its days are effort, or one a criterion where the list states none (is_in_days False): then
    nobody's days are counted. assumed: criterion_ids without effort, given the median of the others.

    expiring: they lose points before the deadline, as evidence ends. workdays: left after the day shown, the deadline
    included.
    """

    task: Task
    is_in_days: bool
    assumed: frozenset[str]
    expiring: frozenset[str]
    workdays: int


@dataclass(frozen=True)
class Planned:
    """is_capped: the full points leave no room for the whole margin."""

    setting: Setting
    plan: Plan
    slips: tuple[Slip, ...]
    is_capped: bool


def planned(
    con: duckdb.DuckDBPyConnection, campaign_id: str, on: date, margin: float, share: float
) -> Planned | None:
    """margin: of the bar; share: of their workdays that owners have for this campaign; both as parts of 1.

    None where there is nothing to plan for: no bar, a deadline that is not ahead, or a veto that closes the campaign
    beyond it.
    """
    standing = next(one for one in campaigns.standing(con, on) if one.campaign.campaign_id == campaign_id)
    deadline, closed = standing.campaign.deadline, standing.closed_until
    is_ahead = deadline and deadline > on
    if not standing.campaign.bar_points or not is_ahead or (closed and closed >= deadline):
        return None
    setting = _setting(con, standing, on, share)
    found = plan(setting.task, margin)
    is_capped = found.target < standing.campaign.bar_points * (1 + margin)
    return Planned(setting, found, slips(setting.task, found), is_capped)


def _setting(con: duckdb.DuckDBPyConnection, standing: Standing, on: date, share: float) -> Setting:
    campaign = standing.campaign
    with con.cursor() as cursor:
        needs = dict(cursor.execute(NEEDS).fetchall())
    workdays, effort = campaign_days.workdays(con, on, campaign.deadline), campaign_days.efforts(con)
    then = campaign_days.lasting(con, standing, on)
    gains = {each.criterion_id: _gain(each) for each in then}
    asked = {need for each in then if gains[each.criterion_id] for need in needs.get(each.criterion_id, ())}
    waiting = [
        each
        for each in then
        if gains[each.criterion_id] or (each.criterion_id in asked and not each.is_evidenced)
    ]
    names = {each.criterion_id for each in waiting}
    known = [effort[name] for name in names if name in effort]
    usual = median(known) if known else 1.0
    items = tuple(
        Item(
            each.criterion_id, each.area or "", gains[each.criterion_id], effort.get(each.criterion_id, usual),
            each.staff_id, each.due_date, tuple(need for need in needs.get(each.criterion_id, ()) if need in names),
        )
        for each in waiting
    )  # fmt: skip
    owners = {each.owner for each in items if each.owner} if known else ()
    capacity = dict.fromkeys(sorted(owners), workdays * share)
    return Setting(
        Task(items, _points(then), campaign.bar_points, standing.area_bars, capacity, campaign.full_points),
        bool(known), frozenset(names - set(effort)) if known else frozenset(),
        frozenset(campaign_days.lapsing(standing, then)),
        workdays,
    )  # fmt: skip


def _gain(then: Criterion) -> float:
    """Points that finishing it adds. What is claimed without a rule is final once it is evidenced."""
    if then.rule.kind is None and then.valid_items:
        return 0.0
    return max(0.0, scoring.most(then.rule, then.points, then.deducted) - then.evidenced)


def _points(then: Sequence[Criterion]) -> dict[str, float]:
    """Points of each area of the list, those at zero too."""
    points = dict.fromkeys((each.area or "" for each in then), 0.0)
    for each in then:
        points[each.area or ""] += each.evidenced
    return points

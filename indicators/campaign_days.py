"""Days of campaigns: which evidence ends when and what it takes with it, what owners have open, the days they have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import duckdb

from indicators import campaigns
from indicators.campaigns import Criterion, Standing

# Evidence of the day that will still hold on the deadline, counted as for the standing of a campaign.
LASTING = """
    select
        criterion_id, count(*),
        count(distinct requirement_no) + count(*) filter (requirement_no is null)
    from core.evidence_items
    join core.criteria using (criterion_id)
    join core.campaigns using (campaign_id)
    where campaign_id = $campaign
        and evidence_date between coalesce(evidence_from, '-infinity'::date) and $on
        and (expiry_date is null or expiry_date >= deadline) and is_repeat is not true
    group by all
"""
# grain: one row per item of evidence that holds on $on and has a last day
ENDING = """
    select criteria.campaign_id, evidence_items.criterion_id, evidence_items.title, expiry_date
    from core.evidence_items
    join core.criteria using (criterion_id)
    join core.campaigns using (campaign_id)
    where evidence_date between coalesce(evidence_from, '-infinity'::date) and $on and expiry_date >= $on
        and is_repeat is not true
    order by expiry_date, criteria.campaign_id, criterion_no, evidence_id
"""
# Past the end of the calendar Monday to Friday are workdays.
WORKDAYS = """
    with days as (
        select unnest(generate_series($on + 1, $deadline, interval 1 day))::date as day
    )
    select count(*) filter (coalesce(is_workday, isodow(day) <= 5))
    from days
    left join core.calendar using (day)
"""
EFFORT = "select criterion_id, effort_days from core.criteria where effort_days is not null"


@dataclass(frozen=True)
class Ending:
    """An item of evidence that holds on the day asked for, to its last day."""

    campaign_id: str
    criterion_id: str
    title: str | None
    last_day: date

    def is_before(self, deadline: date | None) -> bool:
        """Whether it holds no longer on the deadline; the deadline itself as its last day is enough."""
        return bool(deadline and self.last_day < deadline)


@dataclass(frozen=True)
class Burden:
    """What one owner has open in a campaign: no valid evidence, or papers lacking. owner None: nobody.

    points: still to be had. days: effort as far as the list states it, None where it states none of these;
    unstated: criteria without effort.
    """

    owner: str | None
    criteria: int
    overdue: int
    points: float
    days: float | None
    unstated: int


def endings(con: duckdb.DuckDBPyConnection, on: date) -> list[Ending]:
    """Over all campaigns, the one that ends next first. Evidence without a last day is not among them."""
    with con.cursor() as cursor:
        return [Ending(*line) for line in cursor.execute(ENDING, {"on": on}).fetchall()]


def lasting(con: duckdb.DuckDBPyConnection, standing: Standing, on: date) -> list[Criterion]:
    """The criteria in their order, as they will stand on the deadline if nothing is done."""
    with con.cursor() as cursor:
        lines = cursor.execute(LASTING, {"campaign": standing.campaign.campaign_id, "on": on}).fetchall()
    held = {name: (valid, met) for name, valid, met in lines}
    counted = [(each, held.get(each.criterion_id, (0, 0))) for each in standing.criteria]
    return [replace(each, valid_items=valid, met=met) for each, (valid, met) in counted]


def lapsing(standing: Standing, then: Sequence[Criterion]) -> dict[str, float]:
    """Points that criteria lose by the deadline as their evidence ends; those that lose none are left out.

    then: as `lasting`.
    """
    lost = {
        now.criterion_id: now.evidenced - later.evidenced
        for now, later in zip(standing.criteria, then, strict=True)
    }
    return {name: points for name, points in lost.items() if points > 0}


def lapses(con: duckdb.DuckDBPyConnection, on: date) -> dict[str, dict[str, float]]:
    """`lapsing` of every campaign begun by that day, by id; nothing where no deadline is ahead."""
    return lapses_of(con, campaigns.standing(con, on), on)


def lapses_of(
    con: duckdb.DuckDBPyConnection, running: Sequence[Standing], on: date
) -> dict[str, dict[str, float]]:
    """The same of campaigns whose standing on that day is known."""
    return {
        one.campaign.campaign_id: lapsing(one, lasting(con, one, on))
        if one.campaign.deadline and one.campaign.deadline > on
        else {}
        for one in running
    }


def workdays(con: duckdb.DuckDBPyConnection, on: date, deadline: date) -> int:
    """After the day, the deadline included."""
    with con.cursor() as cursor:
        (days,) = cursor.execute(WORKDAYS, {"on": on, "deadline": deadline}).fetchone()
    return days


def efforts(con: duckdb.DuckDBPyConnection) -> dict[str, float]:
    """Days by criterion, of those the lists state."""
    with con.cursor() as cursor:
        return dict(cursor.execute(EFFORT).fetchall())


def burdens(standing: Standing, effort: Mapping[str, float], on: date) -> list[Burden]:
    """Owners of open criteria, those with most days and then most criteria first."""
    waiting: dict[str | None, list[Criterion]] = {}
    for each in [*standing.open_criteria, *standing.incomplete]:
        waiting.setdefault(each.staff_id, []).append(each)
    found = [_burden(owner, criteria, effort, on) for owner, criteria in waiting.items()]
    return sorted(found, key=lambda each: (-(each.days or 0), -each.criteria, each.owner or ""))


def _burden(
    owner: str | None, criteria: Sequence[Criterion], effort: Mapping[str, float], on: date
) -> Burden:
    stated = [effort[each.criterion_id] for each in criteria if each.criterion_id in effort]
    return Burden(
        owner,
        len(criteria),
        sum(bool(each.due_date and each.due_date < on) for each in criteria),
        sum(max(0.0, each.points - each.evidenced) for each in criteria),
        sum(stated) if stated else None,
        len(criteria) - len(stated),
    )

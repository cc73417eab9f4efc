"""Honour campaigns as they stood on a day: points by rule and evidence, gap to the bar, vetoes, open criteria."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import duckdb

from indicators import bound, registers
from indicators.campaign_rules import passing, scoring, vetoes
from indicators.catalogue import named
from indicators.coverage import Coverage
from indicators.periods import Period, month_end
from indicators.registers import Campaign

SOURCES = ("campaigns", "criteria", "evidence_items")

# grain: one row per criterion of a campaign begun by $on
STANDING = """
with evidence as (
    select
        criterion_id, requirement_no, evidence_date,
        evidence_date < coalesce(evidence_from, '-infinity'::date) as is_early,
        coalesce(is_repeat, false) as is_repeated,
        not is_early and not is_repeated and (expiry_date is null or expiry_date >= $on) as is_valid
    from core.evidence_items
    join core.criteria using (criterion_id)
    join core.campaigns using (campaign_id)
    where evidence_date <= $on
),
counted as (
    select
        criterion_id, count(*) as items, count(*) filter (is_early) as early_items,
        count(*) filter (is_repeated) as repeated_items,
        count(*) filter (is_valid) as valid_items,
        count(distinct requirement_no) filter (is_valid)
        + count(*) filter (is_valid and requirement_no is null) as met,
        list(distinct requirement_no) filter (is_valid) as met_nos,
        count(*) filter (is_valid and requirement_no is null) as unnamed
    from evidence
    group by all
),
lacking as (
    select criterion_id, list(requirement order by criteria_requirements.requirement_no) as lacking
    from core.criteria_requirements
    left join counted using (criterion_id)
    where coalesce(unnamed, 0) = 0 and not list_contains(coalesce(met_nos, []), requirement_no)
    group by all
),
steps as (
    select
        criterion_id, list({'at_least': at_least, 'at_most': at_most, 'points': points} order by step_no) as steps
    from core.criteria_steps
    group by all
),
events as (
    select criterion_id, list({'day': event_date, 'points': points} order by event_date) as events
    from core.campaign_events
    where event_date <= $on
    group by all
)
select
    campaigns.campaign_id, campaigns.name as campaign, criteria.criterion_id, criteria.area, criteria.criterion,
    criteria.method, criteria.staff_id, coalesce(criteria.points, 0) as points,
    coalesce(criteria.claimed_points, 0) as claimed_points, campaigns.point_unit,
    coalesce(counted.valid_items, 0) as valid_items, coalesce(counted.items, 0) as items,
    coalesce(counted.early_items, 0) as early_items,
    coalesce(counted.repeated_items, 0) as repeated_items, coalesce(counted.met, 0) as met,
    criteria.requirement_count, coalesce(lacking.lacking, []) as lacking, criteria.due_date,
    coalesce(criteria.is_veto, false) as is_veto,
    criteria.veto_months, criteria.indicator_id, criteria.measured, criteria.rule_kind,
    criteria.points_each, criteria.points_cap, coalesce(steps.steps, []) as steps,
    coalesce(events.events, []) as events,
    coalesce(campaigns.evidence_from, campaigns.start_date) as events_from
from core.criteria
join core.campaigns using (campaign_id)
left join counted using (criterion_id)
left join lacking using (criterion_id)
left join steps using (criterion_id)
left join events using (criterion_id)
where coalesce(campaigns.start_date, '-infinity'::date) <= $on
order by campaigns.campaign_id, criteria.criterion_no
"""


@dataclass(frozen=True)
class Criterion:
    """One criterion on a day. Of its items, valid_items hold, early_items are dated before the campaign's window,
    repeated_items claim a document once more that a rule allows only once.

    met: requirements with valid evidence. lacking: those listed without any; empty where papers name none, since it
    cannot be told then. value: of the indicator it is bound to; None = none, or too few cases.
    events: those that cost points; deducted: how many together, before the rule's cap. closed_until: last day a veto
    event closes the campaign; None = none does.
    """

    campaign_id: str
    campaign: str
    criterion_id: str
    area: str | None
    criterion: str
    method: str | None
    staff_id: str | None
    points: float
    claimed_points: float
    point_unit: str
    valid_items: int
    items: int
    early_items: int
    repeated_items: int
    met: int
    requirement_count: int | None
    lacking: tuple[str, ...]
    due_date: date | None
    is_veto: bool
    veto_months: int | None
    indicator_id: str | None
    measured: float | None
    rule: scoring.Rule
    value: float | None
    events: int
    deducted: float
    closed_until: date | None

    @property
    def evidenced(self) -> float:
        """Points its rule gives for what holds on the day."""
        facts = scoring.Facts(
            self.points,
            self.claimed_points,
            self.valid_items,
            self.met,
            self.deducted,
            self.measured,
            self.value,
        )
        return scoring.score(self.rule, facts)

    @property
    def doubtful(self) -> float:
        """Claimed beyond what the evidence gives."""
        return max(0.0, self.claimed_points - self.evidenced)

    @property
    def is_evidenced(self) -> bool:
        return self.evidenced > 0 if self.rule.kind == "indicator" else self.valid_items > 0

    @property
    def state(self) -> str:
        """evidenced; partial (its rule asks for more papers); expired, early, repeated (all its papers are);
        unmet (the indicator gives nothing); missing (there never were any)."""
        if self.rule.kind == "indicator":
            return "evidenced" if self.evidenced else "unmet"
        if self.valid_items:
            asks_more = self.rule.kind in ("all_or_nothing", "k_of_n") and self.evidenced < self.points
            return "partial" if asks_more else "evidenced"
        if not self.items:
            return "missing"
        if self.early_items == self.items:
            return "early"
        return "repeated" if self.early_items + self.repeated_items == self.items else "expired"


@dataclass(frozen=True)
class Standing:
    """A campaign with its criteria, as it stood on the day asked for."""

    campaign: Campaign
    criteria: tuple[Criterion, ...]

    @property
    def evidenced(self) -> float:
        return sum(each.evidenced for each in self.criteria)

    @property
    def doubtful(self) -> float:
        return sum(each.doubtful for each in self.criteria)

    @property
    def area_bars(self) -> Mapping[str, float]:
        """The minimum of each area that has one: its own, or the one for all."""
        common = self.campaign.area_bar_points
        listed = {} if common is None else {each.area or "": common for each in self.criteria}
        return {**listed, **self.campaign.area_bars}

    @property
    def verdict(self) -> passing.Verdict:
        conditions = passing.Conditions(
            self.campaign.bar_points or 0.0, self.area_bars, self.campaign.rank_quota
        )
        points = {area: parts[0] for area, parts in self.areas.items()}
        return passing.verdict(conditions, points, self.closed_until is not None, self.campaign.rank)

    @property
    def gap(self) -> float:
        """Points still short of the bar; 0 once over it, or where there is none."""
        return self.verdict.gap

    @property
    def closed_until(self) -> date | None:
        """Last day veto events close the campaign; None while nothing closes it."""
        return max((each.closed_until for each in self.criteria if each.closed_until), default=None)

    @property
    def open_criteria(self) -> list[Criterion]:
        """Criteria for which nothing holds, those due first on top."""
        missing = [each for each in self.criteria if not each.is_evidenced]
        return sorted(missing, key=lambda each: each.due_date or date.max)

    @property
    def incomplete(self) -> list[Criterion]:
        """Criteria with evidence, of which the rule asks more; those due first on top."""
        partial = [each for each in self.criteria if each.state == "partial"]
        return sorted(partial, key=lambda each: each.due_date or date.max)

    @property
    def areas(self) -> dict[str, tuple[float, float, float]]:
        """Evidenced, doubtful and not yet claimed points of each area, in the order of the list."""
        found: dict[str, tuple[float, float, float]] = {}
        for each in self.criteria:
            rest = each.points - max(each.claimed_points, each.evidenced)
            parts = (each.evidenced, each.doubtful, max(0.0, rest))
            before = found.get(each.area or "", (0.0, 0.0, 0.0))
            found[each.area or ""] = tuple(a + b for a, b in zip(before, parts, strict=True))
        return found

    def days_left(self, on: date) -> int | None:
        deadline = self.campaign.deadline
        return (deadline - on).days if deadline else None


def standing(con: duckdb.DuckDBPyConnection, on: date) -> list[Standing]:
    """Campaigns begun by that day, the nearest deadline first. Agrees with campaign_points_evidenced at month ends."""
    with con.cursor() as cursor:
        lines = cursor.execute(STANDING, {"on": on}).fetchall()
        names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, line, strict=True)) for line in lines]
    asked = {row["indicator_id"] for row in rows if row["indicator_id"]}
    values = {name: bound.value(con, named(name), on) for name in asked}
    criteria = [_criterion(row, values, on) for row in rows]
    begun = [each for each in registers.campaigns(con) if not each.start_date or each.start_date <= on]
    return [Standing(one, tuple(c for c in criteria if c.campaign_id == one.campaign_id)) for one in begun]


def _criterion(row: dict, values: Mapping[str, float | None], on: date) -> Criterion:
    steps = tuple(scoring.Step(**step) for step in row.pop("steps"))
    each, cap, since = row.pop("points_each"), row.pop("points_cap"), row.pop("events_from")
    happened, lacking = row.pop("events"), tuple(row.pop("lacking"))
    costing = [event for event in happened if since is None or since <= event["day"]]
    days = [event["day"] for event in happened]
    rule = scoring.Rule(row.pop("rule_kind"), steps, each or 0.0, float("inf") if cap is None else cap)
    months = row["veto_months"]
    return Criterion(
        **row,
        lacking=lacking,
        rule=rule,
        value=values.get(row["indicator_id"]),
        events=len(costing),
        deducted=sum((each or 0.0) if event["points"] is None else event["points"] for event in costing),
        closed_until=vetoes.closing(days, months, since, on) if row["is_veto"] else None,
    )


def day_of(period: Period, coverage: Coverage) -> date:
    """The day on which indicators of campaigns are read in a period: its last month end that came in."""
    month = coverage.standing_month(SOURCES, period)
    return month_end(month) if month else min(period.last_day, coverage.data_date)

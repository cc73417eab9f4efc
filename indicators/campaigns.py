"""Honour campaigns as they stood on a day: points by the state of their evidence, gap to the bar, open criteria."""

from dataclasses import dataclass
from datetime import date

import duckdb

from indicators import registers
from indicators.coverage import Coverage
from indicators.periods import Period, month_end
from indicators.registers import Campaign

SOURCES = ("campaigns", "criteria", "evidence_items")

# grain: one row per criterion of a campaign begun by $on
STANDING = """
with evidence as (
    select
        criterion_id, count(*) as items,
        count(*) filter (where expiry_date is null or expiry_date >= $on) as valid_items,
        max(evidence_date) as newest_date
    from core.evidence_items
    where evidence_date <= $on
    group by all
)
select
    campaigns.campaign_id, campaigns.name as campaign, criteria.criterion_id, criteria.area, criteria.criterion,
    criteria.method, criteria.staff_id, coalesce(criteria.points, 0) as points,
    coalesce(criteria.claimed_points, 0) as claimed_points, campaigns.point_unit,
    coalesce(evidence.valid_items, 0) as valid_items, coalesce(evidence.items, 0) as items,
    criteria.due_date, coalesce(criteria.is_veto, false) as is_veto
from core.criteria
join core.campaigns using (campaign_id)
left join evidence using (criterion_id)
where coalesce(campaigns.start_date, '-infinity'::date) <= $on
order by campaigns.campaign_id, criteria.criterion_no
"""


@dataclass(frozen=True)
class Criterion:
    """One criterion. valid_items of items of evidence hold on the day; the others have expired."""

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
    due_date: date | None
    is_veto: bool

    @property
    def state(self) -> str:
        """ "evidenced", "expired" (all its evidence has), or "missing" (none was ever given)."""
        if self.valid_items:
            return "evidenced"
        return "expired" if self.items else "missing"

    @property
    def evidenced(self) -> float:
        return self.claimed_points if self.valid_items else 0.0

    @property
    def doubtful(self) -> float:
        """Claimed, but without valid evidence."""
        return self.claimed_points - self.evidenced


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
    def gap(self) -> float:
        """Points still short of the bar; 0 once over it, or where there is none."""
        return max(0.0, (self.campaign.bar_points or 0) - self.evidenced)

    @property
    def open_criteria(self) -> list[Criterion]:
        """Criteria without valid evidence, those due first on top."""
        missing = [each for each in self.criteria if not each.valid_items]
        return sorted(missing, key=lambda each: each.due_date or date.max)

    @property
    def areas(self) -> dict[str, tuple[float, float, float]]:
        """Evidenced, doubtful and not yet claimed points of each area, in the order of the list."""
        found: dict[str, tuple[float, float, float]] = {}
        for each in self.criteria:
            parts = (each.evidenced, each.doubtful, max(0.0, each.points - each.claimed_points))
            before = found.get(each.area or "", (0.0, 0.0, 0.0))
            found[each.area or ""] = tuple(a + b for a, b in zip(before, parts, strict=True))
        return found

    def days_left(self, on: date) -> int | None:
        deadline = self.campaign.deadline
        return (deadline - on).days if deadline else None


def standing(con: duckdb.DuckDBPyConnection, on: date) -> list[Standing]:
    """Campaigns begun by that day, the nearest deadline first. Agrees with campaign_points_evidenced at month ends."""
    with con.cursor() as cursor:
        criteria = [Criterion(*line) for line in cursor.execute(STANDING, {"on": on}).fetchall()]
    begun = [each for each in registers.campaigns(con) if not each.start_date or each.start_date <= on]
    return [Standing(one, tuple(c for c in criteria if c.campaign_id == one.campaign_id)) for one in begun]


def day_of(period: Period, coverage: Coverage) -> date:
    """The day on which indicators of campaigns are read in a period: its last month end that came in."""
    month = coverage.standing_month(SOURCES, period)
    return month_end(month) if month else min(period.last_day, coverage.data_date)

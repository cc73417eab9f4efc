"""Pass conditions of a campaign: total, minimum of each area or star, no veto, a place within the quota."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Conditions:
    """total: points needed. areas: points needed in each area that has a minimum. rank_quota None = no limit."""

    total: float
    areas: Mapping[str, float]
    rank_quota: int | None = None


@dataclass(frozen=True)
class Verdict:
    """gap, area_gaps: points short, the areas that are short only. is_ranked None: the rank is not told yet."""

    gap: float
    area_gaps: Mapping[str, float]
    is_closed: bool
    is_ranked: bool | None

    @property
    def state(self) -> Literal["closed", "short", "outranked", "waiting", "passes"]:
        if self.is_closed:
            return "closed"
        if self.gap or self.area_gaps:
            return "short"
        if self.is_ranked is None:
            return "waiting"
        return "passes" if self.is_ranked else "outranked"


def verdict(
    conditions: Conditions, points: Mapping[str, float], is_closed: bool = False, rank: int | None = None
) -> Verdict:
    """points: evidenced points of each area; an area with a minimum and no points is short of all of it."""
    gaps = {area: bar - points.get(area, 0.0) for area, bar in conditions.areas.items()}
    is_ranked = True
    if conditions.rank_quota is not None:
        is_ranked = None if rank is None else rank <= conditions.rank_quota
    return Verdict(
        max(0.0, conditions.total - sum(points.values())),
        {area: gap for area, gap in gaps.items() if gap > 0},
        is_closed,
        is_ranked,
    )

"""Bars, owners' days and prerequisites as rows of a 0/1 program, one column an item."""

from collections.abc import Mapping, Sequence

from indicators.campaign_plan.program import Row
from indicators.campaign_plan.shapes import Item


def aims(items: Sequence[Item]) -> list[list[float]]:
    """Fewest days, most points, fewest criteria."""
    return [[each.days for each in items], [-each.points for each in items], [1.0] * len(items)]


def demands(items: Sequence[Item], points: float, areas: Mapping[str, float]) -> list[Row]:
    """At least so many points, in total and in each area."""
    inside = {area: [each.points * (each.area == area) for each in items] for area in areas}
    return [
        Row([each.points for each in items], low=points),
        *(Row(inside[area], low=least) for area, least in areas.items()),
    ]


def limits(items: Sequence[Item], capacity: Mapping[str, float]) -> list[Row]:
    """At most so many days of each owner."""
    return [
        Row([each.days * (each.owner == owner) for each in items], high=days)
        for owner, days in capacity.items()
    ]


def prerequisites(items: Sequence[Item]) -> list[Row]:
    """No item without those it needs, as far as they are among the items."""
    place = {each.item_id: at for at, each in enumerate(items)}
    rows = []
    for each in items:
        for need in each.needs:
            if need in place:
                weights = [0.0] * len(items)
                weights[place[each.item_id]], weights[place[need]] = 1.0, -1.0
                rows.append(Row(weights, high=0.0))
    return rows

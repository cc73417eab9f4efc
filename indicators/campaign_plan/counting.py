"""Points reached and missing, and the days of each owner, once some criteria are done."""

from collections.abc import Collection

from indicators.campaign_plan.program import TOLERANCE
from indicators.campaign_plan.shapes import Item, Task


def target_of(task: Task, margin: float) -> float:
    """The bar with its margin, as far as the campaign's full points go."""
    with_margin = task.bar * (1 + margin)
    return with_margin if task.full is None else max(task.bar, min(with_margin, task.full))


def reached(task: Task, done: Collection[Item]) -> float:
    return sum(task.evidenced.values()) + sum(each.points for each in done)


def missing(task: Task, done: Collection[Item], target: float) -> tuple[float, dict[str, float]]:
    """Points short of the target, and of the bar of each area below its own, when these items are done."""
    total = target - reached(task, done)
    areas = {}
    for area, bar in task.area_bars.items():
        short = bar - task.evidenced.get(area, 0.0) - sum(each.points for each in done if each.area == area)
        if short > TOLERANCE:
            areas[area] = short
    return (total if total > TOLERANCE else 0.0), areas


def loads_of(items: Collection[Item]) -> dict[str | None, float]:
    """Days of each owner, in the order in which the items name them."""
    loads: dict[str | None, float] = {}
    for each in items:
        loads[each.owner] = loads.get(each.owner, 0.0) + each.days
    return loads

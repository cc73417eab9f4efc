"""The cheapest open criteria that reach the bar; where none do, the most points in the time, and what is short."""

from collections.abc import Mapping

from indicators.campaign_plan import order, rows
from indicators.campaign_plan.counting import loads_of, missing, reached, target_of
from indicators.campaign_plan.program import TOLERANCE, Row, choose
from indicators.campaign_plan.reasons import reasons
from indicators.campaign_plan.shapes import Chosen, Item, Outcome, Plan, Shortage, Task


def plan(task: Task, margin: float = 0.0) -> Plan:
    """margin: 0.05 = 5 % over the bar, as far as the full points go; areas keep their bar.

    Fewest days first; of those the most points, then the fewest criteria, then list order.
    Raises CircleError.
    """
    order.check(task.items)
    target = target_of(task, margin)
    chosen = _cheapest(task, target)
    if chosen is not None:
        return _told(task, chosen, "planned" if chosen else "reached", target)
    shortage = _shortage(task, target)
    if target > task.bar:
        chosen = _cheapest(task, task.bar)
        if chosen is not None:
            return _told(task, chosen, "without_margin", target, shortage)
        shortage = _shortage(task, task.bar)
    return _told(task, _most(task), "short", target, shortage)


def _demands(task: Task, target: float) -> list[Row]:
    """What every plan that reaches the target must keep, whoever does it."""
    points, areas = missing(task, (), target)
    items = task.items
    return [*rows.demands(items, points, areas), *rows.prerequisites(items)]


def _cheapest(task: Task, target: float) -> list[Item] | None:
    kept = [*_demands(task, target), *rows.limits(task.items, task.capacity)]
    return _picked(task, choose(kept, rows.aims(task.items), len(task.items)))


def _most(task: Task) -> list[Item]:
    """The most points within the capacity, then the fewest days."""
    kept = [*rows.prerequisites(task.items), *rows.limits(task.items, task.capacity)]
    days, points, count = rows.aims(task.items)
    return _picked(task, choose(kept, [points, days, count], len(task.items)))


def _picked(task: Task, chosen: tuple[bool, ...] | None) -> list[Item] | None:
    if chosen is None:
        return None
    return [each for each, is_in in zip(task.items, chosen, strict=True) if is_in]


def _shortage(task: Task, target: float) -> Shortage:
    """Missing points where even every criterion is too little; else the days the owners lack, the fewest in all."""
    points, areas = missing(task, task.items, target)
    if points or areas:
        return Shortage(points, areas)
    spare = len(task.capacity)  # one more column an owner: days over the capacity
    kept = [Row([*row.weights, *[0.0] * spare], row.low, row.high) for row in _demands(task, target)]
    for at, row in enumerate(rows.limits(task.items, task.capacity)):
        kept.append(Row([*row.weights, *(-float(at == other) for other in range(spare))], high=row.high))
    over = [0.0] * len(task.items) + [1.0] * spare
    days = [*rows.aims(task.items)[0], *[0.0] * spare]
    chosen = _picked(task, choose(kept, [over, days], len(task.items), spare))
    return Shortage(days=_lacking(task.capacity, loads_of(chosen)))


def _lacking(capacity: Mapping[str, float], loads: Mapping[str | None, float]) -> dict[str, float]:
    over = {owner: loads.get(owner, 0.0) - days for owner, days in capacity.items()}
    return {owner: days for owner, days in over.items() if days > TOLERANCE}


def _told(
    task: Task, chosen: list[Item], outcome: Outcome, target: float, shortage: Shortage | None = None
) -> Plan:
    aimed = target if outcome == "planned" else task.bar
    left = tuple(each for each in task.items if each not in chosen)
    return Plan(
        outcome,
        tuple(Chosen(each, reasons(task, each, chosen, aimed, outcome)) for each in order.in_order(chosen)),
        left, reached(task, chosen), target, loads_of(chosen), shortage,
    )  # fmt: skip

"""Why each criterion of a plan is in it: what would be missing without it, and whether its points are the cheapest."""

from collections.abc import Collection, Iterator

from indicators.campaign_plan.counting import missing
from indicators.campaign_plan.order import falling
from indicators.campaign_plan.program import TOLERANCE
from indicators.campaign_plan.shapes import Item, Outcome, Reason, Task


def reasons(
    task: Task, item: Item, chosen: Collection[Item], target: float, outcome: Outcome
) -> tuple[Reason, ...]:
    """The strongest first, at least one."""
    return tuple(_reasons(task, item, chosen, target, outcome))


def _reasons(
    task: Task, item: Item, chosen: Collection[Item], target: float, outcome: Outcome
) -> Iterator[Reason]:
    others = tuple(each.item_id for each in chosen if item.item_id in each.needs)
    if others:
        yield Reason("prerequisite", others=others)
    needed = list(_needed(task, item, chosen, target)) if outcome != "short" else [_most(item)]
    yield from needed
    if _is_cheapest(task, item):
        yield Reason("cheapest", area=item.area)
    if not (others or needed):
        yield Reason("free", item.points)


def _needed(task: Task, item: Item, chosen: Collection[Item], target: float) -> Iterator[Reason]:
    """What is missing if the item is left out, and with it what cannot be done without it."""
    lost = falling(item.item_id, chosen)
    others = [each for each in chosen if each.item_id not in lost]
    points, areas = missing(task, others, task.bar)
    for area, short in areas.items():
        yield Reason("area", short, area)
    margin, _ = missing(task, others, target)
    if points:
        yield Reason("bar", points)
    elif margin:
        yield Reason("margin", margin)


def _most(item: Item) -> Reason:
    return Reason("most", item.points)


def _is_cheapest(task: Task, item: Item) -> bool:
    """Whether no other open criterion of its area brings more points a day, and some bring fewer."""
    others = [each for each in task.items if each.area == item.area and each.item_id != item.item_id]
    ahead = [item.points * each.days - each.points * item.days for each in others]
    return any(lead > TOLERANCE for lead in ahead) and all(lead >= -TOLERANCE for lead in ahead)

"""What breaks when one criterion of a plan is not done by the deadline, and what makes up for it."""

from collections.abc import Mapping, Sequence

from indicators.campaign_plan import rows
from indicators.campaign_plan.counting import loads_of, missing
from indicators.campaign_plan.order import falling
from indicators.campaign_plan.program import choose
from indicators.campaign_plan.shapes import Item, Plan, Slip, Task


def slips(task: Task, found: Plan) -> tuple[Slip, ...]:
    """One a criterion of the plan, in its order; measured at the bars, as the margin is there to be used up.

    Its days are spent all the same, those of what cannot follow it too. Instead: the cheapest of the criteria left out,
    within the days that are left, as `plan` breaks ties. Empty where the plan does not reach the bar.
    """
    if found.outcome == "short":
        return ()
    chosen = [each.item for each in found.chosen]
    loads = loads_of(chosen)
    left = {owner: days - loads.get(owner, 0.0) for owner, days in task.capacity.items()}
    known: dict[tuple, tuple[Item, ...] | None] = {}
    return tuple(_slip(task, each, chosen, found.dropped, left, known) for each in chosen)


def _slip(
    task: Task, item: Item, chosen: Sequence[Item], dropped: Sequence[Item], left: Mapping[str, float],
    known: dict[tuple, tuple[Item, ...] | None],
) -> Slip:  # fmt: skip
    lost = falling(item.item_id, chosen)
    points, areas = missing(task, [each for each in chosen if each.item_id not in lost], task.bar)
    instead: tuple[Item, ...] | None = ()
    if points or areas:
        fallen = falling(item.item_id, [*chosen, *dropped])
        able = tuple(each for each in dropped if each.item_id not in fallen)
        # Many criteria leave the same gap and the same means: solved once.
        asked = (round(points, 6), tuple(sorted(areas.items())), able)
        if asked not in known:
            known[asked] = _makes_up(able, points, areas, left)
        instead = known[asked]
    return Slip(
        item.item_id, lost, points, areas,
        None if instead is None else tuple(each.item_id for each in instead),
        sum(each.days for each in instead or ()),
    )  # fmt: skip


def _makes_up(
    able: Sequence[Item], points: float, areas: Mapping[str, float], left: Mapping[str, float]
) -> tuple[Item, ...] | None:
    kept = [
        *rows.demands(able, points, areas),
        *rows.prerequisites(able),
        *rows.limits(able, left),
    ]
    found = choose(kept, rows.aims(able), len(able))
    if found is None:
        return None
    return tuple(each for each, is_in in zip(able, found, strict=True) if is_in)

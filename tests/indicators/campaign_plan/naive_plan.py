"""Every subset of the open criteria, tried one after the other: what a plan must agree with."""

from itertools import product

from indicators.campaign_plan.shapes import Item, Task


def allowed(task: Task) -> list[list[Item]]:
    """Subsets within everybody's days, no criterion without those it needs; earlier criteria in rather than out."""
    found = []
    for picks in product((True, False), repeat=len(task.items)):
        chosen = [each for each, is_in in zip(task.items, picks, strict=True) if is_in]
        names = {each.item_id for each in chosen}
        days = dict.fromkeys(task.capacity, 0.0)
        for each in chosen:
            if each.owner in days:
                days[each.owner] += each.days
        if all(days[owner] <= task.capacity[owner] for owner in days) and all(
            need in names for each in chosen for need in each.needs
        ):
            found.append(chosen)
    return found


def passes(task: Task, chosen: list[Item], target: float) -> bool:
    by_area = dict(task.evidenced)
    for each in chosen:
        by_area[each.area] = by_area.get(each.area, 0.0) + each.points
    return sum(by_area.values()) >= target and all(
        by_area.get(area, 0.0) >= bar for area, bar in task.area_bars.items()
    )


def cheapest(task: Task, target: float) -> list[Item] | None:
    """Fewest days, then most points, then fewest criteria, then the first tried."""
    reaching = [chosen for chosen in allowed(task) if passes(task, chosen, target)]
    return min(reaching, key=lambda one: (days(one), -points(one), len(one)), default=None)


def most(task: Task) -> list[Item]:
    """Most points, then fewest days, then fewest criteria, then the first tried."""
    return min(allowed(task), key=lambda one: (-points(one), days(one), len(one)))


def fewest_days_over(task: Task, target: float) -> float | None:
    """Days over the capacities, all owners together, that reaching the target takes at least; None: never reached."""
    without = Task(task.items, task.evidenced, task.bar, task.area_bars, {}, task.full)
    reaching = [chosen for chosen in allowed(without) if passes(task, chosen, target)]
    return min((sum(days_over(task, one).values()) for one in reaching), default=None)


def days_over(task: Task, chosen: list[Item]) -> dict[str, float]:
    loads = {owner: days([each for each in chosen if each.owner == owner]) for owner in task.capacity}
    return {owner: max(0.0, loads[owner] - task.capacity[owner]) for owner in loads}


def days(chosen: list[Item]) -> float:
    return sum(each.days for each in chosen)


def points(chosen: list[Item]) -> float:
    return sum(each.points for each in chosen)

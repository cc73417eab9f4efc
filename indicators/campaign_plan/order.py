"""Prerequisites: which come first, which fall with which, and that none go in a circle."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from indicators.campaign_plan.shapes import Item
from translations.say import say


class CircleError(ValueError):
    """Criteria that wait for each other. circle: item_ids, each needing the next, the last the first."""

    def __init__(self, circle: tuple[str, ...]) -> None:
        self.circle = circle
        named = " → ".join((*circle, circle[0]))
        super().__init__(
            say("Prerequisites go in a circle: {names}. Take one of them out of the list.", names=named)
        )


def check(items: Sequence[Item]) -> None:
    """Raises CircleError; ValueError for an id met twice, or a prerequisite that is no item."""
    known = {each.item_id: each for each in items}
    if len(known) < len(items):
        raise ValueError("item_id met twice")
    strange = {need for each in items for need in each.needs} - set(known)
    if strange:
        raise ValueError(f"prerequisites that are no items: {sorted(strange)}")
    done: set[str] = set()
    for each in items:
        _walk(each.item_id, known, [], done)


def _walk(item_id: str, known: dict[str, Item], path: list[str], done: set[str]) -> None:
    if item_id in path:
        raise CircleError(tuple(path[path.index(item_id) :]))
    if item_id in done:
        return
    for need in known[item_id].needs:
        _walk(need, known, [*path, item_id], done)
    done.add(item_id)


def falling(item_id: str, items: Iterable[Item]) -> tuple[str, ...]:
    """The item itself, then those that cannot be done without it, in list order."""
    items, lost = list(items), {item_id}
    while more := {each.item_id for each in items if lost & set(each.needs)} - lost:
        lost |= more
    return (item_id, *(each.item_id for each in items if each.item_id in lost and each.item_id != item_id))


def in_order(items: Collection[Item]) -> list[Item]:
    """Prerequisites first, then what is due first, itself or through what waits for it; then list order."""
    due = {}
    for each in items:
        waiting = falling(each.item_id, items)
        due[each.item_id] = min(one.due or date.max for one in items if one.item_id in waiting)
    left, ordered = list(items), []
    while left:
        names = {each.item_id for each in left}
        free = [each for each in left if not names & set(each.needs)]
        ordered.append(min(free, key=lambda each: due[each.item_id]))
        left.remove(ordered[-1])
    return ordered

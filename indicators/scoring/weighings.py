"""What if the parts weighed otherwise: who would stand with whom, and how firm an order of two groups is."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from community.score_rules import PARTS
from indicators.score import StaffScore, weigh
from indicators.scoring import groups
from indicators.scoring.groups import Measured

REACH, STEP = 15, 5

Levels = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Firmness:
    """Of all plausible weightings, the share under which the mean of the first group is above that of the second,
    and the share under which all of the first can still be told apart from, and above, all of the second.
    """

    ordered: float
    apart: float


def regroup(scores: Sequence[StaffScore], weights: Mapping[str, float]) -> Levels:
    """Groups of level workers with other weights (percent, by part), the highest first."""
    return groups.level(_measured(scores, weights))


def changed(before: Levels, after: Levels) -> tuple[str, ...]:
    """Staff whose group changed: they lost somebody they were level with, or gained somebody."""
    earlier = {staff_id: set(level) for level in before for staff_id in level}
    return tuple(sorted(each for level in after for each in level if earlier.get(each) != set(level)))


def plausible(weights: Mapping[str, float]) -> tuple[dict[str, float], ...]:
    """All weightings in steps of 5 with every part within 15 points of `weights`, none negative, adding to 100."""
    attendance, points, review = PARTS
    found = []
    for first in range(-REACH, REACH + 1, STEP):
        for second in range(-REACH, REACH + 1, STEP):
            moved = (weights[attendance] + first, weights[points] + second, weights[review] - first - second)
            if abs(first + second) <= REACH and min(moved) >= 0:
                found.append(dict(zip(PARTS, moved, strict=True)))
    return tuple(found)


def firmness(
    scores: Sequence[StaffScore], weights: Mapping[str, float], above: Collection[str], below: Collection[str]
) -> Firmness:
    """How firm it is that the staff of `above` stand above those of `below`, both with totals."""
    weightings = plausible(weights)
    ordered = apart = 0
    for each in weightings:
        measured = _measured(scores, each)
        values = {one.staff_id: one.value for one in measured}
        ordered += _mean(values, above) > _mean(values, below)
        places = {staff_id: at for at, level in enumerate(groups.level(measured)) for staff_id in level}
        apart += max(places[one] for one in above) < min(places[one] for one in below)
    return Firmness(ordered / len(weightings), apart / len(weightings))


def level_share(scores: Sequence[StaffScore], weights: Mapping[str, float]) -> float:
    """Of all plausible weightings, the share under which nobody can be told apart."""
    weightings = plausible(weights)
    return sum(len(regroup(scores, each)) < 2 for each in weightings) / len(weightings)


def _measured(scores: Sequence[StaffScore], weights: Mapping[str, float]) -> list[Measured]:
    """Totals of those who have one by the rules as well: other weights bring nobody in."""
    totals = ((each.staff_id, weigh(each.shares, weights)) for each in scores if each.total)
    return [Measured(staff_id, total.value, total.variance) for staff_id, total in totals if total]


def _mean(values: Mapping[str, float], chosen: Collection[str]) -> float:
    return sum(values[each] for each in chosen) / len(chosen)

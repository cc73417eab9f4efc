"""Who stands out from the rest of the team by more than chance, one after another, guarded family-wise."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, inf, lgamma
from statistics import NormalDist
from typing import Literal, TypeVar

from indicators.scoring.groups import Measured, farthest_point, standardised

FEWEST = 3  # with fewer there is no rest to stand out from
Side = Literal["above", "below"]


@dataclass(frozen=True)
class Kept:
    """How many of a worker's cases were kept in time."""

    staff_id: str
    kept: int
    cases: int


Worker = TypeVar("Worker", Measured, Kept)


def by_value(measured: Sequence[Measured]) -> dict[str, Side]:
    """Whose value differs from the mean of all others, the farthest first."""
    return _one_after_another(measured, _from_mean)


def by_rate(kept: Sequence[Kept]) -> dict[str, Side]:
    """Whose share of cases kept differs from that of all others together, the farthest first."""
    return _one_after_another([each for each in kept if each.cases], _from_share)


def _one_after_another(
    workers: Sequence[Worker], distance: Callable[[Worker, Sequence[Worker]], float]
) -> dict[str, Side]:
    """The farthest is compared with the rest, then taken out of it; at most half of the workers stand out.

    The bar is the 5 % point for the farthest of as many as are left, so that equals stand out in 5 % of periods.
    """
    left, found = list(workers), {}
    while len(left) >= FEWEST and len(left) > len(workers) / 2:
        distances = [distance(each, [other for other in left if other is not each]) for each in left]
        farthest = max(range(len(left)), key=lambda at: abs(distances[at]))
        if abs(distances[farthest]) <= farthest_point(len(left)):
            break
        found[left.pop(farthest).staff_id] = "above" if distances[farthest] > 0 else "below"
    return found


def _from_mean(one: Measured, rest: Sequence[Measured]) -> float:
    mean = sum(each.value for each in rest) / len(rest)
    variance = sum(each.variance for each in rest) / len(rest) ** 2
    return standardised(one.value - mean, one.variance + variance)


def _from_share(one: Kept, rest: Sequence[Kept]) -> float:
    """In standard errors, by the exact chance of so few, or so many, kept among all that were (Fisher 1934)."""
    kept, cases = sum(each.kept for each in rest), sum(each.cases for each in rest)
    is_above = one.kept * cases > kept * one.cases
    few = one.cases - one.kept if is_above else one.kept
    of = cases - kept + few if is_above else kept + few
    chance = _at_most(few, one.cases, of, cases + one.cases)
    reach = -NormalDist().inv_cdf(chance) if 0 < chance < 1 else inf if chance <= 0 else 0.0
    return max(reach, 0.0) if is_above else -max(reach, 0.0)


def _at_most(few: int, drawn: int, marked: int, everything: int) -> float:
    """Chance of at most `few` marked among `drawn` out of `everything` (hypergeometric)."""
    least = max(0, drawn + marked - everything)
    term = exp(
        _choose(marked, least) + _choose(everything - marked, drawn - least) - _choose(everything, drawn)
    )
    total = term
    for k in range(least, few):
        term *= (marked - k) * (drawn - k) / ((k + 1) * (everything - marked - drawn + k + 1))
        total += term
    return total


def _choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)

"""Who can be told apart: groups of workers that stand level (并列).

Guarded family-wise: any set of equally good workers is split in at most 5 % of periods.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import erfc, inf, sqrt
from statistics import NormalDist

import numpy

ERROR = 0.05


@dataclass(frozen=True)
class Measured:
    """A worker's value on a scale where it is near normal, with its variance."""

    staff_id: str
    value: float
    variance: float


def level(measured: Sequence[Measured]) -> tuple[tuple[str, ...], ...]:
    """Groups, the highest first, of staff_id in order; two in different groups can always be told apart.

    Newman & Keuls: in the order of values, workers a to b are level unless their largest standardised difference
    exceeds the 5 % point of the range of so many equal ones (Tukey's studentized range; unequal variances as
    Kramer, Biometrics 12, 1956, which errs on the safe side: Hayter, Annals of Statistics 12, 1984). A cut
    between two groups is made where nobody above is level with anybody below. Empty: no groups.
    """
    ordered = sorted(measured, key=lambda each: (each.value, each.staff_id))
    largest = _differences(ordered)
    cuts = [True] * (len(ordered) - 1)
    for size in range(2, len(ordered) + 1):
        bar = range_point(size)
        for first in range(len(ordered) - size + 1):
            last = first + size - 1
            if size > 2:
                inner = max(largest[first][last - 1], largest[first + 1][last])
                largest[first][last] = max(largest[first][last], inner)
            if largest[first][last] <= bar:
                cuts[first:last] = [False] * (size - 1)
    return _cut(ordered, cuts)


@cache
def range_point(size: int) -> float:
    """5 % point of the largest difference among `size` equal normal values, in standard errors of a difference.

    Tukey's studentized range with known variance, P = size ∫ φ(z) [Φ(z) − Φ(z − q)]^(size − 1) dz, by bisection.
    """
    z = numpy.linspace(-8, 8, 201)
    density = numpy.exp(-(z**2) / 2) / sqrt(2 * numpy.pi) * (z[1] - z[0])
    below, low, high = _normal(z), 0.0, 12.0
    for _ in range(40):
        middle = (low + high) / 2
        if size * float(density @ (below - _normal(z - middle)) ** (size - 1)) < 1 - ERROR:
            low = middle
        else:
            high = middle
    return high / sqrt(2)


def farthest_point(size: int) -> float:
    """5 % point of the farthest of `size` equal normal values, either side (Šidák, JASA 62, 1967)."""
    return NormalDist().inv_cdf((1 + (1 - ERROR) ** (1 / size)) / 2)


def _normal(values: numpy.ndarray) -> numpy.ndarray:
    return numpy.array([erfc(-each / sqrt(2)) / 2 for each in values])


def _differences(ordered: Sequence[Measured]) -> list[list[float]]:
    return [[_apart(low, high) for high in ordered] for low in ordered]


def _apart(one: Measured, other: Measured) -> float:
    return standardised(other.value - one.value, one.variance + other.variance)


def standardised(difference: float, variance: float) -> float:
    """A difference in its standard errors; without variance any difference is beyond all bounds."""
    if variance:
        return difference / sqrt(variance)
    return inf if difference > 0 else -inf if difference < 0 else 0.0


def _cut(ordered: Sequence[Measured], cuts: Sequence[bool]) -> tuple[tuple[str, ...], ...]:
    groups: list[list[str]] = []
    for at, each in enumerate(ordered):
        if not groups or cuts[at - 1]:
            groups.append([])
        groups[-1].append(each.staff_id)
    return tuple(tuple(sorted(group)) for group in reversed(groups))

"""Funnel of the share kept on time against cases: how far from the common rate chance alone carries."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import lgamma

import numpy

from indicators.scoring.outstanding import Kept

SIZES = 60
WIDE, NARROW = 0.001, 0.025  # beyond the limits of 99.8 % and of 95 %, on either side


@dataclass(frozen=True)
class Limits:
    """For so many cases, the shares of 1 between which 95 % and 99.8 % of workers at the common rate lie."""

    cases: int
    low_998: float
    low_95: float
    high_95: float
    high_998: float


@dataclass(frozen=True)
class Dot:
    """A worker in the funnel. share: of 1. outside: "95" or "99.8", the widest limits it lies beyond, or None."""

    staff_id: str
    cases: int
    share: float
    outside: str | None


@dataclass(frozen=True)
class Funnel:
    """rate: share of all cases of all workers together; None: no cases, and nothing to draw."""

    rate: float | None
    limits: tuple[Limits, ...]
    dots: tuple[Dot, ...]


def funnel(kept: Sequence[Kept]) -> Funnel:
    """The funnel of everybody with cases, in the order given; limits at up to 60 numbers of cases from 1 on."""
    judged = [each for each in kept if each.cases]
    if not judged:
        return Funnel(None, (), ())
    rate = sum(each.kept for each in judged) / sum(each.cases for each in judged)
    most = max(each.cases for each in judged)
    sizes = sorted({round(size) for size in numpy.linspace(1, most, min(most, SIZES))})
    return Funnel(
        rate, tuple(limits(size, rate) for size in sizes), tuple(_dot(each, rate) for each in judged)
    )


@lru_cache(5000)  # a page asks again for the same on every run
def limits(cases: int, rate: float) -> Limits:
    """Exact binomial limits, drawn between whole numbers of cases (Spiegelhalter, Statistics in Medicine 24, 2005).

    So many cases kept lie beyond a limit exactly when the chance of as few, or of as many, is below 2.5 % or 0.1 %.
    """
    if rate in (0.0, 1.0):
        return Limits(cases, rate, rate, rate, rate)
    kept, late = _chances(cases, rate), _chances(cases, 1 - rate)
    return Limits(
        cases,
        _end(kept, WIDE) / cases,
        _end(kept, NARROW) / cases,
        1 - _end(late, NARROW) / cases,
        1 - _end(late, WIDE) / cases,
    )


def _chances(cases: int, rate: float) -> numpy.ndarray:
    k = numpy.arange(cases + 1)
    factorials = numpy.array([lgamma(each + 1) for each in k])
    ways = factorials[-1] - factorials - factorials[::-1]
    return numpy.exp(ways + k * numpy.log(rate) + (cases - k) * numpy.log(1 - rate))


def _end(chances: numpy.ndarray, end: float) -> float:
    reached = numpy.cumsum(chances)
    at = int(numpy.searchsorted(reached, end))
    return max(at - float((reached[at] - end) / chances[at]), 0.0)


def _dot(one: Kept, rate: float) -> Dot:
    share, bounds = one.kept / one.cases, limits(one.cases, rate)
    outside = None
    if not bounds.low_95 <= share <= bounds.high_95:
        outside = "95" if bounds.low_998 <= share <= bounds.high_998 else "99.8"
    return Dot(one.staff_id, one.cases, share, outside)

"""What a number from few cases leaves open: variances and 95 % intervals, each with its source."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, sin, sqrt
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True)
class Estimate:
    """A value, its sampling variance and its 95 % interval, all in one unit."""

    value: float
    variance: float
    low: float
    high: float


def normal(value: float, variance: float, least: float, most: float, centre: float | None = None) -> Estimate:
    """value ± 1.96 standard errors, kept between the ends of the scale.

    centre: where the interval lies around when the value itself was cut off at an end of the scale.
    """
    centre = value if centre is None else centre
    reach = Z * sqrt(variance)
    low, high = (min(max(end, least), most) for end in (centre - reach, centre + reach))
    return Estimate(value, variance, low, high)


def share(kept: float, cases: float) -> Estimate:
    """kept of cases (> 0) as a share of 1 with the Wilson interval (E. B. Wilson, JASA 22, 1927).

    The variance is that of the centre of this interval (Agresti & Coull, The American Statistician 52, 1998): it
    does not fall to 0 when all or none were kept.
    """
    wide = cases + Z**2
    middle = (kept + Z**2 / 2) / wide
    reach = Z / wide * sqrt(kept * (cases - kept) / cases + Z**2 / 4)
    low, high = max(middle - reach, 0.0), min(middle + reach, 1.0)
    value = kept / cases  # all kept: the upper end is 1 but for rounding
    return Estimate(value, middle * (1 - middle) / wide, min(low, value), max(high, value))


def angle(kept: float, cases: float) -> tuple[float, float]:
    """A share as an angle whose variance, 1 / (4 cases + 2), is the same for every share.

    Freeman & Tukey, Annals of Mathematical Statistics 21, 1950.
    """
    ends = asin(sqrt(kept / (cases + 1))), asin(sqrt((kept + 1) / (cases + 1)))
    return sum(ends) / 2, 1 / (4 * cases + 2)


def share_of(angle: float) -> float:
    """The share of 1 an angle stands for."""
    return sin(min(max(angle, 0.0), asin(1))) ** 2


def trimmed(values: Sequence[float], percent: float) -> tuple[float, int, float]:
    """(mean, values kept, sum of squares) of values without the highest and the lowest `percent` each.

    The number left out at either end is rounded down, as in R. The sum of squares is the Winsorised one: divided by
    kept − 1 and by kept it is the variance of the trimmed mean (Tukey & McLaughlin, Sankhyā A 25, 1963).
    """
    ordered = sorted(values)
    out = int(len(ordered) * percent / 100 + 1e-9)
    kept = ordered[out : len(ordered) - out]
    winsorised = [kept[0]] * out + kept + [kept[-1]] * out
    middle = sum(winsorised) / len(winsorised)
    return sum(kept) / len(kept), len(kept), sum((value - middle) ** 2 for value in winsorised)

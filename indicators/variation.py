"""XmR limits: which months differ by more than the months always differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isnan

XMR = 2.66  # 3 / 1.128, individuals chart (Shewhart; Wheeler)
FEWEST = 12
RUN = 8


@dataclass(frozen=True)
class Limits:
    """mean, lower (never below 0) and upper of the baseline.

    signals: places in the values that lie outside, or end a run of eight or more on one side of the mean.
    """

    mean: float
    lower: float
    upper: float
    signals: tuple[int, ...]


def limits(values: Sequence[float], baseline_n: int = 24) -> Limits | None:
    """Limits from the first `baseline_n` known values, frozen, and the signals among all of them.

    values: one a month, oldest first, NaN for months that are missing or not over. A missing month breaks
    moving ranges and runs. None with fewer than twelve known values.
    """
    known = [place for place, value in enumerate(values) if not isnan(value)]
    if len(known) < FEWEST:
        return None
    baseline = values[: known[min(baseline_n, len(known)) - 1] + 1]
    ranges = [abs(b - a) for a, b in pairwise(baseline) if not (isnan(a) or isnan(b))]
    if not ranges:
        return None
    counted = [value for value in baseline if not isnan(value)]
    mean, reach = sum(counted) / len(counted), XMR * sum(ranges) / len(ranges)
    lower, upper = max(0.0, mean - reach), mean + reach
    outside = {place for place in known if not lower <= values[place] <= upper}
    return Limits(mean, lower, upper, tuple(sorted(outside | _runs(values, mean))))


def _runs(values: Sequence[float], mean: float) -> set[int]:
    found, length, side = set(), 0, 0
    for place, value in enumerate(values):
        now = 0 if isnan(value) else (value > mean) - (value < mean)
        length = length + 1 if now and now == side else abs(now)
        side = now
        if length >= RUN:
            found.add(place)
    return found

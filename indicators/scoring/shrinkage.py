"""Best guesses from small numbers: drawn towards the mean of the post's kind, the more the less is known.

Empirical Bayes with normal errors (Efron & Morris, JASA 70, 1975; Morris, JASA 78, 1983).
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from indicators.scoring.groups import Measured
from indicators.scoring.intervals import Z

FEWEST = 3  # fewer of a kind have no mean of their own: they are drawn towards that of the team


@dataclass(frozen=True)
class Shrunk:
    """A best guess with its 95 % interval. own: share of it that comes from the worker's own data, 0 to 1."""

    value: float
    low: float
    high: float
    own: float

    def moved(self, scale: Callable[[float], float]) -> "Shrunk":
        """The same on another scale."""
        return replace(self, value=scale(self.value), low=scale(self.low), high=scale(self.high))


def shrink(measured: Sequence[Measured], kinds: Mapping[str, str]) -> dict[str, Shrunk]:
    """Best guesses by staff_id; kinds: kind of post by staff_id. Empty: empty."""
    counts = Counter(kinds[each.staff_id] for each in measured)
    of_kind = {kind: [each for each in measured if kinds[each.staff_id] == kind] for kind in counts}
    large = [own for own in of_kind.values() if len(own) >= FEWEST]
    small = [each for own in of_kind.values() if len(own) < FEWEST for each in own]
    spread = _spread([*large, small] if small else large)
    found = {}
    for each in measured:
        kind = of_kind[kinds[each.staff_id]]
        found[each.staff_id] = _drawn(each, kind if len(kind) >= FEWEST else measured, spread)
    return found


def _spread(kinds: Sequence[Sequence[Measured]]) -> float:
    """Variance of true values within kinds beyond sampling (DerSimonian & Laird, Control. Clin. Trials 7, 1986)."""
    if not all(each.variance for kind in kinds for each in kind):
        return 0.0
    squares = freedom = scale = 0.0
    for kind in kinds:
        weights = [1 / each.variance for each in kind]
        mean = sum(w * each.value for w, each in zip(weights, kind, strict=True)) / sum(weights)
        squares += sum(w * (each.value - mean) ** 2 for w, each in zip(weights, kind, strict=True))
        freedom += len(kind) - 1
        scale += sum(weights) - sum(w**2 for w in weights) / sum(weights)
    return max(0.0, (squares - freedom) / scale) if scale > 0 else 0.0


def _drawn(one: Measured, company: Sequence[Measured], spread: float) -> Shrunk:
    if not one.variance:
        return Shrunk(one.value, one.value, one.value, 1.0)
    weights = [1 / (each.variance + spread) if each.variance + spread else 0.0 for each in company]
    mean = sum(w * each.value for w, each in zip(weights, company, strict=True)) / sum(weights)
    own = spread / (spread + one.variance)
    value = own * one.value + (1 - own) * mean
    reach = Z * sqrt(own * one.variance + (1 - own) ** 2 / sum(weights))
    return Shrunk(value, value - reach, value + reach, own)

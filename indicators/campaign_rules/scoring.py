"""Points of one criterion by its rule, from what stands for it on a day."""

from dataclasses import dataclass
from math import inf
from typing import Literal

Kind = Literal["all_or_nothing", "k_of_n", "per_item", "bands", "indicator", "deduction", "bonus"]


@dataclass(frozen=True)
class Step:
    """points for a quantity from at_least to at_most, both included; None = no end on that side."""

    at_least: float | None
    at_most: float | None
    points: float

    def takes(self, quantity: float) -> bool:
        low = -inf if self.at_least is None else self.at_least
        high = inf if self.at_most is None else self.at_most
        return low <= quantity <= high


@dataclass(frozen=True)
class Rule:
    """kind None: the points claimed count once there is valid evidence, as in a list without rules.

    steps: of all_or_nothing, k_of_n, bands, indicator. each, cap: of per_item, bonus (given), deduction (taken off).
    """

    kind: Kind | None = None
    steps: tuple[Step, ...] = ()
    each: float = 0.0
    cap: float = inf


@dataclass(frozen=True)
class Facts:
    """What stands for a criterion on a day.

    valid: items of evidence that hold. met: requirements they meet; items that name none count one each.
    deducted: points that events take off, before the cap. measured: the value in the sheet. value: the indicator's;
    None = unknown.
    """

    points: float
    claimed: float
    valid: int = 0
    met: int = 0
    deducted: float = 0.0
    measured: float | None = None
    value: float | None = None


def score(rule: Rule, facts: Facts) -> float:
    """Points the rule gives, never below 0. Without valid evidence none, but what an indicator scores by itself."""
    if rule.kind == "indicator":
        return _best(rule.steps, facts.value)
    if not facts.valid:
        return 0.0
    if rule.kind in ("all_or_nothing", "k_of_n"):
        return _best(rule.steps, facts.met)
    if rule.kind == "bands":
        return _best(rule.steps, facts.measured)
    if rule.kind in ("per_item", "bonus"):
        return min(rule.cap, rule.each * facts.met)
    if rule.kind == "deduction":
        return max(0.0, facts.points - min(rule.cap, facts.deducted))
    return facts.claimed


def _best(steps: tuple[Step, ...], quantity: float | None) -> float:
    if quantity is None:
        return 0.0
    return max((step.points for step in steps if step.takes(quantity)), default=0.0)


def most(rule: Rule, points: float, deducted: float) -> float:
    """Points it gives once all that can be done is done; what events took off stays off."""
    if rule.steps:
        return max(step.points for step in rule.steps)
    if rule.kind in ("per_item", "bonus"):
        return points if rule.cap == inf else rule.cap
    if rule.kind == "deduction":
        return max(0.0, points - min(rule.cap, deducted))
    return points

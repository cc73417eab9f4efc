"""Chances of at least so many, exactly: no normal approximation where a doubt hangs on the tail."""

from itertools import count
from math import exp, lgamma, log

NEGLIGIBLE = 1e-17


def binomial(least: int, number: int, share: float) -> float:
    """Chance of `least` or more of `number`, each with chance `share`. 1 where that many are expected anyway.

    For chances that differ a little from one to the next, their mean gives no smaller tail (Hoeffding 1956).
    """
    if least <= number * share:
        return 1.0
    if not share:
        return 0.0
    odds = share / (1 - share)
    term = exp(
        lgamma(number + 1) - lgamma(least + 1) - lgamma(number - least + 1)
        + least * log(share) + (number - least) * log(1 - share)
    )  # fmt: skip
    total = 0.0
    for k in range(least, number + 1):
        total += term
        term *= (number - k) / (k + 1) * odds
        if term < total * NEGLIGIBLE:
            break
    return total


def poisson(least: int, mean: float) -> float:
    """Chance of `least` or more where `mean` are expected. 1 where that many are expected anyway."""
    if least <= mean:
        return 1.0
    if not mean:
        return 0.0
    term = exp(least * log(mean) - mean - lgamma(least + 1))
    total = 0.0
    for k in count(least + 1):
        total += term
        term *= mean / k
        if term < total * NEGLIGIBLE:
            return total

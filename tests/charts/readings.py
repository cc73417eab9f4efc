"""Readings and limits as the tests of charts need them, with the fields the real ones have."""

from dataclasses import dataclass, field
from datetime import date

from indicators.periods import Period

QUARTER = Period(date(2026, 7, 1), "quarter")


@dataclass(frozen=True)
class Reading:
    value: float | None
    year_ago: float | None = None
    low: float | None = None
    high: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    target: float | None = None
    delivered: str = "yes"
    is_small: bool = False
    is_suppressed: bool = False
    period: Period = QUARTER


@dataclass(frozen=True)
class Limits:
    mean: float
    lower: float
    upper: float
    signals: list[int] = field(default_factory=list)

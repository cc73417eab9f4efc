"""Readings and limits for the tests of charts, made by the engine's own dataclasses."""

from dataclasses import dataclass, field
from datetime import date

from indicators.periods import Period
from indicators.readings import Reading, change
from indicators.shape import Indicator

QUARTER = Period(date(2026, 7, 1), "quarter")
TITLE = {"zh": "走访率", "en": "Visit rate"}


def indicator(unit: str = "percent", is_stock: bool = False) -> Indicator:
    kind = "ratio" if unit == "percent" else "count"
    return Indicator(
        "visit_rate",
        "services",
        TITLE,
        unit,
        kind,
        "higher",
        {},
        (),
        ("visits",),
        {},
        {},
        "",
        is_stock=is_stock,
    )


def reading(value, year_ago=None, unit="percent", is_stock=False, **given) -> Reading:
    """A reading of 2026 Q3 with the fields given; its change on the year comes from the two values.

    of: an indicator of one's own instead of the plain one."""
    absent = dict.fromkeys(
        (
            "group",
            "numerator",
            "denominator",
            "low",
            "high",
            "previous",
            "change_on_previous",
            "target",
            "verdict",
        )
    )
    state = {"delivered": "yes", "is_small": False, "is_suppressed": False, "spark": ()}
    of = given.pop("of", None) or indicator(unit, is_stock)
    moved = None if value is None or year_ago is None else change(of, value, year_ago)
    return Reading(
        of, QUARTER, value=value, year_ago=year_ago, change_on_year=moved, **(absent | state | given)
    )


@dataclass(frozen=True)
class Limits:
    mean: float
    lower: float
    upper: float
    signals: list[int] = field(default_factory=list)

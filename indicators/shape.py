"""What an indicator is: the fields of a definition, typed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Text = Mapping[str, str]  # {"zh": …, "en": …}
Topic = Literal[
    "population", "services", "organisation", "livelihood", "safety", "facilities", "staff", "campaigns"
]
Kind = Literal["count", "ratio", "stock", "distinct", "quantile"]
Direction = Literal["higher", "lower", "neutral"]
Unit = Literal[
    "people", "households", "records", "percent", "per_1000", "days", "points", "entries", "ratings", "person_days",
    "ratio_100", "years", "persons_per_household", "yuan", "square_metres", "hours", "times", "places", "units",
    "calendar_days", "m2_per_100_households", "visits", "volumes", "cases",
]  # fmt: skip
Base = Literal[
    "people",
    "households",
    "records",
    "entries",
    "ratings",
    "person_days",
    "days",
    "times",
    "places",
    "units",
    "items",
    "cases",
]
OF_RESIDENTS = re.compile(r"\bresident_id as subject\b")
FACTORS = {"percent": 100, "per_1000": 1000, "ratio_100": 100, "m2_per_100_households": 100}


@dataclass(frozen=True)
class Indicator:
    """One definition: what is counted, from what, how it is split, and the query that returns its rows.

    kind: count (sum of numerator), ratio (sum over sum), stock (sum at the period's last month end),
    distinct (different subjects), quantile (of numerator). is_stock: the last month end of a period stands;
    true for every stock and for a ratio of stocks. sensitive: small numbers are not shown in a split.
    rest_is_sensitive: on a wall the denominator less the numerator is not shown where it is small either, as it counts
    what people think or how they live. is_projected: as it holds on a wall (`projection`); no definition says so.
    base_unit: what the denominator of a ratio, or a quantile, counts; None is said without a unit.
    reads: queries of indicators/shared_queries that stand before the definition's own in `sql`.
    """

    id: str
    topic: Topic
    title: Text
    unit: Unit
    kind: Kind
    direction: Direction
    numerator: Text
    dimensions: tuple[str, ...]
    sources: tuple[str, ...]
    why: Text
    caution: Text
    sql: str
    denominator: Text | None = None
    min_denominator: int = 0
    base_unit: Base | None = None
    quantile: float | None = None
    sensitive: bool = False
    rest_is_sensitive: bool = False
    is_projected: bool = False
    is_stock: bool = False
    reads: tuple[str, ...] = ()

    @property
    def factor(self) -> int:
        """What sum over sum is multiplied with to be in `unit`."""
        return FACTORS.get(self.unit, 1)

    @property
    def is_rate(self) -> bool:
        """A quotient: its change is a difference (percentage points), not a percentage."""
        return self.kind == "ratio"

    @property
    def adds_up(self) -> bool:
        """Months make up the quarter and the year, in numerator and denominator."""
        return self.kind in ("count", "ratio") and not self.is_stock

    @property
    def is_of_residents(self) -> bool:
        """Each of its rows is of a resident, whose name stands in the database of people: the query says so."""
        return bool(OF_RESIDENTS.search(self.sql))

    @property
    def follows_days(self) -> bool:
        """Events or people met, in number or a day: holidays move it. A share or a mean of them is not moved so."""
        is_number = self.kind in ("count", "distinct") or self.unit in ("records", "entries", "per_1000")
        return is_number and not self.is_stock

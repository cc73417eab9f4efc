"""What a plan is made from, and what it says. Points in the campaign's unit, effort and capacity in days."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Why = Literal["prerequisite", "area", "bar", "margin", "cheapest", "free", "most"]
Outcome = Literal["reached", "planned", "without_margin", "short"]


@dataclass(frozen=True)
class Item:
    """An open criterion. points: what it adds when it is done; days: effort; owner None: nobody's days are counted.

    needs: item_ids of the open criteria that must be done before it.
    """

    item_id: str
    area: str
    points: float
    days: float
    owner: str | None = None
    due: date | None = None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Task:
    """A campaign to plan. items: open criteria in list order; evidenced: points by area, those at zero too.

    area_bars: points needed, of the areas that have a bar. capacity: days of each owner; one who is not in it is not
    limited. full: the campaign's points in total, over which no margin reaches; None = not stated.
    """

    items: tuple[Item, ...]
    evidenced: Mapping[str, float]
    bar: float
    area_bars: Mapping[str, float] = field(default_factory=dict)
    capacity: Mapping[str, float] = field(default_factory=dict)
    full: float | None = None


@dataclass(frozen=True)
class Reason:
    """Why an item is in the plan. points: what would be missing without it; others: item_ids that need it."""

    why: Why
    points: float = 0.0
    area: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chosen:
    """An item of a plan with its reasons, the strongest first; never none."""

    item: Item
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Shortage:
    """What keeps a campaign from its bar. points, areas: missing even with every open criterion done;
    days: what owners lack for the cheapest way, so few days in all as can be.
    """

    points: float = 0.0
    areas: Mapping[str, float] = field(default_factory=dict)
    days: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Plan:
    """outcome: "reached" (nothing to do), "planned" (bar and margin), "without_margin" (the bar alone) or "short"
    (the bar is out of reach: then the most points within the capacity, in the fewest days).

    chosen: in the order to do them; dropped: open criteria left out, in list order. points: when all is done;
    target: bar with margin. loads: days of each owner, None = without an owner. shortage: None if planned or reached.
    """

    outcome: Outcome
    chosen: tuple[Chosen, ...]
    dropped: tuple[Item, ...]
    points: float
    target: float
    loads: Mapping[str | None, float]
    shortage: Shortage | None = None

    @property
    def days(self) -> float:
        return sum(self.loads.values())


@dataclass(frozen=True)
class Slip:
    """What breaks when an item of a plan is not done by the deadline, its days being spent all the same.

    lost: item_ids that fall with it, itself first. points, areas: what is then missing at the bars.
    instead: item_ids that make up for it in the fewest days; None where nothing does.
    """

    item_id: str
    lost: tuple[str, ...]
    points: float
    areas: Mapping[str, float]
    instead: tuple[str, ...] | None
    days: float = 0.0

    @property
    def breaks(self) -> bool:
        return bool(self.points or self.areas)

"""The exhibits that a deck may name."""

from collections.abc import Callable, Mapping

from reports.desk import Desk
from reports.exhibit import Exhibit
from reports.exhibits import campaigns, completion, estates, population, services

EXHIBITS: Mapping[str, Callable[[Desk], Exhibit]] = {
    "pyramid": population.pyramid,
    "ageing": population.ageing,
    "dependency": population.dependency,
    "balance": population.balance,
    "households": population.households,
    "ageing_by_estate": estates.ageing,
    "rhythm": services.rhythm,
    "places": services.places,
    "items": services.items,
    "hours": services.hours,
    "on_time": completion.on_time,
    "durations": completion.durations,
    "backlog": completion.backlog,
    "served_by_estate": estates.served,
    "campaigns": campaigns.campaigns,
}

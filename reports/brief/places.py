"""Requests of one platform or window, as far as the table of both beside it lets them be told."""

from collections.abc import Mapping
from dataclasses import replace

from indicators.periods import Period
from indicators.readings import Reading
from reports.desk import Desk

PLACES = ("platform", "window")


def received(desk: Desk, group: Mapping[str, str]) -> Reading:
    """The table hides in lines, the sentences in one column: what one keeps back the other must not tell."""
    found = desk.reading("service_volume", group)
    if is_given_away(desk, group, desk.period):
        nothing = dict.fromkeys(("value", "numerator", "change_on_year", "change_on_previous"))
        return replace(found, is_suppressed=True, **nothing)
    if is_given_away(desk, group, desk.period.year_before()):
        return replace(found, year_ago=None, change_on_year=None)
    return found


def is_given_away(desk: Desk, group: Mapping[str, str], period: Period) -> bool:
    """Whether the sum of the group tells the only line of it that the table of the period hides."""
    lines = desk.lines("service_volume", PLACES, period)
    own = [
        line
        for place, line in lines.items()
        if group.items() <= dict(zip(PLACES, place, strict=True)).items()
    ]
    return sum(bool(line.is_suppressed) for line in own) == 1

"""Forecasts made as of earlier month ends, held against what came."""

from dataclasses import dataclass
from datetime import date, timedelta

import duckdb

from indicators import campaigns, registers
from indicators.campaign_forecast.courses import Course, courses
from indicators.campaign_forecast.outlook import forecast, is_old_enough
from indicators.periods import month_end

DRAWS = 400


@dataclass(frozen=True)
class Record:
    """Of `made` forecasts `held` had the truth in their range, it was `above` or `below` it in the others."""

    made: int
    held: int
    above: int
    below: int


def record(con: duckdb.DuckDBPyConnection, on: date) -> Record:
    """All campaigns with a deadline: at each month end from their third month on a forecast to the deadline, or to `on`
    if that is sooner. One campaign is met several times, so the cases are not independent.
    """
    build_id = registers.build(con).build_id
    begun = [each for each in courses(con, on) if each.campaign.deadline]
    ends = {each.campaign.campaign_id: min(on, each.campaign.deadline) for each in begun}
    truth = {
        (one.campaign.campaign_id, end): one.evidenced
        for end in set(ends.values())
        for one in campaigns.standing(con, end)
    }
    sides = []
    for day in _month_ends(begun, on):
        known = courses(con, day)
        for each in known:
            campaign_id = each.campaign.campaign_id
            end = ends.get(campaign_id, day)
            if day < end and is_old_enough(each, day):
                told = forecast(each, known, day, build_id, end, DRAWS)
                came = truth[campaign_id, end]
                sides.append((came > told.high[-1] + 1e-9) - (came < told.low[-1] - 1e-9))
    return Record(len(sides), sides.count(0), sides.count(1), sides.count(-1))


def _month_ends(known: list[Course], on: date) -> list[date]:
    """Month ends before the day since the first campaign began."""
    starts = [each.start for each in known if each.start]
    found, day = [], month_end(min(starts, default=on))
    while day < on:
        found.append(day)
        day = month_end(day + timedelta(days=1))
    return found

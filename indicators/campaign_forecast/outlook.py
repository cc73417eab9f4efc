"""One campaign to its deadline, drawn two thousand times from the pace of its owners; same build, same numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal
from zlib import crc32

import duckdb
import numpy

from indicators import registers
from indicators.campaign_forecast.courses import NEAR, PHASES, Course, Track, courses, phase_days
from indicators.campaign_forecast.pace import months, pace
from indicators.periods import add_months, month_end

DRAWS = 2000
RANGE = (0.1, 0.5, 0.9)
UNEVEN = 0.4  # months differ from a campaign's pace by two fifths
WHOLE = 0.3  # the rest of a campaign by a third from what its owners' record says
FEWEST_MONTHS = 3

Reason = Literal["no_deadline", "no_bar", "over", "young"]


@dataclass(frozen=True)
class Risk:
    """A criterion that may be without valid evidence on the deadline. chance: that it is in time."""

    criterion_id: str
    criterion: str
    points: float
    chance: float

    @property
    def at_stake(self) -> float:
        return self.points * (1 - self.chance)


@dataclass(frozen=True)
class Forecast:
    """Evidenced points from `days[0]`, the day it is made, by month ends to the deadline: 10, 50, 90 of 100 draws.

    chance: of the bar in total and in each area that has one. reached: first of `days` on which the middle draw
    is at the bar, None if it never is. risks: the most points at stake first.
    """

    days: tuple[date, ...]
    low: tuple[float, ...]
    middle: tuple[float, ...]
    high: tuple[float, ...]
    chance: float
    reached: date | None
    risks: tuple[Risk, ...]


def outlook(con: duckdb.DuckDBPyConnection, campaign_id: str, on: date) -> Forecast | Reason:
    """The forecast of a campaign begun by that day, or why there is none."""
    known = courses(con, on)
    course = next(each for each in known if each.campaign.campaign_id == campaign_id)
    return refusal(course, on) or forecast(course, known, on, registers.build(con).build_id)


def outlooks(con: duckdb.DuckDBPyConnection, on: date) -> dict[str, Forecast | Reason]:
    """The same for every campaign begun by that day, by id; the record of the owners is read once."""
    known, build_id = courses(con, on), registers.build(con).build_id
    return {
        each.campaign.campaign_id: refusal(each, on) or forecast(each, known, on, build_id) for each in known
    }


def refusal(course: Course, on: date) -> Reason | None:
    """Why no forecast is made: the reason that weighs most."""
    campaign = course.campaign
    if not campaign.deadline:
        return "no_deadline"
    if campaign.deadline <= on:
        return "over"
    if not campaign.bar_points:
        return "no_bar"
    return None if is_old_enough(course, on) else "young"


def is_old_enough(course: Course, on: date) -> bool:
    """Begun three months ago or longer: 5 January has three months on 5 April, 30 November on the last of February."""
    if not course.start:
        return False
    month = add_months(course.start.replace(day=1), FEWEST_MONTHS)
    return on >= month.replace(day=min(course.start.day, month_end(month).day))


def forecast(
    course: Course,
    known: Sequence[Course],
    on: date,
    build_id: str,
    until: date | None = None,
    draws: int = DRAWS,
) -> Forecast:
    """The forecast made on a day from what was known then, up to the deadline or an earlier day.

    known: all campaigns, for the record of the owners. Each draw takes a pace for every owner and a factor for every
    month; evidence then comes to each open criterion as by a clock of that pace (exponential).
    """
    end = until or course.campaign.deadline
    days = checkpoints(on, end)
    random = numpy.random.default_rng(crc32(f"{course.campaign.campaign_id} {build_id}".encode()))
    hazard = _hazard(course, known, on, days, draws, random)
    comes = hazard >= random.exponential(size=(draws, len(course.tracks), 1))
    worth = _worth(course)
    held = [[bool(t.holds and t.holds >= day) for day in days] for t in course.tracks]
    valid = comes | numpy.array(held, dtype=bool).reshape(1, len(course.tracks), len(days))
    points = numpy.einsum("dcs,c->ds", valid, worth)
    low, middle, high = numpy.quantile(points, RANGE, axis=0, method="inverted_cdf")
    now = float(sum(track.now for track in course.tracks))
    whole, bar = (on, *days), course.campaign.bar_points or 0
    central = (now, *map(float, middle))
    last = valid[:, :, -1]
    return Forecast(
        whole,
        (now, *map(float, low)),
        central,
        (now, *map(float, high)),
        float(_reaches(last * worth, course).mean()),
        next((day for day, value in zip(whole, central, strict=True) if value >= bar), None),
        _risks(course.tracks, worth, last.mean(axis=0)),
    )


def checkpoints(on: date, end: date) -> list[date]:
    """Month ends after the day and before the end, then the end."""
    found, day = [], month_end(on + timedelta(days=1))
    while day < end:
        found.append(day)
        day = month_end(day + timedelta(days=1))
    return [*found, end]


def _hazard(course, known, on, days, draws, random) -> numpy.ndarray:
    """What the clock of each criterion has run to at each day: (draws, criteria, days). Evidence comes once it is past
    an exponential number.

    Random numbers are taken in the same order whatever evidence there is, so that more of it never lowers a draw.
    """
    record = pace(known, on)
    own = months(course, on) or [0.0]
    rates = record.drawn(random.standard_normal((draws, 1 + len(record.owners), len(PHASES))))
    spread = UNEVEN**2 + WHOLE**2
    factor = random.gamma(UNEVEN**-2, UNEVEN**2, (draws, len(days)))
    factor *= random.gamma(WHOLE**-2, WHOLE**2, (draws, 1))
    chosen = random.random((draws, len(days)))
    undated = numpy.array(own)[(chosen * len(own)).astype(int)]
    grown = numpy.zeros((draws, len(course.tracks), len(days)))
    for at, track in enumerate(course.tracks):
        spans = zip([on, *days], days, strict=False)
        spent = numpy.array([_clock(track, on, course.campaign.deadline, *span) for span in spans])
        due = rates[:, record.owners.index(track.owner)] @ spent[:, :-1].T
        # uneven months bring less than even ones of the same mean: made up for, so that the pace stays the record's
        steps = numpy.expm1((due + undated * spent[:, -1]) * spread) / spread * factor
        grown[:, at] = steps.cumsum(axis=1)
    return grown


def _clock(track: Track, on: date, deadline: date, after: date, last: date) -> tuple[int, ...]:
    """Days of (after, last] that the clock of a criterion runs, by phase, and then those at the campaign's own pace.

    A renewal is begun four weeks ahead. Without a due date only the campaign's last four weeks go by the owner.
    """
    due = track.next_due(on)
    if not due:
        own = max(0, (min(last, deadline - NEAR) - after).days)
        return *phase_days(deadline, deadline, after + timedelta(own), last), own
    begin = max(after, due - NEAR) if track.holds else after
    return *phase_days(due, deadline, min(begin, last), last), 0


def _worth(course: Course) -> numpy.ndarray:
    """Points of each criterion once evidenced: as now; as claimed where its evidence has run out or does not suffice;
    and where there was never any, at the share of their points that those have whose evidence counts now.
    """
    held = [track for track in course.tracks if track.now and track.items]
    points = sum(track.points for track in held)
    share = sum(track.now for track in held) / points if points else 1.0
    return numpy.array([t.now or (t.claimed if t.items else t.points * share) for t in course.tracks])


def _reaches(points: numpy.ndarray, course: Course) -> numpy.ndarray:
    """Which draws pass: the total and each area that has a bar; none while a veto closes the campaign on its
    deadline. points: (draws, criteria).
    """
    passed = points.sum(axis=1) >= (course.campaign.bar_points or 0) - 1e-9
    for area, bar in course.area_bars.items():
        passed &= points[:, [track.area == area for track in course.tracks]].sum(axis=1) >= bar - 1e-9
    deadline, closed = course.campaign.deadline, course.closed_until
    return passed & (not (deadline and closed and closed >= deadline))


def _risks(tracks: Sequence[Track], worth: numpy.ndarray, chance: numpy.ndarray) -> tuple[Risk, ...]:
    found = [
        Risk(track.criterion_id, track.criterion, float(points), float(likely))
        for track, points, likely in zip(tracks, worth, chance, strict=True)
        if likely < 1 and points > 0
    ]
    return tuple(sorted(found, key=lambda each: -each.at_stake))

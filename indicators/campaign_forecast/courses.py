"""Campaigns with the evidence that lay before them on a day. What came later is never read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise

import duckdb

from indicators import campaigns
from indicators.registers import Campaign

NEAR = timedelta(days=28)  # evidence is mostly brought in the four weeks around the day it is due
LONG = timedelta(days=84)  # past due for so long, evidence has often been given up
DAY = timedelta(days=1)
PHASES = ("early", "near", "late", "overdue", "stuck", "final")

# grain: one row per item of evidence dated by $on
EVIDENCE = """
select criterion_id, evidence_date, expiry_date
from core.evidence_items
where evidence_date <= $on and criterion_id is not null and is_repeat is not true
order by criterion_id, evidence_date
"""


@dataclass(frozen=True)
class Item:
    """One item of evidence. until: last day it holds; None: no end."""

    day: date
    until: date | None = None


@dataclass(frozen=True)
class Track:
    """One criterion and its evidence so far. owner: "" for nobody; now: points it has evidenced on the day."""

    criterion_id: str
    criterion: str
    area: str
    owner: str
    points: float
    claimed: float
    now: float
    due: date | None
    items: tuple[Item, ...] = ()

    @cached_property
    def first(self) -> date | None:
        """Day of the first evidence."""
        return min((each.day for each in self.items), default=None)

    @cached_property
    def until(self) -> date | None:
        """Last day that any of its evidence holds: `date.max` for no end, None where there was never any."""
        return max((each.until or date.max for each in self.items), default=None)

    @property
    def holds(self) -> date | None:
        """Last day of the points it has now; None without any. Those that no evidence of its own gave, as of a
        satisfaction that scores itself, are taken to stay.
        """
        return (self.until or date.max) if self.now else None

    def next_due(self, on: date) -> date | None:
        """When evidence is due next: what ends is renewed by its last day, and what has ended is as late as that."""
        ends = self.holds or (self.until if self.until and self.until < on else None)
        return ends if ends and ends < date.max else self.due


@dataclass(frozen=True)
class Course:
    """One campaign and its criteria, in the order of the list. closed_until: last day that a veto closes it."""

    campaign: Campaign
    tracks: tuple[Track, ...]
    closed_until: date | None = None

    @cached_property
    def start(self) -> date | None:
        """Its start; where none is stated, the day before its first evidence."""
        known = [each.first for each in self.tracks if each.first]
        return self.campaign.start_date or (min(known) - DAY if known else None)

    @property
    def area_bars(self) -> dict[str, float]:
        """The points each area needs; empty where only the total counts."""
        common = self.campaign.area_bar_points
        listed = {track.area: common for track in self.tracks} if common else {}
        return {**listed, **self.campaign.area_bars}


def phase_days(due: date, deadline: date | None, after: date, last: date) -> tuple[int, ...]:
    """Days of (after, last] by PHASES: more than four weeks before `due`, the four weeks that end on it, the four
    after it, up to twelve weeks after, and later still; of the first three, those in the campaign's last four weeks
    are "final" instead.
    """
    late = due + NEAR
    final = min(deadline - NEAR, late) if deadline else late
    edges = (date.min, due - NEAR, due, late)
    spans = [(begin, min(end, final)) for begin, end in pairwise(edges)]
    spans += [(late, due + LONG), (due + LONG, date.max), (final, late)]
    return tuple(max(0, (min(last, end) - max(after, begin)).days) for begin, end in spans)


def courses(con: duckdb.DuckDBPyConnection, on: date) -> list[Course]:
    """Campaigns begun by that day, the nearest deadline first, with the evidence dated by then.

    Claimed points and due dates are the latest list's: their past is not kept.
    """
    items: dict[str, list[Item]] = {}
    with con.cursor() as cursor:
        for criterion_id, day, until in cursor.execute(EVIDENCE, {"on": on}).fetchall():
            items.setdefault(criterion_id, []).append(Item(day, until))
    return [
        Course(
            one.campaign,
            tuple(_track(each, items.get(each.criterion_id, ())) for each in one.criteria),
            one.closed_until,
        )
        for one in campaigns.standing(con, on)
    ]


def _track(one: campaigns.Criterion, items: Sequence[Item]) -> Track:
    # what an indicator scores is taken to stay: no paper will change it
    points = 0.0 if one.rule.kind == "indicator" else one.points
    return Track(
        one.criterion_id, one.criterion, one.area or "", one.staff_id or "", points, one.claimed_points,
        one.evidenced, one.due_date, tuple(items),
    )  # fmt: skip

"""How often does the range of a campaign's forecast hold what came? python -m benchmarks.campaign_forecast [OFFICES]

Each simulated office works by rules the forecaster does not know: every owner has a hidden lateness and gives some
criteria up, whole campaigns run late or early, due dates bunch at the ends of months, much is brought in the last three
weeks, and some evidence expires and is renewed late or never.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

import numpy

from indicators.campaign_forecast.courses import Course, Item, Track
from indicators.campaign_forecast.outlook import Forecast, forecast, is_old_enough
from indicators.registers import Campaign

FIRST = date(2024, 1, 1)
OWNERS, CAMPAIGNS = 8, 5
MOMENTS = (0.4, 0.6, 0.8)  # parts of its time a campaign has used when the forecast is made


@dataclass(frozen=True)
class Habits:
    """Shares: criteria without a due date, evidence that expires, evidence hurried in before the deadline."""

    undated: float = 0.15
    expiring: float = 0.15
    hurried: float = 0.5


class Case(NamedTuple):
    """One forecast and what came: points evidenced on the deadline. moment: part of the time used."""

    moment: float
    made: Forecast
    truth: float
    bar: float


OFFICES = {
    "as above": Habits(),
    "every due date stated": Habits(undated=0),
    "no evidence expires": Habits(expiring=0),
    "nothing is hurried": Habits(hurried=0),
    "none of the three": Habits(0, 0, 0),
}


def office(random: numpy.random.Generator, habits: Habits) -> list[Course]:
    """Campaigns of one office with all the evidence they will ever have, whatever the day."""
    lateness = random.normal(5, 20, OWNERS)  # days past due, each owner's own
    unsteady = random.uniform(10, 40, OWNERS)
    dropped = random.uniform(0, 0.25, OWNERS)
    return [_campaign(random, habits, number, lateness, unsteady, dropped) for number in range(CAMPAIGNS)]


def _campaign(random, habits: Habits, number: int, lateness, unsteady, dropped) -> Course:
    start = FIRST + timedelta(int(random.integers(0, 500)))
    length = int(random.integers(240, 420))
    push = random.normal(0, 12)  # the whole campaign runs late or early
    tracks = []
    for at in range(int(random.integers(15, 46))):
        owner = int(random.integers(OWNERS))
        due = _due(random, start, length)
        late = lateness[owner] + push + unsteady[owner] * random.standard_t(4)
        items = ()
        if random.random() > dropped[owner]:
            items = _evidence(random, habits, start, length, due + timedelta(int(late)))
        points = float(random.choice((2, 4, 6, 8, 10, 12)))
        claimed = round(points * random.uniform(0.85, 1.0) * 2) / 2
        stated = None if random.random() < habits.undated else due
        tracks.append(
            Track(f"{number}-{at}", "", f"{at % 4}", f"W{owner}", points, claimed, 0.0, stated, items)
        )
    full = sum(track.points for track in tracks)
    deadline, bar = start + timedelta(length), round(0.8 * full)
    return Course(campaign(f"c{number}", start, deadline, full, bar), tuple(tracks))


def campaign(name: str, start: date, deadline: date, full: float, bar: float) -> Campaign:
    return Campaign(
        campaign_id=name, name=name, level=None, full_points=full, bar_points=bar, area_bar_points=None,
        point_unit="points", rank_quota=None, rank=None, start_date=start, deadline=deadline, evidence_from=None,
        area_bars={},
    )  # fmt: skip


def _due(random, start: date, length: int) -> date:
    """Some day of the campaign's time; two in five on the last day of a month."""
    due = start + timedelta(int(random.uniform(0.15, 0.95) * length))
    is_bunched = random.random() < 0.4
    return due.replace(day=1) - timedelta(1) if is_bunched and due.replace(day=1) > start else due


def _evidence(random, habits: Habits, start: date, length: int, day: date) -> tuple[Item, ...]:
    """Evidence of one criterion: never before the start, part of it pulled ahead of the deadline."""
    day = max(day, start + timedelta(int(random.integers(1, 20))))
    hurried = start + timedelta(length - int(random.triangular(0, 0, 21)))
    if random.random() < habits.hurried:
        day = min(day, hurried)
    if random.random() >= habits.expiring:
        return (Item(day),)
    until = day + timedelta(int(random.integers(60, 200)))
    if random.random() > 0.7:
        return (Item(day, until),)
    return Item(day, until), Item(until + timedelta(int(random.normal(5, 20))))


def seen(course: Course, on: date) -> Course:
    """The campaign as it was known on a day."""
    tracks = (
        replace(each, now=_points(each, on), items=tuple(item for item in each.items if item.day <= on))
        for each in course.tracks
    )
    return replace(course, tracks=tuple(tracks))


def _points(track: Track, on: date) -> float:
    """Claimed points if any evidence holds on the day."""
    is_held = any(item.day <= on <= (item.until or date.max) for item in track.items)
    return track.claimed if is_held else 0.0


def evidenced(course: Course, on: date) -> float:
    return sum(_points(track, on) for track in course.tracks)


def told(offices: int, seed: int, habits: Habits, draws: int = 500) -> list[Case]:
    """The last campaign of each office, forecast at each of MOMENTS."""
    random = numpy.random.default_rng(seed)
    found = []
    for number in range(offices):
        campaigns = office(random, habits)
        last = max(campaigns, key=lambda each: each.campaign.deadline)
        deadline, bar = last.campaign.deadline, last.campaign.bar_points
        for moment in MOMENTS:
            on = last.start + timedelta(int((deadline - last.start).days * moment))
            known = [seen(each, on) for each in campaigns if each.start <= on]
            mine = next(each for each in known if each.campaign == last.campaign)
            if is_old_enough(mine, on):
                made = forecast(mine, known, on, f"{seed}-{number}", None, draws)
                found.append(Case(moment, made, evidenced(last, deadline), bar))
    return found


def held(cases: Sequence[Case]) -> tuple[float, float, float]:
    """Shares of cases with the truth in the range, above it, below it."""
    above = sum(case.truth > case.made.high[-1] + 1e-9 for case in cases) / len(cases)
    below = sum(case.truth < case.made.low[-1] - 1e-9 for case in cases) / len(cases)
    return 1 - above - below, above, below


def reached(cases: Sequence[Case]) -> list[tuple[float, float, int]]:
    """Forecasts by their chance of the bar, in five steps: mean chance, share that reached it, how many."""
    found = []
    for step in range(5):
        mine = [case for case in cases if min(4, int(case.made.chance * 5)) == step]
        if mine:
            passed = sum(case.truth >= case.bar - 1e-9 for case in mine)
            found.append((sum(case.made.chance for case in mine) / len(mine), passed / len(mine), len(mine)))
    return found


def main() -> None:
    offices = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    print(
        f"{offices} offices each, a forecast after {', '.join(f'{each:.0%}' for each in MOMENTS)} of the time"
    )
    for name, habits in OFFICES.items():
        cases = told(offices, 1, habits)
        inside, above, below = held(cases)
        by_moment = ", ".join(
            f"{held([case for case in cases if case.moment == moment])[0]:.1%}" for moment in MOMENTS
        )
        print(f"{name}: range held {inside:.1%} ({by_moment}), truth above {above:.1%}, below {below:.1%}")
        if name == "as above":
            for chance, share, count in reached(cases):
                print(f"  chance told {chance:.0%}: bar reached in {share:.0%} of {count}")


if __name__ == "__main__":
    main()

"""Service records of 36 months: who came when for what, when it was promised, when it was done."""

import tomllib
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

from sample.calendar import Calendar
from sample.people import FIRST_DAY, LAST_DAY, Person

DESKS = tomllib.loads((Path(__file__).parent / "services.toml").read_text(encoding="utf-8"))
WINDOWS = ("party_window", "family_planning_window", "labour_window", "security_window")
GROWTH = 1.05  # a year
JUMP_DESK, JUMP_MONTH, JUMP = "security_window", (2026, 9), 1.95  # one real change, for the eye to find
NOT_DELIVERED = ("housekeeping_centre", (2024, 8))
RESPONSE = 0.38
HALL_CHANNELS = (("现场", "电话", "网络", "12345", "上级转办", "上门"), (70, 12, 9, 4, 3, 2))
OTHER_CHANNELS = (("现场", "电话", "网络"), (62, 30, 8))
SIGMA, LATE_QUANTILE = 0.62, {0.04: 1.75, 0.1: 1.28}


@dataclass(slots=True)
class Record:
    """One service, clean."""

    desk: str
    received: date
    minute: int  # of the day
    item: str
    person: Person
    channel: str
    point: str = ""
    due: date | None = None
    completed: date | None = None
    status: str = "已办结"
    satisfaction: str = ""


def serve(random: Random, people: list[Person], calendar: Calendar) -> list[Record]:
    """All records, by desk and in order of time. The month that was not delivered is not among them."""
    crowd = Crowd(random, people)
    records = []
    for desk, facts in DESKS.items():
        days = [day for day in calendar.days if FIRST_DAY <= day <= LAST_DAY]
        weights = [_busyness(desk, facts, day, calendar) for day in days]
        chosen = sorted(random.choices(days, weights, k=facts["records"]))
        records += [_record(random, desk, facts, day, crowd, calendar) for day in chosen]
    desk, month = NOT_DELIVERED
    kept = [r for r in records if (r.desk, (r.received.year, r.received.month)) != (desk, month)]
    return sorted(kept, key=lambda r: (r.desk, r.received, r.minute))


def _busyness(desk: str, facts: dict, day: date, calendar: Calendar) -> float:
    if desk in WINDOWS and calendar.is_holiday(day):
        return 0
    is_made_up = calendar.is_workday(day) and day.weekday() > 4
    weight = facts["weekdays"][4 if is_made_up else day.weekday()] * facts["months"][day.month - 1]
    weight *= GROWTH ** ((day - FIRST_DAY).days / 365.25)
    if calendar.is_holiday(day):
        weight *= 0.45
    if desk == JUMP_DESK and (day.year, day.month) == JUMP_MONTH:
        weight *= JUMP
    return weight


class Crowd:
    """Draws applicants by age. Few come often and many seldom, as at any counter."""

    def __init__(self, random: Random, people: list[Person]):
        self.people = sorted((p for p in people if p.residence != "户在人不在"), key=lambda p: p.born)
        self.births = [p.born for p in self.people]
        self.sums = list(accumulate(random.lognormvariate(0, 1.4) for _ in self.people))

    def draw(self, random: Random, day: date, youngest: int, oldest: int) -> Person:
        first = bisect_left(self.births, day - timedelta(days=int((oldest + 1) * 365.25)))
        last = bisect_left(self.births, day - timedelta(days=int(youngest * 365.25) + 1)) - 1
        low, high = self.sums[first], self.sums[last]
        while True:
            person = self.people[bisect_left(self.sums, random.uniform(low, high))]
            if person.is_here(day):
                return person


def _record(random: Random, desk: str, facts: dict, day: date, crowd: Crowd, calendar: Calendar) -> Record:
    items = facts["items"]
    item, _, promised, youngest, oldest = random.choices(items, [i[1] for i in items])[0]
    hours = facts["hours"]
    if desk in WINDOWS and day.weekday() == 5 and not calendar.is_workday(day):
        hours = {hour: weight for hour, weight in hours.items() if int(hour) < 12}
    hour = int(random.choices(list(hours), list(hours.values()))[0])
    # The desks open at half past eight and half past two.
    minute = hour * 60 + (random.randrange(30, 60) if hour in (8, 14) else random.randrange(60))
    channels = HALL_CHANNELS if desk in WINDOWS else OTHER_CHANNELS
    record = Record(
        desk, day, minute, item, crowd.draw(random, day, youngest, oldest), random.choices(*channels)[0]
    )
    if "points" in facts:
        place = next(n for n, known in enumerate(items) if known[0] == item)
        record.point = facts["points"][2 * place + random.randrange(3 if place == len(items) - 1 else 2)]
    _finish(random, record, promised, facts["on_time"], calendar)
    return record


def _finish(random: Random, record: Record, promised: int, on_time: float, calendar: Calendar) -> None:
    """Durations are right-skewed; what is not done by the last day is open."""
    if promised:
        late = LATE_QUANTILE[0.1 if on_time < 0.93 else 0.04]
        share = random.lognormvariate(-late * SIGMA, SIGMA)
        days = int(promised * share) if share <= 1 else promised + 1 + int(promised * (share - 1))
        record.due = calendar.later(record.received, promised)
        record.completed = calendar.later(record.received, days)
    else:
        record.completed = record.received
    is_recent = (LAST_DAY - record.received).days < 120
    if record.completed > LAST_DAY or (promised > 2 and is_recent and random.random() < 0.025):
        record.completed, record.status = None, "办理中"
        return
    if promised > 2 and random.random() < 0.03:
        record.status = random.choice(("转办", "转办", "退件"))
    if random.random() < RESPONSE:
        is_late = record.due is not None and record.completed > record.due
        grades = (45, 30, 25) if is_late or record.status == "退件" else (86, 11, 3)
        record.satisfaction = random.choices(("满意", "基本满意", "不满意"), grades)[0]

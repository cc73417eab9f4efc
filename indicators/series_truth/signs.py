"""Signs of tidying. Each looks at one series and says how it differs from what is usual, with the rows.

What is usual comes from the calendar, the clock, the series' own other days or the colleagues' series. None: too few
entries to ask.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from indicators.series_truth import chances
from indicators.series_truth.entries import Entry, Series

FEWEST = 20  # entries below which a series is not judged
TOLERANCE = 1.5  # an honest series may be so many times what is usual
FIRST_HOUR, LAST_HOUR = 7, 20  # entries before or from these hours on are out of hours
BULK = 5  # entries out of hours on one day that may be called many
COPIED_ANYWAY = 0.1  # share of copied remarks that nobody need explain
COPIED_UNKNOWN = 0.5  # the same where there are no colleagues to compare with
# As fast as anybody goes on: entries an hour at a desk, visits an hour with the way, points entries of one day.
FASTEST = {"service_records": 12, "visits": 4, "points_entries": 3}


@dataclass(frozen=True)
class Doubt:
    """One sign in one series: judged entries, what they show, what is usual, the chance of that by luck, its rows.

    statistic, expected: shares for month_end, cloned_remarks and digit_preference; entries for the others.
    """

    sign: str
    ledger: str
    staff_id: str | None
    judged: int
    statistic: float
    expected: float
    chance: float
    rows: tuple[tuple[int, int], ...]


def month_end(series: Series) -> Doubt | None:
    """Entries of workdays that lie on the last three of their month, against those days' share of the month."""
    if series.ledger == "attendance_days":
        return None
    judged = [each for each in series.entries if each.is_workday]
    if len(judged) < FEWEST:
        return None
    expected = sum(each.month_end_share for each in judged) / len(judged)
    return _share("month_end", series, judged, [each for each in judged if each.is_month_end], expected)


def cloned_remarks(series: Series, others: Sequence[Series]) -> Doubt | None:
    """Remarks that stand word for word on another day too, against the colleagues' share of such remarks."""
    judged, copied = _copied(series)
    if len(judged) < FEWEST:
        return None
    compared = [_copied(other) for other in others]
    remarks = sum(len(of) for of, _ in compared)
    usual = sum(len(of) for _, of in compared) / remarks if remarks >= FEWEST else COPIED_UNKNOWN
    return _share("cloned_remarks", series, judged, copied, max(usual, COPIED_ANYWAY))


def impossible_spacing(series: Series) -> Doubt | None:
    """The fullest hour (of points entries: day), against what can be done in it. expected: that pace."""
    fastest = FASTEST.get(series.ledger)
    judged = [each for each in series.entries if each.hour is not None or series.ledger == "points_entries"]
    if fastest is None or len(judged) < FEWEST:
        return None
    slots = Counter((each.day, each.hour) for each in judged)
    slot, most = _fullest(slots)
    chance = min(1.0, len(slots) * chances.poisson(most, fastest))
    rows = tuple(each.row for each in judged if (each.day, each.hour) == slot)
    return Doubt(
        "impossible_spacing", series.ledger, series.staff_id, len(judged), most, fastest, chance, rows
    )


def out_of_hours(series: Series, days: Mapping[date, bool]) -> Doubt | None:
    """The day with the most entries out of hours, against an ordinary workday and the other days of its kind.

    Kinds: days of rest, and workdays before 7 and from 20 o'clock on. expected: entries of such a day, the larger.
    days: whether each is a workday. Those before the first entry and after the last do not count: the worker
    was not there yet, or the period is not over.
    """
    if series.ledger == "attendance_days" or len(series.entries) < FEWEST:
        return None
    first, last = series.entries[0].day, series.entries[-1].day
    kinds_of_day = [is_workday for day, is_workday in days.items() if first <= day <= last]
    workdays, rest_days = kinds_of_day.count(True), kinds_of_day.count(False)
    resting = [each for each in series.entries if not each.is_workday]
    late = [each for each in series.entries if each.is_workday and _is_late(each)]
    ordinary = (len(series.entries) - len(resting) - len(late)) / workdays if workdays else 0.0
    kinds = [_bulk(resting, rest_days, ordinary), _bulk(late, workdays, ordinary)]
    chance, most, expected, rows = min(kinds, key=lambda kind: kind[0])
    chance = min(1.0, chance * len(kinds))
    return Doubt(
        "out_of_hours", series.ledger, series.staff_id, len(series.entries), most, expected, chance, rows
    )


def digit_preference(series: Series) -> Doubt | None:
    """Amounts that end in 0 or 5, against one in five. Amounts below 3 do not count: 1 and 2 have no 0 above 0."""
    judged = [each for each in series.entries if each.amount is not None and each.amount >= 3]
    if len(judged) < FEWEST:
        return None
    return _share("digit_preference", series, judged, [each for each in judged if each.amount % 5 == 0], 0.2)


def _share(sign: str, series: Series, judged: list[Entry], found: list[Entry], usual: float) -> Doubt:
    tolerated = min(TOLERANCE * usual, 0.95)
    chance = chances.binomial(len(found), len(judged), tolerated)
    rows = tuple(each.row for each in found)
    return Doubt(
        sign, series.ledger, series.staff_id, len(judged), len(found) / len(judged), usual, chance, rows
    )


def _copied(series: Series) -> tuple[list[Entry], list[Entry]]:
    """Entries with a remark, and those of them whose remark stands on another day too."""
    judged = [each for each in series.entries if each.remark_key is not None]
    days = defaultdict(set)
    for each in judged:
        days[each.remark_key].add(each.day)
    return judged, [each for each in judged if len(days[each.remark_key]) > 1]


def _bulk(entries: list[Entry], number_of_days: int, ordinary: float) -> tuple[float, int, float, tuple]:
    """Chance, entries, what is usual and rows of the fullest day. Other days: one entry is added, to be fair."""
    if not entries:
        return 1.0, 0, ordinary, ()
    day, most = _fullest(Counter(each.day for each in entries))
    usual = max(ordinary, (len(entries) - most + 1) / number_of_days)
    chance = number_of_days * chances.poisson(most, TOLERANCE * usual) if most >= BULK else 1.0
    return min(1.0, chance), most, usual, tuple(each.row for each in entries if each.day == day)


def _fullest(slots: Counter) -> tuple:
    """The slot with the most entries, the earliest of several."""
    return min(slots.items(), key=lambda slot: (-slot[1], slot[0]))


def _is_late(entry: Entry) -> bool:
    return entry.hour is not None and not FIRST_HOUR <= entry.hour < LAST_HOUR

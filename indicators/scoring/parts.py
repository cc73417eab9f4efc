"""The three parts of a score, each as a share of its weight with an interval, each open down to its rows.

A part that cannot be judged has no estimate: nothing due, a ledger not delivered, too few raters. It is never 0.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from community.score_rules import ALL, SPANS, ScoreRules
from indicators.periods import Period
from indicators.scoring import intervals
from indicators.scoring.intervals import Estimate
from indicators.scoring.ledgers import REVIEW_DAYS, Day, Entry, Rating

WIDEST = 50.0**2  # no ratings of 0 to 100 can vary by more (Popoviciu 1935)


@dataclass(frozen=True)
class AttendancePart:
    """attended of due days; the estimate is their share. Both None: the ledger was not delivered."""

    due_days: int | None
    attended_days: int | None
    estimate: Estimate | None


@dataclass(frozen=True)
class PointsPart:
    """earned: points as written. counted: what is left of each entry after caps, by entry_id. full: earns all.

    The estimate is the sum of `counted` over `full`, kept between 0 and 1.
    """

    earned: float
    counted: Mapping[str, float]
    full: float
    estimate: Estimate | None


@dataclass(frozen=True)
class RaterGroup:
    """One group of raters of one person. weight: share of 1. kept: ratings left after trimming; mean of these."""

    group: str | None
    raters: int
    kept: int
    mean: float
    weight: float


@dataclass(frozen=True)
class ReviewPart:
    """raters: ratings in the newest review, which ended on review_date; None: no review in a year.

    The estimate is the weighted mean of the groups, over 100.
    """

    raters: int
    review_date: date | None
    groups: tuple[RaterGroup, ...]
    estimate: Estimate | None

    @property
    def review_days(self) -> tuple[date, date] | None:
        """First and last day of the review, both included."""
        last = self.review_date
        return (last - timedelta(REVIEW_DAYS - 1), last) if last else None


NO_REVIEW = ReviewPart(0, None, (), None)


def attendance(days: Sequence[Day] | None) -> AttendancePart:
    """Days attended of days due, each day taken for a draw of its own (binomial). None: not delivered."""
    if days is None:
        return AttendancePart(None, None, None)
    due = [day for day in days if day.is_due]
    attended = sum(day.is_attended for day in due)
    return AttendancePart(len(due), attended, intervals.share(attended, len(due)) if due else None)


def count(entries: Sequence[Entry], caps: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """What counts of each entry: where a sum passes its cap, all entries in it shrink alike.

    Caps hold within calendar months, then quarters, then years, of each category and then of all together.
    """
    counted = {entry.entry_id: entry.points for entry in entries}
    for category in [*(each for each in caps if each != ALL), *([ALL] if ALL in caps else [])]:
        for span in (each for each in SPANS if each in caps[category]):
            sums = defaultdict(list)
            for entry in entries:
                if category in (ALL, entry.category):
                    sums[Period.of(entry.day, span)].append(entry.entry_id)
            for ids in sums.values():
                total, most = sum(counted[each] for each in ids), caps[category][span]
                if total > most:
                    counted |= {each: counted[each] * most / total for each in ids}
    return counted


def points(
    entries: Mapping[str, Sequence[Entry]], full: Mapping[str, float], rules: ScoreRules
) -> dict[str, PointsPart]:
    """The points part of everybody in `full` (staff_id to the points that earn all; 0: ledger not delivered).

    Variance: entries come at random, so the variance of their sum is the sum of their squares (compound Poisson
    process: Ross, Introduction to Probability Models, 5.4.2). A ledger of few entries leaves no less open than one of
    many, so it is at least what the team's squares come to over as much time in post.
    """
    counted = {staff_id: count(entries.get(staff_id, ()), rules.caps) for staff_id in full}
    squares = {staff_id: sum(each**2 for each in own.values()) for staff_id, own in counted.items()}
    everything = sum(full.values())
    usual = sum(squares[staff_id] for staff_id in full if full[staff_id]) / everything if everything else 0.0
    found = {}
    for staff_id, own in counted.items():
        earned = sum(entry.points for entry in entries.get(staff_id, ()))
        variance = max(squares[staff_id], usual * full[staff_id])
        estimate = _of_full(sum(own.values()), variance, full[staff_id])
        found[staff_id] = PointsPart(earned, own, full[staff_id], estimate)
    return found


def _of_full(total: float, variance: float, full: float) -> Estimate | None:
    if not full:
        return None
    value = total / full
    return intervals.normal(min(max(value, 0.0), 1.0), variance / full**2, 0, 1, centre=value)


def reviews(ratings: Mapping[str, Sequence[Rating]], rules: ScoreRules) -> dict[str, ReviewPart]:
    """The review of everybody rated: the trimmed means of the groups, weighed.

    Variance: of each group's trimmed mean, with the spread of ratings that this group shows over the whole team, as
    a single person has too few raters to tell it. ValueError for a rating outside 0 to 100.
    """
    groups = {staff_id: _groups(own, rules) for staff_id, own in ratings.items()}
    spreads = _spreads(ratings, rules)
    return {
        staff_id: ReviewPart(
            len(own), own[0].newest, groups[staff_id], _of_groups(groups[staff_id], spreads, rules)
        )
        for staff_id, own in ratings.items()
    }


def _by_group(ratings: Sequence[Rating], rules: ScoreRules) -> dict[str | None, list[float]]:
    """Ratings by group; all of them as one when the rules weigh every rating alike."""
    grouped = defaultdict(list)
    for each in ratings:
        if not 0 <= each.rating <= 100:
            raise ValueError(
                f"a rating of {each.rating} for {each.staff_id}: it should lie between 0 and 100"
            )
        grouped[each.group if rules.raters else None].append(each.rating)
    return dict(grouped)


def _groups(ratings: Sequence[Rating], rules: ScoreRules) -> tuple[RaterGroup, ...]:
    """The groups that rated. Ratings without a group weigh as many as they are; the rest goes by the rules."""
    grouped = _by_group(ratings, rules)
    unstated = len(grouped.get(None, ())) / len(ratings)
    named = sum(rules.raters.get(group, 0) for group in grouped)
    found = []
    for group, values in grouped.items():
        mean, kept, _ = intervals.trimmed(values, rules.trim)
        if group is None:
            weight = unstated if named else 1.0
        else:
            weight = (1 - unstated) * rules.raters.get(group, 0) / named if named else 0.0
        found.append(RaterGroup(group, len(values), kept, mean, weight))
    return tuple(sorted(found, key=lambda each: each.group or "~"))


def _spreads(ratings: Mapping[str, Sequence[Rating]], rules: ScoreRules) -> dict[str | None, float]:
    """Variance of a single rating by group, over the team; of a group nobody can tell it of, that of all groups."""
    squares, freedom = defaultdict(float), defaultdict(int)
    for own in ratings.values():
        for group, values in _by_group(own, rules).items():
            _, kept, square = intervals.trimmed(values, rules.trim)
            squares[group] += square
            freedom[group] += kept - 1
    told = sum(freedom.values())
    overall = sum(squares.values()) / told if told else WIDEST
    return {group: squares[group] / freedom[group] if freedom[group] else overall for group in squares}


def _of_groups(
    groups: Sequence[RaterGroup], spreads: Mapping[str | None, float], rules: ScoreRules
) -> Estimate | None:
    if sum(each.raters for each in groups if each.weight) < rules.min_raters:
        return None
    value = sum(each.weight * each.mean for each in groups) / 100
    variance = sum(each.weight**2 * spreads[each.group] / each.kept for each in groups) / 100**2
    return intervals.normal(value, variance, 0, 1)

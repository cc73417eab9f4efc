"""Where everybody stands: who is level with whom, who stands out, by total and by the share kept on time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.catalogue import named
from indicators.score import StaffScore
from indicators.scoring import groups, intervals, outstanding, shrinkage
from indicators.scoring.groups import Measured
from indicators.scoring.outstanding import Kept, Side
from indicators.scoring.shrinkage import Shrunk


@dataclass(frozen=True)
class Standing:
    """levels: groups told apart from each other, the highest first, staff_ids in order (not ranked) within.

    apart: who differs from the rest of the team, though perhaps not from each single one of it. unjudged: no
    total, or too few cases. shrunk: best guesses, drawn towards the mean of the post's kind; a share is of 1.
    """

    levels: tuple[tuple[str, ...], ...]
    apart: Mapping[str, Side]
    unjudged: tuple[str, ...]
    shrunk: Mapping[str, Shrunk]


def by_total(scores: Sequence[StaffScore]) -> Standing:
    """By the total, over everybody whose three parts are known."""
    measured = totals(scores)
    kinds = {each.staff_id: each.kind for each in scores}
    return Standing(
        groups.level(measured),
        outstanding.by_value(measured),
        _others(scores, measured),
        {
            staff_id: each.moved(lambda total: min(max(total, 0.0), 100.0))
            for staff_id, each in shrinkage.shrink(measured, kinds).items()
        },
    )


def by_on_time(scores: Sequence[StaffScore]) -> Standing:
    """By the share of cases kept on time, over everybody with as many cases as the indicator asks for."""
    least = named("staff_on_time_rate").min_denominator or 1
    judged = [each for each in kept(scores) if each.cases >= least]
    measured = [Measured(each.staff_id, *intervals.angle(each.kept, each.cases)) for each in judged]
    kinds = {each.staff_id: each.kind for each in scores}
    drawn = shrinkage.shrink(measured, kinds)
    return Standing(
        groups.level(measured),
        outstanding.by_rate(judged),
        _others(scores, measured),
        {staff_id: each.moved(intervals.share_of) for staff_id, each in drawn.items()},
    )


def totals(scores: Sequence[StaffScore]) -> list[Measured]:
    """Totals that are known."""
    known = ((each.staff_id, each.total) for each in scores)
    return [Measured(staff_id, total.value, total.variance) for staff_id, total in known if total]


def kept(scores: Sequence[StaffScore]) -> list[Kept]:
    """Cases kept on time, of everybody who had any due."""
    return [
        Kept(each.staff_id, int(each.on_time or 0), int(each.on_time_due))
        for each in scores
        if each.on_time_due
    ]


def _others(scores: Sequence[StaffScore], measured: Sequence[Measured]) -> tuple[str, ...]:
    judged = {each.staff_id for each in measured}
    return tuple(each.staff_id for each in scores if each.staff_id not in judged)

"""Who moved from one period to the next by more than noise."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from community.score_rules import PARTS
from indicators.score import StaffScore
from indicators.scoring.groups import farthest_point, standardised
from indicators.scoring.intervals import Z


@dataclass(frozen=True)
class Move:
    """Change of a total in points with its 95 % interval. is_beyond_noise: said of equals in 5 % of periods."""

    change: float
    low: float
    high: float
    is_beyond_noise: bool


def moves(before: Sequence[StaffScore], after: Sequence[StaffScore]) -> dict[str, Move]:
    """By staff_id, of everybody with a total in both periods by the same version of the rules.

    The review moves only when a new one was held: the same ratings in both periods are no sampling of their own.
    With many workers some move far by chance, so the bar is that for the farthest of all (Šidák).
    """
    earlier = {each.staff_id: each for each in before if each.total}
    pairs = [
        (earlier[each.staff_id], each)
        for each in after
        if each.total and each.staff_id in earlier and earlier[each.staff_id].rules == each.rules
    ]
    return {new.staff_id: _move(old, new, farthest_point(len(pairs))) for old, new in pairs}


def _move(old: StaffScore, new: StaffScore, bar: float) -> Move:
    is_held = old.ratings.groups == new.ratings.groups and old.ratings.review_date == new.ratings.review_date
    moving = [part for part in PARTS if not (part == "review" and is_held)]
    change = sum(new.part(part).value - old.part(part).value for part in moving)
    variance = sum(new.part(part).variance + old.part(part).variance for part in moving)
    reach = Z * sqrt(variance)
    return Move(change, change - reach, change + reach, abs(standardised(change, variance)) > bar)

"""Grades by total and quota. Workers who are level are never parted by a quota: their grade stays open."""

from collections.abc import Sequence
from dataclasses import dataclass

from community.score_rules import Grade
from indicators.score import StaffScore
from indicators.scoring import groups, standing


@dataclass(frozen=True)
class Graded:
    """reached: by the total alone. given: after quotas; None: more level workers than seats, people must decide.

    contested: the grade whose seats are too few then. is_firm: all of the total's interval reaches the same grade.
    """

    reached: Grade
    given: Grade | None
    contested: Grade | None
    is_firm: bool


def grade(scores: Sequence[StaffScore]) -> dict[str, Graded]:
    """Grades by staff_id, of everybody with a total; empty when the rules name no grades.

    A quota is a share of everybody in post, in whole seats rounded down; those beyond it go on to the next grade.
    """
    totals = {each.staff_id: each.total for each in scores if each.total}
    if not totals or not scores[0].rules.grades:
        return {}
    grades = scores[0].rules.grades
    reached = {staff_id: _reached(grades, total.value) for staff_id, total in totals.items()}
    given, contested = _seat(scores, grades, reached)
    return {
        staff_id: Graded(
            reached[staff_id],
            given.get(staff_id),
            contested.get(staff_id),
            _reached(grades, total.low) == _reached(grades, total.high),
        )
        for staff_id, total in totals.items()
    }


def _reached(grades: Sequence[Grade], total: float) -> Grade:
    return next(each for each in grades if total >= each.lowest)


def _seat(scores, grades, reached) -> tuple[dict[str, Grade], dict[str, Grade]]:
    """Who takes a seat of which grade, and who contests one."""
    levels = groups.level(standing.totals(scores))
    given, contested, waiting = {}, {}, set()
    for each in grades:
        waiting |= {staff_id for staff_id, own in reached.items() if own is each}
        seats = len(waiting) if each.quota is None else int(each.quota / 100 * len(scores) + 1e-9)
        for level in levels:
            asking = sorted(waiting & set(level))
            if asking and seats:
                taken = given if len(asking) <= seats else contested
                taken |= dict.fromkeys(asking, each)
                seats = seats - len(asking) if taken is given else 0
                waiting -= set(asking)
    return given, contested

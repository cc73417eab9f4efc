"""Where the points of criteria are: evidenced, doubtful, expired, not evidenced, not claimed. Reads no numbers."""

from collections.abc import Sequence

from indicators.campaigns import Criterion

KINDS = ("evidenced", "doubtful", "expired", "missing", "unclaimed")


def parts(criterion: Criterion) -> dict[str, float]:
    """Points by kind; a bonus may bring more than the criterion has.

    doubtful: claimed beyond the evidence; expired: claimed on evidence of which nothing holds any more, or that is
    dated before the window; missing: the rest of a criterion that is open; unclaimed: of one that is evidenced.
    """
    evidenced = criterion.evidenced
    rest = max(0.0, criterion.points - evidenced)
    claimed = min(criterion.doubtful, rest)
    is_gone = criterion.state in ("expired", "early")
    left = "unclaimed" if criterion.state == "evidenced" else "missing"
    found = dict.fromkeys(KINDS, 0.0) | {"evidenced": evidenced, left: rest - claimed}
    found["expired" if is_gone else "doubtful"] = claimed
    return found


def by_area(criteria: Sequence[Criterion]) -> dict[str, dict[str, float]]:
    """Points of each area by kind, in the order of the list; "" = no area stated."""
    found: dict[str, dict[str, float]] = {}
    for each in criteria:
        area = found.setdefault(each.area or "", dict.fromkeys(KINDS, 0.0))
        for kind, points in parts(each).items():
            area[kind] += points
    return found

"""Evidence still to be brought, by the piece: what is missing for several campaigns at once comes first.

Two criteria lack the same piece where they name the same activity that would prove them, or ask for a paper of the
same name, or, naming neither, are worded alike. Names are compared by width, case and blanks; nothing is guessed.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import duckdb

from indicators.campaign_rules import scoring
from indicators.campaigns import Criterion, Standing

ACTIVITIES = """
    select criterion_id, list(activity order by activity_key)
    from core.criteria_activities
    group by all
"""


@dataclass(frozen=True)
class Missing:
    """One piece of evidence and the criteria that lack it, those due first on top.

    points: still open in these criteria, by unit, since units cannot be added. share: the sum of what part of the full
    points of its campaign each of them is.
    """

    name: str
    criteria: tuple[Criterion, ...]
    points: Mapping[str, float]
    share: float

    @property
    def campaigns(self) -> tuple[str, ...]:
        """Names of the campaigns, each once."""
        return tuple(dict.fromkeys(each.campaign for each in self.criteria))

    @property
    def due(self) -> date | None:
        """The first day that one of its criteria is due."""
        return min((each.due_date for each in self.criteria if each.due_date), default=None)


def activities(con: duckdb.DuckDBPyConnection) -> Mapping[str, tuple[str, ...]]:
    """Activities that would prove a criterion, by criterion_id."""
    with con.cursor() as cursor:
        return {name: tuple(found) for name, found in cursor.execute(ACTIVITIES).fetchall()}


def missing(running: Sequence[Standing], planned: Mapping[str, Sequence[str]]) -> list[Missing]:
    """The pieces that criteria without enough evidence lack: those for most campaigns first, then by share, then by
    due date. planned: `activities`. Criteria scored by an indicator are not among them: no paper helps."""
    full = {one.campaign.name: one.campaign.full_points or one.campaign.bar_points for one in running}
    lacking: dict[str, list[tuple[str, Criterion]]] = {}
    for one in running:
        for each in (*one.open_criteria, *one.incomplete):
            if each.rule.kind != "indicator":
                for name in _wanted(each, planned):
                    lacking.setdefault(_key(name), []).append((name, each))
    found = [_piece(told, full) for told in lacking.values()]
    return sorted(
        found, key=lambda each: (-len(each.campaigns), -round(each.share, 9), each.due or date.max, each.name)
    )


def open_points(criterion: Criterion) -> float:
    """Points it can still get; what events took off stays off."""
    most = scoring.most(criterion.rule, criterion.points, criterion.deducted)
    return max(0.0, most - criterion.evidenced)


def _wanted(criterion: Criterion, planned: Mapping[str, Sequence[str]]) -> Sequence[str]:
    return planned.get(criterion.criterion_id) or criterion.lacking or (criterion.criterion,)


def _key(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def _piece(told: Iterable[tuple[str, Criterion]], full: Mapping[str, float | None]) -> Missing:
    told = list(told)
    criteria = sorted({each.criterion_id: each for _, each in told}.values(), key=_due)
    points: dict[str, float] = {}
    for each in criteria:
        points[each.point_unit] = points.get(each.point_unit, 0.0) + open_points(each)
    share = sum(open_points(each) / (full[each.campaign] or 1) for each in criteria)
    return Missing(told[0][0], tuple(criteria), points, share)


def _due(criterion: Criterion) -> tuple[date, str]:
    return criterion.due_date or date.max, criterion.criterion_id

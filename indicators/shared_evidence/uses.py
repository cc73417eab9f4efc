"""Activities and documents that evidence of several criteria comes from, and the points their workers got."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

import duckdb

Standing = Literal["counts", "doubt", "repeat", "over"]
# of several papers for one criterion the best speaks
BEST: tuple[Standing, ...] = ("counts", "doubt", "repeat", "over")

# grain: one row per paper dated by $on, of an activity or document that two criteria or more have papers of
USES = """
with doubted as (
    select distinct repeats_id as evidence_id
    from core.evidence_items
    where repeats_id is not null and is_repeat is not true
        and evidence_date <= $on and (expiry_date is null or expiry_date >= $on)
),
papers as (
    select
        coalesce(activity_id, document_id) as piece_id, activity_id is not null as is_activity, activity, activity_date,
        title, document, criteria.campaign_id, criteria.criterion_id, criteria.criterion,
        case
            when evidence_date < evidence_from or expiry_date < $on then 'over'
            when is_repeat then 'repeat'
            when evidence_id in (from doubted) then 'doubt'
            else 'counts'
        end as standing,
        evidence_date, evidence_items.load_id, evidence_items.row_no
    from core.evidence_items
    join core.criteria using (criterion_id)
    join core.campaigns using (campaign_id)
    where piece_id is not null and evidence_date <= $on and coalesce(start_date, '-infinity'::date) <= $on
)
select piece_id, is_activity, activity, activity_date, title, document, campaign_id, criterion_id, criterion, standing
from papers
qualify count(distinct criterion_id) over (partition by piece_id) > 1
order by piece_id, evidence_date, load_id, row_no
"""
POINTS = """
select activity_id, count(distinct staff_id), sum(points)
from core.points_entries
where activity_id is not null and entry_date <= $on and staff_id is not null
group by all
"""


@dataclass(frozen=True)
class Use:
    """A criterion that a piece is evidence for. standing: it counts; it counts, but in doubt, since its document
    was used again against its rule; it is a repeat that a rule forbids; or it is over, run out or dated before the
    campaign's window."""

    campaign_id: str
    criterion_id: str
    criterion: str
    standing: Standing

    @property
    def is_counted(self) -> bool:
        return self.standing in ("counts", "doubt")


@dataclass(frozen=True)
class Piece:
    """An activity, or a document of none. day: of the activity. document: file, photo or number of a document.

    workers, points: those that the points ledger ties to the activity by its name and day.
    """

    piece_id: str
    name: str
    day: date | None
    document: str | None
    uses: tuple[Use, ...]
    workers: int = 0
    points: float = 0.0

    @property
    def criteria(self) -> int:
        """Criteria for which it counts."""
        return sum(use.is_counted for use in self.uses)

    @property
    def campaigns(self) -> int:
        """Campaigns in which it counts."""
        return len({use.campaign_id for use in self.uses if use.is_counted})


def shared(con: duckdb.DuckDBPyConnection, on: date) -> list[Piece]:
    """What evidence of two criteria or more comes from, as of a day; what counts in most campaigns, then for most
    criteria, first. As many count for two criteria or more as evidence_shared says at month ends."""
    with con.cursor() as cursor:
        lines = cursor.execute(USES, {"on": on}).fetchall()
        earned = {name: (n, points) for name, n, points in cursor.execute(POINTS, {"on": on}).fetchall()}
    of_piece: dict[str, list[tuple]] = {}
    for line in lines:
        of_piece.setdefault(line[0], []).append(line[1:])
    found = [_piece(name, papers, *earned.get(name, (0, 0.0))) for name, papers in of_piece.items()]
    return sorted(found, key=lambda each: (-each.campaigns, -each.criteria, each.piece_id))


def _piece(piece_id: str, papers: list[tuple], workers: int, points: float) -> Piece:
    is_activity, activity, day, title, document = papers[0][:5]
    uses: dict[str, Use] = {}
    for *_, campaign_id, criterion_id, criterion, standing in papers:
        before = uses.get(criterion_id)
        if before is None or BEST.index(standing) < BEST.index(before.standing):
            uses[criterion_id] = Use(campaign_id, criterion_id, criterion, standing)
    if is_activity:
        named = next((each[1] for each in papers if each[1]), activity)
        return Piece(piece_id, named or piece_id, day, None, tuple(uses.values()), workers, points)
    return Piece(piece_id, title or document, None, document, tuple(uses.values()))

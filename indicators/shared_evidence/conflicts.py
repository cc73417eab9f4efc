"""Documents claimed twice where a rule of a campaign or criterion forbids it."""

from dataclasses import dataclass
from datetime import date

import duckdb

# grain: one row per later claim that is in force on $on
CONFLICTS = """
select
    later.title, later.document, later.is_repeat,
    if(later.is_repeat, later_criteria.sharing, first_criteria.sharing) as sharing,
    first_criteria.campaign_id, first_campaigns.name, first_criteria.criterion, first.evidence_date,
    later_criteria.campaign_id, later_campaigns.name, later_criteria.criterion, later.evidence_date
from core.evidence_items as later
join core.evidence_items as first on first.evidence_id = later.repeats_id
join core.criteria as later_criteria on later_criteria.criterion_id = later.criterion_id
join core.campaigns as later_campaigns on later_campaigns.campaign_id = later_criteria.campaign_id
join core.criteria as first_criteria on first_criteria.criterion_id = first.criterion_id
join core.campaigns as first_campaigns on first_campaigns.campaign_id = first_criteria.campaign_id
where later.evidence_date <= $on and (later.expiry_date is null or later.expiry_date >= $on)
order by later.is_repeat desc, later.evidence_date, later.load_id, later.row_no
"""


@dataclass(frozen=True)
class Place:
    """Where a document is claimed; day: date of the paper there."""

    campaign_id: str
    campaign: str
    criterion: str
    day: date


@dataclass(frozen=True)
class Conflict:
    """The same document in two places. is_repeat: the later one does not count, by the rule of its own criterion;
    else it counts, and the rule is that of the first. sharing: code of that rule."""

    title: str
    document: str
    is_repeat: bool
    sharing: str
    first: Place
    later: Place


def conflicts(con: duckdb.DuckDBPyConnection, on: date) -> list[Conflict]:
    """As of a day, those that cost points on top. As many as evidence_claimed_twice says at month ends."""
    with con.cursor() as cursor:
        lines = cursor.execute(CONFLICTS, {"on": on}).fetchall()
    return [Conflict(*line[:4], Place(*line[4:8]), Place(*line[8:])) for line in lines]

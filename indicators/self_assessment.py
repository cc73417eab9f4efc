"""What the self-assessment of a campaign may say on a day: points by the rules, numbers of the evidence that holds."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

import duckdb

from indicators import campaigns
from indicators.campaigns import Standing

# evidence that holds on the day, counted as for the standing of a campaign
NUMBERS = """
    select
        criteria.criterion_id, criteria.load_id, criteria.row_no,
        coalesce(list(evidence_no order by coalesce(requirement_no, 1), evidence_items.load_id, evidence_items.row_no)
            filter (evidence_no is not null), []) as numbers
    from core.criteria
    join core.campaigns using (campaign_id)
    left join core.evidence_items
        on evidence_items.criterion_id = criteria.criterion_id
        and evidence_date between coalesce(evidence_from, '-infinity'::date) and $on
        and coalesce(expiry_date, 'infinity'::date) >= $on
    where campaign_id = $campaign
    group by all
    order by criteria.load_id, criteria.row_no
"""

PAPERS = """
    select
        evidence_no, criterion, title, evidence_date, expiry_date,
        evidence_date between coalesce(evidence_from, '-infinity'::date) and $on
        and coalesce(expiry_date, 'infinity'::date) >= $on as holds
    from core.evidence_items
    join core.criteria using (criterion_id)
    join core.campaigns using (campaign_id)
    where campaign_id = $campaign
    order by criterion_no, coalesce(requirement_no, 1), evidence_items.load_id, evidence_items.row_no
"""


@dataclass(frozen=True)
class Paper:
    """One item of evidence. holds: on the day asked for; False without a date."""

    number: str
    criterion: str
    title: str
    evidence_date: date | None
    expiry_date: date | None
    holds: bool


@dataclass(frozen=True)
class Answer:
    """Of the criterion in a row of a load. points: its rule gives for the evidence that holds; None = it has no rule.

    numbers: of that evidence, by requirement, then in the order of its list.
    """

    load_id: int
    row_no: int
    points: float | None
    numbers: tuple[str, ...]


def answers(con: duckdb.DuckDBPyConnection, standing: Standing, on: date) -> list[Answer]:
    """One answer a criterion, in the order of the list."""
    with con.cursor() as cursor:
        lines = cursor.execute(NUMBERS, {"campaign": standing.campaign.campaign_id, "on": on}).fetchall()
    points = {each.criterion_id: each.evidenced for each in standing.criteria if each.rule.kind}
    return [
        Answer(load_id, row_no, points.get(criterion_id), tuple(numbers))
        for criterion_id, load_id, row_no, numbers in lines
    ]


def papers(con: duckdb.DuckDBPyConnection, campaign_id: str, on: date) -> list[Paper]:
    """All evidence of a campaign with its numbers, by criterion in the order of the list."""
    with con.cursor() as cursor:
        lines = cursor.execute(PAPERS, {"campaign": campaign_id, "on": on}).fetchall()
    return [Paper(*line[:-1], bool(line[-1])) for line in lines]


def document(con: duckdb.DuckDBPyConnection, campaign_id: str, on: date, build_id: str) -> str:
    """The answers as JSON, as `python -m etl self-assessment` reads them.

    Raises KeyError for a campaign that has not begun by that day.
    """
    running = {one.campaign.campaign_id: one for one in campaigns.standing(con, on)}
    one = running[campaign_id]
    return _written(build_id, one.campaign.name, on, answers(con, one, on))


def _written(build_id: str, campaign: str, on: date, found: Sequence[Answer]) -> str:
    rows = [asdict(each) for each in found]
    return json.dumps(
        {"build": build_id, "campaign": campaign, "day": on.isoformat(), "rows": rows}, ensure_ascii=False
    )

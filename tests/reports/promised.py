"""A small town whose numbers are counted by hand, and commitments made on them."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import community
from charts.words import Words
from indicators import engine, registers
from indicators.periods import Period
from pages.parts.desk import Desk
from state import commitments
from state.commitments import Commitment, Number
from warehouse import builds
from warehouse.connection import open_warehouse

MEETING, DUE, TODAY = date(2025, 7, 7), date(2025, 9, 30), date(2025, 10, 9)
CASES = {"2025Q1": (100, 80), "2025Q2": (100, 80), "2025Q3": (100, 95)}  # promised, and kept


def records(cases: Mapping[str, tuple[int, int]], estate: str = "桃园里") -> list[dict]:
    """In each quarter so many records with a promised day, so many of them completed by it."""
    found = []
    for key, (promised, kept) in cases.items():
        day = Period.parse(key).start + timedelta(days=40)
        late = day + timedelta(days=3)
        found += [
            {
                "record_id": len(found) + n, "received_date": day, "due_date": day, "estate": estate,
                "completed_date": day if n < kept else late, "status": "completed",
            }
            for n in range(promised)
        ]  # fmt: skip
    return found


def desk(build: Path, period: str = "2025Q3", language: str = "zh") -> Desk:
    con = open_warehouse(build)
    facts = community.load(build / builds.COMMUNITY)
    known, is_fictional = engine.coverage(con), registers.build(con).is_fictional
    con.close()
    return Desk(build, Words(language, facts), facts, known, is_fictional, Period.parse(period), None)


def promise(
    folder: Path,
    value: float | None,
    indicator_id: str = "on_time_rate",
    period: str = "2025Q2",
    estate: str | None = None,
    due: date = DUE,
    what: str = "每周清一次在办件",
) -> Commitment:
    """A commitment made in the meeting, as it is kept."""
    file = folder / commitments.FILE
    number = Number(indicator_id, estate, period, value)
    made = commitments.make(file, MEETING, "季度例会", number, "治安民调窗口", what, due, "secretary", [])
    return next(each for each in commitments.commitments(file) if each.commitment_id == made)


def answered(
    folder: Path, one: Commitment, kind: str, remark: str = "", due: date | None = None
) -> Commitment:
    file = folder / commitments.FILE
    commitments.answer(file, one.commitment_id, kind, "secretary", remark, one.last.event_id, [], due)
    return next(each for each in commitments.commitments(file) if each.commitment_id == one.commitment_id)

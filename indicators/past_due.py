"""Disputes and hazards whose day is past and that are still open: the lists behind the two numbers. Nobody's name."""

from dataclasses import dataclass
from datetime import date

import duckdb

DISPUTES = """
    select dispute_kind, estate, due_date, found_date, mediated_date <= $today, people
    from core.disputes
    where
        due_date < $today
        and coalesce(settled_date > $today, dispute_result is null)
        and coalesce(estate = $estate, $estate is null)
    order by due_date, found_date, dispute_kind, estate
"""
HAZARDS = """
    select checked_place, estate, due_date, check_date, hazards
    from core.safety_checks
    where
        due_date < $today
        and hazards > 0
        and coalesce(mended_date > $today, true)
        and coalesce(estate = $estate, $estate is null)
    order by due_date, check_date, checked_place, estate
"""


@dataclass(frozen=True)
class Dispute:
    """people: how many are in it. is_mediated: a mediation was held and did not end it; None: no day of one."""

    kind: str | None
    estate: str | None
    due: date
    found: date
    is_mediated: bool | None
    people: int | None


@dataclass(frozen=True)
class Hazards:
    """Those of one check."""

    place: str
    estate: str | None
    due: date
    checked: date
    number: int


def disputes(con: duckdb.DuckDBPyConnection, today: date, estate: str | None) -> list[Dispute]:
    """The longest overdue first. estate: of that one only."""
    return [Dispute(*row) for row in _rows(con, DISPUTES, today, estate)]


def hazards(con: duckdb.DuckDBPyConnection, today: date, estate: str | None) -> list[Hazards]:
    """The longest overdue first. estate: of that one only."""
    return [Hazards(*row) for row in _rows(con, HAZARDS, today, estate)]


def _rows(con: duckdb.DuckDBPyConnection, sql: str, today: date, estate: str | None) -> list[tuple]:
    with con.cursor() as cursor:
        return cursor.execute(sql, {"today": today, "estate": estate}).fetchall()

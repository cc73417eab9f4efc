"""What waits in the ledgers of livelihood: families without work and their month, loans past their day. No names."""

from dataclasses import dataclass
from datetime import date

import duckdb

FAMILIES = """
    select found_date, due_date, case when placed_date <= $today then placed_date end
    from core.zero_employment_families
    where found_date <= $today
        and (found_date > $today - interval 1 year or coalesce(placed_date > $today, true))
    order by found_date desc, family_id
"""
LOANS = """
    select due_date, amount_yuan, case when repaid_date is null then amount_yuan - repaid_yuan end
    from core.micro_loans
    where granted_date is not null and due_date < $today and coalesce(repaid_date > $today, true)
    order by due_date, loan_id
"""


@dataclass(frozen=True)
class Family:
    """One family found without work. due: the day its month is over; placed None: nobody of it has work yet."""

    found: date
    due: date
    placed: date | None


@dataclass(frozen=True)
class Loan:
    """One loan past its day, in yuan. left: as the ledger knows now; None where repaid since, or not told."""

    due: date
    amount: float | None
    left: float | None


def families(con: duckdb.DuckDBPyConnection, today: date) -> list[Family]:
    """Found within a year before that day, and those found earlier and still without work. The newest first."""
    with con.cursor() as cursor:
        return [Family(*row) for row in cursor.execute(FAMILIES, {"today": today}).fetchall()]


def overdue_loans(con: duckdb.DuckDBPyConnection, today: date) -> list[Loan]:
    """Granted, due before that day and not repaid in full by then. The oldest first."""
    with con.cursor() as cursor:
        return [Loan(*row) for row in cursor.execute(LOANS, {"today": today}).fetchall()]

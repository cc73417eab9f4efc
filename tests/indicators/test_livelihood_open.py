"""What waits in the ledgers of livelihood, as of a day."""

from datetime import date

from indicators.livelihood_open import Family, Loan, families, overdue_loans
from tests.small_warehouse import small_warehouse
from warehouse import connection

TODAY = date(2025, 9, 30)
FAMILIES = [
    {"family_id": "long ago", "found_date": date(2024, 9, 30), "due_date": date(2024, 10, 30),
     "placed_date": date(2024, 10, 1)},
    {"family_id": "long ago and still open", "found_date": date(2024, 3, 1), "due_date": date(2024, 4, 1)},
    {"family_id": "within a year", "found_date": date(2024, 10, 1), "due_date": date(2024, 11, 1),
     "placed_date": date(2024, 12, 1)},
    {"family_id": "placed later", "found_date": date(2025, 9, 20), "due_date": date(2025, 10, 20),
     "placed_date": date(2025, 10, 2)},
    {"family_id": "found later", "found_date": date(2025, 10, 1), "due_date": date(2025, 11, 1)},
]  # fmt: skip
LOANS = [
    {"loan_id": "due today", "due_date": TODAY},
    {"loan_id": "due yesterday", "due_date": date(2025, 9, 29), "repaid_yuan": 20_000.0},
    {"loan_id": "repaid today", "due_date": date(2025, 8, 1), "repaid_date": TODAY, "repaid_yuan": 50_000.0},
    {"loan_id": "repaid later", "due_date": date(2025, 7, 1), "repaid_date": date(2025, 10, 1)},
    {"loan_id": "not granted", "due_date": date(2025, 7, 1), "granted_date": None},
]  # fmt: skip


def opened(tmp_path):
    lent = {"granted_date": date(2023, 8, 1), "amount_yuan": 50_000.0, "repaid_yuan": 0.0}
    rows = {"core.zero_employment_families": FAMILIES, "core.micro_loans": [lent | each for each in LOANS]}
    return connection.open_warehouse(small_warehouse(tmp_path, rows))


def test_families_are_those_of_a_year_and_all_still_without_work(tmp_path):
    assert families(opened(tmp_path), TODAY) == [
        Family(date(2025, 9, 20), date(2025, 10, 20), None),
        Family(date(2024, 10, 1), date(2024, 11, 1), date(2024, 12, 1)),
        Family(date(2024, 3, 1), date(2024, 4, 1), None),
    ]


def test_a_loan_is_overdue_from_the_day_after_until_it_is_repaid(tmp_path):
    assert overdue_loans(opened(tmp_path), TODAY) == [
        Loan(date(2025, 7, 1), 50_000.0, None),  # what was left on that day is not written down
        Loan(date(2025, 9, 29), 50_000.0, 30_000.0),
    ]

"""What is past its day and still open on a day, and of which estate."""

from contextlib import closing
from datetime import date

import duckdb
import pytest

from indicators import past_due
from tests.small_warehouse import small_warehouse

TODAY = date(2025, 6, 30)
SETTLED = {"due_date": date(2025, 6, 2), "dispute_result": "success"}
DISPUTES = (
    {"dispute_id": "past", "due_date": date(2025, 6, 1), "mediated_date": date(2025, 5, 20), "estate": "桃园里"},
    {"dispute_id": "longer past", "due_date": date(2025, 5, 1), "estate": "府前小区"},
    {"dispute_id": "due today", "due_date": TODAY},
    {"dispute_id": "settled later", **SETTLED, "settled_date": date(2025, 7, 5)},
    {"dispute_id": "settled today", **SETTLED, "settled_date": TODAY},
    {"dispute_id": "ended without a day", "due_date": date(2025, 6, 2), "dispute_result": "passed_on"},
    {"dispute_id": "no day set"},
)  # fmt: skip
CHECKS = (
    {"check_id": "past", "due_date": date(2025, 6, 1), "hazards": 2, "estate": "桃园里"},
    {"check_id": "mended", "due_date": date(2025, 6, 1), "hazards": 2, "mended_date": date(2025, 6, 20)},
    {"check_id": "mended later", "due_date": date(2025, 5, 1), "hazards": 1, "mended_date": date(2025, 7, 1)},
    {"check_id": "none found", "due_date": date(2025, 6, 1), "hazards": 0},
    {"check_id": "due today", "due_date": TODAY, "hazards": 1},
)


@pytest.fixture(scope="module")
def con(tmp_path_factory):
    rows = {
        "core.disputes": [{"found_date": date(2025, 4, 1), **row} for row in DISPUTES],
        "core.safety_checks": [
            {"check_date": date(2025, 4, 1), "checked_place": "shop", **row} for row in CHECKS
        ],
    }
    build = small_warehouse(tmp_path_factory.mktemp("past"), rows)
    with closing(duckdb.connect(str(build / "warehouse.duckdb"), read_only=True)) as found:
        yield found


def test_disputes_past_their_day_are_those_without_an_end_yet_the_oldest_first(con):
    found = past_due.disputes(con, TODAY, None)
    assert [each.due for each in found] == [date(2025, 5, 1), date(2025, 6, 1), date(2025, 6, 2)]
    assert [each.is_mediated for each in found] == [None, True, None]


def test_hazards_past_their_day_are_those_not_mended_by_today(con):
    assert [(each.due, each.number) for each in past_due.hazards(con, TODAY, None)] == [
        (date(2025, 5, 1), 1),
        (date(2025, 6, 1), 2),
    ]


def test_of_one_estate_only_its_own_are_listed(con):
    assert [each.due for each in past_due.disputes(con, TODAY, "府前小区")] == [date(2025, 5, 1)]
    assert [each.estate for each in past_due.hazards(con, TODAY, "桃园里")] == ["桃园里"]

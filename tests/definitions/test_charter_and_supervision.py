"""Definitions on the charter and on what residents' supervision found, against the town, row by row."""

from datetime import date

from tests.definitions.by_hand import by_month, told
from tests.definitions.town import MONTH_ENDS


def test_a_charter_is_in_force_from_its_adoption_to_its_last_day(warehouse, town):
    expected = by_month(
        ((day, row["charter_kind"]), 1, 0)
        for day in MONTH_ENDS
        for row in town["core.charter_revisions"]
        if row["adopted_date"] <= day <= (row["in_force_until"] or date(9999, 1, 1))
    )
    assert told(warehouse, "charters_in_force", "charter_kind") == expected

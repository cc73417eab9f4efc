"""Case mix, item by item and a second time by hand."""

from collections import defaultdict

import pytest
from pandas import DataFrame

from indicators import engine
from indicators.case_mix import expected
from indicators.catalogue import named
from warehouse import connection

COLUMNS = ("staff_id", "item", "numerator", "denominator")


def test_hard_items_lower_what_is_expected_and_easy_ones_raise_it():
    lines = [
        ("XC01", "hard", 4, 10), ("XC02", "hard", 6, 10), ("XC02", "easy", 9, 10), ("XC03", "easy", 10, 10),
        ("XC03", None, 1, 1), ("XC04", "easy", 0, 0),
    ]  # fmt: skip
    found = expected(DataFrame(lines, columns=COLUMNS))
    # hard 10 of 20 and easy 19 of 20 are kept by all; the item not stated is XC03's alone
    assert found == pytest.approx({"XC01": 0.5, "XC02": (5 + 9.5) / 20, "XC03": (9.5 + 1) / 11})
    assert expected(DataFrame([], columns=COLUMNS)) == {}


def test_over_the_team_as_many_are_expected_as_were_kept(built):
    with connection.open_warehouse(built) as con:
        lines = engine.series(con, named("staff_on_time_rate"), "quarter", ("staff_id", "item"))
        rows = con.execute(
            """
            select staff_id, item, coalesce(completed_date <= due_date, false)
            from core.service_records
            cross join meta.builds
            where staff_id is not null and due_date is not null
                and least(completed_date, due_date) >= date '2026-07-01'
                and least(completed_date, due_date) < date '2026-10-01'
                and (completed_date is not null
                    or coalesce(status, 'in_progress') = 'in_progress' and due_date < data_date)
            """
        ).fetchall()
    found = expected(lines[(lines["period_start"] == "2026-07-01") & ~lines["is_total"]])
    by_item, own = defaultdict(list), defaultdict(list)
    for staff_id, item, is_kept in rows:
        by_item[item].append(is_kept)
        own[staff_id].append(item)
    by_hand = {
        staff_id: sum(sum(by_item[item]) / len(by_item[item]) for item in items) / len(items)
        for staff_id, items in own.items()
    }
    assert found == pytest.approx(by_hand)
    assert len(found) > 5
    assert sum(len(own[staff_id]) * share for staff_id, share in found.items()) == pytest.approx(
        sum(is_kept for _, _, is_kept in rows)
    )

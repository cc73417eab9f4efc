"""Small ledgers, delivered again: which rows are late, corrected, removed, and what cannot be told."""

from dataclasses import replace
from datetime import date

import pytest

from indicators import engine
from indicators.periods import Period
from indicators.receipts import explaining, ledgers, taking
from tests.indicators.conftest import indicator

NO_MAY = """
    update meta.coverage set delivered = 'no' where source = 'service_records' and month_start = date '2025-05-01'
"""
MAY = Period.parse("2025-05")
COUNT = indicator(sql=indicator().sql.replace("working_days as numerator", "1 as numerator"))


def visit(day: int, item="理发", resident="r1", **more):
    return {"received_date": date(2025, 5, day), "item": item, "resident_id": resident, "estate": "A", **more}


@pytest.fixture
def explained(filled):
    """explained(then, now, …): rows of service records; one, new: the indicators of then and now.

    altered, altered_then: statements run on the build of now, of then.
    """

    def explain(then, now, one=COUNT, new=COUNT, where=(), altered=(), altered_then=()):
        before = filled({"core.service_records": then}, *altered_then)
        after = filled({"core.service_records": now}, *altered)
        taken = taking.take(before, one, MAY, dict(where), engine.coverage(before), 5)
        both = (ledgers.read(con, one.sources) for con in (before, after))
        return explaining.explain(explaining.Source(after, engine.coverage(after), 5, *both), taken, new)

    return explain


def counts(found):
    return {part.why: part.rows for part in found.parts if part.rows}


def test_a_log_in_another_order_in_another_file_differs_in_nothing(explained):
    rows = [visit(day, record_no=f"N{day}") for day in range(1, 9)] + [visit(20), visit(20), visit(21)]
    again = [{**row, "load_id": 2, "row_no": 50 - n} for n, row in enumerate(rows)]
    found = explained(rows, again)
    assert (found.difference, counts(found)) == (0, {})


def test_a_log_that_was_numbered_anew_around_a_row_in_its_middle_has_one_late_row(explained):
    rows = [visit(day) for day in range(1, 9)]
    more = [*rows[:3], visit(28, item="缝补"), *rows[3:]]
    numbered = [[{**row, "record_no": str(n)} for n, row in enumerate(each, 1)] for each in (rows, more)]
    found = explained(*numbered)
    assert (found.difference, counts(found)) == (1, {"late": 1})


@pytest.mark.parametrize(
    "cell",
    [
        {"estate": "B"},
        {"received_date": date(2025, 5, 30)},
        {"item": "家电维修"},
        {"due_date": date(2025, 5, 9)},
    ],
    ids=str,
)
def test_a_row_without_a_number_of_which_one_cell_was_put_right_is_still_that_row(explained, cell):
    rows = [visit(day, resident=f"r{day}", working_days=1) for day in range(1, 9)]
    days = replace(COUNT, sql=indicator().sql)
    found = explained(rows, [{**rows[0], **cell, "working_days": 4}, *rows[1:]], days, days)
    assert (found.difference, counts(found)) == (3, {"corrected": 1})


def test_of_like_rows_without_a_number_as_many_are_gone_as_are_gone(explained):
    found = explained([visit(3)] * 5, [visit(3)] * 3)
    assert (found.difference, counts(found)) == (-2, {"removed": 2})


def test_a_row_that_counts_in_another_month_now_is_corrected_and_one_of_another_month_too(explained):
    may, june = visit(3, record_no="N1"), visit(3, record_no="N2", received_date=date(2025, 6, 3))
    moved = [{**may, "received_date": date(2025, 4, 3)}, {**june, "received_date": date(2025, 5, 8)}]
    found = explained([may, june, visit(9, record_no="N3")], [*moved, visit(9, record_no="N3")])
    assert (found.difference, counts(found)) == (0, {"corrected": 2})


def test_a_month_not_delivered_then_has_late_rows_and_no_difference(explained):
    found = explained([], [visit(3), visit(4)], altered_then=[NO_MAY])
    assert (found.then, found.now, found.difference) == (None, 2, None)
    assert (found.parts[0].why, found.parts[0].rows, found.parts[0].amount) == ("late", 2, None)


def test_an_indicator_that_is_gone_is_counted_by_the_definition_of_then(explained):
    found = explained([visit(3)], [visit(3), visit(4)], new=None)
    assert (found.in_force, found.then, found.now, counts(found)) == (None, 1, 2, {"late": 1})


def test_a_group_the_definition_of_now_does_not_know_is_counted_by_that_of_then(explained):
    found = explained(
        [visit(3)], [visit(3)] * 2, new=replace(COUNT, dimensions=("hour",)), where={"estate": "A"}
    )
    assert (found.in_force, found.difference) == (None, 1)


OLD = replace(COUNT, sql=COUNT.sql.replace("resident_id as subject", "remark_key as subject"))
GONE = ["alter table core.service_records drop column remark_key"]


def test_a_definition_of_then_that_cannot_be_counted_any_more_is_told_as_such(explained):
    found = explained([visit(3)], [visit(3), visit(4)], OLD, COUNT, altered=GONE)
    assert [(part.why, part.rows, part.amount) for part in found.parts] == [("unknown", None, 1)]


def test_without_any_definition_that_can_be_counted_the_number_of_then_stands_alone(explained):
    found = explained([visit(3)], [visit(3)], OLD, None, altered=GONE)
    assert (found.then, found.now, found.reading, found.parts) == (1, None, None, ())


def test_where_the_old_definition_has_no_value_now_the_next_part_takes_the_difference_along(explained):
    old = indicator(kind="quantile", quantile=0.5, unit="days")
    new = replace(old, sql=old.sql.replace("working_days", "received_hour"))
    found = explained([visit(3, working_days=2)], [visit(3, received_hour=9)], old, new)
    assert [(part.why, part.amount) for part in found.parts] == [
        ("late", 0), ("corrected", 0), ("removed", None), ("definition", 7),
    ]  # fmt: skip

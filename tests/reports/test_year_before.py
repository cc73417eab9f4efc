"""The ticks of a year before: none of what adds up while one of the two periods is not all in."""

from datetime import date

import pytest

from indicators.periods import Period
from reports import desk as desks
from reports import festival
from reports.brief import facilities

SERVED = [
    {"record_id": n, "received_date": date(year, 3, 10), "platform": "hotline", "estate": "桃园里"}
    for n, year in enumerate([2024] * 30 + [2025] * 20)
]


@pytest.mark.parametrize(
    ("key", "before", "said"),
    [
        ("2025", {}, "本期受理件数；两期数据未到齐，不与上年同期并列"),  # nine months beside twelve
        ("2025Q1", {"hotline": 30}, "本期受理件数，竖线为上年同期"),
    ],
)
def test_nine_months_of_requests_are_not_beside_twelve(warehouse, key, before, said):
    build = warehouse({"core.service_records": SERVED}, data_date=date(2025, 9, 30))
    desk = desks.opened(build, "zh", Period.parse(key))
    assert festival.values_year_before(desk, "service_volume", "platform") == before
    assert festival.received(desk) == said


def test_a_month_that_did_not_come_in_a_year_before_counts_too(warehouse):
    build = warehouse({"core.service_records": SERVED}, missing=[("service_records", date(2024, 2, 1))])
    desk = desks.opened(build, "zh", Period.parse("2025Q1"))
    assert festival.values_year_before(desk, "service_volume", "platform") == {}


@pytest.mark.parametrize(("key", "columns"), [("2025-03", 5), ("2025-02", 4), ("2025", 4)])
def test_the_table_of_the_brief_has_a_year_before_only_where_the_two_may_be_compared(warehouse, key, columns):
    february = [{**each, "record_id": 100 + at, "received_date": each["received_date"].replace(month=2)}
                for at, each in enumerate(SERVED)]  # fmt: skip
    build = warehouse({"core.service_records": [*SERVED, *february]}, data_date=date(2025, 9, 30))
    (table,) = facilities.table(desks.opened(build, "zh", Period.parse(key)))
    assert ("上年同期" in table.head) == (columns == 5)
    assert {len(row) for row in (table.head, *table.rows)} == {columns}


def test_the_first_year_has_no_column_of_the_year_before(warehouse):
    desk = desks.opened(warehouse({"core.service_records": SERVED}), "zh", Period.parse("2024-03"))
    (table,) = facilities.table(desk)
    assert "上年同期" not in table.head

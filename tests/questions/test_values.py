"""The values a column offers are those its rows have."""

from collections import Counter

import pytest

from questions.question import BadQuestion
from questions.values import place, values
from warehouse import connection


def test_values_stand_by_how_often_they_are_met_and_not_stated_last(warehouse):
    records = [
        {"record_id": at, "item": item, "received_date": "2026-09-02"}
        for at, item in enumerate(["理发", "助餐", "理发", None, "家电", "助餐", "理发", None])
    ]
    build = warehouse({"core.service_records": records})
    with connection.open_warehouse(build) as con:
        assert values(con, "service_records", "item") == ("理发", "助餐", "家电", None)
        assert values(con, "service_volume", "item") == ("理发", "助餐", "家电", None)


def test_ordered_values_stand_in_their_own_order(built):
    with connection.open_warehouse(built) as con:
        hours = [each for each in values(con, "service_volume", "hour") if each is not None]
        with con.cursor() as cursor:
            met = Counter(cursor.execute("select received_hour from core.service_records").fetchall())
        assert hours == sorted(hour for (hour,) in met if hour is not None)


def test_buildings_stand_as_they_are_numbered():
    assert sorted(["10幢", None, "2幢", "1幢"], key=place) == ["1幢", "2幢", "10幢", None]
    assert sorted([10, None, 9.5], key=place) == [9.5, 10, None]


def test_a_column_that_is_not_there_is_refused(built):
    with connection.open_warehouse(built) as con, pytest.raises(BadQuestion):
        values(con, "residents", "name")

"""Lists of names find their activity and their residents; volunteers the register lacks stay apart."""

from datetime import date

import pytest

from tests.etl.desk import deliver, desk, make

DAY = date(2024, 3, 5)


@pytest.fixture
def con():
    con = desk()
    deliver(
        con,
        "residents",
        {"resident_id": "r1", "name": "王 芳", "phone": "13800000001", "estate": "府前小区"},
        {"resident_id": "r2", "name": "李强", "phone": "13800000002", "estate": "府前小区"},
        {"resident_id": "r3", "name": "李强", "phone": "13800000002", "estate": "府前小区"},
    )
    con.execute("create table core.residents as select resident_id from typed.residents")
    return con


def told(con, table, columns):
    return con.execute(f"select {columns} from core.{table} order by row_no").fetchall()


def test_a_place_tells_the_estate_where_the_column_is_empty(con):
    deliver(
        con,
        "activities",
        {"activity_date": DAY, "activity": "电影", "place": "金港广场"},
        {"activity_date": DAY, "activity": "讲座", "place": "社区市民学校"},
        {"activity_date": DAY, "activity": "讲座", "place": "金港", "estate": "府前小区"},
    )
    make(con, "activities")
    assert told(con, "activities", "estate") == [("金港名邸",), (None,), ("府前小区",)]


def test_a_list_is_of_the_activity_of_its_day_and_name_and_place_where_there_are_several(con):
    held = {"activity_date": DAY, "activity": "健身队 晨练"}
    signed = {"activity_date": DAY, "activity": "健身队晨练", "name": "周试"}
    deliver(con, "activities", held | {"place": "文化广场"}, held | {"place": "健身路径"})
    deliver(
        con,
        "activity_participants",
        signed | {"place": "文化广场"},
        signed | {"place": "健身路径"},
        signed,
        signed | {"activity_date": date(2024, 3, 6)},
    )
    make(con, "activities", "activity_participants")
    square, path = (activity for (activity,) in told(con, "activities", "occasion_id"))
    assert told(con, "activity_participants", "occasion_id") == [(square,), (path,), (None,), (None,)]


def test_who_signed_is_known_by_number_or_by_a_name_and_telephone_of_one_resident(con):
    deliver(con, "activities")
    rows = (
        {"name": "张三", "resident_id": "r1"},
        {"name": "王芳", "phone": "13800000001", "activity": "讲座二"},
        {"name": "李强", "phone": "13800000002"},
        {"name": "王芳"},
        {"name": "外人", "resident_id": "nobody"},
    )
    deliver(con, "activity_participants", *({"activity_date": DAY, "activity": "讲座"} | row for row in rows))
    make(con, "activity_participants")
    assert told(con, "activity_participants", "resident_id") == [("r1",), ("r1",), (None,), (None,), (None,)]


def test_who_signed_twice_for_an_activity_came_once(con):
    deliver(con, "activities")
    row = {"activity_date": DAY, "activity": "讲座", "name": "王芳", "resident_id": "r1"}
    deliver(con, "activity_participants", row, row | {"name": "王　芳"})
    make(con, "activity_participants")
    assert told(con, "activity_participants", "resident_id") == [("r1",)]


def test_a_volunteer_the_register_lacks_is_one_person_by_name_and_telephone(con):
    served = {"volunteer_date": DAY, "activity": "环境整治", "service_hours": 2.0}
    deliver(
        con,
        "volunteer_hours",
        served | {"name": "王芳", "resident_id": "r1"},
        served | {"name": "赵试"},
        served | {"name": "赵 试"},
        served | {"name": "赵试", "phone": "13900000000"},
    )
    make(con, "volunteer_hours")
    who = told(con, "volunteer_hours", "volunteer_id, resident_id")
    assert who[0] == ("r1", "r1")
    assert who[1] == who[2] != who[3]
    keys = told(con, "volunteer_hours", "service_id")
    assert len(set(keys)) == 4


def test_two_equal_deeds_of_a_day_are_two(con):
    deed = {"deed_date": DAY, "deed_kind": "helping", "name": "王芳", "deed": "陪邻居就医"}
    deliver(con, "good_deeds", deed, deed)
    make(con, "good_deeds")
    assert len(set(told(con, "good_deeds", "deed_id"))) == 2

"""Residents, months and households from a register drawn in view."""

from datetime import date

import pytest

from tests.etl.desk import deliver, desk, make


def number(con, born: str, sequence: str) -> str:
    body = f"990101{born}{sequence}"
    return body + con.execute("select id_check_character(?)", [body]).fetchone()[0]


@pytest.fixture
def con():
    con = desk(date(2024, 1, 1), date(2024, 3, 31))
    home = {
        "estate": "府前小区",
        "building": "3",
        "household_no": "1",
        "residence_type": "registered_resident",
    }
    flat = home | {"household_no": "2"}
    people = (
        # household 1: two elders; one dies on 2024-02-10, the other then lives alone
        home | {"resident_id": "r1", "id_number": number(con, "19480101", "001")},
        home
        | {"resident_id": "r2", "id_number": number(con, "19500202", "002"), "death_date": date(2024, 2, 10)},
        # household 2: a man born on 29 February, his child, a member registered here but away
        flat | {"resident_id": "r3", "id_number": number(con, "19640229", "001"), "sex": "female"},
        flat | {"resident_id": "r4", "id_number": number(con, "20240210", "002")},
        flat
        | {
            "resident_id": "r5",
            "id_number": number(con, "19700101", "001"),
            "residence_type": "registered_absent",
        },
        # no household: moved in on 2024-02-01; moved out without a date
        {"resident_id": "r6", "id_number": number(con, "19800101", "001"), "moved_in_date": date(2024, 2, 1)},
        {"resident_id": "r7", "id_number": number(con, "19900101", "001"), "is_moved_out": True},
    )
    deliver(con, "residents", *people)
    make(con, "calendar", "residents", "residents_monthly", "households_monthly")
    return con


def test_people_are_dated_by_birth_arrival_death_and_departure(con):
    found = con.execute("""
        select resident_id, arrival_reason, departure_reason, present_from, present_until
        from core.residents order by resident_id
    """).fetchall()
    assert found == [
        ("r1", "unknown", None, None, None),
        ("r2", "unknown", "death", None, date(2024, 2, 10)),
        ("r3", "unknown", None, None, None),
        ("r4", "birth", None, date(2024, 2, 1), None),
        ("r5", "unknown", None, None, None),
        ("r6", "moved_in", None, date(2024, 2, 1), None),
        # on an unknown day: in the month of the newest day this register knows, a birth on 2024-02-10
        ("r7", "unknown", "unknown", None, date(2024, 2, 1)),
    ]


def test_each_month_end_counts_those_present_that_day(con):
    found = con.execute("""
        select month_end, string_agg(resident_id, ' ' order by resident_id)
        from core.residents_monthly group by all order by all
    """).fetchall()
    assert found == [
        (date(2024, 1, 31), "r1 r2 r3 r5 r7"),
        (date(2024, 2, 29), "r1 r3 r4 r5 r6"),
        (date(2024, 3, 31), "r1 r3 r4 r5 r6"),
    ]


def test_the_sex_of_the_id_number_overrules_the_column(con):
    assert con.execute("select sex from core.residents where resident_id = 'r3'").fetchone() == ("male",)


def test_age_is_in_full_years_on_the_day(con):
    found = con.execute(
        "select age from core.residents_monthly where resident_id = 'r3' order by month_end"
    ).fetchall()
    assert found == [(59,), (60,), (60,)]


def test_who_was_born_on_29_february_is_older_on_1_march():
    con = desk(date(2023, 2, 1), date(2023, 3, 31))
    deliver(con, "residents", {"resident_id": "r", "id_number": number(con, "20000229", "001")})
    make(con, "calendar", "residents", "residents_monthly")
    found = con.execute("select month_end, age from core.residents_monthly order by all").fetchall()
    assert found == [(date(2023, 2, 28), 22), (date(2023, 3, 31), 23)]


def test_an_elder_lives_alone_once_the_other_has_died(con):
    found = con.execute("""
        select month_end, resident_id, household_size, lives_alone, is_empty_nest
        from core.residents_monthly where resident_id in ('r1', 'r2') order by all
    """).fetchall()
    assert found == [
        (date(2024, 1, 31), "r1", 2, False, True),
        (date(2024, 1, 31), "r2", 2, False, True),
        (date(2024, 2, 29), "r1", 1, True, True),
        (date(2024, 3, 31), "r1", 1, True, True),
    ]


def test_who_is_registered_but_away_is_no_member_of_the_household(con):
    found = con.execute("""
        select month_end, members, members_60_plus from core.households_monthly
        where household_id = (select household_id from core.residents where resident_id = 'r3') order by all
    """).fetchall()
    assert found == [(date(2024, 1, 31), 1, 0), (date(2024, 2, 29), 2, 1), (date(2024, 3, 31), 2, 1)]


def test_without_a_household_number_nobody_is_said_to_live_alone(con):
    found = con.execute("""
        select distinct household_size, lives_alone, is_empty_nest
        from core.residents_monthly where resident_id = 'r6'
    """).fetchall()
    assert found == [(None, False, False)]


def test_an_unfinished_month_has_no_month_end():
    con = desk(date(2024, 1, 15), date(2024, 3, 30))
    deliver(con, "residents", {"resident_id": "r", "id_number": number(con, "19900101", "001")})
    make(con, "calendar", "residents", "residents_monthly")
    found = con.execute("select month_end from core.residents_monthly order by all").fetchall()
    assert found == [(date(2024, 1, 31),), (date(2024, 2, 29),)]

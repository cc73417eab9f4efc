"""The day of a birth is a birth date: it stays among the names, and the warehouse has its month."""

import duckdb

from warehouse import builds, connection


def test_nobody_is_present_from_the_day_of_their_birth(built):
    with duckdb.connect(str(built / builds.PEOPLE), read_only=True) as con:
        born = dict(con.execute("select resident_id, birth_date from identity.residents").fetchall())
    with connection.open_warehouse(built) as con:
        came = con.execute("select resident_id, arrival_reason, present_from from core.residents").fetchall()
    births = [(born[resident], day) for resident, reason, day in came if reason == "birth" and born[resident]]
    assert len(births) > 50
    assert all(day == birth.replace(day=1) for birth, day in births)
    assert [born[one] for one, _, day in came if day and day == born.get(one) and day.day > 1] == []

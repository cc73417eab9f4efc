"""Party groups as the list tells of them, beside the members whom the register knows in the estates they cover."""

from dataclasses import dataclass
from datetime import date

import duckdb

GROUPS = """
    select party_group, group_kind, string_split(estates, '、'), home_unit, members
    from core.party_groups
    where coalesce(told_from <= $day, true) and coalesce($day < told_until, true)
    order by list_position(['residence', 'retired_unit', 'mobile'], group_kind) nulls last, party_group
"""
IN_REGISTER = """
    select estates.estate, count(people.resident_id)
    from core.estates
    left join core.residents_monthly as people
        on people.estate = estates.estate and people.month_end = $day
        and people.is_resident and people.is_party_member
    group by estates.estate, estates.estate_no
    order by estates.estate_no
"""


@dataclass(frozen=True)
class Line:
    """Groups of the same estates, or one of no estate, or estates without one.

    names: of the groups, () = none. estates: () = by a retired unit and the like. listed: members the list tells, None
    where it tells of none. in_register: Party members who live in the estates, None without estates.
    """

    names: tuple[str, ...]
    kind: str | None
    estates: tuple[str, ...]
    home_unit: str | None
    listed: int | None
    in_register: int | None


def against_register(con: duckdb.DuckDBPyConnection, day: date) -> list[Line]:
    """The list at a month's end: by estate in their order, estates without a group among them, then the others."""
    with con.cursor() as cursor:
        groups = cursor.execute(GROUPS, {"day": day}).fetchall()
        living = dict(cursor.execute(IN_REGISTER, {"day": day}).fetchall())
    if not groups:
        return []
    places: dict[tuple[str, ...], list] = {}
    for each in groups:
        if each[2]:
            places.setdefault(tuple(sorted(each[2], key=list(living).index)), []).append(each)
    covered = {estate for estates in places for estate in estates}
    for estate in living:
        if estate not in covered:
            places[(estate,)] = []
    order = sorted(places, key=lambda estates: list(living).index(estates[0]))
    return [_line(estates, places[estates], sum(living[each] for each in estates)) for estates in order] + [
        _line((), [each], None) for each in groups if not each[2]
    ]


def in_register(con: duckdb.DuckDBPyConnection, day: date) -> int:
    """Party members among all usual residents at a month's end, those of no known estate too."""
    counted = "select count(*) from core.residents_monthly where month_end = $day and is_resident and is_party_member"
    with con.cursor() as cursor:
        [(found,)] = cursor.execute(counted, {"day": day}).fetchall()
    return found


def _line(estates: tuple[str, ...], groups: list, living: int | None) -> Line:
    told = [each[4] for each in groups if each[4] is not None]
    return Line(
        tuple(each[0] for each in groups), groups[0][1] if groups else None, estates,
        groups[0][3] if groups else None, sum(told) if told else None, living,
    )  # fmt: skip

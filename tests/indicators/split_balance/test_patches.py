"""Who holds what and how much it is, counted a second time row by row; and what may not be counted."""

from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest

from indicators.periods import Period
from indicators.split_balance.holders import duties_of, holders
from indicators.split_balance.patches import Unit, patches
from indicators.workload import carried
from warehouse import connection

PERIODS = [Period.parse(key) for key in ("2026Q3", "2025Q2", "2025Q3", "2026", "2024-08")]
DATA_DATE = date(2026, 9, 30)
DECEMBER, DATA = Period.parse("2025-12"), date(2025, 12, 31)


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.key)
def test_households_and_residents_60_plus_are_what_the_rows_say(built, period):
    with connection.open_warehouse(built) as con:
        found = patches(con, period, DATA_DATE)
        carries = carried(con, period, DATA_DATE)
        duties = con.execute("select staff_id, estate, duty_from, duty_until from core.duties").fetchall()
        rows = con.execute(
            "select month_end, household_id, estate, building, age from core.residents_monthly where is_resident"
        ).fetchall()
    day = min(period.last_day, DATA_DATE)
    held = defaultdict(set)
    for staff_id, estate, first, until in duties:
        if estate and (first is None or first <= day) and (until is None or until > day):
            held[staff_id].add(estate)
    month_end = max(row[0] for row in rows if row[0] <= day)
    people = [row[1:] for row in rows if row[0] == month_end]
    homes = {(household, estate, building) for household, estate, building, _ in people}
    old = Counter((estate, building) for _, estate, building, age in people if age >= 60)
    assert (found.day, found.month_end) == (day, month_end)
    assert {each.staff_id: {one.name for one in each.estates} for each in found.patches} == held
    for each in found.patches:
        mine = held[each.staff_id]
        assert each.households == len([home for home in homes if home[1] in mine])
        assert each.households == carries[each.staff_id].households
        assert each.people_60_plus == sum(n for (estate, _), n in old.items() if estate in mine)
        assert each.load == each.households + each.people_60_plus
    buildings = {
        (unit.estate, unit.building): (unit.households, unit.people_60_plus)
        for estate in found.estates
        for unit in estate.buildings
    }
    inside = Counter(home[1:] for home in homes)
    assert buildings == {place: (count, old[place]) for place, count in inside.items()}
    assert sum(each.households for each in found.patches) == len(homes)


def person(
    estate: str | None, building: str | None = "1幢", household: str = "1", age: int = 40, **more
) -> dict:
    return {"month_end": DATA, "estate": estate, "building": building, "age": age, "is_resident": True} | more | {
        "household_id": f"{estate}-{building}-{household}"
    }  # fmt: skip


def town(people: list[dict], held: dict[str, str], registers=(), staff=(), **span) -> dict:
    """held: staff_id → estates in one word each, by blanks; the households are those of the people."""
    homes = {(row["month_end"], row["household_id"]): row["estate"] for row in people if row["is_resident"]}
    return {
        "core.residents_monthly": [row | {"resident_id": str(n)} for n, row in enumerate(people)],
        "core.households_monthly": [
            {"month_end": day, "household_id": home, "estate": estate} for (day, home), estate in homes.items()
        ],
        "core.duties": [
            {"duty_id": f"{who}-{estate}", "staff_id": who, "estate": estate, **span}
            for who, estates in held.items()
            for estate in estates.split()
        ],
        "core.registers": list(registers),
        "core.staff": list(staff),
    }  # fmt: skip


def counted(opened, rows: dict):
    return patches(opened(rows), DECEMBER, DATA)


def test_an_estate_held_by_two_is_shared_equally_and_counted_once(opened):
    people = [person("甲", age=61), person("甲", household="2"), person("甲", household="3"), person("乙")]
    found = counted(opened, town(people, {"A": "甲 乙", "B": "甲"}))
    assert [(each.staff_id, each.households, each.people_60_plus) for each in found.patches] == [
        ("A", 2.5, 0.5), ("B", 1.5, 0.5),
    ]  # fmt: skip
    assert [estate.name for estate in found.shared] == ["甲"]


def test_an_estate_that_nobody_holds_is_told_and_in_no_patch(opened):
    found = counted(opened, town([person("甲"), person("乙", age=70)], {"A": "甲"}))
    assert found.loads == {"A": 1}
    assert [(each.name, each.whole) for each in found.unheld] == [("乙", Unit("乙", None, 1, 1))]


def test_whoever_has_left_holds_nothing_though_nobody_closed_the_line(opened):
    gone = {"staff_id": "A", "present_from": date(2020, 1, 1), "present_until": date(2025, 12, 31)}
    there = {"staff_id": "B", "present_from": date(2025, 12, 31), "present_until": None}
    found = counted(opened, town([person("甲"), person("乙")], {"A": "甲", "B": "乙"}, staff=[gone, there]))
    assert [each.staff_id for each in found.patches] == ["B"]
    assert [each.name for each in found.unheld] == ["甲"]


def test_without_a_register_of_the_estate_its_patch_is_unknown_not_empty(opened):
    found = counted(opened, town([person("甲")], {"A": "甲", "B": "甲乙"}))
    assert [(each.households, each.people_60_plus, each.load) for each in found.patches][1] == (None,) * 3
    assert found.loads == {"A": 1}


def test_without_duties_there_is_no_patch(opened):
    found = counted(opened, town([person("甲")], {}))
    assert found.patches == ()
    assert [each.name for each in found.unheld] == ["甲"]


def test_without_any_month_of_the_register_nothing_is_counted(opened):
    found = counted(opened, town([], {"A": "甲"}))
    assert found.month_end is None
    assert found.loads == {}


@pytest.mark.parametrize(
    ("span", "holds"),
    [
        ({"duty_from": DATA}, True),
        ({"duty_from": date(2026, 1, 1)}, False),
        ({"duty_until": date(2026, 1, 1)}, True),
        ({"duty_until": DATA}, False),
    ],
)
def test_duties_hold_from_their_first_day_until_before_the_hand_over(opened, span, holds):
    assert bool(holders(opened(town([person("甲")], {"A": "甲"}, **span)), "estate", DATA)) == holds


def test_what_each_holds_is_the_same_the_other_way_round(opened):
    con = opened(town([person("甲")], {"A": "甲 乙", "B": "甲"}))
    assert holders(con, "estate", DATA) == {"乙": ("A",), "甲": ("A", "B")}
    assert duties_of(con, "estate", DATA) == {"A": ("乙", "甲"), "B": ("甲",)}


@pytest.mark.parametrize(("unnamed", "counted_by_building"), [(1, [("1幢", 10), ("2幢", 9)]), (2, [])])
def test_buildings_count_only_where_nearly_all_households_have_theirs(opened, unnamed, counted_by_building):
    people = [person("甲", f"{n % 2 + 1}幢", str(n)) for n in range(19)]
    people += [person("甲", None, str(n)) for n in range(unnamed)]
    [found] = counted(opened, town(people, {"A": "甲"})).estates
    assert [(each.building, each.households) for each in found.buildings] == counted_by_building
    assert found.whole.households == 19 + unnamed


def test_buildings_stand_in_the_order_of_their_numbers(opened):
    people = [person("甲", building) for building in ("10幢", "3幢", "东1幢")]
    found = counted(opened, town(people, {"A": "甲"}))
    assert [each.building for each in found.estates[0].buildings] == ["东1幢", "3幢", "10幢"]


def test_a_register_older_than_the_month_and_households_without_an_estate_are_told(opened):
    november = DATA.replace(day=1) - timedelta(days=1)
    registers = [
        {"estate": "甲", "month_end": november, "is_complete": True},
        {"estate": "甲", "month_end": DATA, "is_complete": False},
        {"estate": "乙", "month_end": DATA, "is_complete": True},
    ]
    people = [person("甲"), person("乙"), person(None), person("甲", household="9", is_resident=False)]
    found = counted(opened, town(people, {"A": "甲 乙"}, registers))
    assert {each.name: each.register for each in found.estates} == {"甲": november, "乙": None}
    assert found.nowhere == 1
    assert found.loads == {"A": 2}

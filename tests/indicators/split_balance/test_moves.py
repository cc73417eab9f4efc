"""Moves of a patch border against a search that knows no short cut, on small towns drawn at random."""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise, product
from random import Random

import pytest

from indicators.periods import Period
from indicators.split_balance.moves import EVEN, LEAST, MOST, spread, suggest, suggested
from indicators.split_balance.patches import Estate, Patches, Unit, patches
from warehouse import connection

DAY = date(2025, 12, 31)


def estate(name: str, holders: tuple[str, ...], sizes: list[tuple[int, int]], named: bool = True) -> Estate:
    buildings = tuple(Unit(name, f"{n}幢", *size) for n, size in enumerate(sizes, 1))
    whole = Unit(name, None, sum(size[0] for size in sizes), sum(size[1] for size in sizes))
    return Estate(name, holders, whole, buildings if named and len(buildings) > 1 else ())


def town(*estates: Estate) -> Patches:
    return Patches(DAY, DAY, estates)


def drawn(seed: int) -> Patches:
    """Two to four people, up to six estates: most held by one, a few by two, by nobody, or without a register."""
    random = Random(seed)
    staff = "ABCD"[: random.randint(2, 4)]
    estates = []
    for name in "甲乙丙丁戊己"[: random.randint(2, 6)]:
        held_by = random.sample(staff, random.choice((1, 1, 1, 1, 1, 1, 2, 0)))
        sizes = [(random.randint(0, 12), random.randint(0, 9)) for _ in range(random.randint(1, 5))]
        found = estate(name, tuple(sorted(held_by)), sizes, random.random() < 0.8)
        estates.append(replace(found, whole=None, buildings=()) if random.random() < 0.04 else found)
    return town(*estates)


def slow_loads(found: Patches) -> dict[str, float]:
    """Loads of those of whom all estates can be counted; halves for an estate of two."""
    loads, unknown = {}, set()
    for each in found.estates:
        for staff_id in each.holders:
            if each.whole is None:
                unknown.add(staff_id)
            else:
                share = (each.whole.households + each.whole.people_60_plus) / len(each.holders)
                loads[staff_id] = loads.get(staff_id, 0) + share
    return {staff_id: load for staff_id, load in loads.items() if staff_id not in unknown}


def slow(found: Patches) -> list[tuple[int, float]]:
    """(households, spread) of what is to be suggested: every move and every pair tried, then stepped down."""
    loads = slow_loads(found)
    total = sum(loads.values())
    if len(loads) < 2 or not total:
        return []

    def spread_of(moves) -> float:
        after = dict(loads)
        for unit, giver, taker in moves:
            after[giver] -= unit.households + unit.people_60_plus
            after[taker] += unit.households + unit.people_60_plus
        return max(after.values()) * len(after) / total - 1

    singles = [
        (unit, each.holders[0], taker)
        for each in found.estates
        if len(each.holders) == 1 and each.holders[0] in loads
        for unit in (each.whole, *each.buildings)
        for taker in loads
        if taker != each.holders[0]
    ]
    pairs = [
        (one, other)
        for one, other in combinations(singles, 2)
        if one[0].estate != other[0].estate
        or (None not in (one[0].building, other[0].building) and one[0] != other[0])
    ]
    tried = [
        (sum(unit.households for unit, _, _ in moves), spread_of(moves))
        for moves in [*((one,) for one in singles), *pairs]
    ]
    kept, lowest = [], spread_of([])
    if lowest <= EVEN:
        return []
    while steps := [each for each in tried if each[1] <= lowest - LEAST]:
        kept.append(min(steps))
        lowest = kept[-1][1]
    return kept[:MOST]


def test_the_smallest_changes_are_those_a_search_of_everything_finds():
    kinds = Counter()
    for seed in range(400):
        found = drawn(seed)
        suggestion = suggest(found)
        assert [(each.households, each.spread) for each in suggestion.changes] == slow(found), seed
        for change in suggestion.changes:
            after = slow_loads(found)
            for move in change.moves:
                after[move.giver] -= move.unit.load
                after[move.taker] += move.unit.load
            assert change.spread == max(after.values()) * len(after) / sum(after.values()) - 1
            assert change.people_60_plus == sum(move.unit.people_60_plus for move in change.moves)
            kinds[len(change.moves), len({move.giver for move in change.moves})] += 1
        kinds["none"] += not suggestion.changes
    assert min(kinds[1, 1], kinds[2, 1], kinds[2, 2], kinds["none"]) > 10, kinds


@pytest.mark.parametrize("key", ["2026Q3", "2025Q2"])
def test_so_are_those_of_the_fictional_community(built, key):
    period, data_date = Period.parse(key), date(2026, 9, 30)
    with connection.open_warehouse(built) as con:
        found, suggestion = patches(con, period, data_date), suggested(con, period, data_date)
    assert suggestion.changes
    assert [(each.households, pytest.approx(each.spread)) for each in suggestion.changes] == slow(found)


def test_the_spread_is_what_the_heaviest_carries_over_the_mean():
    assert spread({"A": 120, "B": 80}) == pytest.approx(0.2)
    assert spread({"A": 120}) is None
    assert spread({"A": 0, "B": 0}) is None


def test_an_even_town_gets_no_suggestion():
    found = suggest(town(estate("甲", ("A",), [(10, 1), (10, 1)]), estate("乙", ("B",), [(9, 1), (9, 1)])))
    assert found.is_even
    assert found.changes == ()


def test_where_no_move_helps_nothing_is_suggested_though_it_is_uneven():
    found = suggest(town(estate("甲", ("A",), [(30, 0)]), estate("乙", ("B",), [(10, 0)])))
    assert not found.is_even
    assert found.spread == pytest.approx(0.5)
    assert found.changes == ()


def test_one_person_alone_is_compared_with_nobody():
    assert suggest(town(estate("甲", ("A",), [(30, 5), (20, 5)]))).spread is None
    assert suggest(town()).spread is None


def test_what_several_hold_and_what_nobody_holds_does_not_move():
    shared = estate("丙", ("A", "B"), [(4, 0), (4, 0)])
    free = estate("丁", (), [(9, 9), (9, 9)])
    found = suggest(
        town(estate("甲", ("A",), [(9, 0), (9, 0)]), estate("乙", ("B",), [(2, 0)]), shared, free)
    )
    moved = {move.unit.estate for change in found.changes for move in change.moves}
    assert moved == {"甲"}


def test_of_changes_alike_the_one_that_leaves_the_loads_closest_is_told():
    found = suggest(
        town(
            estate("甲", ("A",), [(10, 0)] * 4), estate("乙", ("B",), [(22, 0)]), estate("丙", ("C",), [(18, 0)])
        )
    )  # fmt: skip
    assert [move.taker for move in found.changes[0].moves] == ["C"]


def test_two_parts_of_one_estate_go_to_one_taker_where_that_is_as_good():
    sizes = [(10, 0)] * 6
    found = suggest(
        town(estate("甲", ("A",), sizes), estate("乙", ("B",), [(9, 0)]), estate("丙", ("C",), [(9, 0)]))
    )
    two = next(change for change in found.changes if len(change.moves) == 2)
    assert len({(move.giver, move.taker) for move in two.moves}) == 1


def test_each_change_told_takes_as_much_again_off_the_heaviest():
    for number, size in product((4, 6, 8), ((10, 5), (7, 3))):
        found = suggest(town(estate("甲", ("A",), [size] * number), estate("乙", ("B",), [(10, 10)])))
        steps = [found.spread, *(change.spread for change in found.changes)]
        assert all(later <= before - LEAST for before, later in pairwise(steps))
        assert [change.households for change in found.changes] == sorted(
            change.households for change in found.changes
        )

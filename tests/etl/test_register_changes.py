"""Registers of three estates over six months, drawn at random, compared in SQL and by hand, month by month."""

import random
from calendar import monthrange
from collections import Counter
from datetime import date
from functools import cache
from itertools import pairwise

import pytest

from indicators.catalogue import named
from indicators.periods import Period
from indicators.register_changes import comparisons, moved_within
from tests.etl.desk import deliver, desk, make
from tests.etl.inboxes import checked

ESTATES = ("府前小区", "金港名邸", "桃园里")
MONTHS = [date(2024, month, monthrange(2024, month)[1]) for month in range(1, 7)]
TRAITS = ("residence_type", "political_status", "is_low_income")


def draw(seed: int) -> dict[tuple[str, date], dict[str, dict]]:
    """{(estate, month): {person: what the register says}}: people come, go, move, change; some registers are parts."""
    chance = random.Random(seed)
    living = {f"r{number:02}": _person(chance) for number in range(30)}
    gone: dict[str, dict] = {}
    registers = {}
    for month in MONTHS:
        for who in list(living):
            _live(chance, who, living, gone)
        for _ in range(chance.randrange(4)):
            living[f"r{len(living) + len(gone):02}"] = _person(chance)
        for estate in ESTATES:
            if chance.random() < 0.2:
                continue  # not delivered
            share = chance.choice((1, 1, 1, 0.97, 0.6, 0.3))
            everybody = {who: row for who, row in (living | gone).items() if row["estate"] == estate}
            listed = {who: dict(row) for who, row in everybody.items() if chance.random() < share}
            if listed:
                registers[estate, month] = listed
    return registers


def _person(chance: random.Random) -> dict:
    return {
        "estate": chance.choice(ESTATES),
        "building": chance.choice(("1幢", "2幢")),
        "residence_type": chance.choice(("registered_resident", "registered_elsewhere")),
        "political_status": chance.choice((None, "party_member")),
        "is_low_income": chance.choice((None, False, True)),
        "is_moved_out": False,
    }


def _live(chance: random.Random, who: str, living: dict, gone: dict) -> None:
    if chance.random() < 0.05:
        row = living.pop(who)
        if chance.random() < 0.5:  # the register says so; else it only lacks them
            gone[who] = row | {"is_moved_out": True}
        else:
            gone[who] = row | {"estate": "nowhere"}
    elif chance.random() < 0.05:
        living[who] |= {"estate": chance.choice(ESTATES), "building": chance.choice(("1幢", "2幢"))}
    elif chance.random() < 0.1:
        living[who] |= {"is_low_income": chance.random() < 0.5}


@cache
def in_sql(seed: int):
    """A desk on which the registers drawn were delivered in any order, one of them twice. To be read only."""
    registers = draw(seed)
    con = desk(date(2024, 1, 1), MONTHS[-1])
    chance = random.Random(seed)
    deliveries = [*registers.items(), chance.choice([*registers.items()])]
    chance.shuffle(deliveries)
    rows = []
    for load_id, ((_, month), listed) in enumerate(deliveries, 1):
        con.execute("insert into raw.loads (load_id, month_end) values (?, ?)", [load_id, month])
        rows += [
            row
            | {"load_id": load_id, "resident_id": who, "id_number": checked(f"99010119700101{who[1:]:0>3}")}
            for who, row in listed.items()
        ]
    deliver(con, "residents", *rows)
    make(con, "calendar", "residents", "registers", "register_changes", "residents_monthly")
    con.execute("create table core.estates (estate varchar, estate_no integer)")
    con.execute("create schema meta; create view meta.builds as from build.facts")
    return con


def present(listed: dict) -> set[str]:
    return {who for who, row in listed.items() if not row["is_moved_out"]}


def openings(registers: dict) -> dict[str, date]:
    """The month in which each estate's series begins: a register before one mostly of others was a part."""
    found: dict[str, date] = {}
    for estate in {estate for estate, _ in registers}:
        months = sorted(month for at, month in registers if at == estate)
        found[estate] = months[0]
        for month in months[1:]:
            before, now = present(registers[estate, found[estate]]), registers[estate, month]
            known = before & set(now)
            if len(present(now)) > len(before) and 2 * len(known) < len(present(now)):
                found[estate] = month
            elif 2 * len(known) >= len(before):
                break
    return found


def whole(registers: dict) -> dict[tuple[str, date], bool]:
    """Whether each register lists at least half of the last whole one of its estate."""
    found, last, first = {}, {}, openings(registers)
    for estate, month in sorted(registers, key=lambda key: key[1]):
        listed = registers[estate, month]
        again = [who in listed for who in last.get(estate, ())]
        found[estate, month] = month >= first[estate] and 2 * sum(again) >= len(again)
        if found[estate, month]:
            last[estate] = present(listed)
    return found


def story(who: str, registers: dict) -> list[tuple[date, dict]]:
    """What the registers say of one person, month by month, blanks filled from before, else after."""
    said = [(month, dict(registers[estate, month][who])) for estate, month in registers
            if who in registers[estate, month]]  # fmt: skip
    said.sort(key=lambda each: each[0])
    for name in TRAITS:
        known = [row[name] for _, row in said if row[name] is not None]
        held = known[0] if known else None
        for _, row in said:
            held = row[name] = held if row[name] is None else row[name]
    return said


def left_in(said: list[tuple[date, dict]], is_whole: dict) -> date | None:
    present = [(month, row) for month, row in said if not row["is_moved_out"]]
    if not present:
        return None
    last, row = present[-1]
    later = [month for month, _ in said if month > last]
    later += [month for (estate, month), sure in is_whole.items()
              if sure and estate == row["estate"] and month > last]  # fmt: skip
    return min(later, default=None)


def by_hand(registers: dict) -> tuple[dict, Counter]:
    """{(month, person): (change, estate, from_estate, changed columns)}, and people by month and estate."""
    is_whole = whole(registers)
    first = openings(registers)
    changes, people = {}, Counter()
    for who in {who for listed in registers.values() for who in listed}:
        said = story(who, registers)
        present = [each for each in said if not each[1]["is_moved_out"]]
        before, came = None, date.min
        for month, row in present:
            estate = row["estate"]
            if before is None:
                if month > first[estate]:
                    changes[month, who] = ("arrived", estate, None, None)
                    came = month
            else:
                names = [name for name in ("estate", "building", *TRAITS) if row[name] != before[name]]
                names += ["household_no"] if "building" in names else []
                moved = {"estate", "building"} & set(names)
                changes[month, who] = (
                    "moved_within" if moved else "changed" if names else "unchanged",
                    estate, before["estate"] if moved else None, frozenset(names) or None,
                )  # fmt: skip
            before = row
        left = left_in(said, is_whole)
        if left:
            estate = next((row["estate"] for month, row in said if month == left), before["estate"])
            changes[left, who] = ("left", estate, None, None)
        until = left or (date.max if present else said[0][0])
        for month in MONTHS:
            if came <= month < until:
                homes = [row["estate"] for at, row in said if at <= month] or [said[0][1]["estate"]]
                people[month, homes[-1]] += 1
    return changes, people


@pytest.mark.parametrize("seed", range(12))
def test_comparing_in_sql_and_by_hand_agree(seed):
    registers = draw(seed)
    changes, people = by_hand(registers)
    con = in_sql(seed)
    found = con.execute(
        "select month_end, resident_id, change, estate, from_estate, changed_columns from core.register_changes"
    ).fetchall()
    assert {
        (month, who): (change, estate, origin, frozenset(names.split()) if names else None)
        for month, who, change, estate, origin, names in found
    } == changes
    assert len(found) == len(changes)
    counted = con.execute("select month_end, estate, count(*) from core.residents_monthly group by all")
    assert {(month, estate): n for month, estate, n in counted.fetchall()} == people
    judged = con.execute("select estate, month_end, is_complete from core.registers").fetchall()
    assert {(estate, month): is_complete for estate, month, is_complete in judged} == whole(registers)


KINDS = ("arrived", "left", "moved_within", "changed", "unchanged")


@pytest.mark.parametrize("seed", range(6))
def test_the_table_by_estate_counts_the_changes_of_the_newest_register(seed):
    registers = draw(seed)
    con = in_sql(seed)
    changes, _ = by_hand(registers)
    counted = Counter((month, estate, change) for (month, _), (change, estate, *_) in changes.items())
    for month in MONTHS:
        found = comparisons(con, Period(month.replace(day=1), "month"))
        assert {each.estate: [getattr(each, kind) for kind in KINDS] for each in found} == {
            estate: [counted[month, estate, kind] for kind in KINDS]
            for estate, at in registers
            if at == month
        }
        first = openings(registers)
        assert {each.estate: (each.residents, each.previous_month_end is None) for each in found} == {
            estate: (len(present(listed)), month <= first[estate])
            for (estate, at), listed in registers.items()
            if at == month
        }
        for each in found:
            if each.previous_month_end:
                assert each.residents == each.arrived + each.moved_within + each.changed + each.unchanged


FLOWS = {"births": 1, "moved_in": 1, "deaths": -1, "moved_out": -1}


@pytest.mark.parametrize("seed", range(6))
def test_what_comes_goes_and_moves_within_explains_each_month_of_each_estate(seed):
    registers = draw(seed)
    con = in_sql(seed)
    explained = Counter()
    for name, sign in FLOWS.items():
        counted = con.execute(f"select last_day(day), estate, count(*) from ({named(name).sql}) group by all")
        explained.update({(month, estate): sign * n for month, estate, n in counted.fetchall()})
    _, people = by_hand(registers)
    for before, month in pairwise(MONTHS):
        for estate in ESTATES:
            within = moved_within(con, Period(month.replace(day=1), "month"), estate)
            change = people[month, estate] - people[before, estate]
            gone = con.execute(
                "select count(*) from core.residents where departure_reason = 'unknown' "
                "and estate = ? and last_day(present_until) = ?", [estate, month],
            ).fetchone()[0]  # fmt: skip
            assert change == explained[month, estate] + within - gone, (month, estate)


def test_the_draws_hold_every_kind_of_change_and_part():
    kinds, parts = Counter(), 0
    for seed in range(12):
        registers = draw(seed)
        kinds.update(change for change, *_ in by_hand(registers)[0].values())
        parts += sum(not sure for sure in whole(registers).values())
    assert set(kinds) == {"arrived", "left", "moved_within", "changed", "unchanged"}
    assert min(kinds.values()) > 20
    assert parts > 5

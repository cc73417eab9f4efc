"""Patches: households and residents 60+ of the estates that each holds. Nobody is counted in two patches.

Duties are recorded by estate and not by building: an estate held by several is shared equally between them, as no
ledger says who looks after which building. The register of residents does name the building, so that the size of
a part of an estate is known, and a border can be moved by buildings where nearly all households have theirs.
"""

import re
from dataclasses import dataclass
from datetime import date

import duckdb

from indicators.periods import Period
from indicators.split_balance.holders import end_of, holders, last_day_of

NAMED = (
    0.95  # of an estate's households have their building in the register: else its buildings are not counted
)

COUNTED = """
    with usual as (
        select household_id, estate, building, age
        from core.residents_monthly
        where month_end = $month_end and is_resident
    ),
    homes as (
        select households.household_id, households.estate,
            max(usual.building) filter (where usual.estate = households.estate) as building,
        from core.households_monthly as households
        left join usual using (household_id)
        where households.month_end = $month_end
        group by all
    )
    select estate, building, sum(households)::integer, sum(people_60_plus)::integer
    from (
        select estate, building, 1 as households, 0 as people_60_plus from homes
        union all
        select estate, building, 0, 1 from usual where age >= 60
    )
    group by all
"""
MONTH_END = "select max(month_end) from core.households_monthly where month_end < $end"
REGISTERS = """
    select estate, max(month_end)
    from core.registers
    where estate is not null and is_complete
    group by estate
"""


@dataclass(frozen=True)
class Unit:
    """What can change hands: a building, or an estate (building None)."""

    estate: str
    building: str | None
    households: int
    people_60_plus: int

    @property
    def load(self) -> int:
        """Every household once, every resident 60+ once more."""
        return self.households + self.people_60_plus


@dataclass(frozen=True)
class Estate:
    """holders: staff_ids, none where it is held by nobody. whole: None where no register speaks of it.

    buildings: by number; none unless there are several and nearly all households have theirs. register: month end
    of its newest register, where that is older than the month end counted at.
    """

    name: str
    holders: tuple[str, ...]
    whole: Unit | None
    buildings: tuple[Unit, ...] = ()
    register: date | None = None


@dataclass(frozen=True)
class Patch:
    """What one person holds. Counts are None where no register speaks of one of the estates, halves where one is
    held by two.
    """

    staff_id: str
    estates: tuple[Estate, ...]
    households: float | None
    people_60_plus: float | None

    @property
    def load(self) -> float | None:
        return None if self.households is None else self.households + self.people_60_plus


@dataclass(frozen=True)
class Patches:
    """Held on `day`, counted at `month_end` (None: no register by then). estates: held or in the register, by name.

    nowhere: households whose estate the register does not name; they are in no patch.
    """

    day: date
    month_end: date | None
    estates: tuple[Estate, ...]
    nowhere: int = 0

    @property
    def patches(self) -> tuple[Patch, ...]:
        """By staff number."""
        held = sorted({staff_id for estate in self.estates for staff_id in estate.holders})
        return tuple(self._patch(staff_id) for staff_id in held)

    @property
    def unheld(self) -> tuple[Estate, ...]:
        return tuple(estate for estate in self.estates if not estate.holders)

    @property
    def shared(self) -> tuple[Estate, ...]:
        return tuple(estate for estate in self.estates if len(estate.holders) > 1)

    @property
    def loads(self) -> dict[str, float]:
        """Load of every patch that can be counted, by staff_id."""
        return {each.staff_id: each.load for each in self.patches if each.load is not None}

    def _patch(self, staff_id: str) -> Patch:
        own = tuple(estate for estate in self.estates if staff_id in estate.holders)
        if any(estate.whole is None for estate in own):
            return Patch(staff_id, own, None, None)
        return Patch(
            staff_id, own,
            sum(estate.whole.households / len(estate.holders) for estate in own),
            sum(estate.whole.people_60_plus / len(estate.holders) for estate in own),
        )  # fmt: skip


def patches(con: duckdb.DuckDBPyConnection, period: Period, data_date: date) -> Patches:
    """The patches on the period's last day, counted at the last month's end there is; no duties: no patch."""
    day = last_day_of(period, data_date)
    held = holders(con, "estate", day)
    with con.cursor() as cursor:
        (month_end,) = cursor.execute(MONTH_END, {"end": end_of(period, data_date)}).fetchone()
        counted = cursor.execute(COUNTED, {"month_end": month_end}).fetchall()
        registers = dict(cursor.execute(REGISTERS).fetchall())
    nowhere = sum(households for estate, _, households, _ in counted if estate is None)
    units: dict[str, list[Unit]] = {}
    for estate, *rest in counted:
        if estate is not None:
            units.setdefault(estate, []).append(Unit(estate, *rest))
    return Patches(
        day, month_end,
        tuple(
            _estate(name, held.get(name, ()), units.get(name), registers.get(name), month_end)
            for name in sorted({*held, *units})
        ),
        nowhere,
    )  # fmt: skip


def _estate(name: str, held_by, units: list[Unit] | None, register: date | None, month_end: date) -> Estate:
    if units is None:
        return Estate(name, held_by, None)
    whole = Unit(
        name, None, sum(each.households for each in units), sum(each.people_60_plus for each in units)
    )
    named = sorted((each for each in units if each.building is not None), key=_number)
    are_known = len(named) > 1 and sum(each.households for each in named) >= NAMED * whole.households
    is_old = register is not None and register < month_end
    return Estate(name, held_by, whole, tuple(named) if are_known else (), register if is_old else None)


def _number(unit: Unit) -> tuple:
    """3幢 before 10幢."""
    return [int(digits) for digits in re.findall(r"\d+", unit.building)], unit.building

"""Which move of a patch border would even the patches out, the smallest change first.

The measure can be said aloud: every household counts once and every resident 60+ once more; the spread is how much
the heaviest patch carries over the mean. All moves of one building or one estate to another holder are tried, then
all pairs of them. A change is suggested only if it lowers the spread by LEAST, and a larger one only if it lowers it
by as much again. Knowing one's residents is worth more than an even count: a suggestion to discuss.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import duckdb

from indicators.periods import Period
from indicators.split_balance.patches import Patches, Unit, patches

EVEN = 0.10  # a heaviest patch within 10 % of the mean is even enough
LEAST = 0.05  # of the mean: what a change must take off the heaviest patch
MOST = 4  # changes suggested


class Move(NamedTuple):
    """A unit and the staff_ids of who gives and who takes it."""

    unit: Unit
    giver: str
    taker: str


@dataclass(frozen=True)
class Change:
    """One or two moves, and the spread after them."""

    moves: tuple[Move, ...]
    spread: float

    @property
    def households(self) -> int:
        return _households(self.moves)

    @property
    def people_60_plus(self) -> int:
        return sum(move.unit.people_60_plus for move in self.moves)


@dataclass(frozen=True)
class Suggestion:
    """spread: 0.26 = the heaviest patch carries 26 % more than the mean; None with fewer than two patches to compare.

    heaviest: staff_id. changes: fewest households first, each with a lower spread; none where it is even enough,
    or where no one or two moves help.
    """

    spread: float | None
    heaviest: str | None = None
    changes: tuple[Change, ...] = ()

    @property
    def is_even(self) -> bool:
        return self.spread is not None and self.spread <= EVEN


def spread(loads: Mapping[str, float]) -> float | None:
    """How much the heaviest patch carries over the mean; None with fewer than two patches, or nobody in them."""
    is_comparable = len(loads) > 1 and sum(loads.values())
    return _over(max(loads.values()), loads) if is_comparable else None


def _over(peak: float, loads: Mapping[str, float]) -> float:
    """How much such a load is over the mean, which no move changes."""
    return peak * len(loads) / sum(loads.values()) - 1


def suggest(found: Patches) -> Suggestion:
    """Patches that cannot be counted are left out, and so is what is held by several: nobody knows whose it is."""
    loads = found.loads
    now = spread(loads)
    if now is None:
        return Suggestion(None)
    heaviest = max(loads, key=loads.get)
    if now <= EVEN:
        return Suggestion(now, heaviest)
    units = _movable(found, loads)
    lowest: dict[int, float] = {}
    for moves, peak in _lowering(loads, units):
        households = _households(moves)
        lowest[households] = min(peak, lowest.get(households, peak))
    best = dict.fromkeys(_steps(lowest, loads)[:MOST])
    for moves, peak in _lowering(loads, units):
        step = _households(moves), peak
        if step in best and (best[step] is None or _order(moves, loads) < _order(best[step], loads)):
            best[step] = moves
    changes = tuple(Change(moves, _over(peak, loads)) for (_, peak), moves in best.items())
    return Suggestion(now, heaviest, changes)


def _steps(lowest: Mapping[int, float], loads: Mapping[str, float]) -> list[tuple[int, float]]:
    """(households, heaviest load) of the changes that each take LEAST off the spread of the one before."""
    steps, reached = [], spread(loads)
    for households in sorted(lowest):
        after = _over(lowest[households], loads)
        if after <= reached - LEAST:
            steps.append((households, lowest[households]))
            reached = after
    return steps


def _movable(found: Patches, loads: Mapping[str, float]) -> dict[str, list[Unit]]:
    """What each could give away: whole estates and their buildings."""
    units: dict[str, list[Unit]] = {staff_id: [] for staff_id in loads}
    for estate in found.estates:
        if len(estate.holders) == 1 and estate.holders[0] in loads:
            units[estate.holders[0]] += [estate.whole, *estate.buildings]
    return units


def _lowering(
    loads: Mapping[str, float], units: Mapping[str, list[Unit]]
) -> Iterator[tuple[tuple[Move, ...], float]]:
    """Every move or pair that lowers the heaviest patch, and the heaviest load after it.

    A move lowers it only if it leaves it. After that the second lowers it further only if it leaves the patch that
    is then the heaviest. Pairs of which one move does as well alone are left out.
    """
    now = max(loads.values())
    for first, once in _moves(loads, units):
        if once < now:
            yield (first,), once
        for second, twice in _moves(_after(loads, first), units):
            if twice < min(now, once) and not _overlap(first.unit, second.unit):
                yield (first, second), twice


def _moves(loads: Mapping[str, float], units: Mapping[str, list[Unit]]) -> Iterator[tuple[Move, float]]:
    """Every move out of the heaviest patch, and the heaviest load after it."""
    giver = max(loads, key=loads.get)
    for taker in loads.keys() - {giver}:
        others = max((load for one, load in loads.items() if one not in (giver, taker)), default=0)
        for unit in units[giver]:
            load = unit.load
            yield Move(unit, giver, taker), max(loads[giver] - load, loads[taker] + load, others)


def _overlap(one: Unit, other: Unit) -> bool:
    return one.estate == other.estate and (
        one.building == other.building or None in (one.building, other.building)
    )


def _after(loads: Mapping[str, float], move: Move) -> dict[str, float]:
    return {
        **loads,
        move.giver: loads[move.giver] - move.unit.load,
        move.taker: loads[move.taker] + move.unit.load,
    }


def _households(moves: tuple[Move, ...]) -> int:
    return sum(move.unit.households for move in moves)


def _order(moves: tuple[Move, ...], loads: Mapping[str, float]) -> tuple:
    """Of changes alike: fewest moves, fewest borders touched, the closest loads; then as the units are listed."""
    after = dict(loads)
    for move in moves:
        after = _after(after, move)
    borders = {(move.unit.estate, move.giver, move.taker) for move in moves}
    squares = sum(load * load for load in after.values())
    names = [(move.unit.estate, move.unit.building or "", move.taker) for move in moves]
    return len(moves), len(borders), squares, names


def suggested(con: duckdb.DuckDBPyConnection, period: Period, data_date: date) -> Suggestion:
    """The suggestion for the patches of a period's last day."""
    return suggest(patches(con, period, data_date))

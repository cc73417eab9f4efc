"""Which criteria to choose, exactly: 0/1 programs in HiGHS, one aim after the other, ties broken by list order."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

import highspy
import numpy

TOLERANCE = 1e-6  # points and days come in quarters at the finest
BLOCK = 16  # weights of list order, 1 to 2**15, stay far from what a double and the solver's tolerance carry


@dataclass(frozen=True)
class Row:
    """low ≤ weights · x ≤ high, one weight a column."""

    weights: Sequence[float]
    low: float = -inf
    high: float = inf


def choose(
    rows: Sequence[Row], aims: Sequence[Sequence[float]], items: int, spare: int = 0
) -> tuple[bool, ...] | None:
    """The choice of `items` that makes the first aim smallest, of those the second smallest, and so on.

    What is still alike is decided by list order: an earlier item in rather than out. rows, aims: weights of the items,
    then of `spare` amounts of zero or more. None where no choice keeps all rows.
    """
    if not items:
        return () if all(row.low <= TOLERANCE and row.high >= -TOLERANCE for row in rows) else None
    solver = _solver(rows, items, spare)
    able = numpy.arange(items, dtype=numpy.int32)
    for aim in aims:
        found = _least(solver, aim)
        if found is None:
            return None
        least = float(numpy.dot(aim, found))
        _add(solver, Row(aim, high=least))
        if min(aim) >= 0:  # what alone is more than the least is out: fewer ties to break
            able = able[numpy.asarray(aim)[able] <= least + TOLERANCE]
    for start in range(0, len(able), BLOCK):
        block = able[start : start + BLOCK]
        weights = numpy.zeros(items + spare)
        weights[block] = [-(2.0 ** (BLOCK - 1 - at)) for at in range(len(block))]
        fixed = numpy.round(_least(solver, weights)[block])
        solver.changeColsBounds(len(block), block, fixed, fixed)
    return tuple(bool(round(value)) for value in solver.getSolution().col_value[:items])


def _solver(rows: Sequence[Row], items: int, spare: int) -> highspy.Highs:
    solver = highspy.Highs()
    # Exact: no gap is left open. One thread: the same answer on every machine.
    for name, value in {"output_flag": False, "mip_rel_gap": 0.0, "threads": 1}.items():
        solver.setOptionValue(name, value)
    solver.addVars(items + spare, numpy.zeros(items + spare), numpy.array([1.0] * items + [inf] * spare))
    whole = numpy.arange(items, dtype=numpy.int32)
    solver.changeColsIntegrality(items, whole, numpy.full(items, highspy.HighsVarType.kInteger))
    for row in rows:
        _add(solver, row)
    return solver


def _add(solver: highspy.Highs, row: Row) -> None:
    weights = numpy.asarray(row.weights, dtype=float)
    columns = numpy.flatnonzero(weights).astype(numpy.int32)
    solver.addRow(row.low - TOLERANCE, row.high + TOLERANCE, len(columns), columns, weights[columns])


def _least(solver: highspy.Highs, aim: Sequence[float]) -> numpy.ndarray | None:
    columns = numpy.arange(len(aim), dtype=numpy.int32)
    solver.changeColsCost(len(aim), columns, numpy.asarray(aim, dtype=float))
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        return None
    if status != highspy.HighsModelStatus.kOptimal:
        raise RuntimeError(f"HiGHS stopped with {solver.modelStatusToString(status)!r}")
    return numpy.array(solver.getSolution().col_value)

"""Rows of then and rows of now under one definition: which came late, which were corrected, which are gone.

A row that adds nothing is no reason for anything.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy
from pandas import DataFrame, Series, concat

from indicators.receipts import ledgers
from indicators.receipts.contributions import ADDS, COLUMNS
from indicators.receipts.pairing import PLACE, likely, sure

SHOWN = [*ADDS, *PLACE]
NOTHING = DataFrame({name: Series(dtype="str" if name in ("file", "sheet") else "u8") for name in COLUMNS})


@dataclass(frozen=True)
class Changes:
    """Each a frame with the columns of SHOWN, `_then` and `_now`: NaN on the side where the row does not count.

    late: in no ledger of then. removed: in no ledger of now. corrected: stood and stands, but adds something else, or
    counts in another number now, or did then. after_…: all rows that count once these changes are made.
    """

    late: DataFrame
    corrected: DataFrame
    removed: DataFrame
    after_late: DataFrame
    after_corrected: DataFrame

    @property
    def all(self) -> DataFrame:
        return concat([self.late, self.corrected, self.removed], ignore_index=True)


def changes(
    then: DataFrame | None, now: DataFrame | None, ledger_then: numpy.ndarray, ledger_now: numpy.ndarray
) -> Changes:
    """then, now: of `contributions.read`; None = not delivered, no rows. ledger_…: of `ledgers.unpacked`."""
    then, now = (NOTHING if rows is None else rows for rows in (then, now))
    made = sure(then, now)
    new, gone = _rest(then, now, made)
    was_there = new[ledgers.stood(new["number"], ledger_then, then["number"])]
    is_there = gone[ledgers.stood(gone["number"], ledger_now, now["number"])]
    new, gone = new.drop(was_there.index), gone.drop(is_there.index)
    guessed = likely(gone, new)
    new, gone = new.drop(guessed["now"]), gone.drop(guessed["then"])
    made = concat([made, guessed])
    before, after = (
        frame.loc[made[side]].reset_index(drop=True) for side, frame in (("then", then), ("now", now))
    )
    differs = (before[ADDS] != after[ADDS]).any(axis=1)
    corrected = [
        _beside(before[differs], after[differs]),
        _beside(None, was_there),
        _beside(is_there, None),
    ]
    staying = concat([after, was_there, gone])
    return Changes(
        late=_beside(None, new),
        corrected=concat(corrected, ignore_index=True),
        removed=_beside(gone, None),
        after_late=concat([then, new]),
        after_corrected=concat([staying, new]),
    )


def _rest(then: DataFrame, now: DataFrame, made: DataFrame) -> tuple[DataFrame, DataFrame]:
    """Rows of now and of then that stand in no pair, and add something."""
    new, gone = now.drop(made["now"]), then.drop(made["then"])
    return new[new[ADDS].any(axis=1)], gone[gone[ADDS].any(axis=1)]


def _beside(before: DataFrame | None, after: DataFrame | None) -> DataFrame:
    """Rows of then beside the same rows of now."""
    sides: Sequence[DataFrame] = [
        frame[SHOWN].add_suffix(suffix).reset_index(drop=True)
        for suffix, frame in (("_then", before), ("_now", after))
        if frame is not None
    ]
    columns = [f"{name}{suffix}" for suffix in ("_then", "_now") for name in SHOWN]
    return concat(sides, axis=1).reindex(columns=columns)

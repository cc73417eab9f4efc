"""Rows of then and rows of now under one definition: which came late, which were corrected, which are gone.

A row that adds nothing is no reason for anything.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy
from pandas import DataFrame, Series, concat

from indicators.receipts import ledgers
from indicators.receipts.contributions import ADDS, COLUMNS
from indicators.receipts.pairing import PLACE, pairs

SHOWN = [*ADDS, *PLACE]
NOTHING = DataFrame({name: Series(dtype="str" if name in ("file", "sheet") else "u8") for name in COLUMNS})


@dataclass(frozen=True)
class Changes:
    """Each a frame with the columns of SHOWN, `_then` and `_now`: NaN on the side where the row does not count.

    late: in no ledger of then. removed: in no ledger of now. corrected: stood and stands, but adds something else, or
    counts in another number now, or did then.
    """

    late: DataFrame
    corrected: DataFrame
    removed: DataFrame
    after_late: DataFrame
    after_corrected: DataFrame
    after_removed: DataFrame

    @property
    def all(self) -> DataFrame:
        return concat([self.late, self.corrected, self.removed], ignore_index=True)


def changes(
    then: DataFrame | None, now: DataFrame | None, ledger_then: numpy.ndarray, ledger_now: numpy.ndarray
) -> Changes:
    """then, now: of `contributions.read`; None = not delivered, no rows. ledger_…: of `ledgers.unpacked`."""
    then, now = (NOTHING if rows is None else rows for rows in (then, now))
    made = pairs(then, now)
    new, gone = (rows[rows[ADDS].any(axis=1)] for rows in (now.drop(made["now"]), then.drop(made["then"])))
    was_there = ledgers.stood(new["number"], ledger_then, then["number"])
    is_there = ledgers.stood(gone["number"], ledger_now, now["number"])
    before, after = (
        frame.loc[made[side]].reset_index(drop=True) for side, frame in (("then", then), ("now", now))
    )
    differs = (before[ADDS] != after[ADDS]).any(axis=1)
    corrected = [
        _beside(before[differs], after[differs]),
        _beside(None, new[was_there]),
        _beside(gone[is_there], None),
    ]
    staying = concat([after, new[was_there], gone[~is_there]])
    return Changes(
        late=_beside(None, new[~was_there]),
        corrected=concat(corrected, ignore_index=True),
        removed=_beside(gone[~is_there], None),
        after_late=concat([then, new[~was_there]]),
        after_corrected=concat([staying, new[~was_there]]),
        after_removed=now,
    )


def _beside(before: DataFrame | None, after: DataFrame | None) -> DataFrame:
    """Rows of then beside the same rows of now."""
    sides: Sequence[DataFrame] = [
        frame[SHOWN].add_suffix(suffix).reset_index(drop=True)
        for suffix, frame in (("_then", before), ("_now", after))
        if frame is not None
    ]
    columns = [f"{name}{suffix}" for suffix in ("_then", "_now") for name in SHOWN]
    return concat(sides, axis=1).reindex(columns=columns)

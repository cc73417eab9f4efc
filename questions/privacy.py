"""What an answer withholds: small numbers of people, and those they could be worked out from.

A filter cuts a group out of a whole, and what it leaves is the whole less the group: neither may be small. So each
number is held against the one without each of its filters, and goes where the difference is small.
"""

from collections.abc import Sequence

import numpy
from pandas import DataFrame, Series

from indicators.suppression import are_small, countings, is_small, suppress


def withhold(
    table: DataFrame, by: Sequence[str], small_count: int, wholes: Sequence[DataFrame], has_rest: bool = False
) -> DataFrame:
    """`engine.series`, not suppressed yet, with small numbers emptied; wholes: the same without one filter each.

    A whole that is withheld takes its groups along: they add up to it.
    """
    if small_count < 2:
        return table
    counted = countings(table, has_rest)
    small = are_small(counted, small_count) if wholes else Series(False, table.index)
    small &= table["is_total"]
    for whole in wholes:
        small |= _are_close(table, whole, by, small_count)
    lost = table.loc[small & table["is_total"], "period_start"]
    hidden = small | table["period_start"].isin(lost)
    table = table.assign(is_suppressed=hidden)
    if by:
        table = suppress(table, tuple(by), small_count, None, has_rest)
    table.loc[table["is_suppressed"], ["numerator", "value"]] = numpy.nan
    return table


def _are_close(table: DataFrame, whole: DataFrame, by: Sequence[str], small_count: int) -> Series:
    """Lines whose number differs from that of the whole by a few only."""
    keys = ["period_start", "is_total", *by]
    base = whole.set_index(keys)["numerator"]
    found = table.set_index(keys).index
    rest = base.reindex(found).to_numpy() - table["numerator"].to_numpy()
    return is_small(Series(rest, table.index), small_count)

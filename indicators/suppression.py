"""Small numbers of sensitive splits are not shown, nor those they could be worked out from.

A number of 1 to 4 can point at a person. Where one number of a line is missing it is the total less the
others, so the next smallest goes with it, and more until what is hidden together is not small itself.
"""

from collections.abc import Sequence

import numpy
from pandas import DataFrame, Series


def suppress(table: DataFrame, by: Sequence[str], small_count: int = 5) -> DataFrame:
    """`engine.series` split by `by`, with small numerators emptied.

    Hidden rows have is_suppressed True and NaN as numerator and value; totals and denominators stand.
    Where two dimensions cross, each line along each of them hides two or none: its total may be known.
    """
    table = table.copy()
    cells = table[~table["is_total"]]
    small = (cells["numerator"] > 0) & (cells["numerator"] < small_count)
    hidden = small | cells["is_suppressed"].astype(bool)
    if hidden.any():
        lines = [["period_start", *(name for name in by if name != summed)] for summed in by]
        lines = lines if len(lines) == 1 else [*lines, ["period_start"]]
        hidden = complete(cells, hidden, lines, small_count)
    table.loc[hidden.index[hidden], "is_suppressed"] = True
    table.loc[table["is_suppressed"], ["numerator", "value"]] = numpy.nan
    return table


def complete(
    cells: DataFrame, hidden: Series, lines: Sequence[list[str] | Series], small_count: int
) -> Series:
    """Hide more cells until no group of any of these lines, whose sum may be known, gives a hidden one away."""
    numerators, flags = cells["numerator"].to_numpy(dtype=float), hidden.to_numpy(dtype=bool).copy()
    groups = [cells.groupby(line, dropna=False, sort=False).ngroup().to_numpy() for line in lines]
    before = -1
    while before != flags.sum():
        before = flags.sum()
        for group in groups:
            for number in _giving_away(group, numerators, flags, small_count):
                places = numpy.flatnonzero(group == number)
                flags[places[_partners(numerators[places], flags[places], small_count)]] = True
    return Series(flags, index=hidden.index)


def _giving_away(group, numerators, flags, small_count: int) -> list[int]:
    """Numbers of the groups that hide a single cell, or cells that are small together."""
    hidden = numpy.bincount(group, weights=flags)
    together = numpy.bincount(group, weights=numpy.where(flags, numpy.nan_to_num(numerators), 0))
    return list(numpy.flatnonzero((hidden > 0) & ((hidden < 2) | (together < small_count))))


def _partners(numerators, hidden, small_count: int) -> list[int]:
    """Next smallest cells of a line to hide with those hidden; zeros only when nothing else is left."""
    order = [at for at in numpy.argsort(numerators, kind="stable") if not hidden[at]]
    candidates = [at for at in order if numerators[at] > 0] + [at for at in order if numerators[at] == 0]
    count, total = int(hidden.sum()), numpy.nansum(numerators[hidden])
    chosen = []
    while candidates and (count < 2 or total < small_count):
        chosen.append(candidates.pop(0))
        count, total = count + 1, total + numerators[chosen[-1]]
    return chosen

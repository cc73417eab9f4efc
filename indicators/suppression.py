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
    before = None
    while before is None or not hidden.equals(before):
        before = hidden.copy()
        for line in lines:
            for _, group in cells.groupby(line, dropna=False, sort=False):
                if hidden[group.index].any():
                    chosen = _partners(group["numerator"], hidden[group.index], small_count)
                    hidden[chosen] = True
    return hidden


def _partners(numerators: Series, hidden: Series, small_count: int) -> list:
    """Next smallest cells of a line to hide with those hidden; zeros only when nothing else is left."""
    rest = numerators[~hidden].sort_values(kind="stable")
    candidates = [*rest.index[rest > 0], *rest.index[rest == 0]]
    count, total = int(hidden.sum()), numerators[hidden].sum()
    chosen = []
    while candidates and (count < 2 or total < small_count):
        chosen.append(candidates.pop(0))
        count, total = count + 1, total + numerators[chosen[-1]]
    return chosen

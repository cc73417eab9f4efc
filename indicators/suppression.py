"""Small numbers of sensitive splits are not shown, nor those they could be worked out from.

A number of 1 to 4 can point at a person. Where one number of a line is missing it is the total less the
others, so the next smallest goes with it, and more until what is hidden together is not small itself.
"""

from collections.abc import Sequence
from functools import reduce
from itertools import product
from operator import or_
from typing import NamedTuple

import numpy
from pandas import DataFrame, Series

from indicators.periods import Grain


def suppress(
    table: DataFrame,
    by: Sequence[str],
    small_count: int = 5,
    adds_up_over: Grain | None = None,
    is_rest_sensitive: bool = False,
    is_base_sensitive: bool = False,
) -> DataFrame:
    """`engine.series` split by `by`, with small numerators emptied.

    Hidden rows have is_suppressed True and NaN as numerator and value; totals and denominators stand.
    Where two dimensions cross, each line along each of them hides two or none: its total may be known.
    adds_up_over: the grain of what adds up over time: a group hides two periods of a quarter or year, or none.
    is_rest_sensitive, is_base_sensitive: small rests (denominator less numerator), small denominators are hidden in
    the same way.
    """
    table = table.copy()
    cells = table[~table["is_total"]]
    counted = countings(cells, is_rest_sensitive, is_base_sensitive)
    hidden = are_small(counted, small_count) | cells["is_suppressed"].astype(bool)
    if hidden.any():
        names = ["period_start", *by]
        lines = [[name for name in names if name != summed] for summed in by]
        lines = lines if len(lines) == 1 else [*lines, ["period_start"]]
        across = [numbered(cells[line]) for line in lines]
        spans = longer(cells["period_start"], adds_up_over) if adds_up_over else ()
        spans = [numbered(cells[list(by)].assign(span=span)) for span in spans]
        hidden = complete(counted, hidden, across, spans, small_count)
    table.loc[hidden.index[hidden], "is_suppressed"] = True
    table.loc[table["is_suppressed"], ["numerator", "value"]] = numpy.nan
    return table


def countings(lines: DataFrame, is_rest_sensitive: bool, is_base_sensitive: bool = False) -> list[Series]:
    """What may be small: the numerators, and the rest and the base where they count."""
    rest = [lines["denominator"] - lines["numerator"]] if is_rest_sensitive else []
    base = [lines["denominator"]] if is_base_sensitive else []
    return [lines["numerator"], *rest, *base]


def is_small(numbers: Series, small_count: int) -> Series:
    return (numbers > 0) & (numbers < small_count)


def are_small(counted: Sequence[Series], small_count: int) -> Series:
    """Lines where one of the countings is small."""
    return reduce(or_, (is_small(numbers, small_count) for numbers in counted))


def longer(starts: Series, grain: Grain) -> Sequence[Series]:
    """The quarter and the year of each period, where these are longer than it."""
    year = starts.dt.year
    return {"month": (10 * year + starts.dt.quarter, year), "quarter": (year,), "year": ()}[grain]


def numbered(keys: DataFrame) -> Series:
    """Equal rows have the same number."""
    return keys.groupby(list(keys.columns), dropna=False, sort=False).ngroup()


def complete(
    counted: Sequence[Series],
    hidden: Series,
    lines: Sequence[Series],
    spans: Sequence[Series],
    small_count: int,
) -> Series:
    """Hide more cells until no group of any of these lines, whose sum may be known, gives a hidden one away.

    counted: numbers a cell, each of them to be kept. spans: lines whose sum is withheld itself where it is small,
    so that it gives nothing away; there a zero is no partner, as it would take one of every line it stands in.
    """
    flags = hidden.to_numpy(dtype=bool).copy()
    numbers = [numpy.nan_to_num(numpy.asarray(each, dtype=float)) for each in counted]
    groups = [_grouped(line) for line in (*lines, *spans)]
    withheld = [numpy.zeros(len(flags), dtype=bool) for _ in lines]
    withheld += [_are_small(each.codes, numbers, small_count) for each in groups[len(lines) :]]
    counts = [numpy.bincount(each.codes, weights=flags) for each in groups]
    before = -1
    while before != flags.sum():
        before = flags.sum()
        for (group, is_withheld), numerators in product(zip(groups, withheld, strict=True), numbers):
            for number in _giving_away(group.codes, numerators, flags & ~is_withheld, small_count):
                places = group.places(number)
                crossed = _crossed(groups, counts, places)
                if any(group is span for span in groups[len(lines) :]):
                    is_met = numerators[places] > 0
                    places, crossed = places[is_met], crossed[is_met]
                more = places[_partners(numerators[places], flags[places], crossed, small_count)]
                flags[more] = True
                for each, count in zip(groups, counts, strict=True):
                    numpy.add.at(count, each.codes[more], 1)
    return Series(flags, index=hidden.index)


class _Groups(NamedTuple):
    """Cells by group: the number of each cell's group, the cells in the order of groups, where each group begins."""

    codes: numpy.ndarray
    order: numpy.ndarray
    starts: numpy.ndarray

    def places(self, number: int) -> numpy.ndarray:
        return self.order[self.starts[number] : self.starts[number + 1]]


def _grouped(line: Series) -> _Groups:
    codes = numpy.unique(line, return_inverse=True)[1]
    return _Groups(
        codes, numpy.argsort(codes, kind="stable"), numpy.append(0, numpy.cumsum(numpy.bincount(codes)))
    )


def _are_small(group, numbers, small_count: int):
    """Cells of a group whose sum is small in one of the numbers."""
    sums = [numpy.bincount(group, weights=each)[group] for each in numbers]
    return numpy.logical_or.reduce([(each > 0) & (each < small_count) for each in sums])


def _crossed(groups: Sequence[_Groups], counts, places):
    """In how many lines that hide something each of these cells stands: such a line needs a second one."""
    return sum(
        (count[each.codes[places]] > 0 for each, count in zip(groups, counts, strict=True)),
        numpy.zeros(len(places)),
    )


def _giving_away(group, numerators, flags, small_count: int) -> list[int]:
    """Numbers of the groups that hide a single cell, or cells that are small together."""
    hidden = numpy.bincount(group, weights=flags)
    together = numpy.bincount(group, weights=numpy.where(flags, numerators, 0))
    return list(numpy.flatnonzero((hidden > 0) & ((hidden < 2) | (together < small_count))))


def _partners(numerators, hidden, crossed, small_count: int) -> list[int]:
    """Cells of a line to hide with those hidden, of other open lines first, then the smallest; zeros last of all."""
    order = [at for at in numpy.lexsort((numerators, -crossed)) if not hidden[at]]
    candidates = [at for at in order if numerators[at] > 0] + [at for at in order if numerators[at] == 0]
    count, total = int(hidden.sum()), numerators[hidden].sum()
    chosen = []
    while candidates and (count < 2 or total < small_count):
        chosen.append(candidates.pop(0))
        count, total = count + 1, total + numerators[chosen[-1]]
    return chosen

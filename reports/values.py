"""Values of split tables as the figures take them: None for missing, one entry a group."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from pandas import DataFrame, isna

from charts.words import RATES, Words
from indicators.shape import Indicator


def none_if_missing(values: Iterable) -> list:
    return [None if isna(value) else value for value in values]


def lines_by_group(split: DataFrame, names: Sequence[str]) -> dict[Any, NamedTuple]:
    """Group → its line, whose `value` is None where it is missing or withheld; a group not stated is None.

    The group is a tuple where it is of several dimensions.
    """
    lines = split.assign(value=split["value"].astype(object).where(split["value"].notna(), None))
    keys = [none_if_missing(split[name]) for name in names]
    groups = keys[0] if len(keys) == 1 else zip(*keys, strict=True)
    return dict(zip(groups, lines.itertuples(index=False), strict=True))


def cell(line: Any, indicator: Indicator, words: Words) -> str:
    """A line of a split, or a reading, as a cell whose unit stands in the head. None: the group was not met."""
    if line is None:
        return words.amount(None, indicator.unit)
    if line.is_suppressed:
        return words.withheld
    return counts_if_few(line, indicator, words) or words.amount(line.value, indicator.unit)


def counts_if_few(line: Any, indicator: Indicator, words: Words) -> str | None:
    """The counts of a rate whose base is too small for a percentage; None where the rate may stand."""
    is_few = indicator.unit in RATES and 0 < (line.denominator or 0) < indicator.min_denominator
    return words.share(line.numerator, line.denominator, indicator.base_unit or "") if is_few else None

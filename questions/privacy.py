"""What an answer withholds: small numbers of people, and those they could be worked out from.

A filter cuts a group out of a whole, and what it leaves is the whole less the group: neither may be small. So each
number is held against the one without each of its filters, and goes where the difference is small.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy
from pandas import DataFrame, Series, isna

from indicators.periods import Grain
from indicators.shape import Indicator
from indicators.suppression import are_small, countings, suppress
from questions.sql import as_text

PEOPLE = ("people", "households")
TIME_WORKED = ("days", "person_days")  # a base that counts nobody


class Watched(NamedTuple):
    """What of a line may be small. of_cases: a quantile, which has no number but that of its cases.

    base, rest: the denominator, and what it has beyond the numerator. over: the grain of what adds up over time.
    """

    of_cases: bool = False
    base: bool = False
    rest: bool = False
    over: Grain | None = None


def watched(indicator: Indicator, has_sensitive: bool, grain: Grain) -> Watched:
    """has_sensitive: it is split or narrowed by what is sensitive, so that the base of a quotient is too."""
    has_base = has_sensitive and indicator.kind == "ratio" and indicator.base_unit not in TIME_WORKED
    is_part = has_base and indicator.unit == "percent" and indicator.base_unit in PEOPLE
    has_rest = is_part or (indicator.is_projected and indicator.rest_is_sensitive)
    over = grain if indicator.is_projected and indicator.adds_up else None
    return Watched(indicator.kind == "quantile", has_base, has_rest, over)


class Beside(NamedTuple):
    """A filter by values seen as groups of a split: the series without it, by its column, beside `by` and alone.

    values: those it keeps, as text; None = not stated.
    """

    column: str
    values: frozenset[str | None]
    split: DataFrame
    alone: DataFrame


def withhold(
    table: DataFrame, by: Sequence[str], small_count: int, wholes: Sequence[DataFrame], few: Watched,
    margins: Mapping[str, DataFrame] | None = None, beside: Sequence[Beside] = (),
) -> DataFrame:  # fmt: skip
    """`engine.series`, not suppressed yet, with small numbers emptied; wholes: the same without one filter each.

    A whole that is withheld takes its groups along, as they add up to it; so do the groups of each split alone
    (margins: column → what this returned of it). beside: what a split by a filter's column would withhold.
    """
    if small_count < 2:
        return table
    cases, wholes = _cases(table, few), [_cases(each, few) for each in wholes]
    small = are_small(_countings(cases, few), small_count) if wholes else Series(False, table.index)
    small &= table["is_total"]
    for whole in wholes:
        small |= _are_close(cases, whole, by, small_count, few)
    lost = table.loc[small & table["is_total"], "period_start"]
    hidden = small | table["period_start"].isin(lost)
    for name, margin in (margins or {}).items():
        hidden |= _are_lost(table, name, margin)
    for each in beside:
        hidden |= _are_told(table, by, each, small_count, few)
    found = cases.assign(is_suppressed=hidden)
    if by:
        found = suppress(found, tuple(by), small_count, few.over, few.rest, few.base)
    table = table.assign(is_suppressed=found["is_suppressed"])
    emptied = ["numerator", "value", *(["denominator"] if few.base or few.of_cases else [])]
    table.loc[table["is_suppressed"], emptied] = numpy.nan
    return table


def _cases(table: DataFrame, few: Watched) -> DataFrame:
    """The numerator of a quantile is no number of anything."""
    return table.assign(numerator=table["denominator"]) if few.of_cases else table


def _countings(lines: DataFrame, few: Watched) -> list[Series]:
    return countings(lines, few.rest, few.base)


def _are_close(
    table: DataFrame, whole: DataFrame, by: Sequence[str], small_count: int, few: Watched
) -> Series:
    """Lines of which a number differs from that of the whole by a few only."""
    keys = ["period_start", "is_total", *by]
    found = table.set_index(keys).index
    pairs = zip(_countings(whole.set_index(keys), few), _countings(table, few), strict=True)
    rests = [Series(base.reindex(found).to_numpy() - own.to_numpy(), table.index) for base, own in pairs]
    return are_small(rests, small_count)


def _are_lost(table: DataFrame, name: str, margin: DataFrame) -> Series:
    """Cells of the groups that are withheld where they stand alone: with all of its cells one would be told."""
    lines = margin[margin["is_suppressed"] & ~margin["is_total"]]
    lost = set(zip(lines["period_start"], map(_key, lines[name]), strict=True))
    cells = zip(table["period_start"], map(_key, table[name]), table["is_total"], strict=True)
    return Series([not is_total and (day, key) in lost for day, key, is_total in cells], table.index)


def _are_told(table: DataFrame, by: Sequence[str], beside: Beside, small_count: int, few: Watched) -> Series:
    """Lines that show some of the groups which a split withholds together: the others would follow from them."""
    lost = _part_of(beside.alone, (), beside, small_count, few)
    if by:
        lost |= _part_of(beside.split, by, beside, small_count, few)
    lines = zip(
        table["is_total"], table["period_start"], *(map(_key, table[name]) for name in by), strict=True
    )
    told = [(day,) in lost if is_total else (day, *keys) in lost for is_total, day, *keys in lines]
    return Series(told, table.index)


def _part_of(
    split: DataFrame, by: Sequence[str], beside: Beside, small_count: int, few: Watched
) -> set[tuple]:
    """Period and groups of `by` of which the filter keeps some of the withheld values and not all of them."""
    names = tuple(dict.fromkeys([*by, beside.column]))
    found = suppress(_cases(split, few), names, small_count, few.over, few.rest, few.base)
    lines = found[found["is_suppressed"] & ~found["is_total"]]
    withheld: dict[tuple, set] = {}
    keys = zip(lines["period_start"], *(map(_key, lines[name]) for name in by), strict=True)
    for key, value in zip(keys, map(_text, lines[beside.column]), strict=True):
        withheld.setdefault(key, set()).add(value)
    return {key for key, values in withheld.items() if values & beside.values and values - beside.values}


def _text(value: object) -> str | None:
    plain = _key(value)
    return None if plain is None else as_text(plain.item() if hasattr(plain, "item") else plain)


def _key(value: object) -> object:
    """Not stated is one group, however pandas has it."""
    return None if isna(value) else value

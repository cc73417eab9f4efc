"""What is withheld on a wall, beyond what a page withholds: every small number that may point at a person.

A page is read by one who may ask further; a projector shows it to a room. So there every split of people and of what
was done for them hides its small numbers, and so does the whole.
"""

from dataclasses import replace

import numpy
from pandas import DataFrame, Series

from indicators.periods import Grain
from indicators.shape import Indicator
from indicators.suppression import are_small, complete, countings, is_small, longer

PERSONAL = ("population", "services", "livelihood", "safety")


def is_personal(indicator: Indicator) -> bool:
    """Counts people, households, or what was done for one; staff and campaigns are the office's own."""
    return indicator.topic in PERSONAL or indicator.unit == "households"


def projected(indicator: Indicator) -> Indicator:
    """The definition as it holds on a wall."""
    is_counted = is_personal(indicator) and indicator.kind != "quantile"
    return replace(indicator, sensitive=True, is_projected=True) if is_counted else indicator


def whole(table: DataFrame, indicator: Indicator, grain: Grain, small_count: int) -> DataFrame:
    """A series of `engine.series` with small totals emptied too, and quantiles of few measured rows.

    What adds up over time hides a second period of the quarter or year, where the longer period would give the
    hidden one away; `engine.series` has done so for the groups. Denominators stand.
    """
    if not is_personal(indicator):
        return table
    if indicator.kind == "quantile":
        hidden = is_small(table["denominator"], small_count)
    else:
        lines = table[table["is_total"]]
        counted = countings(lines, indicator.rest_is_sensitive)
        hidden = are_small(counted, small_count)
        spans = longer(lines["period_start"], grain) if indicator.adds_up else ()
        hidden = complete(counted, hidden, (), spans, small_count)
        hidden = hidden.reindex(table.index, fill_value=False) | _told_as_counts(
            table, indicator, small_count
        )
    if not hidden.any():
        return table
    table = table.copy()
    table.loc[hidden.index[hidden], "is_suppressed"] = True
    table.loc[hidden.index[hidden], ["numerator", "value"]] = numpy.nan
    return table


def _told_as_counts(table: DataFrame, indicator: Indicator, small_count: int) -> Series:
    """Shares of few cases, which are told as counts, whose rest is small: 11份中10份 tells of one person."""
    rest = table["denominator"] - table["numerator"]
    is_few = (indicator.unit == "percent") & (table["denominator"] < indicator.min_denominator)
    return is_few & is_small(rest, small_count)

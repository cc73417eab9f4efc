"""What is withheld on a wall, beyond what a page withholds: every small number that may point at a person.

A page is read by one who may ask further; a projector shows it to a room. So there every split of people and of what
was done for them hides its small numbers, and so does the whole.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy
from pandas import DataFrame, Series

from indicators.periods import Grain
from indicators.shape import Indicator
from indicators.suppression import complete

PERSONAL = ("population", "services")
ADDS_UP = ("count", "ratio")


def is_personal(indicator: Indicator) -> bool:
    """Counts people, households, or what was done for one; staff and campaigns are the office's own."""
    return indicator.topic in PERSONAL or indicator.unit == "households"


def projected(indicator: Indicator) -> Indicator:
    """The definition as it holds on a wall."""
    is_counted = is_personal(indicator) and indicator.kind != "quantile"
    return replace(indicator, sensitive=True) if is_counted else indicator


def whole(table: DataFrame, indicator: Indicator, grain: Grain, small_count: int) -> DataFrame:
    """A series of `engine.series` with small totals emptied too, and quantiles of few measured rows.

    What adds up over time hides a second period of the quarter or year, where the longer period would give the
    hidden one away. Denominators stand.
    """
    if not is_personal(indicator):
        return table
    is_quantile = indicator.kind == "quantile"
    lines = table if is_quantile else table[table["is_total"]]
    people = lines["denominator" if is_quantile else "numerator"]
    hidden = (people > 0) & (people < small_count)
    if not hidden.any():
        return table
    if indicator.kind in ADDS_UP and not indicator.is_stock:
        hidden = complete(lines, hidden, _longer(lines, grain), small_count)
    table = table.copy()
    table.loc[hidden.index[hidden], "is_suppressed"] = True
    table.loc[hidden.index[hidden], ["numerator", "value"]] = numpy.nan
    return table


def _longer(totals: DataFrame, grain: Grain) -> Sequence[Series]:
    """The quarter and the year of each line, where these are longer than its own period."""
    starts = totals["period_start"].dt
    year = starts.year
    return {"month": (10 * year + starts.quarter, year), "quarter": (year,), "year": ()}[grain]

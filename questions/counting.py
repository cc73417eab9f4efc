"""Series of a question, each counted once: what adds up is gathered from its finest split, all else is asked anew.

Counts, and the numerators and denominators of rates, are sums over rows, so that their sums over groups are those of
the rows too. People met in two groups, and medians, are not: of them every split is a query of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import duckdb
from pandas import DataFrame, concat, isna

from indicators import engine
from indicators.coverage import Coverage
from indicators.periods import Grain
from indicators.shape import Indicator
from questions import sql

ADD_UP = ("count", "stock", "ratio")
Days = tuple[date, date] | None  # the first, and the one after the last; None: all


@dataclass(frozen=True)
class Counting:
    """names: all columns the question is split by. found: what was asked so far, by query."""

    con: duckdb.DuckDBPyConnection
    coverage: Coverage
    names: tuple[str, ...]
    found: dict[tuple, DataFrame] = field(default_factory=dict)

    def series(
        self,
        indicator: Indicator,
        by: tuple[str, ...],
        kept: Mapping[str, Sequence],
        grain: Grain,
        days: Days,
    ) -> DataFrame:
        """`engine.series` split by `by`, nothing withheld. kept: column → values; all others of it are one group."""
        if indicator.kind in ADD_UP:
            names = tuple(dict.fromkeys([*self.names, *by]))
            return gathered(self._asked(indicator, names, grain, days), indicator, by, kept)
        for name in by:
            if name in kept:
                indicator = sql.folded(indicator, name, kept[name])
        return self._asked(indicator, by, grain, days)

    def _asked(self, indicator: Indicator, by: tuple[str, ...], grain: Grain, days: Days) -> DataFrame:
        wish = (indicator.sql, by, grain, days)
        if wish not in self.found:
            shaped = sql.within(indicator, *days) if days else indicator
            shaped = replace(shaped, sensitive=False)
            self.found[wish] = engine.series(self.con, shaped, grain, by, None, self.coverage)
        return self.found[wish]


def gathered(
    finest: DataFrame, indicator: Indicator, by: tuple[str, ...], kept: Mapping[str, Sequence]
) -> DataFrame:
    """A series by some of the columns it was split by, with the values beyond those kept as one group."""
    whole = finest[finest["is_total"]]
    if not by:
        return whole[
            ["period_start", "is_total", "numerator", "denominator", "delivered", "value", "is_suppressed"]
        ]
    cells = finest[~finest["is_total"]]
    told = {name: _folded(cells[name], kept[name]) for name in by if name in kept}
    cells = cells.assign(**told).groupby(["period_start", *by], dropna=False, sort=False, as_index=False)
    sums = cells[["numerator", "denominator"]].sum(min_count=1)
    numerator, denominator = sums["numerator"], sums["denominator"]
    is_rate = indicator.kind == "ratio"
    sums = sums.assign(
        is_total=False,
        delivered=sums["period_start"].map(whole.set_index("period_start")["delivered"]),
        value=indicator.factor * numerator / denominator.where(denominator != 0) if is_rate else numerator,
        is_suppressed=False,
    )
    columns = [
        "period_start",
        *by,
        "is_total",
        "numerator",
        "denominator",
        "delivered",
        "value",
        "is_suppressed",
    ]
    both = concat([sums[columns].astype(dict.fromkeys(by, object)), whole.reindex(columns=columns).astype(
        dict.fromkeys(by, object))])  # fmt: skip
    return both.sort_values("period_start", kind="stable", ignore_index=True)


def _folded(column, kept: Sequence):
    """As `sql.folded` has it: values as text, those beyond as one, not stated as it is."""
    texts = {each: sql.as_text(each) for each in kept}
    return [None if isna(each) else texts.get(each, sql.REST) for each in column.astype(object)]

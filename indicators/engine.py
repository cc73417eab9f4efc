"""The engine: counts a definition's rows by period and dimension, or shows the rows behind a number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import duckdb
from pandas import DataFrame, concat

from indicators import coverage as covered
from indicators import queries
from indicators.catalogue import UnknownName, nearest
from indicators.coverage import Coverage
from indicators.periods import Grain, Period, between
from indicators.shape import Indicator
from indicators.suppression import suppress
from translations.say import say


@dataclass(frozen=True)
class Total:
    """An indicator over some days. value: in its unit; None where there is nothing to count it from, or withheld."""

    numerator: float | None
    denominator: float | None
    value: float | None


def coverage(con: duckdb.DuckDBPyConnection) -> Coverage:
    """Which source was delivered in which month of this build. Read it once and hand it to `series`."""
    return covered.read(con)


def series(
    con: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    grain: Grain,
    by: Sequence[str] = (),
    where: Mapping[str, object] | None = None,
    known: Coverage | None = None,
    small_count: int = 5,
) -> DataFrame:
    """An indicator over all periods of the build, in one query.

    Columns: period_start (datetime, ascending), the dimensions of `by`, is_total, numerator, denominator,
    value (in indicator.unit), delivered, is_suppressed. With `by`, each period has a row for every group met
    anywhere (a null group = not stated, is_total False) and one for the whole (is_total True).
    A period not delivered has NaN, never 0; delivered without rows is 0 for counts and NaN for quotients.
    A quantile has value in numerator too and the number of measured rows as denominator.
    where: keep only rows with these values of dimensions (None = not stated); is_total is the whole of them.
    known: `coverage(con)`, read here when not given. small_count: see `suppression.suppress`, applied to
    sensitive indicators when split or filtered. Raises UnknownName for a dimension it does not have.
    """
    where = dict(where or {})
    _check(indicator, (*by, *where))
    known = known or coverage(con)
    if "estate" in where:
        known = known.of_estate(where["estate"])
    if indicator.sensitive and where:
        return _filtered_safely(con, indicator, grain, tuple(by), where, known, small_count)
    periods = between(known.first_date, known.data_date, grain)
    starts, untils, delivered, stands = zip(*(span(indicator, each, known) for each in periods), strict=True)
    params = {
        "grain": grain, "starts": [each.start for each in periods], "from": list(starts),
        "until": list(untils), "delivered": list(delivered), "stands": list(stands), **queries.values(where),
    }  # fmt: skip
    sql = queries.series(indicator, tuple(by), tuple(where))
    with con.cursor() as cursor:
        table = cursor.execute(sql, params).df()
    if indicator.kind == "ratio":
        table["value"] = (
            indicator.factor * table["numerator"] / table["denominator"].where(table["denominator"] != 0)
        )
    else:
        table["value"] = table["numerator"]
    table["is_suppressed"] = False
    if not (indicator.sensitive and by):
        return table
    over = grain if indicator.is_projected and indicator.adds_up else None
    has_rest = indicator.is_projected and indicator.rest_is_sensitive
    return suppress(table, tuple(by), small_count, over, has_rest)


def total(
    con: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    first: date,
    end: date,
    where: Mapping[str, object] | None = None,
) -> Total:
    """An indicator over the days from `first` until before `end`, whatever was delivered of them.

    Counted as a period of `series` is: sums over sums, different subjects, quantile. Of a sensitive indicator there is
    no number in a filter: less the months within, it would tell what they withhold. Raises ValueError for what stands
    at a month's end, which has no days, UnknownName for a dimension it does not have.
    """
    where = dict(where or {})
    _check(indicator, tuple(where))
    if indicator.is_stock:
        raise ValueError(indicator.id)
    if indicator.sensitive and where:
        return Total(None, None, None)
    params = {"from": first, "until": end, **queries.values(where)}
    with con.cursor() as cursor:
        numerator, denominator = cursor.execute(queries.total(indicator, tuple(where)), params).fetchone()
    if indicator.kind != "ratio":
        return Total(numerator, denominator, numerator)
    return Total(numerator, denominator, indicator.factor * numerator / denominator if denominator else None)


def rows(
    con: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    period: Period,
    where: Mapping[str, object] | None = None,
    limit: int = 5000,
    known: Coverage | None = None,
    with_subject: bool = False,
) -> tuple[int, DataFrame]:
    """The rows behind a number: how many there are, and the first `limit` of them.

    Columns: day, the indicator's dimensions, numerator, denominator, file, sheet, row_no (in the sheet). with_subject:
    before them `subject`, whom or what the row is of, as its hash or number; never a name.
    Their sums are those of `series`; for distinct, the first row of each subject stands for it.
    A period that was not delivered has no rows. Raises UnknownName for a dimension it does not have.
    """
    where = dict(where or {})
    _check(indicator, tuple(where))
    start, until, _, stands = span(indicator, period, known or coverage(con))
    return rows_between(con, indicator, start, until if stands else start, where, limit, with_subject)


def rows_between(
    con: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    first: date,
    end: date,
    where: Mapping[str, object] | None = None,
    limit: int = 5000,
    with_subject: bool = False,
) -> tuple[int, DataFrame]:
    """As `rows`, of the days from `first` until before `end`, whatever was delivered of them."""
    where = dict(where or {})
    sql = queries.rows(indicator, tuple(where), with_subject)
    params = {"from": first, "until": end, "limit": limit, **queries.values(where)}
    with con.cursor() as cursor:
        table = cursor.execute(sql, params).df()
    total = int(table["total_count"].iloc[0]) if len(table) else 0
    return total, table.drop(columns="total_count")


def _check(indicator: Indicator, names: Sequence[str]) -> None:
    for name in names:
        if name not in indicator.dimensions:
            message = say("{indicator!r} cannot be split by {name!r}.", indicator=indicator.id, name=name)
            offer = nearest(name, indicator.dimensions) or say("It has no dimensions.")
            raise UnknownName(f"{message} {offer}")


def span(indicator: Indicator, period: Period, known: Coverage) -> tuple[date, date, str, bool]:
    """First day and day after the last that count, what was delivered, and whether there is a number."""
    delivered = known.period(indicator.sources, period)
    if not indicator.is_stock:
        return period.start, period.end, delivered, delivered != "no"
    month = known.standing_month(indicator.sources, period)
    if month is None:
        return period.start, period.start, delivered, False
    last = Period(month).last_day
    return last, Period(month).end, "yes" if last == period.last_day else "partial", True


def _filtered_safely(con, indicator, grain, by, where, known, small_count) -> DataFrame:
    """A filter shows one group of a split, so it hides what the whole split would hide."""
    names = tuple(where)
    parts = [(names, True)] + ([((*names, *by), False)] if by else [])
    found = []
    for split, is_total in parts:
        table = series(con, indicator, grain, split, known=known, small_count=small_count)
        table = table[~table["is_total"]]
        for name, value in where.items():
            table = table[table[name].isna() if value is None else table[name] == value]
        found.append(table.drop(columns=[name for name in names if name not in by]).assign(is_total=is_total))
    return concat(found).sort_values(["period_start", "is_total", *by], ignore_index=True)

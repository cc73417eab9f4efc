"""The engine: wraps a definition's query to count by period and dimension, or to show the rows behind.

Identifiers come from the definition's own list of dimensions, every value is a bound parameter.
"""

from collections.abc import Mapping, Sequence
from datetime import date

import duckdb
from pandas import DataFrame, concat

from indicators import coverage as covered
from indicators.catalogue import UnknownName, nearest
from indicators.coverage import Coverage
from indicators.periods import Grain, Period, between
from indicators.shape import Indicator
from indicators.suppression import suppress
from translations.say import say

# numerator, denominator and value of each kind; {factor} and {quantile} are numbers of the definition.
MEASURES = {
    "count": ("coalesce(sum(numerator), 0)", "null"),
    "stock": ("coalesce(sum(numerator), 0)", "null"),
    "distinct": ("count(distinct subject)", "null"),
    "ratio": ("coalesce(sum(numerator), 0)", "coalesce(sum(denominator), 0)"),
    "quantile": ("quantile_cont(numerator, {quantile})", "count(numerator)"),
}
NOTHING = {"count": "0", "stock": "0", "distinct": "0", "ratio": "0", "quantile": "null"}
SERIES = """
with periods as (
    select unnest($starts) as period_start, unnest($from) as day_from, unnest($until) as day_until,
        unnest($delivered) as delivered, unnest($stands) as stands
),
counted as (
    select period_start, {dimensions} {is_total} as is_total,
        {numerator} as numerator, {denominator} as denominator
    from ({sql}) as definition
    inner join periods
        on date_trunc($grain, day) = period_start and day >= day_from and day < day_until
    {where}
    group by {groups}
),
groups as (
    select distinct {dimensions} is_total from counted where not is_total
    union all
    select {nulls} true
)
select
    periods.period_start, {group_dimensions} groups.is_total,
    case when stands then coalesce(numerator, {nothing}) end::double as numerator,
    case when stands then coalesce(denominator, {no_base}) end::double as denominator,
    periods.delivered
from periods
cross join groups
left join counted
    on counted.period_start = periods.period_start and counted.is_total = groups.is_total {same}
order by all
"""
ROWS = """
select day, {dimensions} numerator, denominator, file, sheet, row_no, count(*) over () as total_count
from (
    select * from ({sql}) as definition
    where day >= $from and day < $until {where} and {counts}
    {once}
) as counted
left join meta.loads using (load_id)
order by day, load_id, row_no
limit $limit
"""
COUNTS = {
    "ratio": "(numerator <> 0 or denominator <> 0)",
    "quantile": "numerator is not null",
    "distinct": "subject is not null",
}
ONCE = "qualify row_number() over (partition by subject order by day, load_id, row_no) = 1"


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
    if indicator.sensitive and where:
        return _filtered_safely(con, indicator, grain, tuple(by), where, known, small_count)
    sql, params = _series_query(indicator, grain, tuple(by), where, known)
    with con.cursor() as cursor:
        table = cursor.execute(sql, params).df()
    if indicator.kind == "ratio":
        table["value"] = (
            indicator.factor * table["numerator"] / table["denominator"].where(table["denominator"] != 0)
        )
    else:
        table["value"] = table["numerator"]
    table["is_suppressed"] = False
    return suppress(table, tuple(by), small_count) if indicator.sensitive and by else table


def rows(
    con: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    period: Period,
    where: Mapping[str, object] | None = None,
    limit: int = 5000,
    known: Coverage | None = None,
) -> tuple[int, DataFrame]:
    """The rows behind a number: how many there are, and the first `limit` of them.

    Columns: day, the indicator's dimensions, numerator, denominator, file, sheet, row_no (in the sheet).
    Their sums are those of `series`; for distinct, the first row of each subject stands for it.
    A period that was not delivered has no rows. Raises UnknownName for a dimension it does not have.
    """
    where = dict(where or {})
    _check(indicator, tuple(where))
    start, until, _, stands = _span(indicator, period, known or coverage(con))
    quoted = "".join(f'"{name}", ' for name in indicator.dimensions)
    sql = ROWS.format(
        dimensions=quoted,
        sql=indicator.sql,
        where="".join(f" and {test}" for test in _tests(where)),
        counts=COUNTS.get(indicator.kind, "numerator <> 0"),
        once=ONCE if indicator.kind == "distinct" else "",
    )
    params = {"from": start, "until": until if stands else start, "limit": limit, **_values(where)}
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


def _span(indicator: Indicator, period: Period, known: Coverage) -> tuple[date, date, str, bool]:
    """First day and day after the last that count, what was delivered, and whether there is a number."""
    delivered = known.period(indicator.sources, period)
    if not indicator.is_stock:
        return period.start, period.end, delivered, delivered != "no"
    month = known.standing_month(indicator.sources, period)
    if month is None:
        return period.start, period.start, delivered, False
    last = Period(month).last_day
    return last, Period(month).end, "yes" if last == period.last_day else "partial", True


def _series_query(indicator, grain, by, where, known) -> tuple[str, dict]:
    periods = between(known.first_date, known.data_date, grain)
    spans = [_span(indicator, period, known) for period in periods]
    quoted = [f'"{name}"' for name in by]
    all_of = ", ".join(["period_start", *quoted])
    numerator, denominator = MEASURES[indicator.kind]
    sql = SERIES.format(
        dimensions="".join(f"{name}, " for name in quoted),
        group_dimensions="".join(f"groups.{name}, " for name in quoted),
        nulls="null, " * len(by),
        same="".join(f" and counted.{name} is not distinct from groups.{name}" for name in quoted),
        groups=f"grouping sets ((period_start, {', '.join(quoted)}), (period_start))"
        if by
        else "period_start",
        is_total=f"grouping({', '.join(quoted)}) > 0" if by else "true",
        numerator=numerator.format(quantile=indicator.quantile),
        denominator=denominator,
        sql=indicator.sql,
        where="where " + " and ".join(_tests(where)) if where else "",
        nothing=NOTHING[indicator.kind],
        no_base="0" if indicator.kind in ("ratio", "quantile") else "null",
    )
    starts, untils, delivered, stands = zip(*spans, strict=True)
    params = {
        "grain": grain,
        "starts": [period.start for period in periods],
        "from": list(starts), "until": list(untils), "delivered": list(delivered), "stands": list(stands),
    }  # fmt: skip
    return sql, params | _values(where)


def _tests(where: Mapping[str, object]) -> list[str]:
    return [f'"{name}" is not distinct from $where_{name}' for name in where]


def _values(where: Mapping[str, object]) -> dict[str, object]:
    return {f"where_{name}": value for name, value in where.items()}


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

"""Indicators that a criterion may be bound to, and their value over the twelve months up to a day."""

from datetime import date

import duckdb

from indicators.periods import add_months
from indicators.shape import Indicator

# ratios over records, none of them sensitive; the words offices write for them: data/reference/codes.toml
BOUND = ("satisfaction_rate", "on_time_rate", "completion_rate", "satisfaction_response_share")
MONTHS = 12
ROWS = """
select
    '{id}' as indicator_id, last_day(day) as month_end,
    {factor} as factor, {min_denominator} as min_denominator,
    sum(numerator) as numerator, sum(denominator) as denominator
from (
{sql}
)
where '{id}' in (select indicator_id from core.criteria)
group by all
"""


def window(on: date) -> tuple[date, date]:
    """First and last day that count on a day: its month up to it, and the eleven months before."""
    return add_months(on.replace(day=1), 1 - MONTHS), on


def value(con: duckdb.DuckDBPyConnection, indicator: Indicator, on: date) -> float | None:
    """In the indicator's unit; None where there are fewer cases than it may be judged by."""
    first, last = window(on)
    sql = f"select sum(numerator), sum(denominator) from ({indicator.sql}) where day between $first and $last"
    with con.cursor() as cursor:
        numerator, denominator = cursor.execute(sql, {"first": first, "last": last}).fetchone()
    if not denominator or denominator < indicator.min_denominator:
        return None
    return indicator.factor * numerator / denominator


def rows_sql(indicators: list[Indicator]) -> str:
    """Sums by month of each indicator that a criterion is bound to, as one query for the definitions that need them."""
    return "union all".join(
        ROWS.format(id=one.id, factor=one.factor, min_denominator=one.min_denominator, sql=one.sql)
        for one in indicators
    )

"""What each row adds to a number, and by what it is known again in another build: hashes, no ids in clear."""

from collections.abc import Mapping

import duckdb
from pandas import DataFrame

from indicators import engine, queries
from indicators.coverage import Coverage
from indicators.periods import Period
from indicators.receipts import identities
from indicators.receipts.identities import BY_DAY, LONG, PARTS, SHORT, hashed
from indicators.shape import Indicator

ADDS = ["numerator", "denominator", "subject"]  # only what the kind of indicator counts by; the others are 0
COLUMNS = ["number", *PARTS, "dimensions", *ADDS, "file", "sheet", "row_no"]
SQL = """
with counted as materialized (
    select
        day, subject::varchar as subject, {dimensions} as dimensions,
        {numerator} as numerator, {denominator} as denominator, load_id, row_no
    from (
{sql}
) as definition
    where day >= $from and day < $until {where}
),
ledgers as (
{ledgers}
),
known as (
    select ledgers.*
    from ledgers
    semi join counted using (load_id, row_no)
    qualify row_number() over (partition by load_id, row_no) = 1
)
select
    {number} as number, {parts},
    {group} as dimensions,
    coalesce(counted.numerator, 0)::double as numerator, coalesce(counted.denominator, 0)::double as denominator,
    {subject} as subject,
    {place}
from counted
left join known using (load_id, row_no)
left join meta.loads using (load_id)
where {counts}
order by counted.load_id, counted.row_no, counted.dimensions, numerator, denominator, counted.subject
"""
NUMBER = """
    case
        when known.load_id is not null then known.number
        when counted.load_id is null then concat_ws(' ', {day} counted.dimensions)
        when list_contains($by_day, loads.source) then concat_ws(' ', counted.subject, counted.day)
        else counted.subject
    end
"""
PLACE = "coalesce(file, '') as file, coalesce(sheet, '') as sheet, coalesce(counted.row_no, 0) as row_no"
NO_PLACE = "'' as file, '' as sheet, 0 as row_no"
COUNTS = {"quantile": "counted.numerator is not null", "distinct": "counted.subject is not null"}


def read(
    con: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    period: Period,
    where: Mapping[str, object],
    known: Coverage,
) -> DataFrame | None:
    """One line a row of the definition, COLUMNS. None: the period has no number, it was not delivered.

    row_no 0: no row of a file stands behind it, or the indicator is sensitive and must not lead to a row.
    Raises duckdb.Error for a query that this build cannot answer.
    """
    if "estate" in where:
        known = known.of_estate(where["estate"])
    first, end, _, stands = engine.span(indicator, period, known)
    if not stands:
        return None
    params = {"from": first, "until": end, "by_day": list(BY_DAY), **queries.values(where)}
    with con.cursor() as cursor:
        return cursor.execute(_sql(indicator, tuple(where)), params).df()[COLUMNS]


def _sql(indicator: Indicator, where: tuple[str, ...]) -> str:
    kind = indicator.kind
    names = ", ".join(f"coalesce(\"{name}\"::varchar, '')" for name in indicator.dimensions)
    return SQL.format(
        dimensions=f"concat_ws(' ', {names})" if names else "''",
        numerator="0" if kind == "distinct" else "numerator",
        # 1 of each row that is measured, so that a row of no days is not taken for one that adds nothing
        denominator={"ratio": "denominator", "quantile": "1"}.get(kind, "0"),
        sql=indicator.sql,
        where="".join(f" and {test}" for test in queries.tests(where)),
        ledgers=identities.sql(indicator.sources, "semi join counted using (load_id, row_no)"),
        # a stock is read at one day: the row of the month before is the same row
        number=hashed(NUMBER.format(day="" if indicator.is_stock else "counted.day,"), LONG),
        parts=", ".join(f"{hashed(f'known.{name}', SHORT)} as {name}" for name in PARTS),
        group=hashed("counted.dimensions", SHORT),
        subject=hashed("counted.subject", LONG) if kind == "distinct" else "0::ubigint",
        place=NO_PLACE if indicator.sensitive else PLACE,
        counts=COUNTS.get(kind, "true"),
    )

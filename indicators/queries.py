"""The SQL wrapped around a definition's query.

Identifiers come from the definition's own list of dimensions, every value is a bound parameter.
"""

from collections.abc import Mapping, Sequence

from indicators.shape import Indicator

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
    from (
{sql}
) as definition
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
TOTAL = """
select {numerator}::double as numerator, {denominator}::double as denominator
from (
{sql}
) as definition
where day >= $from and day < $until {where}
"""
ROWS = """
select {subject} day, {dimensions} numerator, denominator, file, sheet, row_no, count(*) over () as total_count
from (
    select * from (
{sql}
) as definition
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


def series(indicator: Indicator, by: Sequence[str], where: Sequence[str]) -> str:
    """All periods, groups and the whole. Parameters: grain, starts, from, until, delivered, stands."""
    quoted = [f'"{name}"' for name in by]
    names = ", ".join(quoted)
    numerator, denominator = MEASURES[indicator.kind]
    return SERIES.format(
        dimensions="".join(f"{name}, " for name in quoted),
        group_dimensions="".join(f"groups.{name}, " for name in quoted),
        nulls="null, " * len(by),
        same="".join(f" and counted.{name} is not distinct from groups.{name}" for name in quoted),
        groups=f"grouping sets ((period_start, {names}), (period_start))" if by else "period_start",
        is_total=f"grouping({names}) > 0" if by else "true",
        numerator=numerator.format(quantile=indicator.quantile),
        denominator=denominator,
        sql=indicator.sql,
        where="where " + " and ".join(tests(where)) if where else "",
        nothing=NOTHING[indicator.kind],
        no_base="0" if indicator.kind in ("ratio", "quantile") else "null",
    )


def total(indicator: Indicator, where: Sequence[str]) -> str:
    """One line for all days between two. Parameters: from, until."""
    numerator, denominator = MEASURES[indicator.kind]
    return TOTAL.format(
        numerator=numerator.format(quantile=indicator.quantile),
        denominator=denominator,
        sql=indicator.sql,
        where="".join(f" and {test}" for test in tests(where)),
    )


def rows(indicator: Indicator, where: Sequence[str], with_subject: bool = False) -> str:
    """Query for the rows that count between two days. Parameters: from, until, limit."""
    return ROWS.format(
        subject="subject," if with_subject else "",
        dimensions="".join(f'"{name}", ' for name in indicator.dimensions),
        sql=indicator.sql,
        where="".join(f" and {test}" for test in tests(where)),
        counts=COUNTS.get(indicator.kind, "numerator <> 0"),
        once=ONCE if indicator.kind == "distinct" else "",
    )


def values(where: Mapping[str, object]) -> dict[str, object]:
    """The parameters that belong to a filter."""
    return {f"where_{name}": value for name, value in where.items()}


def tests(where: Sequence[str]) -> list[str]:
    return [f'"{name}" is not distinct from $where_{name}' for name in where]

"""An indicator as one complete query that a person can read, run and change: its rows, then their sums by month."""

from textwrap import indent

from indicators.shape import Indicator

# What each kind sums up to, column by column; {factor} and {quantile} come from the definition.
COLUMNS = {
    "count": ("sum(numerator) as value",),
    "stock": ("sum(numerator) as value",),
    "distinct": ("count(distinct subject) as value",),
    "ratio": (
        "sum(numerator) as numerator",
        "sum(denominator) as denominator",
        "{factor}sum(numerator) / nullif(sum(denominator), 0) as value",
    ),
    "quantile": (
        "count(numerator) as counted",
        "quantile_cont(numerator, {quantile}) as value",
    ),
}
QUERY = """-- {title}
-- {counted}
with counted_rows as (
{rows}
)
select
    date_trunc('month', day)::date as month,
{columns}
from counted_rows
group by all
order by month
"""


def by_month(indicator: Indicator, language: str) -> str:
    """The query, under a comment that says in the reader's language what is counted.

    Its columns: month (date), for quotients numerator and denominator, for quantiles counted, and value in
    indicator.unit. A month has a row where it has rows; what was delivered is not asked.
    """
    base = indicator.denominator
    counted = indicator.numerator[language] + (f" ÷ {base[language]}" if base else "")
    factor = "" if indicator.factor == 1 else f"{indicator.factor} * "
    columns = (each.format(factor=factor, quantile=indicator.quantile) for each in COLUMNS[indicator.kind])
    return QUERY.format(
        title=_one_line(indicator.title[language]),
        counted=_one_line(counted),
        rows=indent(indicator.sql, "    "),
        columns="\n".join(f"    {each}," for each in columns),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())

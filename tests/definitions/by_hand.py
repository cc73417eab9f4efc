"""What a definition says, and the same added up by hand, in one shape."""

from calendar import monthrange
from collections import defaultdict

from indicators.catalogue import named


def told(warehouse, indicator_id, *dimensions):
    """{(month end, *dimensions): (sum of numerators, sum of denominators)} of a definition."""
    names = "".join(f', "{name}"' for name in dimensions)
    rows = warehouse.cursor().execute(
        f"select last_day(day) {names}, sum(numerator), coalesce(sum(denominator), 0) "
        f"from ({named(indicator_id).sql}) group by all"
    )
    return {tuple(row[:-2]): (row[-2], row[-1]) for row in rows.fetchall()}


def month_of(day):
    """The last day of its month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def by_month(pairs):
    """The same shape from (key, numerator, denominator) triples, added up."""
    sums = defaultdict(lambda: (0, 0))
    for key, numerator, denominator in pairs:
        sums[key] = (sums[key][0] + numerator, sums[key][1] + denominator)
    return dict(sums)

"""The engine a second time, in plain Python, slow and obvious: what its SQL is compared with."""

from collections import defaultdict
from datetime import timedelta
from math import nan


def start_of(day, grain):
    width = {"month": 1, "quarter": 3, "year": 12}[grain]
    return day.replace(day=1, month=(day.month - 1) // width * width + 1)


def naive_series(rows, kind, grain, by, is_stock=False, quantile=None, factor=1):
    """{(period start, group or None for the whole): (numerator, denominator, value)} of delivered rows."""
    if is_stock:
        newest = defaultdict(lambda: rows[0]["day"].replace(year=1))
        for row in rows:
            is_month_end = (row["day"] + timedelta(days=1)).day == 1
            if is_month_end:
                period = start_of(row["day"], grain)
                newest[period] = max(newest[period], row["day"])
        rows = [row for row in rows if row["day"] == newest[start_of(row["day"], grain)]]
    cells = defaultdict(list)
    for row in rows:
        period = start_of(row["day"], grain)
        cells[period, None].append(row)
        if by:
            cells[period, tuple(row[name] for name in by)].append(row)
    return {key: measure(cell, kind, quantile, factor) for key, cell in cells.items()}


def measure(rows, kind, quantile, factor):
    if kind == "distinct":
        different = len({row["subject"] for row in rows} - {None})
        return different, nan, different
    if kind == "quantile":
        return (*([middle(rows, quantile)[0], len(middle(rows, quantile)[1])]), middle(rows, quantile)[0])
    numerator = sum(row["numerator"] for row in rows)
    if kind == "ratio":
        denominator = sum(row["denominator"] for row in rows)
        return numerator, denominator, factor * numerator / denominator if denominator else nan
    return numerator, nan, numerator


def middle(rows, quantile):
    """Quantile by linear interpolation between the sorted values, and the values."""
    values = sorted(row["numerator"] for row in rows if row["numerator"] is not None)
    place = quantile * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (place - low), values

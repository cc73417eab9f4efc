"""The value of a set of rows, exactly: whole numbers and fractions, so that the parts of a difference add up."""

from fractions import Fraction

import numpy
from pandas import DataFrame, Series

from indicators.shape import Indicator


def value(indicator: Indicator, rows: DataFrame | None) -> Fraction | None:
    """In the indicator's unit. None: not delivered, or a quotient or quantile of nothing."""
    if rows is None:
        return None
    if indicator.kind == "quantile":
        return _quantile(rows["numerator"].to_numpy(), _exact(indicator.quantile))
    if indicator.kind == "distinct":
        return Fraction(rows["subject"].nunique())
    numerator = _total(rows["numerator"])
    if indicator.kind != "ratio":
        return numerator
    denominator = _total(rows["denominator"])
    return indicator.factor * numerator / denominator if denominator else None


def people(rows: DataFrame) -> float:
    """How many a number of people is about: the numerator, or the different ones."""
    return max(rows["numerator"].sum(), rows["subject"][rows["subject"] > 0].nunique())


def _total(numbers: Series) -> Fraction:
    """Sum of numbers as they are written: ten times 0.1 is 1."""
    values, counts = numpy.unique(numbers, return_counts=True)
    return sum((_exact(each) * int(n) for each, n in zip(values, counts, strict=True)), Fraction())


def _quantile(numbers: numpy.ndarray, share: Fraction) -> Fraction | None:
    """Between the two values beside the place, in proportion: `quantile_cont` of DuckDB."""
    if not len(numbers):
        return None
    ordered = numpy.sort(numbers)
    place = share * (len(ordered) - 1)
    low = _exact(ordered[int(place)])
    high = _exact(ordered[min(int(place) + 1, len(ordered) - 1)])
    return low + (high - low) * (place - int(place))


def _exact(number: float) -> Fraction:
    return Fraction(repr(float(number)))

"""What a column of a table holds, alike for every kind of file. DuckDB calls days moments: here they are days."""

import json
import math
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pandas
from pandas import Series

PLAIN = (bool, int, float, Decimal, date, datetime, str)
DIGITS = 15  # what a spreadsheet keeps of a number; what is longer has to stay text


def is_moments(column: Series) -> bool:
    return pandas.api.types.is_datetime64_any_dtype(column.dtype)


def is_days(column: Series) -> bool:
    """Moments that are all midnights without a zone, at least one of them: days."""
    if not is_moments(column) or getattr(column.dtype, "tz", None) is not None:
        return False
    known = column.dropna()
    return not known.empty and bool((known == known.dt.normalize()).all())


def values(column: Series) -> list[Any]:
    """Plain Python values: None, bool, int, float, Decimal, date, datetime, or text."""
    read = _day if is_days(column) else _plain
    return [read(value) for value in column]


def is_long(value: int | float | Decimal) -> bool:
    """Whether a spreadsheet would lose digits of it."""
    if isinstance(value, float):
        return False
    whole, _, rest = format(Decimal(value).normalize(), "f").lstrip("-").partition(".")
    return len((whole + rest).strip("0")) > DIGITS


def number(value: int | float | Decimal) -> str:
    """Its digits in full, never 1E+17; a whole one without a point."""
    if isinstance(value, float):
        if not math.isfinite(value):
            return str(value)
        value = Decimal(repr(value))
        value = value.to_integral_value() if value == value.to_integral_value() else value
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def moment(value: datetime) -> str:
    """2026-09-30 08:05:00, and the zone where one is known."""
    return value.isoformat(sep=" ", timespec="microseconds" if value.microsecond else "seconds")


def _day(value: Any) -> date | None:
    return None if pandas.isna(value) else value.date()


def _plain(value: Any) -> Any:
    if pandas.api.types.is_scalar(value) and pandas.isna(value):
        return None
    if isinstance(value, pandas.Timestamp):
        return value.to_pydatetime(warn=False)
    if hasattr(value, "tolist"):  # of NumPy, a number or a list
        value = value.tolist()
    if isinstance(value, dict | list | tuple):
        return json.dumps(value, ensure_ascii=False, default=str)
    return value if isinstance(value, PLAIN) else str(value)

"""The answer of a query as a figure, where it has the shape of one: one column of days or words, and numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pandas import DataFrame, isna
from pandas.api.types import is_datetime64_any_dtype

from charts.drawing import Drawing
from charts.ranking import ranking
from charts.trend import trend
from charts.words import Words, code_lists
from indicators.periods import add_months

DAYS = ("DATE", "TIMESTAMP")
LONGEST = 24  # characters of a label
MOST_BARS = 12
MOST_DAYS = 400


@dataclass(frozen=True)
class Chartable:
    """label: the column of days (form "line") or words (form "bars"); numbers: the others, the last one first."""

    label: str
    numbers: tuple[str, ...]
    form: Literal["line", "bars"]


def chartable(table: DataFrame, kinds: Sequence[str]) -> Chartable | None:
    """How the answer may be drawn: two rows or more, each label once, numbers of which none is negative."""
    by_kind = dict(zip(table.columns, map(_kind, kinds), strict=True))
    labels = [name for name, kind in by_kind.items() if kind in ("day", "word")]
    if len(labels) != 1 or len(table) < 2 or "other" in by_kind.values():
        return None
    (label,) = labels
    numbers = tuple(name for name, kind in by_kind.items() if kind == "number" and _is_drawable(table[name]))
    if not numbers or table[label].duplicated().any():
        return None
    if by_kind[label] == "word":
        return Chartable(label, numbers[::-1], "bars")
    return Chartable(label, numbers[::-1], "line") if _is_calendar(table[label]) else None


def figure(table: DataFrame, found: Chartable, number: str, words: Words) -> Drawing:
    """One number by days, months without a row as gaps; or by words, the longest bars."""
    if found.form == "line":
        return _line(table, found.label, number, words)
    rows = table.dropna(subset=[number]).sort_values(number, ascending=False, kind="stable").head(MOST_BARS)
    names = [_short(_word(found.label, each, words)) for each in rows[found.label]]
    return ranking(names, [float(each) for each in rows[number]], words, "")


def left_out(table: DataFrame, found: Chartable, number: str) -> int:
    """Rows that are not drawn: those beyond the longest bars."""
    known = int(table[number].notna().sum())
    return max(0, known - MOST_BARS) if found.form == "bars" else 0


def _kind(kind: str) -> str:
    if kind.startswith(DAYS):
        return "day"
    if kind == "VARCHAR" or kind.startswith("ENUM"):
        return "word"
    is_number = kind in ("FLOAT", "DOUBLE") or kind.startswith("DECIMAL") or kind.endswith(("INT", "INTEGER"))
    return "number" if is_number else "other"


def _is_drawable(column) -> bool:
    known = column.dropna()
    return len(known) > 0 and bool((known.astype(float) >= 0).all())


def _is_calendar(column) -> bool:
    """Days that no calendar of pandas holds came as text."""
    if not is_datetime64_any_dtype(column) or column.isna().any() or (column != column.dt.normalize()).any():
        return False
    return len(_days(column.dt.date)[0]) <= MOST_DAYS


def _line(table: DataFrame, label: str, number: str, words: Words) -> Drawing:
    values = [None if isna(each) else float(each) for each in table[number]]
    by_day = dict(zip(table[label].dt.date, values, strict=True))
    days, is_monthly = _days(by_day)
    names = [_month(day, words) if is_monthly else words.date(day) for day in days]
    return trend(days, [by_day.get(day) for day in days], names, words, "")


def _days(known: Iterable[date]) -> tuple[list[date], bool]:
    """The days in order; between first days of months every month, and True."""
    days = sorted(known)
    if any(day.day != 1 for day in days):
        return days, False
    months = (days[-1].year - days[0].year) * 12 + days[-1].month - days[0].month
    return [add_months(days[0], number) for number in range(months + 1)], True


def _month(day: date, words: Words) -> str:
    return words.either(f"{day:%y}年{day.month}月", words.month(day))


def _word(column: str, value: object, words: Words) -> str:
    """Codes and estates under the reader's words, where the column bears their name."""
    if isna(value):
        return words.label(column, None)
    if column == "estate":
        return words.estate(value)
    return words.label(column, value) if column in code_lists() else str(value)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"

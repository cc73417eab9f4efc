"""Quoting a number: what a receipt holds of it, enough to explain it when the build it came from is gone."""

from collections.abc import Mapping
from dataclasses import dataclass

import duckdb

from indicators import engine, readings
from indicators.coverage import Coverage
from indicators.periods import Period
from indicators.readings import Reading
from indicators.receipts import contributions, definition, snapshot
from indicators.shape import Indicator


@dataclass(frozen=True)
class Taken:
    """A number as it was quoted. where: dimension to value, {} = the whole; data_date: ISO.

    numerator, denominator, value: None where the page showed none; delivered: yes, partial, no.
    definition: `definition.frozen`; version: of it. rows: `snapshot.packed`, empty where none are told.
    """

    indicator_id: str
    period: str
    where: Mapping[str, object]
    version: str
    definition: str
    data_date: str
    numerator: float | None
    denominator: float | None
    value: float | None
    delivered: str
    is_suppressed: bool
    rows: bytes


def take(
    con: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    period: Period,
    where: Mapping[str, object],
    known: Coverage,
    small_count: int,
) -> Taken:
    """The number as pages show it, withheld where they withhold it. Raises UnknownName as `engine.series`."""
    now = read(con, indicator, period, where, known, small_count)
    rows = None if now.is_suppressed else contributions.read(con, indicator, period, where, known)
    return Taken(
        indicator.id, period.key, dict(where), definition.version(indicator), definition.frozen(indicator),
        known.data_date.isoformat(), now.numerator, now.denominator, now.value, now.delivered,
        now.is_suppressed, snapshot.packed(rows),
    )  # fmt: skip


def read(con, indicator, period, where, known, small_count) -> Reading:
    """The number as a page reads it: one group of a split."""
    names = tuple(sorted(where))
    series = engine.series(con, indicator, period.grain, names, known=known, small_count=small_count)
    return readings.read(series, indicator, period, known, dict(where) or None)

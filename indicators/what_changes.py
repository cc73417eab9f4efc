"""What a new build would change on the dashboard: headline numbers and rows by source, old and new."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

import duckdb

from indicators import deliveries, engine, readings, variation
from indicators.coverage import Coverage
from indicators.periods import Period, between
from indicators.readings import Reading
from indicators.shape import Indicator

JUMP = 0.2  # of the old value
JUMP_BASE = 20  # below it a jump is a handful of cases


@dataclass(frozen=True)
class Move:
    """One indicator in one period of both builds.

    size: of the move, as a share of the old value; inf where one of the two has no number or the old is 0.
    difference: in the indicator's unit (percentage points for a percent); None where one has no number.
    """

    before: Reading
    after: Reading
    difference: float | None
    size: float
    is_implausible: bool

    @property
    def indicator(self) -> Indicator:
        return self.after.indicator


@dataclass(frozen=True)
class Rows:
    """Rows of a source read and kept, and its cells to be mended, old and new."""

    source: str
    title: dict[str, str]
    read_before: int
    read_after: int
    kept_before: int
    kept_after: int
    open_before: int
    open_after: int


def newest_whole(coverage: Coverage) -> Period:
    """The quarter or month over by the data date that ends last, the quarter when both do; else the running quarter."""
    span = (coverage.first_date, coverage.data_date)
    every = [each for grain in ("month", "quarter") for each in between(*span, grain)]
    over = [each for each in every if each.last_day <= coverage.data_date]
    return max(over, key=lambda each: (each.end, each.grain == "quarter")) if over else every[-1]


def moves(
    old: duckdb.DuckDBPyConnection, new: duckdb.DuckDBPyConnection, indicators: Sequence[Indicator]
) -> tuple[Period, list[Move]]:
    """The newest whole period of the new build, and each indicator that differs there: largest move first."""
    coverage = (engine.coverage(old), engine.coverage(new))
    period = newest_whole(coverage[1])
    found = [_move((old, new), coverage, each, period) for each in indicators]
    moved = [each for each in found if each.before.value != each.after.value]
    return period, sorted(moved, key=lambda each: (-each.size, each.indicator.id))


def sources(old: duckdb.DuckDBPyConnection, new: duckdb.DuckDBPyConnection) -> list[Rows]:
    """Sources whose rows or cells to be mended differ, in the order the new build knows them."""
    before, after = _rows(old), _rows(new)
    titles = deliveries.source_titles(new)
    none = (0, 0, 0)
    found = []
    for source, counts in after.items():
        pairs = zip(before.get(source, none), counts, strict=True)
        if before.get(source, none) != counts:
            found.append(Rows(source, titles[source], *(number for pair in pairs for number in pair)))
    return found


def rows_of(con: duckdb.DuckDBPyConnection, files: Sequence[str]) -> deliveries.Rows:
    """Where the rows of these files of a build have gone."""
    sql = """
        select
            count(distinct file), coalesce(sum(rows_read), 0), coalesce(sum(rows_kept), 0),
            coalesce(sum(rows_rejected), 0), coalesce(sum(rows_merged), 0), coalesce(sum(rows_skipped), 0)
        from meta.loads
        where list_contains($files, file)
    """
    with con.cursor() as cursor:
        return deliveries.Rows(
            *(int(each) for each in cursor.execute(sql, {"files": list(files)}).fetchone())
        )


def _move(
    cons: tuple[duckdb.DuckDBPyConnection, duckdb.DuckDBPyConnection],
    coverage: tuple[Coverage, Coverage],
    indicator: Indicator,
    period: Period,
) -> Move:
    before, after = (
        readings.read(engine.series(con, indicator, period.grain, known=known), indicator, period, known)
        for con, known in zip(cons, coverage, strict=True)
    )
    difference, size = None, 0.0 if before.value == after.value else inf
    if before.value is not None and after.value is not None:
        difference = after.value - before.value
        if before.value:
            size = abs(difference) / abs(before.value)
    is_odd = bool(difference) and (
        _jumps(before, size) or _leaves_the_range(cons, coverage, indicator, period)
    )
    return Move(before, after, difference, size, is_odd)


def _jumps(before: Reading, size: float) -> bool:
    """Counts and stocks do not change by a fifth when a file is added to a period that was in service."""
    return not before.indicator.is_rate and before.value >= JUMP_BASE and size > JUMP


def _leaves_the_range(cons, coverage, indicator: Indicator, period: Period) -> bool:
    """The period's last month moves out of the range in which the months of the old build always differ.

    Stocks drift by their nature and have no such range; neither have few cases.
    """
    if indicator.is_stock:
        return False
    last = Period(period.months[-1])
    months = [
        engine.series(con, indicator, "month", known=known) for con, known in zip(cons, coverage, strict=True)
    ]
    before, after = (
        readings.read(table, indicator, last, known) for table, known in zip(months, coverage, strict=True)
    )
    limits = variation.limits(list(months[0]["value"]))
    if limits is None or after.value is None or after.is_small:
        return False
    was_inside = before.value is None or limits.lower <= before.value <= limits.upper
    return was_inside and not limits.lower <= after.value <= limits.upper


def _rows(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[int, int, int]]:
    """Rows read, rows kept and cells to be mended, by source."""
    sql = """
        with open_cells as (
            select load_id, sum(rows_open) as cells from meta.problems group by all
        )
        select
            sources.source, coalesce(sum(rows_read), 0), coalesce(sum(rows_kept), 0),
            coalesce(sum(cells), 0)
        from meta.sources
        left join meta.loads on loads.source = sources.source
        left join open_cells using (load_id)
        group by all
        order by min(sources.rowid)
    """
    with con.cursor() as cursor:
        lines = cursor.execute(sql).fetchall()
    return {source: tuple(map(int, counts)) for source, *counts in lines}

"""The desk of a page or a report: the open build, the reader's language and filters, numbers read once and kept.

Every cached value is keyed by the build: a new build is a new name, so that no old number outlives it.
"""

import atexit
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any, NamedTuple

import duckdb
from pandas import DataFrame

import community as communities
from charts.words import Words
from indicators import catalogue, engine, projection, readings, registers, splits
from indicators.coverage import Coverage
from indicators.periods import Period, between
from indicators.readings import Reading
from indicators.shape import Indicator
from reports.values import lines_by_group
from warehouse import builds, connection

KEPT = 2  # builds held open: the newest, and the one that a running page may still read


class Opened(NamedTuple):
    """A build in service and what every page asks of it."""

    con: duckdb.DuckDBPyConnection
    coverage: Coverage
    is_fictional: bool
    community: communities.Community


_opened: OrderedDict[str, Opened] = OrderedDict()
_opening = Lock()
atexit.register(_opened.clear)  # before the interpreter takes down what DuckDB needs to close them


def open_build(build: str) -> Opened:
    """The build in this folder. Opened once a process, for all threads: each query takes a cursor of its own."""
    with _opening:
        if build not in _opened:
            con = connection.open_warehouse(Path(build))
            community = communities.load(Path(build) / builds.COMMUNITY)
            _opened[build] = Opened(con, engine.coverage(con), registers.build(con).is_fictional, community)
        _opened.move_to_end(build)
        while len(_opened) > KEPT:
            _opened.popitem(last=False)[1].con.close()
        return _opened[build]


class Source(NamedTuple):
    """Where numbers are read, and for whom: on a wall more of them are withheld."""

    build: str
    is_projected: bool


@lru_cache(2000)
def _series(
    source: Source, indicator_id: str, grain: str, by: tuple[str, ...], where: tuple[tuple[str, object], ...]
) -> DataFrame:
    """Shared between sessions: readers never change it."""
    opened, indicator = open_build(source.build), catalogue.named(indicator_id)
    small = opened.community.limits["small_count"]
    indicator = projection.projected(indicator) if source.is_projected else indicator
    table = engine.series(opened.con, indicator, grain, by, dict(where), opened.coverage, small)
    return projection.whole(table, indicator, grain, small) if source.is_projected else table


@lru_cache(5000)
def _reading(
    source: Source,
    indicator_id: str,
    period: Period,
    by: tuple[str, ...],
    group: tuple[tuple[str, object], ...] | None,
) -> Reading:
    opened = open_build(source.build)
    table = _series(source, indicator_id, period.grain, by, ())
    target = opened.community.targets.get(indicator_id)
    chosen = None if group is None else dict(group)
    return readings.read(table, catalogue.named(indicator_id), period, opened.coverage, chosen, target)


@lru_cache(5000)
def _split(
    source: Source,
    indicator_id: str,
    period: Period,
    by: tuple[str, ...],
    where: tuple[tuple[str, object], ...],
) -> DataFrame:
    """The groups of one period."""
    table = _series(source, indicator_id, period.grain, by, where)
    lines = (table["period_start"] == str(period.start)) & ~table["is_total"]
    return table[lines].reset_index(drop=True)


@lru_cache(5000)
def _lines(
    source: Source,
    indicator_id: str,
    period: Period,
    by: tuple[str, ...],
    where: tuple[tuple[str, object], ...],
) -> Mapping[Any, NamedTuple]:
    return MappingProxyType(lines_by_group(_split(source, indicator_id, period, by, where), by))


@lru_cache(1000)
def _history(
    source: Source, indicator_id: str, grain: str, group: tuple[tuple[str, object], ...],
    where: tuple[tuple[str, object], ...], until: Period | None,
) -> DataFrame:  # fmt: skip
    table = _series(source, indicator_id, grain, tuple(name for name, _ in group), where)
    wanted = ~table["is_total"] if group else table["is_total"]
    for name, value in group:
        wanted &= table[name] == value
    history = table[wanted].reset_index(drop=True)
    return splits.until(history, until) if until else history


@lru_cache(1000)
def _answer(build: str, question: Callable, arguments: tuple) -> Any:
    return question(open_build(build).con, *arguments)


@dataclass(frozen=True)
class Desk:
    """What a page or a report works with. estate None: the whole community. is_projected: see `projection`."""

    build: Path
    words: Words
    community: communities.Community
    coverage: Coverage
    is_fictional: bool
    period: Period
    estate: str | None
    is_projected: bool = False

    @property
    def source(self) -> Source:
        return Source(str(self.build), self.is_projected)

    @property
    def con(self) -> duckdb.DuckDBPyConnection:
        return open_build(str(self.build)).con

    @property
    def build_id(self) -> str:
        return self.build.name

    @property
    def data_date(self) -> date:
        return self.coverage.data_date

    @property
    def catalogue(self) -> Mapping[str, Indicator]:
        return catalogue.load()

    def reading(
        self, indicator_id: str, group: Mapping[str, object] | None = None, period: Period | None = None
    ) -> Reading:
        """One number in the chosen period and estate; `group` names one group of other dimensions."""
        wanted = {**self.filter(indicator_id, tuple(group or ())), **(group or {})}
        chosen = tuple(sorted(wanted.items())) if wanted else None
        return _reading(self.source, indicator_id, period or self.period, tuple(sorted(wanted)), chosen)

    def split(self, indicator_id: str, by: str | Sequence[str], period: Period | None = None) -> DataFrame:
        """One row a group in a period: the dimensions, numerator, denominator, value, is_suppressed; no total."""
        names = (by,) if isinstance(by, str) else tuple(by)
        where = tuple(self.filter(indicator_id, names).items())
        return _split(self.source, indicator_id, period or self.period, names, where)

    def lines(
        self, indicator_id: str, by: str | Sequence[str], period: Period | None = None
    ) -> Mapping[Any, NamedTuple]:
        """Group → its line of the split, value None where it is missing or withheld."""
        names = (by,) if isinstance(by, str) else tuple(by)
        where = tuple(self.filter(indicator_id, names).items())
        return _lines(self.source, indicator_id, period or self.period, names, where)

    def values(
        self, indicator_id: str, by: str | Sequence[str], period: Period | None = None
    ) -> dict[Any, float | None]:
        """Group → value, None where it is missing or withheld."""
        return {group: line.value for group, line in self.lines(indicator_id, by, period).items()}

    def ask(self, question: Callable, *arguments: Any) -> Any:
        """What a function of the connection answers; kept, so nobody may change it."""
        return _answer(str(self.build), question, arguments)

    def history(
        self, indicator_id: str, grain: str = "month", group: Mapping[str, object] | None = None,
        until: Period | None = None,
    ) -> DataFrame:  # fmt: skip
        """The periods of one grain, oldest first, all or up to the end of one: the whole, or one group."""
        group = dict(group or {})
        where = tuple(self.filter(indicator_id, tuple(group)).items())
        return _history(self.source, indicator_id, grain, tuple(group.items()), where, until)

    def filter(self, indicator_id: str, taken: Sequence[str] = ()) -> dict[str, object]:
        """The estate filter, where the indicator has estates and they are not what it is split by."""
        has_estates = "estate" in self.catalogue[indicator_id].dimensions and "estate" not in taken
        return {"estate": self.estate} if self.estate and has_estates else {}


def opened(
    build: Path, language: str, period: Period | None = None, estate: str | None = None,
    is_projected: bool = False,
) -> Desk:  # fmt: skip
    """The desk over one build; the last quarter that is over unless a period is named."""
    found = open_build(str(build))
    words = Words(language, found.community)
    chosen = period or default_period(found.coverage)
    return Desk(
        build, words, found.community, found.coverage, found.is_fictional, chosen, estate, is_projected
    )


def available(coverage: Coverage) -> list[Period]:
    """Periods to choose from, newest first: quarters, then years, then months."""
    span = (coverage.first_date, coverage.data_date)
    return [each for grain in ("quarter", "year", "month") for each in reversed(between(*span, grain))]


def default_period(coverage: Coverage) -> Period:
    """The last quarter that is over; the running one when none is."""
    quarters = between(coverage.first_date, coverage.data_date, "quarter")
    over = [each for each in quarters if each.last_day <= coverage.data_date]
    return (over or quarters)[-1]

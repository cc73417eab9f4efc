"""The desk of a page: the open build, the reader's language and filters, and numbers read once and kept.

Every cached value is keyed by the build: a new build is a new name, so that no old number outlives it.
What a page reads by the dozen is kept in plain `lru_cache`s: a look-up in Streamlit's own costs half a millisecond.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import duckdb
import streamlit as st
from pandas import DataFrame

import community as communities
from charts.words import Words
from indicators import catalogue, engine, readings, registers, splits
from indicators.coverage import Coverage
from indicators.periods import Period, between
from indicators.readings import Reading
from indicators.shape import Indicator
from pages.parts import choices
from pages.parts.values import lines_by_group
from warehouse import builds, connection


@st.cache_resource(max_entries=2, show_spinner=False, on_release=lambda con: con.close())
def _open(build: str) -> duckdb.DuckDBPyConnection:
    return connection.open_warehouse(Path(build))


@st.cache_resource(max_entries=2, show_spinner=False)
def _facts(build: str) -> tuple[Coverage, bool, communities.Community]:
    con = _open(build)
    facts = registers.build(con)
    return engine.coverage(con), facts.is_fictional, communities.load(Path(build) / builds.COMMUNITY)


@lru_cache(2000)
def _series(
    build: str, indicator_id: str, grain: str, by: tuple[str, ...], where: tuple[tuple[str, object], ...]
) -> DataFrame:
    """Shared between sessions: readers never change it."""
    coverage, _, community = _facts(build)
    indicator = catalogue.named(indicator_id)
    small = community.limits["small_count"]
    return engine.series(_open(build), indicator, grain, by, dict(where), coverage, small)


@lru_cache(5000)
def _reading(
    build: str,
    indicator_id: str,
    period: Period,
    by: tuple[str, ...],
    group: tuple[tuple[str, object], ...] | None,
) -> Reading:
    coverage, _, community = _facts(build)
    table = _series(build, indicator_id, period.grain, by, ())
    target = community.targets.get(indicator_id)
    chosen = None if group is None else dict(group)
    return readings.read(table, catalogue.named(indicator_id), period, coverage, chosen, target)


@lru_cache(5000)
def _split(
    build: str, indicator_id: str, period: Period, by: tuple[str, ...], where: tuple[tuple[str, object], ...]
) -> DataFrame:
    """The groups of one period."""
    table = _series(build, indicator_id, period.grain, by, where)
    lines = (table["period_start"] == str(period.start)) & ~table["is_total"]
    return table[lines].reset_index(drop=True)


@lru_cache(5000)
def _lines(
    build: str, indicator_id: str, period: Period, by: tuple[str, ...], where: tuple[tuple[str, object], ...]
) -> Mapping[Any, NamedTuple]:
    return MappingProxyType(lines_by_group(_split(build, indicator_id, period, by, where), by))


@lru_cache(1000)
def _history(
    build: str, indicator_id: str, grain: str, group: tuple[tuple[str, object], ...],
    where: tuple[tuple[str, object], ...], until: Period | None,
) -> DataFrame:  # fmt: skip
    table = _series(build, indicator_id, grain, tuple(name for name, _ in group), where)
    wanted = ~table["is_total"] if group else table["is_total"]
    for name, value in group:
        wanted &= table[name] == value
    history = table[wanted].reset_index(drop=True)
    return splits.until(history, until) if until else history


@lru_cache(1000)
def _answer(build: str, question: Callable, arguments: tuple) -> Any:
    return question(_open(build), *arguments)


@dataclass(frozen=True)
class Desk:
    """What a page works with. estate None: the whole community."""

    build: Path
    words: Words
    community: communities.Community
    coverage: Coverage
    is_fictional: bool
    period: Period
    estate: str | None

    @property
    def con(self) -> duckdb.DuckDBPyConnection:
        return _open(str(self.build))

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
        return _reading(str(self.build), indicator_id, period or self.period, tuple(sorted(wanted)), chosen)

    def split(self, indicator_id: str, by: str | Sequence[str], period: Period | None = None) -> DataFrame:
        """One row a group in a period: the dimensions, numerator, denominator, value, is_suppressed; no total."""
        names = (by,) if isinstance(by, str) else tuple(by)
        where = tuple(self.filter(indicator_id, names).items())
        return _split(str(self.build), indicator_id, period or self.period, names, where)

    def lines(
        self, indicator_id: str, by: str | Sequence[str], period: Period | None = None
    ) -> Mapping[Any, NamedTuple]:
        """Group → its line of the split, value None where it is missing or withheld."""
        names = (by,) if isinstance(by, str) else tuple(by)
        where = tuple(self.filter(indicator_id, names).items())
        return _lines(str(self.build), indicator_id, period or self.period, names, where)

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
        return _history(str(self.build), indicator_id, grain, tuple(group.items()), where, until)

    def filter(self, indicator_id: str, taken: Sequence[str] = ()) -> dict[str, object]:
        """The estate filter, where the indicator has estates and they are not what it is split by."""
        has_estates = "estate" in self.catalogue[indicator_id].dimensions and "estate" not in taken
        return {"estate": self.estate} if self.estate and has_estates else {}


def open_desk() -> Desk:
    """The desk for this run of the page: newest build, language, period and estate as chosen."""
    build = builds.newest(builds.ROOT)
    coverage, is_fictional, community = _facts(str(build))
    words = Words(choices.language(), community)
    periods = available(coverage)
    chosen = choices.remembered("period", [each.key for each in periods], default_period(coverage).key)
    estates = [estate.name["zh"] for estate in community.estates]
    estate = choices.remembered("estate", ["", *estates], "")
    return Desk(build, words, community, coverage, is_fictional, Period.parse(chosen), estate or None)


def available(coverage: Coverage) -> list[Period]:
    """Periods to choose from, newest first: quarters, then years, then months."""
    span = (coverage.first_date, coverage.data_date)
    return [each for grain in ("quarter", "year", "month") for each in reversed(between(*span, grain))]


def default_period(coverage: Coverage) -> Period:
    """The last quarter that is over; the running one when none is."""
    quarters = between(coverage.first_date, coverage.data_date, "quarter")
    over = [each for each in quarters if each.last_day <= coverage.data_date]
    return (over or quarters)[-1]

"""A quoted number then and now, and why it differs: late, corrected, removed rows, another definition."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

import duckdb
import numpy
from pandas import DataFrame

from indicators.coverage import Coverage
from indicators.periods import Period
from indicators.readings import Reading
from indicators.receipts import contributions, definition, measuring, snapshot, taking
from indicators.receipts.changes import changes
from indicators.receipts.taking import Taken
from indicators.shape import Indicator

Why = Literal["late", "corrected", "removed", "definition", "together", "unknown"]
UNANSWERABLE = duckdb.ProgrammingError  # a table or column that a query of then reads is gone


@dataclass(frozen=True)
class Part:
    """One reason. amount: what it adds to the number, in its unit; after: the number with it and those before it.

    Both None where the difference is no number; also amount where the number has no value in between, and then the next
    part takes it along. behind: its rows (changes.SHOWN); rows: how many; None where that is not told.
    together: all reasons in one, since each alone would tell of a few people. unknown: the old definition does not run.
    """

    why: Why
    amount: Fraction | None
    after: Fraction | None
    rows: int | None
    behind: DataFrame | None


@dataclass(frozen=True)
class Explanation:
    """then, now: exactly, None where there is no number to compare. Parts in the order in which they add up.

    in_force: the definition of now, None where there is none any more, and then now is by that of then; reading: the
    number of now as pages show it, None where nothing can count it. is_withheld: that of then or now is withheld today.
    """

    period: Period
    quoted: Indicator
    in_force: Indicator | None
    reading: Reading | None
    is_withheld: bool
    then: Fraction | None = None
    now: Fraction | None = None
    parts: tuple[Part, ...] = ()

    @property
    def difference(self) -> Fraction | None:
        return None if self.then is None or self.now is None else self.now - self.then


@dataclass(frozen=True)
class Source:
    """What the numbers of now are counted from; every row of the indicator's ledgers, then and now (`ledgers`)."""

    con: duckdb.DuckDBPyConnection
    known: Coverage
    small_count: int
    ledger_then: numpy.ndarray
    ledger_now: numpy.ndarray

    def rows(self, indicator: Indicator, taken: Taken) -> DataFrame | None:
        return contributions.read(self.con, indicator, Period.parse(taken.period), taken.where, self.known)


def explain(source: Source, taken: Taken, indicator: Indicator | None) -> Explanation:
    """indicator: the definition in force; None = there is none of that name any more."""
    quoted, period = definition.thawed(taken.definition), Period.parse(taken.period)
    in_force = indicator if indicator and set(taken.where) <= set(indicator.dimensions) else None
    measured = in_force or quoted
    reading = _reading(source, measured, taken)
    if _is_withheld(taken, reading, quoted.sensitive or measured.sensitive, source.small_count):
        return Explanation(period, quoted, in_force, reading, True)
    then = snapshot.unpacked(taken.rows)
    found = Explanation(period, quoted, in_force, reading, False, measuring.value(quoted, then))
    if reading is None:
        return found
    now = source.rows(measured, taken)
    found = replace(found, now=measuring.value(measured, now))
    return replace(found, parts=_parts(source, taken, found, then, now))


def _reading(source: Source, measured: Indicator, taken: Taken) -> Reading | None:
    period = Period.parse(taken.period)
    try:
        return taking.read(source.con, measured, period, taken.where, source.known, source.small_count)
    except UNANSWERABLE:
        return None


def _is_withheld(taken: Taken, reading: Reading | None, is_sensitive: bool, small_count: int) -> bool:
    """The rule may have become stricter since."""
    is_few = is_sensitive and bool(taken.where) and 0 < (taken.numerator or 0) < small_count
    return taken.is_suppressed or is_few or bool(reading and reading.is_suppressed)


def _parts(source: Source, taken: Taken, found: Explanation, then, now) -> tuple[Part, ...]:
    """Rows first, under the definition of then; what is left between them and now is the definition."""
    has_changed = bool(found.in_force) and definition.version(found.in_force) != taken.version
    try:
        mid = source.rows(found.quoted, taken) if has_changed else now
    except UNANSWERABLE:
        return (Part("unknown", found.difference, found.now, None, None),)
    moved = changes(then, mid, source.ledger_then, source.ledger_now)
    steps = [
        _Step("late", found.quoted, moved.after_late, moved.late),
        _Step("corrected", found.quoted, moved.after_corrected, moved.corrected),
        _Step("removed", found.quoted, mid, moved.removed),
    ]
    if has_changed:
        nobody = numpy.array([], "u8")
        steps.append(_Step("definition", found.in_force, now, changes(mid, now, nobody, nobody).all))
    if any(step.indicator.sensitive for step in steps):
        return _safe(steps, found, source.small_count)
    return tuple(_added(steps, found))


@dataclass(frozen=True)
class _Step:
    """One reason before it is a part. rows: all that count after it, by which definition; behind: what it changed."""

    why: Why
    indicator: Indicator
    rows: DataFrame | None
    behind: DataFrame


def _added(steps: Sequence[_Step], found: Explanation) -> Iterator[Part]:
    before = found.then
    for step in steps:
        after = measuring.value(step.indicator, step.rows)
        if found.difference is None or after is None:
            yield Part(step.why, None, None, len(step.behind), step.behind)
        else:
            yield Part(step.why, after - before, after, len(step.behind), step.behind)
            before = after


def _safe(steps: Sequence[_Step], found: Explanation, small_count: int) -> tuple[Part, ...]:
    """Of sensitive indicators no rows, and no reason that is about a few people, or leaves a few, on the way to now."""
    counts = [count for step in steps for count in _people(step.behind)]
    counts += [measuring.people(step.rows) for step in steps[:-1] if step.rows is not None]
    if any(0 < count < small_count for count in counts):
        return (Part("together", found.difference, found.now, None, None),)
    return tuple(replace(part, behind=None) for part in _added(steps, found))


def _people(behind: DataFrame) -> Iterator[int]:
    """Rows of a part, those among them that are counted otherwise, and the different subjects."""
    yield len(behind)
    yield int((behind["numerator_then"].fillna(0) != behind["numerator_now"].fillna(0)).sum())
    yield max(
        behind["subject_then"].replace(0, None).nunique(), behind["subject_now"].replace(0, None).nunique()
    )

"""What was delivered: source by month, and what that makes of a period. Missing is never zero."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

import duckdb

from indicators.periods import Period, add_months, month_end
from indicators.shape import Text

Delivered = Literal["yes", "partial", "no"]
ESTATES = "select estate from core.residents union select estate from core.registers"


@dataclass(frozen=True)
class Coverage:
    """Which month of which source came in.

    months: (source, first day of the month) to yes, partial, no, for sources that are due regularly.
    registers: sources without a rhythm that were delivered at all; they hold for every month up to data_date.
    estates: those of which residents were delivered; of the others no register speaks. titles: names of the sources.
    """

    months: Mapping[tuple[str, date], Delivered]
    registers: frozenset[str]
    first_date: date
    data_date: date
    estates: frozenset[str | None] = frozenset()
    titles: Mapping[str, Text] = field(default_factory=dict)

    def of_estate(self, estate: str | None) -> "Coverage":
        """What came in of one estate: the register of residents of another does not speak of it."""
        if estate in self.estates:
            return self
        return replace(self, registers=self.registers - {"residents"})

    def month(self, sources: Iterable[str], month_start: date) -> Delivered:
        """One month, as good as the worst of the sources; "no" outside the time the data spans."""
        if month_start > self.data_date or month_end(month_start) < self.first_date:
            return "no"
        states = {self._state(source, month_start) for source in sources}
        return next(state for state in ("no", "partial", "yes") if state in states)

    def period(self, sources: Iterable[str], period: Period) -> Delivered:
        """ "yes" when every month came in whole, "no" when none came in, else "partial"."""
        states = {self.month(sources, month) for month in period.months}
        return states.pop() if len(states) == 1 else "partial"

    def missing(self, sources: Iterable[str], period: Period) -> tuple[Text, ...]:
        """Names of the sources that did not come in for some month of the period."""
        late = (each for each in sources if any(self.month([each], month) == "no" for month in period.months))
        return tuple(self.titles[each] for each in late if each in self.titles)

    def ever(self, sources: Iterable[str]) -> bool:
        """Whether all of the sources have come in at some time."""
        met = self.registers | {source for (source, _), delivered in self.months.items() if delivered != "no"}
        return met.issuperset(sources)

    def standing_month(self, sources: Iterable[str], period: Period) -> date | None:
        """The last whole month of the period that came in: the one whose end a stock is read at."""
        whole = [month for month in period.months if self.month(sources, month) == "yes"]
        return whole[-1] if whole else None

    def _state(self, source: str, month_start: date) -> Delivered:
        if source not in self.registers:
            return self.months.get((source, month_start), "no")
        return "yes" if month_end(month_start) <= self.data_date else "partial"


def read(con: duckdb.DuckDBPyConnection) -> Coverage:
    """Coverage of a build from `meta.coverage`, `meta.loads` and the rhythm in `meta.sources`.

    A half-yearly source counts as delivered for all months of a half year in which one of them came in.
    """
    with con.cursor() as cursor:
        first, last = cursor.execute("select first_date, data_date from meta.builds").fetchone()
        months = cursor.execute("select source, month_start, delivered from meta.coverage").fetchall()
        sources = cursor.execute("select source, rhythm, title_zh, title_en from meta.sources").fetchall()
        loaded = {source for (source,) in cursor.execute("select distinct source from meta.loads").fetchall()}
        estates = {estate for (estate,) in cursor.execute(ESTATES).fetchall()}
    rhythms = {source: rhythm for source, rhythm, _, _ in sources}
    titles = {source: {"zh": zh, "en": en} for source, _, zh, en in sources}
    regular = {source for source, _, _ in months if rhythms.get(source, "monthly") != "once"}
    known = {(source, month): delivered for source, month, delivered in months if source in regular}
    for (source, month), delivered in list(known.items()):
        if rhythms.get(source) == "half_yearly" and delivered != "no":
            half = add_months(month, -((month.month - 1) % 6))
            known |= {(source, add_months(half, n)): "yes" for n in range(6)}
    return Coverage(known, frozenset(loaded - regular), first, last, frozenset(estates), titles)

"""The answer to a question asked by hand: the whole, its groups, its course over time, each as a reading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import duckdb
from pandas import DataFrame, Timestamp, isna

from indicators import projection, readings
from indicators.coverage import Coverage
from indicators.periods import Grain, Period
from indicators.readings import Reading
from indicators.shape import Indicator
from questions import sql
from questions.counting import Counting
from questions.privacy import Beside, watched, withhold
from questions.question import Only, Question
from questions.subjects import Subject, subject
from questions.values import place as own_place

Group = tuple[object, ...]  # a value a column; None = not stated, sql.REST = all beyond the top
MOST_SECOND = 10  # groups of the second split, the rest as one


@dataclass(frozen=True)
class Answer:
    """groups: in the order asked for; empty without a split. margins: of two splits, each alone, in its order.

    history: `engine.series` over time, up to the chosen period, of the whole and the groups; None unless asked for.
    indicator: what was counted, with the filters in its query, nothing folded. kept: column → the values that stand
    for themselves, where there are more than are shown.
    """

    question: Question
    subject: Subject
    indicator: Indicator
    period: Period
    whole: Reading
    groups: Mapping[Group, Reading]
    margins: tuple[Mapping[object, Reading], ...]
    history: DataFrame | None
    kept: Mapping[str, Sequence[object]]


@dataclass(frozen=True)
class Setting:
    """What an answer is read in. small_count: numbers below it are withheld; 0: none. is_projected: for a wall."""

    coverage: Coverage
    small_count: int
    target: float | None = None
    is_projected: bool = False


def answer(con: duckdb.DuckDBPyConnection, question: Question, period: Period, setting: Setting) -> Answer:
    """Raises BadQuestion for columns and values that do not fit, UnknownName for a subject nobody knows."""
    about = subject(question.about)
    plain = sql.asked(question, about)
    setting = replace(setting, coverage=_of_estate(question, setting.coverage))
    near = _Near(Counting(con, setting.coverage, question.groups), question, about, setting, period)
    kept = _kept(near, plain)
    names = question.groups
    alone = {name: near.series(plain, kept, (name,)) for name in names} if len(names) == 2 else {}
    table = near.series(plain, kept, names, alone)
    whole = readings.read(table, plain, period, setting.coverage, None, setting.target)
    groups, margins = near.read(table, plain, names), ()
    if len(names) == 2:
        margins = tuple(near.read(alone[name], plain, (name,)) for name in names)
        first, second = (_ordered(split, question, about, at) for at, split in enumerate(margins))
        groups = {a + b: groups[a + b] for a in first for b in second if a + b in groups}
        orders = zip(margins, (first, second), strict=True)
        margins = tuple({group[0]: split[group] for group in order} for split, order in orders)
    elif names:
        groups = {group: groups[group] for group in _ordered(groups, question, about, 0)}
    history = _history(near, plain, kept) if question.is_over_time else None
    return Answer(question, about, plain, period, whole, groups, margins, history, kept)


def _of_estate(question: Question, known: Coverage) -> Coverage:
    """What came in of the one estate asked for: no other register speaks of it. The others as one have theirs."""
    named = [each for each in question.only if each.column == "estate" and not each.is_not]
    known = known.of_estate(named[0].values[0]) if named and len(named[0].values) == 1 else known
    return replace(known, estates=known.estates | {sql.REST})


@dataclass(frozen=True)
class _Near:
    """Where one answer is read: the chosen period, and those it is held against."""

    counting: Counting
    question: Question
    about: Subject
    setting: Setting
    period: Period

    @property
    def periods(self) -> tuple[Period, ...]:
        return self.period.year_before(), self.period.previous(), self.period

    @property
    def days(self) -> tuple[date, date]:
        return min(each.start for each in self.periods), self.period.end

    def series(
        self, plain: Indicator, kept: Mapping[str, list], by: tuple[str, ...],
        margins: Mapping[str, DataFrame] | None = None,
    ) -> DataFrame:  # fmt: skip
        """The near periods of a split, with small numbers withheld. margins: of two splits, each alone."""
        return self._withheld(plain, kept, by, self.period.grain, self.days, margins)

    def all_periods(self, plain: Indicator, kept: Mapping[str, list]) -> DataFrame:
        """All periods of the question's grain, of the whole and its groups."""
        return self._withheld(plain, kept, self.question.groups, self.question.grain, None)

    def split(self, plain: Indicator, name: str) -> DataFrame:
        """The groups of the period with their `size`, nothing withheld: what they are put in order by."""
        table = self.counting.series(plain, (name,), {}, self.period.grain, self.days)
        lines = self._met(table)
        return lines.assign(size=lines["denominator" if plain.kind == "ratio" else "numerator"].fillna(0))

    def read(self, table: DataFrame, plain: Indicator, names: Sequence[str]) -> dict[Group, Reading]:
        """Group → its reading, of the groups met in the period."""
        if not names:
            return {}
        table = table[table["period_start"].isin([Timestamp(each.start) for each in self.periods])]
        found = {}
        for values in self._met(table)[list(names)].itertuples(index=False, name=None):
            group = tuple(map(_plain, values))
            chosen = dict(zip(names, group, strict=True))
            coverage, target = self.setting.coverage, self.setting.target
            found[group] = readings.read(table, plain, self.period, coverage, chosen, target)
        return found

    def _withheld(self, plain, kept, by, grain: Grain, days, margins=None) -> DataFrame:
        setting = self.setting
        counted = projection.projected(plain) if setting.is_projected else plain
        table = self.counting.series(plain, by, kept, grain, days)
        if counted.sensitive:
            fewer = self._without_each()
            wholes = [self.counting.series(each, by, kept, grain, days) for each in fewer]
            has_sensitive = any(self.about.columns[name].sensitive for name in self.question.columns)
            few = watched(counted, has_sensitive, grain)
            beside = [
                self._beside(each, only, kept, by, grain, days)
                for each, only in zip(fewer, self.question.only, strict=True)
                if only.values and self.about.columns[only.column].kind != "date"
            ]
            table = withhold(table, by, setting.small_count, wholes, few, margins, beside)
        return projection.whole(table, counted, grain, setting.small_count) if setting.is_projected else table

    def _beside(self, whole: Indicator, only: Only, kept, by, grain: Grain, days) -> Beside:
        """A filter as groups of the question without it."""
        column = only.column
        free = {name: values for name, values in kept.items() if name != column}
        names = tuple(dict.fromkeys([*by, column]))
        split = self.counting.series(whole, names, free, grain, days)
        alone = self.counting.series(whole, (column,), {}, grain, days)
        flags = {"yes": "true", "no": "false"} if self.about.columns[column].kind == "flag" else {}
        values = frozenset(flags.get(each, each) for each in only.values)
        return Beside(column, values, split, alone)

    def _met(self, table: DataFrame) -> DataFrame:
        """The groups of the period that rows speak of."""
        lines = table[(table["period_start"] == str(self.period.start)) & ~table["is_total"]]
        is_counted = (lines["numerator"].fillna(0) != 0) | (lines["denominator"].fillna(0) != 0)
        return lines[is_counted | lines["is_suppressed"]]

    def _without_each(self) -> list[Indicator]:
        """The same question without each of its filters in turn; the filter's column stays in the rows."""
        question, found = self.question, []
        for at, only in enumerate(question.only):
            is_group = self.about.columns[only.column].kind != "date"
            by = tuple(dict.fromkeys([*question.by, only.column])) if is_group else question.by
            fewer = replace(question, by=by, only=question.only[:at] + question.only[at + 1 :])
            found.append(sql.asked(fewer, self.about))
        return found


def _kept(near: _Near, plain: Indicator) -> dict[str, list]:
    """Column → the values that stand for themselves, where there are more than are shown."""
    question, kept = near.question, {}
    for at, name in enumerate(question.groups):
        most = question.top if at == 0 else MOST_SECOND
        if most and not near.about.columns[name].ordered:
            split = near.split(plain, name).dropna(subset=name)
            if len(split) > most + 1:
                split = split.sort_values("size", ascending=question.sort == "least", kind="stable")
                kept[name] = list(map(_plain, split[name].head(most)))
    return kept


def _ordered(split: Mapping[Group, Reading], question: Question, about: Subject, at: int) -> list[Group]:
    """By size, or in their own order; the rest and what is not stated stand last."""
    is_named = about.columns[question.groups[at]].ordered or question.sort == "name"
    sign = 1 if question.sort == "least" else -1

    def place(group: Group) -> tuple:
        (key,), value = group, split[group].value
        last = 2 if key is None else 1 if key == sql.REST else 0
        size = () if is_named else (value is None, sign * (value or 0))
        return (last, *size, own_place(key))

    return sorted(split, key=place)


def _history(near: _Near, plain: Indicator, kept: Mapping[str, list]) -> DataFrame:
    """Over time, up to the chosen period."""
    table = near.all_periods(plain, kept)
    return table[table["period_start"] < str(near.period.end)].reset_index(drop=True)


def _plain(value: object) -> object:
    """A value of a column as Python has it; None = not stated."""
    if isna(value):
        return None
    return value.item() if hasattr(value, "item") else value

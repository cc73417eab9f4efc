"""The rows of a list as of the data date, and what it says to everybody: how many wait, of how many, where."""

from dataclasses import dataclass
from datetime import date

import duckdb
from pandas import DataFrame, Series, isna

from indicators import catalogue as indicators
from indicators import engine
from indicators.coverage import Coverage
from indicators.headers import DefinitionError
from indicators.periods import Period
from indicators.suppression import are_small, complete, numbered
from questions.lists import catalogue
from questions.lists.shape import ActionList, Text
from translations.say import say

AS_OF = f"with as_of as ({(catalogue.SHARED / 'as_of.sql').read_text(encoding='utf-8')}) select * from as_of"


@dataclass(frozen=True)
class Place:
    """One estate of a list; estate None: not stated. waiting, eligible: None where they are withheld."""

    estate: str | None
    waiting: int | None
    eligible: int | None


@dataclass(frozen=True)
class Standing:
    """A list on the day of the data. longest: days that the one waits or is overdue who does so longest, None where
    nobody's day is known; never: waiting without any day. missing: names of ledgers that did not come in for all of
    its span: then there is no number at all.
    """

    waiting: int
    eligible: int
    longest: int | None
    never: int
    places: tuple[Place, ...]
    missing: tuple[Text, ...]
    is_known: bool

    def at(self, estate: str | None) -> Place:
        """One estate's numbers, or the community's for None. An estate nobody of the list lives in has zeros."""
        if estate is None:
            return Place(None, self.waiting, self.eligible)
        return next((each for each in self.places if each.estate == estate), Place(estate, 0, 0))


def rows(con: duckdb.DuckDBPyConnection, list_id: str) -> DataFrame:
    """A row for each who is eligible: the columns of the list, and wait_days from `since` to the data date.

    Order: longest wait first, those without a day before all. Raises DefinitionError where the query returns others.
    """
    asked = catalogue.load()[list_id]
    with con.cursor() as cursor:
        table = cursor.execute(f"select * from (\n{asked.sql}\n)", _span(asked)).df()
        data_date = cursor.execute("select data_date from meta.builds").fetchone()[0]
    if set(table.columns) != set(asked.columns):
        raise DefinitionError(
            say(
                "lists/{name}.sql: the query must return the columns {wanted}; it returns {found}.",
                name=asked.id, wanted=", ".join(asked.columns), found=", ".join(table.columns),
            )
        )  # fmt: skip
    table["since"] = [None if isna(day) else day.date() for day in table["since"]]
    waits = [None if day is None else (data_date - day).days for day in table["since"]]
    table["wait_days"] = Series(waits, index=table.index, dtype="Int64")
    order = [
        (day is not None, day or date.min, subject)
        for day, subject in zip(table["since"], table["subject"], strict=True)
    ]
    return table.iloc[sorted(range(len(table)), key=order.__getitem__)].reset_index(drop=True)


def standing(con: duckdb.DuckDBPyConnection, list_id: str, small_count: int) -> Standing:
    """What a list says to everybody. Small numbers of an estate of a sensitive list are withheld."""
    asked, known = catalogue.load()[list_id], engine.coverage(con)
    missing, is_known = _missing(con, asked, known)
    if not is_known:
        return Standing(0, 0, None, 0, (), missing, False)
    table = rows(con, list_id)
    open_rows = table[table["is_open"]]
    waits = [int(days) for days in open_rows["wait_days"] if not isna(days)]
    return Standing(
        len(open_rows), len(table), max(waits, default=None), len(open_rows) - len(waits),
        _places(con, asked, table, known, small_count), (), True,
    )  # fmt: skip


def served_until(con: duckdb.DuckDBPyConnection, list_id: str) -> date:
    """The last day whose service does not take anybody off the list. KeyError for a list without a span."""
    with con.cursor() as cursor:
        found = cursor.execute(AS_OF, _span(catalogue.load()[list_id], of=AS_OF)).fetchone()
    return found[1]


def _span(asked: ActionList, of: str | None = None) -> dict[str, str]:
    return {"within": asked.within} if "$within" in (of or asked.sql) else {}


def _places(con, asked: ActionList, table: DataFrame, known: Coverage, small_count: int) -> tuple[Place, ...]:
    """The estates met, by name, those not stated last. What the numbers of the same people withhold stays withheld."""
    if not asked.has_estates or table.empty:
        return ()
    counted = (
        table.assign(estate=table["estate"].astype(object).where(table["estate"].notna(), None))
        .groupby("estate", dropna=False, sort=True)
        .agg(waiting=("is_open", "sum"), eligible=("subject", "size"))
        .reset_index()
    )
    hidden = [False] * len(counted)
    if asked.sensitive:
        numbers = [counted["waiting"], counted["eligible"]]
        withheld = _withheld(con, asked, known, small_count)
        small = are_small(numbers, small_count) | counted["estate"].isin(withheld)
        lines = [numbered(counted.assign(all=0)[["all"]])]
        hidden = complete(numbers, small, lines, (), small_count) if small.any() else hidden
    return tuple(
        Place(
            None if isna(estate) else estate,
            None if is_hidden else int(waiting),
            None if is_hidden else int(eligible),
        )
        for (estate, waiting, eligible), is_hidden in zip(
            counted.itertuples(index=False, name=None), hidden, strict=True
        )
    )


def _withheld(con, asked: ActionList, known: Coverage, small_count: int) -> set[str]:
    """Estates whose number of the same people the pages withhold: one hidden here and shown there would be told."""
    if not asked.eligible_as:
        return set()
    indicator = indicators.named(asked.eligible_as)
    table = engine.series(con, indicator, "month", ("estate",), known=known, small_count=small_count)
    told = table[~table["is_total"] & (table["is_suppressed"] | table["numerator"].notna())]
    newest = told[told["period_start"] == told["period_start"].max()]
    return set(newest.loc[newest["is_suppressed"], "estate"])


def _missing(con, asked: ActionList, known: Coverage) -> tuple[tuple[Text, ...], bool]:
    """Ledgers that did not come in for some month of the span that is looked back on, and whether all did."""
    first = known.data_date
    if asked.is_of_people and asked.within:
        first = date.fromordinal(served_until(con, asked.id).toordinal() + 1)
    months, day = [], first.replace(day=1)
    while day <= known.data_date:
        months.append(Period(day))
        day = Period(day).end
    names = {title["zh"]: title for month in months for title in known.missing(asked.sources, month)}
    is_known = all(known.month(asked.sources, month.start) != "no" for month in months)
    return tuple(names.values()), is_known

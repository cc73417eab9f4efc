"""The rows behind: for every indicator, every month and every group of every dimension, they come to the number shown.

Shown: `engine.series`, withheld numbers left out, as they open nothing. Opened: `engine.rows_between` over the whole
build once, its rows told apart and added up here for every group in every month; and `engine.rows` as a page asks it,
which filters them in SQL, on a sample: of each indicator two months, of each dimension two groups.
"""

from dataclasses import replace
from functools import cache, partial
from math import isclose, isnan, nan
from typing import NamedTuple

import pytest
from pandas import DataFrame, Series, Timestamp, concat, isna

from indicators import engine
from indicators.catalogue import load
from indicators.periods import Period, between
from tests.indicators.naive import middle
from warehouse.connection import open_warehouse

CATALOGUE = load()
ALL = 10**9
LACKS = (
    "estates_without_party_group",
    "estates_without_worker",
)  # what is counted is that no row names the estate
CLOSE = {"rel_tol": 1e-9, "abs_tol": 1e-6}


class Town(NamedTuple):
    con: object
    known: object
    months: list


@pytest.fixture(scope="module")
def town(built):
    con = open_warehouse(built)
    known = engine.coverage(con)
    yield Town(con, known, between(known.first_date, known.data_date, "month"))
    con.close()


@pytest.fixture(scope="module")
def everything(town):
    """everything(indicator): all its rows of the build, read once."""
    read = {}

    def rows(indicator):
        if indicator.id not in read:
            read.clear()  # one at a time: the tests of an indicator follow each other
            end = town.months[-1].end
            count, table = engine.rows_between(
                town.con, indicator, town.months[0].start, end, limit=ALL, with_subject=True
            )
            assert count == len(table)
            read[indicator.id] = table.assign(month=table["day"].to_numpy().astype("datetime64[M]"))
        return read[indicator.id]

    return rows


@pytest.fixture(scope="module")
def shown(town):
    """shown(indicator, by): numbers that pages show, month by month, counted once."""

    @cache
    def numbers(identity, by) -> DataFrame:
        table = engine.series(town.con, CATALOGUE[identity], "month", by, known=town.known)
        standing = table["numerator"].notna() | (CATALOGUE[identity].kind == "quantile")
        return table[standing & ~table["is_suppressed"] & (table["delivered"] != "no")]

    return lambda indicator, by: numbers(indicator.id, by)


@pytest.fixture(scope="module", params=CATALOGUE.values(), ids=CATALOGUE.keys())
def indicator(request):
    return request.param


def plain(value):
    """A group as a dictionary finds it: None for not stated, whole numbers as such."""
    if isinstance(value, str):
        return value
    return None if isna(value) else int(value)


def measured(indicator, rows: DataFrame, keys: list[str]) -> dict:
    """{(month, group…): (numerator, denominator) as `series` has them} of opened rows."""
    parts = rows.groupby(keys, dropna=False, sort=False)
    sizes, denominators = parts.size(), [nan] * parts.ngroups
    if indicator.kind == "quantile":
        numerators, denominators = parts["numerator"].apply(partial(quantile, indicator)), sizes
    elif indicator.kind == "distinct":
        numerators = parts["subject"].nunique()
    else:
        numerators = parts["numerator"].sum()
        denominators = parts["denominator"].sum() if indicator.kind == "ratio" else denominators
    places = [place if isinstance(place, tuple) else (place,) for place in sizes.index]
    return {
        (month, *map(plain, group)): numbers
        for (month, *group), *numbers in zip(places, numerators, denominators, strict=True)
    }


def quantile(indicator, numbers) -> float:
    return middle([{"numerator": each} for each in numbers], indicator.quantile)[0]


def assert_same(indicator, opened, line) -> None:
    """Opened rows, as `measured` has them, against a line of the series; None: there are none."""
    nothing = {"count": 0, "stock": 0, "distinct": 0, "ratio": 0, "quantile": nan}[indicator.kind]
    numerator, denominator = opened or (nothing, 0)
    assert isclose(numerator, line.numerator, **CLOSE) or (isnan(numerator) and isnan(line.numerator))
    assert isclose(denominator, line.denominator, **CLOSE) or isnan(line.denominator)


def as_read(indicator):
    """Different subjects are told apart here, month by month: the build as a whole would open each of them once."""
    return replace(indicator, kind="count") if indicator.kind == "distinct" else indicator


def test_every_group_of_every_dimension_in_every_month_opens_what_is_shown(
    indicator, town, everything, shown
):
    compared = 0
    for by in [(), *((name,) for name in indicator.dimensions)]:
        opened = measured(indicator, everything(as_read(indicator)), ["month", *by])
        lines = shown(indicator, by)
        for line in lines[lines["is_total"] == (not by)].itertuples():
            key = (line.period_start, *(plain(getattr(line, name)) for name in by))
            assert_same(indicator, opened.get(key), line)
            compared += 1
    assert compared > 0


def test_a_month_opens_by_itself_what_is_behind_it(indicator, town, everything, shown):
    """The newest and one more, another of each indicator; and each month without a number, which opens nothing."""
    standing = sorted(set(shown(indicator, ())["period_start"].dt.date))
    asked = {standing[-1], standing[len(indicator.id) % len(standing)]}
    rows = everything(as_read(indicator))
    subjects = rows["subject"] if indicator.kind == "distinct" else Series(rows.index)
    behind = subjects.groupby(rows["month"]).nunique()
    for month in town.months:
        if month.start in standing and month.start not in asked:
            continue
        count, first = engine.rows(town.con, indicator, month, limit=1, known=town.known)
        assert count == (behind.get(Timestamp(month.start), 0) if month.start in standing else 0)
        assert len(first) == min(count, 1)


def test_groups_of_every_dimension_open_by_themselves_what_is_shown(indicator, town, shown):
    """The way a page asks: one group, and its rows with it all. Of each dimension the largest and the not stated."""
    for name in indicator.dimensions:
        lines = shown(indicator, (name,))
        newest = max(lines["period_start"])
        month = Period.parse(newest.strftime("%Y-%m"))
        groups = lines[(lines["period_start"] == newest) & ~lines["is_total"]].sort_values("numerator")
        stated = groups[name].notna()
        for line in concat([groups[stated].tail(1), groups[~stated]]).itertuples():
            where = {name: plain(getattr(line, name))}
            count, rows = engine.rows(town.con, indicator, month, where, ALL, town.known, with_subject=True)
            assert count == len(rows)
            opened = measured(indicator, rows.assign(month=newest), ["month"])
            assert_same(indicator, opened.get((newest,)), line)
            if indicator.kind in ("count", "stock", "distinct") and set(rows["numerator"]) <= {1}:
                assert count == line.value


def test_every_row_that_counts_says_file_and_row_number(indicator, town, everything):
    """What is only divided by may come from elsewhere: the workdays of the calendar, the size of the estates."""
    table = everything(as_read(indicator))
    of_no_ledger = table["file"].isna()
    if indicator.id in LACKS:
        assert of_no_ledger.all()
        return
    assert (table["numerator"][of_no_ledger] == 0).all()
    assert (table["row_no"][~of_no_ledger] > 0).all()
    assert not of_no_ledger.all()


def test_a_withheld_number_is_left_out_and_there_are_such(town):
    split = ((one, name) for one in CATALOGUE.values() if one.sensitive for name in one.dimensions)
    assert any(
        engine.series(town.con, one, "month", (name,), known=town.known)["is_suppressed"].any()
        for one, name in split
    )

"""The engine against a second implementation, and against cases small enough to count by hand."""

import random
import time
from datetime import date, timedelta
from math import isnan

import pytest

from indicators import engine
from indicators.catalogue import UnknownName
from indicators.periods import Period, month_end
from tests.indicators.conftest import indicator
from tests.indicators.naive import naive_series
from tests.small_warehouse import small_warehouse
from warehouse.connection import open_warehouse

KINDS = {
    "count": {},
    "distinct": {},
    "quantile": {"quantile": 0.9, "unit": "days"},
    "ratio": {"unit": "percent"},
    "stock": {"is_stock": True},
    "ratio of stocks": {"kind": "ratio", "unit": "per_1000", "is_stock": True},
}


def draw(seed, days=None):
    """Random records over two years; nulls among the dimensions and subjects."""
    dice = random.Random(seed)
    days = days or [date(2024, 1, 1) + timedelta(n) for n in range(731)]
    return [
        {
            "record_id": number, "received_date": dice.choice(days),
            "resident_id": dice.choice(["a", "b", "c", "d", None]),
            "estate": dice.choice(["x", "y", "z", None]), "window": dice.choice(["p", "q"]),
            "received_hour": dice.choice([8, 9, None]),
            "working_days": dice.randrange(20), "status": dice.choice(["completed", "in_progress"]),
        }
        for number in range(900)
    ]  # fmt: skip


def as_counted(record):
    return {
        "day": record["received_date"], "subject": record["resident_id"], "estate": record["estate"],
        "window": record["window"], "hour": record["received_hour"], "numerator": record["working_days"],
        "denominator": int(record["status"] == "completed"),
    }  # fmt: skip


def missing_as_none(value):
    return None if isinstance(value, float) and isnan(value) else value


@pytest.fixture(scope="module", params=KINDS)
def kind_drawn(request, tmp_path_factory):
    """An indicator of each kind, records for it and the build of them."""
    months = [month_end(date(2024 + n // 12, n % 12 + 1, 1)) for n in range(24)]
    records = draw(7, months if "stock" in request.param else None)
    with open_warehouse(
        small_warehouse(tmp_path_factory.mktemp("drawn"), {"core.service_records": records})
    ) as con:
        yield indicator(**{"kind": request.param, **KINDS[request.param]}), records, con


@pytest.mark.parametrize("by", [(), ("estate",), ("hour",), ("estate", "window")])
@pytest.mark.parametrize("grain", ["month", "quarter", "year"])
def test_the_engine_counts_what_plain_python_counts(kind_drawn, grain, by):
    counted, records, con = kind_drawn
    table = engine.series(con, counted, grain, by)
    expected = naive_series(
        [as_counted(record) for record in records],
        counted.kind, grain, by, counted.is_stock, counted.quantile, counted.factor,
    )  # fmt: skip
    found = {}
    for line in table.to_dict("records"):
        group = None if line["is_total"] else tuple(missing_as_none(line[each]) for each in by)
        found[line["period_start"].date(), group] = tuple(
            line[each] for each in ("numerator", "denominator", "value")
        )
    assert len(found) == len(table)
    for key, numbers in expected.items():
        assert found[key] == pytest.approx(numbers, nan_ok=True), key
    for key in found.keys() - expected.keys():
        assert found[key][0] == 0 or isnan(found[key][2])


def test_a_month_not_delivered_is_a_gap_and_a_month_without_rows_is_zero(opened):
    con = opened(
        [
            {"received_date": date(2024, 1, 5), "working_days": 3},
            {"received_date": date(2024, 2, 5), "working_days": 4},
        ],
        data_date=date(2024, 4, 20),
        missing=[("service_records", date(2024, 2, 1))],
    )
    table = engine.series(con, indicator(), "month")
    assert table["delivered"].tolist() == ["yes", "no", "yes", "partial"]
    assert [missing_as_none(value) for value in table["value"]] == [3, None, 0, 0]
    quarters = engine.series(con, indicator(), "quarter")
    assert quarters["delivered"].tolist() == ["partial", "partial"]


def test_a_metric_that_nobody_feeds_has_no_number(opened):
    con = opened([{"received_date": date(2024, 1, 5), "working_days": 3}])
    table = engine.series(con, indicator(sources=("service_records", "never_delivered")), "quarter")
    assert set(table["delivered"]) == {"no"}
    assert table["value"].isna().all()


def test_the_last_whole_month_of_a_quarter_stands_for_a_stock(opened):
    ends = [date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 31)]
    con = opened(
        [{"received_date": day, "working_days": 10 + n} for n, day in enumerate(ends)],
        data_date=date(2024, 3, 15),
    )
    table = engine.series(con, indicator(kind="stock", is_stock=True), "quarter")
    assert table["value"].tolist() == [11]
    assert table["delivered"].tolist() == ["partial"]


def test_a_quotient_without_a_denominator_is_a_gap(opened):
    con = opened([{"received_date": date(2024, 1, 5), "working_days": 0, "status": "in_progress"}])
    table = engine.series(con, indicator(kind="ratio", unit="percent"), "year")
    assert table["denominator"].tolist() == [0, 0]
    assert table["value"].isna().all()


def test_a_filter_keeps_the_rows_not_stated_when_asked_for_none(opened):
    con = opened(
        [{"received_date": date(2024, 1, 5), "working_days": 2, "estate": each} for each in ("x", None, None)]
    )
    for value, expected in (("x", 2), (None, 4)):
        table = engine.series(con, indicator(), "year", ("window",), {"estate": value})
        assert table[table["is_total"]]["value"].iloc[0] == expected


@pytest.mark.parametrize("kind", ["count", "distinct", "ratio"])
def test_the_rows_behind_a_number_add_up_to_it(opened, kind):
    con = opened(draw(3))
    counted = indicator(kind=kind)
    period = Period.parse("2024Q3")
    table = engine.series(con, counted, "quarter", ("estate",))
    line = table[(table["period_start"].dt.date == period.start) & (table["estate"] == "x")].iloc[0]
    total, rows = engine.rows(con, counted, period, {"estate": "x"})
    assert total == len(rows)
    assert set(rows["file"]) == {"residents/residents.xlsx"}
    if kind == "distinct":
        assert total == line["numerator"]
    else:
        assert rows["numerator"].sum() == line["numerator"]
        assert kind == "count" or rows["denominator"].sum() == line["denominator"]


def test_a_limit_cuts_the_rows_but_not_their_count(opened):
    con = opened([{"received_date": date(2024, 1, 5), "working_days": 1} for _ in range(9)])
    total, rows = engine.rows(con, indicator(), Period.parse("2024-01"), limit=2)
    assert (total, len(rows)) == (9, 2)


def test_a_dimension_nobody_declared_is_refused_with_the_nearest(opened):
    con = opened([])
    with pytest.raises(UnknownName, match="estate"):
        engine.series(con, indicator(), "month", ("estat",))
    with pytest.raises(UnknownName):
        engine.rows(con, indicator(), Period.parse("2024-01"), {'estate" or true --': 1})


def test_seventy_thousand_records_are_counted_quickly(opened):
    con = opened([{**record, "record_id": n} for n in range(78) for record in draw(1)])
    known = engine.coverage(con)
    took = []
    for _ in range(5):
        began = time.perf_counter()
        engine.series(con, indicator(), "month", ("window",), known=known)
        took.append(time.perf_counter() - began)
    # A sentinel against quadratic plans, loose enough for a busy machine; benchmarks/ holds the measure.
    assert min(took) < 0.3

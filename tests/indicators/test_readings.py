"""One number beside its past and its target, and the traps a real score board fell into."""

from datetime import date

import pytest

from indicators import engine
from indicators.periods import Period
from indicators.readings import change, read, verdict, wilson
from tests.indicators.conftest import indicator

SHARE = {"kind": "ratio", "unit": "percent", "min_denominator": 10}


def month_of(year, month, total, good):
    """Records of one month: `total` of them, `good` of them counting."""
    day = date(year, month, 10)
    return [
        {"received_date": day, "working_days": int(n < good), "status": "completed"} for n in range(total)
    ]


def reading_of(con, counted, key, **options):
    period = Period.parse(key)
    known = engine.coverage(con)
    return read(engine.series(con, counted, period.grain, known=known), counted, period, known, **options)


def test_wilson_intervals_agree_with_the_published_ones():
    assert wilson(19, 20) == pytest.approx((0.7639, 0.9911), abs=5e-5)
    assert wilson(190, 200) == pytest.approx((0.9104, 0.9726), abs=5e-5)
    assert wilson(0, 10)[0] == 0
    assert wilson(10, 10)[1] == pytest.approx(1)


def test_rates_change_by_points_and_counts_by_percent(opened):
    con = opened([*month_of(2024, 3, 20, 10), *month_of(2025, 2, 20, 11), *month_of(2025, 3, 20, 15)])
    rate = reading_of(con, indicator(**SHARE), "2025-03", target=75.0)
    assert (rate.value, rate.change_on_year.absolute, rate.change_on_year.relative) == (75, 25, None)
    assert rate.change_on_previous.absolute == pytest.approx(20)
    assert rate.verdict == "met"
    count = reading_of(con, indicator(), "2025-03")
    assert (count.change_on_year.absolute, count.change_on_year.relative) == (5, 50)
    assert count.change_on_year.is_small_base


def test_a_change_from_nothing_has_no_percentage():
    assert change(indicator(), 7, 0).relative is None
    assert change(indicator(), 30, 20).is_small_base is False


def test_part_of_a_year_is_not_compared_with_a_whole_one(opened):
    con = opened([*month_of(2024, 3, 30, 30), *month_of(2025, 3, 30, 30)], data_date=date(2025, 6, 30))
    assert reading_of(con, indicator(), "2025").change_on_year is None
    assert reading_of(con, indicator(**SHARE), "2025").change_on_year.absolute == 0


def test_a_stock_of_a_running_year_is_not_compared_with_the_end_of_the_year_before(opened):
    """20 at the end of every December, 8 and 10 at the ends of June; the data end in June 2025."""
    ends = [(date(year, 12, 31), 20) for year in (2023, 2024)] + [
        (date(2024, 6, 30), 8),
        (date(2025, 6, 30), 10),
    ]
    records = [{"received_date": day, "working_days": many} for day, many in ends]
    stock = indicator(kind="stock", is_stock=True)
    con = opened(records, first_date=date(2023, 7, 1), data_date=date(2025, 6, 30))
    found = reading_of(con, stock, "2025")
    assert (found.value, found.year_ago, found.change_on_year) == (10, 20, None)
    # 2023 is not whole either, but it does end in December
    assert reading_of(con, stock, "2024").change_on_year.absolute == 0
    assert reading_of(con, stock, "2025Q2").change_on_year.absolute == 2


def test_lower_is_better_and_nothing_at_all_is_best():
    assert verdict(indicator(direction="lower"), 0, 3) == "met"
    assert verdict(indicator(direction="lower"), 4, 3) == "missed"


def test_a_target_missed_by_a_hair_is_missed():
    assert verdict(indicator(), 94.999, 95) == "missed"


def test_what_nobody_feeds_is_neither_good_nor_bad_nor_zero(opened):
    con = opened(month_of(2024, 3, 30, 30), missing=[("service_records", date(2025, 3, 1))])
    for direction in ("higher", "lower"):
        found = reading_of(con, indicator(direction=direction), "2025-03", target=0)
        assert (found.delivered, found.value, found.verdict, found.change_on_year) == ("no", None, None, None)


def test_a_period_after_the_data_is_not_delivered(opened):
    found = reading_of(opened(month_of(2024, 3, 1, 1)), indicator(), "2031-01")
    assert (found.delivered, found.value) == ("no", None)


def test_few_cases_are_shown_and_not_judged(opened):
    found = reading_of(opened(month_of(2024, 3, 9, 1)), indicator(**SHARE), "2024-03", target=95)
    assert (found.is_small, found.verdict) == (True, None)
    assert found.value == pytest.approx(100 / 9)


def test_earlier_values_come_oldest_first_and_at_most_nine(opened):
    records = [record for month in range(1, 13) for record in month_of(2024, month, month, month)]
    found = reading_of(opened(records), indicator(), "2024-12")
    assert found.spark == (3, 4, 5, 6, 7, 8, 9, 10, 11)


def test_a_group_is_read_by_its_dimension(opened):
    records = [{**record, "estate": "x" if n else None} for n, record in enumerate(month_of(2024, 3, 4, 4))]
    con = opened(records)
    known, period = engine.coverage(con), Period.parse("2024-03")
    table = engine.series(con, indicator(), "month", ("estate",), known=known)
    assert [
        read(table, indicator(), period, known, group).value
        for group in ({"estate": "x"}, {"estate": None}, None)
    ] == [3, 1, 4]


def test_a_january_or_february_of_what_holidays_move_has_no_change_on_the_year(opened):
    months = [(year, month) for year in (2024, 2025) for month in (1, 2, 3)]
    con = opened([record for year, month in months for record in month_of(year, month, 40, 20)])
    for key in ("2025-01", "2025-02"):
        found = reading_of(con, indicator(), key)
        assert (found.change_on_year, found.year_ago) == (None, 20)
        assert reading_of(con, indicator(kind="distinct", unit="people"), key).change_on_year is None
        assert reading_of(con, indicator(kind="ratio", unit="records"), key).change_on_year is None
        assert reading_of(con, indicator(**SHARE), key).change_on_year.absolute == 0
        assert reading_of(con, indicator(kind="quantile", unit="days", quantile=0.5), key).change_on_year
    assert reading_of(con, indicator(), "2025-02").change_on_previous.base == 20
    for key in ("2025-03", "2025Q1", "2025"):
        assert reading_of(con, indicator(), key).change_on_year.absolute == 0


def test_a_reading_names_the_ledgers_that_did_not_come_in(opened):
    con = opened(month_of(2024, 3, 30, 30), missing=[("service_records", date(2025, 3, 1))])
    of = indicator(sources=("service_records", "residents"))
    log = {"zh": "service_records", "en": "service_records"}
    assert reading_of(con, of, "2025-03").missing == (log,)
    assert reading_of(con, of, "2025Q1").missing == (log,)
    assert reading_of(con, of, "2025-04").missing == ()

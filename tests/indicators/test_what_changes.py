"""Old and new numbers of two builds, worked out by hand and by a plain recount of their rows."""

from collections import Counter
from datetime import date
from math import inf

import pytest

from indicators import what_changes
from indicators.catalogue import named
from indicators.periods import Period, between
from tests.indicators.conftest import indicator
from tests.small_warehouse import small_warehouse
from warehouse.connection import open_warehouse

SHARE = {"id": "share", "kind": "ratio", "unit": "percent", "min_denominator": 10}


@pytest.fixture
def two(tmp_path):
    """two(old records, new records): both as open builds."""
    open_ones = []

    def make(old, new, old_facts=None, new_facts=None):
        for name, records, facts in (("1", old, old_facts or {}), ("2", new, new_facts or {})):
            rows = records if isinstance(records, dict) else {"core.service_records": records}
            folder = small_warehouse(tmp_path, rows, name=f"2026010{name}T000000Z", **facts)
            open_ones.append(open_warehouse(folder))
        return open_ones[-2:]

    yield make
    for con in open_ones:
        con.close()


def records(day: date, total: int, good: int = 0) -> list[dict]:
    return [
        {"received_date": day, "working_days": int(n < good), "status": "completed"} for n in range(total)
    ]


def every_month(totals) -> list[dict]:
    months = between(date(2024, 1, 1), date(2025, 12, 31), "month")
    return [
        line for period, n in zip(months, totals, strict=True) for line in records(period.start, n, good=n)
    ]


def test_the_newest_whole_period_is_the_one_over_that_ends_last(two):
    from indicators import engine

    ends = {
        (2025, 9, 30): "2025Q3",
        (2025, 10, 31): "2025-10",
        (2025, 11, 12): "2025-10",
        (2025, 10, 30): "2025Q3",
    }
    for (year, month, day), key in ends.items():
        known = engine.Coverage({}, frozenset(), date(2025, 1, 1), date(year, month, day))
        assert what_changes.newest_whole(known).key == key
    short = engine.Coverage({}, frozenset(), date(2025, 1, 5), date(2025, 1, 20))
    assert what_changes.newest_whole(short).key == "2025Q1"


def test_a_count_and_a_rate_move_by_what_a_plain_recount_gives(two):
    december = date(2025, 12, 3)
    old = records(december, 40, good=10)
    new = [*old, *records(december, 2, good=2)]
    period, [count, rate] = what_changes.moves(
        *two(old, new),
        [indicator(id="count"), indicator(**SHARE), indicator(id="same", sql=indicator().sql + " limit 0")],
    )
    recounted = [Counter(line["working_days"] for line in lines) for lines in (old, new)]
    assert period == Period.parse("2025Q4")
    assert (count.before.value, count.after.value) == tuple(each[1] for each in recounted) == (10, 12)
    assert (count.difference, count.size) == (2, pytest.approx(0.2))
    assert (rate.before.value, rate.after.value) == (25, pytest.approx(100 * 12 / 42))
    assert rate.difference == pytest.approx(100 * 12 / 42 - 25)


def test_the_largest_move_relative_to_its_size_stands_first_and_the_unmoved_are_left_out(two):
    day = date(2025, 11, 3)
    old, new = records(day, 100, good=50), records(day, 110, good=51)
    cases = indicator(id="cases", kind="count", sql=indicator().sql.replace("working_days as", "1 as"))
    still = indicator(id="still", sql=indicator().sql + " where working_days > 1")
    _, moved = what_changes.moves(*two(old, new), [indicator(id="good"), cases, still])
    assert [(each.indicator.id, each.difference) for each in moved] == [("cases", 10), ("good", 1)]


@pytest.mark.parametrize(
    ("before", "after", "is_odd"), [(20, 25, True), (20, 24, False), (19, 38, False), (50, 39, True)]
)
def test_a_count_that_jumps_by_more_than_a_fifth_is_flagged_from_twenty_up(two, before, after, is_odd):
    day = date(2025, 11, 3)
    _, [move] = what_changes.moves(
        *two(records(day, before, before), records(day, after, after)), [indicator()]
    )
    assert move.is_implausible is is_odd


def test_a_rate_is_flagged_where_its_last_month_leaves_the_range_of_the_old_months(two):
    steady = [20] * 23 + [20]
    old = [line for n, line in enumerate(every_month(steady)) if n % 20 != n // 20 % 2]  # 95 % each month
    dropped = [
        {**line, "working_days": 0} if line["received_date"] == date(2025, 12, 1) else line for line in old
    ]
    share = indicator(**SHARE)
    _, [move] = what_changes.moves(*two(old, dropped), [share])
    assert move.is_implausible
    assert move.after.value < move.before.value


def test_a_period_the_old_build_has_not_got_comes_first_and_has_no_difference(two):
    old, new = (
        records(date(2025, 9, 1), 5, 5),
        [*records(date(2025, 9, 1), 5, 5), *records(date(2025, 10, 1), 3, 3)],
    )
    cons = two(old, new, {"data_date": date(2025, 9, 30)}, {"data_date": date(2025, 10, 31)})
    period, [move] = what_changes.moves(*cons, [indicator()])
    assert period.key == "2025-10"
    assert (move.before.value, move.before.delivered, move.after.value) == (None, "no", 3)
    assert (move.difference, move.size, move.is_implausible) == (None, inf, False)


def test_the_real_definitions_agree_with_a_count_of_the_rows(two):
    day = date(2025, 12, 3)
    old, new = records(day, 30), records(day, 33)
    _, [move] = what_changes.moves(*two(old, new), [named("service_volume")])
    assert (move.before.value, move.after.value) == (len(old), len(new))


def test_rows_are_compared_by_source(two):
    def loads(kept, *still_open):
        lines = [("service_records", 12, 10), ("staff", 5, kept)]
        return {
            "meta.loads": [
                {"load_id": n, "source": source, "file": "x.csv", "rows_read": read, "rows_kept": kept}
                for n, (source, read, kept) in enumerate(lines, 1)
            ],
            "meta.problems": [
                {"load_id": 2, "column_name": column, "rule": "code", "is_row_rejected": False, "rows": 3,
                 "rows_open": rows, "message_zh": "错", "message_en": "wrong"}
                for column, rows in zip(("post", "phone"), still_open, strict=True)
            ],
        }  # fmt: skip

    [line] = what_changes.sources(*two(loads(4, 3, 2), loads(5, 3, 0)))
    assert (line.source, line.read_before, line.read_after) == ("staff", 5, 5)
    assert (line.kept_before, line.kept_after) == (4, 5)
    assert (line.open_before, line.open_after) == (5, 3)


def test_the_rows_of_some_files_are_summed_over_their_sheets(two):
    counts = ("rows_read", "rows_kept", "rows_rejected", "rows_merged", "rows_skipped")
    loads = [("a.xlsx", 10, 6, 2, 1, 1), ("a.xlsx", 5, 5, 0, 0, 0), ("b.xlsx", 7, 7, 0, 0, 0)]
    lines = [
        {"load_id": n, "source": "staff", "file": file, **dict(zip(counts, numbers, strict=True))}
        for n, (file, *numbers) in enumerate(loads, 1)
    ]
    old, _ = two({"meta.loads": lines}, [])
    found = what_changes.rows_of(old, ["a.xlsx"])
    assert (found.files, found.read, found.kept, found.rejected, found.merged, found.skipped) == (
        1,
        15,
        11,
        2,
        1,
        1,
    )

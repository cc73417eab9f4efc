"""A group of an answer opened: its question alone gives its number, and its rows are as many as the number."""

import pytest

from indicators import engine
from indicators.periods import Period
from questions import answers, groups
from questions.question import parse
from warehouse import connection

LINES = [
    "ask=service_volume&by=platform", "ask=service_volume&by=item&top=3&only=channel:phone",
    "ask=on_time_rate&by=window", "ask=residents&by=age_group,sex&only=estate:桃园里",
    "ask=service_records.people&by=item&top=4", "ask=service_records&by=service_point&top=2",
    "ask=service_records&by=is_linked,hour",
    "ask=people_80_plus&by=building_no&only=estate:桃园里", "ask=points_entries&by=staff_id,category&top=5",
    "ask=living_alone&by=estate", "ask=service_records.median_days&by=window&only=working_days:0..5",
]  # fmt: skip


@pytest.fixture(scope="module")
def con(built):
    with connection.open_warehouse(built) as opened:
        yield opened


@pytest.mark.parametrize("line", LINES)
def test_every_group_opens_as_many_rows_as_it_counts_and_asks_alone_for_the_same_number(con, line):
    period = Period.parse("2026-09")
    known = engine.coverage(con)
    setting = answers.Setting(known, 0)
    answer = answers.answer(con, parse(line), period, setting)
    assert len(answer.groups) > 1
    for group, reading in [*answer.groups.items(), ((), answer.whole)]:
        count, table = groups.rows(con, answer, group, known, 10)
        alone = answers.answer(con, groups.alone(answer, group), period, setting).whole
        assert (alone.numerator, alone.denominator, alone.value) == (
            reading.numerator, reading.denominator, reading.value,
        ), group  # fmt: skip
        expected = (
            reading.numerator
            if reading.indicator.kind in ("stock", "count", "distinct")
            else reading.denominator
        )
        assert count == expected, group
        assert len(table) == min(count, 10)
        assert {"file", "sheet", "row_no", "subject"} <= set(table)


def test_the_rest_beside_a_filter_on_the_same_column_stays_within_it(con):
    setting = answers.Setting(engine.coverage(con), 0)
    question = parse(
        "ask=service_volume&by=item&top=2&only=item:理发,助餐送餐,修鞋配钥匙,量血压测血糖,代收代寄快递"
    )
    answer = answers.answer(con, question, Period.parse("2026Q3"), setting)
    alone = groups.alone(answer, ("…",))
    found = answers.answer(con, alone, Period.parse("2026Q3"), setting)
    assert found.whole.value == answer.groups["…",].value
    assert answer.whole.value == sum(each.value for each in answer.groups.values())

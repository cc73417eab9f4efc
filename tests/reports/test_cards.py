"""What stands under a number on a card: a verdict, a change, or that not all of the period is in."""

import pytest

from charts.words import Words
from reports.cards import judgement
from tests.charts.readings import reading

ZH, EN = Words("zh"), Words("en")


@pytest.mark.parametrize(
    ("found", "zh", "en"),
    [
        (reading(94.7, target=95.0, verdict="missed"), "✕ 未达标", "✕ off target"),
        (
            reading(94.7, target=95.0, verdict="missed", delivered="partial"),
            "✕ 未达标，数据未到齐",
            "✕ off target, not all in yet",
        ),
        (reading(96.4, 95.2, delivered="partial"), "↑ 1.2个百分点，数据未到齐", "up 1.2 pp, not all in yet"),
        (reading(1427, unit="records", delivered="partial"), "数据未到齐", "not all in yet"),
        (reading(6980, 6970, unit="people", is_stock=True, delivered="partial"), "↑ 10人", "up 10 people"),
        (reading(None, delivered="partial"), "—", "—"),
    ],
)
def test_a_number_of_a_part_of_the_period_says_so_and_a_stock_does_not(found, zh, en):
    assert (judgement(found, ZH)[1], judgement(found, EN)[1]) == (zh, en)

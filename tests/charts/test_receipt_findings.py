"""What a receipt says in a sentence, and that the numbers shown add up to the difference shown."""

import random
from dataclasses import replace
from fractions import Fraction

import pytest

from charts.findings import receipts
from charts.words import Words
from indicators import catalogue
from indicators.periods import Period
from indicators.receipts.explaining import Explanation, Part
from tests.charts.readings import reading

ZH, EN = Words("zh"), Words("en")
RATE = catalogue.named("on_time_rate")


def found(then, *steps, rows=3, why=("late", "corrected", "removed", "definition"), **changes):
    """An explanation whose number is each of the steps in turn."""
    parts, at = [], then
    for name, after in zip(why, steps, strict=False):
        parts.append(Part(name, None if after is None else after - at, after, rows, None))
        at = at if after is None else after
    whole = Explanation(Period.parse("2026-08"), RATE, RATE, reading(96), False, then, at, tuple(parts))
    return replace(whole, **changes)


def test_what_is_shown_adds_up_whatever_the_parts_are():
    chance = random.Random(7)
    for _ in range(500):
        numbers = [Fraction(chance.randint(0, 10**6), chance.randint(1, 9973)) for _ in range(5)]
        shown = receipts.told(found(*numbers))
        assert sum(shown.amounts) == shown.now - shown.then == shown.difference
        for exact, part in zip(found(*numbers).parts, shown.amounts, strict=True):
            assert abs(exact.amount - part) <= Fraction(1, 100)


def test_whole_numbers_are_shown_whole_and_halves_are_rounded_up():
    assert receipts.told(found(Fraction(6472), Fraction(6510), rows=38)).decimals == 0
    shown = receipts.told(found(Fraction("93.345"), Fraction("93.335")))
    assert (shown.then, shown.now, shown.difference) == (
        Fraction("93.35"),
        Fraction("93.34"),
        Fraction("-0.01"),
    )
    assert receipts.rounded(Fraction("-0.125"), 2) == Fraction("-0.13")


def test_a_part_without_a_value_is_taken_along_by_the_next():
    shown = receipts.told(found(Fraction(5), Fraction(6), None, Fraction(9)))
    assert shown.amounts == (1, None, 3)


@pytest.mark.parametrize(
    ("explained", "zh", "en"),
    [
        (
            found(Fraction("96.4"), Fraction("96.1"), Fraction(96), Fraction("95.9")),
            "8月按时办结率当时96.4%，现在95.9%：迟报3行、更正3行、删除3行",
            "On time was 96.4% then and is 95.9% now: 3 rows late, 3 rows corrected, 3 rows removed",
        ),
        (
            found(Fraction("96.41"), Fraction("96.44"), rows=1),
            "8月按时办结率当时96.41%，现在96.44%：迟报1行",
            "On time was 96.41% then and is 96.44% now: 1 row late",
        ),
        (
            found(Fraction(96), Fraction(96), rows=0),
            "8月按时办结率当时与现在都是96.0%",
            "On time was 96.0% then and is now",
        ),
        (
            found(Fraction(96), Fraction(97), rows=None, why=["unknown"]),
            "8月按时办结率当时96.0%，现在97.0%：当时的口径已无法计算",
            "On time was 96.0% then and is 97.0% now: the definition of then can no longer be counted",
        ),
        (
            found(Fraction(96), Fraction(97), rows=None, why=["together"]),
            "8月按时办结率当时96.0%，现在97.0%：各项涉及人数少，不分列",
            "On time was 96.0% then and is 97.0% now: each reason alone is about few people and not told",
        ),
        (
            found(None, now=Fraction(96)),
            "8月按时办结率当时没有数，现在96.0%",
            "On time had no number then and is now 96.0%",
        ),
        (
            found(Fraction(96), now=None, reading=None),
            "8月按时办结率现在无法计算",
            "On time cannot be counted now",
        ),
        (
            found(Fraction(96), now=None),
            "8月按时办结率当时96.0%，现在没有数",
            "On time was 96.0% then and has no number now",
        ),
        (found(None), "8月按时办结率当时与现在都没有数", "On time had no number then and has none now"),
        (found(None, is_withheld=True), "8月按时办结率人数少，不显示", "On time: few people, not shown"),
    ],
)
def test_the_title_says_what_was_and_is_and_why(explained, zh, en):
    assert receipts.title(explained, "8月按时办结率", ZH) == zh
    assert receipts.title(explained, "On time", EN) == en


def test_the_reason_that_moved_it_most_is_named():
    steps = [Fraction(96), Fraction("96.1"), Fraction("95.2"), Fraction("95.3")]
    assert receipts.most(found(*steps), ZH) == "更正影响最大：−0.90个百分点"
    assert receipts.most(found(*steps), EN) == "Corrected rows moved it most: −0.90 percentage points"
    assert receipts.most(found(Fraction(96), Fraction(96)), ZH) == "这个数没有变"

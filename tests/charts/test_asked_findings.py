"""Titles of answers: the largest group, honest about ties, withheld groups and chance."""

import pytest

from charts.findings import asked
from charts.intervals import Group
from charts.words import Words

ZH, EN = Words("zh"), Words("en")
HIGH, LOW, WITHIN = Group("a", 99, 97, 99.9, 200), Group("b", 80, 70, 88, 60), Group("c", 95, 90, 98, 100)


@pytest.mark.parametrize(
    ("values", "more", "chinese", "english"),
    [
        ([208, 90, None], {"absent": ["不显示"]}, "a最多，208人，占25.1%，另1组不显示", None),
        ([208, 90, 2], {}, "a最多，208人，占25.1%", "a most, 208 people, 25.1% of all"),
        ([208, 208, 2], {}, "a和b最多，208人", "a and b most, 208 people"),
        ([7, 7, 7], {}, "居民", "residents"),
        ([None, None, None], {}, "居民", "residents"),
        ([208, 90, 2], {"of_least": True}, "c最少，2人，占0.2%", "c fewest, 2 people, 0.2% of all"),
        ([-3, -5, 0], {}, "c最多，0人", "c most, 0 people"),
    ],
)  # fmt: skip
def test_the_largest_group(values, more, chinese, english):
    def say(words):
        what = words.either("居民", "residents")
        return asked.most(["a", "b", "c"], values, 828, what, "people", words, **more)

    assert say(ZH) == chinese
    assert english is None or say(EN) == english


def test_a_share_is_not_told_where_groups_do_not_add_up():
    assert asked.most(["a", "b"], [9, 3], None, "服务到的人数", "people", ZH) == "a最多，9人"


def test_the_ends_of_rates_and_no_end_that_many_share():
    said = asked.extremes(["a", "b", "c"], [99.0, 95.0, 80.0], "percent", "按时办结率", ZH)
    assert said == "按时办结率：a99.0%最高，c80.0%最低"
    said = asked.extremes(["a", "b", "c", "d"], [100.0, 100.0, 100.0, 98.4], "percent", "Attendance", EN)
    assert said == "Attendance: d lowest at 98.4%"
    assert asked.extremes(["a", "b"], [5.01, 5.02], "percent", "率", ZH) == "率"


def test_rates_are_told_apart_past_chance_only():
    assert asked.apart([HIGH, LOW, WITHIN], 95.0, "按时率", ZH) == "按时率：a明显高于、b明显低于总体的95.0%"
    assert asked.apart([WITHIN], 95.0, "On time", EN) == "On time: no group stands clearly apart from 95.0%"
    few = Group("d", None, None, None, 3, "3份中3份")
    assert asked.apart([few, LOW], 95.0, "按时率", ZH) == "按时率：b明显低于总体的95.0%"


def test_no_sentence_ends_with_a_full_stop():
    said = asked.at_last("9月", asked.most(["a", "b"], [9, 3], 12, "件数", "records", ZH), ZH)
    assert said == "9月，a最多，9件，占75.0%"

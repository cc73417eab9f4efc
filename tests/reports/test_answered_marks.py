"""A mark of an answer's figure names the group whose words stand beside it."""

import pytest

from questions.question import parse
from reports import answered, asked
from reports.answered import parts
from reports.answered.marks import clickable

LINES = [
    "ask=service_volume&by=item&top=4", "ask=on_time_rate&by=estate", "ask=on_time_rate&by=item&top=5&sort=least",
    "ask=service_volume&by=platform,weekday&form=heat", "ask=service_volume&by=platform,channel&form=stacked",
    "ask=residents&by=building_no&only=estate:桃园里;age:75..",
]  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_every_mark_names_the_group_its_words_speak_of(desk_of, line):
    desk = desk_of(is_projected=False)
    answer = asked.answer(desk, parse(line))
    split = answer.margins[0] if answer.margins else parts.single(answer)
    labels = [row.label for row in parts.rows(desk, answer, split)]
    shown = answered.exhibit(desk, answer, answered.chosen(answer.question))
    drawn = clickable(desk, answer, shown, labels)
    said = [
        (name, words)
        for trace in drawn.data
        if "customdata" in trace and "hovertext" in trace
        for name, words in zip(trace["customdata"], trace["hovertext"], strict=True)
        if words
    ]
    assert len({name for name, _ in said}) > 2
    assert all(name and words.startswith(name) for name, words in said), said
    assert drawn.figure()


def test_a_course_over_time_has_no_groups_to_click(desk_of):
    desk = desk_of(is_projected=False)
    answer = asked.answer(desk, parse("ask=service_volume&by=platform,time"))
    shown = answered.exhibit(desk, answer, "line")
    assert clickable(desk, answer, shown, []) is shown.drawn

"""Events on figures over time: at their place, named without meeting anything, and nothing else changed."""

from datetime import date, timedelta
from itertools import combinations

import pytest

from charts.base import SMALL, text_width
from charts.drawing import Drawing
from charts.events import ROW, WIDE, Mark, named_below, with_events
from charts.words import Words
from charts.xmr import xmr
from tests.charts.figures import MONTHS, filled

WORDS = Words("zh")
FORMS = {name: drawn for name, drawn in filled(WORDS).items() if drawn.layout["xaxis"].get("type") == "date"}
FESTIVAL = Mark(date(2026, 8, 9), date(2026, 8, 9), "敬老活动")
WORKS = Mark(date(2026, 7, 1), date(2026, 9, 10), "加装电梯")
BUSY = [
    Mark(date(2026, 7, 1) + timedelta(days=9 * n), date(2026, 7, 1) + timedelta(days=9 * n), f"第{n}件大事")
    for n in range(9)
]


def added(before: Drawing, after: Drawing, part: str) -> list[dict]:
    return [each for each in after.layout[part] if each not in before.layout[part]]


def fraction(drawn: Drawing, day: str) -> float:
    low, high = (date.fromisoformat(end) for end in drawn.layout["xaxis"]["range"])
    return (date.fromisoformat(day) - low) / (high - low)


def boxes(before: Drawing, after: Drawing, width: int) -> list[tuple[float, float, float, float]]:
    """Left, right, bottom and top in px of each name, on a figure of this width; 0 is the upper edge of the plot."""
    margin, found = after.layout["margin"], []
    for each in added(before, after, "annotations"):
        wide = text_width(each["text"], SMALL)
        at = margin["l"] + (width - margin["l"] - margin["r"]) * fraction(after, each["x"])
        at += each.get("xshift", 0) - {"left": 0, "center": wide / 2, "right": wide}[each["xanchor"]]
        found.append((at, at + wide, each["yshift"], each["yshift"] + SMALL + 2))
    return found


@pytest.mark.parametrize("form", FORMS)
def test_every_form_with_dates_takes_events_and_stays_a_figure(form):
    before = FORMS[form]
    after = with_events(before, [FESTIVAL, WORKS], WORDS)
    assert {each["text"] for each in added(before, after, "annotations")} == {"敬老活动", "加装电梯"}
    lines = [each for each in added(before, after, "shapes") if each["type"] == "line"]
    assert [each["line"]["dash"] for each in lines] == ["1px,3px"] * 2
    assert len([each for each in added(before, after, "shapes") if each["type"] == "rect"]) == 1
    plots = {
        each.layout["height"] - each.layout["margin"]["t"] - each.layout["margin"]["b"]
        for each in (before, after)
    }
    assert len(plots) == 1  # the plot itself keeps its size
    assert (after.data, after.layout["xaxis"], after.layout["yaxis"]) == (
        before.data, before.layout["xaxis"], before.layout["yaxis"],
    )  # fmt: skip
    after.figure()  # every value checked by Plotly


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("marks", [[FESTIVAL, WORKS], BUSY[:4], BUSY], ids=["two", "some", "many"])
def test_names_meet_neither_each_other_nor_the_words_of_the_figure_nor_its_edge(form, marks):
    before = FORMS[form]
    after = with_events(before, marks, WORDS)
    for width in (350, 620, 1300):
        found = boxes(before, after, width)
        assert found
        for one, other in combinations(found, 2):
            assert one[1] <= other[0] or other[1] <= one[0] or one[3] <= other[2] or other[3] <= one[2]
        for left, right, bottom, top in found:
            assert (left >= 0, right <= width) == (True, True)
            assert bottom >= before.layout["margin"]["t"]  # the words of the figure end there
            assert top <= after.layout["margin"]["t"]


def test_many_events_are_numbered_and_named_below_with_their_days():
    drawn = FORMS["burnup"]
    assert named_below(drawn, [FESTIVAL], WORDS) == []
    said = named_below(drawn, [*BUSY, WORKS], WORDS)
    assert said[:3] == [
        "1 第0件大事（2026年7月1日）",
        "1 加装电梯（2026年7月1日至2026年9月10日）",
        "2 第1件大事（2026年7月10日）",
    ]
    numbers = [each["text"] for each in added(drawn, with_events(drawn, BUSY, WORDS), "annotations")]
    assert numbers == [str(n) for n in range(1, 10)]
    roomy = [
        Mark(
            date(2024, 2, 1) + timedelta(days=200 * n),
            date(2024, 2, 1) + timedelta(days=200 * n),
            f"第{n}件大事",
        )
        for n in range(4)
    ]
    assert named_below(FORMS["xmr"], roomy, WORDS, WIDE) == []


def test_events_of_one_day_share_a_name():
    pair = [FESTIVAL, Mark(FESTIVAL.first, FESTIVAL.last, "开放日")]
    drawn = FORMS["burnup"]
    assert [each["text"] for each in added(drawn, with_events(drawn, pair, WORDS), "annotations")] == [
        "敬老活动、开放日"
    ]


def test_on_a_line_of_months_an_event_stands_within_the_room_of_its_month():
    drawn = xmr(MONTHS, [85.0 + n % 5 for n in range(36)], None, WORDS)

    def place(day: date) -> str:
        (line,) = added(drawn, with_events(drawn, [Mark(day, day, "大事")], WORDS), "shapes")
        return line["x0"]

    # a point on 1 August stands for the whole month, from half a month before it to half a month after
    assert place(date(2026, 8, 1)) == "2026-07-17"
    assert place(date(2026, 8, 16)) == "2026-08-01"
    assert place(date(2026, 8, 31)) == "2026-08-16"


def test_an_event_of_the_last_quarter_is_not_lost_where_the_axis_ends_with_its_point():
    drawn = FORMS["shares"]  # points on the first days of months, the axis from the first to the last of them
    last = Mark(date(2026, 9, 28), date(2026, 9, 28), "验收")
    (line,) = added(drawn, with_events(drawn, [last], WORDS), "shapes")
    assert line["x0"] == "2026-09-01"


def test_nothing_changes_without_events_within_the_axis():
    for form, drawn in filled(WORDS).items():
        outside = [
            Mark(date(2019, 1, 1), date(2019, 1, 5), "早"),
            Mark(date(2039, 1, 1), date(2039, 1, 1), "晚"),
        ]
        assert with_events(drawn, [], WORDS) is drawn
        assert with_events(drawn, outside, WORDS) is drawn, form
        if form not in FORMS:
            assert with_events(drawn, [FESTIVAL], WORDS) is drawn, form


def test_an_event_that_began_before_the_axis_is_drawn_from_its_edge():
    drawn = FORMS["burnup"]
    low = drawn.layout["xaxis"]["range"][0]
    after = with_events(drawn, [Mark(date(2020, 1, 1), date(2026, 7, 31), "改造")], WORDS)
    (band,) = [each for each in added(drawn, after, "shapes") if each["type"] == "rect"]
    assert (band["x0"], band["x1"]) == (low, "2026-08-01")


def test_a_name_is_text_and_no_markup():
    drawn = FORMS["burnup"]
    after = with_events(drawn, [Mark(FESTIVAL.first, FESTIVAL.last, "<b>A&B</b>")], WORDS)
    assert added(drawn, after, "annotations")[0]["text"] == "&lt;b&gt;A&amp;B&lt;/b&gt;"


def test_a_name_too_long_for_a_telephone_is_numbered():
    long = Mark(FESTIVAL.first, FESTIVAL.last, "城市老旧小区供水管网更新改造工程二期全线开工仪式")
    drawn = FORMS["burnup"]
    (name,) = added(drawn, with_events(drawn, [long], WORDS), "annotations")
    assert (name["text"], name["yshift"]) == ("1", drawn.layout["margin"]["t"])
    assert drawn.layout["height"] + ROW == with_events(drawn, [long], WORDS).layout["height"]

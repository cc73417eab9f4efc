"""The icicle of criteria, areas by what became of their points, and dates: each mark stands where its number says."""

from datetime import date

from charts.area_heat import area_heat
from charts.base import folded, text_width
from charts.criteria_tree import Branch, Leaf, criteria_tree
from charts.due_dates import Due, due_dates
from charts.theme import LIGHT
from charts.words import Words
from tests.charts.figures import TODAY, written

ZH = Words("zh")


def parts(evidenced=0.0, doubtful=0.0, expired=0.0, missing=0.0, unclaimed=0.0) -> dict[str, float]:
    return {
        "evidenced": evidenced, "doubtful": doubtful, "expired": expired, "missing": missing,
        "unclaimed": unclaimed,
    }  # fmt: skip


LEAVES = [
    Leaf("缺一半的", parts(doubtful=4, missing=6), "1／3份", 3, 1),
    Leaf("过期的", parts(expired=10), "1份"),
    Leaf("做到的", parts(evidenced=18, unclaimed=2), "2份"),
    Leaf("一票否决项", parts(), "0起", veto="clear"),
]
TREE = criteria_tree([Branch("环境", LEAVES, 20)], ZH)


def spans(drawing, color: str) -> list[tuple[float, float]]:
    """(from, to) of the cells filled with a colour."""
    return [
        (start, start + width)
        for trace in drawing.data
        if trace["type"] == "bar" and trace["marker"]["color"] == LIGHT[color] and trace["width"] > 0.5
        for start, width in zip(trace["base"], trace["x"], strict=True)
    ]


def test_what_is_evidenced_stands_first_and_ends_where_the_sum_of_the_area_does():
    assert spans(TREE, "accent") == [(0, 18)]
    assert "<b>18分</b>" in written(TREE)
    assert "✕ 差2分" in written(TREE)
    widths = sum(sum(trace["x"]) for trace in TREE.data if trace["type"] == "bar" and trace["width"] > 0.5)
    assert widths == sum(sum(leaf.parts.values()) for leaf in LEAVES) == 40


def test_doubtful_and_expired_points_differ_in_more_than_colour():
    shapes = [
        trace["marker"].get("pattern", {}).get("shape") for trace in TREE.data if trace["type"] == "bar"
    ]
    assert {"/", "x"} <= set(shapes)


def test_a_criterion_in_two_states_is_named_once_on_its_widest_cell():
    named = [text for text in written(TREE) if "缺一半的" in text]
    assert named == ["缺一半的"]


def test_a_name_that_does_not_fit_on_two_lines_is_left_to_the_hover_words():
    narrow = Leaf("一个很长很长的名字，写不进一格里去，也不该缩小", parts(evidenced=1), "1份")
    wide = Leaf("宽", parts(evidenced=99), "1份")
    drawn = criteria_tree([Branch("环境", [narrow, wide])], ZH)
    assert not [text for text in written(drawn) if "很长" in text]
    assert any("很长" in said for trace in drawn.data for said in trace.get("hovertext", ()))


def test_papers_that_a_rule_asks_for_are_parts_of_their_cell():
    met, lacking = [trace for trace in TREE.data if trace["type"] == "bar" and trace["width"] < 0.2]
    assert (len(met["x"]), len(lacking["x"])) == (1, 2)
    assert sum([*met["x"], *lacking["x"]]) == 6  # its widest cell: what is missing


def test_a_veto_without_points_is_marked_all_the_same():
    [diamonds] = [trace for trace in TREE.data if trace.get("mode") == "markers"]
    assert list(diamonds["hovertext"]) == ["一票否决项 （一票否决）未发生"]
    closed = criteria_tree([Branch("环境", [LEAVES[2], LEAVES[3]._replace(veto="closed")])], ZH)
    [diamonds] = [trace for trace in closed.data if trace.get("mode") == "markers"]
    assert diamonds["marker"]["color"] == [LIGHT["worse-mark"]]


def test_a_share_of_few_points_is_written_as_counts():
    drawn = area_heat({"大": parts(evidenced=70, missing=30), "小": parts(evidenced=2, missing=1)}, ZH)
    assert written(drawn) == ["70%", "30%", "2／3", "1／3"]
    assert list(drawn.data[0]["base"]) == [-0.5, -0.5, -1.5, -1.5]


def test_equal_shares_have_the_same_shade_whatever_the_area_has():
    drawn = area_heat({"大": parts(evidenced=50, missing=50), "小": parts(evidenced=1, missing=1)}, ZH)
    assert len(set(drawn.data[0]["marker"]["color"])) == 1


DUE = [
    Due("迟了的", "criterion", date(2026, 9, 1), "9月1日"),
    Due("将到的", "criterion", date(2026, 10, 20), "10月20日"),
    Due("证书", "evidence", date(2026, 11, 1), "11月1日", True),
    Due("长的", "evidence", date(2026, 12, 1), "12月1日"),
]


def test_dates_end_on_their_day_and_begin_today_or_end_there():
    drawn = due_dates(DUE, TODAY, date(2026, 11, 15), ZH)
    bars = [trace for trace in drawn.data if trace["type"] == "bar"]
    found = {
        -y: (start, round(x / 86_400_000))
        for trace in bars for y, start, x in zip(trace["y"], trace["base"], trace["x"], strict=True)
    }  # fmt: skip
    now = TODAY.isoformat()
    assert found == {0: ("2026-09-01", 29), 1: (now, 20), 2: (now, 32), 3: (now, 62)}
    [ends] = [trace for trace in drawn.data if trace.get("mode") == "markers"]
    assert list(ends["x"]) == [row.day.isoformat() for row in DUE]
    assert ends["marker"]["symbol"] == ["circle", "circle", "diamond", "diamond"]
    assert ends["marker"]["color"][2] != ends["marker"]["color"][3]


def test_today_and_the_deadline_are_named_and_the_deadline_may_be_missing():
    assert {"<b>今天</b>", "截止 11月15日"} <= set(written(due_dates(DUE, TODAY, date(2026, 11, 15), ZH)))
    assert not [said for said in written(due_dates(DUE, TODAY, None, ZH)) if "截止" in said]


def test_folded_lines_keep_words_and_closing_marks_together():
    assert folded("党组织设置规范、按期换届", 100) == ["党组织设置规范、", "按期换届"] or all(
        text_width(line) <= 113 for line in folded("党组织设置规范、按期换届", 100)
    )
    assert folded("expired or too old", 70) == ["expired", "or too", "old"]
    assert folded("", 70) == []
    assert "".join(folded("安全感调查达90%以上", 80)) == "安全感调查达90%以上"

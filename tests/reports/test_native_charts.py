"""Charts of office programs: what stands in their workbooks and how they are drawn, on small plots made up here."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from lxml import etree
from python_calamine import CalamineWorkbook

from charts.theme import LIGHT
from charts.words import Words
from reports.exhibit import Plot, line
from reports.native_charts.native import native
from reports.native_charts.parts import Frame

FRAME = Frame(600, 300)
ZH, EN = Words("zh"), Words("en")
SPACES = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}


def plot(form: str, *lines, categories=("甲", "乙", "丙"), unit="records", **more) -> Plot:
    return Plot(form, "窗口", categories, lines, unit, **more)


def sheet(chart) -> list[list]:
    return CalamineWorkbook.from_filelike(BytesIO(chart.workbook)).get_sheet_by_index(0).to_python()


def found(chart, path: str) -> list:
    return etree.fromstring(chart.xml).xpath(path, namespaces=SPACES)


def cached(chart, at: int) -> list[float]:
    return [float(text) for text in found(chart, f"//c:ser[{at + 1}]/c:val//c:pt/c:v/text()")]


PLOTS = {
    "line": plot("line", line("件数", [1.0, None, 3.0]), line("目标", [2.0] * 3, "target")),
    "columns": plot("columns", line("件数", [1.0, 2.0, 3.0]), named=(0,)),
    "bars": plot("bars", line("今年", [3.0, 2.0, 1.0]), line("去年", [2.0, 2.5, None], "past")),
    "stacked": plot(
        "stacked", line("未到期", [8.0], "soft"), line("逾期", [2.0], "worse"), categories=("在办",)
    ),
    "pyramid": plot("pyramid", line("男", [3.0, 2.0, 1.0]), line("女", [3.0, 3.0, 2.0]), named=(2,)),
    "steps": replace(plot("steps", line("变化", [5.0, -2.0, 1.0])), named=(2,)),
    "range": plot(
        "range", line("低", [80.0, 90.0, 97.0], "soft"), line("值", [85.0, 95.0, 98.0]),
        line("高", [90.0, 99.0, 99.0], "soft"), line("目标", [95.0] * 3, "target"), unit="percent",
    ),
    "dots": plot("dots", line("半数", [0.0, 1.0, 2.0]), line("九成", [1.0, 3.0, 5.0], "soft"), unit="days"),
}  # fmt: skip


@pytest.mark.parametrize("form", PLOTS)
def test_every_form_holds_its_numbers_in_the_chart_and_in_the_workbook(form):
    chart = native(PLOTS[form], ZH, FRAME)
    drawn = [each for each in PLOTS[form].lines if form != "bars" or each.role != "target"]
    rows = sheet(chart)
    for at, each in enumerate(drawn):
        known = [value for value in each.values if value is not None]
        assert [abs(value) for value in cached(chart, at)] == [abs(value) for value in known]
        on_sheet = [row[at + 1] for row in rows[1:]]
        assert [abs(value) for value in on_sheet if value != ""] == [abs(value) for value in known]
        assert rows[0][at + 1] == each.name
    assert [row[0] for row in rows[1:]] == list(PLOTS[form].categories)


@pytest.mark.parametrize("form", PLOTS)
def test_no_colour_is_left_to_the_program(form):
    chart = native(PLOTS[form], ZH, FRAME)
    known = {color[1:].upper() for color in LIGHT.values()}
    assert {each.get("val") for each in found(chart, "//a:srgbClr")} <= known
    assert len(found(chart, "//c:ser[not(c:spPr)]")) == 0
    assert {each.get("typeface") for each in found(chart, "//a:latin | //a:ea")} == {"微软雅黑"}
    assert len(found(chart, "//c:title")) == 0


def test_numbers_keep_their_last_digit():
    value = 0.1 + 0.2  # 0.30000000000000004 has 17 digits
    chart = native(plot("columns", line("率", [value, 2 / 3, 100 / 7]), unit="percent"), ZH, FRAME)
    assert [row[1] for row in sheet(chart)[1:]] == [value, 2 / 3, 100 / 7]
    assert cached(chart, 0) == [value, 2 / 3, 100 / 7]


def test_a_text_is_an_empty_cell_and_told_beside_its_category():
    chart = native(plot("bars", line("件数", [3.0, 2.0, "不显示"])), ZH, FRAME)
    assert [row[1] for row in sheet(chart)[1:]] == [3.0, 2.0, ""]
    assert [row[0] for row in sheet(chart)[1:]] == ["甲", "乙", "丙（不显示）"]
    assert cached(chart, 0) == [3.0, 2.0]


def test_a_line_of_texts_only_is_left_out():
    chart = native(plot("bars", line("%", [95.0, 80.0, 70.0]), line("分", ["1／2", "2／3", "—"])), ZH, FRAME)
    assert sheet(chart)[0] == ["窗口", "%"]


def test_there_is_no_chart_of_a_grid_and_none_without_numbers():
    assert native(plot("grid", line("9时", [1.0, 2.0, 3.0])), ZH, FRAME) is None
    withheld = plot("line", line("率", ["不显示"] * 3), line("目标", [95.0] * 3, "target"), unit="percent")
    assert native(withheld, ZH, FRAME) is None


def test_men_are_negative_on_the_sheet_and_read_as_positive():
    chart = native(PLOTS["pyramid"], ZH, FRAME)
    assert [row[1:] for row in sheet(chart)[1:]] == [[-3.0, 3.0], [-2.0, 3.0], [-1.0, 2.0]]
    assert {each.get("formatCode") for each in found(chart, "//c:dLbl/c:numFmt")} == {"#,##0;#,##0"}


def test_percent_is_written_behind_the_number_and_the_target_without_decimals():
    chart = native(
        plot("line", line("率", [96.31, 93.3, 94.0]), line("目标", [95.0] * 3, "target"), unit="percent"), EN, FRAME
    )  # fmt: skip
    assert [each.get("formatCode") for each in found(chart, "//c:dLbl/c:numFmt")] == [
        '#,##0.0"%"',
        '#,##0"%"',
    ]


def test_named_bars_are_in_accent_and_the_others_soft():
    chart = native(PLOTS["columns"], ZH, FRAME)
    accent, soft = (LIGHT[name][1:].upper() for name in ("accent", "accent-soft"))
    assert [each.get("val") for each in found(chart, "//c:ser/c:spPr/a:solidFill/a:srgbClr")] == [soft]
    assert [each.get("val") for each in found(chart, "//c:dPt[c:idx/@val='0']//a:srgbClr")] == [accent]


def test_a_rate_is_judged_only_where_its_whole_interval_is_on_one_side_of_the_target():
    chart = native(PLOTS["range"], ZH, FRAME)
    worse, better = (LIGHT[f"{side}-mark"][1:].upper() for side in ("worse", "better"))
    points = {
        point.find("c:idx", SPACES).get("val"): point.find(".//a:srgbClr", SPACES).get("val")
        for point in found(chart, "//c:dPt")
    }
    assert points == {"0": worse, "2": better}


def test_error_bars_read_distances_that_the_sheet_works_out():
    chart = native(PLOTS["range"], EN, FRAME)
    rows = sheet(chart)
    assert [row[5:] for row in rows[1:]] == [[5.0, 5.0], [4.0, 5.0], [1.0, 1.0]]
    assert [each.text for each in found(chart, "//c:errBars//c:f")] == [
        "Sheet1!$F$2:$F$4",
        "Sheet1!$G$2:$G$4",
    ]


def test_months_stand_on_an_axis_of_dates():
    days = (date(2026, 7, 1), date(2026, 8, 1), date(2026, 9, 1))
    chart = native(plot("line", line("件数", [1.0, 2.0, 3.0]), days=days), ZH, FRAME)
    assert [row[0] for row in sheet(chart)[1:]] == list(days)
    assert found(chart, "//c:dateAx/c:baseTimeUnit/@val") == ["months"]


def test_labels_at_the_right_end_are_pushed_apart():
    near = plot("line", line("甲", [10.0, 50.0]), line("乙", [10.0, 50.1], "soft"), categories=("一", "二"))
    moves = [float(each) for each in found(native(near, ZH, FRAME), "//c:dLbl//c:y/@val")]
    assert abs(moves[0] - moves[1]) * FRAME.height >= FRAME.text * 1.4


def test_a_number_between_two_gaps_is_seen_as_a_point():
    months = tuple(str(at) for at in range(20))
    values = [1.0, None, 2.0, None, *[3.0] * 16]
    chart = native(plot("line", line("件数", values), categories=months), ZH, FRAME)
    assert [each.get("val") for each in found(chart, "//c:dPt/c:idx")] == ["0", "2"]


def test_what_is_unusual_is_a_diamond_and_what_is_off_its_target_a_dot_in_the_colour_of_a_miss():
    limits = [line("下限", [1.0] * 3, "limit"), line("上限", [9.0] * 3, "limit")]
    unusual = native(plot("line", line("件数", [2.0, 12.0, 3.0]), *limits, named=(1,)), ZH, FRAME)
    assert [each.get("val") for each in found(unusual, "//c:dPt//c:symbol")] == ["diamond"]
    assert len(found(unusual, "//c:areaChart/c:ser")) == 2
    missed = plot("line", line("率", [2.0, 12.0, 3.0]), line("目标", [5.0] * 3, "target"), named=(0, 2))
    color = LIGHT["worse-mark"][1:].upper()
    looks = found(native(missed, ZH, FRAME), "//c:dPt/c:marker/c:spPr/a:solidFill/a:srgbClr")
    assert [each.get("val") for each in looks] == [color, color]


def test_the_target_of_a_ranking_is_the_only_line_across():
    ranked = plot("bars", line("率", [80.0, 70.0, 50.0]), line("目标", [60.0] * 3, "target"), unit="percent")
    chart = native(ranked, ZH, FRAME)
    assert found(chart, "//c:valAx/c:majorUnit/@val") == ["60.0"]
    assert found(chart, "//c:valAx/c:numFmt/@formatCode") == ['[=60]"目标 60%";""']
    assert [row[2] for row in sheet(chart)[1:]] == [60.0] * 3


def test_changes_carry_their_signs_and_the_unexplained_one_is_hatched():
    chart = native(PLOTS["steps"], ZH, FRAME)
    assert set(found(chart, "//c:dLbl/c:numFmt/@formatCode")) == {'+#,##0;"−"#,##0;#,##0'}
    assert len(found(chart, "//c:dPt[c:idx/@val='2']//a:pattFill")) == 1


def test_a_year_before_without_numbers_is_not_in_the_legend():
    new = plot("bars", line("今年", [3.0, 2.0, 1.0]), line("去年", [None] * 3, "past"))
    assert found(native(new, ZH, FRAME), "//c:legend") == []
    assert len(found(native(PLOTS["bars"], ZH, FRAME), "//c:legend")) == 1


def test_a_gap_in_a_wide_split_is_told_whichever_line_it_is_in():
    chart = native(plot("pyramid", line("男", [3.0, 2.0, 1.0]), line("女", [3.0, "不显示", 2.0])), ZH, FRAME)
    assert [row[0] for row in sheet(chart)[1:]] == ["甲", "乙（不显示）", "丙"]


# The sequences of ISO/IEC 29500-1, 21.2: PowerPoint mends or refuses a chart whose parts stand in another order.
AXIS = (
    "axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark tickLblPos spPr txPr "
    "crossAx crosses "
)
LABEL = (
    "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize "
    "separator extLst"
)
ORDER = {
    "chartSpace": "date1904 roundedCorners chart spPr txPr",
    "chart": "autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    "barChart": "barDir grouping varyColors ser gapWidth overlap axId",
    "lineChart": "grouping varyColors ser marker axId",
    "areaChart": "grouping varyColors ser axId",
    "ser": "idx order tx spPr invertIfNegative marker dPt dLbls errBars cat val smooth",
    "dPt": "idx invertIfNegative marker spPr",
    "dLbls": f"dLbl {LABEL}",
    "dLbl": f"idx layout {LABEL}",
    "errBars": "errDir errBarType errValType noEndCap plus minus val spPr",
    "catAx": AXIS + "auto lblAlgn lblOffset tickLblSkip noMultiLvlLbl",
    "dateAx": AXIS + "auto lblOffset baseTimeUnit majorUnit majorTimeUnit",
    "valAx": AXIS + "crossBetween majorUnit",
    "scaling": "orientation max min",
    "legend": "legendPos overlay txPr",
}


@pytest.mark.parametrize("form", [*PLOTS, "months"])
def test_the_parts_of_a_chart_stand_in_the_order_of_the_standard(form):
    days = (date(2026, 7, 1), date(2026, 8, 1), date(2026, 9, 1))
    limits = [line("下限", [1.0] * 3, "limit"), line("上限", [9.0] * 3, "limit")]
    months = plot("line", line("件数", [1.0, 2.0, 10.0]), *limits, days=days, named=(2,))
    chart = native(PLOTS.get(form, months), ZH, FRAME)
    for element in etree.fromstring(chart.xml).iter():
        order = ORDER.get(etree.QName(element).localname, "").split()
        places = [order.index(etree.QName(child).localname) for child in element] if order else []
        assert places == sorted(places), etree.QName(element).localname

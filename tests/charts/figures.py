"""One figure of every form, filled as on the pages, for the tests that hold for all of them."""

from datetime import date, timedelta

from charts.area_heat import area_heat
from charts.backlog import backlog
from charts.burnup import burnup
from charts.cells import cells as draw_cells
from charts.courses import Line, courses
from charts.criteria import Area, criteria
from charts.criteria_tree import Branch, Leaf, criteria_tree
from charts.difference import Step, difference
from charts.drawing import Drawing
from charts.due_dates import Due, due_dates
from charts.durations import durations
from charts.funnel import Dot, Limit, funnel
from charts.heatmap import heatmap
from charts.honours import Entry, honours
from charts.household_sizes import household_sizes
from charts.intervals import Group, intervals
from charts.loads import Load, loads
from charts.one_number import one_number
from charts.pyramid import pyramid
from charts.ranking import ranking
from charts.score_parts import Score, score_parts
from charts.shared_evidence import shared_evidence
from charts.shares import shares
from charts.stacked import Part, stacked
from charts.standing import Row, standing
from charts.star_years import Selection, star_years
from charts.trend import trend
from charts.waterfall import waterfall
from charts.xmr import xmr
from indicators.campaign_forecast.outlook import Forecast
from indicators.shared_evidence.uses import Piece, Use
from tests.charts.readings import Limits

AGES = list(range(0, 81, 5))
MEN = [150, 180, 170, 148, 163, 192, 258, 265, 250, 305, 325, 268, 231, 230, 153, 94, 99]
WOMEN = [138, 159, 150, 133, 148, 188, 255, 263, 248, 303, 325, 270, 237, 241, 163, 104, 130]
MONTHS = [date(2023 + (9 + n) // 12, (9 + n) % 12 + 1, 1) for n in range(36)]
ESTATES = ["新城花园", "桃园里", "府前小区", "港城新村", "育才小区", "锦绣苑", "翠湖庭", "香樟苑", "金港名邸"]
TODAY = date(2026, 9, 30)


def written(drawing: Drawing) -> list[str]:
    """The words of a figure, however they are drawn."""
    figure = drawing.figure()
    traces = [text for trace in figure.data for text in trace.text or ()]
    return [said.text for said in figure.layout.annotations] + traces


AHEAD = Forecast(
    (TODAY, date(2026, 10, 31), date(2026, 11, 15)),
    (400, 410, 430.4),
    (400, 431, 450.6),
    (400, 452, 473),
    0.62,
    None,
    (),
)
REASONS = [
    Step("late", "迟报", 0.01, "+0.01"),
    Step("corrected", "更正", -0.19, "−0.19"),
    Step("definition", "口径变了", 1.2, "+1.20"),
]
PIECES = [
    Piece(
        "a", "重阳敬老活动", date(2025, 10, 29), None,
        (Use("c1", "1", "家风家训", "counts"), *(Use("c2", str(n), f"标准{n}", "counts") for n in range(2, 7))),
        3, 16.0,
    ),
    Piece("b", "花名册", None, "花名册47号", (Use("c2", "2", "标准2", "repeat"), Use("c2", "3", "标准3", "over"))),
]  # fmt: skip


def filled(words) -> dict:
    """Form → figure with data."""
    monthly = [85.0 + n % 5 for n in range(36)]
    monthly[10], monthly[35] = None, 98.9
    steps = [
        ("出生", 15, "in"),
        ("迁入", 41, "in"),
        ("死亡", -22, "out"),
        ("迁出", -43, "out"),
        ("未说明", -3, "unexplained"),
    ]
    cells = {(day, hour): day * hour / 4 for day in range(1, 6) for hour in range(8, 18)}
    entries = [
        Entry("五星级社区", date(2026, 4, 1), date(2026, 11, 15), "剩46天"),
        Entry(
            "江苏省和谐社区",
            None,
            date(2027, 6, 30),
            "2027年6月复评",
            "现在就要准备",
            "2014年起",
            date(2014, 1, 1),
            date(2026, 3, 1),
        ),
        Entry(
            "文明社区标兵",
            None,
            date(2028, 6, 30),
            "2028年6月复评",
            "2027年3月开始准备",
            "2018年起",
            date(2018, 1, 1),
            date(2027, 3, 1),
        ),
        Entry("全国敬老社区", None, None, "长期有效"),
    ]
    weights = {"attendance": 20, "points": 50, "review": 30}
    groups = [
        Group("治安民调窗口", 90.4, 86.8, 93.1, 333),
        Group("计生窗口", None, None, None, None, "7件中6件"),
    ]
    return {
        "pyramid": pyramid(AGES, MEN, WOMEN, words, (WOMEN, MEN)),
        "shares": shares(MONTHS, {"60岁及以上": monthly, "65岁及以上": [7.5] * 36}, words),
        "waterfall": waterfall(6992, steps, 6980, words),
        "cells": draw_cells(
            ["桃园里", "府前小区"],
            ["现场", "电话", "网络"],
            {(0, 0): 120, (0, 1): 8, (1, 0): 64, (1, 1): 0},
            words,
            "records",
            {(0, 2): words.withheld},
        ),
        "courses": courses(
            MONTHS,
            [
                Line(label, f"categorical-{1 + at % 8}", [None, *(at * 10 + n for n in range(35))])
                for at, label in enumerate(ESTATES)
            ],
            [f"第{n}月" for n in range(36)],
            words,
            "records",
        ),
        "stacked": stacked(
            ESTATES[:3],
            [
                Part("男", "sequential-8", [40.0, 30.0, 0.0]),
                Part("女", "sequential-3", [42.0, 31.0, 1.0]),
                Part("不显示", "nodata-mark", [0.0, 6.0, 0.0], True),
            ],
            [82.0, 67.0, 1.0],
            words,
            "people",
        ),
        "one_number": one_number("208", "人", ["上年同期217人，↓ 9人"], words),
        "trend": trend(
            MONTHS,
            monthly,
            [f"第{n}月" for n in range(36)],
            words,
            "percent",
            90.0,
            [n % 5 == 0 for n in range(36)],
        ),
        "difference": difference("93.34", REASONS, "94.36", words),
        "ranking": ranking(ESTATES, range(20, 29), words, "percent", range(19, 28), ["桃园里"], 25),
        "xmr": xmr(MONTHS, monthly, Limits(85.0, 74.5, 95.5, [35]), words),
        "heatmap": heatmap(range(1, 6), range(8, 18), cells, words),
        "intervals": intervals(groups, words, target=95),
        "durations": durations(ESTATES, [1] * 9, [3] * 8 + [None], words, promised=5),
        "backlog": backlog([("未到期", 168), ("超期1–5日", 31), ("超期6–20日", 14), ("超过20日", 5)], words),
        "criteria": criteria([Area("党建星", 89, 4, 7, 80), Area("民主星", 66, 8, 26, 80)], words),
        "criteria_tree": criteria_tree(
            [
                Branch(
                    "党建星",
                    [
                        Leaf(
                            "党务公开",
                            {"evidenced": 80, "doubtful": 4, "expired": 0, "missing": 6, "unclaimed": 0},
                            "1／3份",
                            3,
                            1,
                        ),
                        Leaf(
                            "无事故",
                            {"evidenced": 7, "doubtful": 0, "expired": 0, "missing": 0, "unclaimed": 3},
                            "0起",
                            1,
                            1,
                            "clear",
                        ),
                    ],
                    80,
                ),
                Branch(
                    "民主星",
                    [
                        Leaf(
                            "议事协商",
                            {"evidenced": 0, "doubtful": 0, "expired": 90, "missing": 10, "unclaimed": 0},
                            "1份",
                        )
                    ],
                    80,
                ),
            ],
            words,
        ),
        "area_heat": area_heat(
            {
                "党建星": {"evidenced": 87, "doubtful": 4, "expired": 0, "missing": 6, "unclaimed": 3},
                "民主星": {"evidenced": 2, "doubtful": 0, "expired": 4, "missing": 1, "unclaimed": 0},
            },
            words,
        ),
        "due_dates": due_dates(
            [
                Due("群防群治队伍常态巡逻", "criterion", date(2026, 6, 4), "6月4日 何一航"),
                Due("科普讲座每年4场", "criterion", date(2026, 10, 23), "10月23日 徐一宸"),
                Due("检测报告", "evidence", date(2026, 11, 1), "11月1日 张睿", True),
                Due("会议记录", "evidence", date(2026, 12, 22), "12月22日 邹婷"),
            ],
            TODAY,
            date(2026, 11, 15),
            words,
        ),
        "burnup": burnup(
            [TODAY - timedelta(days=90 - 9 * n) for n in range(9)],
            [50 * n for n in range(9)],
            450,
            date(2026, 11, 15),
            TODAY,
            words,
            ahead=AHEAD,
        ),
        "honours": honours(entries, TODAY, words),
        "shared_evidence": shared_evidence(PIECES, {"c1": "五星级社区", "c2": "老年友好型社区"}, words),
        "star_years": star_years(
            [Selection("2025年", 640, 540, 160, "申报640户"), Selection("2026年", 720, 0, 0, "还没有评定")],
            words,
        ),
        "score_parts": score_parts([Score("XC01", 19, 44, 26), Score("XC02", 18, 40, None)], weights, words),
        "standing": standing(
            [
                Row("杨梓颖", 91.4, 80.2, 98.1, 88.0, "2人并列"),
                Row("李雯", 89.9, 78.0, 97.0, 87.5, "2人并列", True),
                Row("张睿", 61.2, 55.5, 68.0, 63.0, "单列"),
                Row("张飞", None, None, None, None, None, text="○ 只有3份，不合成"),
            ],
            words,
        ),
        "funnel": funnel(
            [Dot("李雯", 60, 91.0, None), Dot("张睿", 58, 71.0, "99.8"), Dot("邹婷", 30, 99.0, "95")],
            [Limit(n, 60 + n / 3, 70 + n / 3, 97, 99) for n in range(1, 61, 5)],
            88.0,
            words,
        ),
        "household_sizes": household_sizes([1, 2, 3, 4], [412, 688, 590, 320], words),
        "loads": loads(
            [
                Load("韩瑶", ["新城花园"], (398, 298), "+5%"),
                Load("胡浩然", [*ESTATES], (468, 370), "+26%"),
                Load("徐一宸", ["港城新村"], (276, 9), "−59%"),
                Load("李婷", [], None, missing="○ 未报送"),
            ],
            606.3,
            words,
        ),
    }


def unfilled(words) -> dict:
    """Form → figure of an empty table."""
    return {
        "pyramid": pyramid([], [], [], words),
        "shares": shares(MONTHS, {"60岁及以上": [None] * 36}, words),
        "waterfall": waterfall(None, [], None, words),
        "difference": difference("—", [], "—", words),
        "ranking": ranking([], [], words, "people"),
        "trend": trend([], [], [], words, "percent"),
        "cells": draw_cells([], [], {}, words, "records"),
        "courses": courses(MONTHS, [Line("现场", "accent", [None] * 36)], [""] * 36, words, "records"),
        "stacked": stacked([], [], [], words, "people"),
        "one_number": one_number("", "", [], words),
        "xmr": xmr([], [], None, words),
        "heatmap": heatmap(range(1, 6), range(8, 18), {}, words),
        "intervals": intervals([], words),
        "durations": durations([], [], [], words),
        "backlog": backlog([], words),
        "criteria": criteria([], words),
        "criteria_tree": criteria_tree([], words),
        "area_heat": area_heat({}, words),
        "due_dates": due_dates([], TODAY, TODAY, words),
        "burnup": burnup([], [], 450, TODAY, TODAY, words),
        "honours": honours([], TODAY, words),
        "shared_evidence": shared_evidence([], {}, words),
        "star_years": star_years([], words),
        "score_parts": score_parts([], {}, words),
        "standing": standing([], words),
        "funnel": funnel([], [], None, words),
        "household_sizes": household_sizes([], [], words),
        "loads": loads([], None, words),
    }

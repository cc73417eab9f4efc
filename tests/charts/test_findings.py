"""Titles as findings: what is said, and what is not said within noise."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from charts import findings
from charts.criteria import Area
from charts.funnel import Dot
from charts.honours import Entry
from charts.intervals import Group
from charts.score_parts import Score
from charts.star_years import Selection
from charts.words import Words
from tests.charts.figures import AGES, AHEAD, MEN, MONTHS, TODAY, WOMEN
from tests.charts.readings import QUARTER, Limits, reading

ZH, EN = Words("zh"), Words("en")
FLOWS = SimpleNamespace(
    opening=6992, births=15, moved_in=41, deaths=22, moved_out=43, unexplained=-3, closing=6980
)
COMPARED = [
    SimpleNamespace(month_end=date(2026, 9, 30), arrived=7, left=4),
    SimpleNamespace(month_end=date(2026, 8, 31), arrived=5, left=5),
]
PARTS = [("未到期", 168), ("超期1–5日", 31), ("超期6–20日", 14), ("超过20日", 5)]
WINDOWS = [Group("治安民调窗口", 90.4, 86.8, 93.1, 333), Group("党建窗口", 97.5, 94.4, 99.0, 203)]
HONOURS = [
    Entry("五星级社区", date(2026, 4, 1), date(2026, 11, 15), ""),
    Entry("和谐社区", None, date(2027, 6, 30), ""),
    Entry("敬老社区", None, None, ""),
]
CHANGE = SimpleNamespace(households=27, spread=0.191)
UNEVEN = SimpleNamespace(spread=0.2605, is_even=False, changes=(CHANGE,))
STUCK = SimpleNamespace(spread=0.2605, is_even=False, changes=())
LEVEL = SimpleNamespace(spread=0.035, is_even=True, changes=())
UNKNOWN = SimpleNamespace(spread=None, is_even=False, changes=())
OUTSIDE = [Dot("张睿", 58, 71.0, "99.8"), Dot("李雯", 60, 91.0, "95"), Dot("邹婷", 60, 92.0, None)]
MISSED, MORE = (reading(value, target=95.0, verdict="missed") for value in (93.3, 60.0))
MET, BARE = reading(97.0, target=95.0, verdict="met"), reading(50.0)
CASES = [
    (
        "topic",
        ([MISSED, MORE, MET, BARE],),
        "走访率60.0%，低于目标95%；另有1项未达标",
        "Visit rate: 60.0%, below the target of 95%; 1 more target missed",
    ),
    (
        "topic",
        ([BARE, MORE, MET],),
        "走访率60.0%，低于目标95%；其余各项达标",
        "Visit rate: 60.0%, below the target of 95%; every other target is met",
    ),
    ("topic", ([MORE],), "走访率60.0%，低于目标95%", "Visit rate: 60.0%, below the target of 95%"),
    (
        "topic",
        ([BARE, MET, MET],),
        "走访率50.0%；2项有目标的指标全部达标",
        "Visit rate: 50.0%; all 2 targets are met",
    ),
    ("topic", ([BARE],), "走访率50.0%", "Visit rate: 50.0%"),
    (
        "standing",
        ([["张睿", "李雯"]], [], 1),
        "2人的合计分不出高低，并列",
        "2 totals cannot be told apart: all stand level",
    ),
    (
        "standing",
        ([["张睿"], ["李雯"]], [], 0),
        "合计分成2组，组内并列",
        "The totals form 2 groups, level within each",
    ),
    (
        "standing",
        ([["张睿", "李雯", "邹婷"]], ["张睿"], 0),
        "张睿的合计与其他人有真差别",
        "张睿 stand apart from the rest of the team",
    ),
    (
        "standing",
        ([], [], 3),
        "还没有人三项齐全，无合计可比",
        "Nobody has all three parts yet: no totals to compare",
    ),
    (
        "funnel",
        (OUTSIDE,),
        "张睿的按时办结率超出偶然范围",
        "张睿: completed on time beyond what chance explains",
    ),
    (
        "funnel",
        (OUTSIDE[1:],),
        "按时办结的差别都在偶然范围内",
        "Differences in completing on time are within chance",
    ),
    (
        "overview",
        (QUARTER, 16, 4),
        "三季度16项核心指标中，4项需要关注",
        "4 of 16 headline indicators need attention in Q3",
    ),
    (
        "overview",
        (QUARTER, 16, 0),
        "三季度16项核心指标均在正常范围内",
        "All 16 headline indicators within range in Q3",
    ),
    (
        "population",
        (reading(24.2, 23.3, is_stock=True),),
        "60岁及以上占24.2%，比上年同期升0.9个百分点",
        "24.2% are 60 or older, up 0.9 pp on a year before",
    ),
    ("population", (reading(24.2, is_stock=True),), "60岁及以上占24.2%", "24.2% are 60 or older"),
    (
        "pyramid",
        (AGES, MEN, WOMEN),
        "50–59岁有1,188人，未来十年将陆续满60岁",
        "1,188 people aged 50–59 will turn 60 within ten years",
    ),
    (
        "registers",
        (COMPARED,),
        "截至9月的台账与上一份相比：新增12人，减少9人",
        "Registers up to Sep with those before: 12 people newly here, 9 people no longer",
    ),
    (
        "share_since",
        ("60岁及以上", [21.9, 23.0, 24.2], "2023年第四季度"),
        "2023年第四季度以来60岁及以上升了2.3个百分点",
        "60岁及以上 up 2.3 pp since 2023年第四季度",
    ),
    (
        "balance",
        (QUARTER, FLOWS),
        "三季度净减12人：死亡多于出生，3人变动未说明",
        "12 people fewer in Q3: more deaths than births, 3 people not accounted for",
    ),
    (
        "ranking",
        (["桃园里", "香樟苑", "金港名邸"], [31.2, None, 15.9], "percent", "60岁及以上占比"),
        "60岁及以上占比：桃园里31.2%最高",
        "60岁及以上占比: 桃园里 highest at 31.2%",
    ),
    (
        "ranking",
        (["桃园里", "香樟苑", "金港名邸"], [31.2, 20.0, 15.9], "percent", "60岁及以上占比"),
        "60岁及以上占比：桃园里31.2%最高，金港名邸15.9%最低",
        "60岁及以上占比: 桃园里 highest at 31.2%, 金港名邸 lowest at 15.9%",
    ),
    (
        "ranking",  # two share an end; of counts
        (["网店", "餐饮", "家政服务", "水果生鲜", "美容美发"], [5, 5, 3, 2, 2], "units", "新增创业"),
        "新增创业：网店和餐饮各5个最多，水果生鲜和美容美发各2个最少",
        "新增创业: 网店 and 餐饮 most at 5 units each, 水果生鲜 and 美容美发 least at 2 units each",
    ),
    (
        "ranking",  # three share the upper end
        (["甲", "乙", "丙", "丁"], [80, 80, 80, 30], "square_metres", "用房"),
        "用房：丁30平方米最小",
        "用房: 丁 smallest at 30 square metres",
    ),
    (
        "ranking",
        (["甲", "乙"], [6, 2], "calendar_days", "修复"),
        "修复：甲6天最长，乙2天最短",
        "修复: 甲 longest at 6 calendar days, 乙 shortest at 2 calendar days",
    ),
    (
        "volume",
        (reading(6143, 5677, "records"),),
        "三季度受理6,143件，比上年同期多8.2%",
        "6,143 requests received in Q3, 8.2% more than a year before",
    ),
    (
        "volume",
        (reading(None, unit="records", delivered="no"),),
        "2026年第三季度服务登记未报送",
        "The service log was not delivered for 2026 Q3",
    ),
    (
        "busiest",
        ({(1, 10): 21.2, (2, 10): 16.0},),
        "周一10时最忙，平均约21件",
        "Mon 10:00 is busiest, about 21 requests",
    ),
    (
        "intervals",
        (WINDOWS, "按时办结率", 95),
        "治安民调窗口按时办结率低于95%，不是偶然",
        "治安民调窗口: 按时办结率 below 95%, not by chance",
    ),
    (
        "intervals",
        (WINDOWS[1:], "按时办结率", 95),
        "按时办结率：没有明显低于目标95%的",
        "按时办结率: none clearly misses the target of 95%",
    ),
    (
        "durations",
        (["党建", "治安民调窗口"], [3, 8], 1),
        "一半在1个工作日内办结，治安民调窗口九成要8个工作日",
        "Half are done within 1 workday, 治安民调窗口 takes 8 workdays for 90%",
    ),
    (
        "backlog",
        (PARTS,),
        "在办218件，超期50件，其中5件超过20日",
        "218 requests open, 50 overdue, 5 of them 超过20日",
    ),
    (
        "campaign",
        ("五星级社区", 397.5, 450),
        "五星级社区：已佐证397.5分，离450分线还差52.5分",
        "五星级社区: 397.5 points evidenced, 52.5 short of the bar of 450 points",
    ),
    (
        "areas",
        ([Area("民主星", 66, 8, 26, 80), Area("美丽星", 70, 0, 30, 80), Area("党建星", 89, 4, 7, 80)],),
        "民主星差14分、美丽星差10分",
        "民主星 14 short, 美丽星 10 short",
    ),
    (
        "burnup",
        (397.5, date(2026, 11, 15), TODAY),
        "已佐证397.5分，离截止还有46天",
        "397.5 points evidenced, 46 days left",
    ),
    (
        "burnup",
        (397.5, None, TODAY),
        "已佐证397.5分，没有写明截止日期",
        "397.5 points evidenced, no deadline stated",
    ),
    ("campaign", ("绿色社区", 12, None), "绿色社区：已佐证12分", "绿色社区: 12 points evidenced"),
    (
        "outlook",
        (AHEAD,),
        "照现在的进度，约六成把握达线，到截止约451分",
        "At this pace about 6 in 10 to reach the bar: about 451 points by the deadline",
    ),
    (
        "outlook",
        (replace(AHEAD, chance=0.2),),
        "照现在的进度，约两成把握达线，到截止约451分",
        "At this pace about 2 in 10 to reach the bar: about 451 points by the deadline",
    ),
    (
        "outlook",
        (replace(AHEAD, chance=0.949),),
        "照现在的进度，约九成把握达线，到截止约451分",
        "At this pace about 9 in 10 to reach the bar: about 451 points by the deadline",
    ),
    (
        "outlook",
        (replace(AHEAD, chance=0.95),),
        "照现在的进度基本能达线，到截止约451分",
        "As good as reached at this pace: about 451 points by the deadline",
    ),
    (
        "outlook",
        (replace(AHEAD, chance=0.049),),
        "照现在的进度很难达线，到截止约451分",
        "Hardly to be reached at this pace: about 451 points by the deadline",
    ),
    (
        "honours",
        (HONOURS, TODAY),
        "2项荣誉在册，1项15个月内复评；1项创建进行中",
        "2 honours held, 1 re-assessed within 15 months; 1 campaign under way",
    ),
    (
        "selection",
        ([Selection("2026年", 724, 641, 202, "")],),
        "2026年申报十星文明户724户，评定641户，其中十星全得202户",
        "2026年: 724 households put up for the stars, 641 households granted, 202 of them with all stars",
    ),
    (
        "over_years",
        ([Selection("2025年", 644, 548, 159, ""), Selection("2026年", 724, 641, 202, "")],),
        "十星全得从2025年的159户到2026年的202户",
        "From 159 households with all stars in 2025年 to 202 households in 2026年",
    ),
    (
        "rarest",
        ({"守法星": 98.0, "科普星": 69.9},),
        "得科普星的户最少，占69.9%",
        "Given least: 科普星, to 69.9% of households",
    ),
    (
        "scores",
        ([Score("XC01", 19, 44, 26), Score("XC02", 18, 40, None)],),
        "2人中1人三项齐全，缺项的不合成",
        "1 of 2 have all three parts, the others stay open",
    ),
    (
        "patches",
        (UNEVEN, ["府前小区", "育才小区"], 6),
        "最重的一片（府前小区和育才小区）比平均多26%",
        "The heaviest patch (府前小区 and 育才小区) is 26% over the mean",
    ),
    (
        "patches",
        (LEVEL, ["府前小区"], 6),
        "各片大体均衡，最重的一片只比平均多4%",
        "The patches are about even: the heaviest is 4% over the mean",
    ),
    (
        "patches",
        (UNKNOWN, [], 1),
        "只有一人分管小区，无从比较",
        "Only one person holds estates: there is nothing to compare",
    ),
    ("patches", (UNKNOWN, [], 2), "各片户数和60岁及以上人数", "Households and residents 60+ by patch"),
    (
        "border",
        (UNEVEN,),
        "最小调整：27户换手，最重片由比平均多26%降到19%",
        "Smallest change: 27 households move, the heaviest patch falls from 26% to 19%",
    ),
    (
        "border",
        (STUCK,),
        "动一两处都拉不平，不提调整建议",
        "No one or two moves even it out: no change is suggested",
    ),
    (
        "border",
        (LEVEL,),
        "各片大体均衡，不必调整",
        "The patches are even enough: no change is suggested",
    ),
    (
        "border",
        (UNKNOWN,),
        "能统计的不足两片，不提调整建议",
        "Fewer than two patches can be counted: no change is suggested",
    ),
    (
        "tasks",
        ([4, 0, 3, None], [3, 0, 3, None]),
        "未完成任务7项，其中6项超期，在4人中的2人手里",
        "7 tasks open, 6 of them overdue, with 2 of 4 people",
    ),
    (
        "tasks",
        ([1, 0], [1, 0]),
        "未完成任务1项，全部超期，在2人中的1人手里",
        "1 task open, all overdue, with 1 of 2 people",
    ),
    (
        "tasks",
        ([1, 1], [0, 0]),
        "未完成任务2项，均未超期，在2人中的2人手里",
        "2 tasks open, none overdue, with 2 of 2 people",
    ),
    ("tasks", ([0, 0], [0, 0]), "没有未完成的任务", "No task is open"),
    ("tasks", ([None], [None]), "任务台账未报送", "No task list was delivered"),
    ("household_sizes", ([1, 2], [412, 1888]), "单人户412户，占17.9%", "412 households of one person, 17.9%"),
]


@pytest.mark.parametrize(("name", "arguments", "chinese", "english"), CASES)
def test_a_finding_in_both_languages(name, arguments, chinese, english):
    say = getattr(findings, name)
    assert say(*arguments, words=ZH) == chinese
    assert say(*arguments, words=EN) == english


def test_every_finding_has_a_vector_and_ends_without_a_full_stop():
    tried = {name for name, *_ in CASES}
    elsewhere = {"attention", "basis", "festival", "grown", "growth", "in_full", "not_delivered", "signal",
                 "statement"}  # fmt: skip
    assert set(findings.__all__) - tried == elsewhere
    assert not [case for case in CASES if case[2].endswith("。") or case[3].endswith(".")]


def test_a_count_within_its_noise_is_neither_up_nor_down():
    assert findings.volume(reading(104, 98, "records"), ZH) == "三季度受理104件，与上年同期相当"


def test_only_groups_that_grew_past_noise_are_named_and_only_when_the_whole_grew():
    assert findings.grown(["a", "b", "c"], [400, 102, 300], [300, 100, 200]) == ["a", "c"]
    assert findings.grown(["a", "b"], [400, 300], [300, 400]) == []


def test_unusual_months_are_named():
    said = findings.volume(reading(6143, 5677, "records"), ZH, [date(2026, 9, 1)])
    assert said == "三季度受理6,143件，比上年同期多8.2%，9月超出自然波动"


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (98.9, "9月日均受理98.9件，高于自然波动上限"),
        (60.0, "9月日均受理60件，低于自然波动下限"),
        (85.0, "9月日均受理85件，在自然波动范围内"),
    ],
)
def test_the_newest_month_is_unusual_only_beyond_its_limits(last, said):
    signals = [35] if last != 85 else []
    values = [85.0] * 35 + [last]
    found = findings.signal(MONTHS, values, Limits(85, 74.5, 95.5, signals), "日均受理", ZH, "records")
    assert found == said


def test_growth_is_said_only_when_the_whole_has_grown_past_noise():
    labels = ["养老服务站", "治安民调窗口", "劳动保障窗口"]
    assert (
        findings.growth(labels, [1094, 345, 800], [900, 250, 810], "各平台受理件数", ZH)
        == "增量主要来自养老服务站和治安民调窗口"
    )
    assert findings.growth(labels, [101, 99, 100], [100, 100, 99], "各平台受理件数", ZH) == "各平台受理件数"


def test_a_missed_target_and_a_missing_ledger_are_said_plainly():
    missed = reading(82.6, target=95, verdict="missed")
    assert findings.attention("missed", missed, ZH) == "走访率82.6%，低于目标95%"
    assert findings.attention("missed", missed, EN, streak=3) == (
        "Visit rate: 82.6%, below the target of 95% for 3 quarters running"
    )
    nearly = reading(94.97, target=95, verdict="missed")
    assert findings.attention("missed", nearly, ZH) == "走访率95.0%，略低于目标95%"
    assert (
        findings.attention("not_delivered", missed, ZH, source="民主评议表")
        == "2026年第三季度民主评议表未报送"
    )
    absent = reading(None, delivered="no", missing=({"zh": "服务登记台账", "en": "Service log"},))
    assert findings.attention("not_delivered", absent, EN) == "Service log not delivered for 2026 Q3"
    assert findings.not_delivered("Reviews", QUARTER, EN) == "Reviews not delivered for 2026 Q3"


def test_an_unusual_number_is_said_with_its_side():
    unusual = reading(98.9, unit="records")
    assert findings.attention("unusual", unusual, EN, Limits(85, 74.5, 95.5)) == (
        "Q3: Visit rate 98.9 requests, above its natural range"
    )


def test_what_is_not_judged_is_told_beside_what_is_within_range():
    assert (
        findings.overview(QUARTER, 14, 0, Words("zh"), 2)
        == "三季度14项核心指标均在正常范围内，另有2项不作判断"
    )
    assert findings.overview(QUARTER, 14, 1, Words("en"), 2) == (
        "1 of 14 headline indicators needs attention in Q3; 2 more not judged"
    )

"""Joint meetings of the four sides, and the projects of the resident units with the community."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

from sample.party_and_units import UNITS
from sample.people import FIRST_DAY, LAST_DAY, day_between
from sample.town import MONTHS, Town
from sample.writers import Sheet, styled, write_xlsx

AGENDA = (
    "小区停车难问题协商", "老旧小区改造意见征集", "文明城市创建分工", "物业服务质量评议", "重阳节敬老活动筹备",
    "电动车充电桩选址", "暑期青少年托管", "消防通道清理", "垃圾分类投放点调整", "联合巡逻排班", "困难家庭结对帮扶",
    "共建项目认领和进度通报",
)  # fmt: skip
SIDES = ("支部", "社区", "业委会", "驻社区单位")
MEETING_HEADS = (
    "序号",
    "计划日期",
    "召开日期",
    "议题",
    "参加方",
    "应到单位数",
    "实到单位数",
    "到会单位",
    "备注",
)
# how readily a unit comes and joins in, in the order of UNITS
ZEAL = (0.8, 0.55, 0.85, 0.75, 0.6, 0.9, 0.15, 0.7, 0.65, 0.8, 0.5, 0.1, 0.35, 0.75, 0.0, 0.85, 0.6)

# what is done, whether in an estate, the most it costs, the month it begins in; 0 = any
PROJECTS = (
    ("楼道照明灯更换", True, 6000, 0), ("独居老人家庭电路检修", True, 9000, 0), ("口袋公园长椅添置", True, 12000, 4),
    ("义诊进小区", True, 3000, 0), ("青少年暑期课堂", False, 8000, 6), ("社区图书角更新", False, 5000, 0),
    ("晾衣架加装", True, 15000, 0), ("防诈骗宣传月", False, 2000, 0), ("楼道扶手安装", True, 18000, 0),
    ("重阳节百寿宴", False, 11000, 9), ("健身器材维修", True, 7000, 3), ("困难学生助学", False, 16000, 8),
    ("消防器材进楼道", True, 9500, 10), ("中秋文艺演出", False, 13000, 8), ("非机动车棚修缮", True, 28000, 5),
    ("免费量血压测血糖", True, 1500, 0), ("法律咨询进小区", True, 800, 11), ("春节写春联送祝福", False, 1200, 1),
)  # fmt: skip
PROJECT_HEADS = (
    "序号", "项目名称", "共建单位", "所在小区", "开始日期", "计划完成日期", "完成日期", "投入资金（元）",
)  # fmt: skip
A_YEAR = 14


def joint_meetings(folder: Path, random: Random, town: Town) -> None:
    """A sheet a year; the plan of the last quarter stands there already. The first sheet tells no names."""
    rows = []
    for number, month in enumerate([*MONTHS, *(date(2026, month, 1) for month in (10, 11, 12))]):
        planned = month.replace(day=random.randint(16, 24))
        rows.append((planned, *_meeting(random, planned, AGENDA[number % len(AGENDA)])))
    sheets = []
    for year in sorted({row[0].year for row in rows}):
        lines = [
            (number, styled(row[0], "dot"), styled(row[1], "dot"), *row[2:])
            for number, row in enumerate((row for row in rows if row[0].year == year), 1)
        ]
        heads = MEETING_HEADS
        if year == FIRST_DAY.year:  # names were noted from the next year on
            heads, lines = heads[:7] + heads[8:], [line[:7] + line[8:] for line in lines]
        sheets.append(Sheet(f"{year}年", heads, lines, above=(f"新城社区四位一体联席会议台账（{year}年）",)))
    write_xlsx(folder / "联席会议台账.xlsx", sheets)


def _meeting(random: Random, planned: date, agenda: str) -> tuple:
    """Day held, agenda, sides, units invited and come, their names, remark."""
    held = planned + timedelta(days=random.choice((-1, 0, 0, 0, 0, 1, 2, 9)))
    is_held = random.random() < 0.9
    if held > LAST_DAY or not is_held:
        return (None, agenda, "", "", "", "", "" if held > LAST_DAY else "因故未开")
    invited = [
        (unit, zeal)
        for unit, zeal in zip(UNITS, ZEAL, strict=True)
        if unit[7] and unit[7] <= held and (unit[6] is None or held < unit[6])
    ]
    came = [unit[0] for unit, zeal in invited if random.random() < zeal]
    sides = [each for each in SIDES if each != "业委会" or random.random() < 0.83]
    short = [name.removeprefix("高港区") if random.random() < 0.3 else name for name in came]
    return (held, agenda, "、".join(sides), len(invited), len(came), "、".join(short), "")


def joint_projects(folder: Path, random: Random, town: Town) -> None:
    """A workbook a year of beginning, with the money added up at its foot."""
    rows = []
    for year in range(FIRST_DAY.year, LAST_DAY.year + 1):
        for title, is_local, most, month in random.sample(PROJECTS, A_YEAR):
            month = month or random.randint(2, 11)
            begun = day_between(random, date(year, month, 3), date(year, month, 24))
            if FIRST_DAY <= begun <= LAST_DAY:
                rows.append((begun, title, *_project(random, town, begun, is_local, most)))
    rows.sort(key=lambda row: row[:2])
    for year in sorted({row[0].year for row in rows}):
        lines = [
            (
                number,
                row[1],
                row[2],
                row[3],
                *(styled(day, "slash") for day in (row[0], row[4], row[5])),
                row[6],
            )
            for number, row in enumerate((row for row in rows if row[0].year == year), 1)
        ]
        total = ("合计", "", "", "", "", "", "", sum(line[7] for line in lines if line[7] != ""))
        sheet = Sheet(
            "共建项目", PROJECT_HEADS, lines, above=(f"新城社区{year}年共建项目台账",), below=[total]
        )
        write_xlsx(folder / f"共建项目{year}年.xlsx", [sheet])


def _project(random: Random, town: Town, begun: date, is_local: bool, most: int) -> tuple:
    """Units, estate, due, done, spent: four of five in time, a few late, those of late summer under way."""
    able = [
        (unit[0], zeal) for unit, zeal in zip(UNITS, ZEAL, strict=True)
        if zeal > 0.3 and (unit[5] is None or unit[5] <= begun) and (unit[6] is None or begun < unit[6])
    ]  # fmt: skip
    names, weights = zip(*able, strict=True)
    units = list(dict.fromkeys(random.choices(names, weights, k=random.choice((1, 1, 2, 3)))))
    due = begun + timedelta(days=random.choice((20, 30, 45, 60, 90)))
    done = due + timedelta(days=random.randint(-12, 0) if random.random() < 0.82 else random.randint(8, 60))
    if done > LAST_DAY or (due > LAST_DAY - timedelta(days=60) and random.random() < 0.5):
        done = None
    spent = round(most * random.uniform(0.45, 1.0), -2) if done else ""
    estate = random.choice(town.estates) if is_local else ""
    return "、".join(units), estate, due, done, spent


WRITERS = {"joint_meetings": joint_meetings, "joint_projects": joint_projects}

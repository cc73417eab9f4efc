"""Meetings of the representatives, elections, the charter and supervision, as the residents' committee writes them."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

from sample import motions
from sample.people import LAST_DAY
from sample.town import Town
from sample.writers import Sheet, styled, write_xls, write_xlsx

SEATS_OF_REPRESENTATIVES = 62
MET = (
    "序号", "会议类别", "主要议题", "计划召开日期", "召开日期", "应到代表人数", "实到代表人数", "是否报告工作", "备注",
)  # fmt: skip
# planned, held, agenda, whether the committee reported
REPRESENTATIVES = (
    ("2023-01-12", "2023-01-12", "居委会2022年工作报告，审议2023年工作计划", "是"),
    ("2023-07-13", "2023-07-20", "居委会上半年工作报告，审议为民服务专项资金使用方案", "是"),
    ("2024-01-18", "2024-01-18", "居委会2023年工作报告，修订社区居民自治章程", "是"),
    ("2024-07-11", "2024-07-11", "居委会上半年工作报告，补选情况通报", "是"),
    ("2025-01-16", "2025-01-16", "居委会2024年工作报告，审议2025年工作计划", "是"),
    ("2025-07-10", "2025-08-21", "居委会上半年工作报告，推选换届选举委员会", "是"),
    ("2026-01-15", "2026-01-15", "第七届第一次会议：居委会2025年工作报告，修订居民公约", "是"),
    ("2026-07-09", "2026-08-13", "审议老旧小区改造方案和停车管理办法", "否"),
    ("2026-12-24", "", "居委会2026年工作报告，审议2027年工作计划", ""),
)
HEARINGS = (
    "电动自行车充电点选址听证", "停车位重新划线方案听证", "物业费调整听证", "加装电梯楼栋协调",
    "楼道噪声和油烟纠纷协调", "公共收益分配听证", "健身路径选址协调", "围墙和小区出入口改造听证",
)  # fmt: skip
BALLOT = (
    "序号", "选举名称", "选举类别", "投票站", "选举日期", "登记参选人数", "参加投票人数", "有效票数", "应选名额",
    "当选人数",
)  # fmt: skip
RULES = (
    ("自治章程", "2018年修订", "2018.5.10", "第五届居民代表会议第六次会议", ""),
    ("自治章程", "2024年修订", "2024.1.18", "第六届居民代表会议第七次会议", ""),
    ("居民公约", "2016年版", "2016.3.22", "第五届居民代表会议第二次会议", ""),
    ("居民公约", "2021年修订", "2021.4.15", "第六届居民代表会议第一次会议", ""),
    ("居民公约", "2026年修订", "2026.1.15", "第七届居民代表会议第一次会议", ""),
    ("议事规则", "试行", "2023.7.20", "第六届居民代表会议第六次会议", "2026.7.31"),
)
CHECKED = (
    ("财务收支", "{}财务收支和票据", "民主理财小组"),
    ("居务公开", "{}居务公开内容", "居务监督委员会"),
    ("低保救助", "{}低保和救助款物发放", "居务监督委员会"),
    ("决议执行", "{}居民代表会议决议落实情况", "居民代表"),
    ("工程项目", "{}为民服务项目实施情况", "居民代表"),
    ("干部作风", "{}窗口服务和工作纪律", "党员代表"),
)
QUARTERS = "一二三四"


def _meetings(folder: Path, random: Random, town: Town) -> None:
    """A workbook a year, oldest first; what is planned for later stands without a day."""
    found = []
    for planned, held, agenda, told in REPRESENTATIVES:
        came = round(SEATS_OF_REPRESENTATIVES * random.uniform(0.81, 0.95)) if held else None
        days = date.fromisoformat(planned), date.fromisoformat(held) if held else None
        found.append(("居民代表会议", agenda, *days, SEATS_OF_REPRESENTATIVES, came, told))
    for year in range(2023, LAST_DAY.year + 1):
        for month in (2, 4, 5, 8, 10, 11):
            what = f"{random.choice(town.estates)}{random.choice(HEARINGS)}"
            kind = "协调会" if "协调" in what else "听证会"
            found.append((kind, what, *_days(random, year, month), 0, None, ""))
        for month in (3, 6, 9, 12):
            quarter = QUARTERS[month // 3 - 1]
            what = f"{year}年{quarter}季度民主议事"
            found.append(("议事会", what, *_days(random, year, month), 0, None, ""))
    for year in range(2023, LAST_DAY.year + 1):
        rows = []
        for kind, what, planned, held, due, came, told in sorted(found, key=lambda each: each[2]):
            if planned.year == year:
                known = ("", "") if not due else (due, "" if came is None else came)
                days = styled(planned, "dot"), styled(held, "dot")
                rows.append((len(rows) + 1, kind, what, *days, *known, told, ""))
        above = (f"新城社区{year}年居民代表会议和听证会台账",)
        write_xlsx(folder / f"居民代表会议台账{year}.xlsx", [Sheet(f"{year}年", MET, rows, above)])


def _days(random: Random, year: int, month: int) -> tuple[date, date | None]:
    """Planned and held: one in ten is put off, one in thirty never held."""
    planned = date(year, month, random.randint(5, 25))
    late = random.random()
    held = planned + timedelta(random.randint(8, 30) if late < 0.1 else 0)
    return planned, None if late > 0.97 or held > LAST_DAY else held


def _elections(folder: Path, random: Random, town: Town) -> None:
    """The committee by estate, five years apart; representatives by estate before it; one by-election."""
    grown = [0] * len(town.estates)
    for person in town.usual():
        grown[person.home.estate] += person.age() >= 18
    rows = []
    for term, year, day in (("六", 2020, "2020年12月13日"), ("七", 2025, "2025年12月14日")):
        choice = f"第{term}届居民代表推选"
        for estate, adults in zip(town.estates, grown, strict=True):
            on_roll = round(adults * (0.9 if year == 2020 else 0.97))
            came = round(on_roll * random.uniform(0.42, 0.62))
            names = (choice, "居民代表推选", estate, f"{year}年11月{22 if year == 2020 else 23}日")
            chosen = max(4, round(SEATS_OF_REPRESENTATIVES * adults / sum(grown)))
            rows.append((*names, on_roll, came, came - random.randint(0, 6), chosen, chosen))
        for number, (estate, adults) in enumerate(zip(town.estates, grown, strict=True)):
            on_roll = round(adults * (0.9 if year == 2020 else 0.97))
            came = round(on_roll * random.uniform(0.46, 0.72))
            seats = ("", "") if number else (7, 6 if year == 2020 else 7)
            names = (f"第{term}届居民委员会换届选举", "换届选举", estate, day)
            rows.append((*names, on_roll, came, came - random.randint(3, 25), *seats))
        if year == 2020:
            rows.append(("第六届居民委员会补选", "补选", "", "2024年5月19日", 4630, 2411, 2368, 1, 1))
    lines = [(number, *row) for number, row in enumerate(rows, 1)]
    write_xls(folder / "选举台账.xls", [Sheet("选举", BALLOT, lines, ("新城社区选举工作台账",))])


def _charter(folder: Path, random: Random, town: Town) -> None:
    headers = ("文件名称", "版本", "通过日期", "通过会议", "有效期至")
    write_xlsx(
        folder / "自治章程修订台账.xlsx",
        [Sheet("章程公约", headers, RULES, ("新城社区自治章程、居民公约修订台账",))],
    )


def _supervision(folder: Path, random: Random, town: Town) -> None:
    headers = (
        "序号",
        "监督日期",
        "监督类别",
        "监督内容",
        "监督主体",
        "发现问题数",
        "已整改数",
        "整改完成日期",
        "备注",
    )
    sheets = []
    for year in range(2023, LAST_DAY.year + 1):
        rows = []
        for quarter in range(4):
            name = f"{year}年{QUARTERS[quarter]}季度"
            for kind, what, who in CHECKED:
                day = date(year, quarter * 3 + 3, random.randint(5, 28))
                if day <= LAST_DAY and random.random() < 0.85:
                    rows.append((day, kind, what.format(name), who, *_found(random, day)))
        rows.sort()
        lines = [
            (number, styled(day, "slash"), *rest, styled(done, "slash"), "")
            for number, (day, *rest, done) in enumerate(rows, 1)
        ]
        problems, mended = (sum(row[at] or 0 for row in rows) for at in (4, 5))
        total = [("合计", "", "", "", "", problems, mended)]
        sheets.append(Sheet(f"{year}年", headers, lines, (f"新城社区{year}年民主监督台账",), below=total))
    write_xlsx(folder / "民主监督台账.xlsx", sheets)


def _found(random: Random, day: date) -> tuple[int, int, date | None]:
    """Problems, mended, the day all were mended: most within two months, some only in part."""
    problems = random.choice((0, 0, 1, 1, 2, 2, 3))
    if not problems:
        return 0, 0, None
    done = day + timedelta(random.choice((5, 9, 14, 20, 30, 45, 60)))
    if done > LAST_DAY:
        return problems, random.randint(0, problems - 1), None
    if random.random() < 0.08:
        return problems, problems - 1, None
    return problems, problems, done


WRITERS = {
    "representative_meetings": _meetings,
    "motions": motions.write,
    "elections": _elections,
    "charter_revisions": _charter,
    "supervision_checks": _supervision,
}

"""议事协商台账: what residents raise, and how far each of it came, a workbook with a sheet a year."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sample.people import LAST_DAY
from sample.town import Town
from sample.writers import Sheet, styled, write_xlsx

FIRST_YEAR = 2023
# kind, what is moved, of an estate or of the whole community
POOL = (
    ("物业管理", "{}物业服务质量评议", True),
    ("物业管理", "{}公共收益使用方案", True),
    ("物业管理", "{}门禁系统更换", True),
    ("环境卫生", "{}垃圾分类投放点位置调整", True),
    ("环境卫生", "{}楼道堆物清理", True),
    ("环境卫生", "{}绿化补种和修剪", True),
    ("设施改造", "{}健身路径更新", True),
    ("设施改造", "{}路灯增设和维修", True),
    ("设施改造", "{}雨污水管疏通改造", True),
    ("设施改造", "社区文娱室开放时间延长", False),
    ("停车秩序", "{}停车位重新划线", True),
    ("停车秩序", "{}消防通道禁停管理", True),
    ("停车秩序", "{}电动自行车集中停放充电点选址", True),
    ("平安消防", "{}高空抛物监控安装", True),
    ("平安消防", "{}微型消防站器材补充", True),
    ("平安消防", "红袖章巡逻时段调整", False),
    ("民生服务", "居家养老服务站助餐点增设", False),
    ("民生服务", "便民利民服务点收费公示", False),
    ("民生服务", "{}无障碍坡道加装", True),
    ("文体活动", "老年健身队活动场地安排", False),
    ("文体活动", "社区图书阅览室新书采购", False),
    ("其他", "居民公约条款修改建议", False),
)
RAISERS = (
    "居民代表", "居民代表", "居民代表", "居民", "居民", "党员", "业委会", "居委会", "物业公司", "驻社区单位",
)  # fmt: skip
HEADERS = (
    "议题编号", "议题名称", "议题类别", "涉及小区", "提出主体", "提出日期", "议事日期", "表决日期", "表决结果",
    "办理期限", "办结日期", "备注",
)  # fmt: skip
STYLES = {2023: "chinese", 2024: "dot", 2025: "slash", 2026: "real"}
SLOW = ("设施改造", "停车秩序")


def write(folder: Path, random: Random, town: Town) -> None:
    sheets = []
    for year in range(FIRST_YEAR, LAST_DAY.year + 1):
        rows = []
        for number, (day, kind, what, estate) in enumerate(_raised(random, town, year), 1):
            steps = _steps(random, day, kind)
            raiser = random.choice(RAISERS)
            style = STYLES[year]
            days = [styled(each, style) if isinstance(each, date) else each for each in (day, *steps)]
            rows.append((f"{year}-{number:02}", what, kind, estate, raiser, *days, ""))
        below = [("合计", f"{len(rows)}件")]
        sheets.append(Sheet(f"{year}年", HEADERS, rows, (f"新城社区{year}年民主议事协商台账",), below=below))
    write_xlsx(folder / "议事协商台账.xlsx", sheets)


def _raised(random: Random, town: Town, year: int) -> Iterator[tuple[date, str, str, str]]:
    """Day, kind, what, estate, oldest first: three to five a month, the same matter of an estate once a year."""
    days, taken = [], set()
    for month in range(1, 13):
        days += [date(year, month, random.randint(1, 28)) for _ in range(random.randint(3, 5))]
    for day in sorted(each for each in days if each <= LAST_DAY):
        while True:
            kind, what, is_local = random.choice(POOL)
            estate = random.choice(town.estates) if is_local else ""
            if (what, estate) not in taken:
                break
        taken.add((what, estate))
        yield day, kind, what.format(estate), estate


def _steps(random: Random, raised: date, kind: str) -> list[date | str | None]:
    """Discussed, decided, result, due, done: each only as far as the last day has it."""
    discussed = raised + timedelta(random.randint(4, 32))
    decided = discussed + timedelta(random.choice((0, 0, 3, 7, 14, 21)))
    if discussed > LAST_DAY:
        return [None, None, "", None, None]
    if decided > LAST_DAY:
        return [discussed, None, "", None, None]
    result = random.choices(("通过", "未通过", "暂缓"), (80, 16, 4))[0]
    if result != "通过":
        return [discussed, decided, result, None, None]
    term = random.choice((60, 90, 120)) if kind in SLOW else random.choice((30, 45, 60))
    due = decided + timedelta(term)
    is_old = raised < date(2025, 7, 1)
    took = round(term * random.choice((0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.9, 1.0, 1.3)))
    done = decided + timedelta(max(3, took))
    is_stuck = random.random() < 0.08 and not is_old  # in the end even those of old were done
    return [discussed, decided, result, due, None if is_stuck or done > LAST_DAY else done]

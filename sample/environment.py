"""Safety checks, clean-ups and the doorstep duties of units along the streets, as the office writes them down."""

from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sample.people import FIRST_DAY, LAST_DAY, day_between
from sample.town import MONTHS, Town
from sample.writers import Row, Sheet, styled, write_xlsx

YEARS = range(FIRST_DAY.year, LAST_DAY.year + 1)
CHECKED = (
    "序号", "检查日期", "场所类型", "被检查单位", "小区", "发现隐患数", "整改期限", "整改完成日期", "备注",
)  # fmt: skip
PLACES = {
    "住宅楼道": 26, "沿街商铺": 22, "电动车棚": 16, "餐饮": 14, "出租房": 12, "幼儿园": 4, "养老服务站": 3, "工地": 3,
}  # fmt: skip
CLEANED = ("活动日期", "活动名称", "小区", "参加人数", "清理处数", "备注")
SUBJECTS = (
    "爱国卫生月大扫除",
    "楼道堆物清理",
    "清除牛皮癣小广告",
    "绿化带垃圾清理",
    "病媒生物防制",
    "党员义务劳动",
)
STREETS = (
    ("府前路东段", 2, 42), ("府前路西段", 2, 36), ("港城路", 3, 55), ("育才巷", 4, 24), ("新城大道", 0, 63),
    ("桃园路", 1, 31),
)  # fmt: skip
DOORSTEPS = ("路段", "小区", "沿街单位数", "已签责任书", "检查单位数", "合格单位数", "备注")


def _safety_checks(folder: Path, random: Random, town: Town) -> None:
    """A workbook a year, numbered through; the newest are still to be mended."""
    for year, style in zip(YEARS, ("dot", "dot", "slash", "chinese"), strict=True):
        rows: list[Row] = []
        for month in (each for each in MONTHS if each.year == year):
            last = month.replace(day=monthrange(month.year, month.month)[1])
            days = sorted(day_between(random, month, last) for _ in range(random.randint(12, 19)))
            rows += [_check(random, day, style, town) for day in days]
        above = (f"新城社区{year}年安全检查台账", "检查人：社区网格员、警务室")
        lines = [(number, *row) for number, row in enumerate(rows, 1)]
        total = ("合计", "", "", "", "", sum(row[4] for row in rows))
        write_xlsx(
            folder / f"安全检查台账{year}.xlsx",
            [Sheet(f"{year}年", CHECKED, lines, above=above, below=[total])],
        )


def _check(random: Random, day: date, style: str, town: Town) -> Row:
    kind = random.choices(tuple(PLACES), tuple(PLACES.values()))[0]
    estate = random.choices(range(9), (5, 4, 5, 7, 4, 3, 3, 3, 2))[0]
    hazards = random.choice((0, 0, 1, 1, 1, 2, 2, 3))
    due = mended = None
    if hazards:
        due = day + timedelta(days=random.choice((3, 7, 7, 15)))
        late = random.random()
        mended = day_between(random, day, due) if late > 0.1 else due + timedelta(days=random.randint(2, 25))
        if mended > LAST_DAY or (day > date(2026, 7, 15) and late < 0.05):
            mended = None
    place = (
        f"{town.estates[estate]}{random.randint(1, 9)}幢"
        if kind == "住宅楼道"
        else f"{kind}{random.randint(1, 40)}号"
    )
    return (
        styled(day, style), kind, place, town.estates[estate], hazards, styled(due, style), styled(mended, style), "",
    )  # fmt: skip


def _sanitation_campaigns(folder: Path, random: Random, town: Town) -> None:
    """One sheet for all years; April, the month of public health, has the most."""
    rows: list[Row] = []
    for month in MONTHS:
        last = month.replace(day=monthrange(month.year, month.month)[1])
        for _ in range(random.randint(7, 10) if month.month == 4 else random.randint(2, 5)):
            day = day_between(random, month, last)
            people = random.randint(8, 45)
            crowd = f"{people // 5 * 5}余人" if random.random() < 0.25 else people
            rows.append((
                day, SUBJECTS[0] if month.month == 4 else random.choice(SUBJECTS), random.choice(town.estates),
                crowd, random.randint(3, 22), "",
            ))  # fmt: skip
    rows.sort(key=lambda row: row[0])
    lines = [(styled(day, "real"), *rest) for day, *rest in rows]
    sheet = Sheet("整治记录", CLEANED, lines, above=("新城社区爱国卫生和卫生整治活动记录",))
    write_xlsx(folder / "卫生整治活动记录.xlsx", [sheet])


def _doorstep_checks(folder: Path, random: Random, town: Town) -> None:
    """A workbook a year, a sheet a month, a line a street; the month stands in the name of the sheet and a column."""
    for year in YEARS:
        sheets = []
        for month in (each for each in MONTHS if each.year == year):
            ahead = MONTHS.index(month) / len(MONTHS)
            rows: list[Row] = []
            for street, estate, units in STREETS:
                signed = round(units * min(0.99, 0.86 + 0.12 * ahead + random.uniform(-0.01, 0.01)))
                checked = round(units * random.uniform(0.5, 0.8))
                passed = sum(
                    random.random() < 0.82 + 0.1 * ahead - (estate == 3) * 0.08 for _ in range(checked)
                )
                rows.append(
                    (
                        f"{year}年{month.month}月",
                        street,
                        town.estates[estate],
                        units,
                        signed,
                        checked,
                        passed,
                        "",
                    )
                )
            total = ("合计", "", "", *(sum(row[at] for row in rows) for at in (3, 4, 5, 6)))
            above = (f"新城社区门前四包检查表（{year}年{month.month}月）",)
            sheets.append(
                Sheet(f"{month.month}月", ("检查月份", *DOORSTEPS), rows, above=above, below=[total])
            )
        write_xlsx(folder / f"门前四包检查{year}.xlsx", sheets)


WRITERS = {
    "safety_checks": _safety_checks,
    "sanitation_campaigns": _sanitation_campaigns,
    "doorstep_checks": _doorstep_checks,
}

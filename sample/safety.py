"""Patrols and protection points, as the police post and the property managers write them down."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sample import names
from sample.people import FIRST_DAY, LAST_DAY, day_between
from sample.town import MONTHS, Town
from sample.writers import Row, Sheet, styled, write_xls, write_xlsx

YEARS = range(FIRST_DAY.year, LAST_DAY.year + 1)
BANDS = {
    "19:00-21:00": 60, "晚7点半—9点半": 8, "15:00-17:00": 14, "9:00-11:00": 14, "22:30-次日0:30": 6,
}  # fmt: skip
TEAMS = {"红袖章": 55, "党员志愿者": 18, "保安": 15, "专职巡防": 12}
WALKS = (
    "巡逻日期", "时段", "队伍类型", "小区", "带队人", "参加人员", "人数", "发现问题数", "已处置数", "备注",
)  # fmt: skip
POINTS = (
    "点位编号", "设施类型", "小区", "安装位置", "启用日期", "故障日期", "修复日期", "停用日期", "备注",
)  # fmt: skip
EQUIPMENT = (
    ("监控探头", "JK", 9),
    ("门禁", "MJ", 5),
    ("路灯", "LD", 8),
    ("消防器材", "XF", 4),
    ("报警器", "BJ", 1),
)
WHERE = ("东门", "西门", "南门", "北门", "车棚", "小广场", "主干道", "垃圾房旁")


def _drawn(random: Random, weights: dict[str, int]) -> str:
    words, shares = zip(*weights.items(), strict=True)
    return random.choices(words, shares)[0]


def _patrols(folder: Path, random: Random, town: Town) -> None:
    """A sheet a month in a workbook a year; who took part in one cell. Two months in which it rained away."""
    crew = [names.surname(random) + names.given(random, random.random() < 0.5, 1958) for _ in range(60)]
    for year in YEARS:
        sheets = []
        for month in (each for each in MONTHS if each.year == year):
            last = month.replace(day=monthrange(month.year, month.month)[1])
            rows = []
            for number in range(round(random.gauss(34, 4) * (0.6 if month.month in (1, 7) else 1))):
                there = random.sample(crew, random.randint(3, 7))
                listed = "、".join(there) if number % 9 else f"{there[0]}等{len(there)}人"
                problems = random.choice((0, 0, 0, 0, 1, 1, 2))
                done = sum(random.random() < 0.86 for _ in range(problems))
                people = len(there) if random.random() < 0.9 else ""
                rows.append((
                    day_between(random, month, last), _drawn(random, BANDS), _drawn(random, TEAMS),
                    random.choice(town.estates), there[0], listed, people, problems, done, "",
                ))  # fmt: skip
            rows.sort(key=lambda row: row[0])
            lines = [(styled(day, "dot"), *rest) for day, *rest in rows]
            above = (f"新城社区红袖章巡逻记录（{year}年{month.month}月）",)
            sheets.append(Sheet(f"{month.month}月", WALKS, lines, above=above))
        write_xlsx(folder / f"红袖章巡逻记录{year}.xlsx", sheets)


def _protection_points(folder: Path, random: Random, town: Town) -> None:
    """One list of all points in the old format; who has been broken twice stands twice."""
    rows: list[Row] = []
    for estate, name in enumerate(town.estates):
        for kind, letters, many in EQUIPMENT:
            for number in range(1, many + 1 + (estate in (0, 3))):
                put_up = day_between(random, date(2019, 1, 1), date(2025, 12, 31))
                removed = day_between(random, date(2025, 1, 1), LAST_DAY) if random.random() < 0.02 else None
                head = (f"{letters}-{estate + 1:02}{number:02}", kind, name, random.choice(WHERE))
                faults = list(_faults(random, max(put_up, FIRST_DAY))) or [(None, None)]
                for broken, mended in faults:
                    days = (styled(each, "dash") for each in (put_up, broken, mended, removed))
                    rows.append((*head, *days, ""))
    above = ("新城社区物防技防设施台账", "更新至2026年9月30日")
    write_xls(folder / "物防技防点位台账.xls", [Sheet("点位", POINTS, rows, above=above)])


def _faults(random: Random, since: date) -> Iterator[tuple[date, date | None]]:
    """Days a point broke and worked again, one after the other; the last may still be broken."""
    day = since
    while True:
        day += timedelta(days=round(random.expovariate(1 / 900)) + 1)
        if day > LAST_DAY:
            return
        mended = day + timedelta(days=random.choice((1, 2, 3, 4, 6, 9, 15, 40)))
        yield day, mended if mended <= LAST_DAY else None
        day = mended


WRITERS = {"patrols": _patrols, "protection_points": _protection_points}

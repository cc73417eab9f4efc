"""Outings and the households called on, as grid staff write them down: two ledgers that tell of the same days."""

from calendar import monthrange
from collections import defaultdict
from datetime import date
from itertools import count
from pathlib import Path
from random import Random

from sample.people import FIRST_DAY, LAST_DAY, Household, day_between
from sample.town import MONTHS, Town
from sample.writers import Row, Sheet, styled, write_xlsx

YEARS = range(FIRST_DAY.year, LAST_DAY.year + 1)
OUT = (
    "走访编号", "走访日期", "工号", "走访人员", "小区", "走访户数", "走访时长(小时)", "问题总件数", "当天自行解决件数",
    "上报件数", "备注",
)  # fmt: skip
HOMES = ("序号", "入户日期", "走访编号", "小区", "楼幢", "单元", "房号", "户主姓名", "走访情况")
TALK = ("家中情况正常", "反映楼道堆物", "反映停车难", "宣传防诈骗", "老人身体尚可", "家中无人，邻居代答", "")
# How eagerly each estate's households are called on: chance that one of its members of staff goes out again.
ZEAL = (1.05, 1.0, 0.92, 1.0, 0.85, 1.1, 1.0, 0.72, 0.95)


def _visited(town: Town) -> list[tuple[date, int, str, str, list[Household]]]:
    """(day, estate, number, staff number, households) of every outing: from one stream, for both ledgers tell of it."""
    random = Random("visits of the fictional community")
    homes = defaultdict(list)
    for each in sorted(town.households, key=lambda each: (each.estate, each.no)):
        homes[each.estate].append(each)
    keeper = {estate: member.staff_no for member in town.members for estate in member.estates}
    outings, waiting = [], {estate: [] for estate in homes}
    for month in MONTHS:
        last = month.replace(day=monthrange(month.year, month.month)[1])
        for estate, all_homes in homes.items():
            # a round calls on every household once before it begins again; some are never in
            outs = round(len(all_homes) / 108 * ZEAL[estate] + random.random())
            for _ in range(outs):
                if len(waiting[estate]) < 8:
                    waiting[estate] = random.sample(all_homes, round(len(all_homes) * 0.93))
                here = [waiting[estate].pop() for _ in range(random.randint(6, 11)) if waiting[estate]]
                there = [each for each in here if each.lived_since is None or each.lived_since <= month]
                outings.append((day_between(random, month, last), estate, keeper[estate], there))
    outings.sort(key=lambda each: (each[0], each[1]))
    numbers = defaultdict(lambda: count(1))
    return [
        (day, estate, f"ZF{day.year}-{next(numbers[day.year]):03}", staff, there)
        for day, estate, staff, there in outings
    ]


def _outings(folder: Path, random: Random, town: Town) -> None:
    """A workbook a year; the number of helpers, not all their names, in some rows."""
    called = {member.staff_no: member.name for member in town.members}
    found = _visited(town)
    for year, style in zip(YEARS, ("dot", "slash", "dash", "real"), strict=True):
        rows: list[Row] = []
        for day, estate, number, staff, there in found:
            if day.year != year:
                continue
            problems = random.choice((0, 0, 0, 1, 1, 2, 3))
            solved = sum(random.random() < 0.72 for _ in range(problems))
            passed = sum(random.random() < 0.8 for _ in range(problems - solved))
            beside = random.choice([each.name for each in town.members if each.staff_no != staff])
            rows.append((
                number, styled(day, style), staff, f"{called[staff]}、{beside}", town.estates[estate], len(there),
                random.choice((1.5, 2, 2, 2.5, 3)), problems, solved, passed, "",
            ))  # fmt: skip
        total = ("合计", "", "", "", "", sum(row[5] for row in rows), "", sum(row[7] for row in rows))
        above = (f"新城社区{year}年大走访登记表", "填报单位：新城社区居民委员会")
        write_xlsx(
            folder / f"大走访登记{year}.xlsx", [Sheet(f"{year}年", OUT, rows, above=above, below=[total])]
        )


def _household_visits(folder: Path, random: Random, town: Town) -> None:
    """A workbook a year, a sheet an estate; a few doors half written, a few that the register does not know."""
    by_sheet = defaultdict(list)
    for day, estate, number, _, there in _visited(town):
        for home in there:
            if random.random() < 0.02:  # nobody was in, or it was not written down
                continue
            slip = random.random()
            door = (f"{home.building}幢", f"{home.unit}单元", f"{home.room}室")
            if slip < 0.02:
                door = (f"{home.building}幢", f"{home.unit}单元", "901室")
            elif slip < 0.05:
                door = ("", "", f"{home.building}-{home.unit}-{home.room}")
            row = (styled(day, "dot"), number, town.estates[estate], *door, home.members[0].name)
            by_sheet[day.year, estate].append((*row, random.choice(TALK)))
    for year in YEARS:
        sheets = [
            Sheet(town.estates[estate], HOMES, [(n, *row) for n, row in enumerate(rows, 1)],
                  above=(f"{town.estates[estate]}入户走访明细（{year}年）",))
            for (of, estate), rows in sorted(by_sheet.items())
            if of == year
        ]  # fmt: skip
        write_xlsx(folder / f"入户走访明细{year}.xlsx", sheets)


WRITERS = {"outings": _outings, "household_visits": _household_visits}

"""Emergency relief and visits at festivals, as the clerk for civil affairs writes them down; the ledgers beside."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

from sample import allowances, livelihood_work
from sample.people import FIRST_DAY, LAST_DAY, Household, Person
from sample.town import MONTHS, Town
from sample.writers import Sheet, styled, write_xlsx

ASKED = (
    "序号",
    "申请日期",
    "申请人",
    "家庭住址",
    "小区",
    "困难类型",
    "审批日期",
    "审批结果",
    "发放日期",
    "救助金额(元)",
    "备注",
)
# kind of hardship: weight, least and most hundreds of yuan
HARDSHIPS = {
    "意外事故": (13, 20, 60), "火灾": (2, 30, 80), "就学": (8, 10, 30), "失业": (12, 10, 30),
    "因病": (15, 20, 60), "家庭变故": (5, 15, 40), "其他": (5, 8, 20),
}  # fmt: skip
CALLED_ON = (
    "慰问日期", "慰问节日", "慰问对象类别", "小区", "户数", "人数", "慰问金(元)", "慰问品折价(元)", "备注",
)  # fmt: skip
# festival: its days, and how many households of each kind are called on in the week before
FESTIVALS = {
    "春节": (("2024-02-10", "2025-01-29", "2026-02-17"), {
        "特困职工": 26, "低保户": 17, "残疾人": 20, "老年人": 24, "优抚对象": 14, "老党员": 10, "计生特殊家庭": 5,
    }),
    "助残日": (("2024-05-19", "2025-05-18", "2026-05-17"), {"残疾人": 22}),
    "六一": (("2024-06-01", "2025-06-01", "2026-06-01"), {"困境儿童": 9}),
    "端午节": (("2024-06-10", "2025-05-31", "2026-06-19"), {"特困职工": 12, "低保户": 16, "老年人": 15}),
    "七一": (("2024-07-01", "2025-07-01", "2026-07-01"), {"老党员": 14}),
    "八一": (("2024-08-01", "2025-08-01", "2026-08-01"), {"优抚对象": 16}),
    "中秋节": (("2024-09-17", "2025-10-06", "2026-09-25"), {"特困职工": 18, "低保户": 17, "老年人": 20, "残疾人": 12}),
    "重阳节": (("2023-10-23", "2024-10-11", "2025-10-29"), {"老年人": 36}),
}  # fmt: skip


def _relief(folder: Path, random: Random, town: Town) -> None:
    """A sheet a year; the first two years know the estate by the address only."""
    heads = [person for person in town.usual() if 28 <= person.age() <= 78]
    found = []
    for month in MONTHS:
        weights = [
            weight * (3 if kind == "就学" and month.month in (8, 9) else 1)
            for kind, (weight, _, _) in HARDSHIPS.items()
        ]
        for _ in range(random.choice((4, 5, 5, 6, 7))):
            kind = random.choices(list(HARDSHIPS), weights)[0]
            found.append((month + timedelta(days=random.randrange(28)), kind, random.choice(heads)))
    sheets = []
    for year in range(FIRST_DAY.year, LAST_DAY.year + 1):
        rows = [
            _case(random, town, number, *each)
            for number, each in enumerate(sorted(found, key=lambda each: each[0]), 1)
            if each[0].year == year
        ]
        rows.append(("", "合计", *[""] * 7, sum(row[9] or 0 for row in rows), ""))
        sheets.append(Sheet(f"{year}年", ASKED, rows, above=(f"新城社区临时救助台账（{year}年）",)))
    write_xlsx(folder / "临时救助台账.xlsx", sheets)


def _case(random: Random, town: Town, number: int, asked: date, kind: str, person: Person) -> tuple:
    estate = town.estates[person.home.estate]
    decided = town.calendar.later(asked, random.choice((2, 3, 3, 4, 5, 8)))
    paid = town.calendar.later(decided, random.choice((1, 2, 2, 3, 5, 9)))
    result = random.choices(("同意", "不同意", "撤回"), (90, 7, 3))[0]
    _, least, most = HARDSHIPS[kind]
    amount = 100 * random.randint(least, most) if result == "同意" else None
    if decided > LAST_DAY:
        decided, result, amount = None, "", None
    if paid > LAST_DAY or result != "同意":
        paid = None
    style = "chinese" if asked.year < 2025 else "dot"
    home = address(estate, person.home)
    place = ("", home) if asked.year < 2025 else (estate, "")
    return (
        number, styled(asked, style), person.name, place[1], place[0], kind, styled(decided, style), result,
        styled(paid, style), amount, "",
    )  # fmt: skip


def address(estate: str, home: Household) -> str:
    return f"{estate}{home.building}幢{home.unit}单元{home.room}室"


def _visits(folder: Path, random: Random, town: Town) -> None:
    """A workbook a year: a line a day, kind and estate."""
    found = []
    for festival, (days, kinds) in FESTIVALS.items():
        for day in map(date.fromisoformat, days):
            for kind, households in kinds.items():
                for estate, count in _spread(random, town, round(households * random.uniform(0.85, 1.15))):
                    found.append(_visit(random, festival, day, kind, estate, count))
    for year in range(FIRST_DAY.year, LAST_DAY.year + 1):
        rows = sorted((row for row in found if row[0].year == year), key=lambda row: row[0])
        rows = [(styled(row[0], "dot"), *row[1:]) for row in rows]
        total = [sum(row[at] for row in rows) for at in range(4, 8)]
        rows.append(("合计", "", "", "", *total, ""))
        above = (f"新城社区节日慰问台账（{year}年）",)
        write_xlsx(folder / f"节日慰问{year}年.xlsx", [Sheet("慰问", CALLED_ON, rows, above)])


def _visit(random: Random, festival: str, day: date, kind: str, estate: str, households: int) -> tuple:
    people = sum(random.choice((1, 1, 2, 2, 3)) for _ in range(households))
    money = households * random.choice((300, 300, 400, 500))
    goods = households * random.choice((80, 100, 120, 150))
    when = day - timedelta(days=random.randint(1, 8))
    return (max(when, FIRST_DAY), festival, kind, estate, households, people, money, goods, "")


def _spread(random: Random, town: Town, households: int):
    """So many households over the estates."""
    drawn = random.choices(town.estates, k=households)
    return [(estate, drawn.count(estate)) for estate in town.estates if estate in drawn]


WRITERS = {
    "allowance_months": allowances.report,
    "relief_cases": _relief,
    "holiday_visits": _visits,
    **livelihood_work.WRITERS,
}

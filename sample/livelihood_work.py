"""Insurance, employment, start-ups and loans, as the labour window writes them down."""

from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from random import Random

from sample.people import FIRST_DAY, LAST_DAY, Person
from sample.town import MONTHS, Town
from sample.writers import Sheet, styled, write_xlsx

INSURED = ("月份", "险种", "应参保人数", "本地参保人数", "异地参保人数", "备注")
# kind: should be insured, share insured here at the first and the last month, share insured elsewhere
ENROLMENT = {"养老保险": (5460, 0.873, 0.904, 0.041), "医疗保险": (6790, 0.921, 0.936, 0.034)}
WORKING = (
    "月份", "有劳动能力和就业愿望人数", "已就业人数", "登记失业人数", "当月实现就业人数", "就业困难人员数",
    "就业困难人员就业人数",
)  # fmt: skip
# day a family without work was found, days until one of it had work; None = not yet
FAMILIES = (
    ("2023-11-06", 19), ("2024-01-22", 24), ("2024-04-15", 12), ("2024-07-08", 27), ("2024-10-21", 16),
    ("2025-02-17", 29), ("2025-03-24", 21), ("2025-05-12", 9), ("2025-08-04", 43), ("2025-11-10", 25),
    ("2026-01-12", 18), ("2026-04-20", 22), ("2026-07-13", 26), ("2026-08-10", 20), ("2026-09-14", None),
)  # fmt: skip
FOUND = ("序号", "认定日期", "户主", "小区", "安置日期", "备注")
OPENED = (
    "序号",
    "开业日期",
    "创业者",
    "行业",
    "小区",
    "带动就业人数",
    "是否享受政策扶持",
    "停业日期",
    "备注",
)
TRADES = {"餐饮": 14, "网店": 12, "便利店": 10, "水果生鲜": 8, "美容美发": 7, "家政服务": 6}
LENT = (
    "序号", "申请日期", "借款人", "放款日期", "贷款金额(万元)", "到期日期", "还清日期",
    "已还金额(万元)", "带动就业人数", "备注",
)  # fmt: skip
FIRST_LOAN = date(2022, 3, 1)
TERM = timedelta(days=730)


def _insurance(folder: Path, random: Random, town: Town) -> None:
    """A workbook a year, both kinds a month."""
    lines = []
    for number, month in enumerate(MONTHS):
        for kind, (due, first, last, elsewhere) in ENROLMENT.items():
            due += number * 2 + random.randint(-6, 6)
            share = first + (last - first) * number / (len(MONTHS) - 1) + random.uniform(-0.001, 0.001)
            away = round(due * elsewhere) + random.randint(-5, 5)
            lines.append((month, f"{month.year}年{month.month}月", kind, due, round(due * share), away, ""))
    for year, rows in groupby(lines, key=lambda line: line[0].year):
        above = (f"新城社区社会保险参保情况月报（{year}年）", "单位：人")
        write_xlsx(
            folder / f"参保月报{year}年.xlsx", [Sheet("参保", INSURED, [row[1:] for row in rows], above)]
        )


def _employment(folder: Path, random: Random, town: Town) -> None:
    """One workbook, a sheet a year."""
    lines = []
    for number, month in enumerate(MONTHS):
        willing = 3320 + number * 3 + random.randint(-8, 8)
        employed = round(willing * (0.949 + 0.006 * number / len(MONTHS) + random.uniform(-0.002, 0.002)))
        hard = 57 + random.randint(-3, 4)
        lines.append((
            month, f"{month:%Y-%m}", willing, employed, 86 + random.randint(-9, 9), random.randint(7, 15), hard,
            hard - random.choice((2, 3, 3, 4, 5)),
        ))  # fmt: skip
    sheets = [
        Sheet(
            f"{year}年",
            WORKING,
            [row[1:] for row in rows],
            above=("新城社区充分就业社区创建月报", "单位：人"),
        )
        for year, rows in groupby(lines, key=lambda line: line[0].year)
    ]
    write_xlsx(folder / "就业月报.xlsx", sheets)


def _families(folder: Path, random: Random, town: Town) -> None:
    heads = [person for person in town.usual() if 35 <= person.age() <= 56]
    rows = []
    for number, ((day, days), person) in enumerate(
        zip(FAMILIES, random.sample(heads, len(FAMILIES)), strict=True), 1
    ):
        found = date.fromisoformat(day)
        placed = None if days is None else found + timedelta(days=days)
        home = town.estates[person.home.estate]
        rows.append((number, styled(found, "dot"), person.name, home, styled(placed, "dot"), ""))
    above = ("新城社区零就业家庭认定和援助台账",)
    write_xlsx(folder / "零就业家庭台账.xlsx", [Sheet("零就业家庭", FOUND, rows, above)])


def _grown(town: Town) -> list[Person]:
    return [person for person in town.usual() if 24 <= person.age() <= 52]


def _startups(folder: Path, random: Random, town: Town) -> None:
    """One workbook, with those of the years before; one in five has closed since."""
    months = [date(year, month, 1) for year in range(2019, 2023) for month in (2, 5, 8, 10)] + MONTHS
    days = sorted(
        month + timedelta(days=random.randrange(28))
        for month in months
        for _ in range(random.choice((1, 2, 2, 3)))
    )
    rows = []
    for number, (day, person) in enumerate(zip(days, random.sample(_grown(town), len(days)), strict=True), 1):
        closed = day + timedelta(days=random.randint(150, 900)) if random.random() < 0.22 else None
        rows.append((
            number, styled(day, "slash"), person.name, random.choices(list(TRADES), list(TRADES.values()))[0],
            town.estates[person.home.estate], random.choice((1, 1, 2, 2, 3, 4, 6)),
            "是" if random.random() < 0.62 else "否",
            styled(closed if closed and closed <= LAST_DAY else None, "slash"), "",
        ))  # fmt: skip
    jobs = sum(row[5] for row in rows)
    rows.append(("", "合计", "", "", "", jobs, "", "", ""))
    write_xlsx(folder / "创业台账.xlsx", [Sheet("创业", OPENED, rows, above=("新城社区创业人员台账",))])


def _loans(folder: Path, random: Random, town: Town) -> None:
    """Loans of two years, those of before the first month too; amounts in 10,000 yuan."""
    spans = (LAST_DAY - FIRST_LOAN).days // 46
    days = [FIRST_LOAN + timedelta(days=46 * n + random.randrange(40)) for n in range(spans)]
    rows = []
    for number, (asked, person) in enumerate(
        zip(days, random.sample(_grown(town), len(days)), strict=True), 1
    ):
        granted = (
            town.calendar.later(asked, random.randint(8, 20))
            if asked >= FIRST_DAY
            else asked + timedelta(days=21)
        )
        if granted > LAST_DAY or random.random() < 0.08:
            granted = None
        rows.append(_loan(random, number, asked, person, granted))
    above = ("新城社区创业小额贷款台账", "单位：万元")
    write_xlsx(folder / "小额贷款台账.xlsx", [Sheet("小额贷款", LENT, rows, above)])


def _loan(random: Random, number: int, asked: date, person: Person, granted: date | None) -> tuple:
    amount = random.choice((5, 8, 10, 10, 15, 20))
    jobs = random.choice((1, 2, 2, 3, 5))
    if granted is None:
        return (number, styled(asked, "dash"), person.name, "", amount, "", "", "", "", "")
    due = granted + TERM
    repaid, back = None, amount * random.choice((0, 0.2, 0.4, 0.5)) if due > LAST_DAY else amount
    if due <= LAST_DAY:
        repaid = due - timedelta(days=random.randint(0, 60))
        if random.random() < 0.12:
            repaid, back = None, amount * random.choice((0.3, 0.5, 0.6))
    return (
        number, styled(asked, "dash"), person.name, styled(granted, "dash"), amount, styled(due, "dash"),
        styled(repaid, "dash"), round(back, 2), jobs, "",
    )  # fmt: skip


WRITERS = {
    "insurance_months": _insurance,
    "employment_months": _employment,
    "zero_employment_families": _families,
    "startups": _startups,
    "micro_loans": _loans,
}

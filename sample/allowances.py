"""The monthly report on allowances: three kinds of households, who is in them, what was paid."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random

from sample.people import FIRST_DAY, LAST_DAY, Person
from sample.town import MONTHS, Town
from sample.writers import Sheet, write_xlsx

ALLOWANCE = (
    "月份", "救助类别", "户数", "人数", "女性", "老年人", "未成年人", "残疾人",
    "有劳动能力", "部分丧失劳动能力", "完全丧失劳动能力", "无劳动能力", "发放金额",
    "新增户数", "新增人数", "退出户数", "退出人数", "上月末人数",
)  # fmt: skip
LEVELS = (*[("", 1)] * 4, ("其中", 4), ("劳动能力", 4), ("", 1), ("当月新增", 2), ("当月退出", 2), ("", 1))
# kind: yuan a head and month in 2023, and what a year adds
PAID = {"低保": (452, 19), "低保边缘": None, "特困": (1035, 38)}


@dataclass(frozen=True)
class Case:
    """A household on an allowance. joined, left: months by their place in MONTHS; −1 = before all of them."""

    kind: str
    members: list[Person]
    joined: int
    left: int | None

    def is_on(self, month: int) -> bool:
        return self.joined <= month and (self.left is None or month < self.left)


def report(folder: Path, random: Random, town: Town) -> None:
    """A workbook a year, three lines a month and their sum below."""
    cases = list(_cases(random, town))
    for year in range(FIRST_DAY.year, LAST_DAY.year + 1):
        rows = []
        for number, month in enumerate(MONTHS):
            if month.year != year:
                continue
            lines = [_line(kind, number, [case for case in cases if case.kind == kind]) for kind in PAID]
            said = f"{month:%Y-%m}" if year < 2025 else f"{year}年{month.month}月"
            rows += [(said, kind, *line) for kind, line in zip(PAID, lines, strict=True)]
            rows.append(
                ("合计", "", *(sum(each or 0 for each in column) for column in zip(*lines, strict=True)))
            )
        above = (f"新城社区低保、特困人员情况月报表（{year}年）", "填报单位：新城社区    单位：户、人、元")
        write_xlsx(folder / f"低保特困月报{year}年.xlsx", [Sheet("月报", ALLOWANCE, rows, above, LEVELS)])


def _cases(random: Random, town: Town) -> Iterator[Case]:
    """On the minimum allowance are those whom the register marks so; some joined on the way, some others left."""
    homes = [[p for p in h.members if p.is_usual and p.born < FIRST_DAY] for h in town.households]
    poor = [members for members in homes if members and members[0].is_low_income]
    others = [members for members in homes if members and not members[0].is_low_income and len(members) < 5]
    alone = [members for members in others if len(members) == 1 and members[0].age() > 66]
    others = random.sample([members for members in others if len(members) > 1], 25)
    alone = random.sample(alone, 9)
    for kind, staying, leaving in (
        ("低保", poor, others[:7]), ("低保边缘", others[7:20], others[20:]), ("特困", alone[:7], alone[7:]),
    ):  # fmt: skip
        for members in staying:
            is_new = random.random() < 0.35
            yield Case(kind, members, random.randrange(1, len(MONTHS)) if is_new else -1, None)
        for members in leaving:
            yield Case(kind, members, -1, random.randrange(1, len(MONTHS)))


def _line(kind: str, number: int, cases: list[Case]) -> list:
    """One line of the form behind month and kind."""
    month = MONTHS[number]
    day = (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    on = [case for case in cases if case.is_on(number)]
    people = [person for case in on for person in case.members]
    ability = [_ability(person, person.age(day)) for person in people]
    joined = [case for case in on if not case.is_on(number - 1)]
    left = [case for case in cases if case.is_on(number - 1) and not case.is_on(number)]
    ages = [person.age(day) for person in people]
    paid = PAID[kind]
    return [
        len(on), len(people), sum(not p.is_man for p in people), sum(age >= 60 for age in ages),
        sum(age < 18 for age in ages), sum(map(_is_disabled, people)),
        *(ability.count(each) for each in range(4)),
        sum((paid[0] + paid[1] * (month.year - 2023) + len(p.name) * 7 - 14) for p in people) if paid else None,
        len(joined), sum(len(case.members) for case in joined), len(left), sum(len(case.members) for case in left),
        sum(len(case.members) for case in cases if case.is_on(number - 1)),
    ]  # fmt: skip


def _ability(person: Person, age: int) -> int:
    """0 able, 1 partly, 2 not any more, 3 too young or too old."""
    if age < 18 or age >= 60:
        return 3
    if _is_disabled(person):
        return 2 if int(person.phone[-1]) < 5 else 1
    return 1 if int(person.phone[-1]) < 2 else 0


def _is_disabled(person: Person) -> bool:
    """Far more often than among all residents."""
    return person.is_disabled or int(person.phone[-2]) < 2

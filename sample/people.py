"""One person of the fictional community, and what the register says about a person by age."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

FIRST_DAY = date(2023, 10, 1)
LAST_DAY = date(2026, 9, 30)
HERE, ELSEWHERE, ABSENT, FLOATING = "人户一致", "人在户不在", "户在人不在", "短期流动"


@dataclass(slots=True)
class Person:
    """A line of the register, clean. Faults are put in later, when it is written."""

    is_man: bool
    born: date
    name: str = ""
    id_number: str = ""
    phone: str = ""
    relation: str = ""
    residence: str = HERE
    politics: str = "群众"
    education: str = "初中"
    is_disabled: bool = False
    is_low_income: bool = False
    moved_in: date | None = None
    moved_out: date | None = None
    died: date | None = None
    is_gone_undated: bool = False
    home: "Household | None" = None

    def age(self, day: date = LAST_DAY) -> int:
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))

    @property
    def is_usual(self) -> bool:
        """Usual resident on the last day."""
        return self.residence in (HERE, ELSEWHERE) and not (
            self.died or self.moved_out or self.is_gone_undated
        )

    def is_here(self, day: date) -> bool:
        since = self.moved_in or self.born
        until = self.died or self.moved_out
        return since <= day and (until is None or day < until) and self.residence != ABSENT


@dataclass(slots=True)
class Household:
    """People of one flat. `no` counts within the estate."""

    estate: int
    members: list[Person]
    no: int = 0
    lived_since: date | None = None

    @property
    def building(self) -> int:
        return (self.no - 1) // 36 + 1

    @property
    def unit(self) -> int:
        return (self.no - 1) % 36 // 12 + 1

    @property
    def room(self) -> int:
        return (self.no - 1) % 12 // 2 * 100 + 101 + (self.no - 1) % 2


def born_at(random: Random, age: int, day: date = LAST_DAY) -> date:
    """A birth date that makes somebody `age` full years old on `day`."""
    if (day.month, day.day) == (2, 29):  # which has no anniversary in most years
        day -= timedelta(days=1)
    latest = day.replace(year=day.year - age)
    return latest - timedelta(days=random.randrange(365))


def day_between(random: Random, first: date, last: date) -> date:
    return first + timedelta(days=random.randrange((last - first).days + 1))


def describe(random: Random, person: Person) -> None:
    """Education and political status, by age."""
    age = person.age()
    person.education = _education(random, age)
    chance = 0.0 if age < 20 else 0.05 if age < 40 else 0.06 if age < 60 else 0.105
    if random.random() < chance:
        person.politics = "预备党员" if age < 35 and random.random() < 0.15 else "中共党员"
    elif 14 <= age <= 27 and random.random() < 0.55:
        person.politics = "共青团员"
    elif age > 30 and random.random() < 0.004:
        person.politics = random.choice(("民革会员", "民盟盟员", "九三学社社员"))
    person.is_disabled = random.random() < (0.009 if age < 30 else 0.023 if age < 60 else 0.052)


def _education(random: Random, age: int) -> str:
    if age < 6:
        return "学龄前"
    if age < 12:
        return "小学"
    if age < 15:
        return "初中"
    if age < 18:
        return random.choice(("高中", "高中", "中专"))
    levels = ("本科", "大专", "高中", "初中", "小学", "文盲")
    if age < 40:
        return random.choices(levels, (28, 26, 22, 20, 4, 0))[0]
    if age < 60:
        return random.choices(levels, (8, 12, 24, 44, 11, 1))[0]
    return random.choices(levels, (2, 4, 14, 38, 34, 8))[0]

"""What the writers of the smaller ledgers may know of the fictional community."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sample.calendar import Calendar
from sample.people import FIRST_DAY, LAST_DAY, Household, Person
from sample.staff import Member

MONTHS = [
    date(year, month, 1)
    for year in range(FIRST_DAY.year, LAST_DAY.year + 1)
    for month in range(1, 13)
    if FIRST_DAY <= date(year, month, 1) <= LAST_DAY
]


@dataclass(frozen=True)
class Town:
    """estates: their Chinese names, in the order of community.toml; people know theirs by its place in it."""

    estates: list[str]
    households: list[Household]
    people: list[Person]
    members: list[Member]
    calendar: Calendar

    def usual(self) -> Iterator[Person]:
        return (person for person in self.people if person.is_usual)

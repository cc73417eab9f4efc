"""Those in the register who do not live here: moved out, died, absent, staying for a short while."""

from datetime import date, timedelta
from random import Random

from sample.people import (
    ABSENT,
    ELSEWHERE,
    FIRST_DAY,
    FLOATING,
    LAST_DAY,
    Household,
    Person,
    born_at,
    day_between,
)

MOVED_OUT_FAMILIES, MOVED_OUT_PERSONS = 92, 190
DEATHS, DEATHS_ALONE, GONE_UNDATED = 194, 34, 3
ABSENT_PEOPLE, FLOATING_PEOPLE = 180, 42
# More people move in after the Spring Festival and in summer, more die in winter.
MOVES = (5, 9, 12, 8, 7, 8, 12, 12, 9, 7, 6, 5)
DYING = (13, 11, 10, 8, 7, 7, 7, 7, 6, 7, 8, 11)


def season_day(random: Random, weights: tuple[int, ...]) -> date:
    while True:
        day = day_between(random, FIRST_DAY, LAST_DAY)
        if random.random() * max(weights) < weights[day.month - 1]:
            return day


def _family(random: Random) -> list[Person]:
    """A young family that has since gone."""
    age = random.randint(26, 44)
    husband = Person(True, born_at(random, age + random.randint(-1, 3)), relation="户主")
    wife = Person(False, born_at(random, age), relation="配偶")
    children = []
    for _ in range(random.choices((0, 1, 2), (3, 5, 2))[0]):
        is_man = random.random() < 0.52
        born = born_at(random, min(random.randint(5, 17), max(5, age - 22)))
        children.append(Person(is_man, born, relation="子" if is_man else "女"))
    return [husband, wife, *children]


def moved_out(random: Random, occupied: list[Household]) -> list[Household]:
    gone = []
    for _ in range(MOVED_OUT_FAMILIES):
        household = Household(random.choice(occupied).estate, _family(random))
        day = season_day(random, MOVES)
        for person in household.members:
            person.moved_out = day
            person.residence = ELSEWHERE if random.random() < 0.2 else person.residence
        gone.append(household)
    homes = [h for h in occupied if 48 <= h.members[0].age() <= 62]
    for _ in range(MOVED_OUT_PERSONS):
        is_man = random.random() < 0.5
        person = Person(is_man, born_at(random, random.randint(20, 34)), relation="子" if is_man else "女")
        person.moved_out = season_day(random, MOVES)
        random.choice(homes).members.append(person)
    return gone


def die(random: Random, households: list[Household], occupied: list[Household]) -> None:
    ages = random.choices(
        (random.randint(30, 59), *range(60, 98)),
        [14, *(1.105 ** (n if n < 27 else 27 - 2.2 * (n - 27)) for n in range(38))],
        k=DEATHS,
    )
    homes = [h for h in occupied if h.members[0].age() >= 55]
    for number, age in enumerate(ages):
        is_man = random.random() < 0.54
        day = season_day(random, DYING)
        person = Person(is_man, born_at(random, age, day), relation="户主", died=day)
        if number < DEATHS_ALONE and age >= 60:
            households.append(Household(random.choice(homes).estate, [person]))
            continue
        home = random.choice(homes)
        gap = age - home.members[0].age(day)
        person.relation = ("父亲" if is_man else "母亲") if gap > 17 else ("兄弟" if is_man else "姐妹")
        if len(home.members) == 1 and abs(gap) <= 12 and home.members[0].is_man != is_man:
            person.relation = "配偶"
        home.members.append(person)


def absent_and_floating(random: Random, occupied: list[Household]) -> list[Household]:
    """Students and workers away keep their line in the family; some registered households stand empty."""
    homes = [h for h in occupied if 40 <= h.members[0].age() <= 60]
    empty: list[Household] = []
    for number in range(ABSENT_PEOPLE):
        is_man = random.random() < 0.55
        if number < 130:
            person = Person(
                is_man, born_at(random, random.randint(18, 35)), relation="子" if is_man else "女"
            )
            random.choice(homes).members.append(person)
        else:
            person = Person(is_man, born_at(random, random.randint(26, 68)), relation="户主")
            empty.append(Household(random.choice(homes).estate, [person]))
        person.residence = ABSENT
    for _ in range(FLOATING_PEOPLE):
        person = Person(random.random() < 0.6, born_at(random, random.randint(19, 50)), relation="租户")
        person.residence = FLOATING
        person.moved_in = day_between(random, LAST_DAY - timedelta(days=150), LAST_DAY)
        random.choice(occupied).members.append(person)
    return empty


def undated(random: Random, occupied: list[Household]) -> None:
    """Three people known to have left in the last quarter, nobody wrote down when."""
    for home in random.sample([h for h in occupied if len(h.members) > 2], GONE_UNDATED):
        home.members.append(
            Person(False, born_at(random, random.randint(24, 40)), relation="租户", is_gone_undated=True)
        )

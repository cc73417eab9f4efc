"""The whole register: usual residents and their arrivals, then all others who stand in it."""

from datetime import date
from random import Random

from sample import names, shape
from sample.departures import MOVES, absent_and_floating, die, moved_out, season_day, undated
from sample.households import compose
from sample.people import ELSEWHERE, Household, Person, born_at, day_between, describe

ELSEWHERE_PEOPLE = 610
MOVED_IN_FAMILIES, MOVED_IN_PERSONS = 84, 110


def populate(random: Random, sizes: list[int]) -> list[Household]:
    """Every household of the register. `sizes`: occupied households by estate."""
    households = _occupied(random, sizes)
    occupied = list(households)
    _arrive(random, occupied)
    _register_elsewhere(random, occupied)
    households += moved_out(random, occupied)
    die(random, households, occupied)
    households += absent_and_floating(random, occupied)
    undated(random, occupied)
    _number(random, households)
    _name(random, households)
    return households


def _occupied(random: Random, sizes: list[int]) -> list[Household]:
    sexes = shape.sexes(random)
    estates: list[list[Person]] = [[] for _ in sizes]
    for estate, group in shape.places(sizes):
        born = born_at(random, shape.single_age(random, group))
        estates[estate].append(Person(is_man=sexes[group].pop(), born=born))
    return [
        household
        for estate, (people, count) in enumerate(zip(estates, sizes, strict=True))
        for household in compose(random, estate, people, count)
    ]


def _arrive(random: Random, occupied: list[Household]) -> None:
    young = [h for h in occupied if 24 <= h.members[0].age() <= 46 and len(h.members) > 1]
    for household in random.sample(young, MOVED_IN_FAMILIES):
        household.lived_since = season_day(random, MOVES)
        for person in household.members:
            if person.born < household.lived_since:
                person.moved_in = household.lived_since
    joiners = [
        p
        for h in occupied
        for p in h.members[1:]
        if (p.relation in ("父亲", "母亲") or 22 <= p.age() <= 36) and not p.moved_in
    ]
    for person in random.sample(joiners, MOVED_IN_PERSONS):
        person.moved_in = season_day(random, MOVES)
    for household in occupied:
        if not household.lived_since and random.random() < 0.45:
            household.lived_since = day_between(random, date(2000, 1, 1), date(2023, 9, 1))


def _register_elsewhere(random: Random, occupied: list[Household]) -> None:
    """Exactly ELSEWHERE_PEOPLE live here and are registered elsewhere; newcomers first."""
    wanted = ELSEWHERE_PEOPLE
    order = sorted(
        occupied,
        key=lambda h: random.random() - 0.45 * any(p.moved_in for p in h.members) + 0.01 * h.members[0].age(),
    )
    for household in order:
        for person in household.members:
            if wanted and (person.moved_in or household.members[0].age() < 55):
                person.residence = ELSEWHERE
                wanted -= 1


def _number(random: Random, households: list[Household]) -> None:
    """Door numbers: households of an estate in random order."""
    order = list(households)
    random.shuffle(order)
    last: dict[int, int] = {}
    for household in order:
        last[household.estate] = household.no = last.get(household.estate, 0) + 1
        for person in household.members:
            person.home = household


def _name(random: Random, households: list[Household]) -> None:
    number = names.IdNumbers()
    for household in households:
        family = names.surname(random)
        is_poor = random.random() < 0.007
        line = names.phone(random)
        for person in household.members:
            marries_in = person.relation in ("配偶", "租户", "母亲")
            surname = names.surname(random) if marries_in else family
            person.name = surname + names.given(random, person.is_man, person.born.year)
            person.id_number = number(person.born, person.is_man)
            person.phone = line if person.age() < 16 or random.random() < 0.15 else names.phone(random)
            person.is_low_income = is_poor
            describe(random, person)

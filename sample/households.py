"""Puts people of one estate into households: couples, children, parents, people alone."""

from random import Random

from sample.people import Household, Person


def compose(random: Random, estate: int, people: list[Person], count: int) -> list[Household]:
    """Exactly `count` households that hold all `people`; the first member is the head."""
    elders = sorted((p for p in people if p.age() >= 60), key=lambda p: p.born)
    adults = [p for p in people if 25 <= p.age() < 60]
    children = [p for p in people if p.age() < 25]
    alone, couples, joining = _split_elders(random, elders)
    families, single, grown = _split_adults(random, adults, count - len(alone) - len(couples))
    for child in sorted(grown + children, key=lambda p: p.born):
        _place(random, families, child, low=21, high=40)
    for parent in joining:
        _place(random, families, parent, low=-42, high=-19)
    return [Household(estate, members) for members in (*families, *couples, *([p] for p in single + alone))]


def _split_elders(
    random: Random, elders: list[Person]
) -> tuple[list[Person], list[list[Person]], list[Person]]:
    men = [p for p in elders if p.is_man]
    women = [p for p in elders if not p.is_man]
    pairs = min(round(len(elders) * 0.21), len(men) - 3, len(women) - 3)
    couples = [
        _couple(husband, wife)
        for husband, wife in zip(_some(random, men, pairs), _some(random, women, pairs), strict=True)
    ]
    married = {id(person) for couple in couples for person in couple}
    rest = [p for p in elders if id(p) not in married]
    alone = _some(random, rest, round(len(elders) * 0.12))
    is_alone = {id(person) for person in alone}
    return alone, couples, [p for p in rest if id(p) not in is_alone]


def _split_adults(
    random: Random, adults: list[Person], count: int
) -> tuple[list[list[Person]], list[Person], list[Person]]:
    """`count` households led by adults; grown children are left over."""
    men = sorted((p for p in adults if p.is_man), key=lambda p: p.born)
    women = sorted((p for p in adults if not p.is_man), key=lambda p: p.born)
    pairs = min(round(count * 0.89), len(men), len(women))
    husbands = sorted(_married(random, men, pairs), key=lambda p: p.born.year + random.random() * 5)
    wives = _married(random, women, pairs)
    taken = {id(p) for p in (*husbands, *wives)}
    left = sorted((p for p in adults if id(p) not in taken), key=lambda p: p.born)
    families = [_couple(a, b, random.random() < 0.2) for a, b in zip(husbands, wives, strict=True)]
    single = _some(random, left, count - pairs)
    is_single = {id(person) for person in single}
    return families, single, [p for p in left if id(p) not in is_single]


def _married(random: Random, people: list[Person], count: int) -> list[Person]:
    """Some of the people in the same order; the youngest are the likeliest to be unmarried."""
    unmarried = len(people) - count
    candidates = sorted(people, key=lambda p: p.age() + random.random() * 22)[:unmarried]
    left = {id(person) for person in candidates}
    return [p for p in people if id(p) not in left]


def _some(random: Random, people: list[Person], count: int) -> list[Person]:
    return [people[i] for i in sorted(random.sample(range(len(people)), count))]


def _couple(husband: Person, wife: Person, is_wife_head: bool = False) -> list[Person]:
    members = [wife, husband] if is_wife_head else [husband, wife]
    members[0].relation, members[1].relation = "户主", "配偶"
    return members


def _place(random: Random, families: list[list[Person]], person: Person, low: int, high: int) -> None:
    """Join the family that fits by age to its second member and holds the fewest of that generation."""
    age = person.age()
    is_child = low > 0
    fits = [f for f in families if low <= f[1].age() - age <= high] or families
    kin = ("子", "女") if is_child else ("父亲", "母亲")

    def crowd(family: list[Person]) -> float:
        same = sum(p.relation in kin for p in family)
        is_double = not is_child and any(p.relation == kin[not person.is_man] for p in family)
        return same + 3 * is_double + len(family) * 0.1 + random.random() * 1.1

    family = min(random.sample(fits, min(4, len(fits))), key=crowd)
    person.relation = kin[not person.is_man]
    family.append(person)

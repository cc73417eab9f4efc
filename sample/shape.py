"""The shape of the fictional population: how many people of which age and sex live in which estate."""

from collections.abc import Iterator
from random import Random

# Usual residents by five-year age group, last one 80 and over.
AGE_COUNTS = (294, 341, 322, 286, 312, 382, 517, 531, 499, 613, 650, 544, 470, 474, 317, 200, 228)
# Men to 100 women by age group, before scaling to the ratio of the whole community.
SEX_RATIOS = (113, 114, 115, 114, 112, 106, 104, 103, 102, 101, 101, 100, 99, 98, 94, 92, 76)
MEN = 3497  # of 6,980: a sex ratio of 100.4
OLD = 12  # first age group of the 60+

# Share of people 60 and older (percent), and mean household size, by estate in the order of community.toml.
OLD_SHARES = (24.4, 31.2, 28.6, 26.4, 24.2, 22.4, 20.4, 18.6, 15.8)
SIZES = (3.03, 2.82, 2.90, 2.96, 3.04, 3.10, 3.14, 3.18, 3.28)

# Single ages inside two groups whose cohorts differ much: births fall, and the 1962-63 cohort is large.
SINGLE_AGES = {0: (36, 43, 52, 74, 89), OLD: (92, 94, 98, 108, 78)}


def places(households: list[int]) -> Iterator[tuple[int, int]]:
    """(estate number, age group) of every usual resident; age groups add up exactly to AGE_COUNTS."""
    people = sum(AGE_COUNTS)
    sizes = [count * size for count, size in zip(households, SIZES, strict=True)]
    sizes = [size * people / sum(sizes) for size in sizes]
    old = [size * share / 100 for size, share in zip(sizes, OLD_SHARES, strict=True)]
    for first, last, blocks in (
        (0, OLD, [a - b for a, b in zip(sizes, old, strict=True)]),
        (OLD, len(AGE_COUNTS), old),
    ):
        for group in range(first, last):
            yield from _spread(group, _weights(blocks, group))


def _weights(blocks: list[float], group: int) -> list[float]:
    # Young estates are young within the groups below 60 as well: more small children, fewer in their fifties.
    middle = sum(OLD_SHARES) / len(OLD_SHARES)
    tilt = (group - 5) * 0.004 if group < OLD else (group - 14) * 0.006
    return [b * 2.718281828 ** (tilt * (s - middle)) for b, s in zip(blocks, OLD_SHARES, strict=True)]


def _spread(group: int, weights: list[float]) -> Iterator[tuple[int, int]]:
    """Cumulative rounding keeps the total of the group exact."""
    done, running, total = 0, 0.0, sum(weights)
    for estate, weight in enumerate(weights):
        running += weight
        upto = round(AGE_COUNTS[group] * running / total)
        yield from ((estate, group) for _ in range(upto - done))
        done = upto


def sexes(random: Random) -> list[list[bool]]:
    """For each age group one shuffled list of is-male, adding up exactly to MEN."""
    shares = [ratio / (100 + ratio) for ratio in SEX_RATIOS]
    expected = sum(s * n for s, n in zip(shares, AGE_COUNTS, strict=True))
    result, done, running = [], 0, 0.0
    for share, count in zip(shares, AGE_COUNTS, strict=True):
        running += share * count * MEN / expected
        men = round(running) - done
        done += men
        group = [True] * men + [False] * (count - men)
        random.shuffle(group)
        result.append(group)
    return result


def single_age(random: Random, group: int) -> int:
    """Age in full years inside a group; past 80 each year has a seventh fewer people."""
    if group == len(AGE_COUNTS) - 1:
        return random.choices(range(80, 101), [0.86**n for n in range(21)])[0]
    return group * 5 + random.choices(range(5), SINGLE_AGES.get(group, (1,) * 5))[0]

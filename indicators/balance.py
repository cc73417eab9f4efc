"""Population change as a balance: opening + births + moved in − deaths − moved out = closing.

Of one estate, with the moves between it and the other estates.
"""

from dataclasses import dataclass

from indicators.readings import Reading


@dataclass(frozen=True)
class Balance:
    """People; None where a part was not delivered. unexplained: closing less what the parts add to.

    moved_within: from other estates less to other estates; 0 for the whole community.
    """

    opening: float | None
    births: float | None
    moved_in: float | None
    deaths: float | None
    moved_out: float | None
    moved_within: float
    unexplained: float | None
    closing: float | None


def population_balance(
    population: Reading,
    births: Reading,
    moved_in: Reading,
    deaths: Reading,
    moved_out: Reading,
    moved_within: float = 0,
) -> Balance:
    """The balance of one period. population: the resident population, whose previous period is the opening.

    unexplained is None unless every other part is known: no part enters as 0 because it was not delivered.
    """
    opening, closing = population.previous, population.value
    parts = [births.value, moved_in.value, deaths.value, moved_out.value]
    unexplained = None
    if None not in (opening, closing, *parts):
        born, came, died, left = parts
        unexplained = closing - (opening + born + came - died - left + moved_within)
    return Balance(opening, *parts, moved_within, unexplained, closing)

"""How long a target has been missed: periods in a row, up to the last of a history."""

from pandas import DataFrame

from indicators.readings import verdict
from indicators.shape import Indicator


def missed(history: DataFrame, indicator: Indicator, target: float | None) -> int:
    """Periods at the end of `engine.series` of the whole that miss the target in a row.

    A period that was not delivered or has too few cases to be judged ends the row; so does one that met it.
    """
    found = 0
    for line in reversed(list(history.itertuples(index=False))):
        is_judged = line.value == line.value and not line.denominator < indicator.min_denominator
        if not is_judged or verdict(indicator, line.value, target) != "missed":
            break
        found += 1
    return found

"""The exhibits of the brief, by the names that decks use."""

from reports.desk import Desk
from reports.exhibit import Exhibit
from reports.exhibits.named import EXHIBITS


def drawn(desk: Desk, *names: str) -> tuple[Exhibit, ...]:
    """Those with a number in them: an empty chart says less than the gap in the text beside it."""
    found = (EXHIBITS[name](desk) for name in names)
    return tuple(each for each in found if has_numbers(each))


def has_numbers(exhibit: Exhibit) -> bool:
    return any(number is not None for line in exhibit.plot.lines for number in line.numbers)

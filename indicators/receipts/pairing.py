"""Which row of then is which row of now: by number, by what it says, by all it says but one part, by its place."""

from collections.abc import Callable, Iterator, Sequence

from pandas import DataFrame, Series, concat

from indicators.receipts.contributions import ADDS
from indicators.receipts.identities import PARTS

SAYS = ["dimensions", *PARTS]
PLACE = ["file", "sheet", "row_no"]


def pairs(then: DataFrame, now: DataFrame) -> DataFrame:
    """Columns then, now: index of either; a row stands in one pair at most.

    Rows that say and add the same are paired first, also where a log was numbered anew; then rows of one number; then
    those that say the same but for one part, which is how a correction looks; then those in the same place.
    """
    found, left, right = [], then, now
    for columns, is_known in _rounds():
        made = _alike(left[is_known(left)], right[is_known(right)], columns)
        found.append(made)
        left, right = left.drop(made["then"]), right.drop(made["now"])
        if left.empty or right.empty:
            break
    return concat(found, ignore_index=True)


def _rounds() -> Iterator[tuple[list[str], Callable[[DataFrame], Series]]]:
    """Columns that are equal, and the rows of which they tell anything."""
    yield ["number", *SAYS, *ADDS], _is_numbered
    yield [*SAYS, *ADDS], _says_something
    yield ["number", "dimensions"], _is_numbered
    yield ["number"], _is_numbered
    for part in PARTS:
        yield [name for name in PARTS if name != part], _says_something
    yield PLACE, _is_in_a_file


def _alike(then: DataFrame, now: DataFrame, columns: Sequence[str]) -> DataFrame:
    """Pairs of rows equal in these columns: the first with the first, the second with the second."""
    sides = [
        rows[[*columns]].assign(turn=rows.groupby([*columns]).cumcount(), **{side: rows.index})
        for side, rows in (("then", then), ("now", now))
    ]
    return sides[0].merge(sides[1], on=[*columns, "turn"])[["then", "now"]]


def _is_numbered(rows: DataFrame) -> Series:
    return rows["number"] > 0


def _says_something(rows: DataFrame) -> Series:
    return rows[[*PARTS]].max(axis=1) > 0


def _is_in_a_file(rows: DataFrame) -> Series:
    return rows["row_no"] > 0

"""Which row of then is which row of now: by number, by what it says, by all it says but one part, by its place."""

from collections.abc import Callable, Sequence

from pandas import DataFrame, Series, concat

from indicators.receipts.contributions import ADDS
from indicators.receipts.identities import PARTS

SAYS = ["dimensions", *PARTS]
PLACE = ["file", "sheet", "row_no"]
Round = tuple[
    list[str], Callable[[DataFrame], Series]
]  # columns that are equal, and the rows of which they tell


def sure(then: DataFrame, now: DataFrame) -> DataFrame:
    """Rows that say and add the same, also where a log was numbered anew; then rows of one number.

    Columns then, now: index of either; a row stands in one pair at most.
    """
    rounds = [
        (["number", *SAYS, *ADDS], _is_numbered), ([*SAYS, *ADDS], _says_something),
        (["number", "dimensions"], _is_numbered), (["number"], _is_numbered),
    ]  # fmt: skip
    return _paired(then, now, rounds)


def likely(then: DataFrame, now: DataFrame) -> DataFrame:
    """As `sure`: rows that say the same but for one part, which is how a correction looks; then those in one place."""
    but_one = [([name for name in PARTS if name != part], _says_something) for part in PARTS]
    return _paired(then, now, [*but_one, (PLACE, _is_in_a_file)])


def _paired(then: DataFrame, now: DataFrame, rounds: Sequence[Round]) -> DataFrame:
    found, left, right = [DataFrame({"then": [], "now": []}, dtype="int64")], then, now
    for columns, is_known in rounds:
        known = left[is_known(left)], right[is_known(right)]
        if known[0].empty or known[1].empty:
            continue
        made = _alike(*known, columns)
        found.append(made)
        left, right = left.drop(made["then"]), right.drop(made["now"])
    return concat(found, ignore_index=True)


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

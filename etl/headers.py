"""Where the header of a table stands and which column is which: by the spellings of a contract, nothing else."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from etl.read import Range
from warehouse.contracts import Source

SEARCHED_ROWS = 21  # twenty rows of titles and the first of the header
HEADER_ROWS = 4


@dataclass(frozen=True)
class Header:
    """first, last: rows it stands in, from 0. columns: canonical name to position. width: columns with a heading."""

    first: int
    last: int
    columns: dict[str, int]
    width: int
    texts: tuple[str, ...]
    headings: tuple[frozenset[str], ...] = ()  # per column every way its heading may be repeated further down

    def missing(self, source: Source, constants: Mapping[str, str]) -> list[str]:
        """Required columns that are neither in the header nor given by the mapping."""
        given = {*self.columns, *constants}
        return [column.name for column in source.columns if column.required and column.name not in given]


@cache
def normalised(text: str) -> str:
    """A heading without blanks, bracketed units and marks: ' 金额（元）* ' and '金额' are the same."""
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()
    bare = re.sub(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】", "", text)
    return (bare or text).strip("*:★☆.、")


def spellings(source: Source, mapping: Mapping[str, str]) -> dict[str, tuple[str, int]]:
    """Heading to (canonical name, rank). A mapping's headings stand before all spellings of a contract."""
    known: dict[str, tuple[str, int]] = {}
    for column in source.columns:
        if column.name in mapping:
            continue
        for rank, heading in enumerate((*column.headers, column.name)):
            known.setdefault(normalised(heading), (column.name, rank))
    return known | {normalised(heading): (name, -1) for name, heading in mapping.items()}


def find(
    rows: Sequence[list[str]],
    merged: list[Range],
    known: Mapping[str, tuple[str, int]],
    is_whole: Callable[[Header], bool] = lambda header: False,
) -> Header | None:
    """The header of the first table: its rows whose headings name the most columns.

    is_whole: has all that a table of the source needs; of several tables one under another the first such is
    meant. Without one the rows that name the most columns anywhere. None when no cell is a heading of the source.
    """
    candidates = [
        _matched(first, last, texts, known) for first, last, texts in _candidates(rows, merged, known)
    ]
    if whole := [header for header in candidates if is_whole(header)]:
        earliest = min(whole, key=lambda header: (header.first, header.last))
        candidates = [header for header in whole if header.first <= earliest.last]
    return max(
        candidates,
        key=lambda header: (len(header.columns), header.first - header.last, -header.first),
        default=None,
    )


def _candidates(
    rows: Sequence[list[str]], merged: list[Range], known: Mapping
) -> Iterator[tuple[int, int, list[list[str]]]]:
    """Runs of one to four rows with, per column, the headings one above the other."""
    spread = _spread(rows[: SEARCHED_ROWS + HEADER_ROWS], merged)
    for first in range(min(len(rows), SEARCHED_ROWS)):
        if not any(normalised(cell) in known for row in spread[first : first + HEADER_ROWS] for cell in row):
            continue
        yield first, first, [[cell] for cell in spread[first]]
        for last in range(first + 1, min(first + HEADER_ROWS, len(spread))):
            lower = [normalised(cell) for cell in spread[last] if cell.strip()]
            if not lower:
                break
            if sum(cell in known for cell in lower) < len(lower) / 2:
                if any(any(map(str.isdigit, cell)) for cell in lower):
                    break  # a row of data, not of headings
                continue  # it may be the middle row of a header
            block = [_padded(row, spread[first : last + 1]) for row in spread[first : last + 1]]
            has_merged = any(top <= last and bottom >= first for (top, _), (bottom, _) in merged)
            block[:-1] = [row if has_merged else _carried(row) for row in block[:-1]]
            yield first, last, [list(parts) for parts in zip(*block, strict=True)]


def _spread(rows: Sequence[list[str]], merged: list[Range]) -> list[list[str]]:
    """Rows in which every cell of a merged range says what the range says."""
    spread = [list(row) for row in rows]
    for (top, left), (bottom, right) in merged:
        for row in range(max(top, 0), min(bottom + 1, len(spread))):
            for column in range(left, min(right + 1, len(spread[row]))):
                spread[row][column] = rows[top][left] if left < len(rows[top]) else ""
    return spread


def _padded(row: list[str], block: Sequence[list[str]]) -> list[str]:
    return row + [""] * (max(map(len, block)) - len(row))


def _carried(row: list[str]) -> list[str]:
    """Where no cells are merged, as in text files, a blank in an upper header row repeats what stands to its left."""
    carried, current = [], ""
    for cell in row:
        current = cell if cell.strip() else current
        carried.append(current)
    return carried


def _matched(
    first: int, last: int, headings: list[list[str]], known: Mapping[str, tuple[str, int]]
) -> Header:
    best: dict[str, tuple[int, int]] = {}
    for position, parts in enumerate(headings):
        parts = list(dict.fromkeys(part for part in parts if part.strip()))
        # the whole heading first, then its lowest row, then the rows above it
        for text in ("".join(parts), *reversed(parts)):
            if match := known.get(normalised(text)):
                name, rank = match
                if name not in best or rank < best[name][0]:
                    best[name] = (rank, position)
                break
    texts = tuple("".join(dict.fromkeys(part for part in parts if part.strip())) for parts in headings)
    width = max((position + 1 for position, text in enumerate(texts) if text), default=0)
    repeated = tuple(
        frozenset(normalised(part) for part in (text, *parts))
        for text, parts in zip(texts, headings, strict=True)
    )
    return Header(first, last, {name: at for name, (_, at) in best.items()}, width, texts, repeated)

"""The tables on one sheet: side by side, each with its own columns; one under another, each under its own header.

Tables side by side are loads of their own: each counts the rows of the sheet in its own columns, so that read =
kept + rejected + merged + skipped holds for each of them. Row numbers are those of the sheet.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from etl import headers
from etl.finder import Finder
from etl.headers import Header
from etl.matching import normalised
from etl.rows import Kinds
from etl.staging import Judged

CHUNK = 50_000
AHEAD = headers.HEADER_ROWS + 5  # rows looked at beyond a row, for a title and header that begin with it


@dataclass(frozen=True)
class Block:
    """A table of a sheet: the columns it takes, from 0, and the header it begins with. end None: to the last."""

    start: int
    end: int | None
    header: Header

    def cut(self, row: list[str]) -> list[str]:
        """The row with nothing but this block's columns, each in its place."""
        if not self.start and self.end is None:
            return row
        return [""] * min(self.start, len(row)) + row[self.start : self.end]


def side_by_side(head: Sequence[list[str]], header: Header, finder: Finder) -> list[Block]:
    """The table of a header, or, where the same headings stand again to the right, a block for each time."""
    found = [Block(0, None, header)]
    starts = _starts(header.texts)
    for number, start in enumerate(starts[1:], 1):
        right = Block(start, starts[number + 1] if number + 1 < len(starts) else None, header)
        left = Block(found[-1].start, start, header)
        pair = [(block, _find_in(block, head, finder)) for block in (left, right)]
        if all(each and finder.is_whole(each) and _shares(each, pair[0][1]) for _, each in pair):
            found[-1:] = [Block(block.start, block.end, each) for block, each in pair]
    if len(found) > 1 or found[0].end is None:
        last = found.pop()
        found.append(Block(last.start, None, last.header))
    return found


def _find_in(block: Block, head: Sequence[list[str]], finder: Finder) -> Header | None:
    """The header of one table of several side by side; a unit named above any of them holds for all."""
    found = finder.find([block.cut(row) for row in head])
    return found and headers.under_units(found, head[: found.last + 1], finder.known)


def _starts(texts: Sequence[str]) -> list[int]:
    """Where a table may begin: after a column without a heading, or where the first heading comes again."""
    first = next((position for position, text in enumerate(texts) if text), 0)
    starts = [0]
    for position in range(first + 1, len(texts)):
        again = normalised(texts[position]) == normalised(texts[first])
        if texts[position] and (again or not texts[position - 1]):
            starts.append(position)
    return starts


def _shares(header: Header, other: Header) -> bool:
    shared = header.columns.keys() & other.columns.keys()
    return len(shared) * 2 >= max(len(header.columns), len(other.columns))


def chunks(rows: Iterable[list[str]], block: Block, finder: Finder) -> Iterator[tuple[Header, list[Judged]]]:
    """Rows of a block by the thousand, judged, with the header they stand under; it changes with a second table.

    The rows of a further header come with the rows above it.
    """
    stream = map(block.cut, rows)
    header, waiting, number = block.header, [], 0
    kinds = _kinds(header, finder)
    joined = {top for (top, _), _ in finder.merged}  # the upper row of a header may look like a record
    while batch := waiting + list(itertools.islice(stream, CHUNK)):
        ready = len(batch) if len(batch) < CHUNK else len(batch) - AHEAD
        judged: list[Judged] = []
        at = 0
        if not number:
            at = header.last + 1
            judged = list(_above(batch, header))
        once = merged_numbers(header, finder)
        while at < ready:
            row = batch[at] = _emptied(batch[at], once.get(number + at + 1, ()))
            if number + at not in joined and kinds.is_plainly_a_record(row):
                judged.append((number + at + 1, row, None))
                at += 1
                continue
            ahead = _header_ahead(batch, at, number, kinds, finder)
            if ahead is None:
                judged.append((number + at + 1, row, kinds.reason(row, number + at + 1)))
                at += 1
                continue
            judged += [
                (number + at + 1 + place, batch[at + place], why)
                for place, why in enumerate(_reasons(batch[at : at + ahead.last + 1], ahead))
            ]
            ahead = replace(ahead, first=ahead.first + number + at, last=ahead.last + number + at)
            at = ahead.last + 1 - number
            if ahead.reads_like(header):
                kinds.is_below_header = True
                continue
            yield header, judged
            header, judged = ahead, []
            kinds, once = _kinds(header, finder), merged_numbers(header, finder)
        yield header, judged
        number, waiting = number + at, batch[at:]


def merged_numbers(header: Header, finder: Finder) -> dict[int, set[int]]:
    """Rows of the sheet, from 1, to positions at which a number from a row above is merged in: it counts once."""
    numeric = {at for name, at in header.columns.items() if finder.types.get(name) in ("integer", "number")}
    found: dict[int, set[int]] = {}
    for (top, left), (bottom, right) in finder.merged:
        for row in range(top + 2, bottom + 2) if numeric & {*range(left, right + 1)} else ():
            found.setdefault(row, set()).update(numeric & {*range(left, right + 1)})
    return found


def _emptied(row: list[str], positions: Iterable[int]) -> list[str]:
    return [("" if at in positions else cell) for at, cell in enumerate(row)] if positions else row


def _kinds(header: Header, finder: Finder) -> Kinds:
    half = max(3, header.width / 2)
    banners = {
        top + 1
        for (top, left), (bottom, right) in finder.merged
        if right - left + 1 >= half and top == bottom
    }
    return Kinds(header, finder.required, finder.known, banners, finder.types)


def _above(batch: list[list[str]], header: Header) -> Iterator[Judged]:
    for number, row in enumerate(batch[: header.first], 1):
        yield number, row, "title" if any(map(str.strip, row)) else "blank"
    for number, row in enumerate(batch[header.first : header.last + 1], header.first + 1):
        yield number, row, "header"


def _reasons(rows: list[list[str]], header: Header) -> Iterator[str]:
    for row in rows[: header.first]:
        yield "title" if any(map(str.strip, row)) else "blank"
    yield from itertools.repeat("header", header.last + 1 - header.first)


def _header_ahead(
    batch: list[list[str]], at: int, number: int, kinds: Kinds, finder: Finder
) -> Header | None:
    """A header that begins with this row, or below it with nothing but titles between; counted from this row."""
    row = batch[at]
    if not any(map(str.strip, row)) or kinds.repeats_header(row):
        return None  # the same header on the next printed page needs no search
    window = batch[at : at + AHEAD]
    if not any(finder.looks_like_a_header(each) for each in window[: headers.HEADER_ROWS]):
        return None
    found = finder.find(window, number + at)
    if found is None or not finder.is_whole(found) or found.first >= headers.HEADER_ROWS:
        return None
    titles = enumerate(window[: found.first], number + at)
    is_free = all(
        kinds.may_be_a_title(each) or finder.is_joined(place, each) or kinds.is_of_headings(each)
        for place, each in titles
    )
    return found if is_free else None

"""Rows that may be the header of a table: one to four of them, the rows of units and of parts below them included."""

from collections.abc import Iterator, Sequence

from etl import units
from etl.matching import Spellings, normalised
from etl.sheet import Range

SEARCHED_ROWS = 21  # twenty rows of titles and the first of the header
HEADER_ROWS = 4
Run = tuple[
    int, int, list[list[str]]
]  # first and last row, counted from 0; per column the headings from the top


def candidates(rows: Sequence[list[str]], merged: list[Range], known: Spellings) -> Iterator[Run]:
    """Runs of one to four rows with, per column, the headings one above the other."""
    spread_rows = spread(rows[: SEARCHED_ROWS + HEADER_ROWS + 2], merged)
    for first in range(min(len(rows), SEARCHED_ROWS)):
        if not any(
            normalised(cell) in known for row in spread_rows[first : first + HEADER_ROWS] for cell in row
        ):
            continue
        for last in range(first, min(first + HEADER_ROWS, len(spread_rows))):
            block = _columns(spread_rows, first, last, merged)
            if last > first:
                lower = [parts for parts in block if parts[-1].strip()]
                if not lower:
                    break
                if not _are_headings(lower, known):
                    if any(any(map(str.isdigit, parts[-1])) for parts in lower):
                        break  # a row of data, not of headings
                    continue  # it may be the middle row of a header
            yield _completed((first, last, block), rows, spread_rows, merged)


def spread(rows: Sequence[list[str]], merged: list[Range]) -> list[list[str]]:
    """Rows in which every cell of a merged range says what the range says."""
    copies = [list(row) for row in rows]
    for (top, left), (bottom, right) in merged:
        for row in range(max(top, 0), min(bottom + 1, len(copies))):
            for column in range(left, min(right + 1, len(copies[row]))):
                copies[row][column] = rows[top][left] if left < len(rows[top]) else ""
    return copies


def _columns(rows: Sequence[list[str]], first: int, last: int, merged: list[Range]) -> list[list[str]]:
    block = rows[first : last + 1]
    width = max(map(len, block))
    block = [row + [""] * (width - len(row)) for row in block]
    has_merged = any(top <= last and bottom >= first for (top, _), (bottom, _) in merged)
    block[:-1] = [row if has_merged else _carried(row) for row in block[:-1]]
    return [list(parts) for parts in zip(*block, strict=True)]


def _carried(row: list[str]) -> list[str]:
    """Where no cells are merged, as in text files, a blank in an upper header row repeats what stands to its left."""
    carried, current = [], ""
    for cell in row:
        current = cell if cell.strip() else current
        carried.append(current)
    return carried


def _are_headings(columns: list[list[str]], known: Spellings) -> bool:
    """Half of the lowest cells at least are headings by themselves or together with what stands above them."""
    headings = sum(
        normalised(parts[-1]) in known or normalised("".join(dict.fromkeys(parts))) in known
        for parts in columns
    )
    return headings >= len(columns) / 2


def _completed(
    run: Run, rows: Sequence[list[str]], spread_rows: Sequence[list[str]], merged: list[Range]
) -> Run:
    """With the row of parts below it (累计 | 本月 under a merged 分值), then the row of units (元 | 小时)."""
    first, last, columns = run
    if last + 1 < len(spread_rows) and _are_parts(rows[last + 1], last, merged):
        last += 1
        columns = _columns(spread_rows, first, last, merged)
    if last + 1 < len(spread_rows) and units.are_units(rows[last + 1]):
        last += 1
        columns = [
            _measured(parts, rows[last][at] if at < len(rows[last]) else "")
            for at, parts in enumerate(columns)
        ]
    return first, last, columns


def _are_parts(row: list[str], above: int, merged: list[Range]) -> bool:
    """Nothing but words under merged headings, at least two different ones under each."""
    filled = {at for at, cell in enumerate(row) if cell.strip()}
    for (_, left), (bottom, right) in merged:
        below = [at for at in range(left, right + 1) if at in filled]
        if bottom == above and right > left and below:
            if len({row[at].strip() for at in below}) < 2:
                return False
            filled -= {*below}
    has_some = any(cell.strip() for cell in row)
    return has_some and not filled and not any(map(str.isdigit, "".join(row)))


def _measured(parts: list[str], unit: str) -> list[str]:
    """The headings of a column, its unit in brackets behind the lowest."""
    if not unit.strip() or not any(map(str.strip, parts)):
        return parts
    lowest = max(at for at, part in enumerate(parts) if part.strip())
    return [f"{part}({units.bare(unit)})" if at == lowest else part for at, part in enumerate(parts)]

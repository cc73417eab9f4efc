"""Which kind of table a file holds: the source whose columns its headings fill best, those only alike included."""

from collections.abc import Iterable
from dataclasses import dataclass

from etl import headers, matching
from etl.files import Layout
from etl.headers import Header
from etl.read import Range
from warehouse.contracts import Source

ENOUGH = 3  # columns of a source that tell it from others; a date and a name stand in any table
Head = tuple[str | None, list[list[str]], list[Range]]  # sheet, its first rows, its merged cells
Fit = tuple[bool, int]  # is a header of it remembered, how many of its columns are there


@dataclass(frozen=True)
class Found:
    """What one source makes of one sheet. header: of its table; likely: the row that looks like one, if it has none."""

    sheet: str | None
    header: Header | None
    likely: Header | None
    missing: list[str]
    close: dict[str, list[str]]  # heading to the columns proposed for it

    @property
    def is_remembered(self) -> bool:
        return self.header is not None and self.header.is_remembered

    @property
    def matched(self) -> int:
        """Columns that are there, those to be confirmed included."""
        return len(self.header.columns if self.header else ()) + len(self.close)

    def lacks(self, source: Source) -> bool:
        """Too little of it is there: a required column is neither matched nor proposed, or but two of many columns."""
        read = self.header or self.likely
        headings = sum(1 for text in read.texts if text) if read else 0
        proposed = {name for names in self.close.values() for name in names}
        enough = 1 if self.is_remembered else min(ENOUGH, len(source.columns), headings)
        return self.matched < enough or not proposed >= set(self.missing)


def seen(source: Source, layout: Layout, heads: Iterable[Head]) -> list[Found]:
    """What a source makes of each sheet of a file. layout: what its mappings say."""
    known = headers.spellings(source, layout.columns, layout.by_fingerprint())
    found = []
    for sheet, rows, merged in heads:
        if source.passes_over(sheet):
            found.append(Found(sheet, None, None, [], {}))
            continue
        header = headers.find(rows, merged, known)
        if header is None or not header.is_table(source):
            header = None
        under = layout.under(header.fingerprint) if header else layout
        likely = None if header else headers.likely(rows, merged)
        read = header or likely
        missing = header.missing(source, under.constants) if header else _required(source, under)
        close = {} if read is None or read.is_remembered else _close(source, read, under)
        found.append(Found(sheet, header, likely, missing, close))
    return found


def _required(source: Source, layout: Layout) -> list[str]:
    return [
        column.name
        for column in source.columns
        if (column.required or column.in_header) and column.name not in layout.constants
    ]


def _close(source: Source, header: Header, layout: Layout) -> dict[str, list[str]]:
    given = {*header.columns, *layout.constants}
    wanted = [column.name for column in source.columns if column.name not in given]
    found = {text: matching.proposals(text, source, wanted) for text in header.unused() if text}
    return {text: names for text, names in found.items() if names}


def candidates(known: dict[str, Source], seen: dict[str, list[Found]]) -> list[tuple[str, Fit]]:
    """Sources by how well their best sheet fits: a header confirmed for them, then the most of their columns."""
    fits = {
        name: max((each.is_remembered, each.matched) for each in sheets if not each.lacks(known[name]))
        for name, sheets in seen.items()
        if not all(each.lacks(known[name]) for each in sheets)
    }
    return sorted(fits.items(), key=lambda each: each[1], reverse=True)


def best(candidates: list[tuple[str, Fit]], known: dict[str, Source]) -> Source | None:
    """The one source that fits best; None when none does or two do equally."""
    if not candidates or (len(candidates) > 1 and candidates[0][1] == candidates[1][1]):
        return None
    return known[candidates[0][0]]

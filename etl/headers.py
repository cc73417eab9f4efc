"""Where the header of a table stands and which column is which: by mappings and the spellings of a contract."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from etl import header_rows, units
from etl.header_rows import HEADER_ROWS, SEARCHED_ROWS
from etl.matching import Spellings, fingerprint, folded, normalised
from etl.read import Range
from etl.units import AS_IT_STANDS, NO_UNIT, Measure
from warehouse.contracts import Source

__all__ = [
    "HEADER_ROWS",
    "SEARCHED_ROWS",
    "Header",
    "find",
    "likely",
    "normalised",
    "spellings",
    "under_units",
]
DATA = re.compile(r"^[\s\d.,:/-]+$|\d{6}")  # a number, a day, or a text with a long number in it: no heading


@dataclass(frozen=True)
class Header:
    """first, last: rows it stands in, from 0. columns: canonical name to position. width: columns with a heading."""

    first: int
    last: int
    columns: dict[str, int]
    width: int
    texts: tuple[str, ...]
    headings: tuple[frozenset[str], ...] = ()  # per column every way its heading may be repeated further down
    measures: Mapping[str, Measure] = field(default_factory=dict)  # canonical name to the unit of its numbers
    doubts: Mapping[str, str] = field(
        default_factory=dict
    )  # canonical name to a heading with a unit nobody knows
    mapped: frozenset[str] = frozenset()  # columns that a mapping names
    is_remembered: bool = False  # a mapping was confirmed for this very header
    # canonical name and heading of columns for which another column stands already
    doubled: tuple[tuple[str, str], ...] = ()
    given: tuple[str, ...] = ()  # units named above it, that hold for columns without one of their own

    @property
    def factors(self) -> dict[str, Measure]:
        """Canonical name to the unit of its numbers, where that is another one than its own."""
        return {name: measure for name, measure in self.measures.items() if measure.times != 1}

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.texts)

    def reads_like(self, other: "Header") -> bool:
        """Rows under either are read alike: the same columns in the same units, and as many of them."""
        return (self.columns, self.width, self.factors) == (other.columns, other.width, other.factors)

    def missing(self, source: Source, constants: Mapping[str, str]) -> list[str]:
        """Required columns that are neither in the header nor given by the mapping, and those of a doubtful unit."""
        given = {*self.columns, *constants}
        return [
            column.name
            for column in source.columns
            if column.name not in given
            and (column.required or column.in_header or column.name in self.doubts)
        ]

    def is_table(self, source: Source) -> bool:
        """One heading alone may stand in any sheet, unless a person has confirmed it."""
        return self.is_remembered or len(self.columns) >= min(2, len(source.columns))

    def unused(self) -> list[str]:
        """Headings, as written, that name no column."""
        used = set(self.columns.values())
        return [text for position, text in enumerate(self.texts) if position not in used]


def spellings(
    source: Source, mapping: Mapping[str, str], remembered: Mapping[str, Mapping[str, str]] | None = None
) -> Spellings:
    """All headings of a source. mapping: canonical name to heading; remembered: such mappings by fingerprint.

    A mapping's headings stand before all spellings of a contract, those written alike to the bracket first.
    """
    known: dict[str, tuple[str, int]] = {}
    for column in source.columns:
        if column.name in mapping:
            continue
        for rank, heading in enumerate((*column.headers, column.name)):
            known.setdefault(normalised(heading), (column.name, rank))
    known |= {normalised(heading): (name, -1) for name, heading in mapping.items()}
    known |= {folded(heading): (name, -2) for name, heading in mapping.items()}
    under = {each: spellings(source, {**mapping, **columns}) for each, columns in (remembered or {}).items()}
    return Spellings(known, under, {column.name: column.unit for column in source.columns if column.unit})


def find(
    rows: Sequence[list[str]],
    merged: list[Range],
    known: Spellings,
    is_whole: Callable[[Header], bool] = lambda header: False,
) -> Header | None:
    """The header of the first table: the one that is remembered, else its rows that name the most columns.

    is_whole: has all that a table of the source needs; of several tables one under another the first such is
    meant. Without one the rows that name the most columns anywhere. None when no cell is a heading of the source.
    """
    candidates = [
        _matched(first, last, texts, known)
        for first, last, texts in header_rows.candidates(rows, merged, known)
    ]
    if whole := [header for header in candidates if is_whole(header)]:
        earliest = min(whole, key=lambda header: (header.first, header.last))
        candidates = [header for header in whole if header.first <= earliest.last]
    best = max(
        candidates,
        key=lambda header: (
            header.is_remembered,
            len(header.columns),
            header.first - header.last,
            -header.first,
        ),
        default=None,
    )
    return best and under_units(best, rows[: best.last + 1], known)


def under_units(header: Header, rows: Sequence[list[str]], known: Spellings) -> Header:
    """The header with the unit that rows above it name (单位：万元), for columns that name none of their own."""
    given = units.above(rows)
    found = {
        name: measure
        for name in header.columns
        if name not in header.measures and (measure := units.among(known.kinds.get(name), given))
    }
    return replace(header, measures={**header.measures, **found}, given=tuple(given)) if found else header


def _matched(first: int, last: int, headings: list[list[str]], known: Spellings) -> Header:
    written = [list(dict.fromkeys(part for part in parts if part.strip())) for parts in headings]
    texts = tuple("".join(parts) for parts in written)
    remembered = known.remembered.get(fingerprint(texts))
    known = known if remembered is None else remembered
    best: dict[str, tuple[int, int]] = {}
    named: list[tuple[str, int]] = []
    measures: dict[str, Measure] = {}
    doubts: dict[str, str] = {}
    for position, parts in enumerate(written):
        # the whole heading first, then its lowest row, then the rows above it
        ways = (texts[position], *reversed(parts))
        text, (name, rank) = next(
            ((text, match) for text in ways if (match := known.of(text))), ("", ("", 0))
        )
        kind = known.kinds.get(name)
        if kind and rank >= 0 and units.is_running_total(texts[position]):
            continue
        measure = units.measure(kind, (text, *reversed(parts)))
        if name:
            named.append((name, position))
        if measure is None and rank >= 0:
            doubts.setdefault(name, text)
        elif name and (name not in best or rank < best[name][0]):
            best[name] = (rank, position)
            measures[name] = measure  # a unit nobody knows counts as it stands when a person said so
    width = max((position + 1 for position, text in enumerate(texts) if text), default=0)
    repeated = tuple(
        frozenset(normalised(part) for part in (text, *parts))
        for text, parts in zip(texts, headings, strict=True)
    )
    columns = {name: at for name, (_, at) in best.items()}
    measures = {name: measure or AS_IT_STANDS for name, measure in measures.items() if measure != NO_UNIT}
    doubts = {name: text for name, text in doubts.items() if name not in columns}
    doubled = tuple((name, texts[at]) for name, at in named if columns.get(name, at) != at)
    mapped = frozenset(name for name, (rank, _) in best.items() if rank < 0)
    return Header(
        first, last, columns, width, texts, repeated, measures, doubts, mapped,
        is_remembered=remembered is not None, doubled=doubled,
    )  # fmt: skip


def likely(rows: Sequence[list[str]], merged: list[Range]) -> Header | None:
    """The row that looks like a header though no heading is known: the first that is full of different words."""
    spread = header_rows.spread(rows[:SEARCHED_ROWS], merged)
    words = [
        0 if any(DATA.search(cell) for cell in row) else len({cell for cell in row if cell.strip()})
        for row in spread
    ]
    most = max(words, default=0)
    if most < 2:
        return None
    at = next(at for at, count in enumerate(words) if count >= 0.8 * most)
    return _matched(at, at, [[cell] for cell in spread[at]], Spellings({}, {}, {}))

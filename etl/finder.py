"""How the headers of one source are recognised on one sheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from etl import headers
from etl.files import Layout
from etl.headers import Header
from etl.matching import Spellings, normalised
from etl.sheet import Range
from warehouse.contracts import Source


@dataclass(frozen=True)
class Finder:
    """known: its spellings; is_whole: has all a table needs; required: names; types: name to type of its column."""

    merged: list[Range]
    known: Spellings
    is_whole: Callable[[Header], bool]
    required: list[str]
    types: Mapping[str, str] = field(default_factory=dict)

    def find(self, rows: Sequence[list[str]], above: int = 0) -> Header | None:
        """The header among rows of the sheet that begin below `above` others; its places count from there."""
        merged = [
            ((t - above, left), (b - above, right)) for (t, left), (b, right) in self.merged if t >= above
        ]
        return headers.find(rows, merged, self.known, self.is_whole)

    def is_joined(self, place: int, row: list[str]) -> bool:
        """Merged cells begin in this row, counted from 0, and no digit stands in it: above a header it is its part."""
        has_digit = any(map(str.isdigit, "".join(row)))
        return not has_digit and any(top == place for (top, _), _ in self.merged)

    def looks_like_a_header(self, row: list[str]) -> bool:
        filled = [text for cell in row if (text := cell.strip())]
        names = {
            self.known[n][0] for text in filled if len(text) < 30 and (n := normalised(text)) in self.known
        }
        return len(names) >= 2 and len(names) >= len(filled) * 0.5


def finder_of(source: Source, merged: list[Range], layout: Layout) -> Finder:
    """How the headers of a source are recognised on a sheet with these merged cells. layout: what mappings say."""
    return Finder(
        merged,
        headers.spellings(source, layout.columns, layout.by_fingerprint()),
        lambda header: header.is_table(source) and not header.missing(source, layout.constants),
        [column.name for column in source.columns if column.required],
        {column.name: column.type for column in source.columns},
    )

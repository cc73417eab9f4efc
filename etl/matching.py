"""Which heading means which column. What is remembered or spelled exactly is taken; what is only alike is proposed."""

import hashlib
import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache

from etl import mended
from warehouse.contracts import Source

# 身分证号 and 身份证号 share three letters of four (0.75); 日期 and 时期, which differ, one of two (0.5).
ALIKE = 0.7
# A letter of an alphabet says less than a Chinese one: Location and relation share six of eight.
ALIKE_IN_LETTERS = 0.85
DIGITS = 16


class Spellings(dict[str, tuple[str, int]]):
    """Heading to (canonical name, rank; low is best). A name of '' only says: a heading some mapping speaks of.

    remembered: fingerprint of a header to the spellings that hold under it. kinds: columns that are measured in units.
    """

    def __init__(
        self,
        headings: Mapping[str, tuple[str, int]],
        remembered: Mapping[str, "Spellings"],
        kinds: Mapping[str, str],
    ):
        super().__init__(headings)
        self.remembered, self.kinds = remembered, kinds
        for under_it in remembered.values():
            for heading in under_it:
                self.setdefault(heading, ("", 0))

    def of(self, heading: str) -> tuple[str, int] | None:
        """(canonical name, rank) of a heading as written."""
        match = self.get(folded(heading)) or self.get(normalised(heading))
        return match if match and match[0] else None


@cache
def folded(text: str) -> str:
    """A heading without blanks, in half-width and small letters; its brackets stay: ' 金额（元）' is '金额(元)'."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()


@cache
def normalised(text: str) -> str:
    """A heading without blanks, bracketed units and marks: ' 金额（元）* ' and '金额' are the same."""
    text = folded(text)
    bare = re.sub(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】", "", text)
    return (bare or text).strip("*:★☆.、")


def fingerprint(headings: Sequence[str]) -> str:
    """The same for the same headings in the same order, in whatever file; a unit in brackets makes a difference.

    What a returns workbook adds is passed over, so that what was confirmed of a file holds for its rows sent back.
    """
    kept = "\n".join(folded(each) for each in headings if each not in mended.ADDED).rstrip("\n")
    return hashlib.sha256(kept.encode()).hexdigest()[:DIGITS]


def proposals(heading: str, source: Source, wanted: Collection[str]) -> list[str]:
    """Columns among the wanted ones whose spelling is like a heading, the likeliest first. To be confirmed."""
    written = normalised(heading)
    least = ALIKE_IN_LETTERS if written.isascii() else ALIKE
    likeness = {
        name: max(_likeness(written, normalised(each)) for each in (*source.column(name).headers, name))
        for name in wanted
    }
    alike = [name for name in likeness if likeness[name] >= least]
    return sorted(alike, key=lambda name: -likeness[name])


@cache
def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return 0.0 if matcher.real_quick_ratio() < ALIKE else matcher.ratio()

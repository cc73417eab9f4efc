"""What a text may not hold: telephone and ID numbers, and the names of people on the registers."""

import re
import unicodedata
from collections.abc import Iterable

# A telephone has 11 digits, an ID number 15 or 18; blanks and hyphens between them do not hide them.
PERSONAL_NUMBER = re.compile(r"\d(?:[\s\-]?\d){10,}")
SHORTEST_NAME = 2
HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
PARTS = re.compile(r"[\s·•・.\u200b\ufeff]+")  # between the parts of a name: 周 敏, 阿依·古丽


def personal_number(text: str) -> bool:
    """Whether the text holds what looks like a telephone or an ID number, in whatever kind of digits."""
    return bool(PERSONAL_NUMBER.search(unicodedata.normalize("NFKC", text)))


def names_in(text: str, names: Iterable[str]) -> list[str]:
    """The names that stand in the text, longest first; those of one character are not looked for.

    A Chinese name is found wherever its characters follow each other, blanks and dots left out; another one only
    as whole words.
    """
    joined, worded = _joined(text), f" {_worded(text)} "
    found = {name for name in names if _holds(joined, worded, name)}
    return sorted(found, key=lambda name: (-len(name), name))


def _holds(joined: str, worded: str, name: str) -> bool:
    if HAN.search(name):
        plain = _joined(name)
        return len(plain) >= SHORTEST_NAME and plain in joined
    plain = _worded(name)
    return len(plain) >= SHORTEST_NAME and f" {plain} " in worded


def _joined(text: str) -> str:
    return PARTS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _worded(text: str) -> str:
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))

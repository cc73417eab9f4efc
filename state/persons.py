"""What a text may not hold: telephone and ID numbers, and the names of people on the registers."""

import re
import unicodedata
from collections.abc import Iterable

from state.refused import Refused

# A telephone has 11 digits, an ID number 15 or 18; a blank, a dash or a dot between them does not hide them. A full
# stop is one only between groups of three digits: 3.5 12.5 are two numbers.
BETWEEN = r"(?:[\s\-\u2010-\u2015\u2212·•\u200b\ufeff]|(?<=\d{3})\.(?=\d{3}))"
PERSONAL_NUMBER = re.compile(rf"\d(?:{BETWEEN}?\d){{10,}}")
DATE = r"(?:19|20)\d\d(?:[\-\u2010-\u2015]\d\d?){0,2}"
DATES = re.compile(rf"{DATE}(?:{BETWEEN}{DATE})*")  # 2026-03-01 2026-06-30
SHORTEST_NAME = 2
HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
PARTS = re.compile(r"[\s·•・.\u200b\ufeff]+")  # between the parts of a name: 周 敏, 阿依·古丽


def checked(names: Iterable[str], *texts: str, may_be_empty: bool = False) -> list[str]:
    """The texts on one line each. Raises Refused where one is empty or holds a person."""
    lines = [" ".join(text.split()) for text in texts]
    if not (may_be_empty or all(lines)):
        raise Refused(Refused.EMPTY)
    refuse_persons(names, "\n".join(lines))
    return lines


def refuse_persons(names: Iterable[str], text: str) -> None:
    """Raises Refused where a line of the text holds a person."""
    if any(map(personal_number, text.split("\n"))):
        raise Refused(Refused.PERSONAL_NUMBER)
    found = names_in(text, names)
    if found:
        raise Refused(Refused.NAME, tuple(found))


def personal_number(text: str) -> bool:
    """Whether the text holds what looks like a telephone or an ID number, in whatever kind of digits."""
    found = PERSONAL_NUMBER.findall(unicodedata.normalize("NFKC", text))
    return not all(map(DATES.fullmatch, found))


def names_in(text: str, names: Iterable[str]) -> list[str]:
    """The names that stand in the text, longest first; those of one character are not looked for.

    A Chinese name is found wherever its characters follow each other, blanks and dots left out; another one only
    as whole words.
    """
    joined = [_joined(line) for line in text.split("\n")]
    worded = f" {_worded(text)} "
    found = {name for name in names if _holds(joined, worded, name)}
    return sorted(found, key=lambda name: (-len(name), name))


def _holds(joined: list[str], worded: str, name: str) -> bool:
    if HAN.search(name):
        plain = _joined(name)
        return len(plain) >= SHORTEST_NAME and any(plain in line for line in joined)
    plain = _worded(name)
    return len(plain) >= SHORTEST_NAME and f" {plain} " in worded


def _joined(text: str) -> str:
    return PARTS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _worded(text: str) -> str:
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))

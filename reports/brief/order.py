"""Codes in the order of their list, as an office names them; a code of no list stands last."""

from collections.abc import Iterable

from charts.words import code_lists


def in_order(name: str, codes: Iterable[str | None]) -> list[str | None]:
    return sorted(codes, key=lambda code: rank(name, code))


def rank(name: str, code: str | None) -> int:
    known = list(code_lists()[name])
    return known.index(code) if code in known else len(known)

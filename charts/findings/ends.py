"""The two ends of groups beside each other, in the words of what is measured: most, highest, largest, longest."""

from collections.abc import Sequence

from charts.words import Words, is_missing

LEVELS = ("percent", "per_1000", "ratio_100", "years", "persons_per_household", "m2_per_100_households")
AREAS = ("square_metres",)
SPANS = ("days", "calendar_days")
MOST_NAMED = 2  # an end that more share is not told


def known(labels: Sequence[str], values: Sequence[float | None]) -> list[tuple[float, str]]:
    """Those that have a number."""
    return [(value, label) for label, value in zip(labels, values, strict=True) if not is_missing(value)]


def equal(rows: Sequence[tuple[float, str]], end: float, unit: str, words: Words) -> list[str]:
    """Those that read the same as an end."""
    return [label for value, label in rows if words.value(value, unit) == words.value(end, unit)]


def are_alike(rows: Sequence[tuple[float, str]], unit: str, words: Words) -> bool:
    """One, none, or all that read the same: no end to be told."""
    return len({words.value(value, unit) for value, _ in rows}) < 2


def highest(labels: Sequence[str], values: Sequence[float | None], unit: str, words: Words) -> list[str]:
    """The groups a title names at the upper end: none where more than two, or all, share it."""
    rows = known(labels, values)
    names = equal(rows, max(rows)[0], unit, words) if rows else []
    return [] if len(names) > MOST_NAMED or len(names) == len(rows) > 1 else names


def high(rows: Sequence[tuple[float, str]], unit: str, words: Words) -> str:
    """桃园里31.2%最高; 网店和餐饮各5个最多; '' where more than two share the end."""
    names, value = _shared(rows, max(rows)[0], unit, words)
    if not names:
        return ""
    if unit in LEVELS:
        return words.say("{names} highest at {value}", names=names, value=value)
    if unit in AREAS:
        return words.say("{names} largest at {value}", names=names, value=value)
    if unit in SPANS:
        return words.say("{names} longest at {value}", names=names, value=value)
    return words.say("{names} most at {value}", names=names, value=value)


def low(rows: Sequence[tuple[float, str]], unit: str, words: Words) -> str:
    """金港名邸15.9%最低; '' where more than two share the end."""
    names, value = _shared(rows, min(rows)[0], unit, words)
    if not names:
        return ""
    if unit in LEVELS:
        return words.say("{names} lowest at {value}", names=names, value=value)
    if unit in AREAS:
        return words.say("{names} smallest at {value}", names=names, value=value)
    if unit in SPANS:
        return words.say("{names} shortest at {value}", names=names, value=value)
    return words.say("{names} least at {value}", names=names, value=value)


def _shared(rows: Sequence[tuple[float, str]], end: float, unit: str, words: Words) -> tuple[str, str]:
    names, said = equal(rows, end, unit, words), words.value(end, unit)
    if len(names) > MOST_NAMED:
        return "", said
    return words.join(names), words.either("各{}", "{} each").format(said) if len(names) > 1 else said

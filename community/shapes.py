"""Whether a table of community.toml has the keys and the kinds of values it should: a sentence a mistake."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from types import MappingProxyType

from translations.say import say

NAMES = {"zh": str, "en": str}
NUMBER = (int, float)


def wrong(
    place: str, values: object, shape: Mapping, optional: Mapping = MappingProxyType({})
) -> Iterator[str]:
    """Unknown, missing and mistyped keys of one table. Those of `optional` may be left out; place "" = the file."""
    if not isinstance(values, dict):
        yield say("{key!r} should be a table, it is {value!r}.", key=place, value=values)
        return
    within = f"{place}." if place else ""
    yield from unknown(within, values, {**shape, **optional})
    for key, expected in {**shape, **optional}.items():
        name = within + key
        if key not in values:
            if key not in optional:
                yield say("the key {key!r} is missing.", key=name)
        elif isinstance(expected, dict):
            yield from wrong(name, values[key], expected)
        else:
            yield from mistyped(name, values[key], expected)


def mistyped(name: str, value: object, expected: type | tuple) -> Iterator[str]:
    """A sentence when a value is not of the kind; a moment is no day, yes and no are no numbers."""
    if isinstance(value, (bool, datetime)) or not isinstance(value, expected):
        yield say(
            "{key!r} should be {expected}, it is {value!r}.", key=name, expected=named(expected), value=value
        )


def unknown(place: str, values: Mapping, known: Collection) -> Iterator[str]:
    for key in values:
        if key not in known:
            yield unknown_key(place + key, key, known)


def unknown_key(name: str, key: str, known: Collection) -> str:
    near = get_close_matches(key, known, n=1, cutoff=0.5)
    if near:
        return say("the key {key!r} is not known. Did you mean {near!r}?", key=name, near=near[0])
    return say("the key {key!r} is not known. Known here: {known}.", key=name, known=", ".join(known))


def named(expected: type | tuple) -> str:
    names = {
        int: say("a whole number"),
        str: say("a text"),
        list: say("a list"),
        dict: say("a table"),
        date: say("a day such as 2026-01-01, without quotes"),
    }
    return names.get(expected, say("a number"))
